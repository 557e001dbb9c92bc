import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../shared/result.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { draft, partDraft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, createVaultAt, openVault, type VaultFolder } from './vault-folder.ts'

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind)

async function newVault(): Promise<VaultFolder> {
  return value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
}
const again = async (vault: VaultFolder): Promise<VaultFolder> => {
  await vault.settled()
  return value(await openVault(vault.folder))
}

test('holds a new vault in plain files that another program can read', async () => {
  const vault = await newVault()
  await vault.saveSection(draft(4, 'first'))
  await vault.settled()
  expect((await readdir(vault.folder)).sort()).toEqual([
    'Vault.md',
    'history',
    'intake.json',
    'sections',
    'vault.json',
  ])
  const section = JSON.parse(await readFile(join(vault.folder, 'sections/04-offer.json'), 'utf8'))
  expect(section).toMatchObject({ schemaVersion: 1, number: 4, key: 'offer', revision: 1 })
  expect(await readFile(join(vault.folder, 'Vault.md'), 'utf8')).toContain('first')
})

test('shows after opening again exactly what was saved', async () => {
  const vault = await newVault()
  for (const number of sectionNumbers) value(await vault.saveSection(draft(number, 'text')))
  const before = await vault.view()
  const after = await (await again(vault)).view()
  expect(after).toEqual(before)
  expect(after.summary).toMatchObject({ title: 'Northlight', saved: 17, client: 'Northlight' })
  expect(after.summary.words).toBeGreaterThan(5000)
  expect(after.notices).toEqual([])
})

test('keeps every old version of a section and restores one as a new revision', async () => {
  const vault = await newVault()
  for (const mark of ['one', 'two', 'three']) value(await vault.saveSection(draft(1, mark)))
  expect(value(await vault.history(1)).map((old) => old.revision)).toEqual([2, 1])
  const restored = value(await vault.restore(1, 1))
  expect(restored).toMatchObject({ revision: 4, source: 'restore', content: draft(1, 'one').content })
  const reopened = await again(vault)
  expect(value(await reopened.history(1)).map((old) => old.revision)).toEqual([3, 2, 1])
  expect(kindOf(await vault.restore(1, 99))).toBe('not-found')
})

test('takes away the parts, the review and the failure of a section once it is saved', async () => {
  const vault = await newVault()
  for (const part of [1, 2]) value(await vault.savePart(partDraft(8, part)))
  value(await vault.savePart(partDraft(9, 1)))
  value(await vault.saveFailure(8, { kind: 'truncated' }))
  const { number, content, writers, basis, tokens } = draft(8, 'wrong')
  value(await vault.saveReview({ number, content, writers, basis, tokens, runId: 'r', issues: [], raw: [] }))
  const reopened = await again(vault)
  expect(value(await reopened.readParts())).toHaveLength(3)
  expect((await reopened.view()).failures).toEqual({ 8: { kind: 'truncated' } })
  expect((await reopened.view()).summary.needsReview).toBe(1)

  value(await reopened.saveSection(draft(8, 'right')))
  const view = await (await again(reopened)).view()
  expect([view.failures, view.reviews]).toEqual([{}, []])
  expect(value(await reopened.readParts()).map((part) => part.number)).toEqual([9])
})

test('keeps an answer that needs review when the person says so, and drops one when not', async () => {
  const vault = await newVault()
  const { number, content, writers, basis, tokens } = draft(2, 'odd')
  const review = { number, content, writers, basis, tokens, runId: 'r', issues: [], raw: ['{'] }
  value(await vault.saveReview({ ...review, content: null }))
  expect(kindOf(await vault.keepReview(2))).toBe('not-allowed')
  value(await vault.dropReview(2))
  expect(kindOf(await vault.keepReview(2))).toBe('not-found')
  value(await vault.saveReview(review))
  expect(value(await vault.keepReview(2))).toMatchObject({ revision: 1, source: 'kept', content })
  expect((await vault.view()).reviews).toEqual([])
})

test('saves an edit as a new revision, and refuses a wrong shape, a wrong place and an old base', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'old')))
  const edited = value(await vault.editSection(1, ['challenges', 1, 'title'], 'Short', 1))
  expect(edited).toMatchObject({ revision: 2, source: 'edit' })
  expect(edited.content).toMatchObject({ challenges: [{}, { title: 'Short' }, {}] })
  const refusals = [
    await vault.editSection(1, ['challenges', 1, 'title'], 7, 2),
    await vault.editSection(1, ['challenges', 0], { title: 'no description' }, 2),
    await vault.editSection(1, ['challenges', 9], { title: 'a', description: 'b' }, 2),
    await vault.editSection(1, ['constructor'], 'x', 2),
    await vault.editSection(1, ['__proto__', 'polluted'], 'x', 2),
    await vault.editSection(1, ['challenges', 1, 'title'], 'Late', 1),
    await vault.editSection(3, ['coreLesson'], 'Early', 1),
  ]
  expect(refusals.map(kindOf)).toEqual([
    'bad-input',
    'bad-input',
    'bad-input',
    'bad-input',
    'bad-input',
    'changed-outside',
    'not-found',
  ])
  expect((await vault.view()).sections[0]).toEqual(edited)
})

