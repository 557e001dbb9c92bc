import type { Failure } from '../../shared/failure.ts'
import { isFree } from '../../shared/price.ts'
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

const paidOf = (settings: Pick<RunSettings, 'providers' | 'sectionWriters'>): ProviderSettings[] =>
  writersOf(settings).filter(({ kind, price }) => kind !== 'sample' && !(price && isFree(price)))

/** The first who may be asked at a price that is not known, by name and model; null: all prices are. */
export function unpricedOf(settings: Pick<RunSettings, 'providers' | 'sectionWriters'>): string | null {
  const found = paidOf(settings).find(({ price }) => price === null)
  return found ? `${nameOf(found.provider, settings.providers)} (${found.model})` : null
}

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
  if (limit === null || paidOf(settings).length === 0) return null
  const unpriced = unpricedOf(settings)
  if (unpriced !== null) {
    const why = `The price of ${unpriced} is not known, so your limit of $${limit.toFixed(2)} cannot be kept. Enter its price in Settings, or take the limit off.`
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
