import {
  appendFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { filesToMove } from './files-to-move.ts'
import { openLibrary, type Library } from './library.ts'
import { draft, eventsOf, partDraft, runStarted, someIntake } from './testing/records.ts'
import { strangeFiles, strangeFolders, type Planted } from './testing/strange-things.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

const files = unsyncedDisk
const mark = 'canary-7f3a'
let [template, good] = ['', '']

async function written(title: string): Promise<string> {
  const made = await createVault(kept, { title, intake: someIntake }, { files })
  if (!made.ok) throw new Error('no vault')
  const vault = made.value
  for (const text of ['first', 'ours']) await vault.saveSection(draft(4, text))
  await vault.savePart(partDraft(8, 1))
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  await vault.close()
  return vault.folder
}

// What `tempFolder` makes is gone after a test; these two are copied by all of them.
let kept = ''
beforeAll(async () => {
  kept = await mkdtemp(join(tmpdir(), 'vaultwright-test-'))
  ;[template, good] = [await written('Strange'), await written('Good')]
})
afterAll(() => rm(kept, { recursive: true }))

const filePlaces = [
  ...['vault.json', 'intake.json', 'sections/04-offer.json', 'changes.jsonl', 'runs/run-1.jsonl', 'Vault.md'],
  ...['history/04-offer/1.json', 'parts/08-emails.part-1.json', 'facts.json', 'exports.json'],
  ...['proposals/04-offer.json', 'reviews/04-offer.json', 'handover.json', 'runs/zzz.jsonl'],
]
const folderPlaces = ['', 'sections', 'history', 'history/04-offer', 'runs', 'parts', '.trash', 'reviews']

interface Thing {
  kind: string
  place: string
  plant: (planted: Planted) => Promise<unknown>
}

/** Every kind at every place. */
const allThings = (kinds: Readonly<Record<string, Thing['plant']>>, places: readonly string[]): Thing[] =>
  places.flatMap((place) => Object.entries(kinds).map(([kind, plant]) => ({ kind, place, plant })))

/** Every kind once, so many in one vault as it has places for. */
function togetherIn(kinds: Readonly<Record<string, Thing['plant']>>, places: readonly string[]): Thing[][] {
  const things = Object.entries(kinds).map(([kind, plant], nth) => ({
    ...{ kind, plant },
    place: places[nth % places.length] ?? '',
  }))
  const vaults = Math.ceil(things.length / places.length)
  return Array.from({ length: vaults }, (_, nth) =>
    things.slice(nth * places.length, (nth + 1) * places.length),
  )
}

/** A text of the same form that nothing of the vault may hold. */
const marked = (text: string): string => {
  const other = text.replace(/Northlight|ours|first/gu, mark)
  return other === text ? `${text}\n${mark}` : other
}

/** The files of a folder of the vault, marked; none where it is a file or is not there. */
async function markedCopy(from: string, to: string): Promise<void> {
  const found = await readdir(from, { withFileTypes: true, recursive: true }).catch(() => [])
  for (const entry of found.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const copy = join(to, relative(from, path))
    await mkdir(dirname(copy), { recursive: true })
    await writeFile(copy, marked(await readFile(path, 'utf8')))
  }
}

/** A library of a good vault and a strange one, with a private folder outside that reads like the original. */
async function planted(things: readonly Thing[]): Promise<{ root: string; folder: string; outside: string }> {
  const root = await tempFolder()
  const outside = await tempFolder()
  const folder = join(root, 'Strange')
  await cp(good, join(root, 'Good'), { recursive: true })
  await cp(template, folder, { recursive: true })
  for (const [nth, { place, plant }] of things.entries()) {
    const path = join(folder, place)
    const own = join(outside, `${nth}`)
    const original = await readFile(path, 'utf8').catch(() => '{"revision": 1}')
    await mkdir(own)
    await writeFile(join(own, 'secret.txt'), marked(original))
    await markedCopy(path, own)
    await rm(path, { recursive: true, force: true })
    await mkdir(dirname(path), { recursive: true })
    await plant({ path, original, outside: own })
  }
  return { root, folder, outside }
}

/** The process's own time in microseconds: what others do meanwhile is not counted, but how fast they leave it is. */
async function ownTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** What it takes to write and read as much as the largest thing that is planted, 15 MB of list, without a vault around it. */
const reading = (): Promise<number> =>
  ownTime(() => JSON.parse(JSON.stringify(Array.from({ length: 750_000 }, (_, i) => `entry ${i} of a list`))))

/** A step that takes so many times as long hangs somebody. The longest takes 1.8 times, on a busy machine as on a quiet one. */
const mostReadings = 4

/** Everything the app does with a vault, what it showed of it, and whether any of it took far longer than reading it. */
async function useAll(library: Library, folder: string): Promise<{ shown: string; slow: boolean }> {
  const shown: unknown[] = []
  let slow = false
  const most = mostReadings * (((await reading()) + (await reading())) / 2)
  const step = async (work: () => Promise<unknown>): Promise<void> => {
    const took = await ownTime(async () => shown.push(await work()))
    slow ||= took > most
  }
  const ended = (): { shown: string; slow: boolean } => ({ shown: JSON.stringify(shown), slow })
  await step(() => library.list())
  const opened = await openVault(folder, { files })
  if (!opened.ok) {
    shown.push(opened)
    return ended()
  }
  const vault = opened.value
  await step(() => vault.view())
  await step(() => vault.listRuns())
  await step(() => vault.unfinishedRun())
  await step(() => vault.history(4))
  await step(() => vault.versions(4))
  await step(() => vault.remembered())
  await step(() => vault.apply({ kind: 'rename', title: 'Renamed' }))
  await step(() => vault.saveSection(draft(4, 'newer')))
  await step(() => vault.savePart(partDraft(8, 2)))
  await step(() => vault.journal(eventsOf('run-2')(runStarted([1]))))
  await step(() => taken(vault))
  await step(() => vault.view())
  await step(() => vault.close())
  return ended()
}

const taken = async (vault: VaultFolder): Promise<string[]> => {
  const moved = await filesToMove(vault)
  return moved.ok ? moved.value.map(({ bytes }) => new TextDecoder().decode(bytes)) : []
}

/** Every file with its text, of those that have no second name. */
async function tree(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  const plain = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    plain.sort().map(async (path) => {
      const { nlink, size } = await lstat(path)
      return nlink > 1 || size > 20_000_000 ? path : `${path}\n${await readFile(path, 'latin1')}`
    }),
  )
  return texts
}

