import { countWords } from '../../../shared/words.ts'
import { asSentence, brief, sentencesOf } from './phrases.ts'

/** Whole sentences of an answer, at most `most` words in all; a first sentence that is too long is cut. May be empty. */
export function sentencesUpTo(answer: string, most: number): string {
  const kept: string[] = []
  let words = 0
  for (const sentence of sentencesOf(answer)) {
    words += countWords(sentence)
    if (words > most) break
    kept.push(asSentence(sentence))
  }
  return kept.length > 0 ? kept.join(' ') : asSentence(brief(answer, most))
}

/**
 * The end of a frame such as "In one line:" with the answer behind it, as a sentence; the `otherwise` sentence
 * when the answer holds no words.
 */
export function framed(frame: string, answer: string, otherwise: string): string {
  return countWords(answer) > 0 ? asSentence(`${frame} ${answer}`) : otherwise
}

/** Words in the marks of a quotation; marks inside are left out, so that the quotation has one end. */
export function quoted(words: string): string {
  return `“${words.replace(/[“”"„«»]/gu, '')}”`
}

/** A paragraph: what must stand in it, and sentences that may follow when more length is wanted. */
export interface Paragraph {
  must: string
  spare?: readonly string[]
}

/**
 * The paragraphs at a number of words within the range. Spare sentences are added in turns, one to each paragraph,
 * so that no paragraph carries all of the added length. Throws when the words do not suffice or do not fit.
 */
export function growEvenly(paragraphs: readonly Paragraph[], range: readonly [number, number]): string {
  const [least, most] = range
  const grown = paragraphs.map(({ must }) => (must === '' ? [] : [must]))
  let words = countWords(paragraphs.map(({ must }) => must).join(' '))
  if (words > most) throw new Error(`The fixed text alone has ${words} words, at most ${most} fit`)
  const rounds = Math.max(...paragraphs.map(({ spare }) => spare?.length ?? 0))
  for (let round = 0; round < rounds && words < least; round++) {
    paragraphs.forEach(({ spare }, i) => {
      const sentence = spare?.[round]
      const more = countWords(sentence ?? '')
      if (sentence === undefined || words >= least || words + more > most) return
      grown[i]?.push(sentence)
      words += more
    })
  }
  if (words < least) throw new Error(`Only ${words} words to write, ${least} are needed`)
  return grown
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n\n')
}

/** The list turned so that it begins `by` places later: every place reads differently. */
export function turned<T>(options: readonly T[], by: number): T[] {
  const from = ((by % options.length) + options.length) % options.length
  return [...options.slice(from), ...options.slice(0, from)]
}
