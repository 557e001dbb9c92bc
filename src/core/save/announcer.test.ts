import { describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { announcer } from './announcer.ts'

const clock = { now: () => 5, sleep: () => Promise.resolve() }
/** A disk that nobody waits for. */
const disk = { write: <T>(act: () => Promise<T>): Promise<T> => act() }

describe('the announcer', () => {
  it('numbers and dates events when they are said, and sends them in that order', async () => {
    const heard: RunEvent[] = []
    const journaled: RunEvent[] = []
    let slow = true
    const store = {
      async journal(event: RunEvent) {
        // The first write takes longer than the second; the order must hold all the same.
        if (slow) for (let i = 0; i < 20; i++) await Promise.resolve()
        slow = false
        journaled.push(event)
        return ok(null)
      },
    }
    const events = announcer('run', { clock, disk, store, onEvent: (event) => heard.push(event) })
    events.announce({ kind: 'chunk-started', chunk: 1 })
    events.announce({ kind: 'thinking-arrived', section: 1, part: 1 })
    events.announce({ kind: 'section-started', section: 1 })
    expect(heard).toEqual([])
    await events.flushed()
    expect(heard.map(({ kind, seq, at, runId }) => [kind, seq, at, runId])).toEqual([
      ['chunk-started', 1, 5, 'run'],
      ['thinking-arrived', 2, 5, 'run'],
      ['section-started', 3, 5, 'run'],
    ])
    expect(journaled.map((event) => event.kind)).toEqual(['chunk-started', 'section-started'])
  })

  it('tells of a journal that cannot be written, and of a listener that throws, and goes on', async () => {
    const troubles: string[] = []
    const failure = { kind: 'disk-full', where: 'x' } as const
    const events = announcer('run', {
      clock,
      disk,
      store: { journal: async () => ({ ok: false, failure }) },
      onEvent() {
        throw new Error('listener')
      },
      onTrouble: (reference) => troubles.push(reference),
    })
    events.announce({ kind: 'chunk-started', chunk: 1 })
    events.announce({ kind: 'chunk-started', chunk: 2 })
    await events.flushed()
    expect(troubles).toEqual(['journal', 'listener', 'listener'])
  })

  it('lets events be heard that the journal lacks, and writes them in order once it can', async () => {
    const heard: number[] = []
    const journaled: number[] = []
    let broken = true
    let mend = (): void => undefined
    const mended = new Promise<void>((resolve) => (mend = resolve))
    const events = announcer('run', {
      clock,
      disk: { write: async (act) => (await mended, act()) },
      store: {
        async journal({ seq }) {
          if (broken) return { ok: false, failure: { kind: 'disk-full', where: 'x' } }
          journaled.push(seq)
          return ok(null)
        },
      },
      onEvent({ seq }) {
        heard.push(seq)
        if (seq === 2) broken = false
        if (seq === 3) mend()
      },
    })
    for (const chunk of [1, 2, 3]) events.announce({ kind: 'chunk-started', chunk })
    await events.flushed()
    events.announce({ kind: 'chunk-started', chunk: 4 })
    await events.flushed()
    expect([heard, journaled]).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ])
  })
})
