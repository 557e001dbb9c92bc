import { expect, it } from 'vitest'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'
import { nextChanges } from './history.ts'
import { patchBetween } from './patch.ts'
import { sectionHistory } from './section-history.ts'

const leaveOut = (vault: VaultInMemory, section: SectionNumber, leftOut = true) =>
  vault.act({ kind: 'leave-out', section, leftOut })

it('leaves a section out with the reason the app has, and takes it in again with its text', () => {
  const vault = vaultInMemory([13])
  vault.act({ kind: 'set-answer', key: 'platforms', value: ['email'] })
  const text = vault.document.sections[13]
  leaveOut(vault, 13)
  expect(vault.document.vault.leftOut).toMatchObject({
    13: { reason: expect.stringContaining('video') as string },
  })
  expect(vault.document.sections[13]).toBe(text)
  leaveOut(vault, 13, false)
  expect(vault.document.vault.leftOut).toEqual({})
  expect(vault.document.sections[13]).toBe(text)
})

it('gives no reason where the person thought of it, and changes nothing twice', () => {
  const vault = vaultInMemory()
  leaveOut(vault, 9)
  expect(vault.document.vault.leftOut[9]).toMatchObject({ reason: null })
  const lines = vault.lines.length
  leaveOut(vault, 9)
  expect(vault.lines).toHaveLength(lines)
})

it('leaves nothing out that the others are written from', () => {
  const vault = vaultInMemory()
  for (const section of [1, 2, 4] as const)
    expect(leaveOut(vault, section)).toMatchObject({ failure: { kind: 'not-allowed' } })
  expect(vault.document.vault.leftOut).toEqual({})
})

it('is undone and done again, is told by its section, and stands in its history', () => {
  const vault = vaultInMemory([8])
  const before = vault.document
  leaveOut(vault, 8)
  const after = vault.document
  expect(patchBetween(before, after)).toEqual({ leftOut: after.vault.leftOut })
  expect(nextChanges(vault.entries).undo).toMatchObject({ what: 'leave-out', section: 8 })
  expect(sectionHistory(8, vault.entries, [])[0]).toMatchObject({ what: 'leave-out', leftOut: true })
  vault.act({ kind: 'undo' })
  expect(vault.document).toEqual(before)
  vault.act({ kind: 'redo' })
  expect(vault.document).toEqual(after)
})

it('leaves an approved section out without touching its text, and its approval with it', () => {
  const vault = vaultInMemory([8])
  vault.act({ kind: 'approve', section: 8, approved: true })
  leaveOut(vault, 8)
  expect(vault.document.vault.leftOut[8]).toBeDefined()
  expect(vault.document.vault.approvals[8]).toBeDefined()
})
