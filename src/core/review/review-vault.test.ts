import { wayToBuy } from '../../shared/intake.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt, withValueAt, type FieldPath } from '../../shared/sections/outline.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema } from '../../shared/vault.ts'
import { checkVault } from './check-vault.ts'
import type { ReviewedVault } from './reading.ts'
import { reviewVault, type ReviewMemory } from './review-vault.ts'
import { coining, vaultOf } from './testing/vault-of.ts'

const at = '2026-01-01T00:00:00.000Z'

/** A vault whose sections speak of different things. */
const vault = (): ReviewedVault =>
  vaultOf({
    ...coining,
    1: { bestClient: { age: '35 to 45' }, name: 'Managers who rewrite code at night.' },
    3: {
      stage: 'The Quiet Manager Program gave my evenings back.',
      email: { subject: 'Night', body: 'It was late.' },
    },
    5: { proofLine: 'Nobody knows how many.', investmentClose: 'It costs $4,800.' },
    8: {
      emails: [
        { subject: 'One', preview: 'Two', body: '83 % of teams wait.' },
        { subject: 'Morning', body: 'Start small.' },
      ],
    },
    10: { salesPage: { offer: 'Book a free 30-minute Clarity Call.' } },
    11: { blog: [{ title: 'Code at night', hook: 'Who reviews it?', keyPoints: ['Sleep first.'] }] },
    15: { full: 'Mara Lindqvist coaches people who lead.' },
    16: { textMessages: [{ message: 'See you at nine.' }] },
  })

const edited = (
  before: ReviewedVault,
  number: SectionNumber,
  path: FieldPath,
  text: unknown,
): ReviewedVault => ({
  ...before,
  sections: before.sections.map((record) =>
    record.number === number
      ? {
          ...record,
          revision: record.revision + 1,
          source: 'edit' as const,
          content: contentSchema.parse(withValueAt(record.content, path, text)),
        }
      : record,
  ),
})

/** Which sections are reviewed anew after a change. */
const anewAfter = (change: (before: ReviewedVault) => ReviewedVault): readonly SectionNumber[] => {
  const before = vault()
  return reviewVault(change(before), reviewVault(before, null).memory).anew
}

describe('a review that remembers', () => {
  it('reads one section anew when its words changed and nothing that others share', () => {
    expect(anewAfter((before) => before)).toEqual([])
    expect(anewAfter((before) => edited(before, 8, ['emails', 1, 'body'], 'Start small, today.'))).toEqual([
      8,
    ])
    expect(anewAfter((before) => edited(before, 4, ['outcome'], 'A calm week.'))).toEqual([4])
  })

  it('reads those sections anew that speak of a fact that changed', () => {
    const renamed = anewAfter((before) => edited(before, 4, ['name'], 'The Climb'))
    expect(renamed).toEqual([3, 4])
    const price = anewAfter((before) => edited(before, 4, ['tiers', 0, 'price'], '$5,200'))
    expect(price).toEqual([4, 5])
  })

  it('reads those sections anew that hold words which were confirmed', () => {
    const confirmed = [{ text: '83 %', at }]
    expect(anewAfter((before) => ({ ...before, confirmed }))).toEqual([8])
  })

  it('reads every section anew after an answer changed, which proof looks up for all of them', () => {
    const changed = anewAfter((before) => ({
      ...before,
      intake: { ...before.intake, offers: [wayToBuy({ price: '$900' })] },
    }))
    expect(changed).toEqual(sectionNumbers)
  })

  it('says that a section is old without reading it anew', () => {
    const before = vaultOf({ ...coining, 5: { proofLine: 'Nobody knows how many.' } })
    const reading = before.sections.map((record) =>
      record.number === 5 ? { ...record, basis: { ...record.basis, reads: { 4: 1 } } } : record,
    )
    const first = reviewVault({ ...before, sections: reading }, null)
    const next = reviewVault(edited({ ...before, sections: reading }, 4, ['outcome'], 'Calm.'), first.memory)
    expect(next.anew).toEqual([4])
    expect(next.findings.filter(({ kind }) => kind === 'stale').map(({ section }) => section)).toEqual([5])
  })

  it('finds what a review from scratch finds, in the same order, whatever is edited', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let now = vault()
        let memory: ReviewMemory | null = null
        for (const change of edits) {
          now = change(now)
          const review = reviewVault(now, memory)
          expect(review.findings).toEqual(checkVault(now))
          memory = review.memory
        }
      }),
      { numRuns: 60 },
    )
  })
})

