import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../shared/result.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import { baseOf, type PersonCommand } from '../../shared/vault-command.ts'
import { value } from '../testing/value.ts'
import { draft, partDraft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, createVaultAt, openVault, type VaultFolder } from './vault-folder.ts'

const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind)

/** The section as it stands after a command. */
async function after(
  vault: VaultFolder,
  section: SectionNumber,
  command: PersonCommand,
): Promise<SectionRecord> {
  value(await vault.apply(command))
  const record = (await vault.view()).sections.find(({ number }) => number === section)
  if (!record) throw new Error('The section is not there.')
  return record
}

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
    'changes.jsonl',
    'intake.json',
    'sections',
    'vault.json',
  ])
  const section = JSON.parse(await readFile(join(vault.folder, 'sections/04-offer.json'), 'utf8'))
  expect(section).toMatchObject({ schemaVersion: 3, number: 4, key: 'offer', revision: 1 })
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
  expect((await vault.versions(1)).map((old) => old.revision)).toEqual([2, 1])
  const restored = await after(vault, 1, { kind: 'restore-version', section: 1, revision: 1 })
  expect(restored).toMatchObject({ revision: 4, source: 'restore', content: draft(1, 'one').content })
  const reopened = await again(vault)
  expect((await reopened.versions(1)).map((old) => old.revision)).toEqual([3, 2, 1])
  expect(kindOf(await vault.apply({ kind: 'restore-version', section: 1, revision: 99 }))).toBe('not-found')
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
  expect(kindOf(await vault.apply({ kind: 'keep-review', section: 2 }))).toBe('not-allowed')
  value(await vault.apply({ kind: 'drop-review', section: 2 }))
  expect(kindOf(await vault.apply({ kind: 'keep-review', section: 2 }))).toBe('not-found')
  value(await vault.saveReview(review))
  expect(await after(vault, 2, { kind: 'keep-review', section: 2 })).toMatchObject({
    revision: 1,
    source: 'kept',
    content,
  })
  expect((await vault.view()).reviews).toEqual([])
})

test('saves an edit as a new revision, and refuses a wrong shape, a wrong place and an old base', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'old')))
  const edit = { kind: 'set-field' as const, section: 1 as const, path: ['challenges', 1, 'title'] }
  const edited = await after(vault, 1, { ...edit, value: 'Short' })
  expect(edited).toMatchObject({ revision: 2, source: 'edit' })
  expect(edited.content).toMatchObject({ challenges: [{}, { title: 'Short' }, {}] })
  const refusals = [
    await vault.apply({ ...edit, value: 7 }),
    await vault.apply({
      kind: 'set-field',
      section: 1,
      path: ['challenges', 0],
      value: { title: 'no description' },
    }),
    await vault.apply({
      kind: 'set-field',
      section: 1,
      path: ['challenges', 9],
      value: { title: 'a', description: 'b' },
    }),
    await vault.apply({ kind: 'set-field', section: 1, path: ['constructor'], value: 'x' }),
    await vault.apply({ kind: 'set-field', section: 1, path: ['__proto__', 'polluted'], value: 'x' }),
    await vault.apply({ ...edit, value: 'Late', base: baseOf('old title') }),
    await vault.apply({ kind: 'set-field', section: 3, path: ['coreLesson'], value: 'Early' }),
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
  const edited = await after(vault, 1, {
    kind: 'set-field',
    section: 1,
    path: ['challenges'],
    value: [{ title: 'One', description: 'd', x: 1 }],
  })
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
  expect((await reopened.view()).proposals).toMatchObject([{ note: 'warmer', content, base: old.content }])
  expect(await after(reopened, 2, { kind: 'close-proposal', section: 2, take: 'all' })).toMatchObject({
    revision: 2,
    source: 'refine',
    note: 'warmer',
    content,
  })
  expect((await reopened.view()).proposals).toEqual([])
  value(await reopened.saveProposal(proposal))
  value(await reopened.apply({ kind: 'close-proposal', section: 2, take: 'none' }))
  expect((await (await again(reopened)).view()).proposals).toEqual([])
})

