import type { ProviderId } from '../../../../shared/provider.ts'
import { useAsked } from '../../data/use-asked.ts'
import { percent } from '../run/amounts.ts'

/** How a provider did lately; nothing is reordered because of it. */
export function ProviderRecord({ provider }: { provider: ProviderId }) {
  const { value } = useAsked('provider.record', { provider })
  if (!value) return null
  const { calls, successes } = value
  return (
    <p className="provider-record numbers">
      {calls === 0
        ? 'No data yet: it was not asked in the last 30 days.'
        : `Last 30 days: ${percent(successes / calls)} of ${calls.toLocaleString('en')} attempts accepted.`}
    </p>
  )
}
