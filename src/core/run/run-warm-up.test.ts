import { describe, expect, it } from 'vitest'
import { runInMemory, validAnswer, writesWell, type MemoryRunOptions } from '../testing/run-in-memory.ts'
import type { Script } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const onlyAnthropic = (anthropic: Script, more: MemoryRunOptions = {}) =>
  runInMemory(idle, { ...more, scripts: { anthropic } })
/** When each of the first requests went out, in milliseconds after the first. */
const starts = ({ book }: ReturnType<typeof runInMemory>): number[] =>
  book.calls.slice(0, 3).map((call) => call.startedAt - (book.calls[0]?.startedAt ?? NaN))

describe('a run by Anthropic', () => {
  it('sends one request alone until its first word, then as many as there are slots', async () => {
    const memory = onlyAnthropic(writesWell(10_000))
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(starts(memory)).toEqual([0, 1_000, 1_000])
    expect(memory.clock.sleeping()).toBe(0)
  })

  it('goes on at its first thought, and as soon as the first request has failed', async () => {
    const thinks: Script = (request) => [
      { kind: 'wait', ms: 200 },
      { kind: 'thinking' },
      { kind: 'wait', ms: 9_000 },
      { kind: 'text', text: JSON.stringify(validAnswer(request)) },
      { kind: 'finish', reason: 'stop' },
    ]
    const thinking = onlyAnthropic(thinks)
    await thinking.run.done
    expect(starts(thinking)).toEqual([0, 200, 200])
    const down: Script = (request, call) =>
      call === 1
        ? [{ kind: 'failed', failure: { kind: 'connection-failed', cut: false } }]
        : writesWell()(request, call)
    const failing = onlyAnthropic(down)
    expect(await failing.run.done).toEqual({ ok: true, value: 'complete' })
    expect(Math.max(...starts(failing))).toBe(0)
  })

  it('waits no longer than fifteen seconds for a first word, and ends at once when it is cancelled', async () => {
    const slow = onlyAnthropic((request, call) => [
      { kind: 'wait', ms: 40_000 },
      ...writesWell()(request, call),
    ])
    await slow.run.done
    expect(starts(slow)).toEqual([0, 15_000, 15_000])
    const cancelled = onlyAnthropic(() => [{ kind: 'silence' }])
    await cancelled.clock.sleep(5_000, new AbortController().signal)
    cancelled.run.cancel()
    expect(await cancelled.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(cancelled.book.calls).toHaveLength(1)
    expect(cancelled.clock.sleeping()).toBe(0)
  })

  it('of few requests waits for nothing, nor does one by OpenAI', async () => {
    const few = onlyAnthropic(writesWell(), { order: { purpose: { kind: 'sections', sections: [1, 2, 3] } } })
    await few.run.done
    expect(starts(few)).toEqual([0, 0, 0])
    const openai = runInMemory(idle)
    await openai.run.done
    expect(starts(openai)).toEqual([0, 0, 0])
  })
})
