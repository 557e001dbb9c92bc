import { emailDayFields } from '../../../core/generate/email-fields.ts'
import { firstStepKinds, soldKinds, workKinds } from '../../../shared/business.ts'
import { countWords } from '../../../shared/words.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { labelOf, type Intake } from '../../../shared/intake.ts'
import { onlinePlace } from '../../../shared/told-in-answers.ts'
import { framedBusiness, speaksAsWe, speaksEnglish } from './frame-of.ts'

type Value = string | readonly string[] | null

/** Most words of an answer, or of a proof, that a text of a frame has room for. */
const mostQuoted = 40
const mostProofs = 3
const mostRows = 6

/** What the slots hold that the intake alone fills, by their names; null: not answered. */
export function answersIn(intake: Intake): ReadonlyMap<string, Value> {
  const { firstStep, practical } = intake
  const slots: Record<string, Value> = {
    ...conditions(intake),
    ...(speaksAsWe(intake)
      ? { I: 'we', We: 'We', me: 'us', my: 'our', My: 'Our', am: 'are', was: 'were' }
      : { I: 'I', We: 'I', me: 'me', my: 'my', My: 'My', am: 'am', was: 'was' }),
    ...names(intake),
    callToAction: worded(intake.callToAction) ?? callFor[framedBusiness(intake).firstStep],
    industry: worded(intake.industry),
    firstStep: firstStepWords[framedBusiness(intake).firstStep],
    ...emailDayFields(framedBusiness(intake).pace),
    social: placeAmong(intake, ['instagram', 'facebook', 'linkedin', 'x'], 'Social media'),
    filmed: placeAmong(intake, ['youtube', 'tiktok'], 'Video'),
    firstStepLength: worded(firstStep.length),
    firstStepPrice: worded(firstStep.price),
    place: worded(firstStep.place),
    address: worded(practical.address),
    hours: worded(practical.hours),
    cancelling: worded(practical.cancelling),
    bookingLink: worded(practical.bookingLink),
    ...rows(intake),
    ...proofs(intake),
    ...quotedAnswers(intake),
  }
  return new Map(Object.entries(slots))
}

/** The names every frame signs with. An answer without a word names nobody, so the other name stands for it, or what it is. */
function names({ businessName, fullName }: Intake): Record<string, Value> {
  const [business, owner] = [worded(businessName), worded(fullName)]
  const given = owner?.split(' ').find((word) => countWords(word) > 0)
  return {
    businessName: business ?? owner ?? 'Our Business',
    fullName: owner ?? business ?? 'The Owner',
    firstName: given ?? business ?? 'The Owner',
    hashtag: hashtag(business ?? owner ?? 'Our Business'),
  }
}

/** The first of some platforms that the intake names, as it is called; else a word for all of them. */
const placeAmong = (
  { platforms }: Intake,
  places: readonly Intake['platforms'][number][],
  other: string,
): string => {
  const named = places.find((place) => platforms.includes(place))
  return named === undefined ? other : labelOf(questionOf('platforms'), named)
}

/** The first step as it stands behind “the”. */
const firstStepWords = {
  'free-call': 'call',
  'paid-visit': 'first visit',
  quote: 'first look',
  shop: 'order',
  application: 'application',
} as const

/** What the first step is asked for with, where no answer has a word of it. */
const callFor = {
  'free-call': 'Book a call',
  'paid-visit': 'Book a visit',
  quote: 'Ask for a quote',
  shop: 'Order now',
  application: 'Apply now',
} as const

/** Slots without words, for conditions: what is sold, who does the work, how one begins and whether by a link, whether there is a story. */
function conditions(intake: Intake): Record<string, Value> {
  const { sells, firstStep, video } = framedBusiness(intake)
  const true_ = new Set<string>([sells, firstStep, intake.work ?? 'together'])
  if (firstStep === 'free-call') true_.add('call')
  if (onlinePlace.test(intake.firstStep.place)) true_.add('online')
  if (video) true_.add('video')
  if (intake.story && worded(intake.story.lowMoment) !== null) true_.add('story')
  const all = [...soldKinds, ...firstStepKinds, ...workKinds, 'call', 'online', 'story', 'video']
  return Object.fromEntries(all.map((name) => [name, true_.has(name) ? '' : null]))
}

