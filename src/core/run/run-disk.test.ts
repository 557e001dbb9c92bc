import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import { isFleeting, type RunEvent } from '../../shared/run-event.ts'
import { sections } from '../../shared/sections/index.ts'
import { withValueAt } from '../../shared/sections/outline.ts'
import type { WriteRequest } from '../ports.ts'
import { asideInMemory } from '../testing/aside-in-memory.ts'
import { runInMemory, validAnswer, type MemoryRun, type MemoryRunOptions } from '../testing/run-in-memory.ts'
import { answering, type Step } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const justMessage: MemoryRunOptions = { order: { purpose: { kind: 'sections', sections: [2] } } }
const tooShort = (request: WriteRequest): Step[] =>
  answering(withValueAt(validAnswer(request), ['oneLiner'], 'Short'), 5_000)
/** Every part of every section, once. */
const asksOfAll = sections.reduce((sum, { parts }) => sum + parts.length, 0)

/** Attempts that started while the disk took nothing. */
function startsAfterLoss({ events }: MemoryRun): RunEvent[] {
  let lost = false
  return events.filter((event) => {
    if (event.kind === 'disk-lost' || event.kind === 'disk-found') lost = event.kind === 'disk-lost'
    return lost && event.kind === 'attempt-started'
  })
}

describe('a disk that cannot be written', () => {
  const full: Failure = { kind: 'disk-full', where: 'Offer' }
  const trouble: Failure = { kind: 'disk-trouble', where: 'Offer', what: 'failing', code: 'EIO' }

  const saves = ['savePart', 'saveSection', 'saveReview', 'saveProposal', 'saveReading'] as const
  const isSave = (operation: string): boolean => saves.some((save) => save === operation)

  it('is tried again: a failure that passes costs nothing, and nobody is asked twice', async () => {
    for (const seconds of [0, 1, 9]) {
      let until: number | null = null
      const memory: MemoryRun = runInMemory(idle, {
        fault: (operation) => {
          if (!isSave(operation)) return null
          const now = memory.clock.now()
          until ??= now + seconds * 1_000
          return now <= until ? trouble : null
        },
      })
      expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
      expect(memory.book.calls).toHaveLength(asksOfAll)
      expect(memory.of('answer-held').length).toBeGreaterThan(0)
      expect(memory.of('disk-lost')).toEqual([])
    }
  })

  it('stops a run that nobody looks at after ten seconds, with every answer in another place', async () => {
    const aside = asideInMemory()
    const memory = runInMemory(idle, {
      aside,
      fault: (operation, section) => (operation === 'saveSection' && section === 4 ? trouble : null),
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'stopped' })
    expect(memory.of('answer-held')).toMatchObject([{ section: 4, part: null, failure: trouble }])
    expect(memory.of('disk-lost')).toHaveLength(1)
    const failed = memory.of('section-failed')
    expect(failed.find(({ section }) => section === 4)?.failure).toMatchObject({ keptIn: 'aside 1' })
    expect(aside.kept()).toMatchObject([{ kind: 'section-written', draft: { number: 4 } }])
    expect(startsAfterLoss(memory)).toEqual([])
    expect(memory.of('section-saved').length + failed.length).toBe(17)
  })

  it('does not announce a part that was not saved', async () => {
    const memory = runInMemory(idle, {
      fault: (operation, section) => (operation === 'savePart' && section === 8 ? full : null),
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'stopped' })
    expect(memory.of('part-saved').filter((event) => event.section === 8)).toEqual([])
    expect(memory.of('section-failed').find(({ section }) => section === 8)?.failure).toEqual(full)
  })

  it('keeps a review until it can be written, too', async () => {
    const aside = asideInMemory()
    const memory = runInMemory(idle, {
      ...justMessage,
      aside,
      scripts: { openai: tooShort },
      fault: (operation) => (operation === 'saveReview' ? full : null),
    })
    await memory.run.done
    expect(memory.of('section-failed')).toMatchObject([{ section: 2, failure: full }])
    expect(aside.kept()).toMatchObject([{ kind: 'section-to-review' }])
  })

  it('that is full for everything lets nothing be asked: no line of the journal, no question', async () => {
    const memory = runInMemory(idle, {
      fault: (operation) => (operation.startsWith('read') || operation === 'checkFreeSpace' ? null : full),
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'stopped' })
    expect(memory.book.calls).toEqual([])
    expect(memory.of('section-failed')).toHaveLength(17)
    expect(memory.of('run-finished')).toHaveLength(1)
  })

  it('without room refuses a run before it begins', async () => {
    const memory = runInMemory(idle, { fault: (operation) => (operation === 'checkFreeSpace' ? full : null) })
    expect(await memory.run.done).toEqual({ ok: false, failure: full })
    expect([memory.events, memory.book.calls]).toEqual([[], []])
  })

  it('that gets full holds a run that somebody looks at, until there is room: nothing is asked, nothing lost', async () => {
    for (const operations of [
      ['checkFreeSpace'],
      ['savePart', 'saveSection'],
      ['journal'],
      saves,
    ] as string[][]) {
      const aside = asideInMemory()
      let room: (() => void) | null = null
      let isFull = false
      const memory: MemoryRun = runInMemory(idle, {
        aside,
        order: { attended: true },
        fault: (operation) => (isFull && operations.includes(operation) ? full : null),
        onEvent(event) {
          if (event.kind === 'section-saved' && room === null) {
            isFull = true
            room = () => (isFull = false)
            void memory.clock.sleep(3_600_000, new AbortController().signal).then(room)
          }
        },
      })
      expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
      expect(memory.of('disk-lost'), operations.join()).toMatchObject([{ failure: full }])
      expect(memory.of('disk-found')).toHaveLength(1)
      expect(startsAfterLoss(memory)).toEqual([])
      expect(memory.book.calls).toHaveLength(asksOfAll)
      expect(aside.kept()).toEqual([])
      expect(memory.store.vault.journal).toEqual(memory.events.filter((event) => !isFleeting(event)))
    }
  })

  it('is tried at once when the person says so', async () => {
    let broken = true
    const memory: MemoryRun = runInMemory(idle, {
      ...justMessage,
      order: { ...justMessage.order, attended: true },
      fault: (operation) => (broken && operation === 'saveSection' ? trouble : null),
      onEvent(event) {
        if (event.kind !== 'disk-lost') return
        broken = false
        setImmediate(() => memory.run.saveAgain())
      },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const [lost, found] = [memory.of('disk-lost')[0]?.at ?? 0, memory.of('disk-found')[0]?.at ?? 0]
    expect(found - lost).toBeLessThanOrEqual(4_000)
  })

  it('that is lost for good ends with the person’s cancel, and leaves the answers in the other place', async () => {
    const aside = asideInMemory()
    const memory: MemoryRun = runInMemory(idle, {
      ...justMessage,
      aside,
      order: { ...justMessage.order, attended: true },
      fault: (operation) => (isSave(operation) ? trouble : null),
      onEvent(event) {
        if (event.kind === 'disk-lost') memory.run.cancel()
      },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'cancelled' })
    expect(aside.kept()).toMatchObject([{ kind: 'section-written', draft: { number: 2 } }])
    expect(memory.clock.sleeping()).toBe(0)
  })

  it('may have a bug instead: that section fails and the others go on', async () => {
    const memory = runInMemory(idle, {
      fault(operation, section) {
        if (operation === 'saveSection' && section === 2) throw new Error('store')
        return null
      },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-saved')).toHaveLength(16)
    expect(memory.of('section-failed')).toMatchObject([{ section: 2, failure: { kind: 'unexpected' } }])
  })
})
