import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { value } from '../testing/value.ts'
import { copyOf, everyFew } from './testing/every-operation.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

const day = 86_400_000
let today = Date.UTC(2026, 0, 1)
const ports = { files: unsyncedDisk, now: () => new Date((today += 1000)) }

async function savedVault(): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Long', intake: someIntake }, ports))
  for (const number of [2, 4] as const) value(await vault.saveSection(draft(number, 'first')))
  return vault
}
async function reopened(vault: VaultFolder): Promise<VaultFolder> {
  await vault.close()
  const again = value(await openVault(vault.folder, ports))
  await again.settled()
  return again
}
const type = async (vault: VaultFolder, text: string): Promise<void> =>
  void value(await vault.apply({ kind: 'set-field', section: 2, path: ['oneLiner'], value: text }))
const lineOf = async (vault: VaultFolder): Promise<unknown> =>
  (await vault.view()).sections[0]?.content['oneLiner']
const changes = (vault: VaultFolder): string => join(vault.folder, 'changes.jsonl')

test('makes versions of changes older than ninety days, the last one of each day, and goes on undoing the others', async () => {
  const vault = await savedVault()
  for (const text of ['one', 'two', 'three']) await type(vault, text)
  today += day
  await type(vault, 'next day')
  today += 120 * day
  await type(vault, 'young')
  const again = await reopened(vault)
  expect((await readdir(join(again.folder, 'history/02-message'))).sort()).toEqual(['4.json'])
  const lines = (await readFile(changes(again), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(1)
  // Before “young” it read “next day”, which the line that stays tells; of the first day the last text is a version.
  expect((await again.versions(2)).map(({ content }) => content['oneLiner'])).toEqual(['next day', 'three'])
  value(await again.apply({ kind: 'undo' }))
  expect(await lineOf(again)).toBe('next day')
  expect((await again.view()).next.undo).toBeNull()
  const third = await reopened(again)
  expect((await third.view()).notices).toEqual([])
  await type(third, 'and on')
  expect(await lineOf(await reopened(third))).toBe('and on')
})

test('takes nothing out for one start with a clock that is ahead, nor for a change made with it', async () => {
  const vault = await savedVault()
  for (const text of ['one', 'two']) await type(vault, text)
  today += 140 * day
  const ahead = await reopened(vault)
  expect(ahead.changes()).toEqual(vault.changes())
  await type(ahead, 'ahead')
  today -= 140 * day
  const again = await reopened(ahead)
  for (const text of ['two', 'one', draft(2, 'first').content['oneLiner']]) {
    value(await again.apply({ kind: 'undo' }))
    expect(await lineOf(again)).toBe(text)
  }
})

test('keeps no more changes than can be read at once, open or opened anew, and undoes as far as they reach', async () => {
  const vault = await savedVault()
  const long = 'word '.repeat(20_000)
  for (let i = 0; i < 24; i++) await type(vault, i % 2 === 0 ? `${i}${long}` : `short ${i}`)
  await vault.settled()
  expect((await stat(changes(vault))).size).toBeGreaterThan(3_000_000)
  for (let i = 24; i < 50; i++) await type(vault, i % 2 === 0 ? `${i}${long}` : `short ${i}`)
  await vault.settled()
  expect((await stat(changes(vault))).size).toBeLessThan(2_100_000)
  expect(vault.changes().length).toBeLessThan(30)
  const again = await reopened(vault)
  expect((await stat(changes(again))).size).toBeLessThan(2_100_000)
  let undone = 0
  for (; (await again.view()).next.undo; undone++) value(await again.apply({ kind: 'undo' }))
  expect(undone).toBeGreaterThan(10)
  expect(undone).toBeLessThan(30)
})

test('loses no words with a damaged, cut or emptied file of changes, and says so once', async () => {
  const damages: [string, (path: string, text: string) => Promise<void>, boolean][] = [
    ['a line in the middle', (path, text) => writeFile(path, text.replace('"by":"person"', '"by":')), true],
    ['the end', async (path) => truncate(path, (await stat(path)).size - 300), false],
    ['all of it', (path) => writeFile(path, 'not ours'), true],
    ['a line that was never whole', (path) => appendFile(path, '{"seq":9,"at"'), false],
  ]
  for (const [what, damage, said] of damages) {
    const vault = await savedVault()
    for (const text of ['one', 'two', 'three']) await type(vault, text)
    await vault.close()
    const before = await readFile(changes(vault), 'utf8')
    await damage(changes(vault), before)
    const again = value(await openVault(vault.folder, ports))
    await again.settled()
    const { sections } = await again.view()
    expect(
      sections.map(({ number }) => number),
      what,
    ).toEqual([2, 4])
    expect(await lineOf(again), what).toBe('three')
    // What is missing at the end may be on its way: what it changed is one change, before the next.
    if (what === 'the end') expect((await again.view()).notices).toEqual([])
    await type(again, 'four')
    const { notices } = await again.view()
    expect(
      notices.filter((notice) => notice.includes('cannot be taken back')),
      what,
    ).toHaveLength(said ? 1 : 0)
    value(await again.apply({ kind: 'undo' }))
    const third = await reopened(again)
    expect((await third.view()).notices, what).toEqual([])
    expect(await lineOf(third), what).toBe('three')
    value(await third.apply({ kind: 'redo' }))
    expect(await lineOf(third), what).toBe('four')
    // All that was changed before the end that is missing can still be taken back.
    if (what === 'the end') expect(third.changes().map(({ by }) => by)).toContain('run')
  }
})

test('loses no version and no change that can be undone, whichever operation of folding fails', async () => {
  const vault = await savedVault()
  await type(vault, 'one')
  today += 60 * day
  await type(vault, 'young')
  await vault.close()
  today += 60 * day
  for (let k = 0; ; k += everyFew(5)) {
    const folder = await copyOf(vault.folder)
    const files = failingDisk((operation) => (operation >= k ? 'EIO' : null))
    const broken = await openVault(folder, { ...ports, files })
    if (broken.ok) await broken.value.close()
    const again = value(await openVault(folder, ports))
    await again.settled()
    const at = `operation ${k}`
    expect((await again.view()).notices, at).toEqual([])
    expect(await lineOf(again), at).toBe('young')
    expect(
      (await again.versions(2)).map(({ content }) => content['oneLiner']),
      at,
    ).toEqual(['one', draft(2, 'first').content['oneLiner']])
    value(await again.apply({ kind: 'undo' }))
    expect(await lineOf(again), at).toBe('one')
    if (k >= files.count()) break
  }
})
