import type { FieldPath } from '../../shared/sections/outline.ts'
import type { PartRecord, SectionRecord } from '../../shared/vault.ts'
import type { RunContext } from '../generate/part-to-write.ts'
import type { ChunkBook } from '../generate/walk.ts'
import type { Materials } from './materials.ts'
import type { ContextTrouble } from '../plan/context-fit.ts'
import type { ExpectedMs } from '../plan/schedule.ts'
import type { VaultStore } from '../ports.ts'

/** A refine whose section and place are known to exist. */
export interface RefineTarget {
  note: string
  path: FieldPath
  record: SectionRecord
}

/** What the sections of a run share. `materials.saved` grows as sections are saved. */
export interface SectionContext {
  runId: string
  run: RunContext
  store: VaultStore
  materials: Materials
  kept: readonly PartRecord[]
  refine: RefineTarget | null
  /** Only what the sections lack is asked for; what stands in them stays. */
  completes: boolean
  rank: ExpectedMs
  chunks: ChunkBook
  /** Sections that no server of the run has room for; they are not asked. */
  contextTrouble: ContextTrouble | null
  /** The run asks one question and no other. */
  alone: boolean
}
