import { pointGoesOn } from '../../../shared/point-goes-on.ts'
import { spokenWords } from '../../../shared/spoken-words.ts'
import { isUnspaced } from '../../../shared/words.ts'

/** Some words on the screen, from one moment to another. */
export interface Caption {
  fromMs: number
  toMs: number
  /** One or two. */
  lines: readonly string[]
}

/**
 * Two lines of at most 42 characters, for at most seven seconds: what captions are commonly held to, as in Netflix's English
 * Template Timed Text Style Guide (https://backlothelp.netflix.com/hc/en-us/articles/219375728, read 2026-11-27), which asks
 * for five sixths of a second at least, where one second is easier to read.
 */
const widest = 42
const shortestMs = 1_000
const longestMs = 7_000

/** A piece that is not taken apart, and what stands between it and the one before. */
interface Piece {
  text: string
  gap: '' | ' '
  ms: number
  /** Ends a sentence or a paragraph: words do not go on behind it in the same caption, if enough stand there. */
  ends: boolean
}

/** A spoken text as captions, one behind the other without pause. Every word of it stands in one of them, in order. */
export function captionsOf(text: string, wordsAMinute: number): Caption[] {
  const captions: Caption[] = []
  let at = 0
  let [now, ms]: [Piece[], number] = [[], 0]
  const close = (): void => {
    const lines = linesOf(now)
    if (lines === null) return
    const last = Math.round(Math.min(Math.max(ms, shortestMs), longestMs))
    captions.push({ fromMs: at, toMs: at + last, lines })
    at += last
    ;[now, ms] = [[], 0]
  }
  for (const piece of piecesOf(text, 60_000 / wordsAMinute)) {
    if (ms + piece.ms > longestMs || linesOf([...now, piece]) === null) close()
    now.push(piece)
    ms += piece.ms
    if (piece.ends && ms >= shortestMs) close()
  }
  close()
  return captions
}

/** Pieces on one line, or on two that are as even as can be; null where they do not fit, or are none. */
function linesOf(pieces: readonly Piece[]): string[] | null {
  const whole = lineOf(pieces)
  if (pieces.length === 0 || lengthOf(whole) <= widest) return pieces.length === 0 ? null : [whole]
  const parted = pieces
    .map((_, at) => [lineOf(pieces.slice(0, at)), lineOf(pieces.slice(at))] as const)
    .filter(([first, second]) => first !== '' && lengthOf(first) <= widest && lengthOf(second) <= widest)
  const unevenness = ([first, second]: readonly [string, string]): number =>
    Math.abs(lengthOf(first) - lengthOf(second))
  const [best] = parted.toSorted((a, b) => unevenness(a) - unevenness(b))
  return best === undefined ? null : [...best]
}

const lineOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, gap }, at) => (at === 0 ? text : `${gap}${text}`)).join('')

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })
const lengthOf = (text: string): number => [...text].length

/** Ends of sentences of any script, behind which quotation marks and brackets may still close. */
const sentenceEnd = /[.!?…。！？؟।።։][\p{Pe}\p{Pf}"'’”]*$/u

/** Where a line may end: not inside of “1 490 €”, nor before the mark of “Pourquoi ?”. */
const gaps = /(?:(?![\u00a0\u202f])\s)+/u

function piecesOf(text: string, msAWord: number): Piece[] {
  return text.split(/\n\s*/u).flatMap((paragraph) => {
    const runs = paragraph
      .split(gaps)
      .map((run) => run.trim())
      .filter((run) => run !== '')
    let begins = true
    return runs.flatMap((run, nth) => {
      const parts = lengthOf(run) <= widest && !isUnspaced(run) ? [run] : partsOf(run)
      const isWithin = goesOn({ before: runs[nth - 1] ?? '', run, next: runs[nth + 1] ?? '' }, begins)
      begins = sentenceEnd.test(run) && !isWithin
      return parts.map((part, at): Piece => {
        const isLast = at === parts.length - 1
        return {
          ...{ text: part, gap: at === 0 ? ' ' : '', ms: spokenWords(part).length * msAWord },
          ends: (isLast && nth === runs.length - 1) || (sentenceEnd.test(part) && !(isLast && isWithin)),
        }
      })
    })
  })
}

/** A full stop, which may belong to the word before it. */
const fullStop = /\.[\p{Pe}\p{Pf}"'’”]*$/u
const wordsOf = (run: string): string[] => run.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether the sentence goes on behind a run with a full stop: “Dr. Weber”, “z. B. im Büro”, “am 3. Mai”, “9 a.m. on”. */
function goesOn(at: { before: string; run: string; next: string }, begins: boolean): boolean {
  if (!fullStop.test(at.run)) return false
  const next = wordsOf(at.next)[0] ?? ''
  if (/^\p{Ll}/u.test(next)) return true
  const [last, second] = [...wordsOf(at.before).slice(-1), ...wordsOf(at.run)].toReversed()
  if (last === undefined) return false
  const pointed = (text: string) => ({ text, key: text.toLowerCase() })
  return pointGoesOn({ ...pointed(last), begins }, second === undefined ? second : pointed(second), next)
}

/** Brackets and quotation marks that open, and nothing else. */
const opening = /^[\p{Ps}\p{Pi}]+$/u

/** A run without blanks as its words, and what is still too long for a line cut between its signs. */
function partsOf(run: string): string[] {
  const joined: string[] = []
  for (const { segment, isWordLike } of words.segment(run)) {
    // Marks stay with the word they follow, and those that open with the word behind them.
    const before = joined.at(-1)
    const belongs =
      before !== undefined && (opening.test(before) || (isWordLike !== true && !opening.test(segment)))
    if (belongs && lengthOf(before + segment) <= widest) joined[joined.length - 1] = before + segment
    else joined.push(segment)
  }
  return joined.flatMap((part) => (lengthOf(part) <= widest ? [part] : cut(part)))
}

function cut(part: string): string[] {
  const pieces = ['']
  for (const { segment } of graphemes.segment(part)) {
    // A sign longer than a line, of many accents, is cut between its code points.
    for (const sign of lengthOf(segment) > widest ? [...segment] : [segment]) {
      const now = pieces.at(-1) ?? ''
      if (lengthOf(now + sign) <= widest) pieces[pieces.length - 1] = now + sign
      else pieces.push(sign)
    }
  }
  return pieces
}
