import type { KnownNumbers } from './known-numbers.ts'

/** What the guard of proof knows to be true. */
export interface Guard {
  known: KnownNumbers
  /** The words of the owner's name. */
  owner: ReadonlySet<string>
  /** True when the words stand so in an answer. */
  answered: (text: string) => boolean
}
