import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { writeCopy } from '../copies/write-copy.ts'
import { value } from '../testing/value.ts'
import type { FileSystem } from './file-system.ts'
import { moveVault } from './library-folders.ts'
import { inNewFolders } from './new-folders.ts'
import { ownPrompts } from './own-prompts.ts'
import { everyFew } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { quotaDisk } from './testing/quota-disk.ts'
import { someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { unpackVault } from './unpack-vault.ts'
import { createVault, createVaultAt } from './vault-folder.ts'
import { writeExport } from './write-export.ts'

/** What stands in a folder, all the way down. */
const inside = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).sort()

const now = (): Date => new Date(Date.UTC(2026, 10, 27))
const bytes = new Uint8Array(300)

/** Everything that makes a folder for what it writes, given where it may. */
const begins: Record<string, (root: string, files: FileSystem) => Promise<Result<unknown>>> = {
  'a vault in a library': (root, files) =>
    createVault(join(root, 'Vaults'), { title: 'Northlight', intake: someIntake }, { files }),
  'a vault in a folder': (root, files) =>
    createVaultAt(join(root, 'a', 'b'), { title: 'Northlight', intake: someIntake }, { files }),
  'an export': (root, files) =>
    writeExport(
      { folder: root, settled: async () => undefined, keep: async () => failed({ kind: 'cancelled' }) },
      { path: join(root, 'Copy', 'Northlight'), oneFile: false },
      [
        { name: 'a.md', content: bytes },
        { name: 'E-mails/1.eml', content: bytes },
        { name: 'E-mails/2.eml', content: bytes },
      ],
      {
        ...{ now, files },
        printPdf: async () => failed({ kind: 'cancelled' }),
        archive: async (entries) => ok(zipFiles(entries)),
        whatAbout: async () => ok('cancel'),
      },
    ),
  'a copy': (root, files) =>
    writeCopy(join(root, 'copies'), { id: 'vault-1', title: 'Northlight' }, bytes, { files, now }),
  'a prompt of one’s own': (root, files) =>
    ownPrompts({ bundled: 'prompts', own: join(root, 'prompts'), now, files }).save('ask.md', 'Other words'),
}

test.each(Object.keys(begins))(
  '%s that a full disk keeps from beginning leaves nothing behind',
  async (what) => {
    const begin = begins[what]!
    const room = quotaDisk(Infinity)
    value(await begin(await tempFolder(), room))
    const whole = room.written()
    expect(whole).toBeGreaterThan(0)
    for (let at = 0; at < whole; at += Math.ceil(whole / 12)) {
      const root = await tempFolder()
      const files = quotaDisk(at)
      const result = await begin(root, files)
      if (result.ok) continue
      expect(result.failure.kind).toBe('disk-full')
      expect(await inside(root), `with room for ${at} bytes`).toEqual([])
      files.freeUp()
      value(await begin(root, files))
    }
  },
)

test.each(Object.keys(begins))(
  '%s that one failed operation keeps from beginning leaves no empty folder',
  async (what) => {
    const begin = begins[what]!
    for (let k = 0; ; k += step) {
      const root = await tempFolder()
      const files = failingDisk((operation) => (operation === k ? 'EIO' : null), unsyncedDisk)
      const result = await begin(root, files)
      const isLast = files.count() <= k
      if (!result.ok) expect(await emptyFolders(root), `operation ${k}`).toEqual([])
      if (isLast) break
    }
  },
)

const step = everyFew(4)

/** A folder that holds folders alone is empty for whoever looks for what was written. */
async function emptyFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const names = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
  return names
    .filter(({ path, isFile }) => !isFile && !names.some((other) => other.path.startsWith(`${path}/`)))
    .map(({ path }) => path)
}

test('a vault that cannot be moved or unpacked leaves no folder where it was to go', async () => {
  const root = await tempFolder()
  const files = failingDisk((_, name) => (name === 'rename' ? 'EIO' : null))
  expect((await moveVault(join(root, 'gone'), join(root, '.trash'), files)).ok).toBe(false)
  expect(await inside(root)).toEqual([])
  const library = join(root, 'Vaults')
  const vault = value(await createVault(join(root, 'from'), { title: 'Northlight', intake: someIntake }))
  await vault.close()
  const archive = join(root, 'Northlight.vault')
  const names = ['vault.json', 'intake.json']
  const entries = await Promise.all(
    names.map(async (name) => ({ name, bytes: await unsyncedDisk.read(join(vault.folder, name), 1e6) })),
  )
  await writeFile(archive, zipFiles(entries))
  expect(await unpackVault(archive, library, quotaDisk(100))).toMatchObject({
    failure: { kind: 'disk-full' },
  })
  expect(await readdir(root)).not.toContain('Vaults')
})

test('a folder that was there stays, and one in which something stands by now', async () => {
  const root = await tempFolder()
  const result = await inNewFolders(unsyncedDisk, async ({ make, makeNew, made }) => {
    await make(root)
    await make(join(root, 'a', 'b'))
    await makeNew(join(root, 'c'))
    await writeFile(join(root, 'a', 'words'), 'words')
    expect([root, join(root, 'a'), join(root, 'a', 'b'), join(root, 'c')].map(made)).toEqual([
      false,
      true,
      true,
      true,
    ])
    return failed({ kind: 'cancelled' })
  })
  expect(result.ok).toBe(false)
  expect(await inside(root)).toEqual(['a', 'a/words'])
})
