import { describe, expect, it } from 'vitest'
import { writesWell, runInMemory, type Script } from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const overloadedFirst =
  (times: number): Script =>
  (request, call) =>
    call <= times
      ? [
          { kind: 'wait', ms: 500 },
          {
            kind: 'failed',
            failure: { kind: 'rate-limited', status: 429, requestId: null, retryAfterMs: 2_000 },
          },
        ]
      : writesWell()(request, call)

describe('a run with both keys at once', () => {
  const both = (scripts: Parameters<typeof runInMemory>[1] & object) =>
    runInMemory(idle, { ...scripts, settings: { bothAtOnce: true, ...scripts.settings } })

  it('gives each provider slots of its own, never more, and is quicker than with one', async () => {
    const scripts = { openai: writesWell(), anthropic: writesWell() }
    const one = runInMemory(idle, { scripts })
    await one.run.done
    const two = both({ scripts })
    await two.run.done
    expect(two.view().outcome).toBe('complete')
    expect(two.view().slots).toBe(6)
    expect(two.book.mostOpen()).toBe(6)
    const asked = (provider: string) => two.book.calls.filter((call) => call.provider === provider).length
    expect(asked('openai')).toBeGreaterThan(5)
    expect(asked('anthropic')).toBeGreaterThan(5)
    expect(two.view().metrics.ms).toBeLessThan(one.view().metrics.ms * 0.8)
    // Nobody stepped in for anybody.
    expect(two.view().metrics.fellBack).toBe(0)
  })

  it('goes on with the other key alone when one is not accepted, and says why', async () => {
    const unauthorized: Script = () => [
      { kind: 'failed', failure: { kind: 'unauthorized', status: 401, requestId: null } },
    ]
    const run = both({ scripts: { openai: unauthorized, anthropic: writesWell() } })
    await run.run.done
    expect(run.view().outcome).toBe('complete')
    expect(run.of('section-saved')).toHaveLength(17)
    expect(run.of('attempt-started').some((event) => event.after?.failure.kind === 'unauthorized')).toBe(true)
  })
})

describe('a run whose provider bears less than it is given', () => {
  const busy = { openai: overloadedFirst(6) }

  it('asks for fewer at once, says so, and delivers everything', async () => {
    const run = runInMemory(idle, { scripts: busy, settings: { adaptiveSlots: true } })
    await run.run.done
    expect(run.view().outcome).toBe('complete')
    const [first] = run.of('slots-changed')
    expect(first).toMatchObject({ provider: 'openai', slots: 2, fewer: true })
    expect(run.of('slots-changed').some((event) => !event.fewer)).toBe(true)
  })

  it('stays as set where the person wants that', async () => {
    const run = runInMemory(idle, { scripts: busy, settings: { adaptiveSlots: false } })
    await run.run.done
    expect(run.of('slots-changed')).toEqual([])
  })

  it('begins with what the key was found to bear before', async () => {
    const run = runInMemory(idle, {
      scripts: { openai: writesWell() },
      settings: { adaptiveSlots: true },
      order: { learnedSlots: { openai: 1 } },
    })
    await run.run.done
    expect(run.view().slots).toBe(1)
    expect(run.of('slots-changed')[0]).toMatchObject({ slots: 2, fewer: false })
    expect(run.view().outcome).toBe('complete')
  })
})
