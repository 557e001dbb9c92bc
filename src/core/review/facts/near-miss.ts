import type { Fact } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { plainLetters } from '../words/inflected.ts'
import { isExchange, isNearly } from '../words/nearly.ts'
import { onceFor } from '../words/once.ts'
import { folded, isAllLarge, isLarge, wordsIn, type Word } from '../words/words-in.ts'
import type { NameGrammar } from './name-grammar.ts'
import { kindsOfBusiness, kindsOfGift, kindsOfOffer } from './name-words.ts'

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
  /** How its words may change in a sentence. */
  grammar: NameGrammar
}

/** A name as copy in a language has it. */
export function nameToFind(fact: Fact, grammar: NameGrammar): NameToFind {
  const words = wordsIn(fact.text)
  const light = words.map((word) => grammar.light.has(word.key))
  const weight = light.filter((each) => !each).length
  const keys = words.map((word) => word.key)
  return { fact, keys, words, light, weight, folded: folded(fact.text), grammar }
}

/** What is nearly a name, and how sure it is that the name was meant. */
export interface NearMiss {
  from: number
  to: number
  /** What should stand there. */
  text: string
  /** A careful reader would call it misspelt; else it is said in another way, which may be meant. */
  sure: boolean
  /** The sentence stays right when `text` is put in. */
  fits: boolean
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
  const found =
    wordTooMany(placed, start, name) ??
    sameLength(placed, start, name, answered) ??
    wordMissing(placed, start, name)
  // “We work toward notes you can read cold”: a name that speaks to somebody is a part of a sentence where it is written small.
  if (found && name.keys.some((key) => speaksTo.test(key))) {
    const own = placed.words().filter(({ from, to }) => from >= found.from && to <= found.to)
    if (own.every(({ text }) => !isLarge(text))) return null
  }
  // “This is Tobias, I'm an electrician”: no name goes on behind a comma that it does not have.
  const parted = found !== null && placed.text.slice(found.from, found.to).includes(',')
  return parted && !name.folded.includes(',') ? null : found
}

/** Whom a name speaks to or for. */
const speaksTo =
  /^(?:you|your|i|my|we|our|they|their|sie|ihre?|du|deine?|ich|meine?|wir|unsere?|tú|tus?|usted|sus?|yo|mis?|vous|votre|vos|tu|ta|tes|je|mes|ty|twoj\p{L}*|moj\p{L}*|nasz\p{L}*)$/u

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
  const other = otherWords(here, name, first)
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

/** "Two Quiet Manager Programs" may be meant. */
const isPlural = (here: readonly Word[], { keys, grammar }: NameToFind, first: number): boolean =>
  !grammar.genders &&
  here.every(({ key }, i) => [keys[i + first], `${keys[i + first]}s`].includes(key)) &&
  here.at(-1)?.key !== keys.at(-1)

/** Positions of the words that are neither those of the name nor forms of them. */
const otherWords = (here: readonly Word[], name: NameToFind, first: number): number[] =>
  here.flatMap((word, i) => {
    const wanted = name.keys[i + first] ?? ''
    return word.key === wanted || isFormOf(word, i + first, name) ? [] : [i]
  })