test('merges a proposal with what the person changed while it was written, and keeps decisions on disk', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(2, 'old')))
  const { number, content, writers, basis, tokens } = draft(2, 'old')
  const proposed = { ...content, oneLiner: 'I help managers to climb' }
  const edit = { kind: 'set-field' as const, section: 2 as const, path: ['positioningLines', 0] }
  value(await vault.apply({ ...edit, value: 'Written by hand while the model wrote' }))
  value(
    await vault.saveProposal({
      ...{
        number,
        content: proposed,
        writers,
        basis,
        tokens,
        runId: 'r',
        note: 'x',
        path: [],
        baseRevision: 1,
      },
    }),
  )
  const reopened = await again(vault)
  const changes = (await reopened.view()).proposals[0]?.changes ?? []
  expect(new Set(changes.map(({ path }) => path.join('/')))).toEqual(new Set(['oneLiner']))
  for (const { key } of changes)
    value(await reopened.apply({ kind: 'decide-change', section: 2, change: key, decision: 'accepted' }))
  const third = await again(reopened)
  const merged = await after(third, 2, { kind: 'close-proposal', section: 2, take: 'accepted' })
  expect(merged.content['oneLiner']).toBe('I help managers to climb')
  expect(merged.content).toMatchObject({
    positioningLines: expect.arrayContaining(['Written by hand while the model wrote']),
  })
})

test('saves what two callers ask for at once, one after the other', async () => {
  const vault = await newVault()
  const saved = await Promise.all(
    Array.from({ length: 12 }, (_, i) => vault.saveSection(draft(1, `version${i}`))),
  )
  expect(saved.map((one) => value(one).revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  await vault.settled()
  expect(await readFile(join(vault.folder, 'Vault.md'), 'utf8')).toContain('version11')
  expect(await vault.versions(1)).toHaveLength(11)
})

test('follows the client’s name and the title through to the readable file', async () => {
  const vault = await newVault()
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, businessName: 'Ledgerwell' } }))
  value(await vault.apply({ kind: 'rename', title: 'Second title' }))
  const reopened = await again(vault)
  expect((await reopened.view()).summary).toMatchObject({ title: 'Second title', client: 'Ledgerwell' })
  const readable = await readFile(join(vault.folder, 'Vault.md'), 'utf8')
  expect(readable).toContain('# Second title')
  expect(readable).toContain('Ledgerwell')
})

test('puts the address of booking, and one set for leaving, into the readable file', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'Ring, or book at {{call link}}')))
  const readable = async (): Promise<string> => {
    await vault.settled()
    return readFile(join(vault.folder, 'Vault.md'), 'utf8')
  }
  expect(await readable()).toContain('book at [call link]')
  const practical = { ...someIntake.practical, bookingLink: 'https://ours.example/tins' }
  value(await vault.apply({ kind: 'set-intake', intake: { ...someIntake, practical } }))
  expect(await readable()).toContain('book at <https://ours.example/tins>')
  value(await vault.apply({ kind: 'set-handover', path: 'links.call', value: 'https://ours.example/call' }))
  expect(await readable()).toContain('book at <https://ours.example/call>')
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
  await moved.settled()
  const { rm } = await import('node:fs/promises')
  await rm(moved.folder, { recursive: true })
  expect(kindOf(await moved.saveSection(draft(1, 'late')))).toBe('disk-trouble')
  await expect(stat(moved.folder)).rejects.toThrow()
})

test('opens a vault whose folder holds things it does not know', async () => {
  const vault = await newVault()
  value(await vault.saveSection(draft(1, 'text')))
  await mkdir(join(vault.folder, 'my notes'))
  await writeFile(join(vault.folder, 'sections/for later.json'), '{}')
  const { notices, sections } = await (await again(vault)).view()
  expect(sections).toHaveLength(1)
  expect(notices).toEqual([expect.stringContaining('for later')])
})
