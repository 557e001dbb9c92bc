import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../shared/run-event.ts'
import { foldRun, runViewSchema, type RunView } from '../../shared/run-view.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { deadRunOf } from './run.ts'
import { anyRun, optionsOf, type AnyRun } from '../testing/any-run.ts'
import type { MemoryVault } from '../testing/memory-store.ts'
import { runInMemory } from '../testing/run-in-memory.ts'
import { timesOf } from '../../main/testing/tally.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const numRuns = timesOf(10_000, 40)
const hour = 3_600_000
/** Evenly drawn; `fc.double` draws mostly next to nothing. */
const share = fc.integer({ min: 0, max: 999 }).map((thousandth) => thousandth / 999)

/**
 * What lay on a disk, with the lines of its journal as a number: a journal only grows, and copies of it would come to half of the square
 * of its lines.
 */
type Disk = Omit<MemoryVault, 'journal'> & { lines: number }

/** What is there now and stays so, whatever the run goes on to write. */
const diskOf = ({ journal, ...vault }: MemoryVault): Disk => ({
  ...vault,
  sections: { ...vault.sections },
  failures: { ...vault.failures },
  reviews: [...vault.reviews],
  lines: journal.length,
})

/** A run, and what lay on the disk each time its journal had grown by a line. */
async function killable(run: AnyRun): Promise<{ events: RunEvent[]; journal: RunEvent[]; disks: Disk[] }> {
  const disks: Disk[] = []
  const memory = runInMemory(idle, {
    ...optionsOf(run),
    fault(operation) {
      // Asked before the line is written: by then the vault holds all that came before it.
      if (operation === 'journal') disks.push(diskOf(memory.store.vault))
      return null
    },
  })
  if (run.cancelAt !== null) void memory.clock.sleep(run.cancelAt, never).then(() => memory.run.cancel())
  await memory.run.done
  const { vault } = memory.store
  return { events: memory.events, journal: vault.journal, disks: [...disks, diskOf(vault)] }
}

/** The disk as it is read after a kill: nothing in it belongs to the run that is going on no longer. */
const found = ({ lines: _, ...vault }: Disk): MemoryVault => ({ ...vault, journal: [] })

/** The parts a whole vault of these sections has, less those that lie accepted on the disk. */
function missingParts(run: AnyRun, { parts }: Disk, journal: readonly RunEvent[]): string[] {
  const accepted = parts.map((part) => `${part.number}.${part.part}`)
  const saved = journal.flatMap((event) => (event.kind === 'section-saved' ? [event.section] : []))
  return run.sections
    .filter((number) => !saved.includes(number))
    .flatMap((number) => sectionOf(number).parts.map((_, index) => `${number}.${index + 1}`))
    .filter((part) => !accepted.includes(part))
    .sort()
}

describe('a run that was killed after any line of its journal', () => {
  it(
    'goes on with what is missing, each part once, and ends whole',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRun, share, async (run, where) => {
          const { disks, journal } = await killable(run)
          const disk = disks[Math.floor(where * (disks.length - 1))]
          const told = journal.slice(0, disk?.lines)
          const dead = deadRunOf(told)
          if (!disk || !dead) return
          const asked = missingParts(run, disk, told)

          const again = runInMemory(idle, {
            vault: found(disk),
            settings: { slots: run.slots, walk: run.walk },
            order: {
              runId: 'run-2',
              purpose: dead.purpose,
              resumes: dead.runId,
              alreadySaved: dead.alreadySaved,
            },
          })
          expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
          const requests = again.book.calls.map(
            ({ request }) => `${request.material.section}.${request.material.part}`,
          )
          expect(requests.sort()).toEqual(asked)
          for (const number of run.sections)
            expect(
              sectionOf(number).schema.safeParse(again.store.vault.sections[number]?.content).success,
            ).toBe(true)
        }),
        { numRuns, endOnFailure: true },
      )
    },
    hour,
  )

  it(
    'shows the same in a window that came in at any event, and heard some of them twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRun, share, share, async (run, cut, again) => {
          const { events } = await killable(run)
          const whole = events.reduce<RunView | null>(foldRun, null)
          const until = 1 + Math.floor(cut * (events.length - 1))
          const sent: unknown = JSON.parse(
            JSON.stringify(events.slice(0, until).reduce<RunView | null>(foldRun, null)),
          )
          const from = Math.floor(again * until)
          const joined = events.slice(from).reduce<RunView | null>(foldRun, runViewSchema.parse(sent))
          expect(joined).toEqual(whole)
        }),
        { numRuns, endOnFailure: true },
      )
    },
    hour,
  )
})
