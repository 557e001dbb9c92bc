import { z } from 'zod'
import type { Issue } from '../../shared/failure.ts'
import { issuesOf, nameOfPath, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { withTokenNotation } from '../../shared/token-notation.ts'
import { contentSchema } from '../../shared/vault.ts'
import { nothingPassed, type Checked, type Kept, type NotPassed } from '../part-end.ts'
import { findAnswer } from './find-answer.ts'
import { rangeInWords } from './form-outline.ts'
import { entriesOf, gather, type Answer } from './gather.ts'
import { missingField } from './missing-form.ts'
import { readPartialJson } from './partial-json.ts'
import { lastPiece, sift, withoutPiece } from './sift.ts'
import { textAsMeant, withoutControls } from './text-as-meant.ts'
import { withoutExtras } from './without-extras.ts'

/** What an answer is checked against: a schema made with the builders, and its field tree. */
export interface Form {
  schema: z.ZodObject
  field: Field
}

/** How an answer came to be. */
export interface Asked {
  /** Its model finished it; false when it was cut, at its bound or by a limit of ours. */
  finished: boolean
  /** What was good before; then the answer holds only what was wanted. */
  kept: Kept | null
}

/**
 * Reads an answer and checks it, together with what was kept before. Of an answer that was cut or does not pass, what
 * is complete and good is kept. One that was cut never passes: the piece it ended with is wanted again at least. Tokens
 * are brought to their notation first, so that they are counted as what they are.
 */
export function checkAnswer(
  raw: string,
  form: Form,
  { finished, kept }: Asked = { finished: true, kept: null },
): Checked {
  const text = withTokenNotation(withoutControls(raw))
  if (!finished) return checkCut(text, form, kept, 'cut')
  const gathered = (value: unknown): unknown => gather(form.field, kept?.content, { value, open: new Map() })
  const found = findAnswer(text, {
    asked: kept ? missingField(form.field, kept.wanted) : form.field,
    whole: form.field,
    passes: (value) => form.schema.safeParse(kept ? gathered(value) : value).data ?? null,
  })
  if (found.kind === 'passed') return { passed: true, content: found.content, repaired: found.repaired }
  if (found.kind !== 'read') return checkCut(text, form, kept, found.kind)
  // What is good of it matters only now, and finding it costs many times the check.
  const whole = gathered(found.value)
  const checked = checkContent(kept ? whole : found.value, form, found.repaired)
  if (checked.passed) return checked
  const joined = kept ? joinedText(whole) : null
  return { ...checked, kept: unlessWhole(sift(form.field, whole, new Map())), joined }
}

/** What is good of an answer that ends before its end, or is damaged somewhere. */
function checkCut(text: string, form: Form, before: Kept | null, kind: 'cut' | 'unreadable'): NotPassed {
  const what = kind === 'cut' ? 'ends before it is complete' : 'is not readable as JSON'
  const issue: Issue = { path: [], rule: 'shape', sentence: `The answer ${what}.` }
  const answer = readPartialJson(text, textAsMeant) ?? { value: undefined, open: new Map() }
  const whole = gather(form.field, before?.content, answer)
  const sifted = sift(form.field, whole, answer.open)
  const kept = sifted?.wanted.length === 0 ? withoutLast(form.field, sifted, before, answer) : sifted
  if (!kept) return { ...nothingPassed, issues: [issue] }
  const checked = checkContent(withoutHoles(kept.content), form)
  const wrong = checked.passed ? [] : checked.issues
  return { ...nothingPassed, issues: [issue, ...wrong], kept, joined: joinedText(whole) }
}

/** All places have something good: what is wanted again is the last of what was asked for. */
const withoutLast = (field: Field, kept: Kept, before: Kept | null, { value }: Answer): Kept | null =>
  withoutPiece(field, kept, before?.wanted.at(-1) ?? lastPiece(field, value))

/** A whole of good pieces that does not pass has something wrong that no piece shows: all of it is asked for again. */
const unlessWhole = (kept: Kept | null): Kept | null => (kept && kept.wanted.length > 0 ? kept : null)

const joinedText = (whole: unknown): string => JSON.stringify(withoutHoles(whole))

/** Lists as a person would find them: what is not there at the end is not there; what is not there between is null. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) {
    const last = value.findLastIndex((entry) => entry !== null)
    return value.slice(0, last + 1).map(withoutHoles)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)]))
}

/** Checks content, such as a section joined from its parts. Of a list that is far too long only that is said. */
export function checkContent(value: unknown, { schema, field }: Form, repaired = false): Checked {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { passed: true, content: parsed.data, repaired }
  const all = parsed.error.issues
  const long = tooLong(field, value)
  const others = all.filter(
    ({ path }) => !long.some((list) => list.path.every((step, i) => path[i] === step)),
  )
  const issues = [...long, ...issuesOf(new z.ZodError(others), field, value)]
  const shaped = all.every(({ code }) => code === 'custom')
  const content = shaped ? contentSchema.safeParse(withoutExtras(value, field)) : null
  return { ...nothingPassed, content: content?.success ? content.data : null, issues, repaired }
}

/** The lists that have more than twice the entries their form takes, the outermost of each: another list was written. */
function tooLong(root: Field, content: unknown): Issue[] {
  const below = (field: Field, value: unknown, path: FieldPath): Issue[] => {
    if (field.kind === 'group')
      return field.fields.flatMap((inner) =>
        below(inner, entriesOf(value).get(inner.key), [...path, inner.key]),
      )
    if (field.kind !== 'list' || !Array.isArray(value)) return []
    const { count = [0, Infinity] } = field
    if (value.length <= count[1] * 2)
      return value.flatMap((entry: unknown, position) => below(field.each, entry, [...path, position]))
    const found = `has ${value.length} entries, wanted ${rangeInWords(count, 'entry', 'entries')}`
    return [{ path, rule: 'count', sentence: `${nameOfPath(root, path) || root.label} ${found}.` }]
  }
  return below(root, content, [])
}
