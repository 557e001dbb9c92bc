import {
  callStrength,
  firstStepStrength,
  lacksNumber,
  nameStrength,
  practicalStrength,
  proofStrength,
  waysStrength,
} from './answer-rules.ts'
import { signsOf, type Signs } from './answer-signs.ts'
import { isUnanswered, rowsOf } from './missing-answers.ts'
import { questions } from './intake-questions.ts'
import type { AnswerKey, Intake, Question } from './intake.ts'
import { foldedKeys, foldedText } from './folded-words.ts'
import { countOf, type Judged } from './judged.ts'
import { isSpelledNumber } from './numbers-told.ts'
import { saysNone, standsIn } from './says-none.ts'

export type Mark = Judged['mark']

export interface AnswerStrength extends Judged {
  key: AnswerKey
}

/** What would make an answer concrete, where its question asks for something one can see or count. */
const detailWanted: Partial<Record<AnswerKey, string>> = {
  idealClient: 'Add an age, a role, a place, or what their week looks like.',
  coreProblem: 'Add a moment in which it shows.',
  outcomes: 'Add what somebody else could see afterwards.',
  uniqueAdvantage: 'Add your years, your way of working, or what you do that others leave out.',
  offerProgram: 'Add how long it runs, how often you meet, and how it begins.',
  goal90Days: 'Add how many of what.',
  story: 'Add a day, a place, or what somebody said.',
  scenes: 'Add a day, a place, or what somebody said.',
}

const leftOpen: Partial<Record<AnswerKey, string>> = {
  proof: 'Left open: the copy makes its case without proof.',
  scenes: 'Left open: scenes are written as typical, never as something that happened.',
  rules: 'Left open: the rules of your field are yours to look after.',
  market: 'Left open: language, spelling and currency follow your answers.',
  practical: 'Left open: the copy names no place, no hours, no number and no link.',
  brandVoice: 'Left open: everything is written plain, warm and direct.',
}

/** Fewer words than this give a writer little to hold on to; as many as the second are plenty. */
const measure = { english: { few: 8, plenty: 20 }, other: { few: 6, plenty: 14 } }

/** How much each answer gives the writer, in the order asked. */
export function answerStrengths(intake: Intake): AnswerStrength[] {
  return questions.map((question) => ({ key: question.key, ...judged(intake, question) }))
}

function judged(intake: Intake, question: Question): Judged {
  const { key, kind, optional } = question
  if (question.skip !== undefined && intake[key] === null) {
    return {
      mark: 'skipped',
      reason: 'Skipped: what tells a story is written from your other answers.',
      yours: 'yours is skipped',
    }
  }
  if (key === 'practical' && lacksNumber(intake)) return practicalStrength(intake)
  if (isUnanswered(intake, key)) {
    const reason = optional ? (leftOpen[key] ?? 'Left open.') : 'No answer yet.'
    return { mark: 'empty', reason, yours: optional ? 'yours is left open' : 'yours has no answer yet' }
  }
  if (kind === 'choice' || kind === 'several') return { mark: 'strong', reason: 'Answered.', yours: null }
  const text = textOf(intake, key)
  if (optional && saysNone(text)) return { mark: 'strong', reason: 'Answered: none.', yours: null }
  if (standsIn(text)) {
    return {
      mark: 'thin',
      reason: 'That stands where an answer should be. Nothing can be written from it.',
      yours: `yours says “${shortened(text.trim())}”`,
    }
  }
  return sameAs(intake, question, text) ?? byQuestion(intake, question, text)
}

function byQuestion(intake: Intake, { key, kind }: Question, text: string): Judged {
  const signs = signsOf(text)
  switch (key) {
    case 'businessName':
    case 'brandColors':
      return { mark: 'strong', reason: 'Answered.', yours: null }
    case 'fullName':
      return nameStrength(text, signs)
    case 'offers':
      return waysStrength(intake)
    case 'proof':
      return proofStrength(intake.proof)
    case 'firstStep':
      return firstStepStrength(intake.firstStep)
    case 'practical':
      return practicalStrength(intake)
    case 'market':
    case 'rules':
    case 'neverWords':
    case 'ownWriting':
    case 'clientWords':
    case 'helpNeeded':
      return { mark: 'strong', reason: 'Answered.', yours: null }
    case 'callToAction':
      return callStrength(text, signs, intake.firstStep)
    default:
      return kind === 'line' ? lineStrength(key, text, signs) : proseStrength(key, text, signs)
  }
}

