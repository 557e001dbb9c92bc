import type { PlannedSection, RunEvent, UnstampedEvent } from '../../shared/run-event.ts'
import type { Clock } from '../ports.ts'

export type WalkKind = Extract<RunEvent, { kind: 'run-started' }>['walk']

/** Writes a section and calls `settled` when its end is known; its promise settles when nothing of it is open. */
export type Begin = (planned: PlannedSection, settled: () => void) => Promise<void>

/**
 * Lets each section begin when what it waits for has settled, whether it was saved or not: a section whose reads
 * failed is written from what is there. `rolling` waits for the section's own reads, `strict` for all chunks before.
 * Those that become ready begin inside the call of `settled`, so that they stand in the queue before the slot that
 * made them ready is free again.
 */
export async function walk(plan: readonly PlannedSection[], kind: WalkKind, begin: Begin): Promise<void> {
  const waiting = new Set(plan)
  const open = new Set(plan)
  const begun: Promise<void>[] = []
  const isReady = (planned: PlannedSection): boolean =>
    ![...open].some((other) =>
      kind === 'rolling' ? planned.waitsFor.includes(other.section) : other.chunk < planned.chunk,
    )
  const beginReady = (): void => {
    for (const planned of plan) {
      if (!waiting.has(planned) || !isReady(planned)) continue
      waiting.delete(planned)
      begun.push(
        begin(planned, () => {
          if (open.delete(planned)) beginReady()
        }),
      )
    }
  }
  beginReady()
  // The list grows while it is waited for.
  for (let next = begun.shift(); next; next = begun.shift()) await next
}

export interface ChunkBook {
  /** A section of the chunk has begun. */
  started(chunk: number): void
  settled(chunk: number, isSaved: boolean): void
}

/** Says when the first section of a chunk begins and when its last one has settled. */
export function chunkBook(
  plan: readonly PlannedSection[],
  clock: Clock,
  announce: (event: UnstampedEvent) => void,
): ChunkBook {
  const chunks = new Map<
    number,
    { startedAt: number | null; left: number; saved: number; notSaved: number }
  >()
  for (const { chunk } of plan) {
    const entry = chunks.get(chunk) ?? { startedAt: null, left: 0, saved: 0, notSaved: 0 }
    chunks.set(chunk, { ...entry, left: entry.left + 1 })
  }
  return {
    started(chunk) {
      const entry = chunks.get(chunk)
      if (!entry || entry.startedAt !== null) return
      entry.startedAt = clock.now()
      announce({ kind: 'chunk-started', chunk })
    },
    settled(chunk, isSaved) {
      const entry = chunks.get(chunk)
      if (!entry) return
      entry.left -= 1
      if (isSaved) entry.saved += 1
      else entry.notSaved += 1
      // A chunk none of whose sections began, in a cancelled run, has nothing to tell.
      if (entry.left > 0 || entry.startedAt === null) return
      const { startedAt, saved, notSaved } = entry
      announce({ kind: 'chunk-settled', chunk, ms: clock.now() - startedAt, saved, notSaved })
    },
  }
}
