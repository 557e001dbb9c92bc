import type { Fact } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isInflected } from '../words/inflected.ts'
import { isNearly } from '../words/nearly.ts'
import { onceFor } from '../words/once.ts'
import { folded, isAllLarge, isLarge, wordsIn, type Word } from '../words/words-in.ts'
import { kindsOfBusiness, kindsOfGift, kindsOfOffer, lightWords } from './name-words.ts'

/** A name as its near misses are looked for. */
export interface NameToFind {
  fact: Fact
  keys: readonly string[]
  words: readonly Word[]
  /** Articles and the like, which say nothing about which name it is. */
  light: readonly boolean[]
  /** Number of words that are not light. */
  weight: number
  folded: string
  /** Its words may have other endings than in the name: what a language does to words in a sentence. */
  inflects: boolean
}

/** A name as copy in a language has it, which is a code; null where nobody knows. */
export function nameToFind(fact: Fact, language: string | null): NameToFind {
  const words = wordsIn(fact.text)
  const light = words.map((word) => lightWords.has(word.key))
  const weight = light.filter((each) => !each).length
  const inflects = language !== null && language !== 'en'
  return {
    fact,
    keys: words.map((word) => word.key),
    words,
    light,
    weight,
    folded: folded(fact.text),
    inflects,
  }
}

interface NearMiss {
  from: number
  to: number
  /** What should stand there. */
  text: string
}

/** The near miss of a name that begins at a word of the text, if there is one there. */
export function nearMiss(
  placed: PlacedText,
  start: number,
  name: NameToFind,
  answered: ReadonlySet<string>,
): NearMiss | null {
  const count = name.keys.length
  if (count < 2) return null
  return (
    wordTooMany(placed, start, name) ??
    sameLength(placed, start, name, answered) ??
    wordMissing(placed, start, name)
  )
}

/** Words that stand together like the words of a name: on one line and in one sentence. */
function together(placed: PlacedText, start: number, count: number): Word[] | null {
  const inARow = tightRuns(placed)[start] ?? 0
  return inARow >= count ? placed.words().slice(start, start + count) : null
}

