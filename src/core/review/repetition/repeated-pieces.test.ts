import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import type { Reading } from '../reading.ts'
import { textsOf } from '../words/placed-text.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { repeatedPieces } from './repeated-pieces.ts'

const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `run ${from + i}`)

const piece = (at: number, runs: readonly string[], section: SectionNumber = 8): Piece => ({
  ...{ section, name: `E-mail ${at + 1}`, runs: new Set(runs) },
  texts: [{ section, path: ['emails', at, 'body'], runs }],
})
/** Two pieces of so many runs, of which the second has so many of the first. */
const alike = (runs: number, shared: number, of = runs) =>
  repeatedPieces([piece(0, words(0, runs)), piece(1, [...words(0, shared), ...words(1_000, of - shared)])])

describe('pieces that say the same', () => {
  it.each([
    { runs: 6, least: 4 },
    { runs: 24, least: 15 },
    { runs: 25, least: 10 },
    { runs: 59, least: 24 },
    { runs: 60, least: 17 },
    { runs: 200, least: 56 },
  ])('are told from $least of $runs runs on', ({ runs, least }) => {
    expect(alike(runs, least)).toHaveLength(1)
    expect(alike(runs, least - 1)).toEqual([])
  })

  it('are measured by the shorter of the two, and one of five runs or less says nothing', () => {
    expect(alike(200, 15, 24)).toHaveLength(1)
    expect(alike(200, 14, 24)).toEqual([])
    expect(alike(5, 5)).toEqual([])
  })

  it('are told at the later one, with the one it is nearest to and how near', () => {
    const [first, second] = [words(0, 20), [...words(0, 12), ...words(100, 8)]]
    const found = repeatedPieces([piece(0, first), piece(1, words(500, 20)), piece(2, second)])
    expect(found).toMatchObject([
      {
        ...{ kind: 'repetition', section: 8, path: ['emails', 2, 'body'], span: null, severity: 'warning' },
        sentence:
          'E-mail 3 says largely the same as E-mail 1 (60 % of its word sequences). Give it a point of its own.',
      },
    ])
    const nearer = repeatedPieces([piece(0, second), piece(1, first), piece(2, first)])
    expect(nearer.at(-1)?.sentence).toContain('E-mail 2 (100 %')
    const apart = repeatedPieces([piece(0, first), piece(1, first, 16)])
    expect(apart[0]?.sentence).toContain('E-mail 1 of section 8')
  })

  it('are told at the text that has most of what is the same', () => {
    const texts = (['title', 'hook', 'close'] as const).map((field, i) => ({
      ...{ section: 11 as const, path: ['blog', 1, field] },
      runs: words(i * 10 + 100 * Number(field === 'title'), 10),
    }))
    const later = {
      section: 11 as const,
      name: 'Idea 2',
      runs: new Set(texts.flatMap(({ runs }) => runs)),
      texts,
    }
    const [found] = repeatedPieces([piece(0, words(10, 18)), later])
    expect(found?.path).toEqual(['blog', 1, 'hook'])
  })

  it('are told once each and never at the first, however many are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 50 }), (kinds) => {
        const found = repeatedPieces(kinds.map((kind, at) => piece(at, words(kind * 100, 30))))
        const again = kinds.flatMap((kind, at) => (kinds.indexOf(kind) < at ? [at] : []))
        expect(found.map(({ path }) => path[1])).toEqual(again)
      }),
    )
  })
})

const readingOf = (section: SectionNumber, content: Content): Reading =>
  ({ texts: textsOf(section, content), intake: emptyIntake(), factPlaces: () => [] }) as unknown as Reading

describe('the pieces of a section', () => {
  it('are the entries of its lists, each with all the texts that say something', () => {
    const idea = { title: 'Wool', hook: 'It felts when rubbed', keyPoints: ['Soap', 'Heat'] }
    const pieces = piecesOf(
      readingOf(11, {
        social: { story: [idea, { title: 'Soap' }] },
        blog: [idea],
        calendar: 'Wool on Mondays',
      }),
    )
    expect(pieces.map(({ texts }) => texts.map(({ path }) => path.join('.')))).toEqual([
      ...[
        [
          'social.story.0.title',
          'social.story.0.hook',
          'social.story.0.keyPoints.0',
          'social.story.0.keyPoints.1',
        ],
        ['social.story.1.title'],
        ['blog.0.title', 'blog.0.hook', 'blog.0.keyPoints.0', 'blog.0.keyPoints.1'],
      ],
    ])
  })

  it('share runs between letters and ads and between all ideas, and between no other lists', () => {
    const said = 'Wool felts when it is rubbed in warm soap and left to dry'
    const shared = (one: Reading, other: Reading): boolean => {
      const [first, second] = [piecesOf(one), piecesOf(other)].map(
        (all) => all.at(-1)?.runs ?? new Set<string>(),
      )
      return [...(first ?? [])].some((run) => second?.has(run))
    }
    const email = readingOf(8, { emails: [{ body: said }] })
    expect(shared(email, readingOf(9, { ads: [{ primaryText: said }] }))).toBe(true)
    expect(shared(email, readingOf(16, { emails: [{ body: said }] }))).toBe(false)
    const idea = readingOf(11, { blog: [{ hook: said }] })
    expect(shared(idea, readingOf(11, { video: { short: [{ hook: said }] } }))).toBe(true)
    expect(shared(idea, readingOf(11, { newsletter: [{ hook: said }] }))).toBe(true)
    expect(shared(idea, email)).toBe(false)
    expect(
      shared(
        readingOf(5, { objections: [{ response: said }] }),
        readingOf(7, { objections: [{ response: said }] }),
      ),
    ).toBe(false)
  })

  it('are made of runs of two words where they are short, of four from thirty words on', () => {
    const runsOf = (count: number): number =>
      piecesOf(readingOf(8, { emails: [{ body: words(0, count / 2).join(' ') }] }))[0]?.runs.size ?? 0
    expect([runsOf(28), runsOf(30)]).toEqual([27, 27])
    expect(runsOf(32)).toBe(29)
  })

  it('leave out the facts that must be the same everywhere', () => {
    const body = 'Join The Quiet Manager Program now'
    const fact = { from: body.indexOf('The'), to: body.indexOf(' now') }
    const reading = { ...readingOf(8, { emails: [{ body }] }), factPlaces: () => [fact] }
    expect([...(piecesOf(reading)[0]?.runs ?? [])]).toEqual(['letters 2 join now'])
  })
})
