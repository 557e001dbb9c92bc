import type { RunProviderKey } from './run-providers.ts'
import type { AttemptLimits } from './limits.ts'

/** What a run has seen of how long its providers keep one waiting. All durations are milliseconds. */
export interface Patience {
  /** A first sign of life, and how long it took, whatever became of the answer. */
  begun(provider: RunProviderKey, ms: number): void
  /** A silence between two signs of life. */
  silent(provider: RunProviderKey, ms: number): void
  /**
   * The limits of a first look as of now: not much longer than the waits that were seen, where enough were. The
   * section's limit and the cap stay as they are.
   */
  shorten(provider: RunProviderKey, limits: AttemptLimits): AttemptLimits
  /** No wait shorter than this ever ends an attempt. */
  leastMs: number
}

interface Seen {
  /** Waits for a first sign of life, the shortest first. */
  firsts: number[]
  silences: number
  longestSilenceMs: number
}

/** What must have been seen before anything is made of it. */
const enough = { firsts: 3, silences: 20 }
/**
 * Waits for a first word differ: several times the usual one, and half as much again as the longest, is not slow but
 * gone. Silences in the middle are all short, so the longest is what counts.
 */
const times = { usualFirst: 4, longestFirst: 1.5, longestSilence: 4 }
/** A slow network now and then keeps anything waiting for some seconds. */
const leastMs = 8_000

/**
 * A first token that takes 45 s is rare, and so is one that comes after 12 s from a provider whose others all came
 * within 4. Waiting for the full limit each time is what dead connections cost most. What answers under way have shown
 * counts at once, also for those that wait beside them. `timeScale` multiplies our own durations.
 */
export function patience(timeScale: number): Patience {
  const seen = new Map<RunProviderKey, Seen>()
  const least = leastMs * timeScale
  const of = (provider: RunProviderKey): Seen => {
    const known = seen.get(provider) ?? { firsts: [], silences: 0, longestSilenceMs: 0 }
    seen.set(provider, known)
    return known
  }
  const shorter = (limitMs: number, patienceMs: number): number =>
    Math.min(limitMs, Math.max(least, patienceMs))
  return {
    leastMs: least,
    begun(provider, ms) {
      const { firsts } = of(provider)
      const after = firsts.findIndex((other) => other > ms)
      firsts.splice(after === -1 ? firsts.length : after, 0, ms)
    },
    silent(provider, ms) {
      const known = of(provider)
      known.silences += 1
      known.longestSilenceMs = Math.max(known.longestSilenceMs, ms)
    },
    shorten(provider, limits) {
      const { firsts, silences, longestSilenceMs } = of(provider)
      return {
        ...limits,
        firstTokenMs:
          firsts.length < enough.firsts
            ? limits.firstTokenMs
            : shorter(limits.firstTokenMs, patienceForFirst(firsts)),
        stallMs:
          silences < enough.silences
            ? limits.stallMs
            : shorter(limits.stallMs, longestSilenceMs * times.longestSilence),
      }
    },
  }
}

function patienceForFirst(firsts: readonly number[]): number {
  const usual = firsts[Math.floor(firsts.length / 2)] ?? 0
  const longest = firsts.at(-1) ?? 0
  return Math.max(usual * times.usualFirst, longest * times.longestFirst)
}
