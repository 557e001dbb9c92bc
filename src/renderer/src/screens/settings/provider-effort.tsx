import type { Effort, ProviderSettings, Settings } from '../../../../shared/settings.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { Segments } from '../../ui/segments.tsx'

const efforts: readonly { value: Effort; label: string; sentence: string }[] = [
  {
    value: 'quick',
    label: 'Quick',
    sentence: 'It thinks as little as it can. Right for copy, and the cheapest.',
  },
  {
    value: 'balanced',
    label: 'Balanced',
    sentence: 'It thinks a while before each part. Slower, and costs more.',
  },
  {
    value: 'deep',
    label: 'Deep',
    sentence: 'It thinks as long as it likes. The slowest, and costs the most.',
  },
]

interface ProviderEffortProps {
  provider: ProviderSettings
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
}

/** How long a model that thinks may do so before it writes. */
export function ProviderEffort({ provider, change }: ProviderEffortProps) {
  const effort = provider.effort ?? 'quick'
  return (
    <div className="field">
      <span className="field-label">How much it thinks</span>
      <Segments
        label={`How much ${provider.name} thinks`}
        value={effort}
        options={efforts}
        onChange={(chosen) => void saveChange(change({ effort: chosen }))}
      />
      <p className="field-hint">{efforts.find(({ value }) => value === effort)?.sentence}</p>
    </div>
  )
}
