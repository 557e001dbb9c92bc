import { partOfStep, printOf, stepTitles, type Reading, type ReadingStep } from '../../shared/read-through.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { PlannedSection } from '../../shared/run-event.ts'
import { answerBound } from '../generate/answer-bound.ts'
import type { PartToWrite } from '../generate/part-to-write.ts'
import { writePart } from '../generate/write-part.ts'
import { addSpent, nothingSpent, type AcceptedPart, type PartEnd, type Spent } from '../part-end.ts'
import type { ReadRequest } from '../ports.ts'
import type { ReadingMaterials } from './reading-materials.ts'
import type { HowAsked } from './reading-questions.ts'
import type { SectionContext } from './section-context.ts'

/** How a card of a read-through ended. */
export type CardEnd = { kind: 'read' | 'failed' | 'cancelled' }

/** A reading as it is saved. */
export type ReadingToSave = Omit<Reading, 'at'>

export type ReadingContext = SectionContext & { reading: ReadingMaterials }

/** One card of a read-through while it is read. */
export interface ReadingCard {
  planned: PlannedSection
  context: ReadingContext
  /** Says that the card has begun; once. */
  start: () => void
  /** Milliseconds since then. */
  ms: () => number
  /** How its questions ended. */
  ends: PartEnd[]
}

export function readingCard(planned: PlannedSection, context: ReadingContext): ReadingCard {
  const { run, chunks } = context
  let startedAt: number | null = null
  return {
    planned,
    context,
    ends: [],
    start() {
      if (startedAt !== null) return
      startedAt = run.clock.now()
      chunks.started(planned.chunk)
      run.announce({ kind: 'section-started', section: planned.section })
    },
    ms: () => (startedAt === null ? 0 : run.clock.now() - startedAt),
  }
}

/** What differs between the questions of a read-through. */
export interface ReadingAsk {
  step: ReadingStep
  request: (how: HowAsked) => ReadRequest
  /** Tokens of its longest answer. */
  longest: number
  check: PartToWrite['check']
  /** Saves what an accepted answer says. */
  save: (end: AcceptedPart) => Promise<Result<null>>
}

/** Asks one question in the pool. How it ended stands on the card. */
export async function askOnCard(card: ReadingCard, asked: ReadingAsk): Promise<void> {
  const { run } = card.context
  try {
    await writePart(partToRead(card, asked), run)
  } catch (error) {
    const part = partOfStep[asked.step]
    card.ends.push({ kind: 'failed', failure: run.onBug(error), part, attempts: 0, spent: nothingSpent })
  }
}

function partToRead(card: ReadingCard, { step, request, longest, check, save }: ReadingAsk): PartToWrite {
  const { run, rank, alone } = card.context
  const { section, limitMs } = card.planned
  const part = partOfStep[step]
  return {
    ...{ section, part, check, limitMs: limitMs / run.timeScale, rank: rank(section, part) },
    request({ provider, room, repair }) {
      const counting = run.tokensOf(provider)
      const maxTokens = answerBound(longest * counting.answerFactor, room)
      const asked = request({ alone, maxTokens, growth: room, repair })
      let takes: number | null = null
      return { ...asked, takes: () => (takes ??= counting.ofContext(asked)) }
    },
    async keep(end) {
      card.ends.push(end.kind === 'accepted' ? await kept(end, card, save) : end)
    },
    onStart() {
      card.start()
      run.announce({ kind: 'part-started', section, part, title: stepTitles[step] })
    },
  }
}

/** An accepted answer is announced when what it says is on disk. */
async function kept(
  end: AcceptedPart,
  { context: { run } }: ReadingCard,
  save: ReadingAsk['save'],
): Promise<PartEnd> {
  const saved = await save(end)
  if (saved.ok) {
    run.announce(end.saved)
    return end
  }
  const { failure } = saved
  const { kind: _, ...attempt } = end.saved
  run.announce({ ...attempt, kind: 'attempt-failed', failure, next: { kind: 'stop' }, counted: true })
  return { kind: 'failed', failure, part: end.part, attempts: end.attempts, spent: end.spent }
}

/**
 * Saves what was read of those sections whose text is the one that was read, in the place of what was read of them before. Gives the
 * marks that are kept.
 */
export async function saveReading(
  { store }: ReadingContext,
  read: ReadingToSave,
): Promise<Result<Reading['marks']>> {
  const now = await store.readSections()
  if (!now.ok) return now
  const sections = read.sections.filter(({ section, print }) => {
    const record = now.value[section]
    return record !== undefined && printOf(record.content) === print
  })
  if (sections.length === 0) return ok([])
  const marks = read.marks.filter((mark) => sections.some(({ section }) => section === mark.section))
  const saved = await store.saveReading({ ...read, sections, marks })
  return saved.ok ? ok(marks) : saved
}

/** Who answered the questions of a card, and what all of them cost. */
export const answeredBy = (ends: readonly PartEnd[]): Spent & { writers: AcceptedPart['writer'][] } => ({
  writers: ends.flatMap((end) => (end.kind === 'accepted' ? [end.writer] : [])),
  ...ends.map(({ spent }) => spent).reduce(addSpent, nothingSpent),
})
