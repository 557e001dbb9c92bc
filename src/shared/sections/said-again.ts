import { countWords } from '../words.ts'

/** Fewer sentences are no loop: a line may come back three times. */
const fewSentences = 6

/**
 * Whether more than half of a text's words stand in sentences that it has said already: a model caught in a loop writes one
 * sentence until the text is long enough.
 */
export function saysOneThingAgain(text: string, words: number): boolean {
  const sentences = text.split(/[.!?…。！？\n]+/u).flatMap((sentence) => sentence.trim().toLowerCase() || [])
  const different = new Set(sentences)
  if (sentences.length < fewSentences || different.size > sentences.length / 2) return false
  const once = [...different].reduce((sum, sentence) => sum + countWords(sentence), 0)
  return once < words / 2
}
