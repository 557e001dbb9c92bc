import { sectionDraft } from '../../src/core/testing/vault-in-memory.ts'
import type { VaultToExport } from '../../src/core/export/target.ts'
import { handoverSchema } from '../../src/shared/handover.ts'
import { emptyIntake } from '../../src/shared/intake.ts'
import { unreachable } from '../../src/shared/result.ts'
import { sectionNumbers, sectionOf } from '../../src/shared/sections/index.ts'
import { fieldOf, type Field } from '../../src/shared/sections/outline.ts'
import { contentSchema, schemaVersion } from '../../src/shared/vault.ts'

const words = 'The week begins with a list and ends with a talk that nobody had planned for at all'.split(' ')

/** A value of a field's form; texts lie between the fewest and the most words they may have. */
function filled(field: Field, seed: number): unknown {
  switch (field.kind) {
    case 'text':
      return filledText(field, seed)
    case 'number':
      return field.range?.[0] ?? 1
    case 'choice':
      return field.values[0]
    case 'list':
      return Array.from({ length: field.count?.[0] ?? 3 }, (_, index) => filled(field.each, seed + index))
    case 'group':
      return Object.fromEntries(
        field.fields.map((inner, index) => [inner.key, filled(inner, seed * 7 + index)]),
      )
    default:
      return unreachable(field)
  }
}

function filledText({ words: bounds, characters }: Field, seed: number): string {
  const [fewest, most] = bounds ?? [8, 8]
  const length = Math.round(fewest + (most - fewest) * 0.17)
  const said = Array.from({ length }, (_, index) => {
    const word = words[(seed + index * 5) % words.length] ?? ''
    const paragraph = index % 60 === 59 && length > 120 ? '.\n\n' : ' '
    return `${word}${index === length - 1 ? '.' : paragraph}`
  }).join('')
  return characters === undefined ? said : said.slice(0, characters).trim()
}

/** A whole vault of about 27,000 words. */
export const exportedVault = (): VaultToExport => ({
  ...{ id: 'bench', title: 'Northlight', client: 'Northlight Coaching', intake: emptyIntake() },
  ...{ leftOut: [], approvals: {}, findings: [], template: null },
  handover: handoverSchema.parse({
    brand: { colour: '#1f5c8a' },
    links: { call: 'https://northlight.example/call' },
  }),
  sections: sectionNumbers.map((number) => ({
    ...sectionDraft(number, contentSchema.parse(filled(fieldOf(sectionOf(number).schema), number))),
    ...{ schemaVersion, key: sectionOf(number).key, revision: 1, savedAt: '2026-11-27T00:00:00.000Z' },
  })),
})
