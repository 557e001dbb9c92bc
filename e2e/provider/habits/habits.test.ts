import { describe, expect, test, vi } from 'vitest'
import { scaleTime } from '../../../bench/wire/scaled-time.ts'
import { habits } from './all-habits.ts'
import { habitKinds } from './habit.ts'
import { knownWrong } from './known-wrong.ts'
import { tryAll } from './try-all.ts'

// Each is one run over real HTTP; they run beside each other, in seconds that are shorter than real ones.
vi.setConfig({ testTimeout: 60_000 })
/** How many times as fast as the world: limits and waits, those of the adapters included, are at their full length. */
const scale = 40
scaleTime(scale)
const trials = tryAll(habits, { secondMs: 1000 / scale, atOnce: 16, patience: 8 })

for (const kind of habitKinds) {
  describe(`servers, gateways and networks: ${kind}`, () => {
    test.each(habits.filter((habit) => habit.kind === kind))('$id: $does', async ({ id }) => {
      const trial = await trials.get(id)
      const reason = knownWrong[id]
      if (reason === undefined) expect(trial).toMatchObject({ why: '', thrownAway: 0 })
      // While many hands mend, a mend is told and does not fail.
      else if (trial?.right) console.info(`${id} is handled right: take it from known-wrong.ts`)
    })
  })
}

test('each habit has an id of its own and says where it was seen', () => {
  expect(new Set(habits.map(({ id }) => id)).size).toBe(habits.length)
  for (const { id, reported } of habits) expect(reported, id).not.toBe('')
  expect(Object.keys(knownWrong).filter((id) => !trials.has(id))).toEqual([])
})
