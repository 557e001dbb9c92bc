import type { z } from 'zod'
import type { Issue } from '../../shared/failure.ts'
import { issuesOf, type Field } from '../../shared/sections/outline.ts'
import { contentSchema } from '../../shared/vault.ts'
import type { Checked } from '../part-end.ts'
import { readJson } from './read-json.ts'
import { withoutExtras } from './without-extras.ts'

/** What an answer is checked against: a schema made with the builders, and its field tree. */
export interface Form {
  schema: z.ZodObject
  field: Field
}

/** Reads an answer that its model finished, and checks it. An answer that was cut never gets here. */
export function checkAnswer(text: string, form: Form): Checked {
  const read = readJson(text)
  if (read.kind === 'read') return checkContent(read.value, form, read.repaired)
  const what = read.kind === 'cut' ? 'ends before it is complete' : 'is not readable as JSON'
  const issue: Issue = { path: [], rule: 'shape', sentence: `The answer ${what}.` }
  return { passed: false, content: null, issues: [issue], repaired: false }
}

/** Checks content, such as a section joined from its parts. */
export function checkContent(value: unknown, { schema, field }: Form, repaired = false): Checked {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { passed: true, content: parsed.data, repaired }
  const issues = issuesOf(parsed.error, field, value)
  const shaped = issues.every((issue) => issue.rule !== 'shape')
  const kept = shaped ? contentSchema.safeParse(withoutExtras(value, field)) : null
  return { passed: false, content: kept?.success ? kept.data : null, issues, repaired }
}
