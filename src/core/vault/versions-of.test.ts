import { describe, expect, it } from 'vitest'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import { validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'
import { revisionsIn, versionsOf } from './versions-of.ts'

const type = (value: string, sitting?: string): PersonCommand => ({
  ...{ kind: 'set-field', section: 2, path: ['oneLiner'], value },
  ...(sitting !== undefined && { sitting }),
})
const written = String(validSection(2)['oneLiner'])
const versions = ({ document, lines, entries }: VaultInMemory) =>
  versionsOf(2, document.sections[2], lines, entries)
const told = (vault: VaultInMemory): unknown[][] =>
  versions(vault).map(({ revision, content }) => [revision, content['oneLiner']])

/** A line as earlier versions wrote it. */
const withoutNeighbours = (line: ChangeLine): ChangeLine => ({
  ...line,
  operations: line.operations.map((operation) =>
    operation.do === 'text' ? { ...operation, beside: undefined } : operation,
  ),
})

describe('the earlier versions of a section', () => {
  it('are how it read before each change, newest first, and never how it reads now', () => {
    const vault = vaultInMemory([2, 4])
    vault.act(type('First.'))
    vault.act({ kind: 'set-field', section: 4, path: ['name'], value: 'Of another section' })
    vault.act(type('Second.'))
    vault.act({ kind: 'still-good', sections: [2] })
    expect(told(vault)).toEqual([
      [2, 'First.'],
      [1, written],
    ])
  })

  it('are one for all that was typed in one sitting, not one for each letter', () => {
    const vault = vaultInMemory([2])
    for (const text of ['N', 'Ne', 'New']) vault.act(type(text, 'a'))
    expect(told(vault)).toEqual([[1, written]])
    vault.act(type('Newer', 'b'))
    expect(told(vault)).toEqual([
      [4, 'New'],
      [1, written],
    ])
  })

  it('have what stood there before it was taken back', () => {
    const vault = vaultInMemory([2])
    vault.act(type('Typed.'))
    vault.act({ kind: 'undo' })
    expect(vault.document.sections[2]?.content).toEqual(validSection(2))
    expect(told(vault)).toContainEqual([2, 'Typed.'])
  })

  it('have the whole text that a run wrote over', () => {
    const vault = vaultInMemory([2])
    vault.act(type('By hand.'))
    vault.act({ kind: 'section-written', draft: sectionDraft(2) }, 'run')
    expect(versions(vault).map(({ revision, source }) => [revision, source])).toEqual([
      [2, 'edit'],
      [1, 'run'],
    ])
  })

  it('end where a change is missing: nothing is made up behind it', () => {
    const vault = vaultInMemory([2])
    for (const text of ['One.', 'Two.', 'Three.']) vault.act(type(text))
    const [first, second, , ...rest] = vault.lines
    const lines = [first, second, ...rest].flatMap((line) => line ?? [])
    expect(lines).toHaveLength(3)
    const found = versionsOf(2, vault.document.sections[2], lines, vault.entries)
    expect(found.map(({ content }) => content['oneLiner'])).toEqual(['Two.'])
  })

  it('end where the text was changed by something that no line tells of', () => {
    const vault = vaultInMemory([2])
    vault.act(type('I help managers to lead quietly.'))
    vault.act(type('I help managers to lead.'))
    const now = vault.document.sections[2]
    if (!now) throw new Error('not written')
    const content = { ...now.content, oneLiner: 'Twelve Quiet Weeks' }
    for (const lines of [vault.lines, vault.lines.map(withoutNeighbours)])
      expect(versionsOf(2, { ...now, content }, lines, vault.entries)).toEqual([])
  })

  it('are none of a section that was never written', () => {
    const vault = vaultInMemory([4])
    expect(told(vault)).toEqual([])
  })
})

it('knows every revision there was, so that none is given to two texts', () => {
  const vault = vaultInMemory([2, 4])
  vault.act({ kind: 'set-field', section: 4, path: ['name'], value: 'Of another section' })
  vault.act(type('Typed.'))
  vault.act({ kind: 'undo' })
  vault.act({ kind: 'section-written', draft: sectionDraft(2) }, 'run')
  expect(vault.document.sections[2]?.revision).toBe(3)
  expect(Math.max(...revisionsIn(2, vault.lines))).toBe(3)
  expect(new Set(revisionsIn(2, vault.lines))).toEqual(new Set([1, 2, 3]))
})
