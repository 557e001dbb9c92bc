import fc from 'fast-check'
import { expect, it } from 'vitest'
import { vaultToExport } from '../testing/vault-to-export.ts'
import { contentOf, entriesOf, entryReader } from './records-in.ts'

it('reads texts clean, on one line or with their paragraphs', () => {
  const { text, line } = entryReader({ body: ' one\r\n\r\ntwo\0 ', deep: { at: [{ last: 7 }] } })
  expect([text('body'), line('body')]).toEqual([' one\n\ntwo ', 'one two'])
  expect([text('deep', 'at', 0, 'last'), text('gone'), line('body', 'on')]).toEqual(['7', '', ''])
})

it.each([
  [0, 0],
  [10_000, 10_000],
  [10_001, null],
  [-1, null],
  [1.5, null],
  ['3', null],
  [Infinity, null],
  [null, null],
])('takes of %s the whole number %s', (day, number) => {
  expect(entryReader({ day }).number('day')).toBe(number)
})

it('reads lists without their empty entries, and nothing as a list that is none', () => {
  const { lines, entries } = entryReader({
    all: [' a\nb ', '', 3, null, { c: 'd' }],
    one: 'a',
    posts: [{ day: 1 }],
  })
  expect([lines('all'), lines('one'), lines('gone')]).toEqual([['a b', '3', 'd'], [], []])
  expect(entries('posts').map(({ number }) => number('day'))).toEqual([1])
  expect([entries('one'), entries('gone')]).toEqual([[], []])
})

it('reads only sections that leave', () => {
  const vault = vaultToExport({ 8: { emails: [{ subject: 'S' }] } })
  expect(contentOf(vault, 8)).toEqual({ emails: [{ subject: 'S' }] })
  expect(contentOf(vault, 9)).toBeUndefined()
  expect(entriesOf(vault, 8, 'emails').map(({ line }) => line('subject'))).toEqual(['S'])
  expect(entriesOf(vault, 9, 'ads')).toEqual([])
})

it('reads whatever stands there', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('a', 0, 'length'), (value, step) => {
      const { text, line, number, lines, entries } = entryReader({ in: value, [String(step)]: value })
      for (const path of [['in'], [step], ['in', step]] as const) {
        expect([typeof text(...path), line(...path).includes('\n')]).toEqual(['string', false])
        expect([lines(...path).includes(''), entries(...path).length >= 0]).toEqual([false, true])
        expect(number(...path) ?? 0).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
