import type { Mark, Reading } from '../../shared/read-through.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { checkSift, siftedBy } from '../validate/sifted-marks.ts'
import {
  answeredBy,
  askOnCard,
  readingCard,
  saveReading,
  type CardEnd,
  type ReadingAsk,
  type ReadingContext,
} from './reading-card.ts'
import { marksAskedAtOnce, siftRequest, tokensOfSift } from './reading-questions.ts'

/**
 * Looks at the marks of a run once more, those that it took over from the runs it goes on from included, and saves what stays of them.
 * Who makes a mark is caught up in the text; who sees it beside the answers alone tells better what is worth a person's time
 * (docs/decisions/2026-11-30-marks-looked-at-once-more.md). Where nobody answers, the marks stay as they were made.
 */
export async function siftMarks(
  planned: PlannedSection,
  context: ReadingContext & { runIds: readonly string[] },
  settle: (end: CardEnd) => void,
): Promise<void> {
  const { run, store, runIds } = context
  const { section } = planned
  const card = readingCard(planned, context)
  const read = await store.readReadings()
  if (!read.ok) {
    card.start()
    run.announce({ kind: 'section-failed', section, failure: read.failure, attempts: 0 })
    return settle({ kind: 'failed' })
  }
  const own = read.value.filter(({ runId }) => runIds.includes(runId))
  const made = own.flatMap(({ marks }) => marks)
  const stay = new Map<Mark, Mark | null>()
  card.start()
  for (const some of evenly(made, marksAskedAtOnce))
    await askOnCard(card, questionAbout(some, own, stay, context))
  if (card.ends.some(({ kind }) => kind === 'cancelled')) {
    run.announce({ kind: 'section-cancelled', section })
    return settle({ kind: 'cancelled' })
  }
  const marks = made.filter((mark) => stay.get(mark) !== null).length
  const counted = { marks, dropped: made.length - marks, sifted: true as const }
  run.announce({ kind: 'section-read', section, ms: card.ms(), ...counted, ...answeredBy(card.ends) })
  settle({ kind: 'read' })
}

/** The list in as few pieces as have at most so many entries each, all about as long. */
function evenly<T>(list: readonly T[], most: number): T[][] {
  const size = Math.ceil(list.length / Math.max(1, Math.ceil(list.length / most)))
  return Array.from({ length: size === 0 ? 0 : Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  )
}

function questionAbout(
  asked: readonly Mark[],
  readings: readonly Reading[],
  stay: Map<Mark, Mark | null>,
  context: ReadingContext,
): ReadingAsk {
  return {
    step: 'sift',
    request: (how) => siftRequest(asked, context.reading, how),
    longest: tokensOfSift(asked.length),
    check: (text, { finished }) => checkSift(text, { finished }),
    async save({ content }) {
      const sifted = siftedBy(content)
      const now = new Map([...stay, ...asked.map((mark, at) => [mark, sifted(mark, at + 1)] as const)])
      const saved = await saveAll(readings, now, context)
      if (saved.ok) now.forEach((stays, mark) => stay.set(mark, stays))
      return saved
    },
  }
}

/** Saves the readings again whose marks have changed. */
async function saveAll(
  readings: readonly Reading[],
  stay: ReadonlyMap<Mark, Mark | null>,
  context: ReadingContext,
): Promise<Result<null>> {
  for (const { at: _, ...reading } of readings) {
    const marks = reading.marks.flatMap((mark) => {
      const now = stay.get(mark)
      return now === undefined ? [mark] : now === null ? [] : [now]
    })
    if (marks.length === reading.marks.length && marks.every((mark, at) => mark === reading.marks[at]))
      continue
    const saved = await saveReading(context, { ...reading, marks })
    if (!saved.ok) return saved
  }
  return ok(null)
}
