import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { zipSync, type Zippable } from 'fflate'
import { expect, test, vi } from 'vitest'
import { zipFiles, type ArchiveFile } from '../../core/export/package/zip-files.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { ok } from '../../shared/result.ts'
import { value } from '../testing/value.ts'
import { exportBytes } from './export-bytes.ts'
import { openLibrary } from './library.ts'
import { readArchive } from './read-archive.ts'
import { draft, eventsOf, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'
import * as paths from './vault-paths.ts'

/** A vault with something in every kind of file that moves, and in some that do not. */
async function fullVault(): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  for (const mark of ['first', 'second']) value(await vault.saveSection(draft(4, mark)))
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'Über “Climb”' }))
  value(await vault.apply({ kind: 'approve', section: 4, approved: true }))
  value(await vault.apply({ kind: 'confirm', texts: ['200 clients'], confirmed: true }))
  value(await vault.apply({ kind: 'set-handover', path: 'links.call', value: 'https://example.com' }))
  value(await vault.journal(eventsOf('run-1')(runStarted([4]))))
  await writeFile(join(vault.folder, 'notes of mine.txt'), 'private')
  await writeFile(join(vault.folder, 'exports.json'), '{}')
  await vault.settled()
  return vault
}

const printPdf = () => Promise.reject(new Error('Nothing is printed.'))
const archive = (files: readonly ArchiveFile[]) => Promise.resolve(ok(zipFiles(files)))
const packed = async (vault: VaultFolder): Promise<Uint8Array> =>
  value(await exportBytes({ name: 'x.zip', vault: true }, { vault, printPdf, archive }))

async function fileOf(bytes: Uint8Array, name = 'vault.zip'): Promise<string> {
  const path = join(await tempFolder(), name)
  await writeFile(path, bytes)
  return path
}
const unpackedIn = async (library: string, bytes: Uint8Array) =>
  openLibrary(library).unpack(await fileOf(bytes))
const zipOf = (files: Zippable): Uint8Array => zipSync(files)
const textsOf = (bytes: Uint8Array): Zippable =>
  Object.fromEntries(value(readArchive(bytes, () => true)).entries())

test('takes a vault in elsewhere as a vault of its own: the same sections to the byte, and what it remembers', async () => {
  const vault = await fullVault()
  const library = openLibrary(await tempFolder())
  const bytes = await packed(vault)
  const copy = value(await library.unpack(await fileOf(bytes)))
  expect(copy.id).not.toBe(vault.id)
  expect(basename(copy.folder)).toBe('Northlight')
  for (const name of [
    'sections/04-offer.json',
    'intake.json',
    'handover.json',
    'review.json',
    'history/04-offer/1.json',
  ])
    expect(await readFile(join(copy.folder, name)), name).toEqual(await readFile(join(vault.folder, name)))
  const [was, now] = [await vault.view(), await copy.view()]
  expect(now).toMatchObject({
    sections: was.sections,
    approvals: was.approvals,
    handover: was.handover,
    notices: [],
  })
  expect(await copy.versions(4)).toEqual(await vault.versions(4))
  value(await copy.apply({ kind: 'undo' }))
  expect((await copy.view()).handover.links.call).toBe('')
  expect(now.summary.unfinishedRun).toBeNull()
  expect((await library.list()).vaults.map(({ id }) => id)).toEqual([copy.id])
  await copy.settled()
  expect((await value(await openVault(copy.folder)).view()).summary.id).toBe(copy.id)
})

test('takes the same archive in twice, beside the vault it was made of', async () => {
  const vault = await fullVault()
  const root = await tempFolder()
  await cp(vault.folder, join(root, 'Northlight'), { recursive: true })
  const library = openLibrary(root)
  const bytes = await packed(vault)
  for (let times = 0; times < 2; times++) value(await library.unpack(await fileOf(bytes)))
  const { vaults } = await library.list()
  expect(new Set(vaults.map(({ id }) => id)).size).toBe(3)
  expect((await readdir(root)).sort()).toEqual(['Northlight', 'Northlight 2', 'Northlight 3'])
})

