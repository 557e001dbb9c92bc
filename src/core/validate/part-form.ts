import { z } from 'zod'
import type { Issue } from '../../shared/failure.ts'
import { joinParts } from '../../shared/sections/join-parts.ts'
import {
  fieldAt,
  fieldOf,
  nameOfPath,
  withValueAt,
  type Field,
  type FieldPath,
} from '../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../shared/sections/section-definition.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { nothingPassed, type Checked, type Kept } from '../part-end.ts'
import type { JsonSchema } from '../ports.ts'
import { answerSize, type AnswerSize } from './answer-size.ts'
import { checkAnswer, checkContent, type Asked, type Form } from './check-answer.ts'
import { digest } from './digest.ts'
import { missingField, shifted, wantedLines, type Shift } from './missing-form.ts'
import { outline } from './form-outline.ts'
import { providerSchema } from './provider-schema.ts'

/** What a request asks for: in words, as a form for the provider, and how long the answer is. */
export interface AskedForm {
  outline: string
  schema: JsonSchema
  size: AnswerSize
}

/** What is left of a form when some of it is there: the rest as a form, in words, and what is there in brief. */
export interface RestForm extends AskedForm {
  wanted: string[]
  there: string[]
}

/** All that follows from the schema of what one request asks for. */
export interface PartForm extends AskedForm {
  check: (text: string, asked?: Asked) => Checked
  rest: (kept: Kept, issues: readonly Issue[]) => RestForm
  /** What is written in content of this form, in lines. */
  digest: (content: Content) => string[]
}

const askedForm = (field: Field): AskedForm => ({
  outline: outline(field),
  schema: providerSchema(field),
  size: answerSize(field),
})

function partForm(form: Form, shift: Shift = {}): PartForm {
  const { field } = form
  return {
    ...askedForm(field),
    check: (text, asked) => placed(checkAnswer(text, form, asked), field, shift),
    rest: ({ content, wanted }, issues) => ({
      ...askedForm(missingField(field, wanted)),
      wanted: wantedLines(field, wanted, issues, shift),
      there: digest(field, content, shift),
    }),
    digest: (content) => digest(field, content, shift),
  }
}

/** Only schemas of definitions are looked up again; they never change. */
const fieldsOf = new WeakMap<z.ZodObject, Field>()

function formOf(schema: z.ZodObject): Form {
  const field = fieldsOf.get(schema) ?? fieldOf(schema)
  fieldsOf.set(schema, field)
  return { schema, field }
}

/** All that follows from a schema that is made for one request. */
export const shapedForm = (schema: z.ZodObject): PartForm => partForm(formOf(schema))

/** Definitions never change, so what follows from them is found once. */
const formsOf = new WeakMap<SectionDefinition, readonly PartForm[]>()

/** The forms of a section's parts, in part order. */
export function partForms(definition: SectionDefinition): readonly PartForm[] {
  const known = formsOf.get(definition)
  if (known) return known
  const forms = definition.parts.map((part, index) =>
    partForm(formOf(part.schema), shiftOf(definition, index)),
  )
  formsOf.set(definition, forms)
  return forms
}

/** How many entries of its lists the parts before this one have. */
function shiftOf({ parts }: SectionDefinition, index: number): Shift {
  const shift: Record<string, number> = {}
  for (const part of parts.slice(0, index)) {
    const form = fieldOf(part.schema)
    for (const field of form.kind === 'group' ? form.fields : [])
      if (field.kind === 'list') shift[field.key] = (shift[field.key] ?? 0) + (field.count?.[1] ?? 0)
  }
  return shift
}

/** A part's issues by their places in the section, so that they say "E-mail 11" and not "E-mail 5". */
function placed(checked: Checked, field: Field, shift: Shift): Checked {
  if (checked.passed || Object.keys(shift).length === 0) return checked
  const issues = checked.issues.map((issue) => {
    const path = shifted(issue.path, shift)
    const [before, after] = [nameOfPath(field, issue.path), nameOfPath(field, path)]
    const { sentence } = issue
    return {
      ...issue,
      path,
      sentence: sentence.startsWith(before) ? after + sentence.slice(before.length) : sentence,
    }
  })
  return { ...checked, issues }
}

/**
 * The form of one place of a section, as an object with the one key `value`, because providers want an object at
 * the root. Null when the section has no such place. With the section as it is now, an answer must also fit its
 * place: the third e-mail stays the third, on its day.
 */
export function fieldForm(
  definition: SectionDefinition,
  path: FieldPath,
  current: Content | null = null,
): PartForm | null {
  const place = fieldAt(fieldOf(definition.schema), path)
  if (!place) return null
  const form = partForm(formOf(z.object({ value: place.schema })))
  return {
    ...form,
    check(text, asked) {
      const checked = form.check(text, asked)
      const misplaced =
        checked.passed && current ? outOfPlace(definition, current, path, checked.content) : []
      if (misplaced.length > 0) return { ...nothingPassed, content: checked.content, issues: misplaced }
      if (checked.passed) return checked
      return {
        ...checked,
        issues: checked.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path.slice(1)] })),
      }
    },
    // Their issues are back at the places of the form.
    rest: (kept, issues) =>
      form.rest(
        kept,
        issues.map((issue) => ({ ...issue, path: ['value', ...issue.path.slice(path.length)] })),
      ),
  }
}

/** What the place itself decides, such as an e-mail's number and day, and the answer says otherwise. */
function outOfPlace(
  definition: SectionDefinition,
  current: Content,
  path: FieldPath,
  answer: Content,
): Issue[] {
  const whole = checkContent(withValueAt(current, path, answer['value']), formOf(definition.schema))
  if (whole.passed) return []
  return whole.issues.filter(
    (issue) => issue.rule === 'value' && path.every((step, i) => issue.path[i] === step),
  )
}

/** Puts the parts of a section together and checks the whole with the section's own schema. */
export const assembleParts = (definition: SectionDefinition, parts: readonly Content[]): Checked =>
  checkContent(joinParts(parts), formOf(definition.schema))

/** Puts a new value into the place it was asked for. The rest is the person's own and is not checked again. */
export function assembleField(current: Content, path: FieldPath, answer: Content | undefined): Checked {
  const content = contentSchema.parse(withValueAt(current, path, answer?.['value']))
  return { passed: true, content, repaired: false }
}
