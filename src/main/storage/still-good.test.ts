import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkVault } from '../../core/review/check-vault.ts'
import { answersBasis } from '../../shared/basis.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { vaultFileSchema } from '../../shared/vault.ts'
import { value } from '../testing/value.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, reviewedVault, type VaultFolder } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
/** Sections 2 and 13, which reads it, and 17, which reads it too; written from the intake as it is. */
async function savedVault(): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  for (const number of [2, 13, 17] as const) {
    const answers = answersBasis(someIntake, sectionOf(number))
    const reads = number === 2 ? {} : { '2': 1 }
    const basis = { answers, reads, prompts: { 'sections/x.md': '3' } }
    value(await vault.saveSection({ ...draft(number, 'text'), basis }))
  }
  return vault
}

const staleOf = async (vault: VaultFolder): Promise<number[]> => [
  ...new Set(
    checkVault(await reviewedVault(vault))
      .filter((finding) => finding.kind === 'stale')
      .map((finding) => finding.section),
  ),
]

test('takes a section that was looked at as fitting what it was written from, as that is now', async () => {
  const vault = await savedVault()
  value(
    await vault.apply({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'I help other people' }),
  )
  value(
    await vault.apply({
      kind: 'set-intake',
      intake: { ...someIntake, industry: 'Law', platforms: ['youtube'] },
    }),
  )
  expect(await staleOf(vault)).toEqual([2, 13, 17])
  const before = await vault.view()
  value(await vault.apply({ kind: 'still-good', sections: [2, 13] }))
  expect(await staleOf(vault)).toEqual([17])
  const { sections } = await vault.view()
  // Words, revision, source, day and prompts as they were; only what it was written from is new.
  expect(sections.map((record) => ({ ...record, basis: null }))).toEqual(
    before.sections.map((record) => ({ ...record, basis: null })),
  )
  expect(sections[1]?.basis).toMatchObject({ reads: { '2': 2 }, prompts: { 'sections/x.md': '3' } })
  expect(sections[2]).toEqual(before.sections[2])
  expect(await vault.versions(13)).toEqual([])
  expect(await vault.versions(2)).toHaveLength(1)
})

test('stays so after opening again, without a word about another program', async () => {
  const vault = await savedVault()
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, industry: 'Law' } }))
  value(await vault.apply({ kind: 'still-good', sections: [2, 13, 17] }))
  await vault.settled()
  const reopened = value(await openVault(vault.folder))
  await reopened.settled()
  expect(await staleOf(reopened)).toEqual([])
  expect((await reopened.view()).notices).toEqual([])
  const index = vaultFileSchema.parse(JSON.parse(await readFile(join(vault.folder, 'vault.json'), 'utf8')))
  expect(index.sections).toHaveLength(3)
})

test('makes no reader stale, and the next save keeps the version as it was taken', async () => {
  const vault = await savedVault()
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, message: 'Another one' } }))
  expect(await staleOf(vault)).toEqual([2, 13])
  value(await vault.apply({ kind: 'still-good', sections: [2] }))
  expect(await staleOf(vault)).toEqual([13])
  const [taken] = (await vault.view()).sections
  value(await vault.saveSection(draft(2, 'newer')))
  expect(await vault.versions(2)).toEqual([taken])
})

test('takes all of the sections or none, and writes nothing where nothing changed', async () => {
  const vault = await savedVault()
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, industry: 'Law' } }))
  const refused = await vault.apply({ kind: 'still-good', sections: [2, 5] })
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  expect(await staleOf(vault)).toEqual([2, 13, 17])
  value(await vault.apply({ kind: 'still-good', sections: [2] }))
  const { changedAt } = vault.summary()
  const index = await readFile(join(vault.folder, 'vault.json'), 'utf8')
  value(await vault.apply({ kind: 'still-good', sections: [2] }))
  expect(await readFile(join(vault.folder, 'vault.json'), 'utf8')).toBe(index)
  expect(vault.summary().changedAt).toBe(changedAt)
})
