import type { Failure, Issue } from '../../shared/failure.ts'
import type { Writer } from '../../shared/provider.ts'
import type { Content } from '../../shared/vault.ts'
import { nothingSpent, type Spent } from '../part-end.ts'
import type { Ask } from './part-to-write.ts'
import type { RunProviderKey } from './run-providers.ts'

/** What has happened to a part so far. */
export interface RetryState {
  started: boolean
  /** Attempts that counted. */
  attempts: number
  /** An answer that was good for the most part did not count; the next one does. */
  gained: boolean
  /** A first look at a provider was in vain; from now on its limits are those of the settings. */
  looked: boolean
  /** After a fleeting failure it stayed with its provider; it does so once. */
  stayed: boolean
  /** Transport failures in a row but for that one, and the time all of them and their waits took. */
  transports: number
  lostMs: number
  /** Invalid answers in a row by `invalidBy`. */
  invalids: number
  invalidBy: RunProviderKey | null
  ask: Omit<Ask, 'provider'>
  preferred: RunProviderKey | null
  /** Those that do not answer this question, however often it is asked. */
  closed: Set<RunProviderKey>
  lastFailures: Map<RunProviderKey, Failure>
  /** The last of them, as a sentence, and its server's own words. */
  lastTrouble: { last: string; said?: string }
  /** The last complete answer that did not pass: a person may mend it. */
  answer: { raw: string; issues: Issue[]; content: Content | null; writer: Writer } | null
  spent: Spent
}

export const newRetryState = (): RetryState => ({
  started: false,
  attempts: 0,
  gained: false,
  looked: false,
  stayed: false,
  transports: 0,
  lostMs: 0,
  invalids: 0,
  invalidBy: null,
  ask: { room: 1, repair: null, rest: null },
  preferred: null,
  closed: new Set(),
  lastFailures: new Map(),
  lastTrouble: { last: 'No provider could be reached.' },
  answer: null,
  spent: nothingSpent,
})
