import type { Finding, Span } from '../../../shared/finding.ts'
import { kindOfMark, readThroughRule, type Mark, type Reading as Read } from '../../../shared/read-through.ts'
import { aboutSpan, type Stamped } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Answers } from '../words/answers.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Whose words a section's marks are held to before they are findings. */
export interface MarkedSection {
  texts: readonly PlacedText[]
  answers: Answers
  confirmed: readonly string[]
  /** What the rules found in it. */
  found: readonly Stamped[]
}

/** The marks of all readings: those made of every word first, whichever was answered first. */
export const marksIn = (readings: readonly Read[]): Mark[] =>
  (['claims', 'across'] as const).flatMap((pass) =>
    readings.flatMap((reading) => (reading.pass === pass ? reading.marks : [])),
  )

/**
 * The findings of a section after a read-through. A mark is one as long as its words stand at its place, nobody answered them
 * to the letter and nobody confirmed them. Where a rule speaks of the same words, whoever finds it graver says it, else the rule.
 */
export function withMarks(
  marks: readonly Mark[],
  { texts, answers, confirmed, found }: MarkedSection,
): Stamped[] {
  const isConfirmed = confirmedWords({ confirmed, language: answers.language })
  const marked: Stamped[] = []
  for (const mark of marks) {
    const placed = texts.find(({ path }) => samePath(path, mark.path))
    const span = placed && spanNow(placed.text, mark.span)
    if (!placed || !span || isConfirmed(placed)(span)) continue
    // A phrase of the client's own may be pasted where it breaks the sentence.
    if (mark.family !== 'broken' && answers.hold(span.text)) continue
    const finding = findingOf(mark, span)
    if (!finding || [...found, ...marked].some((other) => saysIt(other, finding))) continue
    const lesser = marked.findIndex((other) => isAtSameWords(other, finding))
    if (lesser < 0) marked.push(finding)
    else marked[lesser] = finding
  }
  return [...found.filter((other) => !marked.some((mark) => isAtSameWords(other, mark))), ...marked]
}

function findingOf(mark: Mark, span: Span): Stamped | null {
  const { family, sentence, restsOn } = mark
  const kind = kindOfMark(family)
  if (kind === null) return null
  const severity: Finding['severity'] = mark.doubtful ? 'note' : mark.severity
  const said = { severity, sentence, confirmable: true, family, rule: readThroughRule }
  return {
    ...aboutSpan(kind, mark, span, said),
    ...{ family, rule: readThroughRule },
    ...(restsOn && { restsOn }),
  }
}

/** Where the words stand now: where they were marked, or where an edit before them has moved them to. */
function spanNow(text: string, span: Span): Span | null {
  if (text.slice(span.from, span.to) === span.text) return span
  const from = text.indexOf(span.text)
  return from < 0 ? null : { from, to: from + span.text.length, text: span.text }
}

const gravity = { error: 2, warning: 1, note: 0 } as const

/** Another finding says of some of these words what is at least as grave. */
const saysIt = (other: Stamped, mark: Stamped): boolean =>
  meet(other, mark) && gravity[other.severity] >= gravity[mark.severity]

const isAtSameWords = (other: Stamped, mark: Stamped): boolean =>
  meet(other, mark) && other.span?.from === mark.span?.from && other.span?.to === mark.span?.to

const meet = (one: Stamped, other: Stamped): boolean =>
  one.span !== null &&
  other.span !== null &&
  samePath(one.path, other.path) &&
  one.span.from < other.span.to &&
  other.span.from < one.span.to

const samePath = (one: Stamped['path'], other: Stamped['path']): boolean =>
  one.length === other.length && one.every((step, at) => step === other[at])
