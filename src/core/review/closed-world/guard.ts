import type { Measures } from '../words/measures.ts'
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
  signals: Signals
  measures: Measures
}
