/** Keeps a provider that does not answer at all from being asked by every part in turn. */
export interface Breaker {
  /** Milliseconds until it may be asked; 0: now. */
  waitMs(now: number): number
  /** Claims a request; null when it may not be asked now. */
  enter(now: number): Passage | null
}

/** One request past the breaker; exactly one of these is called when it has ended. */
export interface Passage {
  answered(): void
  /** It could not be reached, or was not able to answer. */
  failed(now: number): void
  /** It ended in a way that says nothing about the provider. */
  left(): void
}

const failuresToOpen = 3
const restsMs = [5_000, 10_000, 20_000, 30_000]
/** How soon to look again while another part's probe is under way. */
const probeLookMs = 500

/** Opens after three transport failures in a row, for 5, 10, 20, then 30 s; after each rest one probe goes through. */
export function breaker(timeScale: number): Breaker {
  let inARow = 0
  let opened = 0
  let until: number | null = null
  let probing = false

  const open = (now: number): void => {
    const rest = restsMs[Math.min(opened, restsMs.length - 1)] ?? 0
    until = now + rest * timeScale
    opened += 1
  }
  const waitMs = (now: number): number => {
    if (until === null) return 0
    if (now < until) return until - now
    return probing ? probeLookMs * timeScale : 0
  }

  return {
    waitMs,
    enter(now) {
      if (waitMs(now) > 0) return null
      const probe = until !== null
      if (probe) probing = true
      return {
        answered() {
          inARow = 0
          if (!probe) return
          probing = false
          until = null
          opened = 0
        },
        failed(failedAt) {
          inARow += 1
          if (probe) {
            probing = false
            open(failedAt)
          } else if (until === null && inARow >= failuresToOpen) open(failedAt)
        },
        left() {
          if (probe) probing = false
        },
      }
    },
  }
}
