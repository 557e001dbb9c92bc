import { lengthsIn } from './facts/lengths.ts'
import { isCoined } from './facts/known-names.ts'
import { lightWords } from './facts/name-words.ts'
import { isDescription, isOfGift } from './closed-world/described-places.ts'
import { lengthsSaid, numbersSaid } from './closed-world/numbers-said.ts'
import type { PlacedText } from './words/placed-text.ts'
import { beginOf } from './words/inflected.ts'
import { folded, isLarge, wordsIn, type Word } from './words/words-in.ts'

/** The words of a section by which it is told what of the vault's knowledge touches it, and what it adds to that. */
export interface SectionWords {
  words: ReadonlySet<string>
  /** Two words in a row, of which neither is light. */
  pairs: ReadonlySet<string>
  /** How words begin, by which a name is told whose words have other endings here. */
  begins: ReadonlySet<string>
  /** Words that are written large somewhere. */
  large: ReadonlySet<string>
  /** Values of its numbers. */
  values: ReadonlySet<number>
  holdsMoney: boolean
  holdsLengths: boolean
  /** Names it coins that are no facts, folded. */
  ownNames: readonly string[]
  /** Numbers by which it describes an audience. */
  described: readonly { value: number; said: string }[]
}

/** Reads the words of a section once; they depend on its texts alone. */
export function sectionWords(texts: readonly PlacedText[]): SectionWords {
  const [words, pairs, large, values] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<number>(),
  ]
  let holdsMoney = false
  let holdsLengths = false
  for (const placed of texts) {
    for (const word of placed.words()) if (isLarge(word.text)) large.add(word.key)
    addWords(placed.words(), words, pairs)
    for (const { value, kind } of placed.numbers()) {
      values.add(value)
      holdsMoney ||= kind === 'money'
    }
    holdsLengths ||= lengthsIn(placed.text, placed.words, placed.numbers(), placed.language).length > 0
  }
  return {
    words,
    pairs,
    begins: new Set(Array.from(words, beginOf)),
    large,
    values,
    holdsMoney,
    holdsLengths,
    ownNames: texts
      .filter(isCoined)
      .map(({ text }) => folded(text.trim()))
      .filter((name) => name !== '' && name.length <= longestName),
    described: [
      ...texts
        .filter(isDescription)
        .flatMap((placed) => numbersSaid(placed.numbers(), placed.words(), placed.language)),
      ...texts.filter(isOfGift).flatMap(lengthsSaid),
    ],
  }
}

/** Characters. What is longer is no name to look for in other texts; the kind `length` says that it is too long. */
export const longestName = 500

function addWords(all: readonly Word[], words: Set<string>, pairs: Set<string>): void {
  let before = ''
  for (const { key } of all) {
    if (!words.has(key)) {
      words.add(key)
      if (/[^\p{L}]/u.test(key)) for (const piece of piecesOf(key)) words.add(piece)
    }
    const isLight = lightWords.has(key)
    if (before !== '' && !isLight) pairs.add(`${before} ${key}`)
    before = isLight ? '' : key
  }
}

/** "83rd" holds 83, and "don't" holds "don". */
const piecesOf = (key: string): readonly string[] => key.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []

/** Words to be looked for in sections, worked out once for all of them. */
export interface WordsToTouch {
  all: readonly string[]
  telling: readonly string[]
  pairs: readonly string[]
}

export function wordsToTouch(text: string): WordsToTouch {
  const keys = wordsIn(text).map(({ key }) => key)
  const telling = keys.filter((key) => !lightWords.has(key))
  return {
    all: [...new Set(keys)],
    telling: [...new Set(telling)],
    pairs: keys
      .slice(1)
      .flatMap((key, i) =>
        lightWords.has(key) || lightWords.has(keys[i] ?? '') ? [] : [`${keys[i]} ${key}`],
      ),
  }
}

/**
 * True when a section may speak of a name or a sentence: it holds all of its telling words but one, which is as far as
 * a near miss goes, or two of them in a row, which is a part of it, or all of them but for their endings. What has no telling word touches every section.
 */
export function speaksOf(
  { words, pairs, begins }: SectionWords,
  { telling, pairs: wanted }: WordsToTouch,
): boolean {
  if (telling.length === 0) return true
  let held = 0
  for (const key of telling) if (words.has(key)) held++
  if (held >= Math.max(1, telling.length - 1) || wanted.some((pair) => pairs.has(pair))) return true
  return telling.length > 1 && telling.every((key) => begins.has(beginOf(key)))
}

/** True when a section holds every word, as it does where the words stand in it. */
export const holdsAll = ({ words }: SectionWords, { all }: WordsToTouch): boolean =>
  all.every((key) => words.has(key) || piecesOf(key).every((piece) => words.has(piece)))
