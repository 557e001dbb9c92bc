import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

describe('reading the object of an answer', () => {
  it('reads plain JSON without calling it repaired', () => {
    expect(readJson('{"a":1}')).toMatchObject({ kind: 'read', value: { a: 1 }, repaired: false })
  })

  it.each([
    ['code fences', '```json\n{"a":"b"}\n```'],
    ['words before it', 'Here is the section:\n{"a":"b"}'],
    ['words after it', '{"a":"b"}\n\nI hope this helps! {really}'],
    ['a comma too many', '{"a":"b",}'],
    ['single quotes', "{'a':'b'}"],
    ['thoughts with braces before it', '<think>The form is {"a": [..]}.</think>\n{"a":"b"}'],
    ['thoughts around it', '<thinking>{"a":"b"}</thinking>'],
    ['braces in the words before it', 'With {tone} and {length}: {"a":"b"}'],
    ['quotes around all of it', JSON.stringify('{"a":"b"}')],
  ])('takes off or mends %s, and says so', (_, text) => {
    expect(readJson(text)).toMatchObject({ kind: 'read', value: { a: 'b' }, repaired: true })
  })

  it('mends raw line breaks inside a text', () => {
    expect(readJson('{"a":"one\ntwo"}')).toMatchObject({ value: { a: 'one\ntwo' }, repaired: true })
  })

  it('is not misled by braces inside texts', () => {
    expect(readJson('So: {"a":"}{ \\" }"}')).toMatchObject({ value: { a: '}{ " }' } })
  })

  it.each(['{"a":"b"', '{"a":["b",', '```json\n{"a":"b\n```', '{"a":"un'])(
    'never completes a cut answer: %s',
    (text) => {
      expect(readJson(text)).toEqual({ kind: 'cut' })
    },
  )

  it('takes off one layer of quotes and no more', () => {
    expect(readJson(JSON.stringify(JSON.stringify('{"a":"b"}'))).kind).toBe('unreadable')
  })

  it.each(['', 'I cannot write this.', 'null and void', '][}'])(
    'calls anything else unreadable: %s',
    (text) => {
      expect(readJson(text).kind).not.toBe('read')
    },
  )

  it('never reads any cut of any object as that object, or as anything', () => {
    const anyObject = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
    fc.assert(
      fc.property(anyObject, fc.double({ min: 0, max: 0.999, noNaN: true }), (value, share) => {
        const whole = JSON.stringify(value)
        const cut = whole.slice(0, Math.floor(whole.length * share))
        expect(readJson(cut).kind).not.toBe('read')
      }),
    )
  })

  it('neither throws nor hangs on any text', () => {
    const hostile = fc.oneof(fc.string(), fc.stringMatching(/^[{}[\]":,'\\a1 \n`]{0,60}$/))
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readJson(text)).toHaveProperty('kind')
      }),
    )
    expect(readJson('{"a":'.repeat(100_000)).kind).toBe('cut')
    expect(readJson(`x${'['.repeat(50_000)}{"a":1}`).kind).not.toBe('cut')
  })
})
