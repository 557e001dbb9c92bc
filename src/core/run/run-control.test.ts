import { describe, expect, it } from 'vitest'
import type { RunPurpose } from '../../shared/run-event.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { withValueAt } from '../../shared/sections/outline.ts'
import { deadRunOf } from './run.ts'
import { answering, type Script } from '../testing/scripted-model.ts'
import {
  runInMemory,
  shortIntake,
  writesWell,
  type MemoryRun,
  type MemoryRunOptions,
} from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const stillSilent: Script = () => [{ kind: 'text', text: '{' }, { kind: 'silence' }]
const asked = ({ book }: MemoryRun): string[] =>
  book.calls.map(({ request: { material } }) => `${material.section}.${material.part}`).sort()

/** A run and something done to it so many virtual milliseconds after its start. */
function runAnd(options: MemoryRunOptions, ms: number, act: (memory: MemoryRun) => void): MemoryRun {
  const memory = runInMemory(idle, options)
  void memory.clock.sleep(ms, never).then(() => act(memory))
  return memory
}

describe('cancelling a run', () => {
  it('aborts what is open and settles when the last stream is closed', async () => {
    const memory = runAnd({ closingMs: 70 }, 25_000, ({ run }) => run.cancel())
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    const cancelledAt = (memory.events[0]?.at ?? 0) + 25_000
    expect(memory.book.open()).toBe(0)
    for (const call of memory.book.calls) expect(call.endedAt).toBeLessThanOrEqual(cancelledAt + 70)
    expect(memory.clock.now() - cancelledAt).toBeLessThanOrEqual(100)
  })

  it('says of every section that is not saved that it is cancelled, and keeps what was saved', async () => {
    const memory = runAnd({}, 25_000, ({ run }) => run.cancel())
    await memory.run.done
    const saved = memory.of('section-saved').map((event) => event.section)
    const cancelled = memory.of('section-cancelled').map((event) => event.section)
    expect(saved.length).toBeGreaterThan(3)
    expect([...saved, ...cancelled].sort((a, b) => a - b)).toEqual([...sectionNumbers])
    expect(Object.keys(memory.store.vault.sections)).toHaveLength(saved.length)
  })

  it('counts no attempt and leaves no failure behind', async () => {
    const memory = runAnd({}, 25_000, ({ run }) => run.cancel())
    await memory.run.done
    for (const event of memory.of('attempt-failed')) {
      expect([event.failure.kind, event.counted, event.next.kind]).toEqual(['cancelled', false, 'stop'])
    }
    expect(memory.store.vault.failures).toEqual({})
  })

  it('ends a long wait at once', async () => {
    const wait = { kind: 'rate-limited', status: 429, requestId: null, retryAfterMs: 59_000 } as const
    const scripts = { openai: () => [{ kind: 'failed' as const, failure: wait }] }
    const memory = runAnd({ scripts }, 1_000, ({ run }) => run.cancel())
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(memory.view().metrics.ms).toBe(1_000)
  })

  it('may come before the first request: nothing is asked', async () => {
    const memory = runInMemory(idle)
    memory.run.cancel()
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(memory.book.calls).toEqual([])
    expect(memory.of('section-cancelled')).toHaveLength(17)
  })

  it('may come twice, and after the end, without harm', async () => {
    const memory = runInMemory(idle)
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const events = memory.events.length
    memory.run.cancel()
    memory.run.pause()
    memory.run.resume()
    expect(memory.events).toHaveLength(events)
  })

  it('also ends a paused run', async () => {
    const memory = runAnd({}, 15_000, ({ run, clock }) => {
      run.pause()
      void clock.sleep(60_000, never).then(() => run.cancel())
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(memory.clock.sleeping()).toBe(0)
  })
})

describe('pausing a run', () => {
  it('finishes what is open and starts nothing new, until it goes on', async () => {
    const memory = runAnd({}, 15_000, ({ run, clock }) => {
      run.pause()
      void clock.sleep(300_000, never).then(() => run.resume())
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const startsAt = memory.events[0]?.at ?? 0
    const between = memory.book.calls.filter(
      (call) => call.startedAt > startsAt + 15_000 && call.startedAt < startsAt + 315_000,
    )
    expect(between).toEqual([])
    expect(memory.book.calls.every((call) => !call.aborted)).toBe(true)
    expect(memory.view().metrics.ms).toBe(90_000 + 295_000)
  })

  it('is told once, and so is going on', async () => {
    const memory = runAnd({}, 15_000, ({ run }) => {
      run.pause()
      run.pause()
      run.resume()
      run.resume()
    })
    await memory.run.done
    expect([memory.of('run-paused').length, memory.of('run-resumed').length]).toEqual([1, 1])
  })

  it('may come before the run has begun', async () => {
    const memory = runInMemory(idle)
    memory.run.pause()
    void memory.clock.sleep(10_000, never).then(() => {
      expect(memory.book.calls).toEqual([])
      expect(memory.view().state).toBe('paused')
      memory.run.resume()
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
  })
})

describe('a run that goes on from one that died', () => {
  /** A run that stands still at `ms`, as after kill -9: nothing of it is used but the vault and its journal. */
  async function died(ms: number, options: MemoryRunOptions = {}): Promise<MemoryRun> {
    const memory = runInMemory(idle, options)
    await memory.clock.sleep(ms, never)
    const vault = structuredClone(memory.store.vault)
    memory.run.cancel()
    await memory.run.done
    Object.assign(memory.store.vault, vault)
    return memory
  }
  function resumed(dead: MemoryRun, options: MemoryRunOptions = {}): MemoryRun {
    const facts = deadRunOf(dead.store.vault.journal)
    if (!facts) throw new Error('No journal')
    const { runId, alreadySaved, purpose } = facts
    return runInMemory(idle, {
      vault: { ...dead.store.vault, journal: [] },
      ...options,
      order: { runId: 'run-2', resumes: runId, alreadySaved, purpose, ...options.order },
    })
  }

  it('asks for nothing that was accepted, and delivers the rest', async () => {
    const dead = await died(45_000)
    const accepted = dead.of('part-saved').map(({ section, part }) => `${section}.${part}`)
    const second = resumed(dead)
    expect(await second.run.done).toEqual({ ok: true, value: 'complete' })
    expect(accepted.length).toBeGreaterThan(8)
    expect(asked(second).filter((part) => accepted.includes(part))).toEqual([])
    expect(accepted.length + asked(second).length).toBe(25)
    expect(Object.keys(second.store.vault.sections)).toHaveLength(17)
  })

  it('takes over the parts of a section that was half done', async () => {
    const script: Script = (request, call) =>
      request.material.section === 8 && request.material.part !== 1
        ? stillSilent(request, call)
        : writesWell()(request, call)
    const dead = await died(60_000, { scripts: { openai: script }, settings: { slots: 8 } })
    expect(dead.store.vault.parts.map((part) => `${part.number}.${part.part}`)).toEqual(['8.1'])
    const second = resumed(dead)
    await second.run.done
    expect(asked(second).filter((part) => part.startsWith('8.'))).toEqual(['8.2', '8.3'])
    expect(second.store.vault.sections[8]?.writers).toHaveLength(3)
    expect(second.of('run-started')[0]?.resumes).toBe('run-1')
  })

  it('saves a section all of whose parts are there without asking anybody', async () => {
    const before = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [8] } },
      fault: (operation) => (operation === 'saveSection' ? { kind: 'disk-full', where: 'x' } : null),
    })
    await before.run.done
    expect(before.store.vault.parts).toHaveLength(3)
    const second = resumed(before)
    expect(await second.run.done).toEqual({ ok: true, value: 'complete' })
    expect(second.book.calls).toEqual([])
    expect(second.of('section-saved')).toMatchObject([{ section: 8, revision: 1 }])
    expect(second.of('chunk-settled')).toHaveLength(1)
  })

  it('leaves sections alone that the dead run had saved, though the whole vault was asked for', async () => {
    const dead = await died(45_000)
    const second = resumed(dead)
    await second.run.done
    const saved = dead.of('section-saved').map((event) => event.section)
    for (const section of saved) expect(second.store.vault.sections[section]?.revision).toBe(1)
  })

  it('knows the parts of a run that had itself gone on from another', async () => {
    const script: Script = (request, call) =>
      request.material.section === 8 && request.material.part !== 1
        ? stillSilent(request, call)
        : writesWell()(request, call)
    const dead = await died(60_000, { scripts: { openai: script }, settings: { slots: 8 } })
    const third = resumed(dead, { order: { resumes: 'run-0', olderRuns: ['run-1'] } })
    await third.run.done
    expect(asked(third).filter((part) => part.startsWith('8.'))).toEqual(['8.2', '8.3'])
  })
})

describe('parts of an older run', () => {
  const leftOver = async (): Promise<MemoryRun> => {
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [8] } },
      scripts: {
        openai: (request, call) => (request.material.part === 3 ? stillSilent : writesWell())(request, call),
      },
    })
    await memory.run.done
    return memory
  }

  it('are ignored by a new run of the whole or of chosen sections', async () => {
    const { store } = await leftOver()
    const memory = runInMemory(idle, {
      vault: store.vault,
      order: { purpose: { kind: 'sections', sections: [8] } },
    })
    await memory.run.done
    expect(asked(memory)).toEqual(['8.1', '8.2', '8.3'])
  })

  it('are taken over by a run for what is missing', async () => {
    const { store } = await leftOver()
    const memory = runInMemory(idle, { vault: store.vault, order: { purpose: { kind: 'missing' } } })
    await memory.run.done
    expect(asked(memory).filter((part) => part.startsWith('8.'))).toEqual(['8.3'])
    expect(Object.keys(memory.store.vault.sections)).toHaveLength(17)
  })

  it('are asked again for what is missing when the answers have changed since', async () => {
    const { store } = await leftOver()
    const vault = { ...store.vault, intake: shortIntake({ coreProblem: 'Another problem' }) }
    const memory = runInMemory(idle, { vault, order: { purpose: { kind: 'missing' } } })
    await memory.run.done
    expect(asked(memory).filter((part) => part.startsWith('8.'))).toEqual(['8.1', '8.2', '8.3'])
  })
})