test('lets a person decide on counts, and drops what the section has no place for', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'old')))
  const edited = value(
    await vault.editSection(1, ['challenges'], [{ title: 'One', description: 'd', x: 1 }], 1),
  )
  expect(edited.content['challenges']).toEqual([{ title: 'One', description: 'd' }])
})

test('replaces nothing by a proposal until it is accepted', async () => {
  const vault = await newVault()
  const old = value(await vault.saveSection(draft(2, 'old')))
  const { number, content, writers, basis, tokens } = draft(2, 'new')
  const proposal = {
    number,
    content,
    writers,
    basis,
    tokens,
    runId: 'r',
    note: 'warmer',
    path: [],
    baseRevision: 1,
  }
  value(await vault.saveProposal(proposal))
  const reopened = await again(vault)
  expect((await reopened.view()).sections).toEqual([old])
  expect(value(await reopened.readProposal(2))).toMatchObject({ note: 'warmer', content })
  expect(kindOf(await reopened.acceptProposal(2, { oneLiner: 5 }))).toBe('bad-input')
  expect(value(await reopened.acceptProposal(2, content))).toMatchObject({
    revision: 2,
    source: 'refine',
    note: 'warmer',
    content,
  })
  expect(value(await reopened.readProposal(2))).toBeNull()
  value(await reopened.saveProposal(proposal))
  value(await reopened.rejectProposal(2))
  expect((await (await again(reopened)).view()).proposals).toEqual([])
})

test('saves what two callers ask for at once, one after the other', async () => {
  const vault = await newVault()
  const saved = await Promise.all(
    Array.from({ length: 12 }, (_, i) => vault.saveSection(draft(1, `version${i}`))),
  )
  expect(saved.map((one) => value(one).revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  await vault.settled()
  expect(await readFile(join(vault.folder, 'Vault.md'), 'utf8')).toContain('version11')
  expect(value(await vault.history(1))).toHaveLength(11)
})

test('follows the client’s name and the title through to the readable file', async () => {
  const vault = await newVault()
  value(await vault.saveIntake({ ...someIntake, businessName: 'Ledgerwell' }))
  value(await vault.rename('Second title'))
  const reopened = await again(vault)
  expect((await reopened.view()).summary).toMatchObject({ title: 'Second title', client: 'Ledgerwell' })
  const readable = await readFile(join(vault.folder, 'Vault.md'), 'utf8')
  expect(readable).toContain('# Second title')
  expect(readable).toContain('Ledgerwell')
})

test('does not make a vault over another one, and keeps a file that was there before', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'intake.json'), '{"mine": true}')
  const vault = value(await createVaultAt(folder, { title: 'A', intake: someIntake }))
  expect((await vault.view()).notices.join()).toContain('intake.json')
  expect(await readFile(join(folder, '.trash/intake (changed outside).json'), 'utf8')).toContain('mine')
  expect(kindOf(await createVaultAt(folder, { title: 'B', intake: someIntake }))).toBe('not-allowed')
  expect(kindOf(await openVault(await tempFolder()))).toBe('not-found')
})

test('refuses every change after it was closed, and does not make a folder that was moved away', async () => {
  const vault = await newVault()
  await vault.close()
  expect(kindOf(await vault.saveSection(draft(1, 'late')))).toBe('not-found')
  const moved = await newVault()
  const { rm } = await import('node:fs/promises')
  await rm(moved.folder, { recursive: true })
  expect(kindOf(await moved.saveSection(draft(1, 'late')))).toBe('not-found')
  await expect(stat(moved.folder)).rejects.toThrow()
})

test('opens a vault whose folder holds things it does not know', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'text')))
  await mkdir(join(vault.folder, 'my notes'))
  await writeFile(join(vault.folder, 'sections/01-ideal-client (conflicted copy).json'), '{}')
  const { notices, sections } = await (await again(vault)).view()
  expect(sections).toHaveLength(1)
  expect(notices).toEqual([expect.stringContaining('(conflicted copy)')])
})
