import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asLines } from '../../src/core/generate/as-lines.ts'
import { sections } from '../../src/shared/sections/index.ts'
import { fieldOf, type Field } from '../../src/shared/sections/outline.ts'
import { contentSchema } from '../../src/shared/vault.ts'
import { contentOfLines } from './read-lines.ts'

const text = fc
  .array(
    fc.constantFrom('a', 'name: ', '- ', '| ', '  ', '\n', '\n\n', '<', '</section>', '\\', '\r', '🙂'),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''))

/** Any content of these fields: lists of any length, and fields left out but for those of an entry. */
function anyContent(field: Field, inEntry = false): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'group': {
      const fields = Object.fromEntries(field.fields.map((inner) => [inner.key, anyContent(inner, inEntry)]))
      return inEntry ? fc.record(fields) : fc.record(fields, { requiredKeys: [] })
    }
    case 'list':
      return fc.array(anyContent(field.each, true), { maxLength: 3 })
    case 'number':
      return fc.integer()
    default:
      return text
  }
}

test.each(sections)('any content of $title, read back from its lines, is what it was', ({ schema }) => {
  const root = fieldOf(schema)
  fc.assert(
    fc.property(anyContent(root), (content) => {
      const lines = asLines(contentSchema.parse(content)).join('\n')
      expect(lines).not.toContain('</section>')
      expect(contentOfLines(root, lines === '' ? [] : lines.split('\n'))).toEqual(content)
    }),
    { numRuns: 60 },
  )
})
