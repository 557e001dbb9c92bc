import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sectionNumbers } from '../../../shared/sections/index.ts'
import { bookmarkName } from './bookmark-name.ts'

it('says the section and the place, and whether it is of a heading', () => {
  expect(bookmarkName({ section: 8, path: ['emails', 2, 'body'] })).toBe('s08_emails_2_body')
  expect(bookmarkName({ section: 11, path: ['a-b.c'] }, 'h')).toBe('h11_a_b_c')
})

it('is a name that Word takes, for any place', () => {
  const step = fc.oneof(fc.string({ maxLength: 20 }), fc.nat({ max: 99 }))
  fc.assert(
    fc.property(fc.constantFrom(...sectionNumbers), fc.array(step, { maxLength: 6 }), (section, path) => {
      const name = bookmarkName({ section, path })
      expect(name).toMatch(/^s\d\d[A-Za-z0-9_]*$/)
      expect(name.length).toBeLessThanOrEqual(40)
    }),
  )
})

it('keeps long places apart that begin alike', () => {
  const names = Array.from({ length: 50 }, (_, at) =>
    bookmarkName({ section: 5, path: ['aVeryLongNameOfAFieldOfASection', 'anotherLongName', at] }),
  )
  expect(new Set(names).size).toBe(50)
  expect(bookmarkName({ section: 5, path: ['a'.repeat(36)] })).toBe(`s05_${'a'.repeat(36)}`)
})
