import { describe, expect, it } from 'vitest'
import { account } from '../spending-account.ts'
import { bookedCost, purse } from './spending.ts'

const never = new AbortController().signal
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a purse', () => {
  it('gives what costs nothing in a month that has passed its limit, too', async () => {
    const late = purse([account('month', () => 20, 26)])
    expect(await late.reserve(0, new AbortController().signal)).toMatchObject({ ok: true })
    expect(late.reserveNow(0)).not.toBeNull()
    expect(late.reserveNow(0.01)).toBeNull()
  })

  it('lets a question wait while another may give back, and go when it has', async () => {
    const run = account('run', () => 1)
    const { reserve } = purse([run])
    const first = await reserve(0.7, never)
    const second = reserve(0.6, never)
    let asked = false
    void second.then(() => (asked = true))
    await turn()
    expect(asked).toBe(false)
    if (first.ok) first.value.settle(0.2)
    expect((await second).ok).toBe(true)
    expect(run).toMatchObject({ spent: 0.2, reserved: 0.6 })
  })

  it('says which limit would be passed when nothing can give back any more', async () => {
    const month = account('month', () => 5, 4.9)
    const { reserve } = purse([account('run', () => 1), month])
    expect(await reserve(0.2, never)).toEqual({
      ok: false,
      failure: { kind: 'spending-limit', limit: 5, of: 'month' },
    })
    expect(month.reserved).toBe(0)
  })

  it('wakes whoever waits when another run gives back what the month had set aside', async () => {
    const month = account('month', () => 1)
    const [one, other] = [purse([account('run', () => null), month]), purse([month])]
    const first = await one.reserve(0.9, never)
    const second = other.reserve(0.5, never)
    if (first.ok) first.value.settle(0.6)
    expect(await second).toMatchObject({ ok: false, failure: { of: 'month' } })
  })

  it('stops waiting when the person cancels', async () => {
    const { reserve } = purse([account('run', () => 1)])
    await reserve(0.9, never)
    const leaving = new AbortController()
    const second = reserve(0.5, leaving.signal)
    leaving.abort()
    expect(await second).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  })

  it('takes back once what was not asked, and gives nothing without a price where there is a limit', async () => {
    const run = account('run', () => 1)
    const reserved = await purse([run]).reserve(0.5, never)
    if (reserved.ok) {
      reserved.value.settle(0.1)
      reserved.value.settle(0)
    }
    expect(run).toMatchObject({ spent: 0.1, reserved: 0 })
    expect((await purse([run]).reserve(null, never)).ok).toBe(false)
    expect((await purse([account('run', () => null)]).reserve(null, never)).ok).toBe(true)
  })
})

describe('an attempt is booked', () => {
  const tokens = { input: 10, output: 5, cached: 0 }
  const ended = { result: { ok: true, value: { text: '' } }, finished: true, wasAlive: true, tokens } as const
  const lost = (failure: Parameters<typeof failed>[0], wasAlive = false) =>
    bookedCost({ result: failed(failure), finished: false, wasAlive, tokens: null }, 0, 0.4)
  const failed = (failure: Extract<Parameters<typeof bookedCost>[0]['result'], { ok: false }>['failure']) =>
    ({ ok: false, failure }) as const

  it('with what its provider said, and with the most where it said nothing', () => {
    expect(bookedCost(ended, 0.02, 0.4)).toBe(0.02)
    expect(bookedCost({ ...ended, tokens: null }, 0.02, 0.4)).toBe(0.4)
    expect(lost({ kind: 'no-first-token', limitMs: 1 })).toBe(0.4)
    expect(lost({ kind: 'connection-failed', cut: true })).toBe(0.4)
    expect(lost({ kind: 'cancelled' })).toBe(0.4)
  })

  it('with nothing where the question was never read', () => {
    const said = { status: 503, requestId: null, retryAfterMs: null }
    expect(lost({ kind: 'connection-failed', cut: false })).toBe(0)
    expect(lost({ kind: 'overloaded', ...said })).toBe(0)
    expect(lost({ kind: 'unauthorized', status: 401, requestId: null })).toBe(0)
    expect(lost({ kind: 'overloaded', ...said }, true)).toBe(0.4)
  })
})
