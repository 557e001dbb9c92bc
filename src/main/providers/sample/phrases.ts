import { countWords } from '../../../shared/words.ts'

/**
 * Small tools for writing whole sentences out of a person's answers, whatever their length. Answers may be three
 * words or three hundred, end in a full stop or not, and come in any script.
 */

/** Ends of sentences: a closing mark with white space, but not after "e.g.", "Dr." or an initial; or a full-width mark. */
const sentenceEnd =
  /(?<!(?:^|[\s(])(?:e\.g|i\.e|[DM]r|Mrs|Ms|St|vs|approx|\p{Lu})\.)(?<=[.!?…][”"’»)\]]*)\s+|(?<=[。！？؟।][」』”]*)(?![」』”])\s*/u

/** Words that lead on to a next one, so that a cut text must not end with them. */
const leadingOn = new Set(
  `a an the and or but nor of to in on at by for with without from as than that which who whose when while where
  because if so into over under about their his its our your my is are was were be been have has had not no only
  just very every each this these those i we they it’s will would can could ever between before after until all any
  some whether how what`.split(/\s+/u),
)

/** At most `most` words of an answer, from its first sentence if that is enough; no full stop at the end. */
export function brief(answer: string, most = 24): string {
  const sentence = sentencesOf(unmarked(answer.trim()))[0] ?? ''
  const words = sentence.split(' ')
  const kept = words.length > most ? closedPairs(wholeClause(words.slice(0, most))) : sentence
  return kept.replace(/[\s.,;:!?…。！？।–—-]+$/u, '')
}

/** The sentences of a text in order, each with its closing mark. */
export function sentencesOf(text: string): string[] {
  const clean = text.replace(/\s+/gu, ' ').trim()
  return clean.split(sentenceEnd).filter((sentence) => countWords(sentence) > 0)
}

/** Words with which a new clause begins, so that a text may be cut before them. */
const clauseBegins = new Set(['and', 'because', 'but', 'so', 'when', 'which', 'while', 'who', 'without'])

/**
 * Words cut off where a clause ends, if that keeps half of them: at the last colon or dash (a list behind it would be
 * broken off), else the last comma, else before a new clause. Never ending on a word that leads on.
 */
function wholeClause(words: readonly string[]): string {
  const least = Math.max(3, words.length / 2)
  const colon = words.findLastIndex((word) => /[;:–—]$/u.test(word)) + 1
  const comma = words.findLastIndex((word) => /,$/u.test(word)) + 1
  const before = words.slice(0, Math.max(0, comma - 1)).findLastIndex((word) => /,$/u.test(word)) + 1
  // "My sister, who keeps books," has no verb yet: that comma ends an insertion, not a clause.
  const insertion = before > 0 && /^(?:who|whose|which|where)$/iu.test(words[before] ?? '')
  const clause = words.findLastIndex((word) => clauseBegins.has(word.toLowerCase()))
  const ends = [colon, insertion ? 0 : comma, clause > comma ? clause : 0]
  let end = ends.find((place) => place >= least) ?? words.length
  while (end > 2 && leadingOn.has((words[end - 1] ?? '').toLowerCase())) end--
  return words.slice(0, end).join(' ')
}

/** A cut text without the marks of a quotation or bracket whose other half was cut off. */
function closedPairs(text: string): string {
  const bracket = text.lastIndexOf('(')
  const open = bracket > text.lastIndexOf(')')
  const inside = open && bracket > 0 ? text.slice(0, bracket) : open ? text.slice(1) : text
  const halves = /^[^“]*“[^”]*$/u.test(inside) || (inside.split('"').length - 1) % 2 === 1
  return halves ? inside.replace(/[“"]/gu, '') : inside
}

/** An entry without the bullet or number it was typed with. */
const unmarked = (entry: string): string => entry.replace(/^(?:[-–—*•·]|\d{1,2}[.)])\s+/u, '')

/** First letter small, unless the word looks like a name or an abbreviation ("I", "NASA", "iOS"). */
export function inSentence(phrase: string): string {
  const first = phrase.split(' ')[0] ?? ''
  if (/^I\b/u.test(first) || /\p{Lu}/u.test(first.slice(1))) return phrase
  return phrase.charAt(0).toLocaleLowerCase('en') + phrase.slice(1)
}

/** First letter large ("iOS" stays), one full stop at the end if there is no closing mark yet. Empty stays empty. */
export function asSentence(phrase: string): string {
  const clean = phrase.trim().replace(/[\s,;:–—-]+$/u, '')
  if (clean === '') return ''
  const closed = /[.!?…。！？؟।][”"’»)\]」』]*$/u.test(clean) ? clean : `${clean}.`
  return largeFirst(closed)
}

function largeFirst(text: string): string {
  const first = text.split(' ')[0] ?? ''
  if (/^\p{Ll}\p{Lu}/u.test(first)) return text
  const letter = [...text][0] ?? ''
  return letter.toLocaleUpperCase('en') + text.slice(letter.length)
}

/** First letter of every word large, small words apart; for titles. */
export function asTitle(phrase: string): string {
  const small = new Set('a an and as at by for in of on or the to with'.split(' '))
  const words = phrase.trim().split(/\s+/u)
  return words
    .map((word, i) => {
      const inside = i > 0 && i < words.length - 1 && !/[:.?!]$/u.test(words[i - 1] ?? '')
      return inside && small.has(word.toLowerCase()) ? word.toLowerCase() : largeFirst(word)
    })
    .join(' ')
}

/**
 * An answer as its separate entries: lines, sentences, or the parts between semicolons, commas or "and", whichever
 * gives at least two. Quotations and brackets stay whole. Bullets and full stops at the ends are dropped.
 */
export function entriesOf(answer: string): string[] {
  const clean = answer.trim()
  const ways = [/\n+/u, sentenceEnd, /;\s*/u, /,\s+(?:and\s+|or\s+)?|[、，]\s*/u, /\s+and\s+/u]
  for (const way of ways) {
    const entries = splitOutsidePairs(clean, way).map((entry) => unmarked(entry.trim()))
    const kept = entries
      .map((entry) => entry.replace(/[\s.,;。]+$/u, ''))
      .filter((entry) => countWords(entry) > 0)
    if (kept.length > 1) return kept
  }
  const whole = unmarked(clean).replace(/[\s.。]+$/u, '')
  return countWords(whole) > 0 ? [whole] : []
}

function splitOutsidePairs(text: string, way: RegExp): string[] {
  const mask = text.replace(/“[^”]*”|"[^"\n]*"|«[^»]*»|\([^)]*\)/gu, (pair) => '_'.repeat(pair.length))
  const pieces: string[] = []
  let start = 0
  for (const cut of mask.matchAll(new RegExp(way, 'gu'))) {
    pieces.push(text.slice(start, cut.index))
    start = cut.index + cut[0].length
  }
  return [...pieces, text.slice(start)]
}

/** The testimonials as given, one entry per quote and word for word, with who said it. Empty when there are none. */
export function quotesOf(testimonials: string): string[] {
  const lines = splitOutsidePairs(testimonials.trim(), /\n+/u).map((line) => unmarked(line.trim()))
  return lines.filter((line) => countWords(line) > 0)
}

/** A name or title as answered, in one line and at most `most` words; `otherwise` when the answer holds no word. */
export function asName(answer: string, otherwise: string, most = 8): string {
  const words = answer.trim().split(/\s+/u).slice(0, most).join(' ')
  return countWords(words) > 0 ? words : otherwise
}

const meetings =
  'call|session|consultation|conversation|meeting|demo|audit|tour|review|visit|fitting|assessment|consult|chat'

/**
 * What the call is named in a call to action: "Clarity Call" from "Book a free 30-minute Clarity Call". A plain noun
 * comes back small ("session"), and "call" when the answer names no meeting. Write "your" or "the" before it.
 */
export function callNameOf(callToAction: string): string {
  const named = new RegExp(`(?:\\p{Lu}[\\p{L}\\p{N}’'-]*\\s+){1,4}(?:${meetings})(?!\\p{L})`, 'iu')
  const plain = new RegExp(`(?<!\\p{L})(?:${meetings})(?!\\p{L})`, 'iu').exec(callToAction)?.[0]
  const words = (named.exec(callToAction)?.[0] ?? '').split(/\s+/u)
  const dropped =
    /^(?:book|schedule|reserve|claim|request|get|grab|start|join|my|your|a|an|the|free|complimentary|\d.*)$/iu
  const from = words.findLastIndex((word) => dropped.test(word) || /^\p{Ll}/u.test(word)) + 1
  const name = words.slice(from)
  return name.length > 1 ? name.join(' ') : (plain ?? 'call').toLowerCase()
}

/** The first wording of at most `most` characters; the last must be short by itself, it is the way out. */
export function firstThatFits(wordings: readonly string[], most: number): string {
  const fitting = wordings.find((wording) => [...wording].length <= most && countWords(wording) > 0)
  if (fitting === undefined) throw new Error(`No wording of at most ${most} characters`)
  return fitting
}

/** One of several wordings, the same for the same seed; neighbours get different ones. */
export function pick<T>(options: readonly T[], seed: number): T {
  const option = options[((seed % options.length) + options.length) % options.length]
  if (option === undefined) throw new Error('pick needs at least one option')
  return option
}

/**
 * Paragraphs that together have a number of words in the range: every paragraph of `must`, then sentences of `spare`
 * added before the last paragraph (after an only one) until the range is met. Sentences that would pass the upper
 * end are left out. Throws when the words do not suffice: then the writer has too few spare sentences, our mistake.
 */
export function toLength(
  must: readonly string[],
  spare: readonly string[],
  range: readonly [number, number],
): string {
  const [least, most] = range
  let words = countWords(must.join(' '))
  if (words > most) throw new Error(`The fixed text alone has ${words} words, at most ${most} fit`)
  const added: string[] = []
  for (const sentence of spare) {
    if (words >= least) break
    const more = countWords(sentence)
    if (words + more > most) continue
    added.push(sentence)
    words += more
  }
  if (words < least) throw new Error(`Only ${words} words to write, ${least} are needed`)
  const middle: string[] = []
  for (let i = 0; i < added.length; i += 3) middle.push(added.slice(i, i + 3).join(' '))
  const before = must.length > 1 ? must.slice(0, -1) : must
  return [...before, ...middle, ...(must.length > 1 ? must.slice(-1) : [])].join('\n\n')
}
