import { describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { announcer } from './announcer.ts'

const clock = { now: () => 5, sleep: () => Promise.resolve() }

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
    const events = announcer('run', { clock, store, onEvent: (event) => heard.push(event) })
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
      store: { journal: async () => ({ ok: false, failure }) },
      onEvent() {
        throw new Error('listener')
      },
      onTrouble: (reference) => troubles.push(reference),
    })
    events.announce({ kind: 'chunk-started', chunk: 1 })
    events.announce({ kind: 'chunk-started', chunk: 2 })
    await events.flushed()
    expect(troubles).toEqual(['journal', 'listener', 'journal', 'listener'])
  })
})