describe('a run without an answer that is needed', () => {
  const half = shortIntake({ goal90Days: ' ', callToAction: '' })
  const order = (purpose: RunPurpose, resumes: string | null = null) => ({ runId: 'run-2', purpose, resumes })

  it.each<RunPurpose>([{ kind: 'whole' }, { kind: 'missing' }, { kind: 'sections', sections: [2] }])(
    'buys nothing, and says which: $kind',
    async (purpose) => {
      const { run, book } = runInMemory(idle, { vault: { intake: half }, order: order(purpose) })
      expect(await run.done).toMatchObject({
        ok: false,
        failure: { kind: 'bad-input', issues: [{ path: ['callToAction'] }, { path: ['goal90Days'] }] },
      })
      expect(book.calls).toEqual([])
    },
  )

  it('is begun where it goes on from one that died, or changes what stands', async () => {
    const dead = runInMemory(idle, { vault: { intake: half }, order: order({ kind: 'whole' }, 'run-1') })
    expect(await dead.run.done).toEqual({ ok: true, value: 'complete' })
    const note: RunPurpose = { kind: 'refine', section: 2, note: 'Shorter', path: [] }
    const again = runInMemory(idle, { vault: { ...dead.store.vault, intake: half }, order: order(note) })
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
  })
})

describe('a run for what is missing', () => {
  it('asks for sections that are not saved, and for those that failed though older text is there', async () => {
    const before = runInMemory(idle)
    await before.run.done
    const sections = { ...before.store.vault.sections }
    delete sections[16]
    const memory = runInMemory(idle, {
      vault: { sections },
      order: { purpose: { kind: 'missing' }, unsettled: [2] },
    })
    await memory.run.done
    expect(asked(memory)).toEqual(['16.1', '2.1'])
  })
})

