import { describe, expect, it } from 'vitest'
import { runInMemory } from '../testing/run-in-memory.ts'
import { deadRunOf } from './dead-run.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the facts of a dead run', () => {
  it('are what it was asked for, what it had saved and what it had gone on from', async () => {
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [1, 4, 5] }, resumes: 'run-0' },
    })
    await memory.run.done
    const journal = memory.store.vault.journal
    const died = journal.slice(
      0,
      journal.findIndex((event) => event.kind === 'section-saved' && event.section === 4) + 1,
    )
    expect(deadRunOf(died)).toEqual({
      purpose: { kind: 'sections', sections: [1, 4, 5] },
      runId: 'run-1',
      resumes: 'run-0',
      pin: null,
      alreadySaved: [1, 4],
      finished: false,
    })
    expect(deadRunOf(journal)?.finished).toBe(true)
  })

  it('are unknown without a start', () => {
    expect(deadRunOf([])).toBeNull()
  })
})
