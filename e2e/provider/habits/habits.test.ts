import { describe, expect, test } from 'vitest'
import { scaleTime } from '../../../bench/wire/scaled-time.ts'
import { habits } from './all-habits.ts'
import { habitKinds, type HabitKind } from './habit.ts'
import { knownWrong } from './known-wrong.ts'
import { tryAll } from './try-all.ts'
import { tryHabit } from './try-habit.ts'

// Each is one run over real HTTP; they run beside each other, in seconds that are shorter than real ones.
/** How many times as fast as the world: limits and waits, those of the adapters included, are at their full length. */
const scale = 20
scaleTime(scale)
const secondMs = 1000 / scale
const of = (kind: HabitKind) => habits.filter((habit) => habit.kind === kind)
// One for nothing, so that what loads late has been loaded when time counts. Then the networks by themselves: a handshake that has to
// stand within 8 s, 400 ms here, did not beside eleven others on a machine with much else to do.
for (const habit of habits.slice(0, 1)) await tryHabit(habit, secondMs)
const networks = tryAll(of('network'), { secondMs, atOnce: 4, patience: 6 })
await Promise.all(networks.values())
const others = habits.filter(({ kind }) => kind !== 'network')
const trials = new Map([...networks, ...tryAll(others, { secondMs, atOnce: 12, patience: 6 })])

for (const kind of habitKinds) {
  describe(`servers, gateways and networks: ${kind}`, () => {
    test.each(of(kind))('$id: $does', async ({ id }) => {
      const trial = await trials.get(id)
      if (knownWrong[id] === undefined) expect(trial).toMatchObject({ why: '', thrownAway: 0 })
      else
        expect(trial, 'It is handled right now: take it from known-wrong.ts').toMatchObject({ right: false })
    })
  })
}

test('each habit has an id of its own and says where it was seen', () => {
  expect(new Set(habits.map(({ id }) => id)).size).toBe(habits.length)
  for (const { id, reported } of habits) expect(reported, id).not.toBe('')
  expect(Object.keys(knownWrong).filter((id) => !trials.has(id))).toEqual([])
})
