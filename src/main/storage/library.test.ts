import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureSentence } from '../../shared/failure-sentence.ts'
import type { LibraryEvent, VaultEvent } from '../../shared/vault-event.ts'
import { value } from '../testing/value.ts'
import { disk, type FileSystem } from './file-system.ts'
import { createVaultAt } from './create-vault.ts'
import { openLibrary } from './library.ts'
import { rowCache, type RowCache } from './row-cache.ts'
import { countingDisk } from './testing/counting-disk.ts'
import { draft, eventsOf, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'

const start = (title: string) => ({ title, intake: someIntake })

test('lists vaults from their index alone exactly as the opened vault says', async () => {
  const folder = await tempFolder()
  const library = openLibrary(folder)
  const vault = value(await library.create(start('One')))
  await vault.saveSection({ ...draft(1, 'x'), writers: [{ provider: 'sample', model: 's' }] })
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  const { number, content, writers, basis, tokens } = draft(2, 'odd')
  await vault.saveReview({ number, content, writers, basis, tokens, runId: 'r', issues: [], raw: [] })
  await library.settled()
  // As a program that ended in mid-run leaves it.
  await vault.close()
  const fresh = openLibrary(folder)
  const peeked = (await fresh.list()).vaults
  expect(peeked).toEqual([value(await fresh.vault(vault.id)).summary()])
  expect(peeked[0]).toMatchObject({ saved: 1, needsReview: 1, sample: true, unfinishedRun: 'run-1' })
})

test('opens each vault once, so that all who change it share its queue', async () => {
  const library = openLibrary(await tempFolder())
  const vault = value(await library.create(start('One')))
  const both = await Promise.all([library.vault(vault.id), library.vault(vault.id)])
  expect(both.map(value)).toEqual([vault, vault])
  expect(await library.vault('nobody')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
})

test('lists the vault that changed last first, and others with the same title beside each other', async () => {
  const folder = await tempFolder()
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minute++))
  const library = openLibrary(folder, { now })
  const first = value(await library.create(start('Same')))
  await library.create(start('same'))
  await first.apply({ kind: 'rename', title: 'Changed last' })
  expect((await library.list()).vaults.map((vault) => vault.title)).toEqual(['Changed last', 'same'])
  expect((await readdir(folder)).sort()).toEqual(['Same', 'same 2'])
})

