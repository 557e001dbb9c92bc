import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { schemaVersion } from '../../shared/vault.ts'
import { disk, type FileSystem } from './file-system.ts'
import { openLibrary } from './library.ts'
import type { Migration } from './migrations.ts'
import { atEveryOperation, copyOf, everyFew } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { filesOf } from './testing/files-of.ts'
import { draft, partDraft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

/** A vault with two versions of section 8, parts and a failure, copied afresh for every fault. */
async function template(): Promise<string> {
  const made = await createVault(await tempFolder(), { title: 'Template', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  const vault = made.value
  await vault.saveSection(draft(1, 'one'))
  await vault.saveSection(draft(8, 'old'))
  await vault.saveSection(draft(8, 'before'))
  await vault.savePart(partDraft(8, 1))
  await vault.saveFailure(8, { kind: 'truncated' })
  await vault.settled()
  return vault.folder
}

const step = everyFew(15)

const textsOf = async (vault: VaultFolder): Promise<Partial<Record<SectionNumber, unknown>>> => {
  const { sections } = await vault.view()
  return Object.fromEntries(sections.map((record) => [record.number, record.content]))
}

for (const [code, lasting] of [
  ['EIO', false],
  ['ENOSPC', true],
] as const) {
  test(`keeps every accepted section whole when the disk fails with ${code} at any operation of a save`, async () => {
    const operations = await atEveryOperation(
      await template(),
      (vault) => vault.saveSection(draft(8, 'after')),
      { code, lasting, step: everyFew(5) },
      async (after, { ok: done }, k) => {
        const texts = await textsOf(after)
        expect(texts[1], `operation ${k}`).toEqual(draft(1, 'one').content)
        const now = JSON.stringify(texts[8]).includes('after') ? 'after' : 'before'
        expect(texts[8], `operation ${k}`).toEqual(draft(8, now).content)
        // A disk that fails from the sync on may keep a line that counts although nobody could be told so.
        if (done || !lasting) expect(now, `operation ${k}`).toBe(done ? 'after' : 'before')
        const old = (await after.versions(8)).map((record) => record.content)
        expect(old, `operation ${k}`).toContainEqual(draft(8, 'old').content)
        if (now === 'after') expect(old, `operation ${k}`).toContainEqual(draft(8, 'before').content)
        expect((await after.view()).notices, `operation ${k}`).toEqual([])
      },
    )
    expect(operations).toBeGreaterThan(20)
  })
}

test('keeps the old or the new title, and all sections, when a rename of the vault fails anywhere', async () => {
  await atEveryOperation(
    await template(),
    (vault) => vault.apply({ kind: 'rename', title: 'New title' }),
    { code: 'EIO', step: everyFew(5) },
    async (after, { ok: done }) => {
      const { summary } = await after.view()
      expect(summary.title).toBe(done ? 'New title' : 'Template')
      expect(summary.saved).toBe(2)
    },
  )
})

test('saves again after a save that failed, without taking its own try for another program’s', async () => {
  const base = await template()
  for (let k = 0; k < 40; k += Math.min(step, 2)) {
    const folder = await copyOf(base)
    let armedAt = Infinity
    const files = failingDisk((operation) => (operation - armedAt === k ? 'EIO' : null))
    const opened = await openVault(folder, { files })
    if (!opened.ok) throw new Error('the vault does not open')
    await opened.value.settled()
    armedAt = files.count()
    await opened.value.saveSection(draft(8, 'first'))
    if (files.count() - armedAt <= k) break
    const second = await opened.value.saveSection(draft(8, 'second'))
    expect(second.ok).toBe(true)
    await opened.value.settled()
    const { notices, sections } = await opened.value.view()
    expect(
      notices.filter((notice) => notice.includes('another program')),
      `operation ${k}`,
    ).toEqual([])
    expect(sections.find((record) => record.number === 8)?.content).toEqual(draft(8, 'second').content)
  }
})

test('opens a vault whichever operation of opening fails, and finds everything the next time', async () => {
  const base = await template()
  const whole = await openVault(base)
  const id = whole.ok ? whole.value.id : ''
  if (whole.ok) await whole.value.settled()
  for (let k = 0; ; k += step) {
    const folder = await copyOf(base)
    const files = failingDisk((operation) => (operation === k ? 'EIO' : null))
    const opened = await openVault(folder, { files })
    if (opened.ok) await opened.value.settled()
    const again = await openVault(folder)
    if (!again.ok) throw new Error('the vault does not open again')
    const { summary } = await again.value.view()
    expect(summary, `operation ${k}`).toMatchObject({ id, title: 'Template', saved: 2 })
    expect((await textsOf(again.value))[8], `operation ${k}`).toEqual(draft(8, 'before').content)
    await again.value.settled()
    if (k >= files.count()) break
  }
})

test('brings an old vault up to date in the end, whichever operation of the first try fails', async () => {
  const base = await template()
  const migrations: Migration[] = [
    {
      from: schemaVersion,
      change: {
        intake: (old) => ({ ...old, industry: 'migrated' }),
        section: (old) => ({ ...old, note: 'migrated' }),
      },
    },
  ]
  for (let k = 0; ; k += step) {
    const folder = await copyOf(base)
    const files = failingDisk((operation) => (operation === k ? 'EIO' : null))
    const opened = await openVault(folder, { files, migrations })
    if (opened.ok) await opened.value.settled()
    const again = await openVault(folder, { migrations })
    if (!again.ok) throw new Error('the vault does not open again')
    await again.value.settled()
    const { sections, intake, summary } = await again.value.view()
    expect([summary.title, intake.industry, intake.businessName], `operation ${k}`).toEqual([
      'Template',
      'migrated',
      'Northlight',
    ])
    expect(sections.map((record) => [record.schemaVersion, record.note])).toEqual(
      Array(2).fill([schemaVersion + 1, 'migrated']),
    )
    expect(sections[1]?.content).toEqual(draft(8, 'before').content)
    if (k >= files.count()) break
  }
})

test('moves a vault to the trash and back as a whole, or not at all, whichever operation fails', async () => {
  const base = await template()
  for (let k = 0; k < 60; k += step) {
    const root = await tempFolder()
    await cp(base, join(root, 'vault'), { recursive: true })
    let armedAt = Infinity
    const files = failingDisk((operation) => (operation - armedAt === k ? 'EIO' : null))
    const library = openLibrary(root, { files })
    const id = (await library.list()).vaults[0]?.id ?? ''
    armedAt = files.count()
    await library.trash(id)
    await library.untrash(id)
    armedAt = Infinity
    const after = openLibrary(root)
    if ((await after.list()).vaults.length === 0) expect((await after.untrash(id)).ok).toBe(true)
    const vault = await after.vault(id)
    expect(vault.ok && (await textsOf(vault.value))[8]).toEqual(draft(8, 'before').content)
    await after.settled()
  }
})

test('keeps a change whose file cannot be written until it can, in the same sitting or after opening again', async () => {
  const base = await template()
  for (const later of ['another change', 'opening again']) {
    const folder = await copyOf(base)
    let broken = true
    const files: FileSystem = {
      ...disk,
      rename: (from, to) =>
        broken && to.endsWith('08-emails.json')
          ? Promise.reject(Object.assign(new Error('made to fail'), { code: 'EIO' }))
          : disk.rename(from, to),
    }
    const opened = await openVault(folder, { files })
    if (!opened.ok) throw new Error('the vault does not open')
    expect((await opened.value.saveSection(draft(8, 'after'))).ok).toBe(true)
    await opened.value.settled()
    expect((await opened.value.view()).notices.join()).toContain('could not be brought up to date')
    expect(await readFile(join(folder, 'sections/08-emails.json'), 'utf8')).toContain('before')
    broken = false
    if (later === 'another change') {
      await opened.value.apply({ kind: 'rename', title: 'Another' })
      expect(await readFile(join(folder, 'sections/08-emails.json'), 'utf8')).toContain('after')
    }
    const again = await openVault(folder)
    if (!again.ok) throw new Error('the vault does not open again')
    await again.value.settled()
    expect((await textsOf(again.value))[8], later).toEqual(draft(8, 'after').content)
    expect((await again.value.view()).notices, later).toEqual([])
    expect(await readFile(join(folder, 'sections/08-emails.json'), 'utf8'), later).toContain('after')
  }
})

test('changes nothing in a vault with a file that cannot be read for a while, and says why; it goes on by itself once it can be', async () => {
  const base = await template()
  for (const name of ['intake.json', 'sections/08-emails.json', 'changes.jsonl'])
    for (const told of ['by looking', 'by the next change']) {
      const folder = await copyOf(base)
      let shut: string | null = join(folder, name)
      const files: FileSystem = {
        ...disk,
        read: (path, ...how) =>
          path === shut
            ? Promise.reject(Object.assign(new Error('made to fail'), { code: 'EACCES' }))
            : disk.read(path, ...how),
      }
      const before = await filesOf(folder)
      const opened = await openVault(folder, { files })
      if (!opened.ok) throw new Error('the vault does not open')
      const vault = opened.value
      const { notices, summary } = await vault.view()
      const why = `“${name}” cannot be opened: this account is not allowed to read it.`
      expect(summary.readOnly, name).toBe(
        `${why} Until it can be read, this vault can be looked at but not changed.`,
      )
      expect(
        notices.filter((notice) => notice !== why),
        name,
      ).toEqual([])
      for (const refused of [
        await vault.apply({ kind: 'set-answer', key: 'fullName', value: 'Typed meanwhile', sitting: 's' }),
        await vault.saveSection(draft(8, 'paid meanwhile')),
      ])
        expect(refused, name).toEqual({
          ok: false,
          failure: { kind: 'not-allowed', why: summary.readOnly },
        })
      expect(await filesOf(folder), name).toEqual(before)

      shut = null
      if (told === 'by looking') {
        await vault.catchUp()
        expect((await vault.view()).summary.readOnly, name).toBeNull()
      }
      expect((await vault.saveSection(draft(8, 'after'))).ok, name).toBe(true)
      await vault.close()
      const again = await openVault(folder)
      if (!again.ok) throw new Error('the vault does not open again')
      for (const each of [vault, again.value]) expect((await each.view()).notices, name).toEqual([])
      expect((await textsOf(again.value))[8], name).toEqual(draft(8, 'after').content)
      expect((await again.value.view()).intake, name).toEqual(someIntake)
      expect(await again.value.versions(8), name).toHaveLength(2)
    }
})
