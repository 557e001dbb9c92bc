import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareLink, linksIn } from './links.ts'
import { phonesIn } from './phones.ts'

describe('an address', () => {
  it.each([
    ['Go to north.io.', ['north.io']],
    ['See north.io/x?y=1, then go', ['north.io/x?y=1']],
    ['HTTPS://A.example/B!', ['HTTPS://A.example/B']],
    ['(https://a.b/c)', ['https://a.b/c']],
    ['“https://a.b/c”', ['https://a.b/c']],
    ['me+you@north.co.uk;', ['me+you@north.co.uk']],
    ['http://localhost:3000/a', ['http://localhost:3000/a']],
    ['Www.North.IO', ['Www.North.IO']],
    ['north.coach…', ['north.coach']],
    ['schwimmschule-hasler.ch, müller.de', ['schwimmschule-hasler.ch', 'müller.de']],
    ['go.it/x and x@y.me and a.b.in', ['go.it/x', 'x@y.me', 'a.b.in']],
  ])('is read from “%s”', (text, links) => {
    expect(linksIn(text).map((link) => link.text)).toEqual(links)
  })

  it.each([
    'ask.me',
    'say no.so',
    'It ends.In May',
    'end.Org',
    'e.g.',
    '3.5',
    'file.txt',
    'north.community.x',
    'a. com',
  ])('is none in “%s”', (text) => {
    expect(linksIn(text)).toEqual([])
  })

  it.each(['https://www.North.io/Call/', 'http://north.io/call', 'WWW.north.io/call/', 'north.io/call'])(
    'leads to the same place written “%s”',
    (link) => {
      expect(bareLink(link)).toBe('north.io/call')
    },
  )
})

describe('a telephone number', () => {
  it.each([
    ['+48 600 700 800', '48600700800'],
    ['(030) 123 456 78', '03012345678'],
    ['+1 (555) 123-4567', '15551234567'],
    ['555-123-4567', '5551234567'],
    ['06 12 34 56 78', '0612345678'],
    ['030/12345/67', '0301234567'],
    ['0044 20 7946 0958', '00442079460958'],
    ['030 123 45', '03012345'],
    ['+41-44-123-45', '414412345'],
  ])('is read from “%s”', (text, digits) => {
    expect(phonesIn(`Ring ${text}.`)).toEqual([{ from: 5, to: 5 + text.length, text, digits, called: true }])
  })

  it.each([
    '600 700 800',
    '2019-2024',
    '20-25 30-40',
    '1234 5678 9012 3456',
    'a030 123 456 78',
    '12:30 14:00',
    '12.50',
    '911 22 33',
    '(030) 12 34',
    '0123 4567.89 12',
  ])('is none in “%s”', (text) => {
    expect(phonesIn(text)).toEqual([])
  })
})

it('lies in the text where it is read, whatever the text', () => {
  const piece = fc.constantFrom(
    'north',
    '.',
    'io',
    '/',
    '@',
    'https://',
    '+49',
    ' ',
    '30',
    '123',
    '-',
    '(',
    ')',
    '…',
    'ü',
    'co',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('')
      for (const each of [...linksIn(text), ...phonesIn(text)]) {
        expect(text.slice(each.from, each.to)).toBe(each.text)
        expect(each.text).not.toMatch(/^\s|[\s.,;:!?…]$/u)
      }
    }),
    { numRuns: 300 },
  )
})
