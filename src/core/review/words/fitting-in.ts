import type { PlacedText } from './placed-text.ts'
import { folded } from './words-in.ts'

/** A pattern with what stands in every text that it fits, as the text has it or in small letters. */
interface Holding {
  holds: readonly string[]
}

/**
 * The patterns that may fit some of the texts of a section, which are few: the section is looked through once for each
 * mark, and its many short texts only where one stands in it.
 */
export function fittingIn<T extends Holding>(patterns: readonly T[], texts: readonly PlacedText[]): T[] {
  const whole = texts.map(({ text }) => text).join('\n')
  const small = texts.map(({ folded }) => folded()).join('\n')
  const stands = (mark: string): boolean =>
    small.includes(mark) || (folded(mark) !== mark && whole.includes(mark))
  return patterns.filter(({ holds }) => holds.some(stands))
}
