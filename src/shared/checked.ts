import { z } from 'zod'
import type { FindingFamily } from './finding.ts'

/** What the review looks after, as a person calls it, and the families of findings that are meant. */
export const checkedSubjects = {
  numbers: ['number', 'money', 'date'],
  names: ['name'],
  facts: ['fact'],
  claims: [
    ...['result', 'guarantee', 'scarcity', 'discount', 'health', 'income', 'credential', 'award', 'press'],
    ...['authority', 'comparison', 'testimonial', 'attribute', 'scene'],
  ] as FindingFamily[],
  'what binds': ['policy', 'consent', 'rule', 'safety', 'legal'],
  leftovers: ['leftover'],
  'broken sentences': ['broken', 'contradiction'],
  'stock phrases': ['filler', 'voice'],
  repetition: ['repetition'],
  language: ['language'],
  spelling: ['spelling'],
  'e-mails': ['email', 'bait'],
  lengths: ['missing', 'length', 'read-time'],
} as const satisfies Readonly<Record<string, readonly FindingFamily[]>>
export type CheckedSubject = keyof typeof checkedSubjects

const subjectSchema = z.enum(Object.keys(checkedSubjects) as [CheckedSubject, ...CheckedSubject[]])

/** What of a vault was checked in the language of its copy, and what was not. */
export const checkedSchema = z.object({
  /** A short code; null: nobody knows, and it was read as English. */
  language: z.string().nullable(),
  /** Everything that is looked for in English is looked for. */
  wholly: z.array(subjectSchema),
  /** Some of it is. */
  partly: z.array(subjectSchema),
  notAtAll: z.array(subjectSchema),
})
export type Checked = z.infer<typeof checkedSchema>

/** "Checked in German: numbers, facts. In part: claims. Not checked: spelling." */
export function checkedSentence({ language, wholly, partly, notAtAll }: Checked): string {
  const name = language === null ? null : new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  const parts = [
    [name ? `Checked in ${name}` : 'Checked as English, as no answer names the language', wholly],
    ['In part', partly],
    ['Not checked', notAtAll],
  ] as const
  return parts
    .filter(([, subjects]) => subjects.length > 0)
    .map(([head, subjects]) => `${head}: ${subjects.join(', ')}.`)
    .join(' ')
}
