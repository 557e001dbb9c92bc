import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId } from '../../../shared/facts.ts'
import { folded } from '../words/words-in.ts'
import { textsOf } from '../words/placed-text.ts'
import { partsOf } from './fact-parts.ts'
import { spotsIn } from './fact-spots.ts'

const spots = (id: FactId, fact: string, body: string) => {
  const [placed] = textsOf(8, { emails: [{ body }] })
  return spotsIn(placed!, id, partsOf(id, fact))
}

describe('the wordings of a fact', () => {
  it.each<[FactId, string, [string, string][]]>([
    ['offer-name', 'The Quiet Manager Program', [['without article', 'Quiet Manager Program']]],
    ['offer-name', 'The Map', []],
    ['step-1', 'An Honest Picture', [['without article', 'Honest Picture']]],
    ['business-name', 'A Calm Desk', [['without article', 'Calm Desk']]],
    ['one-liner', 'The help I give', []],
    ['full-name', 'Dr. Mara Lindqvist', [['first name', 'Mara']]],
    ['full-name', 'Prof Éva Berg', [['first name', 'Éva']]],
    ['full-name', 'Mara', []],
    ['full-name', 'Al Berg', []],
    ['full-name', 'J. Berg', []],
    ['call-to-action', 'Book a free 30-minute Clarity Call', [['call', 'Clarity Call']]],
    ['way-1-timeframe', '90 days', [['adjective', '90-day']]],
    ['way-1-timeframe', 'twelve weeks', [['adjective', 'twelve-week']]],
    ['way-1-timeframe', 'ninety-five Days', [['adjective', 'ninety-five-day']]],
    ['way-1-timeframe', 'as long as it takes', []],
    [
      'way-1-price',
      '$4,800, or three payments of $1,700',
      [
        ['amount 1', '$4,800'],
        ['amount 2', '$1,700'],
      ],
    ],
    ['way-1-price', 'agreed together', []],
    ['way-1-name', 'The Ninety', []],
  ])('are, of %s “%s”, beside the whole of it %j', (id, text, more) => {
    expect(partsOf(id, text).map((part) => [part.part, part.text])).toEqual([['whole', text], ...more])
  })

  it('are none of a way to buy that is called by a length', () => {
    expect([partsOf('way-1-name', '90 days'), partsOf('way-1-name', 'twelve-week')]).toEqual([[], []])
    expect(partsOf('way-1-name', '90 days more')).toHaveLength(1)
  })
})

describe('a place of a fact', () => {
  it.each<[FactId, string, string, [string, string][]]>([
    [
      'offer-name',
      'The Quiet Manager Program',
      'Join the Quiet Manager Program. THE QUIET MANAGER PROGRAM. a quiet manager program',
      [
        ['the Quiet Manager Program', 'the New One'],
        ['THE QUIET MANAGER PROGRAM', 'THE NEW ONE'],
      ],
    ],
    [
      'offer-name',
      'Kitchen Table Talks',
      'Our kitchen table talks, kitchen Table Talks.',
      [['kitchen table talks', 'the new one']],
    ],
    [
      'step-2',
      'Map It',
      'Then map it. Map It now. MAP IT.',
      [
        ['Map It', 'The New One'],
        ['MAP IT', 'THE NEW ONE'],
      ],
    ],
    [
      'full-name',
      'Mara Lindqvist',
      'mara, Mara, Mara Lindqvist, Maras',
      [
        ['Mara', 'The New One'],
        ['Mara Lindqvist', 'The New One'],
      ],
    ],
    [
      'way-1-timeframe',
      'Ninety days',
      'In ninety days. Ninety days. A Ninety-day plan.',
      [
        ['ninety days', 'the New One'],
        ['Ninety days', 'The New One'],
        ['Ninety-day', 'The New One'],
      ],
    ],
    [
      'way-1-price',
      '$4,800',
      '4800 dollars, €4,800, $4,800.00, $4,801',
      [
        ['4800 dollars', 'The New One'],
        ['$4,800.00', 'The New One'],
      ],
    ],
    [
      'call-to-action',
      'Book a Clarity Call',
      'Please book a Clarity Call. Clarity Call, clarity call',
      [
        ['book a Clarity Call', 'the New One'],
        ['Clarity Call', 'The New One'],
      ],
    ],
    [
      'one-liner',
      'I help people',
      'So i help people. I HELP PEOPLE. I Help People.',
      [
        ['i help people', 'the New One'],
        ['I HELP PEOPLE', 'THE NEW ONE'],
      ],
    ],
    [
      'business-name',
      'Mara’s “Calm–Desk”',
      'We are Mara\'s "Calm-Desk".',
      [['Mara\'s "Calm-Desk"', 'The New One']],
    ],
  ])('of %s “%s” in “%s” takes other words in its manner', (id, fact, body, wanted) => {
    const found = spots(id, fact, body).map(({ from, to, inItsManner }) => [
      body.slice(from, to),
      inItsManner('The New One'),
    ])
    expect(found).toEqual(wanted)
  })

  it('stands apart from the others, and reads the same with its own words put in', () => {
    const fact = fc.constantFrom<[FactId, string]>(
      ['offer-name', 'The Calm Desk Plan'],
      ['full-name', 'Mara Berg'],
      ['way-1-timeframe', '90 days'],
      ['one-liner', 'Calm is all'],
      ['step-1', 'Calm Desk'],
    )
    const piece = fc.constantFrom(
      'the',
      'The',
      'Calm',
      'calm',
      'CALM',
      'Desk',
      'desk',
      'Plan',
      'plan',
      'Mara',
      'Berg',
      '90',
      'days',
      'day',
      'is',
      'all',
      'THE CALM DESK PLAN',
      'The Calm Desk Plan',
      '90-day',
    )
    fc.assert(
      fc.property(fact, fc.array(piece, { maxLength: 12 }), ([id, text], pieces) => {
        const body = pieces.join(' ')
        let free = 0
        for (const { from, to, part, inItsManner } of spots(id, text, body)) {
          const own = partsOf(id, text).find((each) => each.part === part)?.text ?? ''
          expect(from).toBeGreaterThanOrEqual(free)
          expect(folded(own)).toBe(folded(body.slice(from, to)))
          expect(inItsManner(own)).toBe(body.slice(from, to))
          free = to
        }
      }),
      { numRuns: 300 },
    )
  })
})
