import { expect, test } from 'vitest'
import { daysKept, isTime, toPack, tooMany, withGone, type CopiesState } from './copies-plan.ts'
import { copyFileName, copyNamed } from './vault-copy.ts'

const noon = new Date(2026, 10, 27, 12)
const quiet = { now: noon, writing: false, changedAt: null, failedAt: null }
const before = (ms: number): number => noon.getTime() - ms

test('it is time once a day, when no run writes and nothing was changed for two minutes', () => {
  expect(isTime({ day: null }, quiet)).toBe(true)
  expect(isTime({ day: '2026-11-26' }, quiet)).toBe(true)
  expect(isTime({ day: '2026-11-27' }, quiet)).toBe(false)
  expect(isTime({ day: '2026-11-26' }, { ...quiet, writing: true })).toBe(false)
  expect(isTime({ day: '2026-11-26' }, { ...quiet, changedAt: before(60_000) })).toBe(false)
  expect(isTime({ day: '2026-11-26' }, { ...quiet, changedAt: before(150_000) })).toBe(true)
  expect(isTime({ day: '2026-11-26' }, { ...quiet, failedAt: before(1_800_000) })).toBe(false)
})

test('a clock that was a year ahead yesterday does not put off the copies of today', () => {
  expect(isTime({ day: '2027-11-26' }, quiet)).toBe(true)
})

test('only vaults whose files changed, or changed just now, are packed', () => {
  const known = { folder: '/v', gone: 0 }
  const state = { day: null, vaults: { a: { ...known, marks: '1' }, b: { ...known, marks: '1' } } }
  const found = [
    { id: 'a', folder: '/v/a', marks: '1' },
    { id: 'b', folder: '/v/b', marks: '2' },
    { id: 'c', folder: '/v/c', marks: '1' },
    { id: 'a', folder: '/v/d', marks: null },
  ]
  expect(toPack(found, state).map(({ folder }) => folder)).toEqual(['/v/b', '/v/c', '/v/d'])
})

test('the newest ten stay by their numbers, also where the clock was set back', () => {
  const copies = Array.from({ length: 12 }, (_, index) => {
    const name = copyFileName(12 - index, new Date(Date.UTC(2030 - (12 - index), 0, 1)), 'A: “b”/c')
    return copyNamed('f', name)
  }).filter((copy) => copy !== null)
  expect(copies).toHaveLength(12)
  expect(tooMany(copies).map(({ number }) => number)).toEqual([2, 1])
  expect(copies[0]).toMatchObject({ number: 12, at: '2018-01-01T00:00:00.000Z', title: 'A “b” c' })
})

test('names of other files are no copies', () => {
  for (const name of [
    'notes.txt',
    '00001 2026-13-45T99-00-00Z x.vaultwright',
    '1 x.vaultwright',
    '.vaultwright',
  ])
    expect(copyNamed('f', name), name).toBeNull()
})

test('copies of a vault that is gone stay for thirty days on which it was looked for, each day counted once', () => {
  let state: CopiesState = { day: null, vaults: { gone: { folder: '/v', marks: null, gone: 0 } } }
  const dropped: string[] = []
  let days = 0
  for (; dropped.length === 0 && days < 100; days++) {
    for (let twice = 0; twice < 2; twice++) {
      const next = withGone(state, new Set(['gone']), `day ${days}`)
      state = { ...next.state, day: `day ${days}` }
      dropped.push(...next.dropped)
    }
  }
  expect(dropped).toEqual(['gone'])
  expect(days).toBe(daysKept + 1)
  expect(state.vaults).toEqual({})
})

test('a vault that is not known to be missing is not counted: its library may be another one or away', () => {
  const state = { day: null, vaults: { a: { folder: '/v', marks: null, gone: 29 } } }
  expect(withGone(state, new Set(), 'today').state.vaults['a']?.gone).toBe(29)
})
