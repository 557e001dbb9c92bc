import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { RunEvent } from '../../shared/run-event.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { freeSpaceWanted } from '../storage/check-free-space.ts'
import { failingDisk } from '../storage/testing/failing-disk.ts'
import { quotaDisk } from '../storage/testing/quota-disk.ts'
import { unsyncedDisk } from '../storage/testing/unsynced-disk.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { asksOf, vaultToWrite } from './testing/run-on-disk.ts'

vi.setConfig({ testTimeout: 7_200_000 })

/** One that is saved as a whole, and one of three parts. */
const sections: SectionNumber[] = [2, 8]

const numbersIn = async (vault: VaultFolder): Promise<string> =>
  (await vault.view()).sections.map(({ number }) => number).join()

/** Operations of the disk that a run without a fault takes. */
async function operationsOfRun(): Promise<number> {
  const place = await vaultToWrite()
  const files = failingDisk(() => null, unsyncedDisk)
  const vault = await place.opened(files)
  await vault.settled()
  const before = files.count()
  expect(await place.run(vault, { sections })).toBe('complete')
  expect(place.asked()).toBe(asksOf(sections))
  return files.count() - before
}

/** So many places among all, evenly spread. */
const spread = (all: number, many: number): number[] =>
  Array.from({ length: Math.min(all, many) }, (_, nth) => Math.floor((nth * all) / Math.min(all, many)))

const faults = [
  ...['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EISDIR', 'ENAMETOOLONG', 'ESTRANGE'].map((code) => ({
    code,
    lasting: false,
  })),
  ...['EIO', 'ENOSPC', 'ENOENT', 'EACCES'].map((code) => ({ code, lasting: true })),
]

test('throws no accepted answer away and buys none twice, whichever operation of the disk fails', async () => {
  const all = await operationsOfRun()
  const each = spread(all, timesOf(all, 2))
  const lost: string[] = []
  for (const [nth, { code, lasting }] of faults.entries()) {
    for (const k of each.map((at) => (at + Math.floor((nth * all) / faults.length)) % all)) {
      const place = await vaultToWrite()
      let from = Infinity
      const files = failingDisk((operation) => {
        const at = operation - from
        return at === k || (lasting && at > k) ? code : null
      }, unsyncedDisk)
      const vault = await place.opened(files)
      await vault.settled()
      from = files.count()
      const outcome = await place.run(vault, { sections })
      const again = await place.opened()
      if (outcome !== 'complete') await place.run(again, { sections })
      const bought = place.asked() - asksOf(sections)
      const there = await numbersIn(again)
      if (bought !== 0 || there !== sections.join() || (!lasting && outcome !== 'complete'))
        lost.push(
          `${code}${lasting ? ' for good' : ''}, operation ${k}: ${bought} bought again, ${there} there`,
        )
      await again.close()
    }
  }
  tally('failure at every file operation of a run', faults.length * each.length, { lost: lost.length })
  expect(lost).toEqual([])
})

test('asks for nothing while the disk is full, wherever it fills up, and goes on when there is room', async () => {
  const whole = quotaDisk(Infinity)
  const first = await vaultToWrite()
  await first.run(await first.opened(whole), { sections })
  const tries = spread(Math.ceil(whole.written() / 1024), timesOf(2200, 8))
  let [lost, late] = [0, 0]
  for (const kilobytes of tries) {
    const { opened, run, asked, answers } = await vaultToWrite()
    const files = quotaDisk(kilobytes * 1024)
    const heard: RunEvent[] = []
    const vault = await opened(files)
    const started = (): ReturnType<typeof run> =>
      run(vault, {
        sections,
        attended: true,
        onEvent(event, later) {
          heard.push(event)
          if (event.kind === 'disk-lost') void later(60_000).then(() => files.freeUp())
        },
      })
    let outcome = await started()
    // Where there is no room for the lock it is refused before anything is asked, and goes as soon as there is.
    if (typeof outcome !== 'string' && outcome.kind === 'disk-full' && asked() === 0) {
      files.freeUp()
      outcome = await started()
    }
    if (outcome !== 'complete' || asked() !== asksOf(sections) || answers.inMemory() > 0) lost += 1
    if ((await numbersIn(await opened())) !== sections.join()) lost += 1
    late += startsWhileLost(heard)
  }
  tally('full disk swept in 1 KB steps', tries.length, { lost })
  tally('requests after the disk is full', tries.length, { lost: late })
  expect([lost, late]).toEqual([0, 0])
})

function startsWhileLost(events: readonly RunEvent[]): number {
  let lost = false
  return events.filter(({ kind }) => {
    if (kind === 'disk-lost' || kind === 'disk-found') lost = kind === 'disk-lost'
    return lost && kind === 'attempt-started'
  }).length
}

describe('a disk that says how much is free', () => {
  test('refuses a run there is no room for, before anything is asked', async () => {
    const place = await vaultToWrite()
    const vault = await place.opened(quotaDisk(freeSpaceWanted - 1, { shown: true }))
    expect(await place.run(vault, { sections })).toMatchObject({ kind: 'disk-full' })
    expect(place.asked()).toBe(0)
  })

  test('holds a run as soon as it is nearly full, before a write fails', async () => {
    const place = await vaultToWrite()
    const files = quotaDisk(freeSpaceWanted + 3_000, { shown: true })
    const kinds: string[] = []
    const outcome = await place.run(await place.opened(files), {
      sections,
      attended: true,
      onEvent({ kind }, later) {
        kinds.push(kind)
        if (kind === 'disk-lost') void later(60_000).then(() => files.freeUp())
      },
    })
    expect(outcome).toBe('complete')
    expect(kinds).toContain('disk-lost')
    expect(kinds).not.toContain('answer-held')
    expect(place.asked()).toBe(asksOf(sections))
  })

  test('has room wanted that a whole vault fits into, with its changes and its journal', async () => {
    const whole = quotaDisk(Infinity)
    const place = await vaultToWrite()
    expect(await place.run(await place.opened(whole), { sections: [...sectionNumbers] })).toBe('complete')
    expect(whole.written()).toBeLessThan(freeSpaceWanted / 2)
  })
})

test('a run that ends without its disk leaves its answers where the next opening finds them', async () => {
  const place = await vaultToWrite()
  const vault = await place.opened()
  await place.run(vault, { sections: [2] })
  // Something else stands where old versions go, so that the second text of the section cannot be saved.
  await writeFile(join(place.folder, 'history'), 'in the way')
  expect(await place.run(vault, { sections: [2] })).toBe('stopped')
  expect((await vault.view()).failures[2]).toMatchObject({ kind: 'not-writable', why: 'in-the-way' })
  await rm(join(place.folder, 'history'))
  const again = await place.opened()
  const [section] = (await again.view()).sections
  expect(section?.revision).toBe(2)
  expect((await again.view()).failures).toEqual({})
  expect(await place.run(again, { sections: [2] })).toBe('complete')
  expect(place.asked()).toBe(2)
})
