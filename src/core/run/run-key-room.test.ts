import { describe, expect, it } from 'vitest'
import type { Allowance } from '../ports.ts'
import { runInMemory, writesWell, type MemoryRun } from '../testing/run-in-memory.ts'
import type { Script } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A key that has so many tokens left whatever was asked of it, and of which so many come back in a second. */
const saying =
  (left: number, aSecond: number): Script =>
  (request, call) => {
    const allowances: Allowance[] = [{ of: 'tokens', limit: 1_000_000, left, perMs: aSecond / 1000 }]
    return [{ kind: 'allowances', allowances }, ...writesWell()(request, call)]
  }
/** Sections 2 and 3 read nothing, so that both could begin at once. */
const two = { order: { purpose: { kind: 'sections' as const, sections: [2 as const, 3 as const] } } }
const oneSlot = { ...two, settings: { slots: 1 } }
const beginnings = ({ book }: MemoryRun) =>
  book.calls.map(({ provider, startedAt }) => ({ provider, startedAt }))

describe('a key that says what it has left', () => {
  it('is asked as usual while there is room', async () => {
    const memory = runInMemory(idle, { ...two, scripts: { openai: saying(900_000, 1) } })
    await memory.run.done
    const [first, second] = beginnings(memory)
    expect(second?.startedAt).toBe(first?.startedAt)
  })

  it('is not asked for more before it has it, and nothing is lost by the wait', async () => {
    const memory = runInMemory(idle, { ...oneSlot, scripts: { openai: saying(0, 100) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const [first, second] = beginnings(memory)
    const size = (memory.book.calls[1]?.request.maxTokens ?? 0) / 100
    // 10 s of the first answer went by meanwhile; the question itself comes on top.
    expect((second?.startedAt ?? 0) - (first?.startedAt ?? 0)).toBeGreaterThanOrEqual(size * 1000)
    expect(memory.of('attempt-failed')).toEqual([])
    expect(memory.book.calls).toHaveLength(2)
  })

  it('leaves the next part to another key that has room, and the part says why', async () => {
    const memory = runInMemory(idle, {
      ...oneSlot,
      scripts: { openai: saying(0, 100), anthropic: saying(900_000, 1) },
    })
    await memory.run.done
    expect(beginnings(memory).map(({ provider }) => provider)).toEqual(['openai', 'anthropic'])
    expect(memory.of('attempt-started')[1]?.after).toMatchObject({
      provider: 'openai',
      failure: { kind: 'rate-limited' },
    })
    const [first, second] = beginnings(memory)
    expect((second?.startedAt ?? 0) - (first?.startedAt ?? 0)).toBe(10_000)
  })

  it('is waited for where the other one would take longer', async () => {
    const memory = runInMemory(idle, {
      ...oneSlot,
      order: { purpose: { kind: 'sections', sections: [1, 2, 3] } },
      scripts: { openai: saying(0, 200), anthropic: saying(0, 100) },
    })
    await memory.run.done
    expect(beginnings(memory).map(({ provider }) => provider)).toEqual(['openai', 'anthropic', 'openai'])
  })

  it('begins nothing that waited for it while the run is paused', async () => {
    let saved = 0
    const memory = runInMemory(idle, {
      ...oneSlot,
      scripts: { openai: saying(0, 100) },
      onEvent: ({ kind }) => {
        if (kind !== 'section-saved' || ++saved > 1) return
        const { clock, run } = memory
        const never = new AbortController().signal
        void clock.sleep(1_000, never).then(() => run.pause())
        void clock.sleep(600_000, never).then(() => run.resume())
      },
    })
    await memory.run.done
    const [first, second] = beginnings(memory)
    // Ten seconds of the first answer, ten minutes until it was told to go on.
    expect((second?.startedAt ?? 0) - (first?.startedAt ?? 0)).toBeGreaterThanOrEqual(610_000)
  })

  it('is let go at once when the run is cancelled while it is waited for', async () => {
    const saved = new AbortController()
    const memory = runInMemory(idle, {
      ...oneSlot,
      scripts: { openai: saying(0, 100) },
      onEvent: ({ kind }) => kind === 'section-saved' && saved.abort(),
    })
    const cancelled = new Promise<number>((resolve) =>
      saved.signal.addEventListener('abort', () => {
        void memory.clock.sleep(1_000, new AbortController().signal).then(() => {
          memory.run.cancel()
          resolve(memory.clock.now())
        })
      }),
    )
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(memory.clock.now()).toBe(await cancelled)
    expect(memory.book.calls).toHaveLength(1)
  })
})
