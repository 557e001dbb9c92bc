import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../shared/imports/imported-file.ts'
import { numberLines } from './numbered-line.ts'
import { pastedReviews } from './pasted-reviews.ts'

const read = (...lines: (string | ImportLine)[]) => {
  const { found, rest } = pastedReviews(
    numberLines(lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line))),
  )
  return [found.map(({ value, lines: from }) => [value, from]), rest.map(({ number }) => number)]
}
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('reviews copied from a page of them', () => {
  it('are their words with the name above their stars, without what the page and the business say', () => {
    expect(
      read(
        ...['Google reviews', '', 'Sabine M.', 'Local Guide · 34 reviews', '★★★★★ 2 months ago'],
        ...['My back is well again.', '', 'Thank you, all of you.', 'Response from the owner 2 months ago'],
        ...[
          'Dear Sabine, thank you!',
          '',
          'Tom Reed',
          '3 reviews',
          '★★★★☆ a year ago',
          'Good, but no parking.',
        ],
      ),
    ).toEqual([
      [
        [{ words: 'My back is well again.\nThank you, all of you.', source: 'Sabine M.' }, [3, 6, 8]],
        [{ words: 'Good, but no parking.', source: 'Tom Reed' }, [12, 15]],
      ],
      [1, 2],
    ])
    expect(
      read(
        ...['Anna', 'US', '•', '12 reviews', 'Rated 5 out of 5 stars', 'Feb 3, 2026', 'The best coach'],
        ...['She asked what nobody had asked.', 'Date of experience: January 15, 2026', 'Useful', 'Share'],
        ...['Reply from Clearpath Coaching', 'Feb 4, 2026', 'Thank you, Anna!'],
      ),
    ).toEqual([
      [[{ words: 'The best coach\nShe asked what nobody had asked.', source: 'Anna' }, [1, 7, 8]]],
      [],
    ])
  })

  it('of few stars are nothing, and no other takes their words', () => {
    expect(read('Bo', '★☆☆☆☆ vor einem Jahr', 'Nie wieder.', 'Eva', '5/5', 'Gern wieder.')).toEqual([
      [[{ words: 'Gern wieder.', source: 'Eva' }, [4, 6]]],
      [],
    ])
  })

  it('end before a heading, a label or a price, however near the next one is', () => {
    const [, rest] = read(
      ...[
        'Eva',
        '★★★★★',
        'Gern wieder.',
        '',
        'Unsere Preise',
        'Massage 60 €',
        '',
        'Kim',
        '★★★★★',
        'It is good.',
      ],
      ...['', 'We are in town.'],
    )
    expect(rest).toEqual([4, 5, 6, 7, 11, 12])
    expect(read('Eva', '★★★★★', 'Gern wieder.', { text: 'Team', as: 'heading' }, 'Ada')[1]).toEqual([4, 5])
  })

  it.each([
    ['stars below the words they are for', ['Great class!', '★★★★★', '– Anna']],
    ['stars beside words', ['Proof', '★★★★★ In time.', '★★★★★ “Best morning of my year.” — Tom']],
    ['a sum of stars', ['Reviews', '4.9 stars from 214 reviews', 'We are proud of them']],
    ['a sum of stars on a page', ['Our rating', '4.9/5 on Google', 'We are proud of them']],
    ['stars without a name', ['We asked them what they thought of it all:', '★★★★★', 'So good.']],
    ['nothing but a name and stars', ['Anna', '★★★★★']],
  ])('are not %s', (_, lines) => {
    expect(read(...lines)).toEqual([[], numbers(1, lines.length)])
  })
})
