import { z } from 'zod'
import type { Issue } from '../failure.ts'
import { fieldFacts, type FieldFacts } from './field.ts'

/** A place inside a section's content: keys and zero-based list positions from the section's root. */
export type FieldPath = (string | number)[]

/** A section's schema as a tree that prompts, editor, refine and export walk; nobody else looks inside zod. */
export type Field = FieldFacts & {
  key: string
  schema: z.ZodType
  /** Content may be without it. */
  optional?: true
} & (
    | { kind: 'text' }
    | { kind: 'number' }
    | { kind: 'choice'; values: readonly string[] }
    | { kind: 'list'; each: Field }
    | { kind: 'group'; fields: readonly Field[] }
  )
export type GroupField = Extract<Field, { kind: 'group' }>

/** The field tree of a schema made with the builders of `field.ts`. A foreign zod type is a mistake in our code. */
export function fieldOf(schema: z.ZodType, key = ''): Field {
  if (schema instanceof z.ZodOptional)
    return { ...fieldOf(schema.unwrap() as z.ZodType, key), optional: true }
  const facts = fieldFacts.get(schema) ?? { label: key }
  const base = { ...facts, key, schema }
  if (schema instanceof z.ZodString) return { ...base, kind: 'text' }
  if (schema instanceof z.ZodNumber) return { ...base, kind: 'number' }
  if (schema instanceof z.ZodEnum) return { ...base, kind: 'choice', values: schema.options.map(String) }
  if (schema instanceof z.ZodArray)
    return { ...base, kind: 'list', each: fieldOf(schema.element as z.ZodType) }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, inner]) => fieldOf(inner as z.ZodType, name))
    return { ...base, kind: 'group', fields }
  }
  throw new Error(`A section schema holds a type without a builder: ${key}`)
}

/** The field at a path, or null when the schema has no such place. List positions are not checked against content. */
export function fieldAt(root: Field, path: FieldPath): Field | null {
  let field: Field = root
  for (const step of path) {
    if (field.kind === 'list' && typeof step === 'number') field = field.each
    else if (field.kind === 'group' && typeof step === 'string') {
      const next: Field | undefined = field.fields.find((candidate) => candidate.key === step)
      if (!next) return null
      field = next
    } else return null
  }
  return field
}

/** What a person calls a place: "E-mail 3 › Subject". `say`: labels in another language. */
export function nameOfPath(
  root: Field,
  path: FieldPath,
  say: (label: string) => string = (label) => label,
): string {
  const names: string[] = []
  let field: Field | null = root
  for (const step of path) {
    if (!field) break
    if (field.kind === 'list' && typeof step === 'number') {
      // "E-mail 3" says which list it is; "Topics 3" stands for the list's own name.
      names.pop()
      names.push(`${say(field.item ?? field.label)} ${step + 1}`)
      field = field.each
    } else {
      field = fieldAt(field, [step])
      names.push(field ? say(field.label) : String(step))
    }
  }
  return names.filter((name, i) => name !== names[i + 1]).join(' › ')
}

/** A word of a choice as a person reads it, in English: "Book now" for `book-now`. */
export const choiceInWords = (value: string): string => {
  const words = value.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The value at a path, or undefined when the content has no such place. */
export function valueAt(content: unknown, path: FieldPath): unknown {
  let value = content
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** A copy of the content with the value at the path replaced; the original is not touched. */
export function withValueAt(content: unknown, path: FieldPath, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(content)) {
    const list: unknown[] = content
    return list.map((old, i) => (i === step ? withValueAt(old, rest, value) : old))
  }
  const group = (content ?? {}) as Record<string, unknown>
  return { ...group, [step]: withValueAt(group[step], rest, value) }
}

/**
 * A zod error as issues with sentences that name the field as a person would. zod does not say what it found, so
 * `value` (what was checked) tells a field that is missing from one of the wrong form.
 */
export function issuesOf(error: z.ZodError, root: Field, value?: unknown): Issue[] {
  return error.issues.map((issue) => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : 'shape'
    const name = nameOfPath(root, path) || root.label
    const custom = issue.code === 'custom'
    const missing = value !== undefined && valueAt(value, path) === undefined
    const unknown = value === undefined ? 'is missing or has the wrong form' : 'has the wrong form'
    const what = custom ? issue.message : missing ? 'is missing' : unknown
    return { path, rule: isRule(rule) ? rule : 'value', sentence: `${name} ${what}.` }
  })
}

const isRule = (rule: unknown): rule is Issue['rule'] =>
  rule === 'shape' || rule === 'count' || rule === 'words' || rule === 'characters' || rule === 'value'
