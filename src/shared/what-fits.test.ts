import { expect, test } from 'vitest'
import { z } from 'zod'
import { whatFits } from './what-fits.ts'

const schema = z.object({
  name: z.string(),
  count: z.number().default(3),
  list: z.array(z.object({ id: z.string(), words: z.string().default('') })).default([]),
  deep: z.object({ a: z.enum(['x', 'y']).nullable() }).optional(),
})
const good = {
  name: 'n',
  count: 5,
  list: [
    { id: '1', words: 'w' },
    { id: '2', words: 'v' },
  ],
  deep: { a: 'x' },
}

test('takes a value that fits as it is', () => {
  expect(whatFits(schema, good)).toEqual({ value: good, wrong: [] })
})

test('a value that does not fit costs itself, or what it belongs to where that cannot be without it', () => {
  const list = [{ id: '1', words: 7 }, { words: 'no id' }, 'none', { id: '4' }]
  expect(whatFits(schema, { ...good, count: 'five', list, deep: { a: 'z' } })).toEqual({
    value: {
      name: 'n',
      count: 3,
      list: [
        { id: '1', words: '' },
        { id: '4', words: '' },
      ],
    },
    wrong: [['count'], ['list', 0, 'words'], ['list', 1, 'id'], ['list', 2], ['deep', 'a']],
  })
})

test('puts what is named for its path in its place, once', () => {
  expect(
    whatFits(schema, { count: 'x' }, ([key]) => ({ name: 'instead', count: 'neither' })[String(key)]),
  ).toEqual({
    value: { name: 'instead', count: 3, list: [] },
    wrong: [['name'], ['count']],
  })
})

test('ends with nothing where nothing fits, and leaves what it was given alone', () => {
  const given = Object.freeze({ name: 7 })
  expect(whatFits(schema, given).value).toBeUndefined()
  for (const raw of [null, 7, [], 'x', undefined]) expect(whatFits(schema, raw).value).toBeUndefined()
  const hostile: unknown = JSON.parse(
    '{"name": "n", "__proto__": {"count": "x"}, "deep": {"__proto__": 1, "a": 1}}',
  )
  expect(whatFits(schema, hostile).value).toEqual({ name: 'n', count: 3, list: [] })
})