function withoutArticle(placed: PlacedText, start: number, name: NameToFind): NearMiss | null {
  const here = together(placed, start + 1, name.keys.length - 1)
  if (!here) return null
  const [at, ...more] = otherWords(here, name, 1)
  if (at === undefined || more.length > 0) return null
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
  const asName = isWrittenAsName(here, name, first)
  if (
    isNearly(word.key, wanted.key) ||
    (name.grammar.genders && name.grammar.isFormWithSlip(word.key, wanted.key))
  ) {
    if (isOnlyInMarks(word, wanted)) return false
    // "The Plan" and "The Plant" are two things.
    if (name.weight < 2 && (wanted.key.length < 7 || word.key[0] !== wanted.key[0])) return false
    const known = answered.has(word.key) && name.fact.id !== 'full-name'
    return (asName && !known) || (name.weight >= 3 && !name.grammar.isForm(word.key, wanted.key))
  }
  if (!asName || name.grammar.light.has(word.key) || inTitle(placed, word, name)) return false
  // Where every noun is large, another noun in its place is another thing.
  if (!name.grammar.nounsAreSmall) return false
  if (name.fact.id === 'full-name') {
    return (
      at > 0 &&
      name.keys.length === 2 &&
      !answered.has(word.key) &&
      !noSurnames.has(word.key) &&
      !/^\p{Lu}\p{L}+$/u.test(after(placed, word)) &&
      !inSentenceTitle(placed, word, name)
    )
  }
  const last = at === here.length - 1
  if (name.fact.id === 'business-name') {
    if (name.keys.length === 3 && name.keys[1] === 'and') return !isTitleOrStart(placed, here)
    return last ? kindsOfBusiness.has(word.key) && kindsOfBusiness.has(wanted.key) : name.weight >= 3
  }
  const kinds = name.fact.id === 'gift-title' ? kindsOfGift : kindsOfOffer
  if (last) return kinds.has(word.key) && kinds.has(wanted.key)
  return name.weight >= 3
}

const isWrittenAsName = (here: readonly Word[], name: NameToFind, first: number): boolean =>
  here.every((each, i) => name.light[i + first] || isLarge(each.text))

/** Where large letters tell nothing. */
const isTitleOrStart = (placed: PlacedText, here: readonly Word[]): boolean =>
  here.some(({ sentence }) => placed.sentences()[sentence]?.title === true)

/** Large letters lose their marks: “ACADEMIA DE CERAMICA”. */
const isOnlyInMarks = (word: Word, wanted: Word): boolean =>
  isAllLarge(word.text) && plainLetters(word.key) === plainLetters(wanted.key)

/** What stands behind a first name and is nobody's surname: “Meet Mara Monday”. */
const noSurnames = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow anything'.split(' '),
)

