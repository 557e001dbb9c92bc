import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAfter, timeOfDay } from './days.ts'

it.each([
  ['2026-12-01', 2, '2026-12-03'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2026-12-01', 0, '2026-12-01'],
])('%s and %i days are %s', (day, days, after) => {
  expect(dayAfter(day, days)).toBe(after)
})

it('counts days alike in one step and in two', () => {
  const days = fc.integer({ min: 0, max: 5_000 })
  fc.assert(
    fc.property(days, days, (one, two) => {
      expect(dayAfter(dayAfter('2026-01-31', one), two)).toBe(dayAfter('2026-01-31', one + two))
    }),
  )
})

it.each([
  ['9:05', '09:05'],
  ['09:05', '09:05'],
  [' 18:30 ', '18:30'],
  ['9.05', '09:05'],
  ['9h05', '09:05'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
  ['9:05 Uhr', '09:05'],
  ['18 Uhr', '18:00'],
  ['9h', '09:00'],
  ['9 am', '09:00'],
  ['9:05 PM', '21:05'],
  ['12 p.m.', '12:00'],
  ['12:30 a.m.', '00:30'],
])('reads the time “%s”', (written, time) => {
  expect(timeOfDay(written)).toBe(time)
})

it.each(['24:00', '9:60', '9', '9:5', '123:00', 'noon', '13 am', '0 pm', '24 Uhr', 'at 9:05', '9-05', ''])(
  'reads no time in “%s”',
  (written) => {
    expect(timeOfDay(written)).toBeNull()
  },
)
