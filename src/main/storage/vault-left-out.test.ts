import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkVault } from '../../core/review/check-vault.ts'
import { value } from '../testing/value.ts'
import { disk } from './file-system.ts'
import { peekVault } from './peek-vault.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, reviewedVault, type VaultFolder } from './vault-folder.ts'

/** Three saved sections, and one of them with an answer that needs review; that one and another are left out. */
async function vaultWithout(): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  for (const number of [2, 13, 17] as const) value(await vault.saveSection(draft(number, 'text')))
  const { basis, tokens } = draft(13, 'text')
  const review = { number: 13 as const, runId: 'r', issues: [], raw: ['?'], content: null, writers: [] }
  value(await vault.saveReview({ ...review, basis, tokens }))
  for (const section of [12, 13] as const)
    value(await vault.apply({ kind: 'leave-out', section, leftOut: true }))
  return vault
}

test('counts a vault without what is left out, opened, peeked at and opened again', async () => {
  const vault = await vaultWithout()
  const counted = { saved: 2, leftOut: 2, needsReview: 0 }
  expect(vault.summary()).toMatchObject(counted)
  await vault.close()
  expect(await peekVault(vault.folder, disk)).toEqual(vault.summary())
  const again = value(await openVault(vault.folder))
  const view = await again.view()
  expect(view.summary).toMatchObject(counted)
  // Its text and the answer that waited are there for when it is taken in again.
  expect(view.sections.map(({ number }) => number)).toEqual([2, 13, 17])
  expect(view.reviews).toHaveLength(1)
  value(await again.apply({ kind: 'undo' }))
  expect(again.summary()).toMatchObject({ saved: 3, leftOut: 1, needsReview: 1 })
})

test('opens a vault that knows of nothing left out', async () => {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  await vault.close()
  const path = join(vault.folder, 'vault.json')
  const { leftOut, ...older } = z.looseObject({}).parse(JSON.parse(await readFile(path, 'utf8')))
  expect(leftOut).toEqual({})
  await writeFile(path, JSON.stringify(older))
  expect((await value(await openVault(vault.folder)).view()).leftOut).toEqual({})
})

test('reviews and writes out nothing that is left out, and misses nothing', async () => {
  const vault = await vaultWithout()
  const read = await reviewedVault(vault)
  // Nothing is held against a text that is left out: no name in it counts.
  expect(read.sections.map(({ number }) => number)).toEqual([2, 17])
  const findings = checkVault(read)
  expect(findings.filter(({ section }) => section === 12 || section === 13)).toEqual([])
  expect(findings.some(({ kind, section }) => kind === 'not-written' && section === 3)).toBe(true)
  await vault.settled()
  const text = await readFile(join(vault.folder, 'Vault.md'), 'utf8')
  expect(text).toContain('2 of 15 sections.')
  expect(text).not.toMatch(/^## 13\. /mu)
})
