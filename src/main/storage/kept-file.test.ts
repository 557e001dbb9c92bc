import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { valueAt } from '../../shared/sections/outline.ts'
import { whatFits } from '../../shared/what-fits.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { disk, type FileSystem } from './file-system.ts'
import { openKeptFile, type KeptFile, type KeptFileOptions } from './kept-file.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { tempFolder } from './testing/temp-folder.ts'

const schema = z.object({
  folder: z.string().default(''),
  slots: z.number().default(3),
  list: z.array(z.string()).default([]),
})
type Value = z.infer<typeof schema>
const given: Value = { folder: '/home/mara/Vaults', slots: 5, list: ['a', 'b'] }

const open = (path: string, more: Partial<KeptFileOptions<Value>> = {}): Promise<KeptFile<Value>> =>
  openKeptFile(path, {
    what: 'Your settings',
    anew: 'All begin anew.',
    holds: 'values',
    take(raw, last) {
      const { value, wrong } = whatFits(schema, raw === undefined ? {} : raw, (at) => valueAt(last, at))
      return {
        value: value ?? schema.parse({}),
        wrong: wrong.map((at) => `${at.join('.')} could not be read.`),
      }
    },
    contentOf: (value) => value,
    now: () => new Date('2026-11-27T10:15:00Z'),
    ...more,
  })

/** A file that was saved once and opened well, so that it has its copy. */
async function saved(more: Partial<KeptFileOptions<Value>> = {}): Promise<string> {
  const path = join(await tempFolder(), 'settings.json')
  await (await open(path, more)).change(() => given)
  return path
}
const names = async (path: string): Promise<string[]> => (await readdir(dirname(path))).sort()
const aside = 'settings (put aside 2026-11-27T10-15-00).json'
const text = `${JSON.stringify(given, null, 2)}\n`

test('begins without a file and without a word, and is there again after a restart', async () => {
  const path = join(await tempFolder(), 'settings.json')
  const file = await open(path)
  expect([file.value(), file.notices()]).toEqual([schema.parse({}), []])
  expect(await file.change((value) => ({ ...value, slots: 7 }))).toEqual({ ok: true, value: null })
  const again = await open(path)
  expect([again.value().slots, again.notices()]).toEqual([7, []])
  expect(await names(path)).toEqual(['settings.json', 'settings.last.json'])
})

const damages: Record<string, (path: string) => Promise<unknown>> = {
  'of no bytes': (path) => writeFile(path, ''),
  'full of zeros': (path) => writeFile(path, '\0'.repeat(200)),
  'that is cut': (path) => writeFile(path, text.slice(0, 40)),
  'that is cut within a value': (path) => writeFile(path, text.slice(0, 20)),
  'with a merge that was not ended': (path) =>
    writeFile(path, `<<<<<<< HEAD\n${text}=======\n{"slots": 1}\n>>>>>>> other\n`),
  'with a comma too many': (path) => writeFile(path, text.replace(']\n}', '],\n}')),
  'with a comment': (path) => writeFile(path, `// mine\n${text}`),
  'that is a list': (path) => writeFile(path, '[]'),
  'that is null': (path) => writeFile(path, 'null'),
  'of other words': (path) => writeFile(path, 'not ours at all'),
  'of bytes that are no letters': (path) =>
    writeFile(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0xfd])),
  'with a value of another kind': (path) => writeFile(path, text.replace('5', '"five"')),
  'that is nested without end': (path) => writeFile(path, '{"a":'.repeat(100_000)),
  'larger than any of ours': (path) =>
    writeFile(path, `${text.slice(0, -2)},"x":"${'x'.repeat(17_000_000)}"}`),
  'that is a folder': async (path) => {
    await disk.remove(path)
    await mkdir(path)
  },
}

test.each(Object.keys(damages))(
  'a file %s is put aside with a sentence, and what was saved is there',
  async (damage) => {
    const path = await saved()
    await damages[damage]?.(path)
    const file = await open(path)
    expect(file.value()).toEqual(given)
    expect(file.notices()).toHaveLength(1)
    expect(file.notices()[0]).toContain(`kept as “${join(dirname(path), aside)}”`)
    expect(await names(path)).toContain(aside)
    // It is whole again: the next start says nothing, and nothing more is put aside.
    const again = await open(path)
    expect([again.value(), again.notices()]).toEqual([given, []])
    expect(await names(path)).toHaveLength(3)
  },
)

