import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fittingIn } from './fitting-in.ts'
import { textsOf } from './placed-text.ts'

it('keeps each pattern of which a mark stands in one of the texts, as it is written or in small letters', () => {
  const mark = fc.constantFrom('free', 'FREE', 'To', '’s', "'s", '\u00a0', 'x', 'İ', 'ß')
  const patterns = fc.array(fc.record({ holds: fc.array(mark, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 5,
  })
  const text = fc
    .array(fc.oneof(mark, fc.constantFrom(' ', 'to', 'do', 'TO')), { maxLength: 4 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(patterns, fc.array(text, { minLength: 1, maxLength: 3 }), (all, texts) => {
      const placed = textsOf(8, { emails: texts.map((body) => ({ body })) })
      const stands = (wanted: string): boolean =>
        placed.some((each) => each.text.includes(wanted) || each.folded().includes(wanted))
      expect(fittingIn(all, placed)).toEqual(all.filter(({ holds }) => holds.some(stands)))
    }),
    { numRuns: 300 },
  )
})
