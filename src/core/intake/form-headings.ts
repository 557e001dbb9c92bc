import { formOf } from './labelled.ts'
import { hasNumber, isBlank, numberOf, withoutLead, wordCount, type NumberedLine } from './numbered-line.ts'
import { slotOf } from './slot-of.ts'

/** As many labels of one look as show that a form sets its labels so. */
const leastLabels = 2
const mostLabelWords = 8

/** Lines of a form as they stand in it: labels that only a number or capitals set apart are headings, and bold answers are none. */
export const withHeadings = (lines: readonly NumberedLine[]): readonly NumberedLine[] =>
  withBoldAnswers(asHeadings(asHeadings(lines, inCapitals(lines)), numberedLabels(lines)))

/** Where answers are set bold below plain questions, again and again, they are no headings. */
function withBoldAnswers(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const filled = lines.filter((line) => !isBlank(line))
  const isBold = ({ as, text }: NumberedLine): boolean =>
    as === 'heading' && !hasNumber(text) && !/[?？:：]\s*\*?$/u.test(text)
  const below = (line: NumberedLine, at: number): boolean => {
    const next = filled[at + 1]
    return line.as === 'line' && /[?？]\s*\*?$/u.test(line.text) && next !== undefined && isBold(next)
  }
  if (filled.filter(below).length < 2) return lines
  return lines.map((line) => (isBold(line) ? { ...line, as: 'line' } : line))
}

const areOurs = (labels: readonly NumberedLine[]): boolean =>
  labels.filter(({ text }) => slotOf(withoutLead(text)) !== null).length >= leastLabels

function asHeadings(
  lines: readonly NumberedLine[],
  labels: readonly NumberedLine[],
): readonly NumberedLine[] {
  const numbers = new Set(labels.map(({ number }) => number))
  return lines.map((line) => (numbers.has(line.number) ? { ...line, as: 'heading' } : line))
}

const isShort = (text: string): boolean =>
  formOf(text) === 'words' && wordCount(text) <= mostLabelWords && !/[.!,;]$/u.test(text.trim())

/** Short lines in capitals behind an empty line, with their answers right below. */
function inCapitals(lines: readonly NumberedLine[]): NumberedLine[] {
  const labels = lines.filter((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]]
    return (
      line.as === 'line' &&
      /\p{Lu}{3}/u.test(line.text) &&
      !/\p{Ll}/u.test(line.text) &&
      isShort(line.text) &&
      (before === undefined || isBlank(before)) &&
      next !== undefined &&
      !isBlank(next)
    )
  })
  return areOurs(labels) ? labels : []
}

/**
 * Short lines whose numbers go on with answers between, though some may be missing. Numbers that stand together, or begin anew
 * below one, are those of a list.
 */
function numberedLabels(lines: readonly NumberedLine[]): NumberedLine[] {
  const filled = lines.filter((line) => !isBlank(line))
  const numbered = inOrder(filled.filter(({ text }) => hasNumber(text)))
  const answered = filled.filter((line, at) => {
    const next = filled[at + 1]
    return numbered.includes(line) && next !== undefined && !hasNumber(next.text)
  })
  if (answered.length < leastLabels || !areOurs(numbered)) return []
  return numbered.filter(({ as, text }) => {
    const words = withoutLead(text)
    return as === 'line' && isShort(words) && /^\p{Lu}/u.test(words)
  })
}

/** Lines whose numbers go on, without those of lists below them; a number that could be of either is of the list. */
function inOrder(numbered: readonly NumberedLine[]): NumberedLine[] {
  const kept: NumberedLine[] = []
  let listed = 0
  for (const line of numbered) {
    const [number, last] = [numberOf(line.text), numberOf(kept.at(-1)?.text ?? '')]
    const goesOn = listed === 0 ? number > last : number === last + 1 && number !== listed + 1
    if (goesOn) kept.push(line)
    listed = goesOn ? 0 : number
  }
  return kept
}
