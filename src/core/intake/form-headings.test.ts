import { describe, expect, it } from 'vitest'
import { withHeadings } from './form-headings.ts'
import { numberLines } from './numbered-line.ts'

const headings = (...lines: string[]) =>
  withHeadings(numberLines(lines.map((text) => ({ text, as: 'line' }))))
    .filter(({ as }) => as === 'heading')
    .map(({ number }) => number)

describe('labels with numbers', () => {
  it('are headings where their numbers go on and answers stand between, known or not', () => {
    expect(
      headings(
        '1. Business name',
        'Kite',
        '2. Ideal client',
        'Parents.',
        '3. Logo files',
        '4. Prices',
        '€80',
      ),
    ).toEqual([1, 3, 5, 6])
    expect(headings('Q1. Business name', 'Kite', 'Q2. Ideal client', 'Parents.')).toEqual([1, 3])
  })
  it('are headings beside questions, where some are missing, and above a list of an answer', () => {
    expect(headings('1. Who is your ideal client?', 'Parents.', '3. Prices', '€80')).toEqual([3])
    expect(
      headings(
        '1. Ideal client',
        'Parents.',
        '2. Prices',
        '1. Visit',
        '2. Talk',
        '3. Day',
        '4. Week',
        '3. Website',
        'None.',
      ),
    ).toEqual([1, 3, 8])
    expect(
      headings('1. Ideal client', 'Parents.', '2. Prices', '1. Visit', '2. Talk', '3. Website', 'None.'),
    ).toEqual([])
  })
  it.each([
    ['a list', ['1. Website', '2. Prices', '3. Ideal client', 'More.']],
    ['a list below a question', ['1. Prices', '1. Website', '2. Ideal client', 'More.']],
    ['sentences', ['1. Prices.', 'So.', '2. Our ideal client is who he is and was since then', 'So.']],
    ['questions of others', ['1. Parking', 'Yes.', '2. Lunch', 'No.']],
  ])('are none in %s', (_, lines) => {
    expect(headings(...lines)).toEqual([])
  })
})

describe('labels in capitals', () => {
  it('are headings behind an empty line and right above their answers', () => {
    expect(
      headings('GOALS FOR THE NEXT 90 DAYS', 'Six.', '', 'TONE OF VOICE', 'Dry.', '', 'PARKING', 'No.'),
    ).toEqual([1, 4, 7])
  })
  it('are none where they answer or shout', () => {
    expect(headings('PRICES', '', 'ACME', '', 'WEBSITE', '', 'NONE')).toEqual([])
    expect(headings('TONE OF VOICE', 'NO JARGON', 'PRICES', 'NONE')).toEqual([])
  })
})
