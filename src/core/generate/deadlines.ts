import type { Failure } from '../../shared/failure.ts'
import type { Clock } from '../ports.ts'
import type { AttemptLimits } from './limits.ts'

/** The last sign of life of an attempt: text or thinking, never a ping. */
export interface Life {
  at: number | null
}

/** Limits that may become shorter while an attempt waits, but end no wait that is shorter than `leastMs`. */
export interface WatchedLimits {
  now: () => AttemptLimits
  leastMs: number
}

/** Limits that stay as they are. */
export const unchanging = (limits: AttemptLimits): WatchedLimits => ({ now: () => limits, leastMs: Infinity })

/** Settles with the limit an attempt ran into, or null when the watch was called off. */
export async function afterLimit(
  clock: Clock,
  limits: WatchedLimits,
  life: Life,
  signal: AbortSignal,
): Promise<Failure | null> {
  const startedAt = clock.now()
  for (;;) {
    const now = clock.now()
    const next = nextDeadline(limits.now(), startedAt, life)
    if (next.at <= now) return next.failure
    await clock.sleep(Math.min(next.at - now, untilLook(limits, now - (life.at ?? startedAt))), signal)
    if (signal.aborted) return null
  }
}

/** Who has been silent for long is looked at more often. */
const untilLook = ({ leastMs }: WatchedLimits, silentMs: number): number =>
  silentMs < leastMs ? leastMs - silentMs : leastMs / 4

interface Deadline {
  at: number
  failure: Failure
}

function nextDeadline(limits: AttemptLimits, startedAt: number, life: Life): Deadline {
  const cap: Deadline = {
    at: startedAt + limits.hardCapMs,
    failure: { kind: 'timed-out', limitMs: limits.hardCapMs },
  }
  const section: Deadline = {
    at: startedAt + limits.limitMs,
    failure: { kind: 'timed-out', limitMs: limits.limitMs },
  }
  const first: Deadline = {
    at: startedAt + limits.firstTokenMs,
    failure: { kind: 'no-first-token', limitMs: limits.firstTokenMs },
  }
  if (life.at === null) return earliest([section, first, cap])
  const stall: Deadline = {
    at: life.at + limits.stallMs,
    failure: { kind: 'stalled', limitMs: limits.stallMs },
  }
  return earliest(limits.mayPass ? [stall, cap] : [section, stall, cap])
}

const earliest = (deadlines: [Deadline, ...Deadline[]]): Deadline =>
  deadlines.reduce((soonest, deadline) => (deadline.at < soonest.at ? deadline : soonest))
