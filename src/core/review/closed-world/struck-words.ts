import type { FindingFamily } from '../../../shared/finding.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Place } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf, type Word } from '../words/words-in.ts'
import { keyOfWords } from './key-of-words.ts'
import { strangersIn } from './strangers.ts'

/** What the person struck and still stands somewhere, however it is written there. */
export function struckWords(reading: Reading): Found[] {
  const { struck, answers } = reading
  if (struck.length === 0) return []
  const strangers = strangersIn(reading)
  const wanted = struck.map(folded)
  const keys = new Set(struck.map((text) => keyOfWords(text, answers.language)))
  return reading.texts.flatMap((placed) => {
    const here = ({ from, to }: Place): string => placed.text.slice(from, to)
    const asWritten = wanted.flatMap((text) =>
      [...placesOf(placed.folded(), text)].map((from) => ({ from, to: from + text.length })),
    )
    const otherwise = strangers(placed).filter((each) => keys.has(keyOfWords(here(each), answers.language)))
    return apart([...asWritten, ...otherwise]).map((place) => finding(placed, place))
  })
}

function apart(places: readonly Place[]): Place[] {
  let free = 0
  return places
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < free) return false
      free = to
      return true
    })
}

function finding(placed: PlacedText, { from, to }: Place): Found {
  const here = placed.text.slice(from, to)
  const family: FindingFamily = placed.numbers().some((each) => each.from >= from && each.to <= to)
    ? 'number'
    : 'name'
  const sentence = `You struck this: ${quoted(here)}. It still stands here.`
  const whole = sentenceOfItsOwn(placed, { from, to })
  if (!whole)
    return aboutWords('proof', placed, from, to, { severity: 'error', sentence, confirmable: true, family })
  const repair = { label: 'Take the sentence out', text: '' }
  return aboutWords('proof', placed, whole.from, whole.to, {
    ...{ severity: 'error', sentence, repair, confirmable: false, family },
  })
}

/** A sentence that leans on the one before it: it would lean on another one. */
const leaning =
  /^(?:it|its|this|that|these|those|they|them|he|she|his|her|so|but|and|or|then|there|which|das|dies|diese|dieser|es|sie|er|so|und|aber|oder|dann|denn|da|doch|eso|esto|esta|este|ese|esa|ella|ellos|él|y|pero|o|entonces|así|cela|ça|ce|ces|elle|elles|il|ils|et|mais|ou|donc|alors|to|ten|ta|te|ci|on|ona|oni|i|a|ale|więc|wtedy|also|second|another|finally|next|both|either|zweitens|außerdem|auch|además|también|aussi|ensuite|też|także)$/u

/**
 * The sentence around some words with the space behind it, where the text stays whole without it: one between two others
 * of its paragraph, that the next does not lean on, without quotation marks, brackets or colons. Null elsewhere.
 */
function sentenceOfItsOwn(placed: PlacedText, { from, to }: Place): Place | null {
  const words = placed.words()
  const [word, last] = [wordAt(words, from), wordAt(words, to - 1)]
  if (!word || word.sentence !== last?.sentence) return null
  const sentence = placed.sentences()[word.sentence]
  const [before, first, next] = [
    words[(sentence?.first ?? 0) - 1],
    words[sentence?.first ?? -1],
    words[sentence?.end ?? -1],
  ]
  if (!before || !first || !next || leaning.test(next.key)) return null
  const gap = /^[.!?] $/u
  const ends = words[next.at - 1]?.to ?? 0
  const isBetween =
    gap.test(placed.text.slice(before.to, first.from)) && gap.test(placed.text.slice(ends, next.from))
  const isPlain = !/[“”"«»„:;()\n]/u.test(placed.text.slice(first.from, next.from))
  return isBetween && isPlain ? { from: first.from, to: next.from } : null
}

/** The word that holds a position, or the next one behind it. */
function wordAt(words: readonly Word[], position: number): Word | undefined {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.to ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return words[low]
}
