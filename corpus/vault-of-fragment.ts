import { z } from 'zod'
import { migratedIntake } from '../src/shared/intake-migration.ts'
import { intakeSchema, type Intake } from '../src/shared/intake.ts'
import { noTokens } from '../src/shared/provider.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../src/shared/sections/index.ts'
import { fieldOf, valueAt, withValueAt, type Field, type FieldPath } from '../src/shared/sections/outline.ts'
import { contentSchema, type Content, type SectionRecord } from '../src/shared/vault.ts'
import type { ReviewedVault } from '../src/core/review/check-vault.ts'
import type { Change, Fragment } from './fragment.ts'

const someDay = '2026-01-05T09:00:00.000Z'

/** The vault a fragment stands for: what its base's vault holds, then what it says itself, then its changes. */
export function vaultOfFragment(fragment: Fragment, base: ReviewedVault | null): ReviewedVault {
  const contentOf = (number: SectionNumber) =>
    fragment.sections[String(number)] ?? base?.sections.find((record) => record.number === number)?.content
  return {
    intake: intakeOf(fragment, base),
    past: [...(base?.past ?? []), ...fragment.past],
    confirmed: [...(base?.confirmed ?? []), ...fragment.confirmed.map((text) => ({ text, at: someDay }))],
    sections: sectionNumbers.flatMap((number) => {
      const content = contentOf(number)
      if (!content) return []
      const changes = fragment.changes.filter(({ section }) => section === number)
      return [recordOf(number, changes.reduce(changed, content))]
    }),
  }
}

/** Answers of version 1 are parts of a row by now: what the base says of the others stays. */
function intakeOf({ intake }: Fragment, base: ReviewedVault | null): Intake {
  const { offers, ...given } = z.record(z.string(), z.unknown()).parse(migratedIntake(intake))
  const ways = intakeSchema.shape.offers.unwrap().element.partial().array().optional().parse(offers)
  return intakeSchema.strict().parse({
    ...base?.intake,
    ...given,
    ...(ways && { offers: ways.map((way, at) => ({ ...base?.intake.offers[at], ...way })) }),
  })
}

function changed(content: Content, { path, text }: Change): Content {
  const last = path.at(-1)
  if (valueAt(content, path) === undefined)
    throw new Error(`There is nothing to change at ${path.join('.')}.`)
  if (text !== null) return contentSchema.parse(withValueAt(content, path, text))
  const around = path.slice(0, -1)
  const entries: unknown = valueAt(content, around)
  if (Array.isArray(entries)) {
    const rest = entries.filter((_, i) => i !== last)
    return contentSchema.parse(withValueAt(content, around, rest))
  }
  const fields = contentSchema.parse(entries)
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== last))
  return contentSchema.parse(withValueAt(content, around, rest))
}

const recordOf = (number: SectionNumber, content: Content): SectionRecord => ({
  schemaVersion: 1,
  number,
  key: sectionOf(number).key,
  revision: 1,
  content,
  source: 'edit',
  writers: sectionOf(number).parts.map(() => ({ provider: 'openai', model: 'by-hand' })),
  note: null,
  basis: { answers: {}, reads: {}, prompts: {} },
  tokens: noTokens,
  savedAt: someDay,
})

/** Places of a record whose form is not the one the section's schema asks for. What is left out is no fault. */
export function foreignPlaces({ number, content }: Pick<SectionRecord, 'number' | 'content'>): string[] {
  return foreignIn(fieldOf(sectionOf(number).schema), content, []).map(
    (path) => `${number}: ${path.join('.')}`,
  )
}

function foreignIn(field: Field, value: unknown, path: FieldPath): FieldPath[] {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? [] : [path]
    case 'number':
      return typeof value === 'number' ? [] : [path]
    case 'choice':
      return typeof value === 'string' && field.values.includes(value) ? [] : [path]
    case 'list':
      if (!Array.isArray(value)) return [path]
      return value.flatMap((entry: unknown, i) => foreignIn(field.each, entry, [...path, i]))
    case 'group': {
      const parsed = contentSchema.safeParse(value)
      if (!parsed.success) return [path]
      return Object.entries(parsed.data).flatMap(([key, inner]) => {
        const known = field.fields.find((one) => one.key === key)
        return known ? foreignIn(known, inner, [...path, key]) : [[...path, key]]
      })
    }
  }
}
