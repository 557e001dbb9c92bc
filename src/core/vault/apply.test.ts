import { describe, expect, it } from 'vitest'
import { noTokens } from '../../shared/provider.ts'
import { baseOf, longestText, type PersonCommand, type VaultCommand } from '../../shared/vault-command.ts'
import type { Result } from '../../shared/result.ts'
import { validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'
import { nextChanges } from './history.ts'

const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind)
const contentOf = (vault: VaultInMemory, section: 2 | 4 | 8): Record<string, unknown> =>
  vault.document.sections[section]?.content ?? {}
const type = (value: unknown, more: object = {}): PersonCommand => ({
  ...{ kind: 'set-field', section: 2, path: ['oneLiner'], value },
  ...more,
})
const list = { section: 2 as const, path: ['positioningLines'] }
const linesOf = (vault: VaultInMemory): string[] => contentOf(vault, 2)['positioningLines'] as string[]
const approve = (section: 2 | 4, approved = true): PersonCommand => ({ kind: 'approve', section, approved })

/** A refine's answer for section 2, made from the revision that stands there. */
function proposed(vault: VaultInMemory, change: object): VaultCommand {
  const content = { ...contentOf(vault, 2), ...change }
  const ofRun = { runId: 'r', writers: [], tokens: noTokens, basis: { answers: {}, reads: {}, prompts: {} } }
  const baseRevision = vault.document.sections[2]?.revision ?? 0
  return {
    kind: 'section-proposed',
    proposal: { ...ofRun, number: 2, content, note: 'x', path: [], baseRevision },
  }
}
const decide = (change: string, decision: 'accepted' | 'rejected'): PersonCommand => ({
  ...{ kind: 'decide-change', section: 2, change, decision },
})
const close = (take: 'accepted' | 'all' | 'none'): PersonCommand => ({
  ...{ kind: 'close-proposal', section: 2, take },
})
const changesIn = (vault: VaultInMemory): string[] =>
  (vault.document.proposals[2]?.changes ?? []).map(({ key }) => key)

describe('a field', () => {
  it('takes what fits its form, as the next revision by a person, and nothing else', () => {
    const vault = vaultInMemory([2])
    expect(kindOf(vault.act(type('Typed')))).toBe('ok')
    expect(vault.document.sections[2]).toMatchObject({ revision: 2, source: 'edit', note: null })
    const before = vault.document
    const refused = [
      type(7),
      type('x', { path: ['nothing'] }),
      type('x', { path: ['positioningLines', 99] }),
      type('x', { section: 3 }),
      type('x'.repeat(longestText + 1)),
      type('x', { base: baseOf('what stood there before') }),
    ]
    expect(refused.map((command) => kindOf(vault.act(command)))).toEqual([
      ...Array<string>(3).fill('bad-input'),
      'not-found',
      'bad-input',
      'changed-outside',
    ])
    expect(vault.document).toBe(before)
  })

  it('changes nothing where the same words are typed again', () => {
    const vault = vaultInMemory([2])
    vault.act(type('Typed'))
    const lines = vault.lines.length
    vault.act(type('Typed'))
    expect(vault.lines).toHaveLength(lines)
  })

  it('notes down only the words that differ', () => {
    const vault = vaultInMemory([2])
    vault.act(type('I help managers to lead'))
    const changed = vault.act(type('I help young managers to lead'))
    const [words] = changed.ok ? changed.value.operations : []
    expect(words).toMatchObject({ do: 'text', was: '', now: 'young ' })
  })
})

describe('entries', () => {
  it('are added, moved and removed beyond the section’s counts too', () => {
    const vault = vaultInMemory([2])
    const [first = '', second = ''] = linesOf(vault)
    vault.act({ kind: 'add-entry', ...list, at: 0 })
    expect(linesOf(vault).slice(0, 3)).toEqual(['', first, second])
    vault.act({ kind: 'move-entry', ...list, at: 0, to: 2 })
    expect(linesOf(vault).slice(0, 3)).toEqual([first, second, ''])
    for (let i = linesOf(vault).length; i > 0; i--) vault.act({ kind: 'remove-entry', ...list, at: 0 })
    expect(linesOf(vault)).toEqual([])
    expect(kindOf(vault.act({ kind: 'remove-entry', ...list, at: 0 }))).toBe('not-found')
    expect(kindOf(vault.act({ kind: 'add-entry', ...list, path: ['oneLiner'], at: 0 }))).toBe('not-found')
  })

  it('that say which one they are still do after one was taken out', () => {
    const vault = vaultInMemory([8])
    const numbers = (): unknown[] =>
      (contentOf(vault, 8)['emails'] as { number?: number }[]).map(({ number }) => number)
    const counted = numbers().every((number, index) => number === index + 1)
    vault.act({ kind: 'remove-entry', section: 8, path: ['emails'], at: 0 })
    if (counted) expect(numbers()).toEqual(numbers().map((_, index) => index + 1))
    else expect(new Set(numbers())).toEqual(new Set([undefined]))
  })
})

