import type { z } from 'zod'
import type { Business } from '../business.ts'
import type { AnswerKey, Intake } from '../intake.ts'

export const sectionNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const
export type SectionNumber = (typeof sectionNumbers)[number]

export type Phase = 'core' | 'marketing' | 'growth'

/** What a part receives of another section: its number, and the fields that are handed over. */
export interface Read {
  section: SectionNumber
  /** Keys joined by dots, `blueprint.name`; a list hands the field of each of its entries over. */
  fields: readonly [string, ...string[]]
}

/** Part of a section: one request. Its schema holds some of the section's fields, lists at the part's own count. */
export interface PartDefinition {
  /** Shown on the card and in the prompt, e.g. "E-mails 7 to 12". */
  title: string
  /** The title where a shape holds something else. */
  titleFor?(business: Business): string
  schema: z.ZodObject
  /** What it receives of other sections, in number order. Left out: it is written from the answers alone. */
  reads?: readonly Read[]
}

/** Everything the app knows about one of the seventeen sections. */
export interface SectionDefinition {
  number: SectionNumber
  /** camelCase; with the number it makes file names, see `sectionSlug`. */
  key: string
  title: string
  phase: Phase
  /** Time limit of one attempt in seconds: 120 for the heavy sections 4, 5, 8, 9, 10, 17, else 90 (domain contract). */
  limitSeconds: 90 | 120
  /** Sections whose accepted content its parts receive, in number order; each stands in an earlier chunk. */
  reads: readonly SectionNumber[]
  /** Intake answers this section is written from; editing one later makes the section stale. */
  answers: readonly AnswerKey[]
  /** The one schema: check, outline, provider schema, editor, refine and export all come from it. */
  schema: z.ZodObject
  /**
   * Requests that together make the section; a section of one request has one part with the section's schema.
   * `joinParts` puts them together: lists of the same key are joined in part order, other fields taken as they are.
   */
  parts: readonly [PartDefinition, ...PartDefinition[]]
  /** Each part is written after the one before it, so that it sees what stands there and repeats nothing. */
  partsInOrder?: true
  /** When it is proposed to leave the section out: the person decides. Sections that all others are written from have none. */
  unfit?: {
    /** The rule as a plain sentence, for docs/sections.md. */
    when: string
    /**
     * Why the section does not seem to fit a business, as a sentence for a consultant; null where it fits, or where the
     * answers do not tell.
     */
    why(intake: Intake): string | null
  }
}

/** A definition as it is written down: which sections it reads is said by its parts. */
type WrittenDefinition = Omit<SectionDefinition, 'reads'>

/** Says what a definition is and infers nothing away: `ideaClient.schema` keeps its exact type. */
export function defineSection<const D extends WrittenDefinition>(
  definition: D,
): D & { reads: readonly SectionNumber[] } {
  const read = definition.parts.flatMap((part) => part.reads ?? []).map(({ section }) => section)
  return { ...definition, reads: [...new Set(read)].sort((a, b) => a - b) }
}

/** `04-offer`: the name of the section in files, prompts and logs. From a fixed table, never from model text. */
export function sectionSlug(section: { number: number; key: string }): string {
  const key = section.key.replace(/[A-Z]|\d+/g, (start) => `-${start.toLowerCase()}`)
  return `${String(section.number).padStart(2, '0')}-${key}`
}
