import { pointGoesOn } from '../../../shared/point-goes-on.ts'
import { tokensIn } from '../../../shared/tokens.ts'
import type { Place } from './place-index.ts'

/**
 * One word of a text: a run of letters and digits with inner apostrophes, or an ampersand, which reads as "and". What French
 * and Italian join to the next word ("l’atelier", "dell’acqua") is a word of its own, and so is a token in its braces.
 */
export interface Word {
  /** Place in the text, in UTF-16 positions. */
  from: number
  to: number
  text: string
  /** The word to compare by: small letters, plain apostrophe, no possessive ending. */
  key: string
  /** Its position among the words of the text. */
  at: number
  /** Number of the sentence it stands in, from 0. */
  sentence: number
  /** True for the first word of a sentence, a quotation, a line or what follows a colon: large letters mean nothing there. */
  begins: boolean
}

/** A sentence as a run of words: `first` inclusive, `end` exclusive. */
export interface Sentence {
  first: number
  end: number
  /** Most of its longer words begin large, as in a headline: there, large letters do not tell a name. */
  title: boolean
}

const elided =
  "(?<![\\p{L}\\p{M}\\p{N}'’ʼ])(?:l|d|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|quell|un)(?=['’ʼ]\\p{L}{3})"
const wordPattern = new RegExp(String.raw`${elided}|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|&`, 'giu')

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let sentence = 0
  let before: Word | null = null
  const tokens = tokensIn(text)
  for (let at = 0; at < text.length;) {
    const plainWord = wordFrom(text, at)
    // A name or an address will stand there, and none of the words in the braces.
    const token = (tokens[0]?.from ?? Infinity) < (plainWord?.from ?? Infinity) ? tokens.shift() : undefined
    const next = token ?? plainWord
    if (!next) break
    const { from, to } = next
    at = to
    const word = text.slice(from, to)
    const gap: string = before ? gapOf(text, before.to, from) : ''
    const ends: boolean = before !== null && gap !== ' ' && endsSentence(gap, before, words.at(-2), word)
    if (ends) sentence++
    const begins: boolean = !before || ends || (gap !== ' ' && opening.test(gap))
    before = {
      from,
      to,
      text: word,
      key: keyOf(word),
      at: words.length,
      sentence,
      begins,
    }
    words.push(before)
  }
  return words
}

/** Most words are plain letters and figures with a space or a mark behind: they are read without the pattern, which is slow. */
function wordFrom(text: string, at: number): Place | null {
  let from = at
  let code = text.charCodeAt(from)
  while (code < 128 && !isPlain(code) && code !== ampersand) code = text.charCodeAt(++from)
  if (from >= text.length) return null
  let to = from
  while (isPlain(code)) code = text.charCodeAt(++to)
  if (to > from && !(code >= 128 || code === apostrophe)) return { from, to }
  if (to === from && code === ampersand) return { from, to: from + 1 }
  wordPattern.lastIndex = from
  const found = wordPattern.exec(text)
  return found ? { from: found.index, to: found.index + found[0].length } : null
}

const ampersand = 38
const apostrophe = 39
/** True for letters and digits of ASCII. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

const gapOf = (text: string, from: number, to: number): string =>
  to - from === 1 && text.charCodeAt(from) === 32 ? ' ' : text.slice(from, to)

/** What stands before a word that is written large whatever it is. */
const opening = /[:„“”"«»‚‘()[\]•·|/*#>\n\p{S}\p{Emoji_Presentation}]|\s[–—-]\s|\s'/u

function endsSentence(gap: string, before: Word, second: Word | undefined, next: string): boolean {
  if (/[\n!?…。！？]/u.test(gap)) return true
  if (!gap.includes('.')) return false
  // "usw. und", "a.m. on", "etc., but": a sentence begins large.
  if (gap === '. ' && /^\p{Ll}/u.test(next)) return false
  if (/\.,/u.test(gap) || pointGoesOn(before, second, next)) return false
  // "One.Two" lacks a space; "3.5" and "a.example" do not.
  return /\.[”"’»)\]]*\s/u.test(gap) || (gap === '.' && isLarge(next) && !isLarge(before.text))
}

/** The form by which words are compared. */
export function keyOf(word: string): string {
  if (word === '&') return 'and'
  const lower = word.toLowerCase()
  return /['’ʼ]/u.test(lower) ? lower.replace(/[’ʼ]/gu, "'").replace(/'s$/u, '') : lower
}

/** The sentences that the words make. */
export function sentencesOf(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && words[i]?.sentence === words[first]?.sentence) continue
    sentences.push({ first, end: i, title: isTitle(words.slice(first, i)) })
    first = i
  }
  return sentences
}

const smallInTitles = new Set('a an and as at but by for from in nor of on or the to vs with'.split(' '))

function isTitle(words: readonly Word[]): boolean {
  const last = words.at(-1)?.text ?? ''
  if (words.length > 20 || /^\p{Ll}/u.test(words[0]?.text ?? '')) return false
  if (!isLarge(last) && !/^\d/u.test(last)) return false
  const telling = words.filter(
    (word, i) => i > 0 && !smallInTitles.has(word.key) && /^\p{L}/u.test(word.text),
  )
  const large = telling.filter((word) => isLarge(word.text)).length
  return large > 0 && large >= telling.length * 0.75
}

/** True when the word begins with a large letter. */
export function isLarge(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

/** True when a text has letters, at least two, and all of them are large. */
export const isAllLarge = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]+/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

const plainer = new Map<string, string>([
  ...Array.from('’‘ʼ', (mark): [string, string] => [mark, "'"]),
  ...Array.from('“”„«»', (mark): [string, string] => [mark, '"']),
  ...Array.from('‐‑–—', (mark): [string, string] => [mark, '-']),
])

/** Small letters, plain quotation marks, dashes and spaces; every character stays at its place. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : Array.from(text, lowerOfSameLength).join('')
  return same.replace(/[^\S ]|[’‘ʼ“”„«»‐‑–—]/gu, (mark) => plainer.get(mark) ?? ' ')
}

function lowerOfSameLength(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** A text to be looked up in another whatever its quotation marks, spaces and breaks of lines. */
export const plain = (text: string): string => folded(text).replace(/ {2,}/gu, ' ').trim()

/** Every place of `wanted` in `text` that does not begin or end inside a word. Both are folded already. */
export function* placesOf(text: string, wanted: string): Generator<number> {
  if (wanted === '') return
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (standsAlone(text, at, at + wanted.length)) yield at
  }
}

const inWord = /[\p{L}\p{N}\p{M}]/u

/** True when no word runs across either end of the span. */
export function standsAlone(text: string, from: number, to: number): boolean {
  const cutsFirst = inWord.test(charBefore(text, from)) && inWord.test(charAfter(text, from))
  const cutsLast = inWord.test(charBefore(text, to)) && inWord.test(charAfter(text, to))
  return !cutsFirst && !cutsLast
}

const charAfter = (text: string, at: number): string => {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff ? charAfter(text, at - 2) : text.charAt(at - 1)
}
