/** Keeps a provider that does not answer at all from being asked by every part in turn. */
export interface Breaker {
  /** Milliseconds until it may be asked; 0: now. */
  waitMs(now: number): number
  /** Claims a request; null when it may not be asked now. */
  enter(now: number): Permit | null
  /** Its last request failed, or it rests. */
  isTroubled(): boolean
  /** How often it opened without an answer between: 0 while it is closed, 2 after the first probe in vain. */
  opened(): number
}

/** One request past the breaker; exactly one of `answered`, `failed` and `left` is called when it has ended. */
export interface Permit {
  /** It begins to answer: a probe lets the others in, and need not have ended for that. */
  alive(): void
  answered(): void
  /** It could not be reached (`isNobody`: not a word of anybody came), or was not able to answer. */
  failed(now: number, isNobody?: boolean): void
  /** It ended in a way that says nothing about the provider. */
  left(): void
}

const failuresToOpen = 3
/**
 * A try of a provider that has never answered is as good as three when it has sought somebody for so long, in milliseconds:
 * TCP has tried as often by then, at 0, 1 and 3 s (RFC 6298). Not of our own waits, so no scale of ours shortens it.
 */
const longTryMs = 4_000
const restsMs = [5_000, 10_000, 20_000, 30_000]
/** From one probe to the next, whichever provider it asks, while all of them are down. */
const turnsMs = [5_000, 10_000, 15_000]
/** How soon to look again while another part's probe is under way. */
const probeLookMs = 500

/**
 * Each opens after three transport failures in a row, for 5, 10, 20, then 30 s; after each rest one probe goes through.
 * One that has never answered opens after a single long try to find anybody there.
 * While all are open they take turns: what has gone is then as a rule the way to all of them, one probe says as
 * much as two, and the way is found again sooner.
 */
export function breakers(count: number, timeScale: number): Breaker[] {
  const until: (number | null)[] = Array.from({ length: count }, () => null)
  let turns = 0
  /** When the one at `own` may be asked again that opens now, for the `opened`-th time in a row from 0. */
  const nextProbe = (own: number, opened: number, now: number): number => {
    const others = until.filter((_, index) => index !== own)
    const resting = others.filter((at) => at !== null)
    if (others.length === 0 || resting.length < others.length)
      return now + (restsMs[Math.min(opened, restsMs.length - 1)] ?? 0) * timeScale
    const turnMs = turnsMs[Math.min(turns, turnsMs.length - 1)] ?? 0
    turns += 1
    return Math.max(now, ...resting) + turnMs * timeScale
  }
  return until.map((_, own) => {
    let inARow = 0
    let opened = 0
    let probing = false
    let hasAnswered = false
    const waitMs = (now: number): number => {
      const at = until[own] ?? null
      if (at === null) return 0
      if (now < at) return at - now
      return probing ? probeLookMs * timeScale : 0
    }
    const open = (now: number): void => {
      until[own] = nextProbe(own, opened, now)
      opened += 1
    }
    return {
      waitMs,
      opened: () => (until[own] === null ? 0 : opened),
      isTroubled: () => inARow > 0 || until[own] !== null,
      enter(now) {
        if (waitMs(now) > 0) return null
        let probe = until[own] !== null
        if (probe) probing = true
        const close = (): void => {
          if (!probe) return
          probe = false
          probing = false
          until[own] = null
        }
        return {
          alive() {
            hasAnswered = true
            // One that begins and breaks off again opens it at once, and for longer.
            if (probe) inARow = failuresToOpen - 1
            close()
          },
          answered() {
            hasAnswered = true
            close()
            inARow = 0
            if (until[own] !== null) return
            opened = 0
            turns = 0
          },
          failed(failedAt, isNobody = false) {
            const isLong = isNobody && !hasAnswered && failedAt - now >= longTryMs
            inARow += isLong ? failuresToOpen : 1
            if (probe) {
              probing = false
              open(failedAt)
            } else if (until[own] === null && inARow >= failuresToOpen) open(failedAt)
          },
          left() {
            if (probe) probing = false
          },
        }
      },
    }
  })
}
