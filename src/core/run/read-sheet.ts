import { partOfPass, passOf, passTitles, printOf, type Pass } from '../../shared/read-through.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import type { Failure } from '../../shared/failure.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { answerBound } from '../generate/answer-bound.ts'
import type { PartToWrite } from '../generate/part-to-write.ts'
import { writePart } from '../generate/write-part.ts'
import { tooSmall } from '../plan/context-fit.ts'
import { addSpent, nothingSpent, type AcceptedPart, type PartEnd } from '../part-end.ts'
import { checkMarks, acceptedMarks } from '../validate/reader-marks.ts'
import type { ReadingMaterials } from './reading-materials.ts'
import { marksExpected, placesAsked, readingRequest, wordsAsked } from './reading-questions.ts'
import type { SectionContext } from './section-context.ts'

/** How a sheet ended. */
export type SheetEnd = { kind: 'read' | 'failed' | 'cancelled' }

/**
 * Reads one sheet, and all sections together where that stands on its card: each part by itself in the pool, its marks on disk
 * before it is announced. A part that fails leaves the other as it is.
 */
export async function readSheet(
  planned: PlannedSection,
  context: SectionContext & { reading: ReadingMaterials },
  settle: (end: SheetEnd) => void,
): Promise<void> {
  const { run } = context
  const { section } = planned
  let startedAt: number | null = null
  const start = (): void => {
    if (startedAt !== null) return
    startedAt = run.clock.now()
    context.chunks.started(planned.chunk)
    run.announce({ kind: 'section-started', section })
  }
  const tooLarge = context.contextTrouble?.tooLarge.find((one) => one.section === section)
  if (context.contextTrouble && tooLarge) {
    start()
    const failure = tooSmall(tooLarge.needed, context.contextTrouble.limit)
    run.announce({ kind: 'section-failed', section, failure, attempts: 0 })
    return settle({ kind: 'failed' })
  }
  const ends: PartEnd[] = []
  const counted = { marks: 0, dropped: 0 }
  const keep = async (end: PartEnd): Promise<void> => {
    ends.push(end.kind === 'accepted' ? await kept(end, planned, context, counted) : end)
    if (ends.length < planned.parts.length) return
    settle(announceEnd(planned, ends, counted, run.clock.now() - (startedAt ?? run.clock.now()), context))
  }
  await Promise.all(
    planned.parts.map(async (part) => {
      try {
        await writePart(partToRead(planned, part, context, start, keep), run)
      } catch (error) {
        const failure = run.onBug(error)
        await keep({ kind: 'failed', failure, part, attempts: 0, spent: nothingSpent })
      }
    }),
  )
}

function partToRead(
  planned: PlannedSection,
  part: number,
  { run, rank, reading, alone }: SectionContext & { reading: ReadingMaterials },
  start: () => void,
  keep: PartToWrite['keep'],
): PartToWrite {
  return {
    section: planned.section,
    part,
    limitMs: planned.limitMs / run.timeScale,
    rank: rank(planned.section, part),
    request(ask) {
      const counting = run.tokensOf(ask.provider)
      const { longest } = marksExpected([...wordsAsked(planned, part, reading).values()], part)
      const request = readingRequest(planned, part, reading, {
        alone,
        maxTokens: answerBound(longest * counting.answerFactor, ask.room),
        growth: ask.room,
        repair: ask.repair,
      })
      let takes: number | null = null
      return { ...request, takes: () => (takes ??= counting.ofContext(request)) }
    },
    check: (text, { finished }) => checkMarks(text, { finished }),
    keep,
    onStart() {
      start()
      const title = passTitles[passOf(part) ?? 'claims']
      run.announce({ kind: 'part-started', section: planned.section, part, title })
    },
  }
}

/** Saves what of an accepted answer holds. Of a section that changed while it was read nothing does. */
async function kept(
  end: AcceptedPart,
  planned: PlannedSection,
  { run, store, runId, reading }: SectionContext & { reading: ReadingMaterials },
  counted: { marks: number; dropped: number },
): Promise<PartEnd> {
  const pass: Pass = end.part === partOfPass.across ? 'across' : 'claims'
  const places = placesAsked(planned, pass, reading)
  const { marks: all, dropped } = acceptedMarks(end.content, { places, references: reading.references })
  const same = await unchanged(new Set(places.map(({ section }) => section)), reading, store)
  const notSaved = (failure: Failure): PartEnd => {
    const { kind: _, ...attempt } = end.saved
    run.announce({ ...attempt, kind: 'attempt-failed', failure, next: { kind: 'stop' }, counted: true })
    return { kind: 'failed', failure, part: end.part, attempts: end.attempts, spent: end.spent }
  }
  if (!same.ok) return notSaved(same.failure)
  const marks = all.filter(({ section }) => same.value.some((one) => one.section === section))
  if (same.value.length > 0) {
    const saved = await store.saveReading({ pass, runId, writer: end.writer, sections: same.value, marks })
    if (!saved.ok) return notSaved(saved.failure)
  }
  counted.marks += marks.length
  counted.dropped += dropped + all.length - marks.length
  run.announce(end.saved)
  return end
}

/** Those of the sections whose text is the one that was asked about. */
async function unchanged(
  sections: ReadonlySet<SectionNumber>,
  { prints }: ReadingMaterials,
  store: SectionContext['store'],
): Promise<Result<{ section: SectionNumber; print: string }[]>> {
  const now = await store.readSections()
  if (!now.ok) return now
  return ok(
    [...sections].flatMap((section) => {
      const print = prints.get(section)
      const record = now.value[section]
      return record && print !== undefined && printOf(record.content) === print ? [{ section, print }] : []
    }),
  )
}

function announceEnd(
  { section }: PlannedSection,
  ends: readonly PartEnd[],
  counted: { marks: number; dropped: number },
  ms: number,
  { run }: SectionContext,
): SheetEnd {
  const bad = ends.find((end) => end.kind === 'failed' || end.kind === 'invalid')
  if (bad) {
    const failure = bad.kind === 'failed' ? bad.failure : ({ kind: 'invalid', issues: bad.issues } as const)
    run.announce({ kind: 'section-failed', section, failure, attempts: bad.attempts })
    return { kind: 'failed' }
  }
  if (ends.some((end) => end.kind === 'cancelled')) {
    run.announce({ kind: 'section-cancelled', section })
    return { kind: 'cancelled' }
  }
  const spent = ends.map((end) => end.spent).reduce(addSpent, nothingSpent)
  const writers = ends.flatMap((end) => (end.kind === 'accepted' ? [end.writer] : []))
  run.announce({ kind: 'section-read', section, writers, ms, ...counted, ...spent })
  return { kind: 'read' }
}
