import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slotPool } from './slot-pool.ts'

const never = new AbortController().signal
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the slot pool', () => {
  it('hands out as many slots as there are and makes the next one wait', async () => {
    const pool = slotPool({ a: 2 })
    const first = await pool.take(0, ['a'], never)
    await pool.take(0, ['a'], never)
    const third = pool.take(0, ['a'], never)
    await turn()
    expect(pool.open()).toBe(2)
    first?.free()
    await third
    expect(pool.open()).toBe(2)
  })

  it('lets the highest rank go first, and among equals who came first', async () => {
    const pool = slotPool({ a: 1 })
    const order: string[] = []
    const queue = [['b', 1] as const, ['a', 5] as const, ['c', 1] as const].map(async ([name, rank]) => {
      const free = await pool.take(rank, ['a'], never)
      order.push(name)
      free?.free()
    })
    await Promise.all(queue)
    expect(order).toEqual(['a', 'b', 'c'])
  })

  it('frees a slot once, however often it is told', async () => {
    const pool = slotPool({ a: 2 })
    const free = await pool.take(0, ['a'], never)
    await pool.take(0, ['a'], never)
    free?.free()
    free?.free()
    expect(pool.open()).toBe(1)
  })

  it('takes someone who gave up out of the queue', async () => {
    const pool = slotPool({ a: 1 })
    const free = await pool.take(0, ['a'], never)
    const giving = new AbortController()
    const waiting = pool.take(9, ['a'], giving.signal)
    await turn()
    giving.abort()
    expect(await waiting).toBeNull()
    free?.free()
    expect(pool.open()).toBe(0)
    expect(await pool.take(0, ['a'], giving.signal)).toBeNull()
  })

  it('hands out nothing while it is paused, and goes on where it was', async () => {
    const pool = slotPool({ a: 2 })
    const free = await pool.take(0, ['a'], never)
    pool.pause('person')
    let got = 0
    const waiting = [1, 2].map(() => pool.take(0, ['a'], never).then(() => (got += 1)))
    free?.free()
    await turn()
    expect([got, pool.open()]).toEqual([0, 0])
    pool.resume('person')
    await Promise.all(waiting)
    expect(pool.open()).toBe(2)
  })

  it('gives the group asked for first, another where that is full, and lets nobody wait for a group that is free', async () => {
    const pool = slotPool({ a: 1, b: 1 })
    expect((await pool.take(0, ['a', 'b'], never))?.group).toBe('a')
    const onlyA = pool.take(9, ['a'], never)
    const either = await pool.take(0, ['a', 'b'], never)
    expect(either?.group).toBe('b')
    either?.free()
    expect(pool.open('b')).toBe(0)
    expect(pool.takeSpare(['b'])).toBeNull()
    void onlyA
  })

  it('has a spare slot only while nobody waits for one', async () => {
    const pool = slotPool({ a: 2 })
    const first = await pool.take(0, ['a'], never)
    const spare = pool.takeSpare(['a'])
    expect(spare?.group).toBe('a')
    expect(pool.takeSpare(['a'])).toBeNull()
    spare?.free()
    first?.free()
    expect(pool.open()).toBe(0)
  })

  it('takes slots away as they are given back, and serves those who wait when it gets more', async () => {
    const pool = slotPool({ a: 2 })
    const first = await pool.take(0, ['a'], never)
    const second = await pool.take(0, ['a'], never)
    const third = pool.take(0, ['a'], never)
    pool.resize('a', 1)
    first?.free()
    await turn()
    expect(pool.open()).toBe(1)
    pool.resize('a', 3)
    await third
    expect(pool.open()).toBe(2)
    second?.free()
  })

  it('is never over its number, whoever takes, frees and gives up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.record({ rank: fc.integer({ min: 0, max: 5 }), givesUp: fc.boolean() }), {
          maxLength: 30,
        }),
        async (slots, takers) => {
          const pool = slotPool({ a: slots })
          let most = 0
          const ends = takers.map(async ({ rank, givesUp }) => {
            const giving = new AbortController()
            const slot = pool.take(rank, ['a'], giving.signal)
            if (givesUp) giving.abort()
            const free = await slot
            most = Math.max(most, pool.open())
            if (free) await turn()
            free?.free()
          })
          await Promise.all(ends)
          expect(most).toBeLessThanOrEqual(slots)
          expect(pool.open()).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
