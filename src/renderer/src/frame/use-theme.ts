import { useEffect } from 'react'
import { useSettingsStore } from '../stores/known-settings.ts'

/** Writes the chosen theme to the page; the tokens do the rest. */
export function useTheme(): void {
  const theme = useSettingsStore((store) => store.settings?.theme ?? store.about?.theme ?? 'system')
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