async function outsideOf(folder: string): Promise<unknown> {
  const names = await readdir(folder, { recursive: true })
  const all = names.sort().map(async (name) => {
    const path = join(folder, name)
    const { mtimeMs, size, mode } = await lstat(path)
    return [name, mtimeMs, size, mode, await readFile(path, 'utf8').catch(() => '')]
  })
  return Promise.all(all)
}

/** Null for what has not come to an end in a minute. */
async function ending<T>(work: Promise<T>): Promise<T | null> {
  const late = new AbortController()
  const end = pause(60_000, null, { signal: late.signal }).catch(() => null)
  const done = await Promise.race([work, end])
  late.abort()
  return done
}

test.skipIf(process.platform === 'win32')(
  'opens, refuses or puts away whatever stands in a folder, reads and writes nothing outside, and hangs nobody',
  async () => {
    const few = [
      ...togetherIn(strangeFiles, filePlaces.slice(1)),
      ...togetherIn(strangeFolders, ['sections', 'history', 'runs', '.trash']),
      ...['link to a private file', 'pipe'].map((kind) =>
        allThings(strangeFiles, ['vault.json']).filter((each) => each.kind === kind),
      ),
      allThings(strangeFolders, ['']).slice(0, 1),
    ]
    const all = [...allThings(strangeFiles, filePlaces), ...allThings(strangeFolders, folderPlaces)]
    const wanted = timesOf(all.length, few.length)
    const harm = { lost: 0, leaked: 0, hung: 0 }
    const harmed: string[] = []
    for (const things of wanted > few.length ? all.slice(0, wanted).map((thing) => [thing]) : few) {
      const { root, folder, outside } = await planted(things)
      const before = await outsideOf(outside)
      const library = openLibrary(root, { files })
      const used = await ending(useAll(library, folder))
      const hung = used === null || used.slow
      const { vaults } = await library.list()
      const leaked =
        used?.shown.includes(mark) ||
        (await tree(root)).some((text) => text.includes(mark)) ||
        JSON.stringify(await outsideOf(outside)) !== JSON.stringify(before)
      const lost = !vaults.some(({ title, saved }) => title === 'Good' && saved === 1)
      harm.hung += Number(hung)
      harm.leaked += Number(leaked)
      harm.lost += Number(lost)
      const kinds = things.map(({ kind, place }) => `${kind} as “${place}”`).join(', ')
      if (hung || leaked || lost) harmed.push(`${kinds}: ${JSON.stringify({ hung, leaked, lost })}`)
    }
    tally('strangers’ folders', wanted, harm)
    expect(harmed).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  },
)

test('bounds what is read of far too many files, and says how many are not ours', async () => {
  const root = await tempFolder()
  const folder = join(root, 'Strange')
  await cp(template, folder, { recursive: true })
  const many = timesOf(100_000, 1200)
  const history = join(folder, 'history/04-offer')
  for (let nth = 3; nth < many; nth++) await writeFile(join(history, `${nth}.json`), '{}')
  for (let nth = 0; nth < 300; nth++)
    await writeFile(join(folder, `runs/z${nth}.jsonl`), '{"kind":"run-started"}\n')
  for (const name of ['of others.json', 'a\nb\u202e.json', ...'cdefgh'])
    await writeFile(join(folder, 'sections', name), '{}')
  const used = await ending(useAll(openLibrary(root, { files }), folder))
  tally('strangers’ folders', 1, { hung: Number(used?.slow ?? true) })
  expect(used).toEqual({
    slow: false,
    shown: expect.stringContaining('“sections” holds 3 more files that are not ours.') as string,
  })
  expect(used?.shown).not.toContain('\u202e')
})

