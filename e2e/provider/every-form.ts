import { suggestionsField } from '../../src/core/intake/suggest-request.ts'
import type { JsonSchema } from '../../src/core/ports.ts'
import { missingField } from '../../src/core/validate/missing-form.ts'
import { fieldForm, partForms } from '../../src/core/validate/part-form.ts'
import { providerSchema } from '../../src/core/validate/provider-schema.ts'
import { tinyQuestion } from '../../src/main/providers/tiny-question.ts'
import { sections } from '../../src/shared/sections/index.ts'
import { type Field, fieldOf, type FieldPath } from '../../src/shared/sections/outline.ts'

/** A form that the app asks an answer in, and what it is the form of. */
export interface AskedForm {
  name: string
  schema: JsonSchema
}

/** Every form there is: of each part, of each place that is refined or asked for again by itself, of suggestions, of a check. */
export function everyForm(): AskedForm[] {
  return [
    ...sections.flatMap((section) =>
      partForms(section).map(({ schema }, i) => ({ name: `${section.title}, part ${i + 1}`, schema })),
    ),
    ...sections.flatMap((section) =>
      placesIn(fieldOf(section.schema)).flatMap((path) => {
        const form = fieldForm(section, path)
        return form ? [{ name: `${section.title} › ${path.join(' › ')}`, schema: form.schema }] : []
      }),
    ),
    ...sections.flatMap((section) =>
      section.parts.flatMap((part, i) => {
        const field = fieldOf(part.schema)
        return placesIn(field).map((path) => ({
          name: `${section.title}, part ${i + 1}, only ${path.join(' › ')}`,
          schema: providerSchema(missingField(field, [path])),
        }))
      }),
    ),
    { name: 'suggestions', schema: providerSchema(suggestionsField) },
    { name: 'a check', schema: tinyQuestion.schema },
  ]
}

/** Every place inside, of lists the first entry. */
function placesIn(field: Field, path: FieldPath = []): FieldPath[] {
  const inside =
    field.kind === 'group'
      ? field.fields.map((inner) => [inner, inner.key] as const)
      : field.kind === 'list'
        ? [[field.each, 0] as const]
        : []
  return inside.flatMap(([inner, step]) => [[...path, step], ...placesIn(inner, [...path, step])])
}
