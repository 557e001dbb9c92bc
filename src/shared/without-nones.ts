import { questions } from './intake-questions.ts'
import type { Intake, Question, QuestionPart } from './intake.ts'
import { tellsNothing } from './says-none.ts'

/** An owner without a tool that sends says so, and that is an answer: it decides whether texts are written. */
const told: readonly string[] = ['sendingTool']

/** Intakes are never changed in place, so each is read once, and what is remembered of its answers stays. */
const known = new WeakMap<Intake, Intake>()

/**
 * The intake as copy may be written from it: where an answer may stay open, one that says there is none, or only stands in
 * its place, is open. “Proof: None” was printed as proof, and “Price: n/a” as a price.
 */
export function withoutNones(intake: Intake): Intake {
  const before = known.get(intake)
  if (before) return before
  const opened = questions.map(
    (question) => [question.key, openedAnswer(intake[question.key], question)] as const,
  )
  const without: Intake = { ...intake, ...Object.fromEntries(opened) }
  known.set(intake, without)
  known.set(without, without)
  return without
}

function openedAnswer(answer: unknown, { kind, optional, parts }: Question): unknown {
  if (kind === 'choice' || kind === 'several') return answer
  if (!parts) return optional ? openedText(answer) : answer
  const open = parts.filter((part) => part.kind !== 'choice' && (optional || part.optional))
  return Array.isArray(answer) ? answer.map((row) => openedRow(row, open)) : openedRow(answer, open)
}

/** A group or a row, each part of it that may stay open by itself. */
function openedRow(row: unknown, open: readonly QuestionPart[]): unknown {
  if (typeof row !== 'object' || row === null) return row
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      open.some((part) => part.key === key) && !told.includes(key) ? openedText(value) : value,
    ]),
  )
}

const openedText = (answer: unknown): unknown =>
  typeof answer === 'string' && answer !== '' && tellsNothing(answer) ? '' : answer
