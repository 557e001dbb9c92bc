import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PastFact } from '../../shared/facts.ts'
import type { Result } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'
import { value } from '../testing/value.ts'
import { draft, eventsOf, runFinished, runStarted, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
const newVault = async (): Promise<VaultFolder> =>
  value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))

async function reopened(vault: VaultFolder): Promise<VaultFolder> {
  await vault.settled()
  const again = value(await openVault(vault.folder))
  await again.settled()
  return again
}

const past = async (vault: VaultFolder, id: PastFact['id']): Promise<string[]> =>
  (await vault.remembered()).past.filter((fact) => fact.id === id).map(({ text }) => text)

const nameNow = async (vault: VaultFolder): Promise<string> =>
  String((await vault.view()).sections.find((record) => record.number === 4)?.content['name'])
const rename = async (vault: VaultFolder, name: string): Promise<void> => {
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: name }))
}
const typed = (vault: VaultFolder, businessName: string): Promise<Result<unknown>> =>
  vault.apply({ kind: 'set-intake', intake: { ...someIntake, businessName } })
/** Someone types a name over another; each letter is saved. */
async function typeOver(vault: VaultFolder, old: string, name: string): Promise<void> {
  for (let left = old.length - 1; left >= 0; left--) value(await typed(vault, old.slice(0, left)))
  for (let i = 1; i <= name.length; i++) value(await typed(vault, name.slice(0, i)))
}
/** Section 2 with words of its own in it. */
async function says(vault: VaultFolder, words: string): Promise<void> {
  const old = (await vault.view()).sections.find((record) => record.number === 2)
  if (!old) value(await vault.saveSection(draft(2, 'some')))
  value(await vault.apply({ kind: 'set-field', section: 2, path: ['oneLiner'], value: words }))
}

test('remembers what a fact of a section read before, however the section came to read differently', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(4, 'first')))
  const first = await nameNow(vault)
  expect(await past(vault, 'offer-name')).toEqual([])
  value(await vault.saveSection(draft(4, 'second')))
  const second = await nameNow(vault)
  await rename(vault, 'The Climb')
  expect(await past(vault, 'offer-name')).toEqual([first, second])
  expect(await past(await reopened(vault), 'offer-name')).toEqual([first, second])
})

test('forgets a text that a fact reads again, and remembers it when that changes once more', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(4, 'first')))
  await rename(vault, 'The Climb')
  await rename(vault, 'The Ascent')
  await rename(vault, 'The Climb')
  expect(await past(vault, 'offer-name')).not.toContain('The Climb')
  expect(await past(vault, 'offer-name')).toContain('The Ascent')
  value(await vault.apply({ kind: 'restore-version', section: 4, revision: 3 }))
  expect(await nameNow(vault)).toBe('The Ascent')
  expect(await past(await reopened(vault), 'offer-name')).toContain('The Climb')
  expect(await past(vault, 'offer-name')).not.toContain('The Ascent')
})

test('remembers what stood there before a text was typed over, and none of its half-typed forms', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(4, 'first')))
  const first = await nameNow(vault)
  for (const name of ['T', 'The', 'The Cli', 'The Climb'])
    value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: name, sitting: 'a' }))
  expect(await past(vault, 'offer-name')).toEqual([first])
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'The', sitting: 'b' }))
  expect(await past(await reopened(vault), 'offer-name')).toEqual([first, 'The Climb'])
})

test('keeps the fifty newest texts of a fact', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(4, 'first')))
  for (let i = 1; i <= 53; i++) await rename(vault, `Offer ${i}`)
  const names = await past(vault, 'offer-name')
  expect(names).toHaveLength(50)
  expect(names.at(-1)).toBe('Offer 52')
  expect(await past(vault, 'step-1')).toEqual([])
})

test('remembers a name of the intake that a section speaks of, and no half-typed one', async () => {
  const vault = await newVault()
  await says(vault, 'A way to the summit, by Northlight.')
  await typeOver(vault, 'Northlight', 'A Way Up')
  expect(await past(vault, 'business-name')).toEqual(['Northlight'])
  // “A” stands in the section, too, but nobody ever wrote it there as the name.
  const again = await reopened(vault)
  expect(await past(again, 'business-name')).toEqual(['Northlight'])
  await typeOver(again, 'A Way Up', 'Summit')
  expect(await past(again, 'business-name')).toEqual(['Northlight'])
})

test('remembers nothing of an intake that no section was written from', async () => {
  const vault = await newVault()
  await says(vault, 'Northlights shine on Northlighters')
  await typeOver(vault, 'Northlight', 'Southlight')
  expect(await past(vault, 'business-name')).toEqual([])
})

test('remembers the names a run began with, though they change before its sections are saved', async () => {
  const vault = await newVault()
  const event = eventsOf('run-1')
  value(await vault.journal(event(runStarted([2]))))
  await typeOver(vault, 'Northlight', 'The Summit')
  value(await vault.saveSection({ ...draft(2, 'The'), note: 'Northlight' }))
  value(await vault.journal(event(runFinished())))
  expect(await past(vault, 'business-name')).toEqual(['Northlight'])
  expect(await past(await reopened(vault), 'business-name')).toEqual(['Northlight'])
})