/** For each word of a text, how many words from it on stand together. */
const tightRuns = onceFor((placed: PlacedText): readonly number[] => {
  const words = placed.words()
  const runs = words.map(() => 1)
  for (let i = words.length - 2; i >= 0; i--) {
    const [word, next] = [words[i], words[i + 1]]
    const tight =
      word?.sentence === next?.sentence &&
      /^[ \u00a0,.'’‐‑–-]{1,3}$/u.test(placed.text.slice(word?.to, next?.from))
    if (tight) runs[i] = (runs[i + 1] ?? 0) + 1
  }
  return runs
})

function sameLength(
  placed: PlacedText,
  start: number,
  name: NameToFind,
  answered: ReadonlySet<string>,
): NearMiss | null {
  const first = start < 0 && name.light[0] ? 1 : 0
  const here = together(placed, start + first, name.keys.length - first)
  if (!here) return null
  const other = here.flatMap((word, i) => (word.key === name.keys[i + first] ? [] : [i]))
  if (other.length > 1) {
    // "your Quite Manager Program" has neither the article nor the word.
    return first === 0 && name.light[0] && other[0] === 0 ? withoutArticle(placed, start, name) : null
  }
  const at = other[0]
  if (at === undefined) return otherwiseWritten(placed, here, name, first)
  if (first === 0 && at === 0 && name.light[0]) {
    const rest = here.slice(1)
    return otherwiseWritten(placed, rest, name, 1)
  }
  return exchanged(placed, here, at, name, first, answered) ? missOf(placed, here, name, first) : null
}

function withoutArticle(placed: PlacedText, start: number, name: NameToFind): NearMiss | null {
  const here = together(placed, start + 1, name.keys.length - 1)
  if (!here) return null
  const other = here.flatMap((word, i) => (word.key === name.keys[i + 1] ? [] : [i]))
  const [at] = other
  if (at === undefined || other.length > 1) return null
  return exchanged(placed, here, at, name, 1, new Set()) ? missOf(placed, here, name, 1) : null
}

/** One word is another: a slip of the pen, or a word exchanged in what is plainly meant as this name. */
function exchanged(
  placed: PlacedText,
  here: readonly Word[],
  at: number,
  name: NameToFind,
  first: number,
  answered: ReadonlySet<string>,
): boolean {
  const word = here[at]
  const wanted = name.words[at + first]
  if (!word || !wanted || name.light[at + first]) return false
  if (isFormOf(word, wanted, name)) return false
  const asName = here.every((each, i) => name.light[i + first] || isLarge(each.text))
  if (isNearly(word.key, wanted.key)) {
    const known = answered.has(word.key) && name.fact.id !== 'full-name'
    return (asName && !known) || name.weight >= 3
  }
  if (!asName || lightWords.has(word.key) || inTitle(placed, word, name)) return false
  if (name.fact.id === 'full-name') {
    return (
      at > 0 &&
      name.keys.length === 2 &&
      !answered.has(word.key) &&
      !/^\p{Lu}\p{L}+$/u.test(after(placed, word))
    )
  }
  const last = at === here.length - 1
  if (name.fact.id === 'business-name') {
    return last ? kindsOfBusiness.has(word.key) && kindsOfBusiness.has(wanted.key) : name.weight >= 3
  }
  const kinds = name.fact.id === 'gift-title' ? kindsOfGift : kindsOfOffer
  if (last) return kinds.has(word.key) && kinds.has(wanted.key)
  return name.weight >= 3
}

/** "Veronika Haslers Stunde", "des Tanzstudios Wolf": the name as its language bends it. */
function isFormOf({ key }: Word, wanted: Word, { fact, words, inflects }: NameToFind): boolean {
  if (fact.id === 'full-name') return wanted === words.at(-1) && key === `${wanted.key}s`
  return inflects && isInflected(key, wanted.key)
}

const after = (placed: PlacedText, word: Word): string => {
  const next = placed.words()[word.at + 1]
  return next && next.sentence === word.sentence && !next.begins ? next.text : ''
}

/** In a headline of more than a name every word is large. */
const inTitle = (placed: PlacedText, word: Word, name: NameToFind): boolean => {
  const sentence = placed.sentences()[word.sentence]
  return sentence !== undefined && sentence.title && sentence.end - sentence.first > name.keys.length + 1
}

/** All words are right, and yet it is written otherwise: other marks between them, or small letters for large. */
function otherwiseWritten(
  placed: PlacedText,
  here: readonly Word[],
  name: NameToFind,
  first: number,
): NearMiss | null {
  const from = here[0]?.from ?? 0
  const to = here.at(-1)?.to ?? 0
  const was = placed.text.slice(from, to).replace(/['’]s$/u, '')
  const wanted = textFrom(name, first)
  if (folded(was) !== folded(wanted)) {
    const asName = here.every((each, i) => name.light[i + first] || isLarge(each.text))
    return asName ? missOf(placed, here, name, first) : null
  }
  // "left hand first" may be any words; "the quiet manager program" is the name.
  const plainWords = name.weight < 4 && !name.keys.some((key) => kindsOfOffer.has(key))
  if (name.fact.id.startsWith('step-') || plainWords || name.keys.length < 3) return null
  const large = here.filter((_, i) => !name.light[i + first] && isLarge(name.words[i + first]?.text ?? ''))
  if (large.length < 2 || isAllLarge(was) || large.some((each) => isLarge(each.text) && !each.begins))
    return null
  return missOf(placed, here, name, first)
}

function wordTooMany(placed: PlacedText, start: number, name: NameToFind): NearMiss | null {
  const count = name.keys.length
  const here = together(placed, start, count + 1)
  if (!here || name.weight < 2 || name.fact.id === 'full-name') return null
  const added = here.findIndex((word, i) => word.key !== name.keys[i])
  const word = here[added]
  const inside = added > 0 && added < count && !(added === 1 && name.light[0] && name.weight < 3)
  if (!word || !inside || !isLarge(word.text) || lightWords.has(word.key)) return null
  const rest = here.filter((_, i) => i !== added)
  const same = rest.every((each, i) => each.key === name.keys[i] && (name.light[i] || isLarge(each.text)))
  return same && !inTitle(placed, word, name) ? missOf(placed, here, name, 0) : null
}

function wordMissing(placed: PlacedText, start: number, name: NameToFind): NearMiss | null {
  if (name.weight < 3 || name.fact.id === 'full-name') return null
  const count = name.keys.length
  const here = together(placed, start, count - 1)
  const first = here?.[0]
  if (!here || !first || inTitle(placed, first, name)) return null
  const missing = name.keys.findIndex((key, i) => here[i]?.key !== key)
  if (missing < 1 || missing >= count - 1 || name.light[missing]) return null
  const same = here.every((word, i) => {
    const at = i < missing ? i : i + 1
    return word.key === name.keys[at] && (name.light[at] || isLarge(word.text))
  })
  return same ? missOf(placed, here, name, 0) : null
}

const textFrom = ({ fact, words }: NameToFind, first: number): string =>
  fact.text.slice(words[first]?.from ?? 0, words.at(-1)?.to)

/** The span of the words without a possessive ending, which stays, and the name as it should stand there. */
function missOf(placed: PlacedText, here: readonly Word[], name: NameToFind, first: number): NearMiss | null {
  const from = here[0]?.from ?? 0
  const last = here.at(-1)
  if (!last) return null
  const keepsS = /['’ʼ]s$/u.test(last.text) && !/['’ʼ]s$/u.test(name.words.at(-1)?.text ?? '')
  const to = last.to - (keepsS ? 2 : 0)
  const was = placed.text.slice(from, to)
  const name0 = textFrom(name, first)
  const small = name.light[first] && !isLarge(was)
  const wanted = small ? name0.charAt(0).toLowerCase() + name0.slice(1) : name0
  const text = isAllLarge(was) ? wanted.toUpperCase() : wanted
  return text === was ? null : { from, to, text }
}
