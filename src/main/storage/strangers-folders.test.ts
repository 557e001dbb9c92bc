import { cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { tally, timesOf } from '../testing/tally.ts'
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
  const made = await createVault(await tempFolder(), { title, intake: someIntake }, { files })
  if (!made.ok) throw new Error('no vault')
  const vault = made.value
  for (const text of ['first', 'ours']) await vault.saveSection(draft(4, text))
  await vault.savePart(partDraft(8, 1))
  await vault.journal(eventsOf('run-1')(runStarted([1])))
  await vault.close()
  return vault.folder
}

// The folders of a test are gone after it; these two are copied by all of them.
beforeAll(async () => {
  ;[template, good] = [await written('Strange'), await written('Good')]
})

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

/** Everything the app does with a vault, and what it showed of it. */
async function useAll(library: Library, folder: string): Promise<string> {
  const listed = await library.list()
  const opened = await openVault(folder, { files })
  if (!opened.ok) return JSON.stringify([listed, opened])
  const vault = opened.value
  const shown: unknown[] = [listed, await vault.view(), await vault.listRuns(), await vault.unfinishedRun()]
  shown.push(await vault.history(4), await vault.versions(4), await vault.remembered())
  shown.push(await vault.apply({ kind: 'rename', title: 'Renamed' }))
  shown.push(await vault.saveSection(draft(4, 'newer')), await vault.savePart(partDraft(8, 2)))
  shown.push(await vault.journal(eventsOf('run-2')(runStarted([1]))))
  shown.push(await taken(vault), await vault.view())
  await vault.close()
  return JSON.stringify(shown)
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

/** Work of more than two seconds of this process's own time, or no end at all: what others do at the time is not counted. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T | null; hung: boolean }> {
  const before = process.cpuUsage()
  const late = new AbortController()
  const end = pause(60_000, null, { signal: late.signal }).catch(() => null)
  const value = await Promise.race([work(), end])
  late.abort()
  const { user, system } = process.cpuUsage(before)
  return { value, hung: value === null || user + system > 2_000_000 }
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
      const { value: shown, hung } = await timed(() => useAll(library, folder))
      const { vaults } = await library.list()
      const leaked =
        (shown ?? '').includes(mark) ||
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