test('counts a revision anew that is beyond what can be counted, says so, and saves after it', async () => {
  const folder = join(await tempFolder(), 'Strange')
  await cp(template, folder, { recursive: true })
  for (const name of ['vault.json', 'sections/04-offer.json']) {
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), text.replaceAll(/"revision": \d+/gu, `"revision": ${2 ** 53 - 1}`))
  }
  await rm(join(folder, 'changes.jsonl'))
  const opened = await openVault(folder, { files })
  if (!opened.ok) throw new Error('no vault')
  const { sections, notices } = await opened.value.view()
  expect(sections.map(({ revision }) => revision)).toEqual([2])
  expect(notices.join()).toContain('The revision in “sections/04-offer.json” was beyond what can be counted')
  expect(await opened.value.saveSection(draft(4, 'newer'))).toMatchObject({
    ok: true,
    value: { revision: 3 },
  })
  await opened.value.close()
  const again = await openVault(folder, { files })
  expect(again.ok && (await again.value.view()).notices).toEqual([])
})

test('a change at a name that every object answers to, written by nobody of us, keeps no vault closed', async () => {
  const folder = join(await tempFolder(), 'Strange')
  for (const at of [
    ['intake', 'constructor'],
    ['intake', '__proto__'],
    ['sections', 'toString'],
  ]) {
    await rm(folder, { recursive: true, force: true })
    await cp(template, folder, { recursive: true })
    const { revision } = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8')) as {
      revision: number
    }
    const line = {
      seq: revision + 1,
      at: '2026-11-27T12:00:00.000Z',
      by: 'person',
      what: 'set-answer',
      files: {},
    }
    const operations = [{ do: 'set', at, now: 'words' }]
    await appendFile(join(folder, 'changes.jsonl'), `${JSON.stringify({ ...line, operations })}\n`)
    const opened = await openVault(folder, { files })
    if (!opened.ok) throw new Error(at.join())
    expect((await opened.value.view()).sections.map(({ number }) => number)).toEqual([4])
    await opened.value.close()
  }
})

test('says nothing of files that systems leave in every folder', async () => {
  const folder = join(await tempFolder(), 'Strange')
  await cp(template, folder, { recursive: true })
  for (const name of ['desktop.ini', 'Thumbs.db', 'Icon\r', '.DS_Store'])
    await writeFile(join(folder, 'sections', name), 'x')
  const opened = await openVault(folder, { files })
  expect(opened.ok && (await opened.value.view()).notices).toEqual([])
})

test('what iCloud took off this computer is not gone: nothing is put in its place, and it is said', async () => {
  const root = await tempFolder()
  const folder = join(root, 'Strange')
  const inCloud = (name: string): string => join(folder, dirname(name), `.${basename(name)}.icloud`)
  await cp(template, folder, { recursive: true })
  const before = value(await openVault(template, { files }))
  for (const name of ['sections/04-offer.json', 'intake.json']) {
    await rename(join(folder, name), inCloud(name))
    const vault = value(await openVault(folder, { files }))
    await vault.catchUp(0)
    expect(vault.summary().readOnly).toContain(`“${name}” is in iCloud`)
    expect((await vault.apply({ kind: 'rename', title: 'B' })).ok).toBe(false)
    await vault.close()
    await expect(lstat(join(folder, name))).rejects.toThrow()
    await rename(inCloud(name), join(folder, name))
  }
  for (const name of ['vault.json', 'intake.json', 'sections/04-offer.json'])
    await rename(join(folder, name), inCloud(name))
  const library = openLibrary(root, { files })
  expect((await library.list()).notices).toEqual([expect.stringContaining('is in iCloud')])
  for (const name of ['vault.json', 'intake.json', 'sections/04-offer.json'])
    await rename(inCloud(name), join(folder, name))
  const { vaults, notices } = await library.list()
  expect([vaults.map(({ id, readOnly }) => [id, readOnly]), notices]).toEqual([[[before.id, null]], []])
})

test('a linked vault is not opened, and the library says what to do', async () => {
  const root = await tempFolder()
  await symlink(template, join(root, 'Linked'))
  await cp(good, join(root, 'Good'), { recursive: true })
  const { vaults, notices } = await openLibrary(root, { files }).list()
  expect(vaults.map(({ title }) => title)).toEqual(['Good'])
  expect(notices).toEqual([
    `“${join(root, 'Linked')}” is a link to another place. Move the folder itself here, or open it where it lies.`,
  ])
})
