import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema'
import { describe, expect, test } from 'vitest'
import { strictForm } from '../../src/main/providers/strict-form.ts'
import { everyForm } from './every-form.ts'
import { flawOfForm } from './strict-schema.ts'

const forms = everyForm()
const asClaudeTakes = forms.map(({ name, schema }) => ({ name, schema: strictForm(schema, 'emptiness') }))
const flaws = (asked: readonly { name: string; schema: unknown }[], vendor: 'openai' | 'anthropic') =>
  asked.flatMap(({ name, schema }) => {
    const flaw = flawOfForm(schema, vendor)
    return flaw === null ? [] : [`${name}: ${flaw}`]
  })

describe('every form the app asks in: parts, places that are refined or missing, suggestions, a check', () => {
  test('is taken by OpenAI as it is, and by Claude and Azure with its counts in words', () => {
    expect(forms.length).toBeGreaterThan(600)
    expect(flaws(forms, 'openai')).toEqual([])
    expect(flaws(asClaudeTakes, 'anthropic')).toEqual([])
    const asAzureTakes = forms.map(({ schema }) => JSON.stringify(strictForm(schema, 'none')))
    expect(asAzureTakes.filter((schema) => /"(?:min|max)Items"/u.test(schema))).toEqual([])
  })

  test('leaves the vendor’s own client nothing to move into words', () => {
    const words = (schema: unknown): string[] =>
      [...JSON.stringify(schema).matchAll(/"description":"((?:[^"\\]|\\.)*)"/gu)].map(
        ([, said]) => said ?? '',
      )
    for (const { name, schema } of asClaudeTakes)
      expect(words(transformJSONSchema(schema)).toSorted(), name).toEqual(words(schema).toSorted())
  })

  test('says each count that a vendor does not take, and nothing else changes', () => {
    const suggestions = forms.find(({ name }) => name === 'suggestions')
    expect(strictForm(suggestions?.schema ?? {}, 'emptiness')).toEqual({
      type: 'object',
      description: 'Suggestions',
      properties: {
        suggestions: {
          type: 'array',
          description: 'Suggestions. Each a different answer. Holds exactly 5 entries.',
          minItems: 1,
          items: { type: 'string', description: 'Suggestion. Ready to be put in as it stands.' },
        },
      },
      required: ['suggestions'],
      additionalProperties: false,
    })
    const range = { type: 'array', minItems: 3, maxItems: 5, items: { type: 'string' } }
    expect(strictForm(range, 'none')).toEqual({
      type: 'array',
      description: 'Holds 3 to 5 entries.',
      items: { type: 'string' },
    })
  })
})

describe('the forms of the local provider’s vendors', () => {
  const object = (properties: object, more: object = {}) => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...more,
  })
  const list = (more: object) => object({ a: { type: 'array', items: { type: 'string' }, ...more } })
  const optional = object(Object.fromEntries([...Array(25)].map((_, i) => [`f${i}`, { type: 'string' }])), {
    required: [],
  })
  const deep = (levels: number): object =>
    levels === 0 ? { type: 'string' } : object({ a: deep(levels - 1) })
  test.each<[what: string, form: object, openai: RegExp | null, anthropic: RegExp | null]>([
    ['a count of five', list({ minItems: 5 }), null, /'minItems' values other than 0 or 1/u],
    [
      'a largest count',
      list({ maxItems: 5 }),
      null,
      /For 'array' type, property 'maxItems' is not supported/u,
    ],
    ['a list that is not empty', list({ minItems: 1 }), null, null],
    ['entries that differ', list({ uniqueItems: true }), /'uniqueItems' is not permitted/u, /'uniqueItems'/u],
    [
      'a length of a text',
      object({ a: { type: 'string', minLength: 5 } }),
      /In context=\('properties', 'a'\), 'minLength' is not permitted/u,
      /For 'string' type, property 'minLength' is not supported/u,
    ],
    [
      'a range of a number',
      object({ a: { type: 'integer', minimum: 1 } }),
      null,
      /For 'integer' type, property 'minimum' is not supported/u,
    ],
    [
      'other fields',
      object({ a: { type: 'object', properties: {}, required: [] } }),
      /'additionalProperties' is required/u,
      /'additionalProperties' must be explicitly set to false/u,
    ],
    [
      'a field that may be missing',
      object({ a: { type: 'string' } }, { required: [] }),
      /Missing 'a'/u,
      null,
    ],
    ['25 such fields', optional, /Missing 'f0'/u, /too complex/u],
    ['eleven levels', deep(11), /11 levels of nesting exceeds limit of 10/u, null],
    ['a list at its root', { type: 'array', items: { type: 'string' } }, /must be a JSON Schema of/u, null],
  ])('refuse %s as the vendors do', (_, form, openai, anthropic) => {
    const said = [flawOfForm(form, 'openai'), flawOfForm(form, 'anthropic')] as const
    const right = [openai, anthropic].map((why): unknown =>
      why === null ? null : expect.stringMatching(why),
    )
    expect(said).toEqual(right)
  })
})
