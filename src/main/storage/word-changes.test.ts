import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Replacement } from '../../shared/finding.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { value } from '../testing/value.ts'
import { draft, remarked, remarks, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

// Many synced files on a busy disk take their time.
async function savedVault(numbers: readonly (typeof sectionNumbers)[number][]): Promise<VaultFolder> {
  const vault = value(await createVault(await tempFolder(), { title: 'Northlight', intake: someIntake }))
  for (const number of numbers) value(await vault.saveSection(draft(number, 'old')))
  return vault
}

test('replaces words in many sections, each as a new revision with its history', async () => {
  const vault = await savedVault([1, 2, 4])
  const { sections } = await vault.view()
  value(
    await vault.apply({ kind: 'replace-words', replacements: remarks(sections.slice(0, 2), 'old', 'new') }),
  )
  const after = (await vault.view()).sections
  expect(after.map(({ revision, source }) => [revision, source])).toEqual([
    [2, 'edit'],
    [2, 'edit'],
    [1, 'run'],
  ])
  expect(after[0]?.content).toEqual(remarked(1, 'old', 'new'))
  expect(after[0]?.basis).toEqual(sections[0]?.basis)
  expect((await vault.versions(1)).map((old) => old.content)).toEqual([draft(1, 'old').content])
  await vault.settled()
  const reopened = value(await openVault(vault.folder))
  expect((await reopened.view()).sections).toEqual(after)
  expect(await readFile(join(vault.folder, 'Vault.md'), 'utf8')).toContain('new')
})

test('refuses the whole before anything is written when one of the words does not stand there any more', async () => {
  const vault = await savedVault([1, 2])
  const { sections } = await vault.view()
  const good = remarks(sections, 'old', 'new')
  const [first] = good
  if (!first) throw new Error('no text')
  const wrong: [Replacement, string][] = [
    [{ ...first, section: 2, path: ['oneLiner'], from: 1, to: 3, was: 'ld' }, 'changed-outside'],
    [{ ...first, section: 2, path: ['oneLiner'], from: 4, to: 5, was: '*' }, 'changed-outside'],
    [{ ...first, section: 2, path: ['nothing'] }, 'bad-input'],
    [{ ...first, section: 2, path: ['positioningLines'] }, 'bad-input'],
    [{ ...first, section: 3 }, 'not-found'],
  ]
  for (const [replacement, kind] of wrong) {
    const refused = await vault.apply({ kind: 'replace-words', replacements: [...good, replacement] })
    expect(refused.ok ? 'ok' : refused.failure.kind, JSON.stringify(replacement.path)).toBe(kind)
  }
  expect((await vault.view()).sections).toEqual(sections)
  expect(await vault.versions(1)).toEqual([])
})

test('changes a fact where it is coined and the chosen words with it, and remembers what it read before', async () => {
  const vault = await savedVault(sectionNumbers)
  const { sections } = await vault.view()
  const offer = sections.find((record) => record.number === 4)
  const name = String(offer?.content['name'])
  const others = remarks(sections, 'old', 'new').filter(
    ({ section, path }) => section !== 4 || path.join() !== 'name',
  )
  value(
    await vault.apply({
      kind: 'change-fact',
      fact: 'offer-name',
      text: ` ${name.replace('old', 'new')} `,
      replacements: others,
    }),
  )
  const { sections: after } = await vault.view()
  expect(after.map((record) => record.content)).toEqual(
    sectionNumbers.map((number) => remarked(number, 'old', 'new')),
  )
  expect((await vault.remembered()).past).toContainEqual({ id: 'offer-name', text: name })
})

test('changes a fact of the intake in the answer itself', async () => {
  const vault = await savedVault([1])
  value(
    await vault.apply({
      kind: 'set-field',
      section: 1,
      path: ['bestClient', 'role'],
      value: 'They run Northlight themselves',
    }),
  )
  const words = { section: 1 as const, path: ['bestClient', 'role'], from: 9, to: 19, was: 'Northlight' }
  value(
    await vault.apply({
      kind: 'change-fact',
      fact: 'business-name',
      text: 'Southlight',
      replacements: [{ ...words, text: 'Southlight' }],
    }),
  )
  const { intake, summary, sections } = await vault.view()
  expect([intake.businessName, summary.client, summary.title]).toEqual(Array(3).fill('Southlight'))
  expect(JSON.stringify(sections)).toContain('They run Southlight themselves')
  expect((await vault.remembered()).past).toEqual([{ id: 'business-name', text: 'Northlight' }])
})

test('changes nothing of a fact when one of its words moved, when it has no place, or when it is emptied', async () => {
  const vault = await savedVault([1])
  const before = await vault.view()
  const moved = {
    section: 1 as const,
    path: ['challenges', 0, 'title'],
    from: 0,
    to: 3,
    was: 'odd',
    text: 'new',
  }
  const kinds = [
    await vault.apply({
      kind: 'change-fact',
      fact: 'business-name',
      text: 'Southlight',
      replacements: [moved],
    }),
    await vault.apply({ kind: 'change-fact', fact: 'offer-name', text: 'The Climb', replacements: [] }),
    await vault.apply({ kind: 'change-fact', fact: 'business-name', text: '  ', replacements: [] }),
  ].map((result) => (result.ok ? 'ok' : result.failure.kind))
  expect(kinds).toEqual(['changed-outside', 'not-found', 'not-allowed'])
  expect(await vault.view()).toEqual(before)
})
