import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { someIntake } from './testing/records.ts'
import { createVault, createVaultAt } from './vault-folder.ts'
import { codeOf, disk } from './file-system.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaultwright-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const codeOfMaking = (path: string): Promise<string | undefined> =>
  disk.makeFolder(path).then(() => undefined, codeOf)

it('makes a folder with its parents, and is content with one that is there or is linked to', async () => {
  const path = join(folder, 'a', 'b', 'c')
  await disk.makeFolder(path)
  await disk.makeFolder(path)
  await symlink(path, join(folder, 'link'))
  await disk.makeFolder(join(folder, 'link'))
  expect((await stat(path)).isDirectory()).toBe(true)
})

it('fails where a file is in the way', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(await codeOfMaking(join(folder, 'file'))).toBe('EEXIST')
  expect(await codeOfMaking(join(folder, 'file', 'in'))).toBe('ENOTDIR')
})

// Such a folder is had for sure on Linux only; automounts and lost network drives are the same elsewhere.
it.runIf(process.platform === 'linux')(
  'ends where a folder lets nothing be made in it, and says that it cannot be written to',
  async () => {
    expect(await codeOfMaking('/proc/vaultwright/a')).toBe('ENOENT')
    const start = { title: 'A', intake: someIntake }
    const failure = { ok: false, failure: { kind: 'not-writable' } }
    expect(await createVaultAt('/proc/vaultwright', start)).toMatchObject(failure)
    expect(await createVault('/proc/vaultwright', start)).toMatchObject(failure)
  },
)
