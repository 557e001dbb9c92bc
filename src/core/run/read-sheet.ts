import type { Pass } from '../../shared/read-through.ts'
import { ok } from '../../shared/result.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { tooSmall } from '../plan/context-fit.ts'
import { checkMarks, acceptedMarks } from '../validate/reader-marks.ts'
import {
  answeredBy,
  askOnCard,
  readingCard,
  saveReading,
  type CardEnd,
  type ReadingAsk,
  type ReadingCard,
  type ReadingContext,
} from './reading-card.ts'
import { passesOf, placesAsked, readingRequest, tokensOfMarks, wordsAsked } from './reading-questions.ts'

/** Marks of a sheet that are on disk, and those that did not hold. */
interface Counted {
  marks: number
  dropped: number
}

/**
 * Reads one sheet, and all sections together where that stands on its card: each pass by itself in the pool, its marks on disk
 * before it is announced. A pass that fails leaves the other as it is.
 */
export async function readSheet(
  planned: PlannedSection,
  context: ReadingContext,
  settle: (end: CardEnd) => void,
): Promise<void> {
  const { run, contextTrouble } = context
  const { section } = planned
  const card = readingCard(planned, context)
  const tooLarge = contextTrouble?.tooLarge.find((one) => one.section === section)
  if (contextTrouble && tooLarge) {
    card.start()
    const failure = tooSmall(tooLarge.needed, contextTrouble.limit)
    run.announce({ kind: 'section-failed', section, failure, attempts: 0 })
    return settle({ kind: 'failed' })
  }
  const counted: Counted = { marks: 0, dropped: 0 }
  await Promise.all(passesOf(planned).map((pass) => askOnCard(card, questionOf(pass, card, counted))))
  settle(announceEnd(card, counted))
}

function questionOf(pass: Pass, { planned, context }: ReadingCard, counted: Counted): ReadingAsk {
  const { reading, runId } = context
  const places = placesAsked(planned, pass, reading)
  const sections = [...new Set(places.map(({ section }) => section))].map((section) => ({
    section,
    print: reading.prints.get(section) ?? '',
  }))
  return {
    step: pass,
    request: (how) => readingRequest(planned, pass, reading, how),
    longest: tokensOfMarks([...wordsAsked(planned, pass, reading).values()], pass).longest,
    check: (text, { finished }) => checkMarks(text, { finished }),
    async save({ content, writer }) {
      const { marks, dropped } = acceptedMarks(content, { places, references: reading.references })
      const saved = await saveReading(context, { pass, runId, writer, sections, marks })
      if (!saved.ok) return saved
      counted.marks += saved.value.length
      counted.dropped += dropped + marks.length - saved.value.length
      return ok(null)
    },
  }
}

function announceEnd({ planned, context, ends, ms }: ReadingCard, counted: Counted): CardEnd {
  const { run } = context
  const { section } = planned
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
  run.announce({ kind: 'section-read', section, ms: ms(), ...counted, ...answeredBy(ends) })
  return { kind: 'read' }
}
