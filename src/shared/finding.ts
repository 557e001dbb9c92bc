import { z } from 'zod'
import { answerKeySchema } from './intake.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema } from './vault.ts'

/** What the review looks for, in the order the filters of the screen show it. */
export const findingKinds = [
  /** A section that is not there at all. */
  'not-written',
  /** A part of a section that left nothing behind. */
  'part-missing',
  /** Counts, words, characters and form, as the section's schema says. */
  'length',
  /** A name, price, time frame or title that is not the one the vault agreed on. */
  'fact',
  /** Proof guard: a number, person, result, date or quote that the intake does not hold. */
  'proof',
  /** What is promised or claimed: health, income, guarantees, places left, former prices, better than others. */
  'claim',
  /** What binds: rules of the client, hours and cancelling, consent, the limits of advice. */
  'binding',
  /** Sections or sentences that say different things. */
  'contradiction',
  /** A sentence that a pasted phrase broke, and other words that cannot be read as they stand. */
  'broken',
  /** Something left over to be filled in, e.g. “[Schedule Link]”. */
  'placeholder',
  /** The same words again in another e-mail, ad or idea. */
  'repetition',
  /** Words that would fit any business. */
  'filler',
  /** A piece that reads as if somebody else had written it. */
  'voice',
  /** What an ad platform may refuse: personal attributes, promises of income or health. */
  'ad-policy',
  /** What keeps an e-mail from being read: subject, words that filters dislike, no way to unsubscribe. */
  'email',
  /** What a platform or a network does not take, cuts off or bills twice. */
  'limit',
  /** A script that takes longer or shorter to read aloud than it should. */
  'read-time',
  /** What a client said on a review page and the person has not settled. */
  'client-comment',
  /** Written before something it was written from changed. */
  'stale',
  /** Written by the sample provider. */
  'sample',
] as const
export const findingKindSchema = z.enum(findingKinds)
export type FindingKind = z.infer<typeof findingKindSchema>

/**
 * What kind of thing is said where it should not be, finer than the kind: by it recall and precision are counted, and by it a
 * person recognises the same fault in two sections.
 */
export const findingFamilies = [
  // Not from the person.
  ...['number', 'money', 'date', 'name', 'fact', 'scene'],
  // Claims.
  ...['result', 'guarantee', 'scarcity', 'discount', 'health', 'income', 'credential', 'award', 'press'],
  ...['authority', 'comparison', 'testimonial', 'attribute'],
  // What binds.
  ...['policy', 'consent', 'rule', 'safety', 'legal'],
  // The copy itself.
  ...[
    'leftover',
    'filler',
    'broken',
    'contradiction',
    'repetition',
    'voice',
    'spelling',
    'language',
    'email',
    'limit',
    'bait',
  ],
  // What a client said.
  ...['comment'],
  // The vault as a whole.
  ...['missing', 'length', 'read-time', 'stale', 'sample'],
] as const
export const findingFamilySchema = z.enum(findingFamilies)
export type FindingFamily = z.infer<typeof findingFamilySchema>

/** A place in one text, in UTF-16 positions from the start of the field: `from` inclusive, `to` exclusive. */
export const spanSchema = z.object({
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  /** The words there, so that a text changed meanwhile is noticed. */
  text: z.string(),
})
export type Span = z.infer<typeof spanSchema>

/** What a mark is held against: an answer of the intake, or words at another place of the copy. */
export const restsOnSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), key: answerKeySchema }),
  z.object({
    kind: z.literal('place'),
    section: sectionNumberSchema,
    path: fieldPathSchema,
    /** The words there, as they were read; the beginning of a long text. */
    text: z.string(),
  }),
])
export type RestsOn = z.infer<typeof restsOnSchema>

/** One thing the review found: where, what, how grave, and what would put it right. */
export const findingSchema = z.object({
  /** The same as long as kind, section, field and words at the span are; see `findingId`. */
  id: z.string(),
  kind: findingKindSchema,
  family: findingFamilySchema,
  /** Name of the rule that found it; golden tests and the table of recall go by it. */
  rule: z.string().min(1),
  section: sectionNumberSchema,
  /** Empty: the section as a whole. */
  path: fieldPathSchema,
  /** null: the whole field. */
  span: spanSchema.nullable(),
  /** `error`: the vault must not go out like this. `warning`: look at it. `note`: worth knowing. */
  severity: z.enum(['error', 'warning', 'note']),
  /** A plain sentence for a consultant: what is wrong, and what to do where that is not plain. */
  sentence: z.string(),
  /** One click: the span is replaced by `text`. Only where exactly one repair is right. */
  repair: z.object({ label: z.string(), text: z.string() }).nullable(),
  /** Proof only: may be confirmed as true by the person; then it is not found again. */
  confirmable: z.boolean(),
  /** Of a client only: the comment, to be settled or sent on as a note. */
  comment: z.object({ id: z.string(), words: z.string() }).optional(),
  /** Read-through only: what it is held against. */
  restsOn: restsOnSchema.optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** A section that was written before something changed that is news to it; a note says only that a little changed. */
export const isStale = ({ kind, severity }: Pick<Finding, 'kind' | 'severity'>): boolean =>
  kind === 'stale' && severity !== 'note'

/** Said where it belongs and counted nowhere: a few words of what a section was written from are others. */
export const isQuiet = ({ kind, severity }: Pick<Finding, 'kind' | 'severity'>): boolean =>
  kind === 'stale' && severity === 'note'

/** Counted of a section: it asks for something in its text. A note is only worth knowing, and an empty section shows that it is. */
export const isPressing = ({ kind, severity }: Pick<Finding, 'kind' | 'severity'>): boolean =>
  severity !== 'note' && kind !== 'not-written'

/** Keeps an export back until the person says “even so”: every error does, whatever its kind. */
export const blocksExport = ({ severity }: Pick<Finding, 'severity'>): boolean => severity === 'error'

/** What a person confirmed to be true although the intake does not hold it. */
export const confirmedSchema = z.object({
  /** The words as they stand in the copy; they are then good in every section. */
  text: z.string().min(1).max(2000),
  at: z.iso.datetime(),
})
export type Confirmed = z.infer<typeof confirmedSchema>

/** What a person struck: it may stand nowhere, however it is written. */
export const struckSchema = confirmedSchema
export type Struck = z.infer<typeof struckSchema>

/** Exact replacement of some words in one field. Refused as a whole when `was` is not what stands there. */
export const replacementSchema = z.object({
  section: sectionNumberSchema,
  path: fieldPathSchema,
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  was: z.string(),
  text: z.string().max(20_000),
})
export type Replacement = z.infer<typeof replacementSchema>
