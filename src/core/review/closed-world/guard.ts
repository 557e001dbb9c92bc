import type { Measures } from '../words/measures.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { KnownNumbers } from './known-numbers.ts'
import type { Signals } from './signals.ts'

/** What the closed world knows to be true, and the words of the language it reads. */
export interface Guard {
  known: KnownNumbers
  /** The words of the owner's name. */
  owner: ReadonlySet<string>
  /** True when the words stand so in an answer. */
  answered: (text: string) => boolean
  /** Stems of the words by which the offer, its steps and the first step are called. */
  offerWords: ReadonlySet<string>
  /** True when the sentence reckons with the number: “so a plot of 14 acres comes to ₹22,300”. */
  reckonedWith: (placed: PlacedText, number: NumberInText) => boolean
  signals: Signals
  measures: Measures
}
