import { useState } from 'react'
import { Plus } from 'lucide-react'
import type { ProviderSettings, Settings } from '../../../../shared/settings.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { AddProvider } from './add-provider.tsx'
import { ProviderCard } from './provider-card.tsx'

/** The providers in the order they are asked, and the way to add one. */
export function ProviderList({ settings }: { settings: Settings }) {
  const [adding, setAdding] = useState(false)
  const { providers } = settings
  const newer = useSettingsStore((store) => store.about?.newerProviders) ?? []
  const replace = (at: number, change: Partial<ProviderSettings>): Partial<Settings> => ({
    providers: providers.map((provider, place) => (place === at ? { ...provider, ...change } : provider)),
  })
  return (
    <>
      <ol className="providers">
        {providers.map((provider, at) => (
          <ProviderCard
            key={provider.provider}
            providers={providers}
            at={at}
            provider={provider}
            change={(changed) => replace(at, changed)}
          />
        ))}
      </ol>
      {newer.map((name) => (
        <p key={name} className="settings-words">
          <bdi>{name}</bdi> was added by a newer version of Vaultwright. It is kept as it is and cannot be
          asked here.
        </p>
      ))}
      <Button icon={Plus} className="provider-add" onClick={() => setAdding(true)}>
        Add a provider
      </Button>
      {adding && <AddProvider providers={providers} onClose={() => setAdding(false)} />}
    </>
  )
}
