import { expect, test } from 'vitest'
import { withSameParts } from './same-parts.ts'

const before = () => ({
  name: 'one',
  emails: [
    { subject: 'a', body: 'b' },
    { subject: 'c', body: 'd' },
  ],
  none: null,
})

test('what did not change is the very same part, what did is another', () => {
  const old = before()
  const now = withSameParts(old, {
    ...before(),
    emails: [
      { subject: 'a', body: 'b' },
      { subject: 'c', body: 'new' },
    ],
  })
  expect(now).toEqual({
    name: 'one',
    emails: [
      { subject: 'a', body: 'b' },
      { subject: 'c', body: 'new' },
    ],
    none: null,
  })
  expect(now).not.toBe(old)
  expect(now.emails[0]).toBe(old.emails[0])
  expect(now.emails[1]).not.toBe(old.emails[1])
})

test('an equal value is the one before', () => {
  const old = before()
  expect(withSameParts(old, before())).toBe(old)
})

test.each([
  ['an entry less', [1, 2, 3], [1, 2]],
  ['an entry more', [1], [1, 2]],
  ['a key less', { a: 1, b: 2 }, { a: 1 }],
  ['another key with no value', { a: undefined }, { b: undefined }],
  ['a list for a record', { 0: 'a' }, ['a']],
  ['a record for nothing', null, { a: 1 }],
  ['nothing for a record', { a: 1 }, null],
])('is what comes after: %s', (_, was, is) => {
  expect(withSameParts(was, is)).toStrictEqual(is)
})
