import { expect, it } from 'vitest'
import { validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory } from '../testing/vault-in-memory.ts'
import { sectionHistory } from './section-history.ts'

it('tells who did what to a section, newest first, with the words that changed', () => {
  const vault = vaultInMemory([2, 8])
  vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'First words.', sitting: 's' })
  vault.act({
    kind: 'set-field',
    section: 2,
    path: ['oneLiner'],
    value: 'First words and more.',
    sitting: 's',
  })
  vault.act({ kind: 'set-field', section: 8, path: ['emails', 0, 'subject'], value: 'Of another section' })
  vault.act({ kind: 'approve', section: 2, approved: true })
  const rows = sectionHistory(2, vault.entries, [])
  expect(rows.map(({ what, by, revision }) => [what, by, revision])).toEqual([
    ['approve', 'person', null],
    ['set-field', 'person', 3],
    ['section-written', 'run', 1],
  ])
  expect(rows[0]?.approved).toBe(true)
  expect(rows[1]?.place).toMatchObject({ path: ['oneLiner'] })
  expect(rows[1]?.place?.now).toContain('First words and more')
  expect(rows[2]?.written).toMatchObject({ source: 'run', writers: [{ provider: 'openai', model: 'gpt' }] })
})

it('tells all that was typed in one sitting, also in front of a word that begins as it does', () => {
  const vault = vaultInMemory([2])
  vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'It: so' })
  for (const value of ['It: Second so', 'It: Second sitting. so'])
    vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value, sitting: 's' })
  expect(sectionHistory(2, vault.entries, [])[0]?.place?.now).toMatch(/^Second sitting\./)
  vault.act({ kind: 'undo' })
  expect(vault.document.sections[2]?.content).toMatchObject({ oneLiner: 'It: so' })
})

it('shows what was taken back as taken back, and no longer once it is done again', () => {
  const vault = vaultInMemory([2])
  vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'Typed.' })
  vault.act({ kind: 'undo' })
  expect(sectionHistory(2, vault.entries, [])[0]).toMatchObject({ what: 'set-field', undone: true })
  vault.act({ kind: 'redo' })
  expect(sectionHistory(2, vault.entries, [])[0]).toMatchObject({ what: 'set-field', undone: false })
})

it('says where an entry came and went, and what was in it', () => {
  const vault = vaultInMemory([8])
  const path = ['emails']
  vault.act({ kind: 'add-entry', section: 8, path, at: 18 })
  vault.act({ kind: 'move-entry', section: 8, path, at: 18, to: 0 })
  vault.act({ kind: 'remove-entry', section: 8, path, at: 1 })
  const [removed, moved, added] = sectionHistory(8, vault.entries, [])
  expect(added?.place).toEqual({ path: ['emails', 18], was: '', now: '' })
  expect(moved?.place?.path).toEqual(['emails', 0])
  expect(removed?.place).toMatchObject({ path: ['emails', 1], now: '' })
  expect(removed?.place?.was).not.toBe('')
})

it('adds versions that are older than the changes that are kept', () => {
  const vault = vaultInMemory([2])
  const record = vault.document.sections[2]
  if (!record) throw new Error('not written')
  const old = { ...record, revision: 7, source: 'kept' as const }
  expect(
    sectionHistory(2, vault.entries, [record, old]).map(({ entry, revision }) => [entry, revision]),
  ).toEqual([
    [1, 1],
    [null, 7],
  ])
})

it('carries a line of a text and not the text', () => {
  const vault = vaultInMemory([2])
  vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'word '.repeat(20_000) })
  vault.act({ kind: 'section-written', draft: sectionDraft(2, validSection(2)) }, 'run')
  expect(JSON.stringify(sectionHistory(2, vault.entries, [])).length).toBeLessThan(3000)
})
