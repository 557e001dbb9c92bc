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

function asHeadings(
  lines: readonly NumberedLine[],
  labels: readonly NumberedLine[],
): readonly NumberedLine[] {
  if (labels.filter(({ text }) => slotOf(withoutLead(text)) !== null).length < leastLabels) return lines
  const numbers = new Set(labels.map(({ number }) => number))
  return lines.map((line) => (numbers.has(line.number) ? { ...line, as: 'heading' } : line))
}

const isShort = (text: string): boolean =>
  formOf(text) === 'words' && wordCount(text) <= mostLabelWords && !/[.!,;]$/u.test(text.trim())

/** Short lines in capitals behind an empty line, with their answers right below. */
const inCapitals = (lines: readonly NumberedLine[]): NumberedLine[] =>
  lines.filter((line, at) => {
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

/**
 * Short lines whose numbers go on from one to the next with answers between. Numbers that stand together, or begin anew below one,
 * are those of a list.
 */
function numberedLabels(lines: readonly NumberedLine[]): NumberedLine[] {
  const filled = lines.filter((line) => !isBlank(line))
  const numbered = filled.flatMap((line, at) => (hasNumber(line.text) ? [{ line, at }] : []))
  const answered = numbered.filter(({ at }) => {
    const next = filled[at + 1]
    return next !== undefined && !hasNumber(next.text)
  })
  const goesOn = numbered.every(({ line }, at) => {
    const before = numbered[at - 1]
    return before === undefined || numberOf(line.text) === numberOf(before.line.text) + 1
  })
  if (!goesOn || answered.length < leastLabels) return []
  return numbered.flatMap(({ line }) =>
    line.as === 'line' && isShort(withoutLead(line.text)) && /^\p{Lu}/u.test(withoutLead(line.text))
      ? [line]
      : [],
  )
}
