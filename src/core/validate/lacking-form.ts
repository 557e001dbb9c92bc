import { z } from 'zod'
import { unreachable } from '../../shared/result.ts'
import { fieldFacts, listOf } from '../../shared/sections/field.ts'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { lackingPlaces, lacks } from '../../shared/sections/lacking.ts'
import { fieldOf, issuesOf, nameOfPath, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../shared/sections/section-definition.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { nothingPassed, type Checked } from '../part-end.ts'
import { digest } from './digest.ts'
import { entriesOf } from './gather.ts'
import { lastly } from './lastly.ts'
import { shapedForm, type PartForm, type RestForm } from './part-form.ts'
import { splitParts } from './split-parts.ts'

/** What a saved part lacks, as a form of its own: an answer holds nothing that is there already. */
export interface LackingForm extends PartForm {
  /** The places of the part that are lacking. */
  wanted: FieldPath[]
  /** The question as one for the rest of the part. */
  asRest: RestForm
}

/** null: the part, from 1, lacks nothing of what is asked of its business. */
export function lackingForm(definition: SectionDefinition, part: number, whole: Content): LackingForm | null {
  const own = definition.parts[part - 1]
  const content = splitParts(definition, whole)[part - 1]
  if (!own || !content) return null
  const field = fieldOf(own.schema)
  const wanted = lackingPlaces(field, content)
  const schema = schemaLacking(field, [content])
  if (!(schema instanceof z.ZodObject)) return null
  const form = shapedForm(schema)
  const check: PartForm['check'] = (text, asked) => {
    const checked = form.check(text, asked)
    return checked.passed ? placed(checked, field, content, wanted) : checked
  }
  const asRest = { ...form, wanted: linesOf(field, wanted), there: digest(field, content, {}) }
  return { ...form, check, wanted, asRest }
}

/** What is lacking of some values of one form: only those fields, and of a list only the entries that lack something. */
function schemaLacking(field: Field, values: readonly unknown[]): z.ZodType | null {
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'choice':
      return null
    case 'group': {
      const shape = field.fields.flatMap((inner): [string, z.ZodType][] => {
        const own = values.map((value) => entriesOf(value).get(inner.key))
        if (inner.optional && own.every((value) => value === undefined)) return []
        const schema = own.includes(undefined) ? inner.schema : schemaLacking(inner, own)
        return schema ? [[inner.key, schema]] : []
      })
      const { label } = field
      return shape.length === 0 ? null : z.object(Object.fromEntries(shape)).register(fieldFacts, { label })
    }
    case 'list': {
      const entries = values.map((value) => listIn(value).filter((entry) => lacks(field.each, entry)))
      const each = schemaLacking(field.each, entries.flat())
      const counts = entries.map(({ length }) => length)
      const { label, item } = field
      const count = [Math.min(...counts), Math.max(...counts)] as const
      return each ? listOf(each, { label, count, ...(item !== undefined && { item }) }) : null
    }
    default:
      return unreachable(field)
  }
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** An answer must fit what is there: a second subject is another than the first. */
function placed(
  checked: Extract<Checked, { passed: true }>,
  field: Field,
  content: Content,
  wanted: readonly FieldPath[],
): Checked {
  const whole = filled(field, content, checked.content)
  const isWanted = (path: readonly (string | number)[]): boolean =>
    wanted.some((place) => place.every((step, i) => path[i] === step))
  const { error } = field.schema.safeParse(whole)
  const issues = error ? issuesOf(error, field, whole).filter(({ path }) => isWanted(path)) : []
  return issues.length === 0 ? checked : { ...nothingPassed, issues }
}

/** What is there, and in its gaps what an answer has for them. Nothing that is there is changed. */
function filled(field: Field, value: unknown, answer: unknown): unknown {
  if (value === undefined) return answer
  if (field.kind === 'group') {
    const [there, given] = [entriesOf(value), entriesOf(answer)]
    const gaps = field.fields.flatMap(({ key, ...inner }): [string, unknown][] => {
      const now = filled({ key, ...inner }, there.get(key), given.get(key))
      return now === undefined ? [] : [[key, now]]
    })
    return { ...(value as object), ...Object.fromEntries(gaps) }
  }
  if (field.kind !== 'list') return value
  const given = listIn(answer)
  let next = 0
  return listIn(value).map((entry) =>
    lacks(field.each, entry) ? filled(field.each, entry, given[next++]) : entry,
  )
}

/** The section with the answers for some of its parts put into their gaps. */
export function withLacking(
  definition: SectionDefinition,
  whole: Content,
  answers: ReadonlyMap<number, Content>,
): Content {
  const parts = splitParts(definition, whole).map((content, at) => {
    const { schema } = definition.parts[at] ?? definition
    return contentSchema.parse(filled(fieldOf(schema), content, answers.get(at + 1)))
  })
  // What stands there of a shape that the business has no more belongs to no part and stays.
  return { ...whole, ...joinParts(parts) }
}

/** What is lacking in words, a line for each entry: "E-mail 1: Time and Second subject". */
function linesOf(field: Field, wanted: readonly FieldPath[]): string[] {
  const lines = new Map<string, string[]>()
  for (const path of wanted) {
    const where = nameOfPath(field, path.slice(0, -1))
    lines.set(where, [...(lines.get(where) ?? []), nameOfPath(field, path).split(' › ').at(-1) ?? ''])
  }
  return [...lines].map(([where, what]) => `- ${where === '' ? '' : `${where}: `}${lastly(what)}`)
}
