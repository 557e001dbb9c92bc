import { describe, expect, it } from 'vitest'
import { fakeClock } from '../testing/fake-clock.ts'
import { warmUp, worthWarming } from './warm-up.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal

describe('warming up', () => {
  it('lets one go and the others wait until it is answered', async () => {
    const warming = warmUp(fakeClock(turn), ['anthropic'], 1)
    const begun = await warming.enter('anthropic', never)
    let gone = 0
    const others = [1, 2].map(() => warming.enter('anthropic', never).then(() => (gone += 1)))
    await Promise.resolve()
    expect(gone).toBe(0)
    begun()
    await Promise.all(others)
    expect(gone).toBe(2)
    await warming.enter('anthropic', never)
  })

  it('holds up nobody who asks another provider, and nobody at all where it is not worth it', async () => {
    const warming = warmUp(fakeClock(turn), ['anthropic'], 1)
    await warming.enter('anthropic', never)
    await warming.enter('openai', never)
    const off = warmUp(fakeClock(turn), [], 1)
    await off.enter('anthropic', never)
    await off.enter('anthropic', never)
    const both = [
      { provider: 'openai', kind: 'openai' },
      { provider: 'anthropic', kind: 'anthropic' },
      { provider: 'claude-at-work', kind: 'anthropic' },
    ] as const
    expect([worthWarming(4, both), worthWarming(5, both)]).toEqual([[], ['anthropic', 'claude-at-work']])
  })

  it('waits no longer than fifteen seconds, and not for one who gives up', async () => {
    const clock = fakeClock(turn, 0)
    const warming = warmUp(clock, ['anthropic'], 1)
    await warming.enter('anthropic', never)
    const giving = new AbortController()
    const gaveUp = warming.enter('anthropic', giving.signal)
    giving.abort()
    await gaveUp
    expect(clock.now()).toBe(0)
    await warming.enter('anthropic', never)
    expect(clock.now()).toBe(15_000)
    expect(clock.sleeping()).toBe(0)
  })
})