/** A line such as the industry or the voice: two words say more than one. */
function lineStrength(key: AnswerKey, text: string, signs: Signs): Judged {
  if (signs.words === 1 && key === 'brandVoice') {
    const reason = 'One word. Add what it never does, or how it sounds on a bad day.'
    return { mark: 'enough', reason, yours: 'yours has one word' }
  }
  if (signs.words === 1) {
    const reason = 'One word. Add whom it is for, or what makes it yours.'
    return { mark: 'thin', reason, yours: 'yours has one word' }
  }
  if (signs.english && signs.specific === 0) return tooGeneric(text, signs)
  return signs.words < 4
    ? { mark: 'enough', reason: 'It can be written from.', yours: `yours has ${countOf(signs.words)}` }
    : { mark: 'strong', reason: 'Answered.', yours: null }
}

function proseStrength(key: AnswerKey, text: string, signs: Signs): Judged {
  const { few, plenty } = signs.english ? measure.english : measure.other
  if (signs.english && isGeneric(signs)) return tooGeneric(text, signs)
  if (key === 'goal90Days' && countsSomething(text, signs)) {
    return { mark: 'strong', reason: 'Answered.', yours: null }
  }
  if (signs.words < few) {
    const reason = `Only ${countOf(signs.words)}. ${detailWanted[key] ?? 'Another sentence gives the writer something to hold on to.'}`
    return { mark: 'thin', reason, yours: `yours has ${countOf(signs.words)}` }
  }
  const wanted = detailWanted[key]
  if (wanted !== undefined && signs.english && !hasDetail(key, signs)) {
    const reason = `Nothing in it could be seen or counted. ${wanted}`
    const mark = signs.words < plenty ? 'thin' : 'enough'
    return { mark, reason, yours: 'yours has nothing one could see or count' }
  }
  if (signs.words >= plenty) {
    return { mark: 'strong', reason: 'There is something to hold on to.', yours: null }
  }
  return {
    mark: 'enough',
    reason: 'One more detail would make it strong.',
    yours: null,
  }
}

/** “8 neue Kinder” says how many of what, in however few words. */
const countsSomething = (text: string, { words, number }: Signs): boolean =>
  words >= 2 &&
  (number || /[二三四五六七八九十百千]/u.test(text) || foldedKeys(foldedText(text)).some(isSpelledNumber))

/** Three words of its own are the least; and they must not drown among words that fit anybody. */
const isGeneric = ({ generic, specific, concrete }: Signs): boolean =>
  generic.length > 0 && !concrete && (specific < 3 || specific < generic.length)

/** Many different words of its own are a detail too, whether or not one of them is a number or a name. */
const hasDetail = (key: AnswerKey, { number, concrete, specific }: Signs): boolean =>
  key === 'goal90Days' ? number : concrete || specific >= 10

/** Short answers are quoted whole; of longer ones the two words that say least. */
function tooGeneric(text: string, { words, generic }: Signs): Judged {
  const whole = text.trim().replace(/[.!…]+$/u, '')
  const said = words <= 8 && whole.length <= 60 && !whole.includes('\n') ? [whole] : generic.slice(0, 2)
  const fit = said.length === 1 ? 'fits any business' : 'fit any business'
  return {
    mark: 'thin',
    reason: `${said.map((word) => `“${word}”`).join(' and ')} ${fit}. Say it so that it is true of yours alone.`,
    yours: `yours says “${said[0] ?? ''}”, which fits any business`,
  }
}

/** The later of two answers with the same words gives nothing new. */
function sameAs(intake: Intake, question: Question, text: string): Judged | null {
  const mine = bare(text)
  if (mine.length < 12) return null
  const before = questions.slice(0, questions.indexOf(question))
  const same = before.find(
    ({ key, kind }) => (kind === 'line' || kind === 'prose') && bare(textOf(intake, key)) === mine,
  )
  if (!same) return null
  return {
    mark: 'thin',
    reason: `The same words as ${same.name}. Say here what is not said there.`,
    yours: `yours repeats ${same.name}`,
  }
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24).trimEnd()}…` : text)

function textOf(intake: Intake, key: AnswerKey): string {
  const answer = intake[key]
  if (typeof answer === 'string') return answer
  return rowsOf(answer)
    .flatMap((row) => Object.values(row))
    .filter((part) => typeof part === 'string')
    .join('\n')
}
