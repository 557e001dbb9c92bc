import type { AnswerKey } from '../../shared/intake.ts'

/** A place in the intake that a question of anybody can ask for: an answer, or a part of one. */
export type Slot =
  | AnswerKey
  | `story.${'lowMoment' | 'discovery' | 'searchAgain' | 'breakthrough' | 'results'}`
  | `firstStep.${'place' | 'length' | 'price'}`
  | `market.${'country' | 'language' | 'spelling' | 'currency'}`
  | `practical.${'bookingLink' | 'address' | 'phone' | 'hours' | 'cancelling' | 'sendingTool'}`

/**
 * How questions are worded, one pattern for each slot and language. They are held against words alone: small letters,
 * no accents, no marks, one space between words. The longest match in a question says what it asks for.
 */
export type Cues = Readonly<Partial<Record<Slot, string>>>

export const partsOf = (slot: Slot): { key: AnswerKey; part: string | null } => {
  const [key = '', part = null] = slot.split('.')
  return { key: key as AnswerKey, part }
}
