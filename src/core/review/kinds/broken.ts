import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { placesOfCoined } from '../facts/known-names.ts'
import {
  afterRequest,
  articlesBefore,
  germanRequest,
  greetings,
  joinedWrongly,
  lowerOnly,
  mayDouble,
  mustNotDouble,
  shortenings,
} from '../phrases/broken-words.ts'
import type { Reading } from '../reading.ts'
import { phraseFinder, type PhraseInText } from '../words/phrase-finder.ts'
import { ofLanguage } from '../words/phrases-by-language.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isAllLarge, isLarge, type Word } from '../words/words-in.ts'

/** Sentences that a pasted phrase broke, or that cannot be read as they stand. */
export function brokenSentences(reading: Reading): Found[] {
  return reading.texts.flatMap((placed) => [
    ...doubledWords(placed, reading),
    ...wrongPairs(placed, reading),
    ...capitalsInside(placed, reading),
    ...emptyGreetings(placed),
    ...strayMarks(placed, reading),
  ])
}

function broken(
  placed: PlacedText,
  from: number,
  to: number,
  rule: string,
  severity: Found['severity'],
  sentence: string,
  repair: Found['repair'] = null,
): Found {
  return aboutWords('broken', placed, from, to, { severity, rule, family: 'broken', sentence, repair })
}

/** True where nothing but a space stands between two words. */
const joined = ({ text }: PlacedText, one: Word | undefined, next: Word | undefined): boolean =>
  one !== undefined && next !== undefined && /^[ \u00a0]$/u.test(text.slice(one.to, next.from))

