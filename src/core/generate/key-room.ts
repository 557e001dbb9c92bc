import type { Allowance } from '../ports.ts'

/** Tokens that a vendor counts at once when a request comes: its question, and the upper bound of its answer. */
export interface RequestSize {
  input: number
  output: number
}

/** A request that goes out, or that waits to. Its size is asked for only where it matters: to count tokens takes time. */
export type Sized = () => RequestSize

export interface Booking {
  /** The vendor has let it in and says what is left: from now on it is part of what the vendor has counted. */
  said(allowances: readonly Allowance[], now: number): void
  /** What the vendor counted of its question, in tokens: the next ones are judged by it. */
  used(input: number): void
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

export function keyRoom(): KeyRoom {
  const known = new Map<Allowance['of'], Allowance & { at: number }>()
  const booked = new Set<Sized>()
  /** Tokens the vendor counts of a question for one of ours: each has its own way to count, and adds words of its own. */
  let counts = 1

  const shareOf = (of: Allowance['of'], size: Sized): number => {
    if (of === 'requests') return 1
    const { input, output } = size()
    return (of === 'output' ? 0 : input * counts) + (of === 'input' ? 0 : output)
  }

  function wait(
    { of, limit, left, perMs, at }: Allowance & { at: number },
    size: Sized,
    now: number,
  ): number {
    const taken = [...booked].reduce((sum, other) => sum + shareOf(of, other), 0)
    // A request that is larger than all there ever is fits when nothing else is taken.
    const wanted = Math.min(shareOf(of, size), limit)
    const missing = wanted + taken - Math.min(limit, left + Math.max(0, now - at) * perMs)
    return missing > 0 && perMs > 0 ? Math.ceil(missing / perMs) : 0
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
          for (const allowance of allowances) known.set(allowance.of, { ...allowance, at: now })
        },
        used(input) {
          // Where nothing is limited nobody asks for a size.
          const estimated = known.size > 0 ? size().input : 0
          if (estimated > 0 && input > 0) counts = input / estimated
        },
        release: () => void booked.delete(mine),
      }
    },
  }
}
