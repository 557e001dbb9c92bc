import type { NumberedPlace } from '../../shared/numbered-places.ts'
import { numbersTold } from '../../shared/numbers-told.ts'
import { countWords } from '../../shared/words.ts'

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/**
 * The places as they are held against each other: of each text its first sentence that is more than a title or a greeting, and
 * those that tell a number, to the letter, with `…` for the rest; a sentence that stood there before is left out. About a fourth of the words, and what two
 * sections can contradict each other in.
 */
export function inBrief(places: readonly NumberedPlace[]): NumberedPlace[] {
  const seen = new Set<string>()
  return places.flatMap((place) => {
    const kept: string[] = []
    let left = false
    let opened = false
    for (const { segment } of sentences.segment(place.text)) {
      const sentence = segment.trim()
      if (sentence === '') continue
      const opens: boolean = !opened && countWords(sentence) >= fewestWords
      opened ||= opens
      const tells = (opens || tellsNumber(sentence)) && !seen.has(sentence)
      seen.add(sentence)
      if (!tells) {
        left = true
        continue
      }
      kept.push(left && kept.length > 0 ? `… ${sentence}` : sentence)
      left = false
    }
    return kept.length === 0 ? [] : [{ ...place, text: kept.join(' ') + (left ? ' …' : '') }]
  })
}

/** Fewer words are a title or a name, and say little that another place could contradict. */
const fewestWords = 8

const tellsNumber = (sentence: string): boolean => numbersTold(sentence.normalize('NFKC')).numbers.length > 0