test('moves a vault to the trash and back with everything in it', async () => {
  const folder = await tempFolder()
  const library = openLibrary(folder)
  const vault = value(await library.create(start('One')))
  await vault.saveSection(draft(1, 'kept'))
  expect(await library.trash(vault.id)).toEqual({ ok: true, value: null })
  expect((await library.list()).vaults).toEqual([])
  expect(await readdir(join(folder, '.trash'))).toEqual(['One'])
  expect(await vault.saveSection(draft(2, 'late'))).toMatchObject({ ok: false })
  expect(await library.untrash(vault.id)).toEqual({ ok: true, value: null })
  const back = value(await library.vault(vault.id))
  expect(JSON.stringify((await back.view()).sections)).toContain('kept')
  expect(await library.untrash(vault.id)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
})

test('gives a copied vault an id of its own and keeps it', async () => {
  const folder = await tempFolder()
  const vault = value(await openLibrary(folder).create(start('One')))
  await vault.settled()
  await cp(vault.folder, join(folder, 'A copy'), { recursive: true })
  const ids = (await openLibrary(folder).list()).vaults.map((row) => row.id).sort()
  expect(new Set(ids).size).toBe(2)
  expect((await openLibrary(folder).list()).vaults.map((row) => row.id).sort()).toEqual(ids)
})

test('a copy that sorts before its vault leaves it its id, and is written in by nobody who has not asked for it', async () => {
  const root = await tempFolder()
  const cache = (): RowCache => rowCache(join(root, 'rows.json'), disk)
  const library = openLibrary(join(root, 'Vaults'), {}, cache())
  const vault = value(await library.create(start('One')))
  await library.list()
  await library.settled()
  const copy = join(root, 'Vaults', 'A copy')
  await cp(vault.folder, copy, { recursive: true })
  const index = await readFile(join(copy, 'vault.json'), 'utf8')
  let own = ''
  for (let times = 0; times < 3; times++) {
    const again = openLibrary(join(root, 'Vaults'), {}, cache())
    const ids = new Map((await again.list()).vaults.map((row) => [row.folder, row.id]))
    expect(ids.get(vault.folder)).toBe(vault.id)
    own ||= ids.get(copy) ?? ''
    expect(ids.get(copy)).toBe(own)
    if (times !== 1) await again.settled()
    for (const folder of [copy, vault.folder])
      expect(await readFile(join(folder, 'vault.json'), 'utf8')).toBe(index)
  }
  const last = openLibrary(join(root, 'Vaults'), {}, cache())
  await last.list()
  value(await last.vault(own))
  expect(JSON.parse(await readFile(join(copy, 'vault.json'), 'utf8'))).toMatchObject({ id: own })
})

test('says what it cannot open and lists all the rest', async () => {
  const folder = await tempFolder()
  const library = openLibrary(folder)
  value(await library.create(start('Good')))
  const damaged = value(await library.create(start('Damaged')))
  await library.settled()
  await writeFile(join(damaged.folder, 'vault.json'), 'x')
  await mkdir(join(folder, 'Holiday photos'))
  await writeFile(join(folder, 'notes.txt'), 'x')
  const later = openLibrary(folder)
  const { vaults } = await later.list()
  expect(vaults.map((row) => row.title).sort()).toEqual(['Good', 'Northlight'])
  // Listed, it stays as it is; opened, it is mended.
  expect(await readFile(join(damaged.folder, 'vault.json'), 'utf8')).toBe('x')
  value(await later.vault(vaults.find(({ title }) => title === 'Northlight')?.id ?? ''))
  expect(await readFile(join(damaged.folder, '.trash/vault.json'), 'utf8')).toBe('x')
  expect(await openLibrary(join(folder, 'nowhere')).list()).toEqual({ vaults: [], notices: [], away: null })
})

test.each([
  ['ESTALE', 'does not answer (ESTALE)'],
  ['EMFILE', 'too many files are open'],
  ['EACCES', 'is not allowed to read it'],
])(
  'a vault whose folder the disk does not give with %s is not gone: it is said, and keeps its id and its place',
  async (code, words) => {
    const root = await tempFolder()
    let shut = ''
    const given = <T>(path: string, work: () => Promise<T>): Promise<T> =>
      shut !== '' && path.startsWith(shut)
        ? Promise.reject(Object.assign(new Error('made to fail'), { code }))
        : work()
    const files: FileSystem = {
      ...disk,
      look: (path) => given(path, () => disk.look(path)),
      read: (path, ...how) => given(path, () => disk.read(path, ...how)),
      names: (path) => given(path, () => disk.names(path)),
    }
    const cache = (): RowCache => rowCache(join(root, 'rows.json'), disk)
    const library = openLibrary(join(root, 'Vaults'), {}, cache())
    const vault = value(await library.create(start('One')))
    value(await library.create(start('Other')))
    await mkdir(join(root, 'Vaults', 'One and more'))
    await library.list()
    await library.settled()
    // It carries the same id and sorts first.
    await cp(vault.folder, join(root, 'Vaults', 'A copy'), { recursive: true })
    const later = openLibrary(join(root, 'Vaults'), { files }, cache())
    shut = vault.folder
    for (let times = 0; times < 2; times++) {
      const { vaults, notices } = await later.list()
      expect(vaults.map(({ title }) => title).sort()).toEqual(['One', 'Other'])
      expect(vaults.map(({ id }) => id)).not.toContain(vault.id)
      expect(notices[0]).toMatch(/^“[^”]*One” could not be opened\./u)
      expect(notices[0]).toContain(words)
    }
    const refused = await later.vault(vault.id)
    expect(refused.ok ? '' : failureSentence(refused.failure)).toContain(words)
    expect(await createVaultAt(vault.folder, start('Anew'), { files })).toMatchObject({ ok: false })
    shut = ''
    expect((await later.list()).vaults.find(({ id }) => id === vault.id)?.folder).toBe(vault.folder)
    value(await later.vault(vault.id))
  },
)

test('says so where the folder that was chosen for the vaults is a vault itself', async () => {
  const folder = await tempFolder()
  const vault = value(await openLibrary(folder).create(start('One')))
  await vault.close()
  const { vaults, notices } = await openLibrary(vault.folder).list()
  expect(vaults).toEqual([])
  expect(notices).toEqual([expect.stringContaining(`“${vault.folder}” is itself a vault`)])
  expect((await openLibrary(folder).list()).notices).toEqual([])
})

test('names a vault whose title somebody emptied after its business', async () => {
  const folder = await tempFolder()
  const vault = value(await openLibrary(folder).create(start('One')))
  await vault.close()
  const index = await readFile(join(vault.folder, 'vault.json'), 'utf8')
  await writeFile(join(vault.folder, 'vault.json'), index.replace('"title": "One"', '"title": " "'))
  const library = openLibrary(folder)
  expect((await library.list()).vaults.map(({ title }) => title)).toEqual(['Northlight'])
  expect(value(await library.vault(vault.id)).summary().title).toBe('Northlight')
})

test('looks at a folder that is no vault a few times only, since a library may hold thousands of them', async () => {
  const folder = await tempFolder()
  const files = countingDisk(disk)
  const library = openLibrary(folder, { files })
  const looked = async (): Promise<number> => {
    files.start()
    await library.list()
    return files.counted().operations
  }
  const none = await looked()
  for (let n = 0; n < 10; n++) await mkdir(join(folder, `Photos ${n}`))
  expect((await looked()) - none).toBeLessThanOrEqual(10 * 10)
})

test('shows a vault of which only the answers are written also where its index is lost', async () => {
  const folder = await tempFolder()
  const library = openLibrary(folder)
  const vault = value(await library.create(start('One')))
  value(await vault.apply({ kind: 'set-answer', key: 'industry', value: 'Law' }))
  await vault.close()
  await rm(join(vault.folder, 'vault.json'))
  const fresh = openLibrary(folder)
  const [row] = (await fresh.list()).vaults
  const found = await value(await fresh.vault(row?.id ?? '')).view()
  expect(found.intake.industry).toBe('Law')
  expect(found.summary.title).toBe(someIntake.businessName)
})

test('finds a vault again whose folder was renamed, and shows another folder when told to', async () => {
  const folder = await tempFolder()
  const library = openLibrary(folder)
  const vault = value(await library.create(start('One')))
  await library.settled()
  await rename(vault.folder, join(folder, 'Renamed'))
  const [row] = (await library.list()).vaults
  expect(row).toMatchObject({ id: vault.id, folder: join(folder, 'Renamed') })
  library.setFolder(await tempFolder())
  expect((await library.list()).vaults).toEqual([])
})

test('tells every change of every vault, and what comes and goes, without looking at the library again', async () => {
  const folder = await tempFolder()
  const first = openLibrary(folder)
  for (const title of ['One', 'Two']) value(await first.create(start(title)))
  await first.settled()
  const events: (VaultEvent | LibraryEvent)[] = []
  const listed: string[] = []
  const files: FileSystem = { ...disk, names: (path) => (listed.push(path), disk.names(path)) }
  const library = openLibrary(folder, { files }, undefined, (event) => events.push(event))
  const { vaults } = await library.list()
  const one = value(await library.vault(vaults.find(({ title }) => title === 'One')?.id ?? ''))
  const three = value(await library.create(start('Three')))
  listed.length = 0
  value(await one.apply({ kind: 'rename', title: 'One renamed' }))
  value(await three.saveSection(draft(1, 'x')))
  expect(listed.filter((path) => path === folder)).toEqual([])
  value(await library.trash(one.id))
  value(await library.untrash(one.id))
  const back = value(await library.vault(one.id))
  value(await back.apply({ kind: 'rename', title: 'One again' }))
  expect(events.map(({ kind, vaultId, row }) => [kind, vaultId, row?.title, row?.saved])).toEqual([
    ['library-changed', three.id, 'Three', 0],
    ['vault-changed', one.id, 'One renamed', 0],
    ['vault-changed', three.id, 'Three', 1],
    ['library-changed', one.id, undefined, undefined],
    ['library-changed', one.id, 'One renamed', 0],
    ['vault-changed', one.id, 'One again', 0],
  ])
  expect(events[4]?.row).toEqual({
    ...back.summary(),
    title: 'One renamed',
    changedAt: events[4]?.row?.changedAt,
  })
})

test('a folder that is away keeps its rows, is made by nobody, and comes back by itself', async () => {
  const drive = await tempFolder()
  const folder = join(drive, 'Vaults')
  const cached = () => rowCache(join(drive, 'rows.json'), disk)
  const before = openLibrary(folder, {}, cached())
  const made = value(await before.create(start('Northlight')))
  await before.settled()
  const elsewhere = openLibrary(folder, {}, cached())
  await elsewhere.list()
  await rename(folder, join(drive, 'unplugged'))
  for (const library of [before, openLibrary(folder, {}, cached())]) {
    const { vaults, away } = await library.list()
    expect([vaults.map(({ title }) => title), away]).toEqual([
      ['Northlight'],
      expect.stringContaining('is not there'),
    ])
    expect(await library.away()).toBe(away)
    for (const asked of [await library.create(start('x')), await library.untrash('x')])
      expect(asked.ok).toBe(false)
    expect(await readdir(drive)).not.toContain('Vaults')
  }
  // The place of a drive that is not mounted is an empty folder.
  await mkdir(folder)
  expect((await elsewhere.list()).away).toContain('is empty')
  expect((await elsewhere.create(start('x'))).ok).toBe(false)
  elsewhere.setFolder(folder)
  expect(await elsewhere.list()).toMatchObject({ vaults: [], away: null })
  await rm(folder, { recursive: true })
  await rename(join(drive, 'unplugged'), folder)
  expect(await before.list()).toMatchObject({ away: null, vaults: [{ title: 'Northlight' }] })
  expect((await made.apply({ kind: 'rename', title: 'Back' })).ok).toBe(true)
  const chosen = openLibrary(join(drive, 'never-there'), {}, undefined, undefined, () => false)
  expect((await chosen.list()).away).toContain('is not there')
})
