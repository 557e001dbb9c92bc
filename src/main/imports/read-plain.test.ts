import { describe, expect, it } from 'vitest'
import { readPlain } from './read-plain.ts'

const headings = (text: string): string[] =>
  readPlain(text).flatMap(({ text, as }) => (as === 'heading' ? [text] : []))

describe('a line of hyphens or equals signs', () => {
  it.each([
    'About you\n=========\nI coach.',
    '\nPrices\n---\n85',
    'Who is it for?\n---\nManagers.',
    'A. Berg\n\nWhat people say\n----------------\nGood.',
  ])('underlines a heading right above it: %j', (text) => {
    expect(headings(text)).toHaveLength(1)
  })
  it.each([
    'Who is it for?\nRunners over forty\n------\nWhat makes you unique?\nI run\n------',
    'Who is it for?\n\nRunners over forty in the hills\n------\nWhat makes you unique?\n\nI run\n------',
    'Who is it for?\n\nRunners over forty.\n--------------------\n\nMore',
    'One line\nand the next\n============\nMore',
    'Runners over forty\n\n------\nMore',
  ])('else stands between two things: %j', (text) => {
    expect(headings(text).filter((each) => !each.startsWith('Who'))).toEqual([])
    expect(readPlain(text).some((line) => /---|===/u.test(line.text))).toBe(false)
  })
})

it('quotes of quotes are quotes, and what is struck through is no text', () => {
  expect(readPlain('> > 1. Who is it for?\n>> Bakers')).toEqual([
    { text: '1. Who is it for?', as: 'quote' },
    { text: 'Bakers', as: 'quote' },
  ])
  expect(readPlain('- Day ~~£290~~ £390\n~~Half a day £150~~\nA ~ B ~ C').map(({ text }) => text)).toEqual([
    '- Day £390',
    '',
    'A ~ B ~ C',
  ])
})

it('marks of stress are none of its words, and stars or lines between words are no such marks', () => {
  expect(
    readPlain(
      '**Mara** *(00:01:15)*: Dentists\n_Who_ is it *really* for?\n5 * 3 * 2, a*b*c, snake_case_name\nPrice* and tax*',
    ).map(({ text }) => text),
  ).toEqual([
    'Mara (00:01:15): Dentists',
    'Who is it really for?',
    '5 * 3 * 2, a*b*c, snake_case_name',
    'Price* and tax*',
  ])
})
