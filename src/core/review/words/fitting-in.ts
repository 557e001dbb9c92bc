import type { PlacedText } from './placed-text.ts'
import { once, onceFor } from './once.ts'
import { folded } from './words-in.ts'

/** A pattern with what stands in every text that it fits, as the text has it or in small letters. */
interface Holding {
  holds: readonly string[]
}

/** Marks that stand in no folded text. */
const notFolded = onceFor((holds: readonly string[]) => holds.filter((mark) => folded(mark) !== mark))

/**
 * The patterns that may fit some of the texts of a section, which are few: the section is looked through once for each
 * mark, and its many short texts only where one stands in it.
 */
export function fittingIn<T extends Holding>(patterns: readonly T[], texts: readonly PlacedText[]): T[] {
  const whole = once(() => texts.map(({ text }) => text).join('\n'))
  const small = texts.map(({ folded }) => folded()).join('\n')
  return patterns.filter(
    ({ holds }) =>
      holds.some((mark) => small.includes(mark)) || notFolded(holds).some((mark) => whole().includes(mark)),
  )
}
