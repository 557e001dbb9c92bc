import { nameTrouble, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { DraftField } from './draft-field.tsx'

interface ProviderNameProps {
  provider: ProviderSettings
  providers: readonly ProviderSettings[]
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

/** What it is called in this window, in the log and on the cards of a run. */
export function ProviderName({ provider, providers, change }: ProviderNameProps) {
  return (
    <DraftField
      label="Name"
      saved={provider.name}
      read={(text) => {
        const wrong = nameTrouble(
          text,
          providers.filter((other) => other !== provider),
        )
        return wrong === null ? { change: change({ name: text }) } : { wrong }
      }}
    />
  )
}
