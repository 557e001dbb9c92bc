import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failed, ok } from '../../shared/result.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { tally } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { growingFolder } from './copy-folder.ts'
import type { FileSystem } from './file-system.ts'
import { openLibrary } from './library.ts'
import { moveVaults, type MovePorts } from './move-vaults.ts'
import { everyFew } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { quotaDisk } from './testing/quota-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'

/** Every file below a folder with its bytes. */
async function all(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file, 'base64')]),
  )
  return Object.fromEntries(read.sort()) as Record<string, string>
}

/** Two vaults, one of them open, and something of the person's own; an empty folder to move to. */
async function moving() {
  const home = await tempFolder()
  const [from, to] = [join(home, 'Vaultwright'), join(home, 'Drive', 'Vaults')]
  await mkdir(to, { recursive: true })
  const library = openLibrary(from, { files: unsyncedDisk })
  const vault = value(await library.create({ title: 'Northlight', intake: someIntake }))
  value(await library.create({ title: 'Other', intake: someIntake }))
  value(await vault.saveSection(draft(4, 'kept')))
  await mkdir(join(from, 'Notes', 'empty'), { recursive: true })
  await writeFile(join(from, 'Notes', 'of mine.txt'), 'mine')
  await library.settled()
  const used: string[] = []
  const move = (more: Partial<MovePorts> = {}, into = to) =>
    moveVaults(into, {
      library,
      files: unsyncedDisk,
      writing: () => false,
      signal: new AbortController().signal,
      progress: () => undefined,
      switchTo: (folder) => {
        used.push(folder)
        library.setFolder(folder)
        return Promise.resolve(ok(null))
      },
      ...more,
    })
  return { home, from, to, library, vault, move, used }
}

test('everything is in the new folder to the byte, open vaults follow, and the old folder is as it was', async () => {
  const { from, to, library, vault, move, used } = await moving()
  await symlink('/etc/hosts', join(from, 'link'))
  const before = await all(from)
  const steps: number[] = []
  const moved = value(await move({ progress: (done, of) => void steps.push(done / of) }))
  expect(moved).toMatchObject({ from, to, notCopied: ['link'] })
  expect([await all(from), await all(to)]).toEqual([before, before])
  expect(await readdir(join(to, 'Notes'))).toEqual(['empty', 'of mine.txt'])
  expect([steps.at(-1), steps.toSorted()]).toEqual([1, steps])
  expect(used).toEqual([to])
  const again = value(await library.vault(vault.id))
  expect(again.folder).toBe(join(to, 'Northlight'))
  value(await again.saveSection(draft(4, 'after')))
  await again.settled()
  expect(await all(from)).toEqual(before)
  expect((await library.list()).vaults).toHaveLength(2)
})

test('says in a sentence why a folder cannot take the vaults, and leaves everything as it was', async () => {
  const { home, from, to, move, used } = await moving()
  const before = await all(from)
  const why = async (into: string, more: Partial<MovePorts> = {}): Promise<string> => {
    const moved = await move(more, into)
    expect(moved.ok, into).toBe(false)
    return moved.ok ? '' : failureSentence(moved.failure)
  }
  expect(await why(from)).toMatch(/in that folder already/)
  expect(await why(join(from, 'Northlight'))).toMatch(/is inside the folder of your vaults/)
  expect(await why(join(from, 'new'))).toMatch(/is inside the folder of your vaults/)
  await symlink(join(from, 'Notes'), join(home, 'way in'))
  expect(await why(join(home, 'way in'))).toMatch(/is inside the folder of your vaults/)
  expect(await why(join(from, 'Notes', 'of mine.txt'))).toMatch(/inside/)
  await writeFile(join(home, 'a file'), '')
  expect(await why(join(home, 'a file'))).toMatch(
    /“.*a file” cannot be written|stands in its place|in the way/i,
  )
  expect(await why(home)).toMatch(/is not empty\. Choose an empty folder, or make a new one in it/)
  await mkdir(join(home, 'taken', 'Northlight'), { recursive: true })
  await writeFile(join(home, 'taken', 'Northlight', 'vault.json'), '{}')
  expect(await why(join(home, 'taken'))).toMatch(/a vault in a folder called “Northlight” in/)
  const full: FileSystem = { ...unsyncedDisk, freeSpace: () => Promise.resolve(1_000_000) }
  expect(await why(to, { files: full })).toMatch(
    /not enough room: your vaults take \d+ KB, and 1.0 MB are free/,
  )
  const closed: FileSystem = { ...unsyncedDisk, canWrite: () => Promise.resolve(false) }
  expect(await why(to, { files: closed })).toMatch(/Vaults” cannot be written|may not|not allowed/)
  expect(await why(to, { writing: () => true })).toMatch(/being written/)
  expect(
    await why(to, { switchTo: () => Promise.resolve(failed({ kind: 'disk-full', where: 'Settings' })) }),
  ).toMatch(/full/)
  expect([await all(from), await readdir(to), used]).toEqual([before, [], []])
})

