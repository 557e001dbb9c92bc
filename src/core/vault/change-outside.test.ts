import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { withValueAt } from '../../shared/sections/outline.ts'
import type { Place } from '../../shared/vault-change.ts'
import { contentSchema, type SectionRecord } from '../../shared/vault.ts'
import { vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const outside = (vault: VaultInMemory, at: Place, now: unknown) =>
  vault.act({ kind: 'change-outside', records: [{ at, now }] }, 'outside')

function recordOf({ document }: VaultInMemory, section: SectionNumber): SectionRecord {
  const record = document.sections[section]
  if (!record) throw new Error('not written')
  return record
}
/** The record with other words at a place, as somebody's editor leaves it: the revision is what it was. */
const edited = (vault: VaultInMemory, path: (string | number)[], value: unknown): SectionRecord => {
  const record = recordOf(vault, 8)
  return { ...record, content: contentSchema.parse(withValueAt(record.content, path, value)) }
}
const subjectOf = (vault: VaultInMemory, at: number): unknown =>
  (recordOf(vault, 8).content['emails'] as Record<string, unknown>[])[at]?.['subject']

describe('a file that was changed elsewhere', () => {
  it('is taken in as the section’s next version, by hand', () => {
    const vault = vaultInMemory([8])
    outside(vault, ['sections', 8], edited(vault, ['emails', 3, 'subject'], 'From elsewhere'))
    expect(subjectOf(vault, 3)).toBe('From elsewhere')
    expect(recordOf(vault, 8)).toMatchObject({ revision: 2, source: 'edit' })
  })

  it('can be taken back although the same section was changed in another place since', () => {
    const vault = vaultInMemory([8])
    const before = subjectOf(vault, 3)
    outside(vault, ['sections', 8], edited(vault, ['emails', 3, 'subject'], 'From elsewhere'))
    vault.act({ kind: 'set-field', section: 8, path: ['emails', 5, 'subject'], value: 'Typed here' })
    const entry = vault.entries.find(({ by }) => by === 'outside')?.first
    expect(vault.act({ kind: 'undo', ...(entry !== undefined && { entry }) }).ok).toBe(true)
    expect([subjectOf(vault, 3), subjectOf(vault, 5)]).toEqual([before, 'Typed here'])
  })

  it('keeps the version that another Vaultwright gave it', () => {
    const vault = vaultInMemory([8])
    const theirs = {
      ...edited(vault, ['emails', 0, 'subject'], 'Theirs'),
      revision: 7,
      source: 'run' as const,
    }
    outside(vault, ['sections', 8], theirs)
    expect(recordOf(vault, 8)).toEqual(theirs)
  })

  it('gets a version above every one there was where theirs was given to another text already', () => {
    const vault = vaultInMemory([8])
    vault.act({ kind: 'set-field', section: 8, path: ['emails', 0, 'subject'], value: 'Mine' })
    vault.act({ kind: 'undo' })
    const { revision } = recordOf(vault, 8)
    outside(vault, ['sections', 8], { ...edited(vault, ['emails', 0, 'subject'], 'Theirs'), revision: 2 })
    expect([revision, recordOf(vault, 8).revision, subjectOf(vault, 0)]).toEqual([1, 3, 'Theirs'])
  })

  it('is no longer approved, as other words were; the words of a section that nobody touched still are', () => {
    const vault = vaultInMemory([2, 8])
    for (const section of [2, 8] as const) vault.act({ kind: 'approve', section, approved: true })
    outside(vault, ['sections', 8], edited(vault, ['emails', 3, 'subject'], 'From elsewhere'))
    expect(Object.keys(vault.document.vault.approvals)).toEqual(['2'])
  })

  it('is no new version, and stays approved, where its words are the same', () => {
    const vault = vaultInMemory([8])
    vault.act({ kind: 'approve', section: 8, approved: true })
    outside(vault, ['sections', 8], { ...recordOf(vault, 8), note: 'Seen.' })
    expect(recordOf(vault, 8)).toMatchObject({ revision: 1, note: 'Seen.' })
    expect(vault.document.vault.approvals['8']).toBeDefined()
  })

  it('brings a list of another length whole, and gives it back whole', () => {
    const vault = vaultInMemory([8])
    const all = recordOf(vault, 8).content['emails'] as unknown[]
    outside(vault, ['sections', 8], edited(vault, ['emails'], all.slice(4)))
    expect(recordOf(vault, 8).content['emails']).toEqual(all.slice(4))
    const entry = vault.entries.find(({ by }) => by === 'outside')?.first
    vault.act({ kind: 'undo', ...(entry !== undefined && { entry }) })
    expect(recordOf(vault, 8).content['emails']).toEqual(all)
  })

  it('that is gone takes its section with it, and taking that back brings the section again', () => {
    const vault = vaultInMemory([8])
    const record = recordOf(vault, 8)
    outside(vault, ['sections', 8], undefined)
    expect(vault.document.sections[8]).toBeUndefined()
    const entry = vault.entries.find(({ by }) => by === 'outside')?.first
    vault.act({ kind: 'undo', ...(entry !== undefined && { entry }) })
    expect(recordOf(vault, 8)).toEqual(record)
  })

  it('is not the person’s own change: the next undo is of theirs', () => {
    const vault = vaultInMemory([2, 8])
    vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'Mine' })
    outside(vault, ['sections', 8], edited(vault, ['emails', 3, 'subject'], 'From elsewhere'))
    vault.act({ kind: 'undo' })
    expect(subjectOf(vault, 3)).toBe('From elsewhere')
    expect(recordOf(vault, 2).content['oneLiner']).not.toBe('Mine')
  })
})
