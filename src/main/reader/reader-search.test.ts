import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { disk } from '../storage/file-system.ts'
import { openLibrary } from '../storage/library.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { openReader, type Reader } from './reader.ts'
import { tellingDisk } from './search/telling-disk.ts'
import { newVault, value, write } from './search/testing/searched-library.ts'

// Each thread loads the program anew, on a busy machine in its own time.
const script = new URL('reader-thread.ts', import.meta.url)
const started: Reader[] = []
afterEach(async () => {
  for (const search of started.splice(0)) await search.end()
})

async function setUp(given: { script?: URL; restMs?: number } = {}) {
  const root = await tempFolder()
  const logged: string[] = []
  const log = (line: string): number => logged.push(line)
  const index = join(await tempFolder(), 'index.sqlite')
  const search = openReader({ script, index, root, log, ...given })
  started.push(search)
  const library = openLibrary(root, { files: tellingDisk(disk, (path) => search.changed(path)) })
  const count = async (words: string): Promise<number> => value(await search.search(words)).texts
  return { root, index, search, library, logged, count }
}

test('the first question of all finds what was saved before it', async () => {
  const { library, count } = await setUp()
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  expect(await count('lantern')).toBe(1)
})

test('what is saved between two questions is found by the second, whether the thread is there or not', async () => {
  const { library, search, count } = await setUp()
  const vault = await newVault(library, 'North')
  await write(vault, 4, 'name', 'The lantern')
  expect(await count('lantern')).toBe(1)
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The gangway' }))
  expect([await count('gangway'), await count('lantern')]).toEqual([1, 0])
  await search.end()
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The mooring' }))
  expect([await count('mooring'), await count('gangway')]).toEqual([1, 0])
})

test('of questions that wait only the newest is answered', async () => {
  const { library, search } = await setUp()
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  const answers = await Promise.all(['l', 'la', 'lan', 'lant'].map((words) => search.search(words)))
  expect(answers.map((answer) => (answer.ok ? 'answered' : answer.failure.kind))).toEqual([
    'answered',
    'cancelled',
    'cancelled',
    'answered',
  ])
  expect(answers[3]).toMatchObject({ ok: true, value: { texts: 1 } })
})

test('a thread that rests is gone, with its index closed, and comes back for the next question', async () => {
  const { library, index, count } = await setUp({ restMs: 0 })
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  expect(await count('lantern')).toBe(1)
  await expect.poll(() => disk.look(`${index}.lock`).catch(() => 'closed')).toBe('closed')
  expect(await count('lantern')).toBe(1)
})

test('reading ahead reads the library and ends by itself', async () => {
  const { library, index, search } = await setUp()
  await write(await newVault(library, 'North'), 4, 'name', 'The lantern')
  search.readAhead()
  const closed = async (): Promise<boolean> =>
    (await disk.look(index).catch(() => null)) !== null &&
    (await disk.look(`${index}.lock`).catch(() => null)) === null
  await expect.poll(closed).toBe(true)
})

test('another library is searched after the folder was changed', async () => {
  const one = await setUp()
  await write(await newVault(one.library, 'North'), 4, 'name', 'The lantern')
  expect(await one.count('lantern')).toBe(1)
  const two = await setUp()
  await write(await newVault(two.library, 'South'), 4, 'name', 'The gangway')
  one.search.setRoot(two.root)
  expect([await one.count('gangway'), await one.count('lantern')]).toEqual([1, 0])
})

test('a thread that cannot start is a failure that is logged, not silence', async () => {
  const { search, logged } = await setUp({ script: new URL('no-such-thread.ts', import.meta.url) })
  expect(await search.search('lantern')).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
  expect(logged.join()).toContain('no-such-thread')
})

test('a library that is not there is said', async () => {
  const { search } = await setUp()
  search.setRoot(join(await tempFolder(), 'unplugged'))
  expect(await search.search('lantern')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
})
