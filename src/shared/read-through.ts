import { z } from 'zod'
import {
  findingFamilySchema,
  restsOnSchema,
  spanSchema,
  type Finding,
  type FindingFamily,
  type FindingKind,
} from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { writerSchema } from './provider.ts'

import type { RunPurpose } from './run-event.ts'
import type { SectionNumber } from './sections/section-definition.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema, type Content, type SectionRecord } from './vault.ts'

// The read-through: a model reads what is written against the answers, once sheet by sheet for what is said, once across all
// sections for what they say of each other. It is a run of its own purpose; what it marks is kept with the vault.

/** How copy is read. `claims`: a sheet of whole sections, every word. `across`: all sections at once, in brief. */
export const passSchema = z.enum(['claims', 'across'])
export type Pass = z.infer<typeof passSchema>

/** What a read-through asks. `sift`: the marks that the passes made, each by itself once more. */
export const readingStepSchema = z.enum([...passSchema.options, 'sift'])
export type ReadingStep = z.infer<typeof readingStepSchema>

/**
 * Parts of a read-through in its run. Those of a section are numbered from 1; these from 101, so that times, records and logs
 * of both are never taken for each other.
 */
export const partOfStep: Readonly<Record<ReadingStep, number>> = { claims: 101, across: 102, sift: 103 }

/** What a part of a read-through asks; null for a part of a section. */
export const stepOf = (part: number): ReadingStep | null =>
  readingStepSchema.options.find((step) => partOfStep[step] === part) ?? null

/** What a part of a read-through is called on its card. */
export const stepTitles: Readonly<Record<ReadingStep, string>> = {
  claims: 'Every word',
  across: 'All sections together',
  sift: 'Marks once more',
}

/** The kind of finding that each family a reader may name becomes. The others are no reader's business. */
const kindOfFamily: Partial<Record<FindingFamily, FindingKind>> = {
  ...families('proof', 'number', 'money', 'date', 'name', 'scene'),
  ...families('fact', 'fact'),
  ...families(
    'claim',
    'result',
    'guarantee',
    'scarcity',
    'discount',
    'health',
    'income',
    'credential',
    'award',
  ),
  ...families('claim', 'press', 'authority', 'comparison', 'testimonial', 'attribute'),
  ...families('binding', 'policy', 'consent', 'rule', 'safety', 'legal'),
  ...families('contradiction', 'contradiction'),
  ...families('broken', 'broken', 'spelling', 'language'),
  ...families('repetition', 'repetition'),
  ...families('placeholder', 'leftover'),
  ...families('filler', 'filler'),
  ...families('voice', 'voice'),
  ...families('email', 'email'),
}

function families(kind: FindingKind, ...of: FindingFamily[]): Partial<Record<FindingFamily, FindingKind>> {
  return Object.fromEntries(of.map((family) => [family, kind]))
}

/** The kind of a mark's finding; null where a reader may not name this family. */
export const kindOfMark = (family: FindingFamily): FindingKind | null => kindOfFamily[family] ?? null

/** Families that a reader may name. */
export const readableFamilies: readonly FindingFamily[] = findingFamilySchema.options.filter(
  (family) => kindOfMark(family) !== null,
)

/**
 * More marks of a section of so many words are not kept: who has so much to look at looks at none of it. Careful readers made one
 * for each hundred words of two vaults by a model, up to three in some sections; the limit loses none of theirs.
 */
export const mostMarks = (words: number): number => Math.max(25, Math.ceil(words / 40))

/** Words that a reader marked, to the letter as they stood when it read them. */
export const markSchema = z.object({
  section: sectionNumberSchema,
  path: fieldPathSchema,
  span: spanSchema,
  family: findingFamilySchema,
  severity: z.enum(['error', 'warning']),
  /** For the consultant, in the reader's words. */
  sentence: z.string().min(1).max(400),
  /** What it is held against; null: nothing that is there. */
  restsOn: restsOnSchema.nullable(),
  /** Looked at once more it is true and small: a note, and no warning. */
  doubtful: z.literal(true).optional(),
})
export type Mark = z.infer<typeof markSchema>

/** What one accepted part of a read-through has read, and what it marked. */
export const readingSchema = z.object({
  pass: passSchema,
  runId: z.string(),
  writer: writerSchema,
  at: z.iso.datetime(),
  /** The sections it read, with the print of each text as it was then. */
  sections: z.array(z.object({ section: sectionNumberSchema, print: z.string() })).min(1),
  marks: z.array(markSchema),
})
export type Reading = z.infer<typeof readingSchema>

/** `read-through.json` in the vault's folder: what was read last of each section. */
export const readThroughFileSchema = z.object({
  schemaVersion: z.number().int().positive(),
  readings: z.array(readingSchema),
})

/** By it a text is known to be the one that was read. */
export const printOf = (content: Content): string => fingerprint(JSON.stringify(content))

/** How a vault stands to its last read-through. */
export const readThroughStatusSchema = z.object({
  /** When the newest of it was read, and by whom. */
  at: z.iso.datetime(),
  writer: writerSchema,
  /** Sections whose every word was read, as they are now. */
  read: z.array(sectionNumberSchema),
  /** Sections whose words changed since. */
  changed: z.array(sectionNumberSchema),
  /** Written sections that no reader has read: new since, or their question failed. */
  unread: z.array(sectionNumberSchema),
  /** All sections were held against each other, and so many have changed since; null: they were not. */
  across: z.object({ at: z.iso.datetime(), changed: z.array(sectionNumberSchema) }).nullable(),
})
export type ReadThroughStatus = z.infer<typeof readThroughStatusSchema>

/** How a vault stands to what was read of it; null where nobody has read any of it. */
export function readThroughStatus(
  readings: readonly Reading[],
  sections: readonly Pick<SectionRecord, 'number' | 'content'>[],
): ReadThroughStatus | null {
  const newest = readings.reduce<Reading | null>(
    (last, one) => (last && last.at >= one.at ? last : one),
    null,
  )
  if (newest === null) return null
  const prints = new Map(sections.map(({ number, content }) => [number, printOf(content)]))
  const there = [...prints.keys()].sort((a, b) => a - b)
  const printRead = (pass: Pass, number: SectionNumber): string | undefined =>
    readings
      .flatMap((reading) => (reading.pass === pass ? reading.sections : []))
      .findLast(({ section }) => section === number)?.print
  const isOther = (pass: Pass, number: SectionNumber): boolean =>
    printRead(pass, number) !== prints.get(number)
  const claimed = there.filter((number) => printRead('claims', number) !== undefined)
  const across = readings.findLast(({ pass }) => pass === 'across')
  return {
    at: newest.at,
    writer: newest.writer,
    read: claimed.filter((number) => !isOther('claims', number)),
    changed: claimed.filter((number) => isOther('claims', number)),
    unread: there.filter((number) => !claimed.includes(number)),
    across: across ? { at: across.at, changed: there.filter((number) => isOther('across', number)) } : null,
  }
}

/** One press on a mark: a refine of its field with the mark's sentence. What comes of it is a proposal like any other. */
export const repairOf = ({
  section,
  path,
  span,
  sentence,
}: Pick<Finding, 'section' | 'path' | 'span' | 'sentence'>): RunPurpose => ({
  kind: 'refine',
  section,
  path,
  note: span ? `“${span.text.slice(0, 600)}”: ${sentence}` : sentence,
})

/** The rule of findings that a read-through made. */
export const readThroughRule = 'read-through'
