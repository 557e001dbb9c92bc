import { useState } from 'react'
import { Plus } from 'lucide-react'
import type { ProviderSettings, Settings } from '../../../../shared/settings.ts'
import { Button } from '../../ui/button.tsx'
import { AddProvider } from './add-provider.tsx'
import { ProviderAccess } from './provider-access.tsx'
import { ProviderHead } from './provider-head.tsx'
import { ProviderKey } from './provider-key.tsx'
import { ProviderMoney } from './provider-money.tsx'
import { ProviderName } from './provider-name.tsx'
import { ProviderRecord } from './provider-record.tsx'

/** The providers in the order they are asked, and the way to add one. */
export function ProviderList({ settings }: { settings: Settings }) {
  const [adding, setAdding] = useState(false)
  const { providers } = settings
  const replace = (at: number, change: Partial<ProviderSettings>): Partial<Settings> => ({
    providers: providers.map((provider, place) => (place === at ? { ...provider, ...change } : provider)),
  })
  return (
    <>
      <ol className="providers">
        {providers.map((provider, at) => {
          const change = (changed: Partial<ProviderSettings>): Partial<Settings> => replace(at, changed)
          return (
            <li key={provider.provider} className="provider" aria-label={provider.name}>
              <ProviderHead providers={providers} at={at} change={change} />
              <ProviderName provider={provider} providers={providers} change={change} />
              <ProviderKey endpoint={provider} />
              <ProviderAccess provider={provider} change={change} />
              <ProviderMoney provider={provider} change={change} />
              <ProviderRecord provider={provider.provider} />
            </li>
          )
        })}
      </ol>
      <Button icon={Plus} className="provider-add" onClick={() => setAdding(true)}>
        Add a provider
      </Button>
      {adding && <AddProvider providers={providers} onClose={() => setAdding(false)} />}
    </>
  )
}
