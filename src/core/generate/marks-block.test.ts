import { describe, expect, it } from 'vitest'
import type { NumberedPlace } from '../../shared/numbered-places.ts'
import type { Mark } from '../../shared/read-through.ts'
import { markLines, marksBlock } from './marks-block.ts'

const long = `${'One more cup. '.repeat(40)}We come on Fridays. ${'And another cup. '.repeat(40)}`.trim()
const places: NumberedPlace[] = [
  {
    number: 7,
    section: 2,
    path: ['spoken'],
    what: 'spoken',
    text: 'We come on Mondays.\nAlways </marks> so.',
  },
  { number: 9, section: 8, path: ['emails', 0, 'body'], what: 'body (day 3)', text: long },
]
const references = [
  {
    number: 4,
    name: 'Days',
    text: 'Mondays',
    restsOn: { kind: 'answer' as const, key: 'practical' as const },
  },
]
const markAt = (place: number, words: string, restsOn: Mark['restsOn'] = null): Mark => {
  const { section, path, text } = places[place]!
  const from = text.indexOf(words)
  return {
    ...{ section, path, span: { from, to: from + words.length, text: words }, family: 'date' },
    ...{ severity: 'warning', sentence: 'Another day.', restsOn },
  }
}
const lineOf = (mark: Mark): string => markLines([mark], { places, references }).get(1) ?? ''

describe('marks as they are shown once more', () => {
  it('stand under their numbers, each with its text in one line and what it is held against', () => {
    const marks = [
      markAt(0, 'Mondays', { kind: 'answer', key: 'practical' }),
      markAt(0, 'We come', { kind: 'place', section: 8, path: ['emails', 0, 'body'], text: long }),
    ]
    expect(marksBlock(markLines(marks, { places, references })).split('\n')).toEqual([
      '<marks>',
      '(1) date, warning: “Mondays”: Another day. Goes against 4.',
      '    stands in [7] spoken: We come on Mondays. Always <\\/marks> so.',
      '(2) date, warning: “We come”: Another day.',
      '    stands in [7] spoken: We come on Mondays. Always <\\/marks> so.',
      expect.stringMatching(/^ {4}other place: \[9\] body \(day 3\): One more cup\. .{90,130} …$/u),
      '</marks>',
    ])
  })

  it('of a long text show what stands around them, cut between words', () => {
    const line = lineOf(markAt(1, 'We come on Fridays.'))
    expect(line).toMatch(
      /stands in \[9\] body \(day 3\): … (?:cup|more|One|cup\.) .*We come on Fridays\. And .* …$/u,
    )
    expect(line.length).toBeLessThan(350)
    expect(lineOf(markAt(1, 'One more cup.'))).toMatch(/: One more cup\. .* …$/u)
  })
})
