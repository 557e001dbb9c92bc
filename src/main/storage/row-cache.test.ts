import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { value } from '../testing/value.ts'
import { disk } from './file-system.ts'
import { openLibrary, type Library } from './library.ts'
import { rowCache } from './row-cache.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { draft, eventsOf, runFinished, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { openVault } from './vault-folder.ts'

/** A library with a memory of its rows, as it is after a start of the app; `reads` counts files that were read. */
function started(root: string, path: string): { library: Library; reads: () => number } {
  let reads = 0
  const files = failingDisk((_operation, name) => {
    if (name === 'read') reads++
    return null
  })
  return { library: openLibrary(root, { files }, rowCache(path, disk)), reads: () => reads }
}

async function setUp(titles: readonly string[]): Promise<{ root: string; path: string; folders: string[] }> {
  const root = await tempFolder()
  const path = join(await tempFolder(), 'rows.json')
  const { library } = started(root, path)
  const folders: string[] = []
  for (const title of titles) folders.push(value(await library.create({ title, intake: someIntake })).folder)
  await library.settled()
  await started(root, path).library.list()
  return { root, path, folders }
}

const titles = ['One', 'Two', 'Three', 'Four', 'Five']

test('knows the rows of the last time without reading a file of a vault, and reads none again that is as it was', async () => {
  const { root, path } = await setUp(titles)
  const { library, reads } = started(root, path)
  const known = (await library.known()).vaults
  expect(known.map((row) => row.title).sort()).toEqual([...titles].sort())
  expect((await library.list()).vaults).toEqual(known)
  expect(reads()).toBe(0)
})

test('hands out the first rows alone, the newest, and says how many there are', async () => {
  const { root, path } = await setUp(titles)
  const { vaults } = await started(root, path).library.known()
  const { library } = started(root, path)
  expect(await library.known(2)).toEqual({ vaults: vaults.slice(0, 2), inAll: 5 })
  await library.list()
  expect(await library.known(2)).toEqual({ vaults: vaults.slice(0, 2), inAll: 5 })
  expect(await library.known(9)).toEqual({ vaults, inAll: 5 })
  // They do not need the rest of the file.
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, [...lines.slice(0, 3), 'not a row', ''].join('\n'))
  expect(await started(root, path).library.known(2)).toEqual({ vaults: vaults.slice(0, 2), inAll: 5 })
  expect((await started(root, path).library.known()).vaults).toEqual([])
})

test('sees every change that another program made, in whichever file of the row it is', async () => {
  const { root, path, folders } = await setUp(titles)
  const other = openLibrary(root)
  const [one, two, three] = await Promise.all(
    (await other.list()).vaults
      .sort((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title))
      .map(async ({ id }) => value(await other.vault(id))),
  )
  if (!one || !two || !three) throw new Error('There are five vaults.')
  const seen = async () =>
    Object.fromEntries((await started(root, path).library.list()).vaults.map((row) => [row.title, row]))

  await one.apply({ kind: 'rename', title: 'One renamed' })
  await writeFile(join(folders[3] ?? '', 'intake.json'), JSON.stringify({ ...someIntake, fullName: '' }))
  const { number, content, writers, basis, tokens } = draft(2, 'odd')
  await two.saveReview({ number, content, writers, basis, tokens, runId: 'r', issues: [], raw: [] })
  const run = eventsOf('run-1')
  await three.journal(run(runStarted([1])))
  await other.settled()
  await three.close()
  await rm(folders[4] ?? '', { recursive: true })
  const first = await seen()
  expect(Object.keys(first).sort()).toEqual(['Four', 'One renamed', 'Three', 'Two'])
  expect(first).toMatchObject({
    Four: { answersMissing: (first['Two']?.answersMissing ?? 0) + 1 },
    Two: { needsReview: 1 },
    Three: { unfinishedRun: 'run-1' },
  })

  const again = value(await openVault(three.folder))
  await again.journal(run(runFinished()))
  await again.close()
  await rename(folders[1] ?? '', join(root, 'Two elsewhere'))
  expect(await seen()).toMatchObject({
    Two: { folder: join(root, 'Two elsewhere'), needsReview: 1 },
    Three: { unfinishedRun: null },
  })
  const { library, reads } = started(root, path)
  await library.list()
  expect(reads()).toBe(0)
})

test('makes the rows anew where what was kept is damaged, of another library or of another version', async () => {
  const { root, path } = await setUp(titles)
  const good = await readFile(path, 'utf8')
  for (const text of [
    '',
    '{',
    good.slice(0, -9),
    good.replace('"version":2', '"version":9'),
    good.replace(root, '/x'),
  ]) {
    await writeFile(path, text)
    const { library, reads } = started(root, path)
    expect(await library.known(), text.slice(0, 40)).toEqual({ vaults: [], inAll: 0 })
    expect((await library.list()).vaults).toHaveLength(5)
    expect(reads()).toBeGreaterThan(5)
    expect(await readFile(path, 'utf8')).not.toBe(text)
  }
  const { library } = started(await tempFolder(), path)
  expect(await library.known()).toEqual({ vaults: [], inAll: 0 })
})

test('opens a vault by its id without reading the others, also where its row is old', async () => {
  const { root, path, folders } = await setUp(titles)
  const [row] = (await started(root, path).library.known()).vaults
  const opened = started(root, path)
  expect(value(await opened.library.vault(row?.id ?? '')).folder).toBe(row?.folder)
  const alone = opened.reads()
  const few = await setUp(titles.slice(0, 1))
  const only = started(few.root, few.path)
  await only.library.vault((await only.library.known()).vaults[0]?.id ?? '')
  expect(alone).toBe(only.reads())

  const moved = folders.find((folder) => folder === row?.folder) ?? ''
  await rename(moved, `${moved} moved`)
  const late = started(root, path).library
  expect(value(await late.vault(row?.id ?? '')).folder).toBe(`${moved} moved`)
  expect(await late.vault('nobody')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
})

test('gives a copied folder an id of its own, also where both rows are remembered', async () => {
  const { root, path, folders } = await setUp(titles.slice(0, 2))
  const kept = JSON.parse(await readFile(join(folders[0] ?? '', 'vault.json'), 'utf8')) as { id: string }
  const file = join(folders[1] ?? '', 'vault.json')
  const other = JSON.parse(await readFile(file, 'utf8')) as { id: string }
  await writeFile(file, JSON.stringify({ ...other, id: kept.id }))
  const { vaults } = await started(root, path).library.list()
  expect(new Set(vaults.map((row) => row.id)).size).toBe(2)
  expect((await started(root, path).library.list()).vaults).toEqual(vaults)
})