const words = [
  ...[
    'The Quiet Manager Program',
    'Quite Manager',
    'The Climb',
    'The Honest Picture',
    'The One Lever',
    'Honest Week Check',
  ],
  ...[
    'Step 1: The First Look',
    'join the Loud Leader Program',
    'Strategy Call',
    'discovery call',
    'a 45-minute call',
  ],
  ...[
    '$4,800',
    '$5,200',
    '90 days',
    'the program takes 60 days',
    '83 %',
    'helped 200 clients',
    'aged 35 to 45',
  ],
  ...[
    'Mara Lindquist',
    'client Sarah said',
    '[Link]',
    'take your business to the next level',
    'synergy',
    'Start small.',
  ],
  ...[
    '“I stopped rewriting my team’s code in week four,” said Jonas.',
    'https://a.io/x',
    'I help managers lead.',
    '管理者',
    '\n',
  ],
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(' '))
const places: readonly [SectionNumber, ...FieldPath][] = [
  [1, 'bestClient', 'age'],
  [2, 'oneLiner'],
  [3, 'stage'],
  [3, 'email', 'subject'],
  [4, 'name'],
  [4, 'blueprint', 0, 'name'],
  [4, 'tiers', 0, 'price'],
  [4, 'tiers', 0, 'timeframe'],
  [5, 'proofLine'],
  [6, 'title', 'main'],
  [8, 'emails', 0, 'subject'],
  [8, 'emails', 0, 'body'],
  [8, 'emails', 1, 'body'],
  [10, 'salesPage', 'offer'],
  [11, 'blog', 0, 'title'],
  [15, 'full'],
  [16, 'textMessages', 0, 'message'],
]

/** Any change of what the review reads: a field, an earlier fact, a confirmed claim, an answer, a section gone or back. */
const edit: fc.Arbitrary<(before: ReviewedVault) => ReviewedVault> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...places), text).map(
      ([[number, ...path], to]) =>
        (before: ReviewedVault) =>
          edited(before, number, path, to),
    ),
  },
  fc.constantFrom(...words).map((said) => (before: ReviewedVault) => ({
    ...before,
    past: [...before.past, { id: 'offer-name' as const, text: said }],
  })),
  fc.constantFrom(...words).map((said) => (before: ReviewedVault) => ({
    ...before,
    confirmed: [...before.confirmed, { text: said, at }],
  })),
  text.map((uniqueAdvantage) => (before: ReviewedVault) => ({
    ...before,
    intake: { ...before.intake, uniqueAdvantage },
  })),
  fc.constantFrom(...sectionNumbers).map((number) => (before: ReviewedVault) => {
    const there = before.sections.some((record) => record.number === number)
    const back = vault().sections.filter((record) => record.number === number)
    return {
      ...before,
      sections: there
        ? before.sections.filter((each) => each.number !== number)
        : [...before.sections, ...back],
    }
  }),
)

describe('very many findings', () => {
  it('are listed up to 200 of a kind in a field, and the others counted in one more', () => {
    const body = '[Link] helped 999 clients. '.repeat(700)
    const findings = checkVault(vaultOf({ ...coining, 8: { emails: [{ body }, { body: '[Link]' }] } }))
    const of = (kind: string, entry: number) =>
      findings.filter((each) => each.kind === kind && valueAt(each, ['path', 1]) === entry)
    expect(of('placeholder', 0)).toHaveLength(201)
    expect(of('placeholder', 0).at(-1)).toMatchObject({
      span: null,
      severity: 'error',
      sentence: 'And 500 more like these in this field.',
    })
    expect(of('proof', 0)).toHaveLength(201)
    expect(of('placeholder', 1)).toHaveLength(1)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })
})