test('begins with what stands there in a vault that has no list yet or lost it', async () => {
  const vault = await newVault()
  await says(vault, 'Written by Northlight.')
  value(await vault.saveSection(draft(4, 'first')))
  const name = await nameNow(vault)
  await vault.settled()
  await rm(join(vault.folder, 'changes.jsonl'))
  await writeFile(join(vault.folder, 'facts.json'), '{ "schemaVersion": 1, "texts": [{')
  const again = await reopened(vault)
  const { notices, sections } = await again.view()
  expect(notices).toEqual([
    '“facts.json” was damaged and could not be read. It is kept as “.trash/facts.json”; nothing was thrown away.',
  ])
  expect(sections).toHaveLength(2)
  value(await typed(again, 'Southlight'))
  await rename(again, 'The Climb')
  const third = await reopened(again)
  expect((await third.view()).notices).toEqual([])
  expect(await past(third, 'business-name')).toEqual(['Northlight'])
  expect(await past(third, 'offer-name')).toEqual([name])
})

test('remembers what a person confirmed, each text once, and forgets it when taken back', async () => {
  const vault = await newVault()
  value(
    await vault.apply({
      kind: 'confirm',
      texts: ['200 clients', 'Mara won a prize', '200 clients'],
      confirmed: true,
    }),
  )
  value(await vault.apply({ kind: 'confirm', texts: ['200 clients'], confirmed: true }))
  const texts = async (of: VaultFolder) => (await of.remembered()).confirmed.map(({ text }) => text)
  expect(await texts(vault)).toEqual(['200 clients', 'Mara won a prize'])
  value(
    await vault.apply({ kind: 'confirm', texts: ['Mara won a prize', 'never confirmed'], confirmed: false }),
  )
  expect(await texts(await reopened(vault))).toEqual(['200 clients'])
  const file = JSON.parse(await readFile(join(vault.folder, 'review.json'), 'utf8'))
  expect(file).toMatchObject({ schemaVersion, confirmed: [{ text: '200 clients' }] })
  const many = Array.from({ length: 2000 }, (_, i) => `claim ${i}`)
  expect((await vault.apply({ kind: 'confirm', texts: many, confirmed: true })).ok).toBe(false)
})

test('remembers what a person struck; what is struck is confirmed no more, and the other way round', async () => {
  const vault = await newVault()
  const lists = async (of: VaultFolder) => {
    const { confirmed, struck } = await of.remembered()
    return [confirmed, struck].map((list) => list.map(({ text }) => text))
  }
  value(await vault.apply({ kind: 'confirm', texts: ['200 clients', 'Anna'], confirmed: true }))
  value(await vault.apply({ kind: 'strike', texts: ['200 clients', 'Mara'], struck: true }))
  expect(await lists(vault)).toEqual([['Anna'], ['200 clients', 'Mara']])
  value(await vault.apply({ kind: 'confirm', texts: ['Mara'], confirmed: true }))
  value(await vault.apply({ kind: 'undo' }))
  expect(await lists(vault)).toEqual([['Anna'], ['200 clients', 'Mara']])
  expect(await lists(await reopened(vault))).toEqual([['Anna'], ['200 clients', 'Mara']])
})

test('what was confirmed and is damaged is as the changes tell it, else the vault opens without it; both is said', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'text')))
  value(await vault.apply({ kind: 'confirm', texts: ['200 clients'], confirmed: true }))
  await vault.settled()
  const list = await readFile(join(vault.folder, 'review.json'), 'utf8')
  for (const text of ['', '[]', list.slice(0, -9), null]) {
    await (text === null
      ? rm(join(vault.folder, 'review.json'))
      : writeFile(join(vault.folder, 'review.json'), text))
    const again = await reopened(vault)
    expect((await again.remembered()).confirmed).toHaveLength(1)
    expect((await again.view()).notices.join()).toContain('as you changed it last')
    expect(await readFile(join(vault.folder, 'review.json'), 'utf8')).toBe(list)
  }
  await rm(join(vault.folder, 'changes.jsonl'))
  for (const text of ['', '[]', '{ "schemaVersion": 1, "confirmed": [{ "text": "" }] }', 'x'.repeat(1000)]) {
    await writeFile(join(vault.folder, 'review.json'), text)
    const again = await reopened(vault)
    expect((await again.remembered()).confirmed).toEqual([])
    expect((await again.view()).notices.join()).toContain('“review.json” was damaged')
    expect(again.summary().saved).toBe(1)
  }
})

test('opens read-only when the lists are of a newer version, and leaves them untouched', async () => {
  for (const name of ['facts.json', 'review.json']) {
    const vault = await newVault()
    const text = JSON.stringify({ schemaVersion: schemaVersion + 1, anything: true })
    await vault.settled()
    await writeFile(join(vault.folder, name), text)
    const again = await reopened(vault)
    expect(again.summary().readOnly, name).toContain('newer')
    expect((await again.apply({ kind: 'confirm', texts: ['x'], confirmed: true })).ok).toBe(false)
    expect(await readFile(join(vault.folder, name), 'utf8')).toBe(text)
  }
})

test('keeps what the vault needs to leave in a file of its own, which is gone again when all of it is taken back', async () => {
  const vault = await newVault()
  value(await vault.apply({ kind: 'set-handover', path: 'links.call', value: 'https://example.com/call' }))
  const again = await reopened(vault)
  expect((await again.view()).handover.links.call).toBe('https://example.com/call')
  expect(await readFile(join(vault.folder, 'handover.json'), 'utf8')).toContain('https://example.com/call')
  value(await again.apply({ kind: 'undo' }))
  await again.settled()
  await expect(readFile(join(vault.folder, 'handover.json'))).rejects.toThrow('ENOENT')
})
