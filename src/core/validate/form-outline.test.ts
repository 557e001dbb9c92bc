import { describe, expect, it } from 'vitest'
import { choice, group, list, text, wholeNumber } from '../../shared/sections/field.ts'
import { fieldOf } from '../../shared/sections/outline.ts'
import { sections } from '../../shared/sections/index.ts'
import { answerSize } from './answer-size.ts'
import { outline } from './form-outline.ts'
import { providerSchema } from './provider-schema.ts'

const schema = group('Bio', {
  full: text('Full bio', { words: [170, 230], hint: 'In the third person.' }),
  instagram: text('Instagram', { characters: 150 }),
  script: text('Script', { words: [10, 10], form: 'script' }),
  achievements: list('Achievements', text('Achievement', { words: [3, Infinity] }), {
    count: 4,
    item: 'Achievement',
  }),
  weeks: list('Weeks', group('Week', { day: wholeNumber('Day', { from: 1, to: 7 }) }, 'Monday first.'), {
    count: [1, 3],
  }),
  tone: choice('Tone', ['warm', 'cool']),
})
const field = fieldOf(schema)

describe('the outline of what to write', () => {
  it('names every key with its form, counts, words and characters', () => {
    expect(outline(field).split('\n')).toEqual([
      '- "full": Full bio, a text in paragraphs, 170 to 230 words. In the third person.',
      '- "instagram": Instagram, a text, at most 150 characters.',
      '- "script": Script, a text to be read aloud, exactly 10 words.',
      '- "achievements": Achievements, a list of exactly 4 entries.',
      '  - each: Achievement, a text, at least 3 words.',
      '- "weeks": Weeks, a list of 1 to 3 entries.',
      '  - each: Week, an object. Monday first.',
      '    - "day": Day, a whole number from 1 to 7.',
      '- "tone": Tone, one of "warm", "cool".',
    ])
  })
})

describe('the schema for a provider', () => {
  it('requires every field, allows nothing else, and holds the counts of lists but no lengths of texts', () => {
    expect(providerSchema(field)).toMatchObject({
      type: 'object',
      required: ['full', 'instagram', 'script', 'achievements', 'weeks', 'tone'],
      additionalProperties: false,
      properties: {
        full: { type: 'string', description: 'Full bio. In the third person.' },
        achievements: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'string' } },
        weeks: {
          minItems: 1,
          maxItems: 3,
          items: { type: 'object', required: ['day'], properties: { day: { type: 'integer' } } },
        },
        tone: { type: 'string', enum: ['warm', 'cool'] },
      },
    })
  })

  it('of all seventeen sections is of the strict kind that OpenAI accepts', () => {
    const allowed = new Set([
      'type',
      'description',
      'properties',
      'required',
      'additionalProperties',
      'items',
      'minItems',
      'maxItems',
      'enum',
    ])
    const check = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const entries = Object.entries(node)
      expect(entries.filter(([key]) => !allowed.has(key))).toEqual([])
      const of = (key: string): unknown => entries.find(([name]) => name === key)?.[1]
      if (of('type') === 'object') {
        expect(of('additionalProperties')).toBe(false)
        expect(of('required')).toEqual(Object.keys(of('properties') ?? {}))
        Object.values(of('properties') ?? {}).forEach(check)
      }
      check(of('items'))
    }
    for (const section of sections)
      for (const part of section.parts) check(providerSchema(fieldOf(part.schema)))
  })
})

describe('the size of an answer', () => {
  it('grows with words, counts and keys, and its bound is above what is expected', () => {
    const one = answerSize(fieldOf(group('A', { a: text('A', { words: [100, 200] }) })))
    const two = answerSize(
      fieldOf(group('A', { a: list('A', text('A', { words: [100, 200] }), { count: 10 }) })),
    )
    expect(one.expected).toBeGreaterThan(150 * 1.3)
    expect(one.most).toBeGreaterThan(200 * 1.5)
    expect(one.most).toBeLessThan(400)
    expect(two.most).toBeGreaterThan(one.most * 9)
  })

  it('is finite where a range has no upper end', () => {
    const open = answerSize(
      fieldOf(group('A', { a: list('A', text('A', { words: [10, Infinity] }), { count: [3, Infinity] }) })),
    )
    expect(Number.isFinite(open.most)).toBe(true)
  })

  it('of the e-mails is split so that no part needs the whole 10k tokens', () => {
    const emails = sections[7]?.parts.map((part) => answerSize(fieldOf(part.schema)).most) ?? []
    for (const most of emails) {
      expect(most).toBeGreaterThan(4_500)
      expect(most).toBeLessThan(7_000)
    }
  })
})
