import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../shared/sections/outline.ts'
import { reviewWords } from './check-vault.ts'
import { replaceWords } from './replace-words.ts'
import type { ReviewedVault } from './reading.ts'
import { oddPieces, oddPlaces, oddText } from './testing/odd-texts.ts'
import { coining, vaultOf } from './testing/vault-of.ts'

// What trips the kinds up: their own words, cut and glued, in many scripts, with marks that open and never close.
const pieces = [
  ...[
    'The',
    'Quite',
    'Quiet',
    'Manager',
    'Program',
    'Mara',
    'Lindquist',
    'Sarah',
    'Strategy Call',
    'Step 3: The',
  ],
  ...[
    '$5,000',
    '$',
    '83',
    '%',
    'two hundred',
    'and',
    'clients',
    'helped',
    'years of experience',
    '9 out of 10',
    '90-day program',
  ],
  ...[
    '[Link',
    ']',
    '{{',
    '}}',
    '“',
    '”',
    '"',
    '(',
    '<insert',
    '____',
    'XX',
    'RE:',
    '!!!',
    'https://a.io/',
    'a@b.com',
    'TBD',
  ],
  ...[
    'take your business to the next level',
    'Are you',
    'depressed',
    'make',
    '$10k',
    'a month',
    'said',
    '—',
    '...',
    '\n',
    '\n\n',
  ],
  ...[
    'Führungskräfte',
    'İSTANBUL',
    'مدير الفريق',
    '管理者は毎晩働きます。',
    'คนทำงาน',
    '🙂',
    '\u{1F468}\u200D\u{1F469}',
    'e\u0301',
    '\ud800',
    '\u00a0',
  ],
]
const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '', '. ')), { maxLength: 60 })
  .map((parts) => parts.map(([piece, joint]) => piece + joint).join(''))

const vaultWith = (one: string, other: string): ReviewedVault =>
  vaultOf(
    {
      ...coining,
      3: { stage: other, email: { subject: one, body: other } },
      5: { proofLine: one },
      8: {
        emails: [
          { subject: one, preview: other, body: one },
          { subject: other, body: `${other} ${one}` },
        ],
      },
      9: { ads: [{ headline: one, primaryText: other }] },
      10: { salesPage: { offer: other, testimonialSlot: one } },
      15: { full: one },
      16: { textMessages: [{ message: one }] },
    },
    {
      past: [
        { id: 'offer-name', text: 'Quite Manager' },
        { id: 'full-name', text: 'Sarah Lindquist' },
      ],
      confirmed: [{ text: '83 %', at: '2026-01-01T00:00:00.000Z' }],
    },
  )

const contentOf = (vault: ReviewedVault, section: number) =>
  vault.sections.find(({ number }) => number === section)?.content ?? {}

describe('the review of any texts', () => {
  it('points at words that stand there, each finding with an id of its own', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const vault = vaultWith(one, other)
        const findings = reviewWords(vault)
        for (const { section, path, span } of findings) {
          if (!span) continue
          const field = valueAt(contentOf(vault, section), path)
          expect(typeof field === 'string' && field.slice(span.from, span.to)).toBe(span.text)
          expect(span.to).toBeGreaterThan(span.from)
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        expect(reviewWords(vault)).toEqual(findings)
      }),
      { numRuns: 80 },
    )
  })

  it('offers repairs that change words and never the form, and that settle what they repair', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const vault = vaultWith(one, other)
        for (const { section, path, span, repair } of reviewWords(vault)) {
          if (!span || !repair) continue
          const content = contentOf(vault, section)
          const repaired = replaceWords(content, [
            { section, path, from: span.from, to: span.to, was: span.text, text: repair.text },
          ])
          expect(repaired.ok && typeof valueAt(repaired.value, path)).toBe('string')
          expect(repair.text).not.toBe(span.text)
          expect(repair.text.trim()).not.toBe('')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads content of any form, as a person may have kept it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (some, any) => {
        const content = { emails: some, name: any, ads: [some, { primaryText: any }], title: { main: some } }
        expect(() => reviewWords(vaultOf({ 4: content, 6: content, 8: content, 9: content }))).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

describe('the time the review takes', () => {
  /** Milliseconds of one review, of this thread's work alone, so that other programs on the machine do not count. */
  const timeOf = (vault: ReviewedVault): number => {
    const begun = process.threadCpuUsage()
    reviewWords(vault)
    const { user, system } = process.threadCpuUsage(begun)
    return (user + system) / 1000
  }
  // Twice the text in less than three times the time (four, if every word met every other), but for what a few
  // milliseconds of the machine itself weigh.
  const isInProportion = (half: number, whole: number): boolean => whole < half * 3 + 25
  const told = [
    'prose',
    'digits',
    'many numbers',
    'amounts',
    'quotations',
    'near misses',
    'telephones',
  ] as const
  const cases = [
    ...Object.keys(oddPieces).map((name) => ['one field', name]),
    ...['facts', 'an answer'].flatMap((place) => told.map((name) => [place, name])),
  ]

  it.each(cases)('grows with the text and no faster, in %s, for %s without end', (place = '', name = '') => {
    const piece = new Map<string, string>(Object.entries(oddPieces)).get(name) ?? ''
    const vaultOfLength = (length: number): ReviewedVault =>
      oddPlaces[place]?.(oddText(piece, length)) ?? vaultOf({})
    timeOf(vaultOfLength(2_000))
    const [shorter, longer] = [vaultOfLength(25_000), vaultOfLength(50_000)]
    let half = Infinity
    let whole = Infinity
    // The least of several measures, both texts in turn: whatever else weighs (a collection of garbage, code that is
    // compiled, a neighbour that empties the processor's caches) only ever adds.
    for (let round = 0; round < 10 && (round < 2 || !isInProportion(half, whole)); round++) {
      half = Math.min(half, timeOf(shorter))
      whole = Math.min(whole, timeOf(longer))
    }
    expect(isInProportion(half, whole), `${whole} ms for twice the text of ${half} ms`).toBe(true)
  })
})
