import { basisOn, sourcesOf } from '../../shared/basis.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { sectionOf, type SectionDefinition } from '../../shared/sections/index.ts'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import type { Basis, Content } from '../../shared/vault.ts'
import type { PartToWrite } from '../generate/part-to-write.ts'
import { writePart } from '../generate/write-part.ts'
import { tooSmall } from '../plan/context-fit.ts'
import { nothingSpent, type Checked, type PartEnd } from '../part-end.ts'
import type { RefineTarget, SectionContext } from './section-context.ts'
import { partPrompt, type Materials } from './materials.ts'
import { partsToWrite } from './parts-to-write.ts'
import { sectionKeeper, type SectionEnd, type SectionToKeep } from '../save/section-keeper.ts'
import { withLacking } from '../validate/lacking-form.ts'
import { assembleField, assembleParts } from '../validate/part-form.ts'

/**
 * Writes one section: its parts side by side in the pool, or one after another where they build on each other, each
 * saved as it is accepted, then the whole. Calls `settle` once, when the section's end is on disk and announced.
 */
export async function writeSection(
  planned: PlannedSection,
  context: SectionContext,
  settle: (end: SectionEnd) => void,
): Promise<void> {
  const { run } = context
  let startedAt: number | null = null
  const start = (): void => {
    if (startedAt !== null) return
    startedAt = run.clock.now()
    context.chunks.started(planned.chunk)
    run.announce({ kind: 'section-started', section: planned.section })
  }
  const section = sectionToKeep(planned, context, () => run.clock.now() - (startedAt ?? run.clock.now()))
  const keeper = sectionKeeper(section, context.store, run.announce)
  const tooLarge = context.contextTrouble?.tooLarge.find(({ section }) => section === planned.section)
  if (context.contextTrouble && tooLarge) {
    start()
    return settle(await keeper.fail(tooSmall(tooLarge.needed, context.contextTrouble.limit), 0))
  }
  const ends: PartEnd[] = []
  const accepted = acceptedBefore(planned, context)
  /** Others that are written beside this one see what it has used, part by part. */
  const showUnderWay = (): void => {
    const inOrder = [...accepted].sort(([a], [b]) => a - b)
    if (!context.refine)
      context.materials.underWay[planned.section] = joinParts(inOrder.map(([, content]) => content))
  }
  if (accepted.size > 0) showUnderWay()
  const keep = async (end: PartEnd): Promise<void> => {
    const kept = await keeper.keepPart(end)
    ends.push(kept)
    if (kept.kind === 'accepted') {
      accepted.set(kept.part, kept.content)
      showUnderWay()
    }
    if (ends.length === planned.parts.length) settle(await keeper.keepSection(ends))
    // Whatever became of this one: the next goes without what it cannot see. It joins the queue before the slot of
    // this one is free.
    else if (inOrder) beginNext()
  }
  const write = async (part: PartToWrite): Promise<void> => {
    try {
      await writePart(part, run)
    } catch (error) {
      const failure = run.onBug(error)
      await keep({ kind: 'failed', failure, part: part.part, attempts: 0, spent: nothingSpent })
    }
  }
  const { partsInOrder: inOrder = false } = sectionOf(planned.section)
  const waiting = partsToWrite(planned, context, accepted, start, keep)
  const begun: Promise<void>[] = []
  const beginNext = (): void => {
    const next = waiting.shift()
    if (next) begun.push(write(next))
  }
  if (planned.parts.length === 0) {
    start()
    settle(await keeper.keepSection([]))
  }
  do beginNext()
  while (!inOrder && waiting.length > 0)
  // The list grows while it is waited for.
  for (let next = begun.shift(); next; next = begun.shift()) await next
}

/** Parts of the section that a run before this one has accepted. A refine writes all of it anew. */
const acceptedBefore = (
  { section }: PlannedSection,
  { kept, refine }: SectionContext,
): Map<number, Content> =>
  new Map(
    kept.flatMap((part) => (part.number === section && !refine ? [[part.part, part.content] as const] : [])),
  )

function sectionToKeep(
  planned: PlannedSection,
  context: SectionContext,
  elapsedMs: () => number,
): SectionToKeep {
  const { runId, materials, kept, refine } = context
  const definition = shapedSection(planned.section, materials.business)
  return {
    definition,
    runId,
    basis: basisOf(planned, definition, materials, refine),
    missingPrompt: { 'missing.md': materials.prompts.get('missing.md')?.version ?? '' },
    kept: kept.filter((part) => part.number === planned.section),
    assemble: context.completes ? completer(planned, definition, context) : assembler(definition, refine),
    completes: context.completes ? (materials.saved[planned.section] ?? null) : null,
    refine: refine && { note: refine.note, path: refine.path, baseRevision: refine.record.revision },
    elapsedMs,
  }
}

/** Into the gaps of the section as it stands by then: the person may have gone on writing in it. */
const completer =
  (
    planned: PlannedSection,
    definition: SectionDefinition,
    { store, materials }: SectionContext,
  ): SectionToKeep['assemble'] =>
  async (parts) => {
    const now = await store.readSections()
    const record = (now.ok ? now.value : materials.saved)[planned.section]
    const answers = new Map(planned.parts.map((part, at) => [part, parts[at] ?? {}]))
    return { passed: true, repaired: false, content: withLacking(definition, record?.content ?? {}, answers) }
  }

function assembler(
  definition: SectionDefinition,
  refine: RefineTarget | null,
): (parts: readonly Content[]) => Checked {
  if (!refine || refine.path.length === 0) return (parts) => assembleParts(definition, parts)
  return (parts) => assembleField(refine.record.content, refine.path, parts[0])
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
  return {
    ...basisOn(definition, sourcesOf(intake, saved)),
    prompts: Object.fromEntries(names.map((name) => [name, prompts.get(name)?.version ?? ''])),
  }
}
