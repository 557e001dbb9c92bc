import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zipFiles } from '../../core/export/package/zip-files.ts'
import { ok } from '../../shared/result.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { openLibrary } from '../storage/library.ts'
import { draft, someIntake } from '../storage/testing/records.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { shuttingDisk } from '../storage/testing/shutting-disk.ts'
import { unsyncedDisk } from '../storage/testing/unsynced-disk.ts'
import { isWhole } from '../storage/vault-in-archive.ts'
import { openVault, type VaultFolder } from '../storage/vault-folder.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { copiesKept, daysKept } from './copies-plan.ts'
import { openCopies, type Copies } from './copies.ts'
import { titleOfCopy } from './restore-copy.ts'

const day = 86_400_000

/** A library and the copies of its vaults, at noon of a day that goes on when it is told to. */
async function withCopies(files: FileSystem = unsyncedDisk) {
  const home = await tempFolder()
  const library = openLibrary(join(home, 'vaults'), { files: unsyncedDisk })
  let time = new Date(2026, 10, 27, 12).getTime()
  let writing = false
  const open = (): Promise<Copies> =>
    openCopies({
      folder: join(home, 'copies'),
      state: join(home, 'copies.json'),
      library,
      pack: (inside) => Promise.resolve(ok(zipFiles(inside))),
      check: (archive) => Promise.resolve(isWhole(archive)),
      writing: () => writing,
      now: () => new Date(time),
      files,
    })
  return {
    ...{ home, library, copies: await open(), open },
    wait: (ms: number) => void (time += ms),
    write: (now: boolean) => void (writing = now),
    async make(title: string) {
      const vault = value(await library.create({ title, intake: someIntake }))
      await vault.settled()
      return vault
    },
  }
}

/** The words of a vault: what a restored copy has to say too. */
async function wordsOf(vault: VaultFolder): Promise<unknown> {
  const { sections, intake, handover, approvals, leftOut, proposals } = await vault.view()
  return { sections, intake, handover, approvals, leftOut, proposals }
}

test('copies what changed, keeps the newest ten, and leaves alone what is as it was', async () => {
  const { make, copies, wait } = await withCopies()
  const [one, other] = [await make('One'), await make('Other')]
  expect(value(await copies.takeAll())).toMatchObject({
    copied: 2,
    unchanged: 0,
    notCopied: [],
    stopped: null,
  })
  for (let times = 0; times < copiesKept + 2; times++) {
    wait(day)
    value(await one.saveSection(draft(4, `times${times}`)))
    await one.settled()
    expect(value(await copies.takeAll())).toMatchObject({ copied: 1, unchanged: 1 })
  }
  expect(await copies.list(one.id)).toHaveLength(copiesKept)
  expect(await copies.list(other.id)).toHaveLength(1)
  const [newest] = await copies.list(one.id)
  expect(newest).toMatchObject({ title: 'One', at: new Date(2026, 11, 9, 12).toISOString() })
})

test('a copy is restored as a vault of its own that says the same, and the one it was taken of stays as it is', async () => {
  const { make, copies, library } = await withCopies()
  const vault = await make('Northlight')
  value(await vault.saveSection(draft(4, 'before')))
  value(await vault.apply({ kind: 'approve', section: 4, approved: true }))
  const before = await wordsOf(vault)
  value(await copies.takeAll())
  value(await vault.apply({ kind: 'approve', section: 4, approved: false }))
  value(await vault.saveSection(draft(4, 'after')))
  const now = await wordsOf(vault)
  const [copy] = await copies.list(null)
  const restored = value(await copies.restore(copy?.name ?? ''))
  expect(restored.summary()).toMatchObject({ title: 'Northlight (copy of 27 November)' })
  expect(restored.id).not.toBe(vault.id)
  expect(await wordsOf(restored)).toEqual(before)
  expect(await wordsOf(vault)).toEqual(now)
  expect((await library.list()).vaults).toHaveLength(2)
  expect(await copies.restore('../vaults/Northlight')).toMatchObject({
    ok: false,
    failure: { kind: 'not-found' },
  })
})

test('the title of a copy says its day, with the year where it is another one, and is never too long', () => {
  const [then, now] = [new Date(2025, 0, 2), new Date(2026, 10, 27)]
  expect(titleOfCopy('A', then, now)).toBe('A (copy of 2 January 2025)')
  expect(titleOfCopy('😀'.repeat(100), then, now).length).toBeLessThanOrEqual(200)
})

