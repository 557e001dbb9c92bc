import { describe, expect, it } from 'vitest'
import type { RunOrder } from './run-order.ts'
import { runInMemory, validAnswer, writesWell } from '../testing/run-in-memory.ts'
import { answering, type Script, type Step } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const silent: Step[] = [{ kind: 'silence' }]
const justMessage: Partial<RunOrder> = { purpose: { kind: 'sections', sections: [2] } }

describe('the time limits', () => {
  const slowButAlive: Script = (request) => answering(validAnswer(request), 150_000, 50)

  it('let a lively answer pass the section limit in progress mode', async () => {
    const memory = runInMemory(idle, { order: justMessage, scripts: { openai: slowButAlive } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-failed')).toEqual([])
  })

  it('end the same answer at the section limit in fixed mode', async () => {
    const memory = runInMemory(idle, {
      order: justMessage,
      limits: { mode: 'fixed' },
      scripts: { openai: slowButAlive },
    })
    await memory.run.done
    expect(memory.of('attempt-failed').map(({ failure, ms }) => [failure, ms])).toEqual(
      [1, 2, 3].map(() => [{ kind: 'timed-out', limitMs: 90_000 }, 90_000]),
    )
    expect(memory.store.vault.sections[2]).toBeUndefined()
  })

  it('are shorter for a first look where a provider is known to be quicker, and that look is no attempt', async () => {
    const looks = (mode: 'progress' | 'fixed') => {
      let silences = 0
      const script: Script = (request, call) =>
        request.material.section === 16 && silences++ === 0 ? silent : writesWell()(request, call)
      return runInMemory(idle, { limits: { mode }, scripts: { openai: script } })
    }
    const quick = looks('progress')
    expect(await quick.run.done).toEqual({ ok: true, value: 'complete' })
    expect(quick.of('attempt-failed')).toMatchObject([
      { ms: 8_000, counted: false, failure: { kind: 'no-first-token', limitMs: 8_000 } },
    ])
    const fixed = looks('fixed')
    expect(await fixed.run.done).toEqual({ ok: true, value: 'complete' })
    expect(fixed.of('attempt-failed')).toMatchObject([{ ms: 45_000, counted: true }])
  })

  it('are shorter too for one that waits already when others beside it have begun', async () => {
    let silences = 0
    const script: Script = (request, call) =>
      request.material.section === 3 && silences++ === 0 ? silent : writesWell()(request, call)
    const memory = runInMemory(idle, { scripts: { openai: script } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    // Among the first three of the run: nothing was known when it began. The third first word came after 11 s.
    const [failed] = memory.of('attempt-failed')
    expect(failed).toMatchObject({ section: 3, counted: false, failure: { limitMs: 8_000 } })
    expect(failed?.ms).toBeGreaterThanOrEqual(11_000)
    expect(failed?.ms).toBeLessThanOrEqual(13_000)
  })

  it('are those of the settings again after a look in vain', async () => {
    const script: Script = (request, call) =>
      request.material.section === 16 ? silent : writesWell()(request, call)
    const memory = runInMemory(idle, { scripts: { openai: script } })
    await memory.run.done
    expect(memory.of('attempt-failed').map(({ ms, counted }) => [ms, counted])).toEqual([
      [8_000, false],
      [45_000, true],
      [45_000, true],
      [45_000, true],
    ])
    expect(memory.of('section-failed')).toMatchObject([{ section: 16, attempts: 3 }])
  })

  it('are the longer ones for heavy sections, and the person’s own where there are', async () => {
    const memory = runInMemory(idle, { limits: { mode: 'fixed', sections: { '3': 44 } } })
    await memory.run.done
    const limitOf = (section: number): number | undefined =>
      memory.of('attempt-started').find((event) => event.section === section)?.limitMs
    expect([1, 3, 4, 5, 8, 9, 10, 17].map(limitOf)).toEqual([
      90_000, 44_000, 120_000, 120_000, 120_000, 120_000, 120_000, 120_000,
    ])
  })
})
