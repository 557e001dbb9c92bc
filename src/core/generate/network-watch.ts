import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Clock } from '../ports.ts'
import type { RunProviders } from './run-providers.ts'

/** Whether anybody can be reached at all. While nobody can, nothing fails and nothing is bought: the run waits. */
export interface NetworkWatch {
  /** Looks again, after an attempt has ended or an answer has begun. */
  look(): void
  /** Nobody can be reached now. */
  isLost(): boolean
  /** Why waiting ends: it took longer than this run waits for the network; null while it goes on. */
  givenUp(): Failure | null
}

/** Where nobody waits before the screen, a network that was never there is given up after so long, in milliseconds. */
const neverReachedMs = 60_000

export interface NetworkPatience {
  /** Waits as long as it takes: somebody sees why, and can end it. */
  endless: boolean
  /** How long a network is waited for that was there before, in milliseconds. */
  lostMs: number
  timeScale: number
}

/** Follows who can be reached, and says when nobody can be any more and when somebody can again. */
export function networkWatch(
  providers: Pick<RunProviders, 'unreached' | 'anyAnswered'>,
  clock: Pick<Clock, 'now'>,
  { endless, lostMs, timeScale }: NetworkPatience,
  announce: (event: UnstampedEvent) => void,
): NetworkWatch {
  let lostAt: number | null = null
  return {
    look() {
      const unreached = providers.unreached()
      if (unreached && lostAt === null) {
        lostAt = clock.now()
        announce({ kind: 'network-lost', unreached })
      } else if (!unreached && lostAt !== null) {
        lostAt = null
        announce({ kind: 'network-found' })
      }
    },
    isLost: () => lostAt !== null,
    givenUp() {
      if (endless || lostAt === null) return null
      const mostMs = (providers.anyAnswered() ? lostMs : Math.min(neverReachedMs, lostMs)) * timeScale
      return clock.now() - lostAt > mostMs ? (providers.unreached()?.[0]?.failure ?? null) : null
    },
  }
}
