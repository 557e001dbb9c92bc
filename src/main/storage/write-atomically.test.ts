import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk, type FileSystem } from './file-system.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { isTempName, writeAtomically } from './write-atomically.ts'

const at = async () => join(await tempFolder(), 'file.json')

test('replaces a file and leaves nothing beside it', async () => {
  const path = await at()
  await writeFile(path, 'old')
  expect(await writeAtomically(path, 'new')).toEqual({ ok: true, value: null })
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(join(path, '..'))).toEqual(['file.json'])
})

test('gives a file the permissions it is asked for', async () => {
  const path = await at()
  await writeAtomically(path, 'secret', { mode: 0o600 })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('keeps the old text whole whichever operation fails, and says so', async () => {
  for (let k = 0; ; k++) {
    const path = await at()
    await writeFile(path, 'old')
    const files = failingDisk((operation) => (operation === k ? 'EIO' : null))
    const written = await writeAtomically(path, 'new', { files })
    if (written.ok) break
    // A failed sync of the folder comes after the rename: the new text is there, only not certain to stay.
    expect(['old', 'new']).toContain(await readFile(path, 'utf8'))
    expect(await readdir(join(path, '..'))).toEqual(['file.json'])
    expect(written.failure).toMatchObject({ kind: 'disk-trouble', what: 'failing', code: 'EIO' })
    expect(k).toBeLessThan(20)
  }
})

test('never replaces a good file by a cut one when a full disk takes only part of a write', async () => {
  const path = await at()
  await writeFile(path, 'old')
  let taken = 0
  const files: FileSystem = {
    ...disk,
    async open(...how) {
      const file = await disk.open(...how)
      const write = async (bytes: Uint8Array): Promise<number> => {
        if (taken >= 3) return 0
        taken += 1
        return file.write(bytes.subarray(0, 1))
      }
      return { ...file, write }
    },
  }
  const written = await writeAtomically(path, 'a longer text', { files, what: 'Section 4' })
  expect(written).toEqual({ ok: false, failure: { kind: 'disk-full', where: 'Section 4' } })
  expect(await readFile(path, 'utf8')).toBe('old')
})

test('writes on where the system takes a text in pieces', async () => {
  const path = await at()
  const files: FileSystem = {
    ...disk,
    async open(...how) {
      const file = await disk.open(...how)
      return { ...file, write: (bytes: Uint8Array) => file.write(bytes.subarray(0, 2)) }
    },
  }
  await writeAtomically(path, 'in many pieces', { files })
  expect(await readFile(path, 'utf8')).toBe('in many pieces')
})

test('names the disk’s trouble by its code', async () => {
  const codes = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EACCES: 'allow writing there',
    EROFS: 'can only be read',
    EISDIR: 'something else stands in its place',
    ENOTDIR: 'something else stands in its place',
    ENAMETOOLONG: 'its name is too long',
    ENOENT: 'is not there any more',
    EIO: 'reports a fault at “file.json” (EIO)',
    EREMOTEIO: 'reports a fault at “file.json” (EREMOTEIO)',
    ENODEV: 'is offline',
    ENXIO: 'is offline',
    ESTALE: 'is offline',
    ETIMEDOUT: 'is offline',
    EHOSTDOWN: 'is offline',
    ENOTCONN: 'is offline',
    UNKNOWN: 'is offline',
    'Unknown system error -11': 'is offline',
    EMFILE: 'too many files are open',
    ETXTBSY: 'held by another program',
  }
  for (const [code, words] of Object.entries(codes)) {
    const files = failingDisk((_, name) => (name === 'open' ? code : null))
    const written = await writeAtomically(await at(), 'text', { files })
    const sentence = written.ok ? 'written' : failureSentence(written.failure)
    expect(sentence, code).toContain(words)
    expect(sentence, code).toContain('“file.json”')
  }
})

test('knows its own temporary files from all others', () => {
  expect(isTempName('.vaultwright-0123456789abcdef.tmp')).toBe(true)
  expect(['notes.tmp', '.vaultwright-notes.tmp', 'vault.json'].some(isTempName)).toBe(false)
})
