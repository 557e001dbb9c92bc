import { businessOf } from '../../../shared/business.ts'
import { fieldOf, valueAt } from '../../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../../shared/sections/index.ts'
import { shapedSection } from '../../../shared/sections/shaped.ts'
import { aboutSection, type Found } from '../finding-about.ts'
import type { Reading, ReadRecord } from '../reading.ts'

/** A part that left nothing behind is named as such: "E-mails 7 to 12" says more than a count. */
export const partMissingFindings = ({ section, record, intake }: Reading): Found[] =>
  record && section.parts.length > 1
    ? missingParts(shapedSection(section.number, businessOf(intake)), record)
    : []

function missingParts(section: SectionDefinition, { content }: ReadRecord): Found[] {
  const dealt = new Map<string, number>()
  return section.parts.flatMap((part) => {
    const form = fieldOf(part.schema)
    const fields = form.kind === 'group' ? form.fields : []
    const present = fields.map((field) => {
      const value = valueAt(content, [field.key])
      if (field.kind !== 'list') return value !== undefined
      const from = dealt.get(field.key) ?? 0
      dealt.set(field.key, from + (field.count?.[1] ?? 0))
      return Array.isArray(value) && value.length > from
    })
    return present.some(Boolean)
      ? []
      : [aboutSection('part-missing', section, [], 'error', `The part “${part.title}” is missing.`)]
  })
}
