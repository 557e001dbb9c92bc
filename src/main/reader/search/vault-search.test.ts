import fc from 'fast-check'
import { cp, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../storage/file-system.ts'
import { tempFolder } from '../../storage/testing/temp-folder.ts'
import sqlite from 'node-sqlite3-wasm'
import { openIndex } from './index-file.ts'
import { found, newVault, searchedLibrary, value, write } from './testing/searched-library.ts'

test('finds a phrase of a section in its vault and field, with the span it stands at', async () => {
  const { library, search, find } = await searchedLibrary()
  const north = await newVault(library, 'North')
  await newVault(library, 'South')
  await write(north, 4, 'name', 'The Café by the Lighthouse')
  await search.read()
  expect(find('"cafe by the light')).toEqual(['North: Offer name: The [Café by the Lighthouse]'])
  const [place] = found(search, 'lighthouse').places
  expect(place).toMatchObject({
    kind: 'section',
    vaultId: north.id,
    section: 4,
    path: ['name'],
    span: { from: 16, to: 26, text: 'Lighthouse' },
  })
  expect(find('lighthouse tower')).toEqual([])
})

test('finds answers of the intake, and words of title, client and section beside words of the copy', async () => {
  const { library, search, find } = await searchedLibrary()
  const north = await newVault(library, 'Harbour', 'Calm for people who keep lighthouses')
  const south = await newVault(library, 'Valley', 'Calm for people who keep lighthouses')
  await write(south, 8, 'emails', 'not the form of e-mails')
  await write(north, 2, 'oneLiner', 'A lighthouse for managers')
  await search.read()
  expect(find('keep lighthouses valley ')).toEqual([
    'Valley: What you help with: Calm for people who [keep] [lighthouses]',
  ])
  expect(found(search, 'lighthouses ').places[0]).toMatchObject({ kind: 'answer', answer: 'message' })
  // Titles alone are not copy: the list of vaults is searched for them.
  expect(find('valley ')).toEqual([])
  expect(search.called('VALL').map(({ title }) => title)).toEqual(['Valley'])
})

test('a saved edit is found at once and the old words are not, without reading the library again', async () => {
  const { library, search, find } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The old lantern')
  await search.read()
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The new beacon' }))
  expect(find('beacon')).toEqual(['North: Offer name: The new [beacon]'])
  expect(find('lantern')).toEqual([])
  value(
    await vault.apply({
      kind: 'set-intake',
      intake: { ...value(await vault.readIntake()), message: 'Buoys for all' },
    }),
  )
  expect(find('buoys')).toHaveLength(1)
  value(await vault.apply({ kind: 'rename', title: 'Foghorn' }))
  // The title stands in `vault.json`, which follows a moment later.
  await vault.settled()
  expect(find('foghorn beacon')).toEqual(['Foghorn: Offer name: The new [beacon]'])
})

test('a vault in the trash is not found, and is again when it is taken back', async () => {
  const { library, search, find } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await search.read()
  value(await library.trash(vault.id))
  expect(find('lantern')).toEqual([])
  value(await library.untrash(vault.id))
  expect(find('lantern')).toHaveLength(1)
})

test('what other programs did is found by reading again: changed, added, removed', async () => {
  const { root, library, search, find } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  const other = await newVault(library, 'South')
  await write(vault, 4, 'name', 'The lantern')
  await write(other, 4, 'name', 'The lantern')
  await library.settled()
  await search.read()
  const file = join(vault.folder, 'sections', '04-offer.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('lantern', 'gangway'))
  await cp(vault.folder, join(root, 'Copied'), { recursive: true })
  await rm(other.folder, { recursive: true })
  await search.read()
  expect(find('lantern')).toEqual([])
  expect(find('gangway')).toHaveLength(2)
})

test('words that do not stand in the file any more are not shown, whatever the index says', async () => {
  const { library, search } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await library.settled()
  await search.read()
  expect(found(search, 'lantern').texts).toBe(1)
  const file = join(vault.folder, 'sections', '04-offer.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('lantern', 'gangway'))
  expect(found(search, 'lantern')).toMatchObject({ places: [], texts: 0 })
})

test('a file with its old size and time is read again when vault.json names another hash', async () => {
  const { search, find, library } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await library.settled()
  const file = join(vault.folder, 'sections', '04-offer.json')
  const when = new Date(1_700_000_000_000)
  await utimes(file, when, when)
  await search.read()
  expect(find('lantern')).toHaveLength(1)
  const size = (await stat(file)).size
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The beacon' }))
  await library.settled()
  await utimes(file, when, when)
  expect((await stat(file)).size).toBe(size)
  await search.read()
  expect(find('beacon')).toHaveLength(1)
})

test('after a restart only what changed meanwhile is read, also when the library was moved', async () => {
  const first = await searchedLibrary()
  const vault = await newVault(first.library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await first.library.settled()
  await first.search.read()
  first.search.close()

  const moved = join(await tempFolder(), 'elsewhere')
  await rename(first.root, moved)
  const again = await searchedLibrary({ root: moved, index: first.index })
  const before = openIndex(first.index)
  const ids = before.texts(1).map(({ id }) => id)
  before.close()
  await again.search.read()
  expect(again.find('lantern')).toHaveLength(1)
  again.search.close()
  const after = openIndex(first.index)
  expect(after.texts(1).map(({ id }) => id)).toEqual(ids)
  after.close()
})

test('another library is found instead of the old one when the folder is changed', async () => {
  const { library, search, find } = await searchedLibrary()
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  await search.read()
  const other = await searchedLibrary()
  await write(await newVault(other.library, 'East'), 4, 'name', 'The gangway')
  search.setRoot(other.root)
  await search.read()
  expect(find('lantern')).toEqual([])
  expect(find('gangway')).toHaveLength(1)
})

test('says how far it has read while it reads, and finds what it has read so far', async () => {
  const { library, search } = await searchedLibrary()
  for (const title of ['One', 'Two', 'Three'])
    await write(await newVault(library, title), 4, 'name', 'The lantern')
  const reading = search.read()
  expect(found(search, 'lantern').reading).toEqual({ read: 0, total: 3 })
  await reading
  expect(found(search, 'lantern')).toMatchObject({ reading: null, texts: 3, atLeast: false })
})

test('a library that is not there is said, and the index of it is kept', async () => {
  const { root, library, search, find } = await searchedLibrary()
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  await library.settled()
  await search.read()
  await rename(root, `${root}-away`)
  expect(await search.read()).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  await rename(`${root}-away`, root)
  expect(find('lantern')).toHaveLength(1)
})

test.each([
  ['garbage', (path: string) => writeFile(path, 'x'.repeat(20_000))],
  ['cut short', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, 9000))],
  ['empty', (path: string) => writeFile(path, '')],
  [
    'overwritten in the middle',
    async (path: string) => {
      const file = await open(path, 'r+')
      const { size } = await file.stat()
      for (let at = 8192; at < size; at += 8192) await file.write(Buffer.alloc(8000, 7), 0, 8000, at + 50)
      await file.close()
    },
  ],
  [
    'of another version',
    async (path: string) => {
      const db = new sqlite.Database(path)
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      db.exec('PRAGMA user_version = 99')
      // As if that version had split words in another way.
      db.exec("INSERT INTO words (words) VALUES ('delete-all')")
      db.close()
    },
  ],
])('an index that is %s is made anew from the vaults', async (_, damage) => {
  const first = await searchedLibrary()
  const vault = await newVault(first.library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await first.library.settled()
  await first.search.read()
  first.search.close()
  await damage(first.index)
  const again = await searchedLibrary({ root: first.root, index: first.index })
  await again.search.read()
  again.find('lantern')
  await again.search.read()
  expect(again.find('lantern')).toHaveLength(1)
  expect(found(again.search, 'lantern').reading).toBeNull()
})

test('a lock that a killed process left behind does not keep the index shut', async () => {
  const first = await searchedLibrary()
  await write(await newVault(first.library, 'North'), 4, 'name', 'The lantern')
  await first.search.read()
  first.search.close()
  await disk.makeFolder(`${first.index}.lock`)
  const again = await searchedLibrary({ root: first.root, index: first.index })
  expect(again.find('lantern')).toHaveLength(1)
  expect(again.logged).toEqual([])
})

test('an index that cannot be made is a failure, and no vault is touched', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'search'), 'a file where the folder should be')
  const { search } = await searchedLibrary({ index: join(folder, 'search', 'index.sqlite') })
  expect(search.search('lantern')).toMatchObject({ ok: false, failure: { kind: 'not-writable' } })
  expect(await search.read()).toMatchObject({ ok: false })
})

