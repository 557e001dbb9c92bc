import type { Intake } from '../../../shared/intake.ts'
import { numbersIn, type NumberInText } from './numbers-in.ts'
import { once } from './once.ts'
import { plain, wordsIn, type Word } from './words-in.ts'

/** What the person answered, as the guard of proof and facts looks it up. */
export interface Answers {
  /** Each text of the intake. */
  texts: readonly string[]
  /** All of them together, folded, with single spaces. */
  plain: string
  words: () => readonly Word[]
  keys: () => ReadonlySet<string>
  numbers: () => readonly NumberInText[]
  /** True when the words stand in an answer just so, whatever the quotation marks and breaks of lines. */
  hold: (text: string) => boolean
}

/** The texts of an intake, made ready to be looked up. */
export function answersOf(intake: Intake): Answers {
  const texts = Object.values(intake)
    .flatMap((answer) =>
      typeof answer === 'object' && answer !== null && !Array.isArray(answer)
        ? Object.values(answer)
        : [answer],
    )
    .filter((answer) => typeof answer === 'string')
    .filter((answer) => answer.trim() !== '')
  const whole = texts.join('\n')
  const words = once(() => wordsIn(whole))
  const searched = ` ${plain(whole)} `
  return {
    texts,
    plain: searched,
    words,
    keys: once(() => new Set(words().map((word) => word.key))),
    numbers: once(() => numbersIn(whole, words())),
    hold: (text) => searched.includes(plain(text)),
  }
}
