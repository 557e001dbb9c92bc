import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Spending } from '../../shared/settings.ts'
import { account, type Account } from '../spending-account.ts'
import type { AttemptEnd } from './attempt.ts'

/** What is set aside for one question, until it is known what it cost. */
export interface Reservation {
  /** The most the question can cost; null where the price is not known. */
  most: number | null
  /** A limit has to be kept with it. */
  limited: boolean
  /** What it did cost takes the place of what was set aside. Only the first call counts. */
  settle(cost: number): void
}

/** What a run, or a question for suggestions, may still spend: every question is paid from it before it is asked. */
export interface Purse {
  /**
   * Sets the most aside that a question can cost. Waits while that would pass a limit and questions under way may still
   * give back; `spending-limit` when none can, `cancelled` when the signal aborts first. null: the price is not known,
   * and then no limit can be kept.
   */
  reserve(most: number | null, signal: AbortSignal): Promise<Result<Reservation>>
  /** The same without waiting; null where it does not fit now. */
  reserveNow(most: number | null): Reservation | null
}

export function purse(accounts: readonly Account[]): Purse {
  const fits = (amount: number): boolean =>
    amount === 0 ||
    accounts.every(({ limit, spent, reserved }) => spent + reserved + amount <= (limit() ?? Infinity))
  /** The account that cannot bear it although everything set aside were given back. */
  const passed = (most: number | null): Failure | null => {
    // What costs nothing is bought in a month that has passed its limit, too.
    if (most === 0) return null
    const over = accounts.find(({ limit, spent }) => spent + (most ?? Infinity) > (limit() ?? Infinity))
    return over ? { kind: 'spending-limit', limit: over.limit() ?? 0, of: over.of } : null
  }
  const take = (most: number | null): Reservation => {
    const amount = most ?? 0
    let open = true
    for (const each of accounts) each.reserved += amount
    return {
      most,
      limited: accounts.some(({ limit }) => limit() !== null),
      settle(cost) {
        if (!open) return
        open = false
        for (const each of accounts) {
          each.reserved -= amount
          // Sums of many small amounts would leave a dust of them.
          if (each.reserved < 1e-12) each.reserved = 0
          each.spent += cost
        }
        for (const each of accounts) for (const wake of [...each.waiting]) wake()
      },
    }
  }
  const given = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        for (const { waiting } of accounts) waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      for (const { waiting } of accounts) waiting.add(wake)
      signal.addEventListener('abort', wake, { once: true })
    })
  return {
    async reserve(most, signal) {
      for (;;) {
        if (signal.aborted) return failed({ kind: 'cancelled' })
        const failure = passed(most)
        if (failure) return failed(failure)
        if (fits(most ?? 0)) return ok(take(most))
        await given(signal)
      }
    },
    reserveNow: (most) => (!passed(most) && fits(most ?? 0) ? take(most) : null),
  }
}

/** The purse of a run: its own limit, with what the runs it goes on from have spent, and that of the month. */
export const runPurse = (spending: Spending | undefined, spentBefore: number, month?: Account): Purse =>
  purse([account('run', () => spending?.perRun ?? null, spentBefore), ...(month ? [month] : [])])

/**
 * What an attempt is booked with that has ended: its cost where the provider has said it, nothing where it never read
 * the question, else the most it can have been. What nobody said may have been bought all the same: a vendor goes on
 * counting what it has written, and thoughts that were never shown.
 */
export function bookedCost(
  { result, finished, tokens, wasAlive }: Pick<AttemptEnd, 'result' | 'finished' | 'tokens' | 'wasAlive'>,
  cost: number | null,
  most: number | null,
): number {
  if (finished && tokens) return cost ?? 0
  if (!result.ok && !wasAlive && isTurnedAway(result.failure)) return 0
  return Math.max(most ?? 0, cost ?? 0)
}

/** The question was not read: nobody was reached, or the server said no before it began. */
const isTurnedAway = (failure: Failure): boolean =>
  ['question', 'account', 'network'].includes(factsOf(failure).owner) &&
  !(failure.kind === 'connection-failed' && failure.cut)