test('a move that is cancelled, runs out of room or meets another program in the old folder leaves nothing behind', async () => {
  const { from, to, move, used } = await moving()
  const before = await all(from)
  const stop = new AbortController()
  const cancelled = await move({
    signal: stop.signal,
    progress: (done, of) => (done / of > 0.6 ? stop.abort() : undefined),
  })
  expect(cancelled).toEqual(failed({ kind: 'cancelled' }))
  expect(await readdir(to)).toEqual([])
  expect(await move({ files: quotaDisk(2000) })).toMatchObject({ ok: false, failure: { kind: 'disk-full' } })
  expect(await readdir(to)).toEqual([])
  let edited = false
  const other = async (): Promise<void> => {
    edited = true
    await writeFile(join(from, 'Notes', 'of mine.txt'), 'edited by another program')
  }
  const files: FileSystem = {
    ...unsyncedDisk,
    read: async (path, atMost, chosen) => {
      const bytes = await unsyncedDisk.read(path, atMost, chosen)
      if (!edited && path.includes(growingFolder)) await other()
      return bytes
    },
  }
  const met = await move({ files })
  expect(met.ok ? '' : failureSentence(met.failure)).toMatch(/was changed by another program meanwhile/)
  expect([await readdir(to), used]).toEqual([[], []])
  expect(Object.keys(await all(from))).toEqual(Object.keys(before))
})

test('moves nothing while another program writes in one of the vaults, and says who does', async () => {
  const { from, to, move, used } = await moving()
  const owner = { program: 'command-line', pid: 1, start: null, machine: 'another', device: 'Studio' }
  const lock = join(from, 'Other', '.vaultwright-0123456789abcdef.lock')
  await writeFile(lock, `${JSON.stringify({ ...owner, at: new Date().toISOString() })}\n`)
  const met = await move()
  expect(met).toMatchObject({
    ok: false,
    failure: { kind: 'in-use', what: '“Other”', holder: { device: 'Studio' } },
  })
  await rm(lock)
  // One that begins while the files are copied is met before the new folder is used.
  const begun = await move({
    progress: () => writeFileSync(lock, `${JSON.stringify({ ...owner, at: new Date().toISOString() })}\n`),
  })
  expect(begun).toMatchObject({ ok: false, failure: { kind: 'in-use' } })
  expect([await readdir(to), used]).toEqual([[], []])
})

test('what a move that was killed left in the new folder does not stand in the way of the next one', async () => {
  const { to, move, from } = await moving()
  await mkdir(join(to, growingFolder, 'Northlight'), { recursive: true })
  await writeFile(join(to, growingFolder, 'half'), 'half')
  value(await move())
  expect(await all(to)).toEqual(await all(from))
})

for (const [code, lasting] of [
  ['EIO', false],
  ['ENOSPC', true],
] as const)
  test(`the old folder is whole and in use wherever a move fails with ${code}, and the new one is whole where it does not`, async () => {
    const { from, to, library, move, used } = await moving()
    const before = await all(from)
    const words = JSON.stringify(before)
    let lost = 0
    let tried = 0
    for (let k = 0; ; k += everyFew(23)) {
      const fails = (operation: number): boolean => operation === k || (lasting && operation > k)
      const files = failingDisk((operation) => (fails(operation) ? code : null), unsyncedDisk)
      const moved = await move({ files })
      tried++
      const isWhole = JSON.stringify(await all(moved.ok ? to : from)) === words
      if (!isWhole || JSON.stringify(await all(from)) !== words) lost++
      expect(lost, `operation ${k}`).toBe(0)
      expect([used.splice(0), library.folder()], `operation ${k}`).toEqual(moved.ok ? [[to], to] : [[], from])
      if (!moved.ok) expect(await readdir(to), `operation ${k}`).toEqual([])
      expect((await library.list()).vaults, `operation ${k}`).toHaveLength(2)
      await library.settled()
      if (k >= files.count()) break
      if (moved.ok) for (const name of await readdir(to)) await rm(join(to, name), { recursive: true })
      library.setFolder(from)
    }
    tally('moving the vaults folder, a failure at every operation', tried, { lost })
  })
