import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Answers } from '../words/answers.ts'
import { isLarge } from '../words/words-in.ts'
import type { Suspect } from './suspect.ts'

const months = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août
  septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre`.split(/\s+/u),
)
const beforeYears = new Set(
  'in since until from by of before after during early late mid summer winter spring autumn fall year class'.split(
    ' ',
  ),
)

/** Years and days of the calendar that no answer names. */
export function dateClaims(placed: PlacedText, answers: Answers): Suspect[] {
  return placed.numbers().flatMap((number) => {
    const found = number.kind === 'year' ? year(placed, number, answers) : day(placed, number, answers)
    return found ? [found] : []
  })
}

function year(placed: PlacedText, number: NumberInText, answers: Answers): Suspect | null {
  if (answers.values().has(number.value)) return null
  const [before] = wordsBefore(placed, number, 1)
  if (/©\s*$/u.test(placed.text.slice(Math.max(0, number.from - 3), number.from))) return null
  const after = placed.text.slice(number.to, number.to + 2)
  const isYear = before
    ? beforeYears.has(before.key) || months.has(before.key) || (isLarge(before.text) && !before.begins)
    : /^[,:]/u.test(after)
  return isYear ? { from: number.from, to: number.to, what: 'a date' } : null
}

/** "March 14", "14 March", "the 14th of March". */
function day(placed: PlacedText, number: NumberInText, answers: Answers): Suspect | null {
  if (!number.digits || !Number.isInteger(number.value) || number.value < 1 || number.value > 31) return null
  if (number.kind !== 'ordinal' && number.kind !== 'count') return null
  const [before] = wordsBefore(placed, number, 1)
  const behind = wordsBehind(placed, number, 2)
  const month = keysOf(behind)[0] === 'of' ? behind[1] : behind[0]
  const span =
    before && months.has(before.key) && isLarge(before.text)
      ? { from: before.from, to: number.to }
      : month && months.has(month.key) && isLarge(month.text)
        ? { from: number.from, to: month.to }
        : null
  if (!span || answers.hold(placed.text.slice(span.from, span.to))) return null
  return { ...span, what: 'a date' }
}
