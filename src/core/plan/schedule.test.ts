import { describe, expect, it } from 'vitest'
import type { PlannedSection } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { chainMs, expectedRunMs } from './schedule.ts'

const planned = (section: SectionNumber, waitsFor: SectionNumber[] = [], parts = [1]): PlannedSection => ({
  section,
  chunk: 1,
  parts,
  partsInAll: parts.length,
  waitsFor,
  limitMs: 90_000,
})
const times: Partial<Record<SectionNumber, number>> = { 1: 10, 2: 20, 4: 30, 10: 40 }
const expected = (section: SectionNumber, part: number): number => (times[section] ?? 5) + (part - 1)

describe('the chain behind a part', () => {
  const plan = [planned(1), planned(2), planned(4, [1]), planned(10, [4], [1, 2]), planned(3)]
  const chain = chainMs(plan, expected)

  it('is the part itself where nothing waits for its section', () => {
    expect(chain(3, 1)).toBe(5)
    expect(chain(10, 2)).toBe(41)
  })

  it('adds the longest chain of sections that wait for it, each with its longest part', () => {
    expect(chain(4, 1)).toBe(30 + 41)
    expect(chain(1, 1)).toBe(10 + 30 + 41)
  })
})

describe('parts that are written one after another', () => {
  const plan = [planned(8, [], [1, 2, 3]), planned(13, [8])]

  it('count with all that follow them in their section', () => {
    const chain = chainMs(plan, expected)
    expect(chain(8, 1)).toBe(5 + 6 + 7 + 5)
    expect(chain(8, 3)).toBe(7 + 5)
    expect(chainMs([planned(8, [], [2, 3])], expected)(8, 2)).toBe(6 + 7)
  })

  it('take the time of all of them however many slots there are', () => {
    expect(expectedRunMs(plan, expected, 8)).toBe(5 + 6 + 7 + 5)
  })
})

describe('the expected time of a run', () => {
  it('is the sum of all parts with one slot', () => {
    expect(expectedRunMs([planned(1), planned(2), planned(4, [1])], expected, 1)).toBe(60)
  })

  it('is the longest chain with slots enough', () => {
    expect(expectedRunMs([planned(1), planned(2), planned(4, [1])], expected, 8)).toBe(40)
  })

  it('deals parts side by side', () => {
    expect(expectedRunMs([planned(10, [], [1, 1, 1])], expected, 3)).toBe(40)
    expect(expectedRunMs([planned(10, [], [1, 1, 1])], expected, 2)).toBe(80)
  })

  it('is nothing for nothing, and passes a section without parts', () => {
    expect(expectedRunMs([], expected, 3)).toBe(0)
    expect(expectedRunMs([planned(1, [], []), planned(4, [1])], expected, 3)).toBe(30)
  })
})
