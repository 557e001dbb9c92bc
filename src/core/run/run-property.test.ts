import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFleeting, runEventSchema, type RunEvent } from '../../shared/run-event.ts'
import { foldRun } from '../../shared/run-view.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { anyRun, optionsOf, type AnyRun } from '../testing/any-run.ts'
import { runInMemory } from '../testing/run-in-memory.ts'
import { timesOf } from '../../main/testing/tally.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const numRuns = timesOf(10_000, 60)
const hour = 3_600_000

const endings = ['section-saved', 'section-needs-review', 'section-failed', 'section-cancelled'] as const

describe('whatever the providers, the disk and the person do', () => {
  it(
    'the run ends, no cap is passed, each section ends once, and the journal tells it all',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRun, async (run) => {
          const memory = runInMemory(idle, optionsOf(run))
          const { clock, book, events, store, of } = memory
          let toldBeforeCancel = Infinity
          if (run.cancelAt !== null) {
            void clock.sleep(run.cancelAt, never).then(() => {
              toldBeforeCancel = events.length
              memory.run.cancel()
            })
          }
          if (run.pauseAt !== null) {
            void clock.sleep(run.pauseAt, never).then(() => {
              memory.run.pause()
              void clock.sleep(20_000, never).then(() => memory.run.resume())
            })
          }
          const outcome = await memory.run.done

          expect(book.open()).toBe(0)
          expect(book.mostOpen()).toBeLessThanOrEqual(run.bothAtOnce ? run.slots * 2 : run.slots)
          const ended = endings.flatMap((kind) => of(kind).map((event) => event.section))
          expect(ended.sort((a, b) => a - b)).toEqual([...run.sections].sort((a, b) => a - b))

          const saved = of('section-saved').map((event) => event.section)
          expect(Object.keys(store.vault.sections).map(Number).sort()).toEqual([...saved].map(Number).sort())
          for (const section of saved)
            expect(isValid(section, store.vault.sections[section]?.content)).toBe(true)
          // What waits for the disk when the person cancels fails by the cancel, unless the disk was given up before.
          const start = of('run-started')[0]?.at ?? 0
          const [forDisk] = of('section-failed').filter(({ failure }) => failure.kind === 'disk-full')
          const brokenOff = forDisk !== undefined && forDisk.at - start === run.cancelAt
          const isCancelled = brokenOff || of('section-cancelled').length > 0
          expect(outcome).toEqual({
            ok: true,
            value: outcomeOf(run, saved.length, isCancelled, of('disk-lost').length > 0),
          })

          expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
          expect(store.vault.journal).toEqual(events.filter((event) => !isFleeting(event)))
          for (const event of events) expect(runEventSchema.safeParse(event).success).toBe(true)
          expect(store.vault.journal.reduce(foldRun, null)?.metrics).toEqual(memory.view().metrics)
          expect(startsAfter(events, toldBeforeCancel)).toEqual([])
          expect(startsInPause(events)).toEqual([])
          expect(startsAtTheDoorless(events)).toEqual([])
          const counted = of('attempt-failed').filter((event) => event.counted)
          for (const event of counted) expect(event.attempt).toBeLessThanOrEqual(run.attempts)
        }),
        { numRuns, endOnFailure: true },
      )
    },
    hour,
  )
})

/** Attempts that started although the run had been cancelled. */
const startsAfter = (events: readonly RunEvent[], told: number): RunEvent[] =>
  events.slice(told).filter((event) => event.kind === 'attempt-started')

/** Attempts that started between a pause and the word to go on. */
function startsInPause(events: readonly RunEvent[]): RunEvent[] {
  let paused = false
  return events.filter((event) => {
    if (event.kind === 'run-paused' || event.kind === 'run-resumed') paused = event.kind === 'run-paused'
    return paused && event.kind === 'attempt-started'
  })
}

/** Attempts that started at a provider that had turned the key away for good. */
function startsAtTheDoorless(events: readonly RunEvent[]): RunEvent[] {
  const closed = new Set<string>()
  return events.filter((event) => {
    if (event.kind === 'attempt-failed' && ['unauthorized', 'quota-exhausted'].includes(event.failure.kind))
      closed.add(event.provider)
    return event.kind === 'attempt-started' && closed.has(event.provider)
  })
}

const isValid = (section: SectionNumber, content: unknown): boolean =>
  sectionOf(section).schema.safeParse(content).success

function outcomeOf(run: AnyRun, saved: number, isCancelled: boolean, lost: boolean): string {
  if (saved === run.sections.length) return 'complete'
  if (run.cancelAt !== null && isCancelled) return 'cancelled'
  return lost ? 'stopped' : 'partial'
}