test('packs the same bytes whenever it is packed, with nothing in them that is not the vault’s', async () => {
  const vault = await fullVault()
  const bytes = await packed(vault)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 1, 1) })
  try {
    expect(Buffer.from(bytes).equals(Buffer.from(await packed(vault)))).toBe(true)
  } finally {
    vi.useRealTimers()
  }
  const names = [...value(readArchive(bytes, () => true)).keys()]
  expect(names.filter((name) => /run|notes|exports/u.test(name))).toEqual([])
})

test('is read by another program too', async ({ skip }) => {
  const path = await fileOf(await packed(await fullVault()))
  const tested = await promisify(execFile)('unzip', ['-t', path]).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
    throw problem
  })
  if (tested === null) return skip('There is no unzip on this computer.')
  expect(tested.stdout).toContain('No errors detected')
})

test('takes in an archive that was packed again with its folder around it, and passes over what is not the vault’s', async () => {
  const inside = textsOf(await packed(await fullVault()))
  const around = Object.fromEntries(
    Object.entries(inside).map(([name, bytes]) => [`My vault/${name}`, bytes]),
  )
  const copy = value(
    await unpackedIn(
      await tempFolder(),
      zipOf({ ...around, '__MACOSX/._vault.json': [new Uint8Array(3), {}] }),
    ),
  )
  expect((await copy.view()).sections).toHaveLength(1)
})

test('takes in a folder packed by hand, edited or with the line ends of another system, and says what was edited', async () => {
  const vault = await fullVault()
  const inside = textsOf(await packed(vault))
  const offer = await textAt(inside, 'sections/04-offer.json')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const edited = { ...inside, 'sections/04-offer.json': bytes(offer.replace('second', 'By hand')) }
  const copy = value(await unpackedIn(await tempFolder(), zipOf(edited)))
  const { sections, approvals, notices } = await copy.view()
  expect(JSON.stringify(sections)).toContain('By hand')
  expect(approvals).toEqual({})
  expect(notices).toEqual([expect.stringContaining('was changed by another program')])
  const reformed = Object.fromEntries(
    await Promise.all(
      Object.keys(inside).map(async (name): Promise<[string, Uint8Array]> => [
        name,
        bytes((await textAt(inside, name)).replaceAll('\n', '\r\n')),
      ]),
    ),
  )
  const same = value(await unpackedIn(await tempFolder(), zipOf(reformed)))
  expect(await same.view()).toMatchObject({ approvals: (await vault.view()).approvals, notices: [] })
})

test('takes in a vault however deep it was packed, also with the separators of Windows', async () => {
  const inside = Object.entries(textsOf(await packed(await fullVault())))
  const named = (as: (name: string) => string): Zippable =>
    Object.fromEntries(inside.map(([name, bytes]) => [as(name), bytes]))
  const ways: Record<string, Zippable> = {
    'two folders around it': named((name) => `Clients/My vault/${name}`),
    'three folders around it': named((name) => `a/b/c/${name}`),
    'a point before it': named((name) => `./My vault/${name}`),
    'the separators of Windows': named((name) => `My vault\\${name.replaceAll('/', '\\')}`),
    'an older copy in it': {
      ...named((name) => `My vault/${name}`),
      ...named((name) => `My vault/Old/${name}`),
    },
    'what was put away in it': {
      ...named((name) => `My vault/${name}`),
      ...named((name) => `.trash/before version 2/${name}`),
    },
  }
  for (const [way, files] of Object.entries(ways)) {
    const copy = await unpackedIn(await tempFolder(), zipOf(files))
    expect(copy.ok && (await copy.value.view()).sections, way).toHaveLength(1)
  }
})