/** “is” behind a word, cut short. */
const isShort = /['’]s$/iu

/** “I handed in in January”: the first ends the verb, the second begins what follows. */
const endsVerb = (before: Word | undefined, key: string): boolean =>
  before !== undefined && particles.has(key) && verbsWithParticle.test(before.key)
const particles = new Set(['in', 'on', 'up', 'out', 'off', 'over', 'by', 'through'])
const verbsWithParticle =
  /^(?:(?:hand|turn|check|log|call|sign|join|carr|mov|pass)(?:y|ie[sd]|ed|ing|e[ds]?|s)?|com(?:e|es|ing)|came|send(?:s|ing)?|sent|put(?:s|ting)?|bring(?:s|ing)?|brought|giv(?:e|es|en|ing)|gave|go(?:es|ne|ing)?|went|get(?:s|ting)?|got|stay(?:s|ed|ing)?)$/u

/** “A tower that needs rope needs rope”: said of those who do it, and then of them. */
const relatives: Readonly<Record<string, readonly string[]>> = {
  en: ['that', 'who', 'which', 'what'],
  de: ['wer', 'was'],
  es: ['que', 'quien'],
  fr: ['qui', 'que'],
  pl: ['kto', 'co'],
}

/** “Call a sally a sally and a tail a tail”: each by its own name. */
const isNaming = (words: readonly Word[], { at, sentence }: Word): boolean =>
  words
    .slice(Math.max(0, at - 8), at)
    .some(
      (word) =>
        word.sentence === sentence &&
        /^(?:call(?:s|ed|ing)?|nenn\p{L}*|llam\p{L}*|appel\p{L}*)$/u.test(word.key),
    )

/** "the the", "for for", "per visit per visit". */
function doubledWords(placed: PlacedText, reading: Reading): Found[] {
  const words = placed.words()
  const never = ofLanguage(mustNotDouble, reading)
  const may = ofLanguage(mayDouble, reading)
  if (!never || !may) return []
  const found: Found[] = []
  for (let i = 1; i < words.length; i++) {
    const here = words[i]?.key
    if (here !== words[i - 1]?.key && here !== words[i - 2]?.key && here !== words[i - 3]?.key) continue
    const length = runDoubledAt(placed, words, i)
    const [first, again, last] = [
      words[i - length * timesBefore(placed, words, i, length)],
      words[i],
      words[i + length - 1],
    ]
    if (length === 0 || !first || !again || !last) continue
    const key = again.key
    const sure = length > 1 || never.has(key)
    const isWord = /^\p{Ll}{4,}$/u.test(again.text) && !may.has(key)
    if (length === 1 ? !sure && !isWord : holdsAnd(words, i, length)) continue
    // “An alarm’s an alarm.”
    if (isShort.test(placed.text.slice(first.from, words[i - 1]?.to)) && !isShort.test(last.text)) continue
    if (length === 1 && reading.language === 'en' && endsVerb(words[first.at - 1], key)) continue
    if (
      length > 1 &&
      (relatives[placed.language]?.includes(words[first.at - 1]?.key ?? '') || isNaming(words, first))
    )
      continue
    // "A stand-in in the place."
    if (placed.text.charAt(first.from - 1) === '-' || isAllLarge(again.text)) continue
    const text = placed.text.slice(first.from, words[first.at + length - 1]?.to)
    found.push(
      broken(
        placed,
        first.from,
        last.to,
        'broken-double-word',
        sure ? 'error' : 'warning',
        `${quoted(placed.text.slice(first.from, last.to))} says the same words twice in a row.`,
        { label: `Write ${quoted(text)}`, text },
      ),
    )
    i += length - 1
  }
  return found
}

/** How often the words of a length that stand at a position stand before it already, one behind the other. */
function timesBefore(placed: PlacedText, words: readonly Word[], at: number, length: number): number {
  let begin = at
  while (length > 0 && begin >= length && isAgain(placed, words, begin, length)) begin -= length
  return length > 0 ? (at - begin) / length : 0
}

/** Whether the words of a length at a position are those before it. */
const isAgain = (placed: PlacedText, words: readonly Word[], at: number, length: number): boolean =>
  Array.from({ length }, (_, k) => k).every(
    (k) =>
      words[at + k]?.key === words[at - length + k]?.key && joined(placed, words[at + k - 1], words[at + k]),
  )

/** How many words before a position stand there again, at most three; 0 where none do. */
function runDoubledAt(placed: PlacedText, words: readonly Word[], at: number): number {
  for (let length = 1; length <= 3; length++) {
    const same = at - length >= 0 && at + length <= words.length && isAgain(placed, words, at, length)
    if (!same || (length > 1 && /^\d+$/u.test(words[at]?.key ?? ''))) continue
    // In a row of three and more it is meant: "no no no".
    const meant =
      words[at]?.key === words[at + length]?.key && joined(placed, words[at + length - 1], words[at + length])
    return meant ? 0 : length
  }
  return 0
}

const ands = new Set([
  'and',
  'und',
  'y',
  'et',
  'i',
  'or',
  'oder',
  'o',
  'ou',
  'lub',
  'by',
  'für',
  'a',
  'à',
  'to',
  'nach',
])
/** "Again and again and again", "step by step by step". */
const holdsAnd = (words: readonly Word[], at: number, length: number): boolean =>
  words.slice(at, at + length).some(({ key }) => ands.has(key)) &&
  words.slice(at, at + length).some(({ key }) => !ands.has(key)) &&
  length === 2 &&
  !/^(?:per|pro|a|à|je)$/u.test(words[at]?.key ?? '')

const pairFinders = new Map<string, (words: readonly Word[]) => PhraseInText[]>()

/** Article before article, two prepositions, "a" before a vowel. */
function wrongPairs(placed: PlacedText, reading: Reading): Found[] {
  const code = reading.language ?? 'en'
  const pairs = joinedWrongly[code]
  if (!pairs) return []
  const find = pairFinders.get(code) ?? phraseFinder(pairs)
  pairFinders.set(code, find)
  const words = placed.words()
  const ofPairs = find(words).flatMap(({ first, end }) => {
    const [one, next] = [words[first], words[end - 1]]
    if (!one || !next || !joined(placed, one, next)) return []
    if (isLarge(next.text) || (isLarge(one.text) && !one.begins)) return []
    if (isTurnedRound(placed, one) || isPronoun(words, one)) return []
    // "the to-do list", "the in and outs".
    if (/^[-‑'’/)”"]/u.test(placed.text.slice(next.to, next.to + 1)) || isQuotedAt(placed.text, next.from))
      return []
    return [pairFound(placed, one, next)]
  })
  return [...ofPairs, ...articlesWrong(placed, reading.language)]
}

const pairFound = (placed: PlacedText, one: Word, next: Word): Found =>
  broken(
    placed,
    one.from,
    next.to,
    'broken-pair',
    'error',
    `${quoted(placed.text.slice(one.from, next.to))} does not fit together. Bend what was put in, or say it otherwise.`,
  )

/** “Puis-je annuler”, “laissez-le une heure”: it belongs to the verb before it. */
const isTurnedRound = ({ text }: PlacedText, { from }: Word): boolean => text.charAt(from - 1) === '-'

/** “A cada una su cifra”, “dass das eine das andere trägt”: behind such a word an article stands for a thing. */
const isPronoun = (words: readonly Word[], { at, key }: Word): boolean =>
  /^(?:una?|einen?|einem|eine)$/u.test(key) && beforePronoun.has(words[at - 1]?.key ?? '')
const beforePronoun = new Set(['cada', 'der', 'die', 'das', 'dem', 'den'])

const isQuotedAt = (text: string, at: number): boolean => /["“„«‘']/u.test(text.charAt(at - 1))

/** Where nobody knows the language, "a entender" may be Spanish. */
function articlesWrong(placed: PlacedText, language: string | null): Found[] {
  const isWrong = articlesBefore[language ?? '']
  if (!isWrong) return []
  const words = placed.words()
  return words
    .filter((word, i) => {
      const next = words[i + 1]
      if (isTurnedRound(placed, word)) return false
      return next !== undefined && isWrong(word, next) && joined(placed, word, next)
    })
    .map((word) => {
      const { to } = words[word.at + 1] ?? word
      return broken(
        placed,
        word.from,
        to,
        'broken-article',
        'warning',
        `${quoted(placed.text.slice(word.from, to))}: the article does not fit the word behind it.`,
      )
    })
}

/** A capital in the middle of a sentence, on a word that names nobody: "…chair, Book a first visit at the link". */
function capitalsInside(placed: PlacedText, reading: Reading): Found[] {
  const small = ofLanguage(lowerOnly, reading)
  if (!small) return []
  const words = placed.words()
  const titles = placed.sentences()
  const large = words.filter(({ begins, text, key }) => !begins && text.charCodeAt(0) !== key.charCodeAt(0))
  return large.flatMap((word) => {
    const i = word.at
    const [before, next, third] = [words[i - 1], words[i + 1], words[i + 2]]
    if (!before || !next || !isLarge(word.text) || isAllLarge(word.text)) return []
    const isRequest = reading.language === 'de' && germanRequest.has(word.key) && afterRequest.has(next.key)
    if ((!small.has(word.key) && !isRequest) || !/^(?:\p{Ll}|(?:19|20)\d\d$)/u.test(before.text)) return []
    if (!/^,?[ \u00a0]$/u.test(placed.text.slice(before.to, word.from))) return []
    if (next.sentence !== word.sentence || titles[word.sentence]?.title) return []
    // Names and titles go on large: "our Get Moving list", "the book How to Sleep".
    if (
      (!isRequest && !/^[\p{Ll}\d]/u.test(next.text) && !isGermanArticle(reading, word, next)) ||
      (third?.sentence === word.sentence && isLarge(third.text) && reading.language !== 'de')
    )
      return []
    if (nameGoesOn(words, i)) return []
    if (reading.intake.offers.some(({ name }) => name !== '' && placed.text.startsWith(name, word.from)))
      return []
    if (reading.factPlaces(placed).some(({ from, to }) => from <= word.from && word.to <= to)) return []
    if (placesOfCoined(placed, reading).hold(word)) return []
    // “Wir sind per Du.”
    if (reading.language === 'de' && before.key === 'per') return []
    // “Per Du mit dem Schmiernippel”, as the answers write it.
    if (reading.answers.texts.some((answer) => answer.includes(placed.text.slice(before.from, next.to))))
      return []
    const text = word.text.charAt(0).toLowerCase() + word.text.slice(1)
    return [
      broken(
        placed,
        word.from,
        word.to,
        'broken-capital',
        'warning',
        `${quoted(placed.text.slice(before.from, words[Math.min(words.length - 1, i + 4)]?.to))}: a phrase was pasted into the middle of the sentence. Bend it, or give it a line of its own.`,
        { label: `Write ${quoted(text)}`, text },
      ),
    ]
  })
}

/** “begeht Das Dach”: an article that opens no name. Newspapers and what the answers write so do. */
const isGermanArticle = ({ language, answers }: Reading, { text }: Word, next: Word): boolean =>
  language === 'de' &&
  /^(?:der|die|das|den|dem|ein|eine|einen|einem)$/iu.test(text) &&
  !/^(?:zeit|spiegel|welt|linke|linken|stern|standard|presse|zauberflöte)$/u.test(next.key) &&
  !answers.texts.some((answer) => answer.includes(`${text} ${next.text}`))

/** A title in small letters stands in quotation marks or behind a word that says it is one; else it may be large again soon. */
function nameGoesOn(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  return /^(?:called|named|titled|heißt|heißen|namens|genannt|titel|llamad[oa]|titulad[oa]|titre|intitulée?|appelée?|nazywa|pod|program|book|song|film)$/u.test(
    before,
  )
}

/** Marks that do not belong together, and what stands in every text that has them; looked for first, for speed. */
const stray: readonly { pattern: RegExp; rule: string; holds: readonly string[] }[] = [
  { rule: 'broken-stop', holds: ['..'], pattern: /(?<![.…])\.\.(?![.…])/gu },
  {
    rule: 'broken-stop',
    holds: [',.', ';.', ':.', '!.', '?.', ',,', ';;', ', ;', '; ,', ',;', ';,'],
    pattern: /[,;:]\.(?![.\d\p{L}])|[!?]\.(?![.…])|,,(?!,)|;;|, ?;|; ?,/gu,
  },
  {
    rule: 'broken-stop',
    holds: [' ,', ' .', '\u00a0,'],
    pattern: /(?<=\p{L})[ \u00a0],(?=\s)|(?<=\p{Ll})[ \u00a0]\.(?=\s\p{Lu}|\s?$)/gu,
  },
  {
    rule: 'broken-gap',
    holds: ['()', '( )', '“”', '“ ”', '„“', '„ “', '«»', '« »'],
    pattern: /\( ?\)|“ ?”|„ ?“|« ?»/gu,
  },
]

/** Two full stops, mixed marks, a full stop inside of a sentence, brackets with nothing in them. */
function strayMarks(placed: PlacedText, reading: Reading): Found[] {
  const { text } = placed
  const fitting = stray.filter(({ holds }) => holds.some((mark) => text.includes(mark)))
  const marks = fitting.flatMap(({ pattern, rule }) =>
    [...text.matchAll(pattern)].map(({ 0: marks, index }) => {
      const from = Math.max(0, index - 1)
      const here = text.slice(Math.max(0, index - 24), index + marks.length + 12)
      const sentence = `Marks that do not belong together in ${quoted(here)}.`
      return broken(placed, from, index + marks.length, rule, 'warning', sentence)
    }),
  )
  return [...marks, ...stopsInside(placed, reading)]
}

function stopsInside(placed: PlacedText, reading: Reading): Found[] {
  const { text } = placed
  if (!/\. \p{Ll}/u.test(text)) return []
  const all = [...text.matchAll(/(?<!\p{L})(?<before>\p{L}{2,30})\. (?=\p{Ll}\p{L}{0,30}[ .,])/gu)].filter(
    ({ groups }) => isSentenceEnd(groups?.['before'] ?? ''),
  )
  // Who writes every sentence small means it.
  if (all.length === 0 || all.length > 2) return []
  return all.flatMap(({ 0: words, index }) => {
    const from = index
    const to = index + words.length - 1
    const rest = text.slice(to + 1, to + 30)
    if (/^(?:i[A-Z]|e[A-Z]|[\p{Ll}\d]+\.[\p{Ll}]{2,})/u.test(rest) || !ofLanguage(lowerOnly, reading))
      return []
    return [
      broken(
        placed,
        from,
        to,
        'broken-stop',
        'warning',
        `A full stop in the middle of a sentence, or a small letter behind it: ${quoted(text.slice(from, to + 24))}.`,
      ),
    ]
  })
}

const isSentenceEnd = (word: string): boolean =>
  !shortenings.has(word.toLowerCase()) &&
  (word.length > 4 || (/^(?:\p{Ll}{2,4})$/u.test(word) && shortEnds.has(word)))
const shortEnds = new Set(
  'it you me us him her them that this week day year time home work here too now not out up all also done well tag zeit hier sie uns euch mich dich día vez casa aquí ici vous nous jour'.split(
    ' ',
  ),
)

/** "Hi ," and "Dear ,": the name is missing. */
function emptyGreetings(placed: PlacedText): Found[] {
  const { text } = placed
  return [...text.matchAll(greetings)].map(({ 0: words, index }) => {
    const from = index + words.length - words.trimStart().length
    return broken(
      placed,
      from,
      index + words.length,
      'broken-greeting',
      'error',
      `${quoted(words)} greets nobody: the name is missing.`,
    )
  })
}
