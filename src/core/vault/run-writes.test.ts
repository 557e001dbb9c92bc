import { describe, expect, it } from 'vitest'
import { noTokens } from '../../shared/provider.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { validPart, validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const basis = { answers: {}, reads: {}, prompts: {} }
const writer = { provider: 'openai', model: 'gpt' }
const part = (vault: VaultInMemory, number: SectionNumber, nth: number, runId = 'r') =>
  vault.act(
    {
      kind: 'part-written',
      part: { number, part: nth, runId, content: validPart(number, nth), writer, tokens: noTokens, basis },
    },
    'run',
  )
const toReview = (vault: VaultInMemory, number: SectionNumber) =>
  vault.act(
    {
      kind: 'section-to-review',
      review: {
        ...{ number, runId: 'r', issues: [], raw: ['{'], content: null },
        ...{ writers: [writer], basis, tokens: noTokens },
      },
    },
    'run',
  )
const fails = (vault: VaultInMemory, section: SectionNumber) =>
  vault.act({ kind: 'section-failed', section, failure: { kind: 'stalled', limitMs: 1 } }, 'run')
const write = (vault: VaultInMemory, number: SectionNumber) =>
  vault.act({ kind: 'section-written', draft: sectionDraft(number) }, 'run')

describe('what a run leaves in a vault', () => {
  it('is settled by the section: nothing of it waits any more, and what waits of others still does', () => {
    const vault = vaultInMemory()
    for (const number of [8, 9] as const) {
      part(vault, number, 1)
      toReview(vault, number)
      fails(vault, number)
    }
    write(vault, 8)
    const { parts, reviews, vault: facts } = vault.document
    expect(Object.keys(parts)).toEqual(['9.1'])
    expect(Object.keys(reviews)).toEqual(['9'])
    expect(Object.keys(facts.failures)).toEqual(['9'])
  })

  it('waits no longer either where the section was approved meanwhile and its text stays', () => {
    const vault = vaultInMemory([8])
    part(vault, 8, 1)
    fails(vault, 8)
    vault.act({ kind: 'approve', section: 8, approved: true })
    write(vault, 8)
    expect(vault.document.sections[8]).toMatchObject({ revision: 1, content: validSection(8) })
    expect(vault.document.parts).toEqual({})
    expect(vault.document.vault.failures).toEqual({})
  })

  it('is a part written anew, not the older one beside it', () => {
    const vault = vaultInMemory()
    part(vault, 8, 1, 'dead')
    part(vault, 8, 2, 'dead')
    part(vault, 8, 1, 'now')
    expect(Object.entries(vault.document.parts).map(([key, { runId }]) => [key, runId])).toEqual([
      ['8.1', 'now'],
      ['8.2', 'dead'],
    ])
  })

  it('is no failure any more once a run forgets it', () => {
    const vault = vaultInMemory([8])
    fails(vault, 8)
    expect(vault.document.vault.failures).toEqual({ '8': { kind: 'stalled', limitMs: 1 } })
    vault.act({ kind: 'section-failed', section: 8, failure: null }, 'run')
    expect(vault.document.vault.failures).toEqual({})
  })

  it('never takes a version number that was given before, also where the section was gone between', () => {
    const vault = vaultInMemory([8])
    write(vault, 8)
    vault.act({ kind: 'change-outside', records: [{ at: ['sections', 8], now: undefined }] }, 'outside')
    write(vault, 8)
    expect(vault.document.sections[8]?.revision).toBe(3)
  })
})