test('damaged vaults are passed over', async () => {
  const { root, library, search, find, logged } = await searchedLibrary()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  await write(vault, 2, 'oneLiner', 'A lantern too')
  const lost = await newVault(library, 'Lost')
  await write(lost, 4, 'name', 'The lantern')
  await library.settled()
  await writeFile(join(vault.folder, 'sections', '02-message.json'), '{"content":')
  await writeFile(join(lost.folder, 'vault.json'), 'x')
  await disk.makeFolder(join(root, 'Holiday photos'))
  await writeFile(join(root, 'vault.json'), 'x')
  await search.read()
  expect(find('lantern')).toEqual(['North: Offer name: The [lantern]'])
  expect(logged).toEqual([])
})

test('whatever is typed is answered, and never changes or breaks the index', async () => {
  const { library, search, find, logged } = await searchedLibrary()
  await write(await newVault(library, 'North'), 4, 'name', 'NEAR the lantern OR not')
  await search.read()
  const unit = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '*',
      'OR ',
      'AND ',
      'NOT ',
      'NEAR(',
      ')',
      '^',
      '{body}',
      ':',
      '-',
      '“',
      '\0',
      ';DROP',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => search.search(units.join('').slice(0, 200)).ok),
    { numRuns: 2000 },
  )
  expect(logged).toEqual([])
  expect(find('near lantern or')).toHaveLength(1)
})

test('text from a vault comes back as pieces of plain text', async () => {
  const { library, search } = await searchedLibrary()
  await write(await newVault(library, '<b>North</b>'), 4, 'name', '<img src=x onerror=alert(1)> lantern')
  await search.read()
  expect(found(search, 'lantern').places[0]?.snippet).toEqual([
    { text: '<img src=x onerror=alert(1)> ', marked: false },
    { text: 'lantern', marked: true },
  ])
})