/** "Veronika Haslers Stunde", "des Tanzstudios Wolf", "u Anny Kowalskiej": the name as its language bends it. */
function isFormOf({ key }: Word, at: number, name: NameToFind): boolean {
  const { fact, keys, grammar } = name
  const wanted = keys[at] ?? ''
  if (name.light[at]) return at > 0 && grammar.light.has(key)
  if (fact.id === 'full-name')
    return (at === keys.length - 1 || grammar.language === 'pl') && grammar.isFormOfName(key, wanted)
  return grammar.genders && grammar.isForm(key, wanted)
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

/** In a headline that is no more than a sentence in large letters, a first name is followed by any word. */
const inSentenceTitle = (placed: PlacedText, word: Word, name: NameToFind): boolean => {
  const sentence = placed.sentences()[word.sentence]
  return sentence !== undefined && sentence.title && sentence.end - sentence.first > name.keys.length
}

/** All words are right, and yet it is written otherwise: other marks between them, or small letters for large. */
function otherwiseWritten(
  placed: PlacedText,
  here: readonly Word[],
  name: NameToFind,
  first: number,
): NearMiss | null {
  if (here.some((word, i) => word.key !== name.keys[i + first])) return null
  const from = here[0]?.from ?? 0
  const to = here.at(-1)?.to ?? 0
  const was = placed.text.slice(from, to).replace(/['’]s$/u, '')
  const wanted = textFrom(name, first)
  if (folded(was) !== folded(wanted)) {
    if (isPartOfCompound(placed, from, to, was, wanted)) return null
    const miss = isWrittenAsName(here, name, first) ? missOf(placed, here, name, first) : null
    return miss && { ...miss, sure: false }
  }
  if (name.grammar.genders) return null
  // "left hand first" may be any words; "the quiet manager program" is the name.
  const plainWords = name.weight < 4 && !name.keys.some((key) => kindsOfOffer.has(key))
  if (name.fact.id.startsWith('step-') || plainWords || name.keys.length < 3) return null
  const large = here.filter((_, i) => !name.light[i + first] && isLarge(name.words[i + first]?.text ?? ''))
  if (large.length < 2 || isAllLarge(was) || large.some((each) => isLarge(each.text) && !each.begins))
    return null
  return missOf(placed, here, name, first)
}

/** "Schwimmschule-Hasler-Gutschein", "Kaffeepflege-Abo" of "Kaffeepflege Abo", "Quiet-Manager-style": words joined by a rule. */
const isPartOfCompound = (
  placed: PlacedText,
  from: number,
  to: number,
  was: string,
  wanted: string,
): boolean =>
  /[-‐‑]/u.test(placed.text.charAt(from - 1)) ||
  /[-‐‑]/u.test(placed.text.charAt(to)) ||
  was.replace(/[-‐‑]/gu, ' ') === wanted

function wordTooMany(placed: PlacedText, start: number, name: NameToFind): NearMiss | null {
  const count = name.keys.length
  const here = together(placed, start, count + 1)
  if (!here || name.weight < 2 || name.fact.id === 'full-name') return null
  const added = here.findIndex((word, i) => word.key !== name.keys[i])
  const word = here[added]
  const inside = added > 0 && added < count && !(added === 1 && name.light[0] && name.weight < 3)
  if (!word || !inside || !isLarge(word.text) || name.grammar.light.has(word.key)) return null
  const rest = here.filter((_, i) => i !== added)
  const same = rest.every((each, i) => each.key === name.keys[i] && (name.light[i] || isLarge(each.text)))
  return same && !inTitle(placed, word, name) ? loosely(name, missOf(placed, here, name, 0)) : null
}

/** A firm's name is shortened as people do, and where nouns have a gender a name may be told in other words. */
const loosely = ({ fact, grammar }: NameToFind, miss: NearMiss | null): NearMiss | null =>
  miss && (fact.id === 'business-name' || grammar.genders) ? { ...miss, sure: false, fits: false } : miss

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
  return same ? loosely(name, missOf(placed, here, name, 0)) : null
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
  if (text === was) return null
  const meant = isPlural(here, name, first)
  return { from, to, text, sure: !meant, fits: !meant && fitsIn(placed, here, name, first, text) }
}

/** Whether a sentence stays right with the name in it: its article in English, elsewhere the case of each word as well. */
function fitsIn(
  placed: PlacedText,
  here: readonly Word[],
  name: NameToFind,
  first: number,
  text: string,
): boolean {
  if (!name.grammar.genders) return fitsArticle(placed, here[0], text)
  const other = here.filter(({ key }, i) => key !== name.keys[i + first])
  const [word] = other
  if (!word) return true
  const wanted = name.keys[here.indexOf(word) + first] ?? ''
  return other.length === 1 && keepsForm(word.key, wanted, name.fact.id === 'full-name', name.grammar)
}

/** The form of a word is told by its end, so a slip before it leaves it. Names of people have their s at most. */
export function keepsForm(
  word: string,
  wanted: string,
  ofPerson: boolean,
  { genders, language }: NameGrammar,
): boolean {
  if (!genders) return true
  if (ofPerson && language !== 'pl') return wanted.endsWith('s') || !word.endsWith('s')
  const [here, right] = [plainLetters(word), plainLetters(wanted)]
  if (isExchange(here, right)) return here.at(-1) === right.at(-1)
  return here.slice(-2) === right.slice(-2) && isNearly(word, wanted)
}

/** "a Calm Program" is no "a Easy Program". */
export function fitsArticle(placed: PlacedText, first: Word | undefined, text: string): boolean {
  const before = first && placed.words()[first.at - 1]
  if (!before || !['a', 'an'].includes(before.key)) return true
  const opens = (word: string): boolean => /^[aeiou]/iu.test(word)
  return opens(first.text) === opens(text)
}
