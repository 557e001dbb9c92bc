import { readyProviders, useSettingsStore } from '../../stores/known-settings.ts'

/** Who would write now: the person's first provider that can be asked, else the sample writer. */
export interface WriterChoice {
  sample: boolean
  name: string
}

export function useWriterChoice(): WriterChoice {
  const { settings, keys } = useSettingsStore()
  const first = readyProviders(settings, keys)[0]
  return first ? { sample: false, name: first.name } : { sample: true, name: 'the sample writer' }
}
