import type { Clock } from '../ports.ts'

/** A clock whose time passes at once: when nothing can go on any more, it jumps to the next sleeper's end. */
export interface FakeClock extends Clock {
  /** Sleepers that have not woken yet. 0 after a run: nothing was started and never ended. */
  sleeping(): number
}

interface Sleeper {
  at: number
  wake(): void
}

/**
 * `idle` settles when everything that can go on without time passing has gone on; in Node that is one turn of the
 * event loop: `() => new Promise((resolve) => setImmediate(resolve))`.
 */
export function fakeClock(idle: () => Promise<void>, startsAt = 1_800_000_000_000): FakeClock {
  let now = startsAt
  let running = false
  const sleepers = new Set<Sleeper>()

  const next = (): Sleeper | undefined =>
    [...sleepers].reduce<Sleeper | undefined>(
      (first, other) => (first && first.at <= other.at ? first : other),
      undefined,
    )

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    while (sleepers.size > 0) {
      await idle()
      const sleeper = next()
      if (!sleeper) continue
      now = Math.max(now, sleeper.at)
      sleeper.wake()
    }
    running = false
  }

  return {
    now: () => now,
    sleeping: () => sleepers.size,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const wake = (): void => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper = { at: now + Math.max(0, ms), wake }
        signal.addEventListener('abort', wake, { once: true })
        sleepers.add(sleeper)
        void run()
      }),
  }
}
