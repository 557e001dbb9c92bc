import { z } from 'zod'
import { answerKeySchema, emptyIntake, intakeSchema, labelOf, type Intake, type Question } from '../intake.ts'
import { questionOf } from '../intake-questions.ts'
import { rowsOf } from '../missing-answers.ts'

/** An answer that a file seems to hold. */
export const foundAnswerSchema = z.object({
  key: answerKeySchema,
  /** A text or a choice; several choices; parts of a group; or one row. By the kind of the question. */
  value: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())]),
  /** Numbers of the lines it came from, from 1. */
  lines: z.array(z.number().int().positive()).min(1),
})
export type FoundAnswer = z.infer<typeof foundAnswerSchema>

/**
 * The same as it is shown. It never enters the intake by itself: the person takes it, as it is, changed, or not at all.
 */
export const answerProposalSchema = foundAnswerSchema.extend({
  /** From 1, in the order shown. */
  number: z.number().int().positive(),
  /** Which of the files, from 0. */
  file: z.number().int().nonnegative(),
})
export type AnswerProposal = z.infer<typeof answerProposalSchema>
export type ProposedValue = AnswerProposal['value']

/** How a proposal is put in: in place of what is there, or beside it. */
export const takeWays = ['replace', 'add'] as const
export type TakeWay = (typeof takeWays)[number]

type Proposed = Pick<AnswerProposal, 'key' | 'value'>
type Row = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** What stands at the place of a proposal now, as lines to read; empty: nothing. */
export function standsThere(intake: Intake, { key, value }: Proposed): string[] {
  const question = questionOf(key)
  const answer: unknown = intake[key]
  switch (question.kind) {
    case 'line':
    case 'prose':
    case 'choice':
      return isText(answer) ? [labelOf(question, answer)] : []
    case 'several':
      return Array.isArray(answer) ? answer.map((one) => labelOf(question, String(one))) : []
    case 'group':
      return partWords(question, pick(asRow(answer), value))
    case 'rows':
      return rowsOf(answer).map((row) => partTexts(question, row).join(' · '))
  }
}

/** A proposal as lines to read. */
export function proposalWords({ key, value }: Proposed): string[] {
  const question = questionOf(key)
  if (typeof value === 'string') return [labelOf(question, value)]
  if (Array.isArray(value)) return value.map((one) => labelOf(question, one))
  return partWords(question, value)
}

function partTexts({ parts = [] }: Question, row: Row): string[] {
  return parts.flatMap((part) => {
    const text = row[part.key]
    return isText(text) ? [labelOf(part, text)] : []
  })
}

function partWords({ parts = [] }: Question, row: Row): string[] {
  return parts.flatMap((part) => {
    const text = row[part.key]
    return isText(text) ? [`${part.name}: ${labelOf(part, text)}`] : []
  })
}

const asRow = (value: unknown): Row => (typeof value === 'object' && value !== null ? { ...value } : {})
/** The parts of a row that a proposal speaks of. */
const pick = (row: Row, value: ProposedValue): Row =>
  Object.fromEntries(Object.keys(asRow(value)).map((key) => [key, row[key]]))

/** The ways in which a proposal can be put in, the first one as a rule; none: `whyNoWay` says why. */
export function waysToTake(intake: Intake, proposed: Proposed): TakeWay[] {
  const { kind } = questionOf(proposed.key)
  const there = standsThere(intake, proposed).length > 0
  const candidates: TakeWay[] =
    kind === 'rows'
      ? sameRow(intake, proposed) >= 0
        ? ['replace', 'add']
        : ['add']
      : !there || kind === 'line' || kind === 'choice'
        ? ['replace']
        : ['replace', 'add']
  if (isSaidAlready(intake, proposed)) return []
  return candidates.filter((way) => {
    const next = withProposal(intake, proposed, way)
    return next !== null && JSON.stringify(next) !== JSON.stringify(intake[proposed.key])
  })
}

const isSaidAlready = (intake: Intake, { key, value }: Proposed): boolean =>
  questionOf(key).kind === 'rows' && rowsOf(intake[key]).some((row) => says(row, asRow(value)))

/** Why there is no way to put a proposal in, as a sentence; null where there is one. */
export function whyNoWay(intake: Intake, proposed: Proposed): string | null {
  if (waysToTake(intake, proposed).length > 0) return null
  const { name, kind } = questionOf(proposed.key)
  const couldBe = withProposal(emptyIntake(), proposed, kind === 'rows' ? 'add' : 'replace') !== null
  if (!couldBe && (kind === 'choice' || kind === 'several'))
    return `This is none of the choices under “${name}”. Choose one in the answers.`
  if (!couldBe) return `This does not fit under “${name}” as it stands. Write it into the answers yourself.`
  if (kind === 'rows' && !isSaidAlready(intake, proposed)) {
    const count = rowsOf(intake[proposed.key]).length
    return `“${name}” is full with ${count} entries. Take one out of the answers first, then come back.`
  }
  return 'The intake says this already.'
}

