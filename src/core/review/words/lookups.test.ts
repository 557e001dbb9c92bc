import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heldIn } from './held-in.ts'
import { placeIndex } from './place-index.ts'

it('finds words in a very long text just as a search of the whole does', () => {
  const text = Array.from({ length: 9000 }, (_, i) => `w${(i * 7919) % 1013}`).join(' ')
  const holds = heldIn(text)
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(40))
    .map(([from, length]) => text.slice(from, from + length))
  fc.assert(
    fc.property(
      fc.oneof(
        cut,
        fc.string(),
        fc.tuple(cut, cut).map((parts) => parts.join('')),
      ),
      (wanted) => {
        expect(holds(wanted)).toBe(text.includes(wanted))
      },
    ),
    { numRuns: 500 },
  )
})

it('tells what places hold and meet just as looking at each of them does', () => {
  const place = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(place), place, (places, span) => {
      const index = placeIndex(places)
      expect(index.hold(span)).toBe(places.some(({ from, to }) => from <= span.from && span.to <= to))
      expect(index.meet(span)).toBe(places.some(({ from, to }) => from < span.to && span.from < to))
    }),
    { numRuns: 500 },
  )
})
