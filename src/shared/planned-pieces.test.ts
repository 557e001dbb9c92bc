import { expect, test } from 'vitest'
import { dateAfter, plannedPieces } from './planned-pieces.ts'

const emails = {
  number: 8,
  content: {
    emails: [
      { day: 0, subject: 'Welcome' },
      { day: 11, time: '18:00', subject: 'Tonight' },
      { day: 11, time: '08:30', subject: 'Today' },
    ],
  },
} as const

test('puts e-mails in the order of day and time, and posts on their day of the week', () => {
  const calendar = {
    number: 11,
    content: {
      calendar: [{ posts: [] }, { posts: [{ day: 5, channel: 'LinkedIn', piece: 'The mistake' }] }],
    },
  } as const
  const planned = plannedPieces([emails, calendar])
  expect(planned.map(({ day, words, about }) => [day, words, about])).toEqual([
    [0, 'Welcome', 'E-mail 1'],
    [11, 'The mistake', 'LinkedIn'],
    [11, 'Today', 'E-mail 3'],
    [11, 'Tonight', 'E-mail 2'],
  ])
  expect(planned[1]?.path).toEqual(['calendar', 1, 'posts', 0])
})

test('keeps posts of earlier vaults, which are one text without a day, in their week', () => {
  const calendar = {
    number: 11,
    content: { calendar: [{ posts: [] }, { posts: ['Monday: a story'] }] },
  } as const
  expect(plannedPieces([calendar])).toMatchObject([{ day: 7, anyDay: true, words: 'Monday: a story' }])
})

test('loses nothing over content that has not the form of its section', () => {
  expect(
    plannedPieces([
      { number: 8, content: { emails: 'none' } },
      { number: 11, content: {} },
    ]),
  ).toEqual([])
})

test('counts days over the end of a month, of February and of summer time', () => {
  expect(dateAfter('2026-12-30', 3)).toBe('2027-01-02')
  expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dateAfter('2026-03-28', 2)).toBe('2026-03-30')
  expect(dateAfter('2026-12-01', -1)).toBe('2026-11-30')
})
