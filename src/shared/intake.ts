import { z } from 'zod'
import { emailPaces, firstStepKinds, soldKinds, workKinds } from './business.ts'

export const businessStages = ['beginner', 'intermediate', 'advanced'] as const
export const assetKinds = [
  'website',
  'email-list',
  'social-following',
  'podcast',
  'video-channel',
  'book',
  'course',
  'case-studies',
] as const
export const revenueBands = ['none', 'under-50k', '50k-100k', '100k-250k', '250k-1m', 'over-1m'] as const
export const platformNames = [
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'x',
  'podcast',
  'google',
  'chat-assistants',
  'email',
  'other',
] as const

export const pronouns = ['she', 'he', 'they', 'we'] as const

/** One way to buy, as the owner words it: "Single visit", "60 minutes", "€110", what is in it. */
const waySchema = z.object({
  name: z.string().default(''),
  timeframe: z.string().default(''),
  price: z.string().default(''),
  includes: z.string().default(''),
})
/** Something that proves, in the words it may be told with, and where it comes from. */
const proofSchema = z.object({ words: z.string().default(''), source: z.string().default('') })

/** More ways to buy than anybody chooses between. */
export const mostWays = 6

const firstStepSchema = z.object({
  kind: z.enum(firstStepKinds).nullable().default(null),
  place: z.string().default(''),
  length: z.string().default(''),
  price: z.string().default(''),
})
const marketSchema = z.object({
  country: z.string().default(''),
  language: z.string().default(''),
  spelling: z.string().default(''),
  currency: z.string().default(''),
})
const practicalSchema = z.object({
  bookingLink: z.string().default(''),
  address: z.string().default(''),
  phone: z.string().default(''),
  hours: z.string().default(''),
  cancelling: z.string().default(''),
  sendingTool: z.string().default(''),
})

const storyAnswers = z.object({
  lowMoment: z.string(),
  discovery: z.string(),
  searchAgain: z.string(),
  breakthrough: z.string(),
  results: z.string(),
})

/** What an intake of version 1 did not ask and was told from its other answers. */
export const guessableKeys = ['sells', 'work', 'firstStep'] as const

/**
 * An intake while it is being answered: any answer may be empty, nothing else may be there. Texts are kept as
 * typed. Files of older versions may lack answers, so each has a default. Rows have one entry at least, which may be
 * empty. Intakes of version 1 are brought here by `migratedIntake`.
 */
export const intakeSchema = z.object({
  businessName: z.string().default(''),
  fullName: z.string().default(''),
  sells: z.enum(soldKinds).nullable().default(null),
  work: z.enum(workKinds).nullable().default(null),
  industry: z.string().default(''),
  idealClient: z.string().default(''),
  message: z.string().default(''),
  coreProblem: z.string().default(''),
  outcomes: z.string().default(''),
  uniqueAdvantage: z.string().default(''),
  /** null: the step was skipped. */
  story: storyAnswers.nullable().default({
    lowMoment: '',
    discovery: '',
    searchAgain: '',
    breakthrough: '',
    results: '',
  }),
  proof: z
    .array(proofSchema)
    .min(1)
    .max(40)
    .default([proofSchema.parse({})]),
  /** True moments that may be told. What is not here is written as typical, never as something that happened. */
  scenes: z.string().default(''),
  clientWords: z.string().default(''),
  objections: z.string().default(''),
  offerProgram: z.string().default(''),
  offers: z
    .array(waySchema)
    .min(1)
    .max(mostWays)
    .default([waySchema.parse({})]),
  firstStep: firstStepSchema.default(firstStepSchema.parse({})),
  /** What binds: a regulator, promises never made, limits. It goes into every prompt and the review. */
  rules: z.string().default(''),
  assets: z.array(z.enum(assetKinds)).default([]),
  revenue: z.enum(revenueBands).nullable().default(null),
  brandVoice: z.string().default(''),
  ownWriting: z.string().default(''),
  neverWords: z.string().default(''),
  pronoun: z.enum(pronouns).nullable().default(null),
  market: marketSchema.default(marketSchema.parse({})),
  practical: practicalSchema.default(practicalSchema.parse({})),
  brandColors: z.string().default(''),
  callToAction: z.string().default(''),
  platforms: z.array(z.enum(platformNames)).default([]),
  platformsOther: z.string().default(''),
  emailPace: z.enum(emailPaces).nullable().default(null),
  goal90Days: z.string().default(''),
  businessStage: z.enum(businessStages).nullable().default(null),
  helpNeeded: z.string().default(''),
  /** No answer but a note about answers: these were told from others by `migratedIntake` and wait to be looked at. */
  guessed: z.array(z.enum(guessableKeys)).optional(),
})
export type Intake = z.infer<typeof intakeSchema>
export type AnswerKey = Exclude<keyof Intake, 'guessed'>
export const answerKeySchema = intakeSchema.keyof().exclude(['guessed'])

/** A way to buy, a proof: as given, the rest left open. */
export const wayToBuy = (given: Partial<z.infer<typeof waySchema>>) => waySchema.parse(given)
export const proofOf = (given: Partial<z.infer<typeof proofSchema>>) => proofSchema.parse(given)

/** One part of all rows, each on a line of its own; what was not answered is left out. */
export const partOfRows = <K extends string>(rows: readonly Readonly<Record<K, string>>[], part: K): string =>
  rows
    .map((row) => row[part])
    .filter((text) => text.trim() !== '')
    .join('\n')

/** The business bears its owner's name and nothing else, so that one beside the other says it twice. */
export const isOneName = ({ businessName, fullName }: Pick<Intake, 'businessName' | 'fullName'>): boolean =>
  bareName(businessName) === bareName(fullName)

const bareName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

export const emptyIntake = (): Intake => intakeSchema.parse({})

export const chapters = [
  'You',
  'The client',
  'The problem',
  'The offer',
  'Proof and story',
  'Where and when',
] as const
export type Chapter = (typeof chapters)[number]

/** A part of an answer that has several: a beat of the story, the price of a way to buy. */
export interface QuestionPart {
  key: string
  /** Short name, for lines and labels: "Price". */
  name: string
  /** What is asked, beside the name. */
  ask: string
  kind: 'line' | 'prose' | 'choice'
  optional: boolean
  choices?: readonly { value: string; label: string }[]
}

export interface Question {
  key: AnswerKey
  chapter: Chapter
  /** Short name, for summaries and sentences: "Ideal client". */
  name: string
  /** The question as asked, at reading size. */
  ask: string
  why: string
  example: string
  /** `group`: one answer of several parts. `rows`: any number of such. */
  kind: 'line' | 'prose' | 'choice' | 'several' | 'group' | 'rows'
  optional: boolean
  parts?: readonly QuestionPart[]
  /** What one row is called: "Way to buy". */
  row?: string
  /** The most rows. */
  most?: number
  /** The words that leave it out for good, where leaving it out is an answer: the answer is null then. */
  skip?: string
  /** Choices with the words shown for them. */
  choices?: readonly { value: string; label: string }[]
}

/** The words that are shown for a choice; any other text is its own. */
export const labelOf = ({ choices }: Pick<QuestionPart, 'choices'>, value: string): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value