test('does nothing and says so where the disk of the copies has too little room', async () => {
  const { make, copies, home } = await withCopies({ ...unsyncedDisk, freeSpace: () => Promise.resolve(1000) })
  await make('One')
  expect(value(await copies.takeAll())).toMatchObject({ copied: 0, stopped: { kind: 'disk-full' } })
  expect(copies.last()).toMatchObject({ stopped: { kind: 'disk-full' } })
  expect(await readdir(home)).not.toContain('copies')
})

test('takes no copy for whole in which a folder is left out that the disk does not list', async () => {
  const disk = shuttingDisk('names', 'history/04-offer', 'EIO')
  const { make, copies } = await withCopies(disk.files)
  const vault = await make('One')
  for (const mark of ['old', 'new']) value(await vault.saveSection(draft(4, mark)))
  await vault.settled()
  disk.shut = true
  expect(value(await copies.takeAll())).toMatchObject({
    copied: 0,
    notCopied: [{ title: 'One', failure: { kind: 'disk-trouble', where: '“history/04-offer”' } }],
  })
  disk.shut = false
  expect(value(await copies.takeAll())).toMatchObject({ copied: 1, notCopied: [] })
})

test('copies a vault in which a sync program put an older section back', async () => {
  const { make, copies, library } = await withCopies()
  const vault = await make('One')
  value(await vault.saveSection(draft(4, 'old')))
  await vault.settled()
  const section = join(vault.folder, 'sections/04-offer.json')
  const older = await readFile(section)
  value(await vault.saveSection(draft(4, 'new')))
  await library.closed(() => writeFile(section, older))
  expect(value(await copies.takeAll())).toMatchObject({ copied: 1, notCopied: [] })
  const [copy] = await copies.list(null)
  const restored = value(await copies.restore(copy?.name ?? ''))
  expect(JSON.stringify((await restored.view()).sections)).toContain('old')
})

test('removes no older copy before the new one was read back as it was written', async () => {
  let broken = false
  const rotting: FileSystem = {
    ...unsyncedDisk,
    async read(path, atMost, chosen) {
      const bytes = await unsyncedDisk.read(path, atMost, chosen)
      if (broken && path.endsWith('.vaultwright')) bytes.fill(0, 0, 1)
      return bytes
    },
  }
  const { make, copies } = await withCopies(rotting)
  const vault = await make('One')
  for (let times = 0; times < copiesKept; times++) {
    value(await vault.saveSection(draft(4, `times${times}`)))
    await vault.settled()
    value(await copies.takeAll())
  }
  const before = await copies.list(null)
  broken = true
  value(await vault.saveSection(draft(4, 'last')))
  const round = value(await copies.takeAll())
  expect(round.notCopied).toMatchObject([{ title: 'One', failure: { kind: 'disk-trouble' } }])
  expect(await copies.list(null)).toEqual(before)
})

test('takes the copies of a day by itself at its first quiet moment, also at the next start, and not while a run writes', async () => {
  const { make, copies, wait, write, open } = await withCopies()
  await make('One')
  write(true)
  await copies.takeWhenQuiet()
  expect(copies.last()).toBeNull()
  expect(await copies.takeAll()).toMatchObject({ ok: false, failure: { kind: 'run-under-way' } })
  write(false)
  copies.changed()
  await copies.takeWhenQuiet()
  expect(copies.last()).toBeNull()
  wait(180_000)
  await copies.takeWhenQuiet()
  expect(copies.last()).toMatchObject({ copied: 1 })
  const first = copies.last()?.at
  wait(3_600_000)
  await copies.takeWhenQuiet()
  expect(copies.last()?.at).toBe(first)
  wait(day)
  const next = await open()
  await next.takeWhenQuiet()
  expect(next.last()).toMatchObject({ copied: 0, unchanged: 1 })
})

test('copies of a vault in the trash stay for their days; those of a library that is away or another one are not counted', async () => {
  const { make, copies, wait, library, home } = await withCopies()
  const [one, other] = [await make('One'), await make('Other')]
  value(await copies.takeAll())
  value(await library.trash(one.id))
  for (let days = 0; days < daysKept; days++) {
    wait(day)
    await copies.takeWhenQuiet()
  }
  expect(await copies.list(one.id)).toHaveLength(1)
  library.setFolder(join(home, 'elsewhere'))
  for (let days = 0; days < 3; days++) {
    wait(day)
    await copies.takeWhenQuiet()
  }
  expect(await copies.list(one.id)).toHaveLength(1)
  library.setFolder(join(home, 'vaults'))
  for (let days = 0; days < 2; days++) {
    wait(day)
    await copies.takeWhenQuiet()
  }
  expect(await copies.list(one.id)).toEqual([])
  expect(await copies.list(other.id)).toHaveLength(1)
})

