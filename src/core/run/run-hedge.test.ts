import { describe, expect, it } from 'vitest'
import type { Script } from '../testing/run-in-memory.ts'
import { runInMemory, validAnswer, writesWell } from '../testing/run-in-memory.ts'
import { answering } from '../testing/scripted-model.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The first call for a section drips for minutes, just alive enough for the limits; later ones are quick. */
const slowOnce = (slow: SectionNumber): Script => {
  let asked = 0
  return (request, call) => {
    const { material } = request
    if (material.kind !== 'section' || material.section !== slow || asked++ > 0)
      return writesWell()(request, call)
    return answering(validAnswer(request), 500_000, 100)
  }
}
const run = (hedge: boolean, scripts: Parameters<typeof runInMemory>[1] & object = {}) =>
  runInMemory(idle, { ...scripts, settings: { hedge } })

describe('the last slow parts of a run', () => {
  it('are waited for unless the person wants a second copy', async () => {
    const memory = run(false, { scripts: { openai: slowOnce(13) } })
    await memory.run.done
    expect(memory.book.calls).toHaveLength(25)
    expect(memory.view().metrics.ms).toBeGreaterThan(400_000)
  })

  it('are asked for a second time, the quicker answer is taken, and the other connection is closed', async () => {
    const memory = run(true, { scripts: { openai: slowOnce(13) } })
    await memory.run.done
    expect(memory.view().outcome).toBe('complete')
    expect(memory.book.calls).toHaveLength(26)
    expect(memory.book.open()).toBe(0)
    expect(memory.book.calls.filter((call) => call.aborted)).toHaveLength(1)
    expect(memory.view().metrics.ms).toBeLessThan(300_000)
    expect(memory.of('part-saved').filter((event) => event.section === 13)).toMatchObject([{ copy: true }])
    // What the dropped one had used is counted, and it is no failed attempt.
    const [dropped] = memory.of('attempt-failed')
    expect(dropped).toMatchObject({ dropped: true, counted: false, section: 13 })
    expect(memory.view().metrics).toMatchObject({ attempts: 25, succeeded: 25 })
    expect(memory.view().timeline.every((bar) => bar.endedAt !== null)).toBe(true)
  })

  it('go to the other provider where there is one', async () => {
    const memory = run(true, { scripts: { openai: slowOnce(13), anthropic: writesWell() } })
    await memory.run.done
    const copy = memory.of('attempt-started').find((event) => event.copy === true)
    expect(copy?.provider).toBe('anthropic')
    expect(memory.view().sections.find((card) => card.section === 13)?.state).toBe('saved')
  })

  it('are never copied while something is left to begin', async () => {
    const memory = run(true, { scripts: { openai: slowOnce(1) } })
    await memory.run.done
    const copies = memory.of('attempt-started').filter((event) => event.copy === true)
    const lastBegun = Math.max(...memory.of('section-started').map((event) => event.at))
    for (const copy of copies) expect(copy.at).toBeGreaterThanOrEqual(lastBegun)
  })

  it('close both copies when the run is cancelled', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: slowOnce(13), anthropic: writesWell(400_000) },
      settings: { hedge: true },
      onEvent: (event) => {
        if (event.kind === 'attempt-started' && event.copy === true) memory.run.cancel()
      },
    })
    await memory.run.done
    expect(memory.view().outcome).toBe('cancelled')
    expect(memory.book.open()).toBe(0)
  })

  it('are not copied once the run is cancelled, however long the first connection takes to close', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: slowOnce(13) },
      settings: { hedge: true },
      closingMs: 300_000,
      onEvent: (event) => {
        if (event.kind === 'attempt-started' && event.section === 13) memory.run.cancel()
      },
    })
    await memory.run.done
    expect(memory.view().outcome).toBe('cancelled')
    expect(memory.of('attempt-started').filter(({ copy }) => copy)).toEqual([])
  })

  it('are not copied while the run is paused', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: slowOnce(13), anthropic: writesWell() },
      settings: { hedge: true },
      onEvent: (event) => {
        if (event.kind === 'attempt-started' && event.section === 13) memory.run.pause()
      },
    })
    await Promise.race([memory.run.done, memory.clock.sleep(400_000, new AbortController().signal)])
    expect(memory.of('attempt-started').filter(({ copy }) => copy)).toEqual([])
    memory.run.resume()
    await memory.run.done
    expect(memory.view().outcome).toBe('complete')
  })

  it('do not go to a provider that does not answer this question', async () => {
    const slow = slowOnce(13)
    const said = { status: 400, requestId: null }
    const tooSmall = { kind: 'context-too-small', needed: 9_000, limit: 4_096, ...said } as const
    const declines: Script = (request, call) =>
      request.material.section === 13 ? [{ kind: 'failed', failure: tooSmall }] : writesWell()(request, call)
    const memory = runInMemory(idle, {
      scripts: { openai: declines, anthropic: slow },
      settings: { hedge: true },
    })
    await memory.run.done
    const copies = memory.of('attempt-started').filter(({ copy }) => copy)
    expect(copies.map(({ section, provider }) => [section, provider])).toEqual([[13, 'anthropic']])
  })

  it('are taken from the first copy when the second does not come through', async () => {
    const broken: Script = () => [
      { kind: 'failed', failure: { kind: 'server-error', status: 500, requestId: null, retryAfterMs: null } },
    ]
    const memory = run(true, { scripts: { openai: slowOnce(13), anthropic: broken } })
    await memory.run.done
    expect(memory.view().outcome).toBe('complete')
    const saved = memory.of('part-saved').find((event) => event.section === 13)
    expect(saved?.provider).toBe('openai')
    expect(saved?.copy ?? false).toBe(false)
  })
})
