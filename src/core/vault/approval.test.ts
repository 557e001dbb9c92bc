import { expect, it } from 'vitest'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const approve = (vault: VaultInMemory, section: SectionNumber, approved = true) =>
  vault.act({ kind: 'approve', section, approved })
const textOf = (vault: VaultInMemory, section: SectionNumber) => vault.document.sections[section]?.content

it('locks a section against every command that would change its words, and names it', () => {
  const vault = vaultInMemory([8])
  approve(vault, 8)
  const before = vault.document
  const commands: PersonCommand[] = [
    { kind: 'set-field', section: 8, path: ['emails', 0, 'subject'], value: 'Another' },
    { kind: 'add-entry', section: 8, path: ['emails'], at: 0 },
    { kind: 'remove-entry', section: 8, path: ['emails'], at: 0 },
    { kind: 'move-entry', section: 8, path: ['emails'], at: 0, to: 1 },
  ]
  for (const command of commands)
    expect(vault.act(command)).toMatchObject({ failure: { kind: 'approved', sections: [8] } })
  expect(vault.document).toBe(before)
})

it('names all approved sections that a change of many would touch, and changes none of them', () => {
  const vault = vaultInMemory([2, 4, 8])
  for (const section of [4, 8] as const) approve(vault, section)
  const first = (section: SectionNumber): string => {
    const found = Object.entries(validSection(section)).find(([, value]) => typeof value === 'string')
    return found?.[0] ?? ''
  }
  const at = (section: SectionNumber, key: string) => ({
    section,
    path: [key],
    from: 0,
    to: 0,
    was: '',
    text: 'x',
  })
  const fact = vault.act({
    kind: 'change-fact',
    fact: 'offer-name',
    text: 'Another name',
    replacements: [at(2, first(2)), { ...at(8, 'emails'), path: ['emails', 0, 'subject'] }],
  })
  expect(fact).toMatchObject({ failure: { kind: 'approved', sections: [4, 8] } })
  expect(textOf(vault, 2)).toEqual(validSection(2))
})

it('keeps the approved text when a run that was under way writes it, and keeps the answer as a proposal', () => {
  const vault = vaultInMemory([2])
  approve(vault, 2)
  const content = { ...validSection(2), oneLiner: 'What the run wrote.' }
  vault.act({ kind: 'section-written', draft: sectionDraft(2, content) }, 'run')
  expect(textOf(vault, 2)).toEqual(validSection(2))
  expect(vault.document.proposals[2]).toMatchObject({ content, baseRevision: 1 })
  expect(vault.document.vault.approvals[2]).toBeDefined()
})

it('takes an approval back like any other change, and an older change of a locked section only after that', () => {
  const vault = vaultInMemory([2])
  vault.act({ kind: 'set-field', section: 2, path: ['oneLiner'], value: 'Typed.' })
  const edit = vault.entries.at(-1)?.first ?? 0
  approve(vault, 2)
  expect(vault.act({ kind: 'undo', entry: edit })).toMatchObject({
    failure: { kind: 'approved', sections: [2] },
  })
  vault.act({ kind: 'undo' })
  expect(vault.document.vault.approvals).toEqual({})
  vault.act({ kind: 'undo' })
  expect(textOf(vault, 2)).toEqual(validSection(2))
})
