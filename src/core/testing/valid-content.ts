import { z } from 'zod'
import { defaultBusiness, type Business } from '../../shared/business.ts'
import { unreachable } from '../../shared/result.ts'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { fieldOf, issuesOf, withValueAt, type Field } from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'

/** Businesses of which every field of every section is asked, by one or the other; what a third does not ask for is dropped. */
const askedAll: readonly Business[] = [
  { ...defaultBusiness, video: false },
  { ...defaultBusiness, ways: 1, timed: [0] },
]

/** Content that passes the check of a part for a business of which nothing is known: the fewest words and entries its schema allows, said plainly. */
export const validPart = (section: SectionNumber, part: number): Content =>
  askedAll.map((business) => partFor(business, section, part)).reduce((all, one) => ({ ...all, ...one }))

function partFor(business: Business, section: SectionNumber, part: number): Content {
  const definition = shapedSection(section, business)
  const schema = definition.parts[part - 1]?.schema ?? definition.schema
  const root = fieldOf(schema)
  let content = contentSchema.parse(valueFor(root, section * 100 + part))
  // What depends on the position of an entry, such as the number of an e-mail, is said by the check itself.
  for (const issue of issuesOf(schema.safeParse(content).error ?? new z.ZodError([]), root)) {
    const [, number, word, time] =
      /wanted (?:(\d+)|“(.+)”|one from (\S+) to \S+)\.$/.exec(issue.sentence) ?? []
    const wanted = number === undefined ? (word ?? time) : Number(number)
    if (wanted !== undefined) content = contentSchema.parse(withValueAt(content, issue.path, wanted))
  }
  return content
}

/** The whole section, as its parts make it. */
export function validSection(section: SectionNumber): Content {
  return joinParts(sectionOf(section).parts.map((_, index) => validPart(section, index + 1)))
}

function valueFor(field: Field, seed: number): unknown {
  switch (field.kind) {
    case 'text':
      return textOf(field, seed)
    case 'number':
      return numberFor(field)
    case 'choice':
      return field.values[0]
    case 'list':
      return Array.from({ length: field.count?.[0] ?? 1 }, (_, index) => valueFor(field.each, seed + index))
    case 'group':
      return Object.fromEntries(
        field.fields.map((inner, index) => [inner.key, valueFor(inner, seed + index)]),
      )
    default:
      return unreachable(field)
  }
}

function textOf({ words, characters, time }: Field, seed: number): string {
  if (time) return '08:30'
  const text = Array.from(
    { length: words?.[0] ?? 3 },
    (_, index) => plainWords[(seed + index) % plainWords.length],
  ).join(' ')
  return characters === undefined ? text : text.slice(0, characters)
}

const plainWords = ['we', 'do', 'it', 'so', 'as', 'to', 'be', 'on', 'an', 'up', 'in', 'us']

/** The smallest whole number the field's own check accepts. */
function numberFor(field: Field): number {
  for (let number = 0; number <= 400; number++) if (field.schema.safeParse(number).success) return number
  return 0
}
