import { describe, expect, it } from 'vitest'
import type { PlannedSection, UnstampedEvent } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Clock } from '../ports.ts'
import { chunkBook, walk, type WalkKind } from './walk.ts'

const planned = (section: SectionNumber, chunk: number, waitsFor: SectionNumber[] = []): PlannedSection => ({
  section,
  chunk,
  parts: [1],
  partsInAll: 1,
  waitsFor,
  limitMs: 1,
})
const plan = [planned(1, 1), planned(2, 1), planned(4, 2, [1]), planned(16, 2, [2]), planned(5, 3, [4])]

/** Walks the plan by hand: `settle` ends a section. */
function byHand(kind: WalkKind, of = plan) {
  const begun: number[] = []
  const settles = new Map<number, () => void>()
  const over = walk(of, kind, ({ section }, settled) => {
    begun.push(section)
    return new Promise((resolve) => {
      settles.set(section, () => {
        settled()
        resolve()
      })
    })
  })
  return { begun, over, settle: (section: number) => settles.get(section)?.() }
}

describe('the rolling walk', () => {
  it('begins a section as soon as its own reads have settled, before the call that settled them returns', () => {
    const { begun, settle } = byHand('rolling')
    expect(begun).toEqual([1, 2])
    settle(1)
    expect(begun).toEqual([1, 2, 4])
    settle(4)
    expect(begun).toEqual([1, 2, 4, 5])
    settle(2)
    expect(begun).toEqual([1, 2, 4, 5, 16])
  })

  it('begins a section once, though it is told twice', () => {
    const { begun, settle } = byHand('rolling')
    settle(1)
    settle(1)
    expect(begun).toEqual([1, 2, 4])
  })
})

describe('the strict walk', () => {
  it('begins a chunk when all of the one before has settled', () => {
    const { begun, settle } = byHand('strict')
    settle(1)
    expect(begun).toEqual([1, 2])
    settle(2)
    expect(begun).toEqual([1, 2, 4, 16])
    settle(4)
    expect(begun).toHaveLength(4)
    settle(16)
    expect(begun).toEqual([1, 2, 4, 16, 5])
  })
})

describe('either walk', () => {
  it.each(['rolling', 'strict'] as const)('ends when all sections of a %s walk have', async (kind) => {
    const { over, settle } = byHand(kind)
    for (const { section } of plan) settle(section)
    await expect(over).resolves.toBeUndefined()
  })

  it('ends at once with nothing to do', async () => {
    await expect(byHand('rolling', []).over).resolves.toBeUndefined()
  })
})

describe('the book of chunks', () => {
  it('tells a chunk’s start once and its end with its last section', () => {
    let now = 0
    const clock: Clock = { now: () => now, sleep: () => Promise.resolve() }
    const events: UnstampedEvent[] = []
    const book = chunkBook(plan, clock, (event) => events.push(event))
    book.started(1)
    book.started(1)
    now = 70
    book.settled(1, true)
    expect(events).toEqual([{ kind: 'chunk-started', chunk: 1 }])
    now = 100
    book.settled(1, false)
    expect(events[1]).toEqual({ kind: 'chunk-settled', chunk: 1, ms: 100, saved: 1, notSaved: 1 })
  })

  it('has nothing to tell of a chunk none of whose sections began', () => {
    const events: UnstampedEvent[] = []
    const book = chunkBook(plan, { now: () => 0, sleep: () => Promise.resolve() }, (event) =>
      events.push(event),
    )
    book.settled(3, false)
    expect(events).toEqual([])
  })
})
