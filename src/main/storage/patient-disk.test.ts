import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { disk, type FileSystem } from './file-system.ts'
import { patientDisk } from './patient-disk.ts'
import { documentOf, markOfDocument } from './testing/document-of.ts'
import { copyOf } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault } from './vault-folder.ts'

vi.setConfig({ testTimeout: 900_000 })

const noWait = async (): Promise<void> => undefined

test('waits for a file that another program holds, longer each time, and gives up in the end', async () => {
  const path = join(await tempFolder(), 'file.json')
  await writeFile(path, 'words')
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  for (const [operation, code, work] of [
    ['rename', 'EPERM', (files) => files.rename(path, path)],
    ['remove', 'EACCES', (files) => files.remove(`${path}.old`)],
    ['read', 'EBUSY', (files) => files.read(path, 100)],
    ['open', 'EBUSY', async (files) => (await files.open(path, 'a', 0o644)).close()],
    ['shorten', 'EBUSY', (files) => files.shorten(path, 5)],
  ] as const satisfies [string, string, (files: typeof disk) => Promise<unknown>][]) {
    let busy = 4
    const briefly = failingDisk((_, name) => (name === operation && busy-- > 0 ? code : null))
    await work(patientDisk(briefly, wait))
    expect(waits.splice(0), operation).toEqual([10, 20, 40, 80])
    const always = patientDisk(
      failingDisk(() => code),
      wait,
    )
    await expect(work(always), operation).rejects.toMatchObject({ code })
    expect(waits.splice(0).at(-1), operation).toBe(640)
  }
  expect(await readFile(path, 'utf8')).toBe('words')
})

test('asks once more only where waiting helps: what this account may not open is said at once', async () => {
  for (const code of ['EPERM', 'EACCES', 'EIO', 'ENOENT']) {
    const files = failingDisk(() => code)
    await expect(patientDisk(files, noWait).read('/nowhere', 1)).rejects.toMatchObject({ code })
    expect(files.count(), code).toBe(1)
  }
})

/** A disk on which each file that is asked for is held by another program first, for so many tries in turn. */
function heldDisk(tries: readonly number[]): FileSystem {
  const left = new Map<string, number>()
  let asked = 0
  async function freed<T>(path: string, code: string, work: () => Promise<T>): Promise<T> {
    const more = left.get(path) ?? tries[asked++ % tries.length] ?? 0
    if (more === 0) return work().finally(() => left.delete(path))
    left.set(path, more - 1)
    throw Object.assign(new Error(`${path} is held`), { code })
  }
  return {
    ...disk,
    open: (path, ...how) => freed(path, 'EBUSY', () => disk.open(path, ...how)),
    read: (path, ...how) => freed(path, 'EBUSY', () => disk.read(path, ...how)),
    shorten: (path, size) => freed(path, 'EBUSY', () => disk.shorten(path, size)),
    rename: (from, to) => freed(to, 'EPERM', () => disk.rename(from, to)),
    remove: (path) => freed(path, 'EACCES', () => disk.remove(path)),
  }
}

const commands: PersonCommand[] = [
  { kind: 'set-answer', key: 'message', value: 'Typed while a scanner looks' },
  { kind: 'set-field', section: 2, path: ['oneLiner'], value: 'Words', sitting: 's' },
  { kind: 'confirm', texts: ['200 clients'], confirmed: true },
  { kind: 'leave-out', section: 12, leftOut: true },
  { kind: 'undo' },
  { kind: 'rename', title: 'Another' },
]

test('a vault is opened, written and closed while other programs hold its files again and again', async () => {
  const times = timesOf(300, 5)
  const now = (): Date => new Date(Date.UTC(2026, 10, 27))
  const made = value(await createVault(await tempFolder(), { title: 'Held', intake: someIntake }, { now }))
  value(await made.saveSection(draft(2, 'first')))
  await made.close()
  const worked = async (folder: string, files = disk): Promise<string> => {
    const vault = value(await openVault(folder, { files, now }))
    for (const command of commands) value(await vault.apply(command))
    value(await vault.saveSection(draft(4, 'second')))
    expect((await vault.view()).notices).toEqual([])
    await vault.close()
    const again = value(await openVault(folder))
    const mark = markOfDocument(await documentOf(again))
    await again.close()
    return mark
  }
  const quiet = await worked(await copyOf(made.folder))
  const draws = fc.sample(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 20 }), {
    ...{ numRuns: times, seed: 15 },
  })
  let lost = 0
  for (const tries of draws) {
    const held = heldDisk(tries)
    const mark = await worked(await copyOf(made.folder), patientDisk(held, noWait))
    if (mark !== quiet) lost += 1
  }
  tally('files that scanners and sync programs hold for a moment', times, { lost })
  expect(lost).toBe(0)
})
