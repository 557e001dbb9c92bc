import { createContext, useCallback, useContext, type ReactNode } from 'react'
import { nameOf, type Named, type ProviderId } from '../../../shared/provider.ts'
import { useSettingsStore } from '../stores/known-settings.ts'

const NamesThen = createContext<readonly Named[] | null>(null)

/** Everything inside calls providers as this run did: some of them may have another name today, or be gone. */
export function NamesOfRun({ providers, children }: { providers: readonly Named[]; children: ReactNode }) {
  return <NamesThen value={providers}>{children}</NamesThen>
}

/** The name of whoever alone was asked in this run; undefined where there are several. */
export function useOnlyName(): string | undefined {
  const [only, ...others] = useContext(NamesThen) ?? []
  return only && others.length === 0 ? nameOf(only.provider, [only]) : undefined
}

/** What a provider is called: by the run this is part of, else by the settings. */
export function useNameOf(): (provider: ProviderId) => string {
  const then = useContext(NamesThen)
  const now = useSettingsStore((store) => store.settings?.providers)
  return useCallback((provider) => nameOf(provider, [...(then ?? []), ...(now ?? [])]), [then, now])
}
