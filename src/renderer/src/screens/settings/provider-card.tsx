import { useState } from 'react'
import { endpointSchema, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { keyPageOf } from '../../../../shared/presets.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { canBeAsked, useSettingsStore } from '../../stores/known-settings.ts'
import { More } from '../../ui/more.tsx'
import { Switch } from '../../ui/switch.tsx'
import { NumberField } from './number-field.tsx'
import { ProviderAddress } from './provider-address.tsx'
import { ProviderEffort } from './provider-effort.tsx'
import { ProviderHead } from './provider-head.tsx'
import { ProviderHeaders } from './provider-headers.tsx'
import { ProviderKey } from './provider-key.tsx'
import { ProviderModel } from './provider-model.tsx'
import { ProviderMoney } from './provider-money.tsx'
import { ProviderName } from './provider-name.tsx'
import { ProviderRecord } from './provider-record.tsx'
import { reportIn, useCheck } from './use-check.ts'

interface ProviderCardProps {
  providers: readonly ProviderSettings[]
  at: number
  provider: ProviderSettings
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

/** One provider, in the order of a first day: where it is, its key, whether it works, its model; the rest is folded. */
export function ProviderCard({ providers, at, provider, change }: ProviderCardProps) {
  const [typed, setTyped] = useState('')
  const check = useCheck(provider.provider)
  // What was saved a moment ago counts, and not what this card was drawn with.
  const tryIt = (): void => {
    const { settings, keys } = useSettingsStore.getState()
    const now = settings?.providers.find((other) => other.provider === provider.provider)
    if (now && canBeAsked(now, keys)) void check.ask()
  }
  const address = <ProviderAddress provider={provider} change={change} onSecret={setTyped} onSaved={tryIt} />
  const report = reportIn(check.state)
  const thinks = report?.ok ? report : null
  return (
    <li className="provider" aria-label={provider.name}>
      <ProviderHead providers={providers} at={at} change={change} />
      {provider.baseUrl !== null && address}
      <ProviderKey
        endpoint={provider}
        explained={at === providers.findIndex((other) => keyPageOf(other) !== null)}
        typed={typed}
        onTyped={setTyped}
        onSaved={tryIt}
      />
      <ProviderModel provider={provider} check={check} change={change} onSaved={tryIt} />
      {(provider.reasoning || thinks?.asked.thought || (thinks?.thinks ?? 'never') !== 'never') && (
        <ProviderEffort provider={provider} change={change} />
      )}
      <More about="Name, address, prices, waiting times">
        <ProviderName provider={provider} providers={providers} change={change} />
        {provider.baseUrl === null && address}
        <Switch
          label="This model thinks before it writes, so wait longer for its first words"
          on={provider.reasoning}
          onChange={(reasoning) => void saveChange(change({ reasoning }))}
        />
        <ProviderMoney provider={provider} change={change} />
        {waits.map(({ key, label, hint, sentence }) => (
          <NumberField
            key={key}
            label={label}
            hint={hint}
            className="settings-number"
            saved={provider[key] ?? null}
            schema={shape[key].unwrap()}
            sentence={sentence}
            change={(value) => change({ [key]: value })}
            empty={{ words: '–', change: change({ [key]: undefined }) }}
          />
        ))}
        <ProviderHeaders endpoint={provider} />
        <ProviderRecord provider={provider.provider} />
      </More>
    </li>
  )
}

type OwnNumber = 'firstToken' | 'slots'

const waits: readonly { key: OwnNumber; label: string; hint: string; sentence: string }[] = [
  {
    key: 'firstToken',
    label: 'Longest wait for its first words, in seconds',
    hint: 'A server of your own may have to load its model first. Left empty, the usual wait counts, and ten minutes for Ollama and LM Studio.',
    sentence: 'From 1 to 3,600 seconds.',
  },
  {
    key: 'slots',
    label: 'Requests at once',
    hint: 'A server of your own often bears only one. Left empty, the number for all providers counts.',
    sentence: 'A whole number from 1 to 8.',
  },
]

const { shape } = endpointSchema
