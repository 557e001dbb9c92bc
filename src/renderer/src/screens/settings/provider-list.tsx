import { ArrowDown, ArrowUp } from 'lucide-react'
import { providerNames } from '../../../../shared/provider.ts'
import type { ProviderSettings, Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../asking/settings.ts'
import { IconButton } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { moved } from './moved.ts'
import { ProviderAccess } from './provider-access.tsx'
import { ProviderRecord } from './provider-record.tsx'
import { ProviderKey } from './provider-key.tsx'
import { ProviderMoney } from './provider-money.tsx'

/** The providers in the order they are asked. */
export function ProviderList({ settings }: { settings: Settings }) {
  const { providers } = settings
  const replace = (at: number, change: Partial<ProviderSettings>): Partial<Settings> => ({
    providers: providers.map((provider, place) => (place === at ? { ...provider, ...change } : provider)),
  })
  return (
    <ol className="providers">
      {providers.map((provider, at) => {
        const name = providerNames[provider.provider]
        return (
          <li key={provider.provider} className="provider" aria-label={name}>
            <div className="provider-head">
              <span className="provider-place numbers">{at + 1}</span>
              <h3 className="provider-name">{name}</h3>
              <IconButton
                label={`Ask ${name} earlier`}
                icon={ArrowUp}
                size="small"
                disabled={at === 0}
                onClick={() => void saveChange({ providers: moved(providers, at, at - 1) })}
              />
              <IconButton
                label={`Ask ${name} later`}
                icon={ArrowDown}
                size="small"
                disabled={at === providers.length - 1}
                onClick={() => void saveChange({ providers: moved(providers, at, at + 1) })}
              />
              <Switch
                label={provider.enabled ? 'In use' : 'Not in use'}
                on={provider.enabled}
                onChange={(enabled) => void saveChange(replace(at, { enabled }))}
              />
            </div>
            <ProviderKey provider={provider.provider} />
            <ProviderAccess provider={provider} change={(change) => replace(at, change)} />
            <ProviderMoney provider={provider} change={(change) => replace(at, change)} />
            <ProviderRecord provider={provider.provider} />
          </li>
        )
      })}
    </ol>
  )
}
