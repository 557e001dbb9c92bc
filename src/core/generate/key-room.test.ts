import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Allowance } from '../ports.ts'
import { keyRoom, type Sized } from './key-room.ts'

const minute = 60_000
const tokens = (left: number, limit = 30_000): Allowance => ({
  of: 'tokens',
  limit,
  left,
  perMs: limit / minute,
})
const sized =
  (input: number, output: number): Sized =>
  () => ({ input, output })

/** A key whose vendor said at the time 0 that so much is left. */
function keyWith(...allowances: Allowance[]) {
  const room = keyRoom()
  const first = room.book(sized(1, 1))
  first.said(allowances, 0)
  return { room, first }
}

describe('the room of a key', () => {
  it('is there for anything while nobody knows better, and no size is asked for', () => {
    const room = keyRoom()
    const never: Sized = () => {
      throw new Error('To count tokens takes time.')
    }
    room.book(never)
    expect(room.waitMs(never, 0)).toBe(0)
  })

  it('comes back evenly, and a request waits until it fits', () => {
    const { room } = keyWith(tokens(2_000))
    // 3,000 are missing, and 500 come back in a second.
    expect(room.waitMs(sized(1_000, 4_000), 0)).toBe(6_000)
    expect(room.waitMs(sized(1_000, 4_000), 5_000)).toBe(1_000)
    expect(room.waitMs(sized(1_000, 4_000), 6_000)).toBe(0)
  })

  it('is taken by what is on its way, until the vendor counts it or it has ended', () => {
    const { room } = keyWith(tokens(10_000))
    const size = sized(1_000, 7_000)
    const booking = room.book(size)
    expect(room.waitMs(size, 0)).toBe(12_000)
    booking.said([tokens(2_000)], 0)
    expect(room.waitMs(size, 0)).toBe(12_000)
    const other = room.book(size)
    expect(room.waitMs(size, 0)).toBe(28_000)
    other.release()
    other.release()
    expect(room.waitMs(size, 0)).toBe(12_000)
  })

  it('learns what its vendor counts of a request from what is left after one', () => {
    const { room } = keyWith(tokens(20_000))
    const size = sized(1_000, 3_000)
    // Twice what we count: half of the news is believed at once, and half of the rest the next time.
    room.book(size).said([tokens(12_000)], 0)
    expect(room.waitMs(sized(4_000, 4_000), 0)).toBe(0)
    expect(room.waitMs(sized(4_000, 4_001), 0)).toBe(3)
    room.book(size).said([tokens(4_000)], 0)
    expect(room.waitMs(sized(1_000, 1_286), 0)).toBe(1)
  })

  it('learns that a vendor counts an answer only as it is written, and waits for nothing then', () => {
    const { room } = keyWith({ of: 'output', limit: 8_000, left: 8_000, perMs: 8_000 / minute })
    const output: Allowance = { of: 'output', limit: 8_000, left: 8_000, perMs: 8_000 / minute }
    for (let i = 0; i < 6; i++) room.book(sized(1_000, 8_000)).said([{ ...output, left: 1_000 }], i * minute)
    for (let i = 6; i < 12; i++) room.book(sized(1_000, 8_000)).said([{ ...output, left: 1_000 }], 6 * minute)
    expect(room.waitMs(sized(1_000, 8_000), 6 * minute)).toBe(0)
  })

  it('learns nothing while other requests are on their way', () => {
    const { room } = keyWith(tokens(20_000))
    const other = room.book(sized(1, 1))
    room.book(sized(1_000, 3_000)).said([tokens(4_000)], 0)
    other.release()
    expect(room.waitMs(sized(1_000, 3_000), 0)).toBe(0)
  })

  it('is as small as the smallest of all that is counted', () => {
    const { room } = keyWith(
      tokens(30_000),
      { of: 'requests', limit: 60, left: 0, perMs: 60 / minute },
      { of: 'output', limit: 6_000, left: 1_000, perMs: 6_000 / minute },
    )
    expect(room.waitMs(sized(9_000, 1_000), 0)).toBe(1_000)
    expect(room.waitMs(sized(9_000, 1_500), 0)).toBe(5_000)
  })

  it('lets in what is larger than all there ever is, once all of it is there', () => {
    const { room } = keyWith(tokens(0, 6_000))
    expect(room.waitMs(sized(3_000, 9_000), 30_000)).toBe(30_000)
    expect(room.waitMs(sized(3_000, 9_000), minute)).toBe(0)
  })

  it('waits for nothing that comes back by the day: the vendor is asked, and says itself when', () => {
    const day = 86_400_000
    const { room } = keyWith({ of: 'requests', limit: 200, left: 0, perMs: 200 / day })
    expect(room.waitMs(sized(1, 1), 0)).toBe(0)
    const still = keyWith({ of: 'requests', limit: 200, left: 0, perMs: 0 })
    expect(still.room.waitMs(sized(1, 1), 0)).toBe(0)
  })

  it('never lets out more than there is, whoever asks when', () => {
    const asks = fc.array(fc.record({ size: fc.integer({ min: 1, max: 30_000 }), after: fc.nat(20_000) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(asks, (requests) => {
        const limit = 30_000
        const { room } = keyWith(tokens(limit))
        let [left, now] = [limit, 0]
        for (const { size, after } of requests) {
          const request = sized(0, size)
          const waitMs = after + room.waitMs(request, now + after)
          now += waitMs
          left = Math.min(limit, left + waitMs * (limit / minute))
          expect(left).toBeGreaterThanOrEqual(size - 1e-6)
          left -= size
          room.book(request).said([tokens(left)], now)
        }
      }),
    )
  })
})
