import { countWords } from '../../../shared/words.ts'

/**
 * Small tools for writing whole sentences out of a person's answers, whatever their length. Answers may be three
 * words or three hundred, end in a full stop or not, and come in any script.
 */

/** At most `most` words of an answer, from its first sentence if that is enough; no full stop at the end. */
export function brief(answer: string, most = 24): string {
  const clean = answer.replace(/\s+/gu, ' ').trim()
  const sentence = clean.split(/(?<=[.!?…])\s/u)[0] ?? clean
  const kept = sentence.split(' ').slice(0, most).join(' ')
  return kept.replace(/[\s.,;:!?…–-]+$/u, '')
}

/** First letter small, unless the word looks like a name or an abbreviation ("I", "NASA", "iOS"). */
export function inSentence(phrase: string): string {
  const first = phrase.split(' ')[0] ?? ''
  if (/^I\b/u.test(first) || (first.length > 1 && /\p{Lu}/u.test(first.slice(1)))) return phrase
  return phrase.charAt(0).toLocaleLowerCase('en') + phrase.slice(1)
}

/** First letter large, one full stop at the end if there is no closing mark yet. */
export function asSentence(phrase: string): string {
  const clean = phrase.trim()
  const closed = /[.!?…”"]$/u.test(clean) ? clean : `${clean}.`
  return closed.charAt(0).toLocaleUpperCase('en') + closed.slice(1)
}

/** First letter of every word large, small words apart; for titles. */
export function asTitle(phrase: string): string {
  const small = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])
  return phrase
    .split(' ')
    .map((word, i) => (i > 0 && small.has(word) ? word : word.charAt(0).toLocaleUpperCase('en') + word.slice(1)))
    .join(' ')
}

/** An answer as its separate entries: lines, sentences or comma parts, whichever gives at least two. */
export function entriesOf(answer: string): string[] {
  const clean = answer.trim()
  const ways = [/\n+/u, /(?<=[.!?…])\s+/u, /;\s*/u, /,\s+(?:and\s+)?|\s+and\s+/u]
  for (const way of ways) {
    const entries = clean.split(way).map((entry) => entry.replace(/[\s.,;]+$/u, '').trim())
    const kept = entries.filter((entry) => countWords(entry) > 0)
    if (kept.length > 1) return kept
  }
  return countWords(clean) > 0 ? [clean.replace(/[\s.]+$/u, '')] : []
}

/** One of several wordings, the same for the same seed; neighbours get different ones. */
export function pick<T>(options: readonly T[], seed: number): T {
  const option = options[((seed % options.length) + options.length) % options.length]
  if (option === undefined) throw new Error('pick needs at least one option')
  return option
}

/**
 * Paragraphs that together have a number of words in the range: every paragraph of `must`, then sentences of `spare`
 * appended to the middle until the range is met. Sentences that would pass the upper end are left out.
 * Throws when the words do not suffice: then the writer has too few spare sentences, which is our mistake.
 */
export function toLength(must: readonly string[], spare: readonly string[], range: readonly [number, number]): string {
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
  if (added.length === 0) return must.join('\n\n')
  const before = must.slice(0, -1)
  const last = must.slice(-1)
  const middle: string[] = []
  for (let i = 0; i < added.length; i += 3) middle.push(added.slice(i, i + 3).join(' '))
  return [...before, ...middle, ...last].join('\n\n')
}
