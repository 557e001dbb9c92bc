import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standsIn } from './stands-in.ts'

describe('words stand in a content', () => {
  it.each([
    ['at its beginning', 'North is calm', 'North'],
    ['at its end', 'We are North', 'North'],
    ['before a mark', 'North, and “North”', 'North'],
    ['behind a hyphen or an underline', 'Far-North_', 'North'],
    ['once as part of a word and once alone', 'Northlight of North', 'North'],
    ['with marks of their own', 'It is €90 (net)', '€90 (net)'],
    ['in other scripts', 'Мы — Север.', 'Север'],
    ['with letters of Polish', 'Piekarnia Żółw, Łódź', 'Łódź'],
    ['where they overlap themselves', 'Xana-ana-ana', 'ana-ana'],
  ])('%s', (_, text, words) => {
    expect(standsIn(text, words)).toBe(true)
  })

  it.each([
    ['the beginning of a word', 'Northlight', 'North'],
    ['the end of a word', 'FarNorth', 'North'],
    ['before a digit', 'North1', 'North'],
    ['behind a letter with an accent', 'éNorth', 'North'],
    ['behind a letter of two code units', '𐐷North', 'North'],
    ['before a letter of two code units', 'North𐐷', 'North'],
    ['in other letters', 'north', 'North'],
    ['nothing at all', 'North', ''],
  ])('not as %s', (_, text, words) => {
    expect(standsIn(text, words)).toBe(false)
  })

  it('at any depth, in values and not in names', () => {
    expect(standsIn({ emails: [{ subject: 1 }, { subject: 'To North' }] }, 'North')).toBe(true)
    expect(standsIn({ North: [{ North: 1 }], other: null }, 'North')).toBe(false)
    expect(standsIn(undefined, 'North')).toBe(false)
  })
})

it('finds words between any others, and none that go on', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 })
  const words = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(text, words, text, (before, found, behind) => {
      expect(standsIn([`${before} ${found} ${behind}`], found)).toBe(true)
      expect(standsIn(`x${found}x`, `${found}y`)).toBe(false)
      expect(standsIn(`x${found.replaceAll('x', '')}x`, found.replaceAll('x', ''))).toBe(false)
    }),
  )
})
