import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Intake } from '../../../shared/intake.ts'
import { numbersIn, type NumberInText } from './numbers-in.ts'
import { heldIn } from './held-in.ts'
import { once } from './once.ts'
import { plain, wordsIn, type Word } from './words-in.ts'

/** What the person answered, as the guard of proof and facts looks it up. */
export interface Answers {
  intake: Intake
  /** Each text of the intake. */
  texts: readonly string[]
  /** All of them, a line each; where numbers and words stand. */
  whole: string
  /** The language of the copy, as a short code; English where none is told. */
  language: string
  words: () => readonly Word[]
  keys: () => ReadonlySet<string>
  numbers: () => readonly NumberInText[]
  /** The values of its numbers. */
  values: () => ReadonlySet<number>
  /** True when the words stand in an answer just so, whatever the quotation marks and breaks of lines. */
  hold: (text: string) => boolean
}

/** The texts of answers; choices are none, so lists of bare words are left out. */
function textsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return textsIn(value.filter((row) => typeof row === 'object'))
    return typeof value === 'object' && value !== null ? textsIn(Object.values(value)) : []
  })
}

/** The texts of an intake, made ready to be looked up. */
export function answersOf(intake: Intake): Answers {
  // Words that are never used are no words of the client's.
  const texts = textsIn(Object.values({ ...intake, neverWords: '' })).filter((answer) => answer.trim() !== '')
  const whole = texts.join('\n')
  const words = once(() => wordsIn(whole))
  const language = copyLanguage(intake) ?? 'en'
  // Answers may be in English whatever the copy is in.
  const numbers = once(() => [
    ...numbersIn(whole, words(), language),
    ...(language === 'en' ? [] : numbersIn(whole, words()).filter(({ digits }) => !digits)),
  ])
  const holds = once(() => heldIn(` ${plain(whole)} `))
  return {
    intake,
    texts,
    whole,
    language,
    words,
    keys: once(() => new Set(words().map((word) => word.key))),
    numbers,
    values: once(() => new Set(numbers().map(({ value }) => value))),
    hold: (text) => holds()(plain(text)),
  }
}
