import { expect, it } from 'vitest'
import { emptyIntake } from '../../shared/intake.ts'
import { emailFields } from './email-fields.ts'

it.each([
  ['', '“I have no time for this”', '“I have tried this before”, where trying alone breaks off'],
  ['“Who looks up?” Stop it a week. “Go electric?” Cheaper.', '“Who looks up?”', '“Go electric?”'],
  ['« Quatre jours ! » Sinon le mur tombe.', '“Quatre jours !”', /^a further doubt of/u],
  ['“Who\n looks up?” Stop it.', '“Who looks up?”', /^a further doubt of/u],
  [`“${'long '.repeat(21)}story” “Go electric?”`, '“Go electric?”', /^a further doubt of/u],
  ['What if they get lost? Tracked both ways.', /^a further doubt of/u, /^a further doubt of/u],
])('of the doubts “%s” the seventh letter takes %s, the eighth %s', (objections, seventh, eighth) => {
  const { doubt7, doubt8 } = emailFields({ ...emptyIntake(), objections })
  expect(doubt7).toMatch(seventh)
  expect(doubt8).toMatch(eighth)
})

it('names the hours of letters that share a day, and none where each has its own', () => {
  expect(emailFields({ ...emptyIntake(), emailPace: 'daily' })).toMatchObject({ hours12: ', morning' })
  expect(emailFields({ ...emptyIntake(), emailPace: 'weekly' })).toMatchObject({ day2: '7', hours12: '' })
})

it.each([
  ['program', 'client', /no time/u, /trying alone/u],
  ['visits', 'together', /no time/u, /trying alone/u],
  ['visits', 'us', /no time/u, /will do/u],
  ['product', 'thing', /can wait/u, /will do/u],
  ['project', 'us', /can wait/u, /will do/u],
  ['subscription', 'thing', /can wait/u, /will do/u],
] as const)(
  'of %s that the %s brings about, nobody doubts what they need not do',
  (sells, work, seventh, eighth) => {
    const { doubt7, doubt8 } = emailFields({ ...emptyIntake(), sells, work })
    expect(doubt7).toMatch(seventh)
    expect(doubt8).toMatch(eighth)
  },
)
