import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grounds } from '../page-palette.ts'
import { contrast, readableOn } from './readable-colour.ts'

const colours = fc
  .tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#000000', 15.3],
    ['#0000ff', '#ffffff', 8.59],
    ['#1f5c8a', '#1f5c8a', 1],
  ])('of %s and %s is that of WCAG, %d', (one, other, value) => {
    expect(contrast(one, other)).toBeCloseTo(value, 1)
  })
  it('is the same from either side', () => {
    fc.assert(
      fc.property(colours, colours, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('a colour of a brand', () => {
  it('can be read on any ground, and is itself where it can be already', () => {
    fc.assert(
      fc.property(colours, colours, (colour, ground) => {
        const readable = readableOn(colour, ground)
        expect(contrast(readable, ground)).toBeGreaterThanOrEqual(4.5)
        expect(readableOn(readable, ground)).toBe(readable)
        if (contrast(colour, ground) >= 4.5) expect(readable).toBe(colour)
      }),
    )
  })
  it('changes no more than it has to', () => {
    for (const colour of ['#ffe066', '#1f5c8a', '#cc3344', '#88ccaa'])
      for (const ground of [grounds.light, grounds.dark])
        if (contrast(colour, ground) < 4.5)
          expect(contrast(readableOn(colour, ground), ground)).toBeLessThan(5.6)
  })
})
