import { answersBasis } from '../shared/basis.ts'
import { coinedFacts } from '../shared/facts.ts'
import type { PlannedSection } from '../shared/run-event.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from '../shared/sections/index.ts'
import type { FieldPath } from '../shared/sections/outline.ts'
import { sectionLimitMs } from '../shared/settings.ts'
import type { Basis, Content, PartRecord, SectionRecord } from '../shared/vault.ts'
import { answerRoom } from './generate/answer-room.ts'
import type { Ask, Floor, PartToWrite } from './generate/part-to-write.ts'
import { writeRequest, type PartQuestion } from './generate/prompt.ts'
import type { ChunkBook } from './generate/walk.ts'
import { writePart } from './generate/write-part.ts'
import { nothingSpent, type Checked, type PartEnd } from './part-end.ts'
import { partPrompt, type Materials } from './pipeline-materials.ts'
import type { ExpectedMs } from './plan/schedule.ts'
import type { VaultStore } from './ports.ts'
import { sectionKeeper, type SectionEnd, type SectionToKeep } from './save/section-keeper.ts'
import { assembleField, assembleParts, fieldForm, partForms, type PartForm } from './validate/part-form.ts'
import { splitParts } from './validate/split-parts.ts'

/** A refine whose section and place are known to exist. */
export interface RefineTarget {
  note: string
  path: FieldPath
  record: SectionRecord
}

/** What the sections of a run share. `materials.saved` grows as sections are saved. */
export interface SectionDesk {
  runId: string
  floor: Floor
  store: VaultStore
  materials: Materials
  kept: readonly PartRecord[]
  refine: RefineTarget | null
  rank: ExpectedMs
  chunks: ChunkBook
}

/**
 * Writes one section: all its parts side by side in the pool, each saved as it is accepted, then the whole. Calls
 * `settle` once, when the section's end is on disk and announced.
 */
export async function writeSection(
  planned: PlannedSection,
  desk: SectionDesk,
  settle: (end: SectionEnd) => void,
): Promise<void> {
  const { floor } = desk
  let startedAt: number | null = null
  const start = (): void => {
    if (startedAt !== null) return
    startedAt = floor.clock.now()
    desk.chunks.started(planned.chunk)
    floor.announce({ kind: 'section-started', section: planned.section })
  }
  const section = sectionToKeep(planned, desk, () => floor.clock.now() - (startedAt ?? floor.clock.now()))
  const keeper = sectionKeeper(section, desk.store, floor.announce)
  const ends: PartEnd[] = []
  const keep = async (end: PartEnd): Promise<void> => {
    ends.push(await keeper.keepPart(end))
    if (ends.length === planned.parts.length) settle(await keeper.keepSection(ends))
  }
  const write = async (part: PartToWrite): Promise<void> => {
    try {
      await writePart(part, floor)
    } catch (error) {
      const failure = floor.onBug(error)
      await keep({ kind: 'failed', failure, part: part.part, attempts: 0, spent: nothingSpent })
    }
  }
  if (planned.parts.length > 0) await Promise.all(partsToWrite(planned, desk, start, keep).map(write))
  else {
    start()
    settle(await keeper.keepSection([]))
  }
}

function sectionToKeep(planned: PlannedSection, desk: SectionDesk, elapsedMs: () => number): SectionToKeep {
  const { runId, materials, kept, refine } = desk
  const definition = sectionOf(planned.section)
  return {
    definition,
    runId,
    basis: basisOf(planned, definition, materials, refine),
    kept: kept.filter((part) => part.number === planned.section),
    assemble: assembler(definition, refine),
    refine: refine && { note: refine.note, path: refine.path, baseRevision: refine.record.revision },
    elapsedMs,
  }
}

function assembler(
  definition: SectionDefinition,
  refine: RefineTarget | null,
): (parts: readonly Content[]) => Checked {
  if (!refine || refine.path.length === 0) return (parts) => assembleParts(definition, parts)
  return (parts) => assembleField(refine.record.content, refine.path, parts[0])
}

function partsToWrite(
  planned: PlannedSection,
  desk: SectionDesk,
  start: () => void,
  keep: PartToWrite['keep'],
): PartToWrite[] {
  const { floor, rank, refine } = desk
  const definition = sectionOf(planned.section)
  const forms = partForms(definition)
  const field = refine && refine.path.length > 0 ? fieldForm(definition, refine.path) : null
  const current = refine ? splitParts(definition, refine.record.content) : []
  // What is known when the section begins holds for all its attempts.
  const known = {
    reads: readContents(planned, desk.materials),
    facts: coinedFacts(savedContents(desk.materials)),
  }
  return planned.parts.flatMap((part): PartToWrite[] => {
    const form = field ?? forms[part - 1]
    if (!form) return []
    const now = field ? refine?.record.content : current[part - 1]
    const asked = refine && now ? { note: refine.note, path: refine.path, current: now } : null
    return [
      {
        section: planned.section,
        part,
        limitMs: sectionLimitMs(floor.limits, definition),
        rank: rank(planned.section, part),
        request: (ask) =>
          writeRequest(desk.materials.words, question(planned, part, form, asked, ask, known, desk)),
        check: form.check,
        keep,
        onStart() {
          start()
          const title = definition.parts[part - 1]?.title ?? definition.title
          floor.announce({ kind: 'part-started', section: planned.section, part, title })
        },
      },
    ]
  })
}

function question(
  planned: PlannedSection,
  part: number,
  form: PartForm,
  refine: PartQuestion['refine'],
  ask: Ask,
  known: Pick<PartQuestion, 'reads' | 'facts'>,
  { materials }: SectionDesk,
): PartQuestion {
  return {
    section: planned.section,
    part,
    words: materials.prompts.get(partPrompt(planned.section, part))?.text ?? '',
    outline: form.outline,
    schema: form.schema,
    maxTokens: answerRoom(form.size.most, ask.provider.reasoning, ask.room),
    ...known,
    refine,
    repair: ask.repair,
  }
}

function savedContents({ saved }: Materials): Partial<Record<SectionNumber, Content>> {
  return Object.fromEntries(Object.entries(saved).map(([number, record]) => [number, record.content]))
}

/** The sections it reads, as they are saved now. One that failed and was never saved is simply not there. */
function readContents({ section }: PlannedSection, { saved }: Materials): PartQuestion['reads'] {
  const reads: PartQuestion['reads'] = {}
  for (const read of sectionOf(section).reads) {
    const record = saved[read]
    if (record) reads[read] = record.content
  }
  return reads
}

function basisOf(
  { section, parts }: PlannedSection,
  definition: SectionDefinition,
  { intake, saved, prompts }: Materials,
  refine: RefineTarget | null,
): Basis {
  const names = [
    'system.md',
    'ask.md',
    ...(refine ? ['refine.md'] : []),
    ...parts.map((part) => partPrompt(section, part)),
  ]
  const reads = definition.reads.flatMap((read) =>
    saved[read] ? [[String(read), saved[read].revision] as const] : [],
  )
  return {
    answers: answersBasis(intake, definition),
    reads: Object.fromEntries(reads),
    prompts: Object.fromEntries(names.map((name) => [name, prompts.get(name)?.version ?? ''])),
  }
}
