import type { Failure } from '../../shared/failure.ts'
import type { Clock } from '../ports.ts'
import type { AttemptLimits } from './limits.ts'

/** The last sign of life of an attempt: text or thinking, never a ping. */
export interface Life {
  at: number | null
}

/** Settles with the limit an attempt ran into, or null when the watch was called off. */
export async function afterLimit(
  clock: Clock,
  limits: AttemptLimits,
  life: Life,
  signal: AbortSignal,
): Promise<Failure | null> {
  const startedAt = clock.now()
  for (;;) {
    const next = nextDeadline(limits, startedAt, life)
    const left = next.at - clock.now()
    if (left <= 0) return next.failure
    await clock.sleep(left, signal)
    if (signal.aborted) return null
  }
}

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
