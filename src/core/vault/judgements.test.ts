import { describe, expect, it } from 'vitest'
import { vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const confirm = (vault: VaultInMemory, texts: string[], confirmed = true) =>
  vault.act({ kind: 'confirm', texts, confirmed })
const strike = (vault: VaultInMemory, texts: string[], struck = true) =>
  vault.act({ kind: 'strike', texts, struck })
const lists = ({ document: { confirmed, struck } }: VaultInMemory) => [
  confirmed.map(({ text }) => text),
  struck.map(({ text }) => text),
]

describe('a claim that the person judged', () => {
  it('keeps the day on which it was confirmed first', () => {
    const vault = vaultInMemory()
    confirm(vault, ['200 clients'])
    const [first] = vault.document.confirmed
    confirm(vault, ['9 of 10'])
    confirm(vault, ['200 clients', '200 clients'])
    expect(vault.document.confirmed).toHaveLength(2)
    expect(vault.document.confirmed[0]).toEqual(first)
  })

  it('is never true and struck at once, whichever was said last', () => {
    const vault = vaultInMemory()
    confirm(vault, ['200 clients', '9 of 10'])
    strike(vault, ['200 clients'])
    expect(lists(vault)).toEqual([['9 of 10'], ['200 clients']])
    confirm(vault, ['200 clients'])
    expect(lists(vault)).toEqual([['9 of 10', '200 clients'], []])
  })

  it('is left as it is where what is taken back was never said of it', () => {
    const vault = vaultInMemory()
    strike(vault, ['200 clients'])
    confirm(vault, ['200 clients'], false)
    expect(lists(vault)).toEqual([[], ['200 clients']])
    strike(vault, ['200 clients'], false)
    expect(lists(vault)).toEqual([[], []])
  })

  it('is as it was before, in both lists, when that is taken back', () => {
    const vault = vaultInMemory()
    confirm(vault, ['200 clients', '9 of 10', 'since 2012'])
    const before = vault.document
    strike(vault, ['9 of 10', '200 clients', 'best in town'])
    vault.act({ kind: 'undo' })
    expect(vault.document).toEqual(before)
  })

  it('is refused beyond two thousand, all of them or none, and there is room again when one is taken back', () => {
    const vault = vaultInMemory()
    const claims = Array.from({ length: 1_999 }, (_, at) => `claim ${at}`)
    confirm(vault, claims)
    const before = vault.document
    expect(confirm(vault, ['one', 'two'])).toMatchObject({
      ok: false,
      failure: { kind: 'not-allowed', why: expect.stringContaining('2000') as unknown },
    })
    expect(vault.document).toBe(before)
    expect(confirm(vault, ['one']).ok).toBe(true)
    expect(confirm(vault, ['two']).ok).toBe(false)
    confirm(vault, ['claim 7'], false)
    expect(confirm(vault, ['two']).ok).toBe(true)
  })

  it('can be taken back where another program confirmed more than that', () => {
    const many = Array.from({ length: 2_100 }, (_, at) => ({
      text: `claim ${at}`,
      at: '2026-11-28T10:00:00.000Z',
    }))
    const vault = vaultInMemory()
    vault.act({ kind: 'change-outside', records: [{ at: ['confirmed'], now: many }] }, 'outside')
    expect(confirm(vault, ['claim 7'], false).ok).toBe(true)
    expect(vault.document.confirmed).toHaveLength(2_099)
    expect(confirm(vault, ['one']).ok).toBe(false)
  })
})
