import type { PlannedSection, RunEvent, UnstampedEvent } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Clock } from '../ports.ts'

export type WalkKind = Extract<RunEvent, { kind: 'run-started' }>['walk']

/**
 * Lets each section begin when what it waits for has settled, whether it was saved or not: a section whose reads
 * failed is written from what is there. `rolling` waits for the section's own reads, `strict` for the whole chunk
 * before. Settles when all sections have.
 */
export async function walk(
  plan: readonly PlannedSection[],
  kind: WalkKind,
  write: (planned: PlannedSection) => Promise<void>,
): Promise<void> {
  const settled = new Map<SectionNumber, Promise<void>>()
  const waitsFor = (planned: PlannedSection): readonly SectionNumber[] =>
    kind === 'rolling'
      ? planned.waitsFor
      : plan.filter((other) => other.chunk < planned.chunk).map((other) => other.section)
  // Chunk order: whatever a section waits for has its promise already.
  for (const planned of plan) {
    const before = waitsFor(planned).map((section) => settled.get(section))
    settled.set(
      planned.section,
      Promise.all(before).then(() => write(planned)),
    )
  }
  await Promise.all(settled.values())
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
