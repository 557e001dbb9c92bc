import type { ProviderId } from '../../shared/provider.ts'
import type { AttemptLimits } from './limits.ts'

/** What answers of a run have shown of how long its providers keep one waiting. All durations are milliseconds. */
export interface Patience {
  /** An answer that came to its end: how long its first sign of life took, and its longest silence after that. */
  learn(provider: ProviderId, firstMs: number, silenceMs: number): void
  /**
   * The limits of a first look: no longer than several times the longest wait seen, where enough has been seen. The
   * section's limit and the cap stay as they are.
   */
  shorten(provider: ProviderId, limits: AttemptLimits): AttemptLimits
}

interface Seen {
  answers: number
  firstMs: number
  silenceMs: number
}

/** Answers that must have been seen: the longest of so few is still a poor guess, which `times` makes up for. */
const enough = 5
/** A provider that takes this many times as long as it ever did is not slow but gone. */
const times = 4
/** Never less: a slow network now and then keeps anything waiting for some seconds. */
const leastMs = 10_000

/**
 * A first token that takes 45 s is rare, and so is one that comes after 10 s from a provider whose others all came
 * within 2. Waiting for the full limit each time is what dead connections cost most. `timeScale` multiplies our own
 * durations.
 */
export function patience(timeScale: number): Patience {
  const seen = new Map<ProviderId, Seen>()
  const shorter = (limitMs: number, longestMs: number): number =>
    Math.min(limitMs, Math.max(leastMs * timeScale, longestMs * times))
  return {
    learn(provider, firstMs, silenceMs) {
      const before = seen.get(provider) ?? { answers: 0, firstMs: 0, silenceMs: 0 }
      seen.set(provider, {
        answers: before.answers + 1,
        firstMs: Math.max(before.firstMs, firstMs),
        silenceMs: Math.max(before.silenceMs, silenceMs),
      })
    },
    shorten(provider, limits) {
      const known = seen.get(provider)
      if (!known || known.answers < enough) return limits
      return {
        ...limits,
        firstTokenMs: shorter(limits.firstTokenMs, known.firstMs),
        stallMs: shorter(limits.stallMs, known.silenceMs),
      }
    },
  }
}
