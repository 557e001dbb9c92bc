import type { Allowance } from '../ports.ts'

/** Tokens that a vendor counts at once when a request comes: its question, and the upper bound of its answer. */
export interface RequestSize {
  input: number
  output: number
}

/** A request that goes out, or that waits to. Its size is asked for only where it matters: to count tokens takes time. */
export type Sized = () => RequestSize

export interface Booking {
  /**
   * The vendor has let it in and says what is left: from now on it is part of what the vendor has counted. By how much
   * that is less than before, the next ones are judged.
   */
  said(allowances: readonly Allowance[], now: number): void
  /** More than once does no harm. */
  release(): void
}

/**
 * What a key has room for, as its vendor said with its last answer, what has come back since and what is on its way
 * taken into account. Where a vendor says nothing there is always room: then it says when it is too much.
 */
export interface KeyRoom {
  /** Milliseconds until a request of this size fits, 0 when it does or nobody knows. */
  waitMs(size: Sized, now: number): number
  book(size: Sized): Booking
}

/** A vendor that says more than this is counting days; it is asked, and says itself what it wants. In milliseconds. */
const longestWaitMs = 60_000

/** What a vendor counts of a request for one token of ours, at most: more is somebody else who uses the same key. */
const mostCounted = 4

interface Known extends Allowance {
  /** When it was said. */
  at: number
  /**
   * What the vendor counts for one of ours, learned from what was left before and after a request. Vendors differ: one
   * sets aside the whole bound of an answer, another counts it as it is written; one counts what its cache had, another
   * does not; and each has its own way to count words.
   */
  counts: number
}

export function keyRoom(): KeyRoom {
  const known = new Map<Allowance['of'], Known>()
  const booked = new Set<Sized>()

  const leftOf = ({ limit, left, perMs, at }: Known, now: number): number =>
    Math.min(limit, left + Math.max(0, now - at) * perMs)

  function wait(what: Known, size: Sized, now: number): number {
    const { of, limit, perMs, counts } = what
    const taken = [...booked].reduce((sum, other) => sum + shareOf(of, other) * counts, 0)
    // A request that is larger than all there ever is fits when nothing else is taken.
    const wanted = Math.min(shareOf(of, size) * counts, limit)
    const missing = wanted + taken - leftOf(what, now)
    return missing > 0 && perMs > 0 ? Math.ceil(missing / perMs) : 0
  }

  /** Half of what is known is new: one look may have met what others took. */
  function learned(before: Known, left: number, size: Sized, now: number): number {
    const counted = Math.max(0, leftOf(before, now) - left) / shareOf(before.of, size)
    return (before.counts + Math.min(mostCounted, counted)) / 2
  }

  return {
    waitMs(size, now) {
      const longest = Math.max(0, ...[...known.values()].map((allowance) => wait(allowance, size, now)))
      return longest > longestWaitMs ? 0 : longest
    },
    book(size) {
      // Each booking by itself, though two may be of the same request.
      const mine: Sized = () => size()
      booked.add(mine)
      return {
        said(allowances, now) {
          booked.delete(mine)
          for (const allowance of allowances) {
            const before = known.get(allowance.of)
            // With others on their way nobody can tell which of them it counted.
            const counts =
              before && booked.size === 0 ? learned(before, allowance.left, size, now) : (before?.counts ?? 1)
            known.set(allowance.of, { ...allowance, at: now, counts })
          }
        },
        release: () => void booked.delete(mine),
      }
    },
  }
}

function shareOf(of: Allowance['of'], size: Sized): number {
  if (of === 'requests') return 1
  const { input, output } = size()
  return Math.max(1, of === 'tokens' ? input + output : of === 'input' ? input : output)
}
