import { isUnanswered } from './missing-answers.ts'
import { questionOf, questions } from './intake-questions.ts'
import type { AnswerKey, Intake } from './intake.ts'
import { withoutNones } from './without-nones.ts'

/** Answers that nobody can suggest without inventing something, and why. */
const onlyYours: Partial<Record<AnswerKey, string>> = {
  businessName: 'Only you know its name.',
  fullName: 'Only you know this.',
  offers: 'What you sell and its price are yours to set, so nothing is suggested.',
  firstStep: 'Only you know how people begin with you.',
  rules: 'Only you know what binds you.',
  objections: 'Only you have heard what people say, so nothing is suggested.',
  neverWords: 'Only you know which words are not yours.',
  scenes: 'Only you were there, so nothing is suggested.',
  clientWords: 'These can only come from your clients.',
  ownWriting: 'Only you can write like yourself.',
  market: 'Only you know where your clients are.',
  practical: 'Only you know this.',
  story: 'Only you can tell this, so nothing is suggested.',
  proof: 'Proof can only come from you and your clients, so none is suggested.',
}

/** How many other answers in words there must be before anything can be built from them. */
const leastGround = 2

/**
 * Why nothing can be suggested for an answer now, as a sentence; null when something can. Undefined: it is a choice,
 * where suggestions would make no sense.
 */
export function whyNoSuggestions(intake: Intake, key: AnswerKey): string | null | undefined {
  const { kind } = questionOf(key)
  if (kind === 'choice' || kind === 'several') return undefined
  const mine = onlyYours[key]
  if (mine !== undefined) return mine
  if (groundFor(intake, key).length >= leastGround) return null
  return 'Suggestions are built from your other answers. Answer two more in your own words first.'
}

/** Answers of several parts that hold words to build on. */
const grounds: readonly AnswerKey[] = ['story', 'offers', 'proof']

/** The other answers in words that suggestions can be built from. Names and prices say nothing to build on. */
export function groundFor(intake: Intake, key: AnswerKey): AnswerKey[] {
  const bare: readonly AnswerKey[] = [
    'businessName',
    'fullName',
    'neverWords',
    'ownWriting',
    'brandColors',
    'brandVoice',
  ]
  return questions
    .filter(({ kind, key: other }) => kind === 'line' || kind === 'prose' || grounds.includes(other))
    .map((question) => question.key)
    .filter((other) => other !== key && !bare.includes(other) && !isUnanswered(withoutNones(intake), other))
    .filter((other) => intake[other] !== null)
}
