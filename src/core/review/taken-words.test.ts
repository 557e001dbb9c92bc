import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { aboutSpan, aboutText, type Found } from './finding-about.ts'
import { takenWords } from './taken-words.ts'

const said = { severity: 'note', sentence: 'Said.' } as const
const over = (from: number, to: number, section: SectionNumber = 8, path: FieldPath = ['body']): Found =>
  aboutSpan('filler', { section, path }, { from, to, text: 'x'.repeat(to - from) }, said)

it('words are taken exactly where a finding taken before stands in the same field', () => {
  const place = fc.record({
    from: fc.nat(12),
    length: fc.integer({ min: 1, max: 5 }),
    section: fc.constantFrom<SectionNumber>(8, 16),
    path: fc.constantFrom<FieldPath>(['emails', 0, 'body'], ['emails', 1, 'body'], ['emails', 0, 'subject']),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), place, (before, place) => {
      const taken = takenWords()
      for (const { from, length, section, path } of before)
        taken.take(over(from, from + length, section, path))
      const meets = before.some(
        ({ from, length, section, path }) =>
          section === place.section &&
          path.join() === place.path.join() &&
          from < place.from + place.length &&
          place.from < from + length,
      )
      expect(taken.meets(over(place.from, place.from + place.length, place.section, place.path))).toBe(meets)
    }),
  )
})

it('a finding about a whole text takes no words and meets none', () => {
  const taken = takenWords()
  const whole = aboutText('filler', { section: 8, path: ['body'] }, said)
  taken.take(whole)
  expect(taken.meets(over(0, 4))).toBe(false)
  taken.take(over(0, 4))
  expect(taken.meets(whole)).toBe(false)
})

it('whoever asks anew starts with nothing taken', () => {
  takenWords().take(over(0, 4))
  expect(takenWords().meets(over(0, 4))).toBe(false)
})
