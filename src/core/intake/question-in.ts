import { slotOf } from './slot-of.ts'
import type { Slot } from './slot.ts'

/** How sentences begin that ask without a question mark: machines write many of them so. */
const interrogative =
  /^\s*(?:(?:so|and|okay|ok|right|all ?right|then|now|well|great|good|nice|cool|perfect|lovely|wonderful|interesting|super|got it|i see|yes|yeah|sure|thanks|thank you|next|also|und|dann|gut|y|entonces|bueno|et|alors|bien|could you|can you|please|bitte),?\s+){0,3}(?:what|who|how|which|when|where|why|tell me|describe|talk (me|about)|walk me|was|wer|wie|welche\w*|wo|wann|warum|erzählen?|beschreiben?|qué|quién|cómo|cuál|cuáles|dónde|cuánto|cuéntame|cuénteme|háblame|quel\w*|qui|comment|combien|où|que|parlez|racontez|décrivez)\b/iu

/** What the last question of ours in a turn asks for. */
export function questionIn(words: string): { slot: Slot | null; asks: boolean } {
  const sentences = words.match(/[^.!?？]+[.!?？]*/gu) ?? []
  const questions = sentences.filter((sentence) => /[?？]/u.test(sentence) || interrogative.test(sentence))
  for (const sentence of questions.toReversed()) {
    const slot = slotOf(sentence)
    if (slot) return { slot, asks: true }
  }
  return { slot: null, asks: questions.length > 0 }
}
