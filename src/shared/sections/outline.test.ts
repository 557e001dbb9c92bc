import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { choice, group, list, text, wholeNumber } from './field.ts'
import { joinParts } from './join-parts.ts'
import { sections } from './index.ts'
import {
  fieldAt,
  fieldOf,
  issuesOf,
  nameOfPath,
  valueAt,
  withValueAt,
  type Field,
  type FieldPath,
} from './outline.ts'

const schema = group('Letters', {
  letters: list(
    'Letters',
    group('Letter', {
      day: wholeNumber('Day', { from: 0, to: 9 }),
      tone: choice('Tone', ['warm', 'cool']),
      body: text('Body', { words: [3, 5] }),
    }),
    { count: [1, 2], item: 'Letter' },
  ),
  topics: list('Topics', text('Topic'), { count: 2 }),
  short: text('Short bio', { characters: 5 }),
})
const root = fieldOf(schema)
const good = {
  letters: [{ day: 1, tone: 'warm', body: 'three words here' }],
  topics: ['one', 'two'],
  short: 'words',
}
const issues = (value: unknown) => {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : issuesOf(parsed.error, root, value)
}

describe('the field tree', () => {
  it('has the label, facts and kind of every field', () => {
    expect(fieldAt(root, ['letters'])).toMatchObject({
      kind: 'list',
      label: 'Letters',
      item: 'Letter',
      count: [1, 2],
    })
    expect(fieldAt(root, ['letters', 7, 'body'])).toMatchObject({
      kind: 'text',
      label: 'Body',
      words: [3, 5],
    })
    expect(fieldAt(root, ['letters', 0, 'tone'])).toMatchObject({ kind: 'choice', values: ['warm', 'cool'] })
    expect(fieldAt(root, ['letters', 0, 'day'])).toMatchObject({ kind: 'number' })
    expect(fieldAt(root, [])).toBe(root)
  })

  it.each([[['other']], [[0]], [['letters', 'first']], [['short', 'x']], [['letters', 0, 'body', 0]]])(
    'has nothing at %j',
    (path) => {
      expect(fieldAt(root, path)).toBeNull()
    },
  )

  it('refuses a type that no builder made', () => {
    expect(() => fieldOf(z.object({ when: z.date() }))).toThrow('when')
  })

  it('of all sections has a label on every field that a person sees', () => {
    const unlabelled = (field: Field): Field[] => {
      const inner = field.kind === 'group' ? field.fields : field.kind === 'list' ? [field.each] : []
      return [...(field.label === '' ? [field] : []), ...inner.flatMap(unlabelled)]
    }
    for (const section of sections) {
      expect(unlabelled(fieldOf(section.schema))).toEqual([])
      for (const part of section.parts) expect(unlabelled(fieldOf(part.schema))).toEqual([])
    }
  })
})

describe('the name of a place', () => {
  it.each([
    [['letters', 2, 'body'], 'Letter 3 › Body'],
    [['letters', 2], 'Letter 3'],
    [['topics', 0], 'Topics 1'],
    [['letters'], 'Letters'],
    [['short'], 'Short bio'],
    [[], ''],
  ] as [(string | number)[], string][])('%j is called %s', (path, name) => {
    expect(nameOfPath(root, path)).toBe(name)
  })
})

describe('the sentences of a check', () => {
  it('are none for what is right', () => {
    expect(issues(good)).toEqual([])
  })

  it('name the place and say what is wrong, by the kind of rule', () => {
    const letters = [{ day: 11, tone: 'loud', body: 'short' }]
    const found = issues({ letters, topics: ['one'], short: 'too long' })
    expect(found.map(({ rule, sentence }) => [rule, sentence])).toEqual(
      expect.arrayContaining([
        ['value', 'Letter 1 › Day is 11, wanted a whole number from 0 to 9.'],
        ['shape', 'Letter 1 › Tone has the wrong form.'],
        ['words', 'Letter 1 › Body has 1 word, wanted 3 to 5.'],
        ['count', 'Topics has 1 entry, wanted exactly 2.'],
        ['characters', 'Short bio has 8 characters, at most 5 fit.'],
      ]),
    )
  })

  it('say that something is missing, empty or of another form', () => {
    expect(issues({ letters: good.letters, topics: 'none' }).map((issue) => issue.sentence)).toEqual([
      'Topics has the wrong form.',
      'Short bio is missing.',
    ])
    expect(issues({ ...good, short: ' — ' })[0]?.sentence).toBe('Short bio is empty.')
    expect(issues('text')[0]?.sentence).toBe('Letters has the wrong form.')
    const unsaid = schema.safeParse({ ...good, topics: 1 })
    expect(unsaid.error && issuesOf(unsaid.error, root)[0]?.sentence).toBe(
      'Topics is missing or has the wrong form.',
    )
  })

  it('count characters as a person does', () => {
    expect(issues({ ...good, short: 'ab👍🏽e' })).toEqual([])
  })
})

describe('a value in its place', () => {
  it('is found by its path, and nothing where there is none', () => {
    expect(valueAt(good, ['letters', 0, 'body'])).toBe('three words here')
    expect(valueAt(good, [])).toBe(good)
    expect(valueAt(good, ['letters', 4, 'body'])).toBeUndefined()
    expect(valueAt(good, ['short', 'length'])).toBeUndefined()
    expect(valueAt(good, ['constructor'])).toBeUndefined()
  })

  it('is replaced in a copy, and only there', () => {
    const before = structuredClone(good)
    expect(withValueAt(good, ['letters', 0, 'body'], 'new')).toEqual({
      ...good,
      letters: [{ day: 1, tone: 'warm', body: 'new' }],
    })
    expect(good).toEqual(before)
  })

  it('is found again where it was put', () => {
    const anyPath = fc.constantFrom<FieldPath[]>(
      ['short'],
      ['topics', 1],
      ['letters', 0],
      ['letters', 0, 'day'],
    )
    fc.assert(
      fc.property(anyPath, fc.jsonValue(), (path, value) => {
        expect(valueAt(withValueAt(good, path, value), path)).toEqual(value)
      }),
    )
  })
})

describe('joining parts', () => {
  it('joins lists of the same key in part order and takes other fields as they are', () => {
    expect(joinParts([{ a: [1], b: 'x' }, { a: [2, 3] }, { c: { d: 1 } }])).toEqual({
      a: [1, 2, 3],
      b: 'x',
      c: { d: 1 },
    })
  })
})
