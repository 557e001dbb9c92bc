import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPartialJson } from './partial-json.ts'

const read = (text: string): unknown => readPartialJson(text)?.value

describe('reading an answer as far as it goes', () => {
  it.each([
    ['{"a":"one","b":"tw', { a: 'one' }],
    ['{"a":[1,2,3', { a: [1, 2] }],
    ['{"a":[{"b":1},{"b":', { a: [{ b: 1 }, {}] }],
    ['{"a":true,"b":fal', { a: true }],
    ['{"a":"half an esc\\', {}],
    ['{"a":"half a pair \\ud83d', {}],
    ['{"a', {}],
    ['{', {}],
    ['Sure, here you go:\n```json\n{"a":1,\n"b":[1,', { a: 1, b: [1] }],
    ['{"a":1,}', { a: 1 }],
    ['{"a":"one\ntwo","b":2} and that is it', { a: 'one\ntwo', b: 2 }],
    ['{"a":1,"b":oops,"c":3}', { a: 1 }],
    ['{"a":{"b":[[{"c":null', { a: { b: [[{}]] } }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  it('finds nothing where there is nothing', () => {
    expect(readPartialJson('')).toBeNull()
    expect(readPartialJson('I cannot help with that.')).toBeNull()
  })

  it('knows which lists and objects never ended', () => {
    const found = readPartialJson('{"a":[1],"b":[{"c":1},{"d":2')
    const open = [...(found?.open.keys() ?? [])]
    expect(open).toEqual([{}, [{ c: 1 }, {}], { a: [1], b: [{ c: 1 }, {}] }])
    expect(readPartialJson('{"a":[1]}')?.open.size).toBe(0)
  })

  it('does not run away with brackets without end', () => {
    expect(() => readPartialJson(`{"a":${'['.repeat(500_000)}`)).not.toThrow()
  })

  it('wherever an answer is cut, holds nothing that was not in it, and all that was complete', () => {
    const answer = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.record({ text: fc.string() }))),
    )
    fc.assert(
      fc.property(answer, fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
        const json = JSON.stringify(value)
        const cut = json.slice(0, Math.floor(json.length * share))
        const found = new Map(Object.entries(readPartialJson(cut)?.value ?? {}))
        const keys = Object.keys(value)
        expect([...found.keys()]).toEqual(keys.slice(0, found.size))
        for (const key of keys.slice(0, Math.max(0, found.size - 1)))
          expect(found.get(key)).toEqual(value[key])
        const last = keys[found.size - 1]
        if (last !== undefined) expect(isBeginningOf(found.get(last), value[last])).toBe(true)
        expect(readPartialJson(json)?.value).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })
})

/** The same, or a list that stops earlier, perhaps inside an entry. */
function isBeginningOf(found: unknown, whole: unknown): boolean {
  if (!Array.isArray(found) || !Array.isArray(whole)) return JSON.stringify(found) === JSON.stringify(whole)
  return found.every((entry, i) => {
    const same = JSON.stringify(entry) === JSON.stringify(whole[i])
    return same || (i === found.length - 1 && JSON.stringify(entry) === '{}')
  })
}
