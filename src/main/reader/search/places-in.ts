import { foldedText, foldedWords, type FoundWord } from '../../../shared/folded-words.ts'
import type { Wanted } from './wanted-words.ts'

/** Where words stand in one text, by UTF-16 positions: `from` inclusive, `to` exclusive. */
export interface Hit {
  from: number
  to: number
  /** Which of the wanted words it is. */
  wanted: number
}

/** Every place of every wanted word or phrase in a text, in order of the text. */
export function hitsIn(text: string, wanted: readonly Wanted[]): Hit[] {
  // Taking a text apart into words is slow, and most texts of a section hold none of them.
  const folded = foldedText(text)
  if (!wanted.some(({ keys }) => keys.every((key) => folded.includes(key)))) return []
  const words = foldedWords(text)
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at++) {
    for (const [number, each] of wanted.entries()) {
      const last = words[at + each.keys.length - 1]
      const first = words[at]
      if (first && last && standsAt(words, at, each))
        hits.push({ from: first.from, to: last.to, wanted: number })
    }
  }
  return hits
}

function standsAt(words: readonly FoundWord[], at: number, { keys, prefix }: Wanted): boolean {
  return keys.every((key, i) => {
    const word = words[at + i]?.key
    if (word === undefined) return false
    return prefix && i === keys.length - 1 ? word.startsWith(key) : word === key
  })
}

/** How many different ones of the wanted words are among the hits. */
export const kindsOf = (hits: readonly Hit[]): number => new Set(hits.map(({ wanted }) => wanted)).size

/** Hits that stand together: the fewest characters that hold as many of the wanted words as the text does. */
export function closest(hits: readonly Hit[]): Hit[] {
  const kinds = kindsOf(hits)
  let best: Hit[] = []
  let length = Infinity
  for (let end = 1, start = 0; end <= hits.length; end++) {
    while (kindsOf(hits.slice(start + 1, end)) === kinds) start++
    const run = hits.slice(start, end)
    const from = run[0]?.from ?? 0
    const to = Math.max(...run.map((hit) => hit.to))
    if (kindsOf(run) === kinds && to - from < length) {
      best = run
      length = to - from
    }
  }
  return best
}

/** A piece of a snippet; `marked` where it is what was looked for. */
export interface Piece {
  text: string
  marked: boolean
}

/** Characters before the words, and in all. */
const before = 50
const longest = 180

/** The words in their text, cut between words, as plain text with the words marked. */
export function snippetOf(text: string, hits: readonly Hit[], around: readonly Hit[]): Piece[] {
  const anchor = around[0]?.from ?? 0
  const from = anchor <= before ? 0 : wordStart(text, anchor - before, anchor)
  const least = Math.max(around[0]?.to ?? 0, from)
  const end = from + longest >= text.length ? text.length : Math.max(wordEnd(text, from + longest), least)
  const pieces: Piece[] = []
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/gu, ' '), marked })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const hit of hits) {
    if (hit.from < at || hit.to > end) continue
    add(text.slice(at, hit.from), false)
    add(text.slice(hit.from, hit.to), true)
    at = hit.to
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return pieces
}

/** The start of the first word at or after `at`, at most at `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at - 1, limit).search(/\s\S/u)
  return space < 0 ? safe(text, at) : at + space
}

/** The end of the last word before or at `at`. */
function wordEnd(text: string, at: number): number {
  const cut = text.slice(0, at).search(/\s+\S*$/u)
  return cut < 0 || at - cut > 60 ? safe(text, at) : cut
}

/** Never between the halves of one sign. */
const safe = (text: string, at: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at