test('says of what is no ZIP archive, or is packed in another way, what it is and not that it is damaged', async () => {
  const packedBy = (method: number): Uint8Array => {
    const archive = Buffer.from(zipSync({ 'My vault/vault.json': new Uint8Array(10) }))
    archive.writeUInt16LE(method, 8)
    archive.writeUInt16LE(method, archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10)
    return archive
  }
  const cases: [string, Uint8Array, string][] = [
    ['7-Zip', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'is not a ZIP archive'],
    ['a page of a sign-in', Buffer.from('<!doctype html>'), 'is not a ZIP archive'],
    ['nothing', new Uint8Array(), 'is not a ZIP archive'],
    ['LZMA', packedBy(14), 'Pack the folder again as an ordinary ZIP archive'],
    ['bzip2', packedBy(12), 'Pack the folder again as an ordinary ZIP archive'],
    ['cut', packedBy(8).subarray(0, 60), 'is damaged'],
  ]
  for (const [what, bytes, said] of cases) {
    const taken = await unpackedIn(await tempFolder(), bytes)
    expect(taken.ok ? '' : failureSentence(taken.failure), what).toContain(said)
  }
})

test('takes in an archive with the long numbers of ZIP64, as programs write that do not know yet how much they pack', async () => {
  const bytes = Buffer.from(await packed(await fullVault()))
  const copy = value(await unpackedIn(await tempFolder(), withLongNumbers(bytes)))
  expect((await copy.view()).sections).toHaveLength(1)
  expect((await copy.view()).notices).toEqual([])
})

/** The list of an archive with its sizes, places and counts in the fields of ZIP64 (APPNOTE.TXT 4.3.14, 4.3.15, 4.5.3). */
function withLongNumbers(archive: Buffer): Buffer {
  const end = archive.length - 22
  const [count, from] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)]
  const list: Buffer[] = []
  for (let at = from, left = count; left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field))
    const next = at + 46 + Number(name) + Number(extra) + Number(comment)
    const head = Buffer.from(archive.subarray(at, at + 46 + Number(name)))
    const long = Buffer.alloc(28)
    long.writeUInt16LE(1, 0)
    long.writeUInt16LE(24, 2)
    for (const [index, field] of [24, 20, 42].entries()) {
      long.writeBigUInt64LE(BigInt(head.readUInt32LE(field)), 4 + 8 * index)
      head.writeUInt32LE(0xffffffff, field)
    }
    head.writeUInt16LE(28, 30)
    head.writeUInt16LE(0, 32)
    list.push(head, long)
    at = next
  }
  const entries = Buffer.concat(list)
  const tail = Buffer.alloc(56 + 20 + 22)
  tail.writeUInt32LE(0x06064b50, 0)
  tail.writeBigUInt64LE(44n, 4)
  tail.writeBigUInt64LE(BigInt(count), 24)
  tail.writeBigUInt64LE(BigInt(count), 32)
  tail.writeBigUInt64LE(BigInt(entries.length), 40)
  tail.writeBigUInt64LE(BigInt(from), 48)
  tail.writeUInt32LE(0x07064b50, 56)
  tail.writeBigUInt64LE(BigInt(from + entries.length), 64)
  tail.writeUInt32LE(1, 72)
  tail.writeUInt32LE(0x06054b50, 76)
  tail.fill(0xff, 84, 96)
  return Buffer.concat([archive.subarray(0, from), entries, tail])
}

test('asks for one archive for each vault where one holds several', async () => {
  const inside = textsOf(await packed(await fullVault()))
  const two: Zippable = Object.fromEntries(
    ['One', 'Two'].flatMap((folder) =>
      Object.entries(inside).map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
    ),
  )
  const taken = await unpackedIn(await tempFolder(), zipOf(two))
  expect(taken.ok ? '' : failureSentence(taken.failure)).toContain('holds more than one vault')
})

