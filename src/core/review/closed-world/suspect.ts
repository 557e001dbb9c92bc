import type { NumberInText } from '../words/numbers-in.ts'
import type { Word } from '../words/words-in.ts'

/** Words that claim something, as the guard of proof names them. */
export interface Suspect {
  from: number
  to: number
  /** What it is, for the sentence: "a number", "a person". */
  what: string
  repair?: { label: string; text: string }
  /** A number or name beside the answers that need not be a claim. */
  mild?: boolean
  /** Worth a line in the table, and no finding. */
  quiet?: boolean
}

/** A number as a suspect, with the last word that belongs to it. */
export const spanTo = ({ from, to }: NumberInText, last: Word | null | undefined, what: string): Suspect => ({
  from,
  to: Math.max(to, last?.to ?? 0),
  what,
})
