import { z } from 'zod'
import { joinParts } from '../../shared/sections/join-parts.ts'
import { fieldAt, fieldOf, withValueAt, type FieldPath } from '../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../shared/sections/section-definition.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import type { Checked } from '../part-end.ts'
import type { JsonSchema } from '../ports.ts'
import { answerSize, type AnswerSize } from './answer-size.ts'
import { checkAnswer, checkContent, type Form } from './check-answer.ts'
import { outline } from './outline.ts'
import { providerSchema } from './provider-schema.ts'

/** All that follows from the schema of what one request asks for. */
export interface PartForm {
  outline: string
  schema: JsonSchema
  size: AnswerSize
  check: (text: string) => Checked
}

function partForm(form: Form): PartForm {
  return {
    outline: outline(form.field),
    schema: providerSchema(form.field),
    size: answerSize(form.field),
    check: (text) => checkAnswer(text, form),
  }
}

const formOf = (schema: z.ZodObject): Form => ({ schema, field: fieldOf(schema) })

/** The forms of a section's parts, in part order. */
export const partForms = (definition: SectionDefinition): PartForm[] =>
  definition.parts.map((part) => partForm(formOf(part.schema)))

/**
 * The form of one place of a section, as an object with the one key `value`, because providers want an object at
 * the root. Null when the section has no such place.
 */
export function fieldForm(definition: SectionDefinition, path: FieldPath): PartForm | null {
  const place = fieldAt(fieldOf(definition.schema), path)
  if (!place) return null
  const form = partForm(formOf(z.object({ value: place.schema })))
  return {
    ...form,
    check(text) {
      const checked = form.check(text)
      if (checked.passed) return checked
      return {
        ...checked,
        issues: checked.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path.slice(1)] })),
      }
    },
  }
}

/** Puts the parts of a section together and checks the whole with the section's own schema. */
export const assembleParts = (definition: SectionDefinition, parts: readonly Content[]): Checked =>
  checkContent(joinParts(parts), formOf(definition.schema))

/** Puts a new value into the place it was asked for. The rest is the person's own and is not checked again. */
export function assembleField(current: Content, path: FieldPath, answer: Content | undefined): Checked {
  const content = contentSchema.parse(withValueAt(current, path, answer?.['value']))
  return { passed: true, content, repaired: false }
}