/** The ways to buy that were answered, `row1Name` to `row6Includes`; `row2` alone says that there is a second. */
function rows({ offers }: Intake): Record<string, Value> {
  const answered = offers.filter((row) => Object.values(row).some((text) => worded(text) !== null))
  return Object.fromEntries(
    Array.from({ length: mostRows }, (_, i) => {
      const row = answered[i]
      const value = (key: 'name' | 'timeframe' | 'price'): Value => worded(row?.[key] ?? '')
      const included = entriesOf(row?.includes ?? '')
      return [
        [`row${i + 1}`, row ? '' : null],
        [`row${i + 1}Name`, value('name')],
        [`row${i + 1}Timeframe`, value('timeframe')],
        [`row${i + 1}Price`, value('price')],
        [`row${i + 1}Includes`, included.length > 0 ? included : null],
      ] as [string, Value][]
    }).flat(),
  )
}

/** The entries of an answer: its lines, else what stands between semicolons, else between commas. */
function entriesOf(answer: string): string[] {
  const apart = [/\n+/u, /;\s*/u, /,\s+/u].map((mark) => answer.trim().split(mark))
  const entries = apart.find((each) => each.length > 1) ?? [answer]
  const whole: string[] = []
  for (const entry of entries.flatMap((each) => worded(each.replace(/^[-–•*]\s*|[.,;]\s*$/gu, '')) ?? [])) {
    // A single word says too little to stand alone.
    const last = whole.at(-1)
    if (last !== undefined && (countWords(entry) < 2 || countWords(last) < 2))
      whole.splice(-1, 1, `${last}, ${entry}`)
    else whole.push(entry)
  }
  return whole.filter((entry) => countWords(entry) > 1).map(large)
}

/**
 * Proof to the letter, each line of an answer or each row with its source, which stands before the full stop; what is too
 * long is left out whole.
 */
function proofs({ proof }: Intake): Record<string, Value> {
  const all = proof.flatMap(({ words, source }) =>
    source.trim() === ''
      ? words.split(/\n+/u)
      : [`${words.trim().replace(/(?<!\.)\.$/u, '')} (${source.trim().replace(/\.$/u, '')})`],
  )
  const short = all.flatMap((each) => worded(each) ?? []).filter((each) => countWords(each) <= mostQuoted)
  return Object.fromEntries(Array.from({ length: mostProofs }, (_, i) => [`proof${i + 1}`, short[i] ?? null]))
}

const prose = [
  ...(['idealClient', 'message', 'coreProblem', 'outcomes', 'uniqueAdvantage', 'offerProgram'] as const),
  ...(['objections', 'clientWords', 'scenes'] as const),
]
const beats = ['lowMoment', 'discovery', 'searchAgain', 'breakthrough', 'results'] as const

/** Whole sentences of the owner's answers. The frames speak English, so answers in other languages stay out of them. */
function quotedAnswers(intake: Intake): Record<string, Value> {
  const answers: [string, string][] = [
    ...prose.map((key): [string, string] => [key, intake[key]]),
    ...beats.map((key): [string, string] => [`story.${key}`, intake.story?.[key] ?? '']),
  ]
  const english = speaksEnglish(intake)
  return Object.fromEntries(
    answers.map(([key, answer]) => [`answer:${key}`, english ? firstSentences(answer) : null]),
  )
}

/** Ends of sentences: a closing mark with white space, but not after “e.g.”, “Dr.” or an initial. */
const sentenceEnd = /(?<!(?:^|[\s(])(?:e\.g|i\.e|[DM]r|Mrs|Ms|St|vs|approx|\p{Lu})\.)(?<=[.!?…][”"’)]*)\s+/u

/** As many whole sentences from the beginning as there is room for, with marks that can stand in a quotation. */
function firstSentences(answer: string): string | null {
  const kept: string[] = []
  for (const sentence of answer.trim().replace(/\s+/gu, ' ').split(sentenceEnd)) {
    if (countWords([...kept, sentence].join(' ')) > mostQuoted) break
    kept.push(sentence)
  }
  const text = worded(kept.join(' '))
    ?.replace(/[“„«]|"(?=[\p{L}\p{N}])/gu, '‘')
    .replace(/["”»]/gu, '’')
  if (text === undefined) return null
  return large(/[.!?…][’)]*$/u.test(text) ? text : `${text.replace(/[,;:–-]$/u, '')}.`)
}

const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** “Tern & Tiller” as one word behind #. */
function hashtag(businessName: string): string | null {
  const words = businessName.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const name = words.map(large).join('')
  return name === '' ? null : `#${name}`
}

/** The answer as one line; null where it holds no words. */
function worded(answer: string): string | null {
  const line = answer.replace(/\s+/gu, ' ').trim()
  return countWords(line) > 0 ? line : null
}
