import { z } from 'zod'

export const businessTypes = ['coaching', 'service', 'digital', 'physical'] as const
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
  'email',
  'other',
] as const

const storyAnswers = z.object({
  lowMoment: z.string(),
  discovery: z.string(),
  searchAgain: z.string(),
  breakthrough: z.string(),
  results: z.string(),
})

/**
 * An intake while it is being answered: any answer may be empty, nothing else may be there. Texts are kept as
 * typed. Files of older versions may lack answers, so each has a default.
 */
export const intakeSchema = z.object({
  businessName: z.string().default(''),
  fullName: z.string().default(''),
  businessType: z.enum(businessTypes).nullable().default(null),
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
  testimonials: z.string().default(''),
  offerProgram: z.string().default(''),
  deliverables: z.string().default(''),
  pricing: z.string().default(''),
  assets: z.array(z.enum(assetKinds)).default([]),
  revenue: z.enum(revenueBands).nullable().default(null),
  brandVoice: z.string().default(''),
  brandColors: z.string().default(''),
  callToAction: z.string().default(''),
  platforms: z.array(z.enum(platformNames)).default([]),
  platformsOther: z.string().default(''),
  goal90Days: z.string().default(''),
  businessStage: z.enum(businessStages).nullable().default(null),
  helpNeeded: z.string().default(''),
})
export type Intake = z.infer<typeof intakeSchema>
export type AnswerKey = keyof Intake
export const answerKeySchema = intakeSchema.keyof()

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

export interface Question {
  key: AnswerKey
  chapter: Chapter
  /** Short name, for summaries and sentences: "Ideal client". */
  name: string
  /** The question as asked, at reading size. */
  ask: string
  why: string
  example: string
  kind: 'line' | 'prose' | 'choice' | 'several' | 'story'
  optional: boolean
  /** Choices with the words shown for them. */
  choices?: readonly { value: string; label: string }[]
}