test('writes nothing outside of the vault, whatever an archive calls its files', async () => {
  const inside = textsOf(await packed(await fullVault()))
  const evil = new TextEncoder().encode('evil')
  const names = [
    '../evil.json',
    '/evil.json',
    'sections/../../evil.json',
    '..\\evil.json',
    'sections\\evil.json',
  ]
  const more = [
    'x/../../evil.json',
    'C:/evil.json',
    'history/../evil.json',
    'evil.json',
    'sections/evil.exe',
    'runs/evil.jsonl',
  ]
  const root = await tempFolder()
  const copy = value(
    await unpackedIn(
      join(root, 'library'),
      zipOf({ ...inside, ...Object.fromEntries([...names, ...more].map((name) => [name, evil])) }),
    ),
  )
  expect(await readdir(root)).toEqual(['library'])
  expect(await readdir(join(root, 'library'))).toEqual(['Northlight'])
  const files = await readdir(copy.folder, { recursive: true })
  expect(files.filter((name) => name.includes('evil'))).toEqual([])
})

test('leaves nothing behind of a file that is no vault, is damaged, is newer or is too large', async () => {
  const bytes = await packed(await fullVault())
  const inside = textsOf(bytes)
  const text = (words: string) => new TextEncoder().encode(words)
  const flipped = Uint8Array.from(bytes)
  flipped[200] = (flipped[200] ?? 0) ^ 0xff
  const head = JSON.parse(await textAt(inside, 'vault.json')) as object
  const bomb: Zippable = {
    ...inside,
    'sections/05-sales-scripts.json': [new Uint8Array(310_000_000), { level: 9 }],
  }
  const cases: [string, Uint8Array, string][] = [
    ['empty', new Uint8Array(), 'not-allowed'],
    ['words', text('not an archive'), 'not-allowed'],
    ['cut', bytes.subarray(0, bytes.length / 2), 'damaged'],
    ['flipped', flipped, 'damaged'],
    ['another letter', anotherLetter(inside), 'damaged'],
    ['foreign', zipOf({ 'photo.txt': text('hello') }), 'not-allowed'],
    ['no version', zipOf({ 'vault.json': text('{"id":1}') }), 'not-allowed'],
    ['other head', zipOf({ ...inside, 'vault.json': text('{"schemaVersion":1}') }), 'damaged'],
    [
      'newer',
      zipOf({ ...inside, 'vault.json': text(JSON.stringify({ ...head, schemaVersion: 999 })) }),
      'not-allowed',
    ],
    ['other section', zipOf({ ...inside, 'sections/04-offer.json': text('{}') }), 'damaged'],
    ['bomb', zipOf(bomb), 'not-allowed'],
  ]
  for (const [name, archive, kind] of cases) {
    const root = await tempFolder()
    expect(await unpackedIn(root, archive), name).toMatchObject({ failure: { kind } })
    expect(await readdir(root), name).toEqual([])
  }
  expect(await openLibrary(await tempFolder()).unpack('/no/such/file.zip')).toMatchObject({
    failure: { kind: 'not-found' },
  })
})

/** An archive that is not squeezed, with one letter of an answer changed behind its sum. */
function anotherLetter(files: Zippable): Uint8Array {
  const archive = Buffer.from(zipSync(files, { level: 0 }))
  archive.write('X', archive.indexOf('"businessName": "Northlight') + 17)
  return archive
}

const textAt = (files: Zippable, name: string): Promise<string> =>
  Promise.resolve(new TextDecoder().decode(files[name] as Uint8Array))

test('stops at the size that the list says, however much is packed behind it', () => {
  const archive = Buffer.from(zipSync({ 'vault.json': [new Uint8Array(5_000_000), { level: 9 }] }))
  const central = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  archive.writeUInt32LE(10, central + 24)
  expect(readArchive(archive, () => true)).toMatchObject({ failure: { kind: 'damaged' } })
})

test('names every file of a vault that moves; the others belong to one computer', () => {
  const files = Object.entries(paths).flatMap(([name, path]) =>
    name.endsWith('File') && typeof path === 'string' ? [path] : [],
  )
  expect(files.filter((name) => !paths.isMoved(name))).toEqual(['exports.json'])
  for (const name of [
    'sections/04-offer.json',
    'parts/08-emails.part-1.json',
    'history/04-offer/2 (changed outside).json',
  ])
    expect(paths.isMoved(name), name).toBe(true)
})
