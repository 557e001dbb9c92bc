import { z } from 'zod'
import { failureSchema } from './failure.ts'
import { providerIdSchema } from './provider.ts'
import type { RunEvent } from './run-event.ts'
import { sectionNumberSchema } from './settings.ts'

/** One attempt on the timeline of a run. Times are milliseconds since 1970. */
export const attemptBarSchema = z.object({
  section: sectionNumberSchema,
  part: z.number().int(),
  attempt: z.number().int(),
  provider: providerIdSchema,
  /** A second copy of an attempt that took long. */
  copy: z.boolean(),
  /** The slot it took, from 0: the lowest that was free, as slots themselves have no number. */
  slot: z.number().int().nonnegative(),
  startedAt: z.number(),
  /** null while it is under way. */
  endedAt: z.number().nullable(),
  /** How it ended; null while under way and for an attempt that was accepted. */
  failure: failureSchema.nullable(),
})
export type AttemptBar = z.infer<typeof attemptBarSchema>

/** The timeline after one more event. Part of the one fold, so that an old run can be drawn from its journal. */
export function foldTimeline(bars: AttemptBar[], event: RunEvent): AttemptBar[] {
  switch (event.kind) {
    case 'attempt-started': {
      const { section, part, attempt, provider, at } = event
      const copy = event.copy === true
      const bar = { section, part, attempt, provider, copy, slot: freeSlot(bars), startedAt: at }
      return [...bars, { ...bar, endedAt: null, failure: null }]
    }
    case 'attempt-failed':
      return ended(bars, event.at, event.failure, (bar) => isOf(bar, event))
    case 'part-saved':
      return ended(bars, event.at, null, (bar) => isOf(bar, event))
    // A cancelled attempt says nothing of its own.
    case 'section-cancelled':
      return ended(bars, event.at, { kind: 'cancelled' }, (bar) => bar.section === event.section)
    case 'run-finished':
      return ended(bars, event.at, { kind: 'cancelled' }, () => true)
    default:
      return bars
  }
}

const isOf = (
  bar: AttemptBar,
  event: { section: number; part: number; copy?: boolean | undefined },
): boolean => bar.section === event.section && bar.part === event.part && bar.copy === (event.copy === true)

function freeSlot(bars: readonly AttemptBar[]): number {
  const taken = new Set(bars.filter((bar) => bar.endedAt === null).map((bar) => bar.slot))
  let slot = 0
  while (taken.has(slot)) slot += 1
  return slot
}

function ended(
  bars: readonly AttemptBar[],
  at: number,
  failure: AttemptBar['failure'],
  which: (bar: AttemptBar) => boolean,
): AttemptBar[] {
  return bars.map((bar) => (bar.endedAt === null && which(bar) ? { ...bar, endedAt: at, failure } : bar))
}
