import { countWords, firstWords } from '../../../shared/words.ts'

/**
 * Small tools for writing whole sentences out of a person's answers, whatever their length. Answers may be three
 * words or three hundred, end in a full stop or not, and come in any script.
 */

/** Ends of sentences: a closing mark with white space, but not after "e.g.", "Dr." or an initial; or a full-width mark. */
const sentenceEnd =
  /(?<!(?:^|[\s(])(?:e\.g|i\.e|z\. ?B|d\. ?h|ca|inkl|zzgl|bzw|Nr|p\. ?ej|p\. ?ex|np|tzn|[DM]r|Mrs|Ms|St|vs|approx|\p{Lu})\.)(?<=[.!?…][”"’»)\]]*)\s+|(?<=[。！？؟।][」』”]*)(?![」』”])\s*/u

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
  return firstWords(kept, most).replace(/[\s.,;:!?…。！？।–—-]+$/u, '')
}

/** An entry without the bullet or number it was typed with. */
const unmarked = (entry: string): string => entry.replace(/^(?:[-–—*•·]|\d{1,2}[.)])\s+/u, '')

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
