import { describe, expect, it } from 'vitest'
import { partOfStep } from '../../shared/read-through.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { planReading, sheetsOf, type Sheet } from './sheets.ts'

const of = (...words: number[]): Sheet[] =>
  sheetsOf(words.map((each, at) => ({ section: (at + 1) as SectionNumber, words: each })))
const cards = (sheets: readonly Sheet[], acrossAt: SectionNumber | null) =>
  planReading({ sheets, acrossAt, timeScale: 1 }).sections.map(({ section, parts }) => [section, parts])
const { claims, across, sift } = partOfStep

describe('the sheets of a read-through', () => {
  it('are as few as hold whole sections in their order, each in one of them', () => {
    expect(of(4_000, 3_500, 1)).toEqual([[1, 2], [3]])
    expect(of(4_000, 3_501)).toEqual([[1], [2]])
    expect(of(7_000, 600, 6_900, 600)).toEqual([[1], [2, 3], [4]])
  })

  it('hold a section that is longer than a sheet alone, and nothing of it is left out', () => {
    expect(of(100, 20_000, 100)).toEqual([[1], [2], [3]])
    expect(of()).toEqual([])
  })
})

describe('what a read-through asks', () => {
  it('is each sheet once, on one of their cards all sections together, and then the marks of all once more', () => {
    expect(cards([[1, 2], [3]], 3)).toEqual([
      [1, [claims]],
      [3, [claims, across]],
      [17, [sift]],
    ])
  })

  it('is all sections together on a card of its own where its sheet is read already', () => {
    expect(cards([[3]], 1)).toEqual([
      [3, [claims]],
      [1, [across]],
      [17, [sift]],
    ])
    expect(cards([], 1)).toEqual([
      [1, [across]],
      [17, [sift]],
    ])
  })

  it('is not all sections together where that was asked before', () => {
    expect(cards([[17]], null)).toEqual([
      [17, [claims]],
      [16, [sift]],
    ])
    expect(planReading({ sheets: [], acrossAt: null, timeScale: 1 })).toMatchObject({
      sections: [],
      chunks: 0,
    })
  })

  it('is the marks alone where all of it was read before, and nothing where nobody marked any', () => {
    const nothing = { sheets: [], acrossAt: null, timeScale: 1 }
    expect(planReading({ ...nothing, hasMarks: true })).toMatchObject({
      sections: [{ parts: [sift] }],
      chunks: 1,
    })
    expect(planReading(nothing).sections).toEqual([])
  })

  it('is in threes, names every section of a sheet, and nothing waits but the marks, for all of it', () => {
    const sheets = sectionNumbers.slice(0, 7).map((section): Sheet => [section])
    const plan = planReading({ sheets: [[8, 9], ...sheets], acrossAt: null, timeScale: 0.5 })
    expect(plan.sections.map(({ chunk }) => chunk)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 4])
    expect(plan.chunks).toBe(4)
    expect(plan.sections[0]).toMatchObject({ reads: [8, 9], waitsFor: [], limitMs: 60_000 })
    expect(plan.sections.at(-1)?.waitsFor).toEqual([8, 1, 2, 3, 4, 5, 6, 7])
  })
})
