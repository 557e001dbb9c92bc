import type { Clock } from '../core/ports.ts'

/** The real clock. `suspended` and `awake` are called when the machine sleeps and wakes: that time does not count. */
export interface RunClock extends Clock {
  suspended(): void
  awake(): void
}

export function runClock(): RunClock {
  // The monotonic clock: a person who sets the time back in mid-run must not stretch or end any limit.
  const epoch = Date.now() - performance.now()
  let asleepSince: number | null = null
  let asleepMs = 0
  const now = (): number => epoch + (asleepSince ?? performance.now()) - asleepMs
  const waking = new Set<() => void>()

  return {
    now,
    sleep: (ms, signal) =>
      new Promise((settle) => {
        const until = now() + ms
        let timer: NodeJS.Timeout | undefined
        const end = (): void => {
          clearTimeout(timer)
          waking.delete(look)
          signal.removeEventListener('abort', end)
          settle()
        }
        // After a suspend the platform fires overdue timers at once, so each looks at the clock and sleeps on.
        const look = (): void => {
          clearTimeout(timer)
          const left = until - now()
          if (left <= 0) end()
          else timer = setTimeout(look, Math.min(Math.ceil(left), 2 ** 30))
        }
        if (signal.aborted) return settle()
        signal.addEventListener('abort', end, { once: true })
        waking.add(look)
        look()
      }),
    suspended() {
      asleepSince ??= performance.now()
    },
    awake() {
      if (asleepSince === null) return
      asleepMs += performance.now() - asleepSince
      asleepSince = null
      for (const look of [...waking]) look()
    },
  }
}
