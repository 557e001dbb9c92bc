import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Operation } from '../../shared/vault-change.ts'
import { wordsChanged } from './draft.ts'
import { adjoining, joined } from './joined.ts'
import { allOperated, inverted } from './operations.ts'

const at = ['intake', 'message']

it('tells half an hour of typing at the end of a text in one stretch of words', () => {
  const text = 'I help managers to lead their people through a hard year. '.repeat(30)
  let operations: Operation[] = []
  for (let i = 0; i < text.length; i++)
    operations = joined(operations, [
      wordsChanged(at, text.slice(0, i), text.slice(0, i + 1)),
      { do: 'set', at: ['sections', 4, 'revision'], was: i, now: i + 1 },
    ])
  expect(operations).toEqual([
    { do: 'text', at, from: 0, was: '', now: text },
    { do: 'set', at: ['sections', 4, 'revision'], was: 0, now: text.length },
  ])
})

it('comes to the same text, there and back, whatever was typed where', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '😀'), { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('x', 'y'), words, fc.constantFrom('set', 'list', 'text')), {
        maxLength: 20,
      }),
      (drawn) => {
        const start = { intake: { x: '', y: '', list: [] as string[] } }
        let now: typeof start | null = start
        let operations: Operation[] = []
        for (const [key, text, kind] of drawn) {
          if (!now) break
          const was: string = now.intake[key]
          const operation: Operation =
            kind === 'list'
              ? { do: 'insert', at: ['intake', 'list'], index: 0, entry: text }
              : kind === 'set'
                ? { do: 'set', at: ['intake', key], was, now: text }
                : wordsChanged(['intake', key], was, text)
          now = allOperated(now, [operation])
          operations = joined(operations, [operation])
        }
        expect(allOperated(start, operations)).toEqual(now)
        expect(allOperated(now, inverted(operations))).toEqual(start)
      },
    ),
    { numRuns: 500 },
  )
})

it('tells words typed in front of words that begin as they do in one stretch, and changes nothing by that', () => {
  const letters = fc.array(fc.constantFrom('s', 'o', ' ', '😀'), { maxLength: 7 }).map((all) => all.join(''))
  fc.assert(
    fc.property(letters, letters, letters, fc.nat(), (before, typed, after, cut) => {
      // Where the first letter repeats what stands behind it, nobody can tell which of them is the new one.
      fc.pre(typed[0] !== after[0])
      const texts = [0, cut % (typed.length + 1), typed.length]
        .map((length) => `${before}${typed.slice(0, length)}${after}`)
        .filter((text, index, all) => index === 0 || text !== all[index - 1])
      let operations: Operation[] = []
      for (const [index, text] of texts.slice(1).entries()) {
        const was = texts[index] ?? ''
        operations = joined(
          operations,
          adjoining([wordsChanged(at, was, text)], operations, () => was),
        )
      }
      expect(operations.length).toBeLessThan(2)
      const vault = { intake: { message: texts[0] } }
      expect(allOperated(vault, operations)).toEqual({ intake: { message: texts.at(-1) } })
    }),
    { numRuns: 2000 },
  )
})
