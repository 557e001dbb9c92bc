import type { Failure } from '../../shared/failure.ts'
import { nameOf } from '../../shared/provider.ts'
import type { ProviderSettings, RunSettings } from '../../shared/settings.ts'
import type { Account } from '../spending-account.ts'

/** US dollars that may still be spent, and by which limit. */
interface LeftToSpend {
  left: number
  of: Account['of']
}

/** Who may be asked in a run: the enabled providers, and the models of their own that some sections have. */
export const writersOf = ({
  providers,
  sectionWriters = {},
}: Pick<RunSettings, 'providers' | 'sectionWriters'>) => [
  ...providers.filter((provider) => provider.enabled),
  ...Object.values(sectionWriters).filter((writer): writer is ProviderSettings => writer !== undefined),
]

/**
 * Why nothing is asked at all: a limit is set and somebody who may be asked has no price, so that nobody could keep it;
 * or the month's is used up. null: it may begin.
 */
export function spendingBlocked(
  settings: Pick<RunSettings, 'providers' | 'sectionWriters' | 'spending'>,
  month?: Account,
): Failure | null {
  const [perRun, perMonth] = [settings.spending?.perRun ?? null, month?.limit() ?? null]
  const limit = perRun ?? perMonth
  const asked = writersOf(settings).filter(({ kind }) => kind !== 'sample')
  if (limit === null || asked.length === 0) return null
  const unpriced = asked.find(({ price }) => price === null)
  if (unpriced) {
    const who = `${nameOf(unpriced.provider, settings.providers)} (${unpriced.model})`
    const why = `The price of ${who} is not known, so your limit of $${limit.toFixed(2)} cannot be kept. Enter its price in Settings, or take the limit off.`
    return { kind: 'not-allowed', why }
  }
  const isUsedUp = month !== undefined && perMonth !== null && month.spent >= perMonth
  return isUsedUp ? { kind: 'spending-limit', limit: perMonth, of: 'month' } : null
}

/** What a run that begins now may spend, in US dollars, by the nearest of the limits; null: there is none. */
export function leftToSpend(
  { spending }: Pick<RunSettings, 'spending'>,
  month?: Account,
): LeftToSpend | null {
  const perRun = spending?.perRun ?? null
  const perMonth = month?.limit() ?? null
  const left = month && perMonth !== null ? Math.max(0, perMonth - month.spent) : null
  if (left !== null && (perRun === null || left < perRun)) return { left, of: 'month' }
  return perRun === null ? null : { left: perRun, of: 'run' }
}