/**
 * The answer to a proposal's question once it is put in; null where that would be no answer to it, or where something
 * is added and what stands there would be lost.
 */
export function withProposal(intake: Intake, proposed: Proposed, way: TakeWay): unknown {
  const next = nextAnswer(intake, proposed, way)
  if (way === 'add' && !keepsParts(asRow(intake[proposed.key]), asRow(next), proposed)) return null
  const parsed = intakeSchema.shape[proposed.key].safeParse(next)
  return parsed.success && next !== undefined ? parsed.data : null
}

/** A part that is a line has no place for a second one. */
const keepsParts = (there: Row, next: Row, { key, value }: Proposed): boolean =>
  questionOf(key).kind !== 'group' ||
  Object.entries(pick(there, value)).every(([part, text]) => {
    const put = next[part]
    return !isText(text) || (isText(put) && put.includes(text.trimEnd()))
  })

function nextAnswer(intake: Intake, proposed: Proposed, way: TakeWay): unknown {
  const { key, value } = proposed
  const question = questionOf(key)
  const answer: unknown = intake[key]
  const adds = way === 'add'
  switch (question.kind) {
    case 'choice':
      return value
    case 'line':
      return typeof value === 'string' ? flat(value) : undefined
    case 'prose':
      return typeof value === 'string' ? joined(answer, value, adds) : undefined
    case 'several':
      return Array.isArray(value)
        ? [...new Set([...(adds && Array.isArray(answer) ? (answer as unknown[]) : []), ...value])]
        : undefined
    case 'group': {
      if (typeof value === 'string' || Array.isArray(value)) return undefined
      const row = asRow(answer ?? intakeSchema.shape[key].parse(undefined))
      const prose = new Set(question.parts?.flatMap((part) => (part.kind === 'prose' ? [part.key] : [])))
      const parts = Object.entries(value).map(([part, text]) => [
        part,
        prose.has(part) ? joined(row[part], text, adds) : key === 'practical' ? listed(text) : flat(text),
      ])
      return { ...row, ...Object.fromEntries(parts) }
    }
    case 'rows': {
      const rows = rowsOf(answer)
      const at = adds ? -1 : sameRow(intake, proposed)
      return at >= 0 ? rows.with(at, { ...rows[at], ...asRow(value) }) : [...rows, value]
    }
  }
}

function joined(there: unknown, text: string, adds: boolean): string {
  if (!adds || !isText(there)) return text
  return holdsWords(there, text) ? there : `${there.trimEnd()}\n${text}`
}

/** Whether a text says the same words already, and not only as a piece of others: "Women" says nothing of men. */
function holdsWords(there: string, text: string): boolean {
  const at = there.indexOf(text)
  const isWord = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign)
  return at >= 0 && !isWord(there.slice(0, at).slice(-1)) && !isWord(there.charAt(at + text.length))
}

/** The lines of an address or of opening hours as one, with commas where they have no mark of their own. */
const listed = (text: string): string =>
  text
    .split('\n')
    .map(flat)
    .filter((line) => line !== '')
    .map((line, at, all) => (at < all.length - 1 && /[\p{L}\p{N}]$/u.test(line) ? `${line},` : line))
    .join(' ')

/** True when a row has each part as proposed. */
const says = (row: Row, proposed: Row): boolean =>
  Object.entries(proposed).every(([part, text]) => row[part] === text)

/** The row that has the same first words: the same way to buy, the same quote; -1 where none has. */
function sameRow(intake: Intake, { key, value }: Proposed): number {
  const first = questionOf(key).parts?.[0]?.key ?? ''
  const name = bare(asRow(value)[first])
  return name === '' ? -1 : rowsOf(intake[key]).findIndex((row) => bare(row[first]) === name)
}

const bare = (value: unknown): string =>
  isText(value) ? value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : ''

/**
 * True when each line of a value stands in these lines, letter by letter; a choice is a reading of them. A source is made
 * of a name, a place and a day, which may stand apart.
 */
export function isCarried({ key, value }: Proposed, lines: readonly string[]): boolean {
  const { kind, parts = [] } = questionOf(key)
  if (kind === 'choice' || kind === 'several') return lines.length > 0
  const held = flat(lines.join(' '))
  const holds = (text: string, between: RegExp): boolean =>
    text.split(between).every((piece) => held.includes(flat(piece)))
  if (typeof value === 'string') return holds(value, /\n/u)
  return Object.entries(value).every(([key, text]) => {
    const part = parts.find((each) => each.key === key)
    return part?.kind === 'choice' || holds(text, key === 'source' ? /\n|, /u : /\n/u)
  })
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()
