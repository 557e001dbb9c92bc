import { describe, expect, it } from 'vitest'
import { noTokens } from '../../shared/provider.ts'
import { emptyOf } from '../../shared/sections/empty-content.ts'
import { fieldAt, fieldOf, valueAt, withValueAt } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content } from '../../shared/vault.ts'
import { baseOf } from '../../shared/vault-command.ts'
import { validSection } from '../testing/valid-content.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'

function toReview(number: SectionNumber, content: Content | null) {
  const vault = vaultInMemory()
  const ofRun = { runId: 'r', writers: [], basis: { answers: {}, reads: {}, prompts: {} }, tokens: noTokens }
  const issues = [{ path: [], rule: 'shape' as const, sentence: 'The answer is not readable as JSON.' }]
  const review = { ...ofRun, number, issues, raw: ['so it begins'], content }
  expect(vault.act({ kind: 'section-to-review', review }, 'run').ok).toBe(true)
  const type = (path: (string | number)[], value: unknown, base?: string) =>
    vault.act({ kind: 'set-review-field', section: number, path, value, ...(base && { base }) })
  const left = () => vault.document.reviews[number]?.issues.map(({ path }) => path.join('/'))
  return { vault, type, left }
}

describe('an answer that needs review, completed by hand', () => {
  it('says anew what is wrong with every field typed in', () => {
    const good = validSection(2)
    const content = contentSchema.parse(
      withValueAt({ ...good, spoken: 'Too short.' }, ['oneLiner'], 'So short.'),
    )
    const { type, left } = toReview(2, content)
    type(['oneLiner'], valueAt(good, ['oneLiner']))
    expect(left()).toEqual(['spoken'])
    type(['spoken'], valueAt(good, ['spoken']))
    expect(left()).toEqual([])
    type(['spoken'], '')
    expect(left()).toEqual(['spoken'])
  })

  it('begins as an empty form where it could not be read, and becomes the section when it is kept', () => {
    const good = validSection(2)
    const { vault, type, left } = toReview(2, null)
    expect(vault.act({ kind: 'keep-review', section: 2 })).toMatchObject({ ok: false })
    for (const [key, value] of Object.entries(good)) expect(type([key], value).ok).toBe(true)
    expect(left()).toEqual([])
    expect(vault.act({ kind: 'keep-review', section: 2 }).ok).toBe(true)
    expect(vault.document.sections[2]).toMatchObject({ content: good, source: 'kept' })
    expect(vault.document.reviews[2]).toBeUndefined()
  })

  it('refuses what is typed over another value than the one that was seen', () => {
    const { type } = toReview(2, null)
    expect(type(['oneLiner'], 'Mine', baseOf('')).ok).toBe(true)
    expect(type(['oneLiner'], 'Other', baseOf(''))).toMatchObject({ failure: { kind: 'changed-outside' } })
  })

  it('comes back when it was discarded', () => {
    const { vault } = toReview(2, validSection(2))
    const before = JSON.stringify(vault.document)
    vault.act({ kind: 'drop-review', section: 2 })
    expect(vault.document.reviews[2]).toBeUndefined()
    vault.act({ kind: 'undo' })
    expect(JSON.stringify(vault.document)).toBe(before)
  })
})

it('an empty form has the shape of its section, with no entry missing that is a group', () => {
  for (const number of sectionNumbers) {
    const root = fieldOf(sectionOf(number).schema)
    const found = root.schema.safeParse(emptyOf(root)).error?.issues ?? []
    expect(found.filter(({ code }) => code !== 'custom')).toEqual([])
    for (const issue of found) {
      if (issue.code !== 'custom' || issue.params?.['rule'] !== 'count') continue
      const list = fieldAt(
        root,
        issue.path.filter((step) => typeof step !== 'symbol'),
      )
      expect(list?.kind === 'list' && list.each.kind).toBe('text')
    }
  }
})