/** A change's key without the run that proposed it and its number. */
const placeOfKey = (key: string): string => key.replace(/#.*$/u, '').replace(/^[^/]+\//u, '')

describe('a proposal', () => {
  it('puts in the changes that were accepted and leaves the others alone', () => {
    const vault = vaultInMemory([2])
    const [first = ''] = linesOf(vault)
    vault.act(
      proposed(vault, { oneLiner: 'Wholly new', positioningLines: ['Other', ...linesOf(vault).slice(1)] }),
    )
    const keys = changesIn(vault)
    expect(keys.map(placeOfKey)).toEqual(expect.arrayContaining(['oneLiner', 'positioningLines/0']))
    for (const key of keys) vault.act(decide(key, placeOfKey(key) === 'oneLiner' ? 'accepted' : 'rejected'))
    expect(contentOf(vault, 2)['oneLiner']).not.toBe('Wholly new')
    vault.act(close('accepted'))
    expect(contentOf(vault, 2)).toMatchObject({ oneLiner: 'Wholly new' })
    expect(linesOf(vault)[0]).toBe(first)
    expect(vault.document.proposals[2]).toBeUndefined()
    expect(vault.document.sections[2]).toMatchObject({ source: 'refine', note: 'x' })
  })

  it('keeps what the person typed meanwhile in other fields, and asks where both changed the same words', () => {
    const vault = vaultInMemory([2])
    vault.act(proposed(vault, { oneLiner: 'Wholly new' }))
    vault.act(type('By hand', { path: ['positioningLines', 0] }))
    expect(kindOf(vault.act(close('all')))).toBe('ok')
    expect([contentOf(vault, 2)['oneLiner'], linesOf(vault)[0]]).toEqual(['Wholly new', 'By hand'])
    vault.act(proposed(vault, { oneLiner: 'Newer still' }))
    vault.act(type('By hand too'))
    expect(kindOf(vault.act(close('all')))).toBe('not-allowed')
    expect(contentOf(vault, 2)['oneLiner']).toBe('By hand too')
    expect(vault.document.proposals[2]).toBeDefined()
  })

  it('is told from the text it was made from, though the person went on before it came', () => {
    const vault = vaultInMemory([2])
    const made = proposed(vault, { oneLiner: 'Wholly new' })
    vault.act(type('By hand', { path: ['positioningLines', 0] }))
    vault.act(made)
    expect(new Set(changesIn(vault).map(placeOfKey))).toEqual(new Set(['oneLiner']))
  })

  it('can be put away from a section that is approved, and not be put into it', () => {
    const vault = vaultInMemory([2])
    vault.act(proposed(vault, { oneLiner: 'Wholly new' }))
    vault.act(approve(2))
    expect(kindOf(vault.act(close('all')))).toBe('approved')
    expect(kindOf(vault.act(close('none')))).toBe('ok')
    expect(vault.document.proposals[2]).toBeUndefined()
  })
})

describe('an approved section', () => {
  it('is changed by nothing a person does before it is unlocked', () => {
    const vault = vaultInMemory([2, 4])
    vault.act(type('Before'))
    vault.act(approve(2))
    const { sections } = vault.document
    const words = { section: 2 as const, path: ['oneLiner'], from: 0, to: 6, was: 'Before', text: 'x' }
    const commands: PersonCommand[] = [
      type('x'),
      { kind: 'add-entry', ...list, at: 0 },
      { kind: 'replace-words', replacements: [words] },
      { kind: 'change-fact', fact: 'offer-name', text: 'The Climb', replacements: [words] },
      { kind: 'restore-version', section: 2, revision: 1 },
      { kind: 'undo', entry: 3 },
    ]
    expect(vault.entries[2]).toMatchObject({ first: 3, what: 'set-field' })
    expect(commands.map((command) => kindOf(vault.act(command)))).toEqual(Array(6).fill('approved'))
    expect(vault.document.sections).toBe(sections)
    vault.act(approve(2, false))
    expect(kindOf(vault.act(type('After')))).toBe('ok')
  })
})

describe('an answer that needs review', () => {
  const review = (content: Record<string, unknown> | null): VaultCommand => ({
    kind: 'section-to-review',
    review: {
      ...{ number: 2, runId: 'r', issues: [], raw: ['?'], content, writers: [], tokens: noTokens },
      basis: { answers: {}, reads: {}, prompts: {} },
    },
  })

  it('that could not be read is completed by hand from an empty form, and says what is still missing', () => {
    const vault = vaultInMemory()
    vault.act(review(null), 'run')
    expect(kindOf(vault.act({ kind: 'keep-review', section: 2 }))).toBe('not-allowed')
    vault.act({ kind: 'set-review-field', section: 2, path: ['oneLiner'], value: 'By hand' })
    expect(vault.document.reviews[2]?.content).toMatchObject({ oneLiner: 'By hand' })
    expect(vault.document.reviews[2]?.issues.length).toBeGreaterThan(0)
    expect(kindOf(vault.act({ kind: 'keep-review', section: 2 }))).toBe('ok')
    expect(vault.document.sections[2]).toMatchObject({ source: 'kept', content: { oneLiner: 'By hand' } })
    expect(vault.document.reviews[2]).toBeUndefined()
  })

  it('has nothing wrong any more once what was wrong is put right', () => {
    const vault = vaultInMemory()
    vault.act(review({ ...validSection(2), oneLiner: '' }), 'run')
    const good = validSection(2) as { oneLiner: string }
    vault.act({ kind: 'set-review-field', section: 2, path: ['oneLiner'], value: 'x' })
    expect(vault.document.reviews[2]?.issues).not.toEqual([])
    vault.act({ kind: 'set-review-field', section: 2, path: ['oneLiner'], value: good.oneLiner })
    expect(vault.document.reviews[2]?.issues).toEqual([])
  })
})

describe('undo and redo', () => {
  it('take what was typed in one sitting as one change, and what a run wrote not at all', () => {
    const vault = vaultInMemory([2])
    const start = contentOf(vault, 2)['oneLiner']
    for (const text of ['I', 'I h', 'I help']) vault.act(type(text, { sitting: 's' }))
    vault.act({ kind: 'section-written', draft: sectionDraft(4) }, 'run')
    vault.act(type('I help managers', { sitting: 's' }))
    expect(nextChanges(vault.entries).undo).toMatchObject({ what: 'set-field', section: 2 })
    vault.act({ kind: 'undo' })
    expect(contentOf(vault, 2)['oneLiner']).toBe(start)
    expect(vault.document.sections[4]).toBeDefined()
    expect(nextChanges(vault.entries).undo).toBeNull()
    vault.act({ kind: 'redo' })
    expect(contentOf(vault, 2)['oneLiner']).toBe('I help managers')
  })

  it('do again everything that was taken back, in its order, until something else is done', () => {
    const vault = vaultInMemory([2])
    for (const text of ['one', 'two', 'three']) vault.act(type(text))
    for (let i = 0; i < 3; i++) vault.act({ kind: 'undo' })
    vault.act({ kind: 'redo' })
    expect(contentOf(vault, 2)['oneLiner']).toBe('one')
    vault.act({ kind: 'redo' })
    expect(contentOf(vault, 2)['oneLiner']).toBe('two')
    vault.act({ kind: 'undo' })
    vault.act(type('another way'))
    expect(vault.act({ kind: 'redo' })).toMatchObject({ ok: true, value: { operations: [] } })
    vault.act({ kind: 'undo' })
    expect(contentOf(vault, 2)['oneLiner']).toBe('one')
  })

  it('take an older change back where its words still stand, as a revision of its own', () => {
    const vault = vaultInMemory([2])
    vault.act(type('one'))
    const [{ first = 0 } = {}] = vault.entries.slice(-1)
    vault.act(type('By hand', { path: ['positioningLines', 0] }))
    const revision = vault.document.sections[2]?.revision ?? 0
    expect(kindOf(vault.act({ kind: 'undo', entry: first }))).toBe('ok')
    expect(contentOf(vault, 2)['oneLiner']).not.toBe('one')
    expect(linesOf(vault)[0]).toBe('By hand')
    expect(vault.document.sections[2]?.revision).toBe(revision + 1)
    vault.act(type('two'))
    vault.act(type('three'))
    const [two] = vault.entries.slice(-2)
    expect(kindOf(vault.act({ kind: 'undo', entry: two?.first ?? 0 }))).toBe('changed-outside')
  })
})