/** What may have happened to a vault between two nights; none of it is a word of the person’s. */
const damages: readonly ((folder: string, vault: VaultFolder, mark: string) => Promise<unknown>)[] = [
  async (_folder, vault, mark) => value(await vault.saveSection(draft(4, mark))),
  async (_folder, vault, mark) =>
    value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: `Named ${mark}` })),
  async (_folder, vault, mark) => value(await vault.apply({ kind: 'rename', title: `Called ${mark}` })),
  (folder) => rm(join(folder, 'vault.json')),
  async (folder) => {
    const text = await readFile(join(folder, 'vault.json'))
    await writeFile(join(folder, 'vault.json'), text.subarray(0, text.length / 2))
  },
  (folder) => rm(join(folder, 'Vault.md')),
  (folder) => writeFile(join(folder, 'Vault.md'), new Uint8Array([0xff, 0xfe])),
  (folder) => writeFile(join(folder, 'review.json'), '{'),
  (folder) => writeFile(join(folder, 'sections', '04-offer.json'), ''),
  (folder) => writeFile(join(folder, '.vaultwright-0123456789abcdef.tmp'), 'half'),
  (folder) => rm(join(folder, 'changes.jsonl'), { force: true }),
  async (folder) => {
    // An index of before the last change: a crash between the two.
    const index = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8')) as {
      sections: { sha256: string }[]
    }
    for (const section of index.sections) section.sha256 = '0'.repeat(64)
    await writeFile(join(folder, 'vault.json'), JSON.stringify(index))
  },
]

test('whatever happened to a vault, its copy restores to the words that opening it gives, and a damaged copy is refused', async () => {
  const times = timesOf(500, 6)
  let lost = 0
  const { make, copies, library, home, wait } = await withCopies()
  const first = await make('Template')
  for (const number of [2, 4] as const) value(await first.saveSection(draft(number, 'first')))
  await first.settled()
  const template = join(home, 'template')
  await cp(first.folder, template, { recursive: true })
  value(await library.trash(first.id))
  for (let nth = 0; nth < times; nth++) {
    const folder = join(home, 'vaults', `Vault ${nth}`)
    await cp(template, folder, { recursive: true })
    const opened = value(await openVault(folder, { files: unsyncedDisk, id: `vault-${nth}` }))
    await opened.apply({ kind: 'rename', title: `Vault ${nth}` })
    const damage = damages[nth % damages.length]
    const later = damages[Math.floor(nth / damages.length) % damages.length]
    await damage?.(folder, opened, `mark${nth}`)
    if (nth >= damages.length) await later?.(folder, opened, `later${nth}`).catch(() => undefined)
    await opened.settled()
    await opened.close()
    wait(day)
    value(await copies.takeAll())
    const row = (await library.list()).vaults.find((each) => each.folder === folder)
    const vault = row && (await library.vault(row.id))
    if (!row || !vault?.ok) throw new Error('the vault does not open')
    const [copy] = await copies.list(row.id)
    const restored = copy ? await copies.restore(copy.name) : null
    const same =
      restored?.ok &&
      JSON.stringify(await wordsOf(restored.value)) === JSON.stringify(await wordsOf(vault.value))
    if (!same) lost++
    expect(same, `damage ${nth % damages.length}, try ${nth}`).toBe(true)
    // A copy that rots is refused, and nothing of it comes into the library.
    const path = join(home, 'copies', copy?.name ?? '')
    const bytes = await readFile(path)
    const at = 40 + ((nth * 7919) % (bytes.length - 80))
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    await writeFile(path, bytes)
    const names = await readdir(join(home, 'vaults'))
    const again = await copies.restore(copy?.name ?? '')
    if (again.ok) {
      const unharmed =
        JSON.stringify(await wordsOf(again.value)) === JSON.stringify(await wordsOf(vault.value))
      if (!unharmed) lost++
      expect(unharmed, `byte ${at}`).toBe(true)
      value(await library.trash(again.value.id))
    } else expect(await readdir(join(home, 'vaults'))).toEqual(names)
    if (restored?.ok) value(await library.trash(restored.value.id))
    value(await library.trash(row.id))
  }
  tally('copies taken and restored', times, { lost })
})
