import { readAnswers } from '../../shared/imports/read-answers.ts'
import { isCarried, type FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { importLimits, type ImportedText, type ImportNote } from '../../shared/imports/imported-file.ts'
import { mostWays, type AnswerKey } from '../../shared/intake.ts'
import { questionOf, questions } from '../../shared/intake-questions.ts'
import { questionsWithAnswers } from './answer-columns.ts'
import { readQuestions, withQuotedQuestions, type Asked } from './asked-answers.ts'
import { contacts } from './contacts.ts'
import { numberLines, wordCount, type NumberedLine } from './numbered-line.ts'
import { pastedReviews } from './pasted-reviews.ts'
import { pricedRows } from './priced-rows.ts'
import { quoteAnswers, quotesIn } from './quoted-words.ts'
import { slotAnswers } from './slot-answers.ts'
import { isNoAnswer } from './no-answer.ts'
import { partsOf, type Slot } from './slot.ts'
import { tableAnswers } from './table-answers.ts'
import { spokenAnswers, transcriptAnswers } from './transcript-answers.ts'
import { transcriptTurns, unpartedTalk } from './transcript-turns.ts'

const { answers: most } = importLimits

/** What a file seems to hold, and what is to be known of that. */
export interface AnswersFound {
  found: FoundAnswer[]
  notes: ImportNote[]
}

/**
 * Answers that the text of a file seems to hold, in the order of the questions; each says nothing but what stands in its
 * lines. Offline, by questions, labels and marks alone. What is left out of them is a note.
 */
export function readAnswersIn(text: ImportedText): AnswersFound {
  const read = text.answers ? { found: readAnswers(text.answers).single, notes: [] } : readFrom(text)
  const notes = new Set<ImportNote>(read.notes)
  const carried = read.found
    .map((answer) => ({ ...answer, lines: [...new Set(answer.lines)] }))
    .filter((answer) => isCarried(answer, wordsOf(answer, text)))
  // Each is weighed against those to its own question alone, and no more of them than are shown.
  const weighed = questions.flatMap(({ key }) => {
    const own = carried.filter((answer) => answer.key === key)
    if (own.length > most) notes.add('more-answers')
    return unique(own.slice(0, most))
  })
  if (weighed.length > most) notes.add('more-answers')
  return { found: weighed.slice(0, most), notes: [...notes] }
}

/** The answers alone. */
export const answersIn = (text: ImportedText): FoundAnswer[] => readAnswersIn(text).found

const wordsOf = ({ lines }: FoundAnswer, text: ImportedText): string[] =>
  lines.flatMap((number) => text.lines[number - 1]?.text ?? [])

function readFrom({ format, lines }: ImportedText): AnswersFound {
  const numbered = questionsWithAnswers(withQuotedQuestions(numberLines(lines)))
  if (format === 'table') {
    const { asked, found, notes, others } = tableAnswers(numbered)
    return { found: [...found, ...asked.flatMap(slotAnswers)], notes: [...notes, ...leftOut(asked, others)] }
  }
  const turns = transcriptTurns(numbered, format === 'subtitles')
  if (turns) {
    const asked = transcriptAnswers(turns)
    return { found: [...asked.flatMap(slotAnswers), ...quotedBy(asked)], notes: [] }
  }
  const talk = unpartedTalk(numbered, format === 'subtitles') ?? (format === 'subtitles' ? numbered : null)
  const reviews = pastedReviews(talk ?? numbered)
  const others = reviews.rest
  const read = talk ? { asked: spokenAnswers(others), others: [] } : readQuestions(others)
  const { asked } = read
  const ownWords = new Set(
    asked.filter(({ slot }) => !tellsOfClients.has(partsOf(slot).key)).flatMap((each) => each.lines),
  )
  const priced = pricedRows(without(others, asked, (slot) => !tellsPrices.has(slot)))
  const found = [
    ...asked.flatMap(slotAnswers),
    ...priced.slice(0, mostWays),
    ...reviews.found,
    ...quoteAnswers(
      quotesIn(without(others, asked, (slot) => slot === 'proof' || slot === 'clientWords')),
    ).filter(({ key, lines: from }) => key === 'proof' || from.some((number) => !ownWords.has(number))),
    ...contacts(others),
    ...(format === 'web-page' ? ownWriting(others) : []),
  ]
  return {
    found,
    notes: [
      ...(priced.length > mostWays ? (['more-answers'] as const) : []),
      // On a page it is readers who are answered.
      ...(format === 'web-page' || talk ? [] : leftOut(asked, read.others)),
    ],
  }
}

/** As many questions of ours as make a text a questionnaire. */
const leastAsked = 2

/** Answers of a questionnaire that are not shown: those to none of our questions, and those that are none of the choices. */
function leftOut(asked: readonly Asked[], others: readonly string[]): ImportNote[] {
  if (asked.length < leastAsked) return []
  const unread = asked.filter((each) => slotAnswers(each).length === 0 && !isNoAnswer(each.texts.join('\n')))
  const of = [...others.map(shortened), ...unread.map(({ slot }) => questionOf(partsOf(slot).key).name)]
  return of.length > 0 ? [{ kind: 'questions-left-out', of: [...new Set(of)] }] : []
}

const longestNamed = 80
const shortened = (question: string): string =>
  question.length > longestNamed ? `${question.slice(0, longestNamed).trimEnd()}…` : question

/** Where a quote in an answer may be what clients say. */
const tellsOfClients: ReadonlySet<string> = new Set<AnswerKey>([
  'objections',
  'coreProblem',
  'idealClient',
  'outcomes',
  'scenes',
  'story',
  'uniqueAdvantage',
])

/** Questions to which a price is one of ours. What others ask for it, and what is to be paid, is told under others. */
const tellsPrices: ReadonlySet<Slot> = new Set(['offers', 'offerProgram'])

/** Lines that are no answer to a question of such a kind. */
function without(
  lines: readonly NumberedLine[],
  asked: readonly Asked[],
  isSuch: (slot: Slot) => boolean,
): NumberedLine[] {
  const answered = new Set(asked.filter(({ slot }) => isSuch(slot)).flatMap((each) => each.lines))
  return lines.filter(({ number }) => !answered.has(number))
}

/** In a talk, what somebody quotes is what clients say to them. */
function quotedBy(asked: readonly Asked[]): FoundAnswer[] {
  const lines = asked.flatMap(({ texts, lines }) =>
    texts.map((text, at): NumberedLine => ({ text, as: 'line', number: lines[at] ?? 1 })),
  )
  return quotesIn(lines).map(({ words, lines: at }) => ({ key: 'clientWords', value: words, lines: at }))
}

/** Paragraphs of a page, in words. */
const paragraph = 25
const leastWriting = 80
const mostWriting = 900

/** The prose of the person's own page is a sample of how they write. */
function ownWriting(lines: readonly NumberedLine[]): FoundAnswer[] {
  const prose = lines.filter(
    ({ as, text }) => as === 'line' && wordCount(text) >= paragraph && !text.includes('\t'),
  )
  const kept: NumberedLine[] = []
  let words = 0
  for (const line of prose) {
    if (words > 0 && words + wordCount(line.text) > mostWriting) break
    words += wordCount(line.text)
    kept.push(line)
  }
  if (words < leastWriting) return []
  return [
    {
      key: 'ownWriting',
      value: kept.map(({ text }) => text).join('\n'),
      lines: kept.map(({ number }) => number),
    },
  ]
}

/** Answers to one question, each once; one whose words are part of another, from the same lines, is that other. */
function unique(found: readonly FoundAnswer[]): FoundAnswer[] {
  const holds = (other: FoundAnswer, at: number, one: FoundAnswer, place: number): boolean => {
    if (other === one || typeof other.value !== typeof one.value) return false
    const [mine, theirs] = [textsIn(one), textsIn(other)]
    const within = Object.entries(mine).every(([part, text]) => theirs[part]?.includes(text) === true)
    if (!within || !one.lines.every((number) => other.lines.includes(number))) return false
    return JSON.stringify(mine) !== JSON.stringify(theirs) || at < place
  }
  return found.filter((one, place) => !found.some((other, at) => holds(other, at, one, place)))
}

const textsIn = ({ value }: FoundAnswer): Record<string, string> =>
  typeof value === 'string' ? { text: value } : Array.isArray(value) ? { text: value.join(' ') } : value