test.each([
  ['with a mark at its beginning', Buffer.from(`\uFEFF${text}`)],
  ['in wide letters', Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('a file %s is read as it is', async (_, bytes) => {
  const path = await saved()
  await writeFile(path, bytes)
  const file = await open(path)
  expect([file.value(), file.notices()]).toEqual([given, []])
})

test('says what begins anew where there is no copy, and takes what can be read', async () => {
  const path = join(await tempFolder(), 'settings.json')
  await writeFile(path, text.slice(0, text.indexOf('"list"')))
  const cut = await open(path)
  expect(cut.value()).toEqual({ ...given, list: [] })
  expect(cut.notices()[0]).toMatch(
    /^Your settings could only be read in part\. All begin anew\. The file as it was/u,
  )
})

test('what is missing from a file that was cut comes from its copy, and a damaged copy harms nothing', async () => {
  const path = await saved()
  await writeFile(path, text.replace('5', '8').slice(0, 60))
  expect((await open(path)).value()).toEqual({ ...given, slots: 8 })
  await writeFile(path.replace('.json', '.last.json'), '{"folder": "/els')
  const good = await open(path)
  expect([good.value().slots, good.notices()]).toEqual([8, []])
  expect(await readFile(path.replace('.json', '.last.json'), 'utf8')).toBe(await readFile(path, 'utf8'))
})

test('a file that may not be read today is left alone, and read again when it may', async () => {
  const path = await saved()
  let closed = true
  const files: FileSystem = {
    ...disk,
    read: (of, ...bound) =>
      closed && of === path
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
        : disk.read(of, ...bound),
  }
  await writeFile(path, text.replace('5', '9'))
  const file = await open(path, { files })
  expect([file.value(), file.unread()]).toEqual([given, true])
  expect(file.notices()[0]).toMatch(/does not let “.*” be read\. What was saved the last time is used\./u)
  expect([await file.again(), await names(path)]).toEqual([false, ['settings.json', 'settings.last.json']])
  closed = false
  expect([await file.again(), file.value().slots, file.notices(), file.unread()]).toEqual([
    true,
    9,
    [],
    false,
  ])
})

test('what a person changes is saved although the file may not be read: that one is put aside', async () => {
  const path = await saved()
  const files: FileSystem = {
    ...disk,
    read: (of, ...bound) =>
      of === path
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
        : disk.read(of, ...bound),
  }
  const file = await open(path, { files })
  expect((await file.change((value) => ({ ...value, slots: 1 }))).ok).toBe(true)
  expect(await readFile(join(dirname(path), aside), 'utf8')).toBe(text)
  expect((await open(path)).value()).toEqual({ ...given, slots: 1 })
  expect(file.notices().at(-1)).toContain(aside)
})

test('writes through a link that a person made, and a link to nothing is left until something is changed', async () => {
  const path = join(await tempFolder(), 'settings.json')
  const real = join(await tempFolder(), 'mine.json')
  await writeFile(real, text)
  await symlink(real, path)
  await (await open(path)).change((value) => ({ ...value, slots: 6 }))
  expect(JSON.parse(await readFile(real, 'utf8'))).toEqual({ ...given, slots: 6 })
  await disk.remove(real)
  const file = await open(path)
  expect([file.value().slots, file.unread()]).toEqual([6, true])
  await writeFile(real, text)
  expect([await file.again(), file.value()]).toEqual([true, given])
})

test('a file that is gone comes back from its copy, with a sentence', async () => {
  const path = await saved()
  await disk.remove(path)
  const file = await open(path)
  expect([file.value(), file.notices()]).toEqual([
    given,
    ['Your settings could not be found. What was saved the last time is used.'],
  ])
  expect(await readFile(path, 'utf8')).toBe(text)
})

test('what holds secrets is in no copy once it was taken out, and a file that is gone stays gone', async () => {
  const path = await saved({ holds: 'secrets' })
  // The file itself can be written and its copy cannot, which must not bring back what is taken out here.
  const files = failingDisk((_, name) => (name === 'rename' && renames++ > 0 ? 'EIO' : null))
  let renames = 0
  expect(
    (await (await open(path, { holds: 'secrets', files })).change(() => ({ ...given, list: [] }))).ok,
  ).toBe(true)
  await writeFile(path, '')
  expect((await open(path, { holds: 'secrets' })).value().list).toEqual([])
  const other = await saved({ holds: 'secrets' })
  await disk.remove(other)
  const gone = await open(other, { holds: 'secrets' })
  expect([gone.value(), gone.notices(), await names(other)]).toEqual([schema.parse({}), [], []])
  const held = await saved({ holds: 'secrets' })
  const stuck = failingDisk((_, name) => (name === 'remove' ? 'EPERM' : null))
  const file = await open(held, { holds: 'secrets', files: stuck })
  expect((await file.change(() => ({ ...given, list: [] }))).ok).toBe(false)
  expect(file.value()).toEqual(given)
})

test('what is learned on the way is made anew without a word and without a copy', async () => {
  const path = join(await tempFolder(), 'ways.json')
  await writeFile(path, text.slice(0, 40))
  const file = await open(path, { holds: 'guesses' })
  expect([file.value().folder, file.notices(), await names(path)]).toEqual([given.folder, [], ['ways.json']])
  await disk.remove(path)
  await mkdir(path)
  const odd = await open(path, { holds: 'guesses' })
  expect((await odd.change(() => given)).ok).toBe(true)
  expect((await open(path, { holds: 'guesses' })).value()).toEqual(given)
})

test('a disk that fails at any operation leaves the value that was or the new one, whole, and the next try works', async () => {
  const next = { ...given, slots: 8 }
  for (let k = 0; ; k++) {
    const path = await saved()
    let armed = Infinity
    const files = failingDisk((operation) => (operation - armed === k ? 'EIO' : null))
    const file = await open(path, { files })
    armed = files.count()
    const done = await file.change(() => next)
    const taken = files.count() - armed
    armed = Infinity
    const again = await open(path)
    expect(again.notices()).toEqual([])
    expect([given, next]).toContainEqual(again.value())
    if (done.ok) expect(again.value()).toEqual(next)
    expect((await file.change(() => next)).ok).toBe(true)
    expect((await open(path)).value()).toEqual(next)
    if (k >= taken) break
  }
})

/** A disk with room for so many bytes; a write that does not fit takes what does, as a real one. */
function fullDisk(room: number): FileSystem & { free(bytes: number): void } {
  let left = room
  return {
    ...disk,
    free: (bytes) => (left += bytes),
    async open(...how) {
      const file = await disk.open(...how)
      return {
        ...file,
        async write(bytes) {
          const some = await file.write(bytes.subarray(0, Math.min(left, bytes.length)))
          left -= some
          return some
        },
      }
    },
  }
}

test('settings on a nearly full disk are never cut, and the next try works once there is room', async () => {
  const most = text.length * 2 + 8
  const times = timesOf(most, 8)
  let lost = 0
  for (let at = 0; at < times; at++) {
    const room = Math.floor((at * most) / times)
    const path = await saved()
    const files = fullDisk(room)
    const file = await open(path, { files })
    const next = { ...given, folder: '/somewhere/else' }
    const done = await file.change(() => next)
    const kept = (await open(path)).value()
    const isRight = JSON.stringify(kept) === JSON.stringify(done.ok ? next : given)
    if (!done.ok) expect(done.failure).toEqual({ kind: 'disk-full', where: '“settings.json”' })
    files.free(10_000)
    const again = (await file.change(() => next)).ok
    if (!isRight || !again || (await open(path)).value().folder !== next.folder) lost += 1
  }
  tally('settings on a nearly full disk', times, { lost })
  expect(lost).toBe(0)
})

test('a damaged file is left as it is where nothing can be put aside, and put aside when it can', async () => {
  const path = await saved()
  await writeFile(path, text.slice(0, 40))
  const files = fullDisk(10)
  const file = await open(path, { files })
  expect(file.value()).toEqual(given)
  expect(file.notices()).toEqual([
    'Your settings could only be read in part. The rest is as it was saved the last time. The file was left as it is.',
  ])
  expect((await file.change(() => given)).ok).toBe(false)
  expect(await readFile(path, 'utf8')).toBe(text.slice(0, 40))
  files.free(10_000)
  expect((await file.change(() => given)).ok).toBe(true)
  expect(await readFile(join(dirname(path), aside), 'utf8')).toBe(text.slice(0, 40))
})

test('a folder that may not be written to keeps nobody from reading', async () => {
  const path = await saved()
  await writeFile(path, text.slice(0, 40))
  const files = failingDisk((_, name) => (name === 'open' || name === 'rename' ? 'EROFS' : null))
  await chmod(dirname(path), 0o755)
  const file = await open(path, { files })
  expect(file.value()).toEqual(given)
  expect((await file.change(() => given)).ok).toBe(false)
})