describe('a refine', () => {
  const written = async (): Promise<MemoryRun> => {
    const memory = runInMemory(idle)
    await memory.run.done
    return memory
  }
  const refine = async (
    path: (string | number)[],
    section: 2 | 8 = 8,
    script: Script = writesWell(),
  ): Promise<MemoryRun> => {
    const { store } = await written()
    const memory = runInMemory(idle, {
      vault: { ...store.vault, journal: [] },
      scripts: { openai: script },
      order: { purpose: { kind: 'refine', section, note: 'Warmer, please', path } },
    })
    return memory
  }

  it.each([
    ['a place', 8, ['emails', 3, 'subject'], [true]],
    ['a section of one part', 2, [], [true]],
    ['a section of three parts', 8, [], [false, false, false]],
  ] as const)(
    'of %s asks questions that are, or are not, the only one of the run',
    async (_, section, path, alone) => {
      const memory = await refine([...path], section)
      await memory.run.done
      expect(memory.book.calls.map(({ request }) => request.alone)).toEqual(alone)
    },
  )

  it('of a whole section asks each part again with its own text, and ends in a proposal', async () => {
    const memory = await refine([])
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(asked(memory)).toEqual(['8.1', '8.2', '8.3'])
    for (const { request } of memory.book.calls) {
      const current: unknown = JSON.parse(/<current>\n(.*)\n<\/current>/.exec(request.prompt)?.[1] ?? '')
      expect(current).toEqual(request.material.refine?.current)
      expect(request.prompt).toContain('<note>Warmer, please</note>')
      expect(request.prompt).not.toContain('<path>')
    }
    const currents = memory.book.calls.map((call) => call.request.material.refine?.current['emails'])
    expect(currents.map((emails) => (Array.isArray(emails) ? emails.length : 0))).toEqual([6, 6, 6])
    expect(memory.of('section-proposed')).toMatchObject([{ section: 8 }])
    expect(memory.store.vault.proposals).toMatchObject([
      { number: 8, note: 'Warmer, please', path: [], baseRevision: 1 },
    ])
  })

  it('replaces nothing: the old text and the parts stay as they were', async () => {
    const memory = await refine([])
    await memory.run.done
    expect(memory.store.vault.sections[8]?.revision).toBe(1)
    expect(memory.store.vault.parts).toEqual([])
    expect(memory.of('section-saved')).toEqual([])
  })

  it('announces its parts only when the proposal is on disk', async () => {
    const memory = await refine([])
    await memory.run.done
    const kinds = memory.events.map((event) => event.kind)
    expect(kinds.indexOf('part-saved')).toBeGreaterThan(kinds.lastIndexOf('answer-checked'))
    expect(memory.view().sections[0]).toMatchObject({
      state: 'proposed',
      parts: [{ state: 'saved' }, { state: 'saved' }, { state: 'saved' }],
    })
  })

  it('of one place asks for that place alone and leaves the rest word for word', async () => {
    const script: Script = () => answering({ value: 'A warmer subject for you' })
    const memory = await refine(['emails', 8, 'subject'], 8, script)
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.book.calls).toHaveLength(1)
    const [call] = memory.book.calls
    expect(call?.request.schema).toMatchObject({
      type: 'object',
      required: ['value'],
      properties: { value: { type: 'string' } },
    })
    expect(call?.request.prompt).toContain('<path>["emails",8,"subject"]</path>')
    expect(call?.request.prompt).toContain('part="2" of="3"')
    expect(call?.request.material.refine?.path).toEqual(['emails', 8, 'subject'])
    const path = ['emails', 8, 'subject']
    const expected = withValueAt(memory.store.vault.sections[8]?.content, path, 'A warmer subject for you')
    expect(memory.store.vault.proposals).toMatchObject([{ path, baseRevision: 1 }])
    expect(memory.store.vault.proposals[0]?.content).toEqual(expected)
  })

  it('of one place is checked by that place’s own rules, and its issues name the place in the section', async () => {
    const memory = await refine(['emails', 8, 'subject'], 8, () => answering({ value: 'One' }))
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-needs-review')).toMatchObject([
      { issues: [{ path: ['emails', 8, 'subject'], rule: 'words' }] },
    ])
    expect(memory.store.vault.sections[8]?.revision).toBe(1)
  })

  it('that fails is not remembered as a failure of the section', async () => {
    const memory = await refine([], 2, () => [{ kind: 'finish', reason: 'refused' }])
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-failed')).toHaveLength(1)
    expect(memory.store.vault.failures).toEqual({})
  })

  it('of what is not there never begins', async () => {
    const nowhere = await refine(['emails', 40, 'subject'])
    expect(await nowhere.run.done).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    const empty = runInMemory(idle, {
      order: { purpose: { kind: 'refine', section: 4, note: 'x', path: [] } },
    })
    expect(await empty.run.done).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    expect([nowhere.book.calls, empty.book.calls]).toEqual([[], []])
  })

  it('keeps no answer of a person who cancelled', async () => {
    const memory = await refine([], 2, stillSilent)
    void memory.clock.sleep(1_000, never).then(() => memory.run.cancel())
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(memory.store.vault.proposals).toEqual([])
  })
})
