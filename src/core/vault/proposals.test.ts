import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noTokens } from '../../shared/provider.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { shownAnswer } from '../../shared/proposals/answers-of.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type Content, type Decision } from '../../shared/vault.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const section: SectionNumber = 2
const ofRun = { note: 'Warmer', path: [], writers: [], basis: { answers: {}, reads: {}, prompts: {} } }

const contentOf = ({ document }: VaultInMemory): Content => document.sections[section]?.content ?? {}
const changesIn = ({ document }: VaultInMemory) => {
  const proposal = document.proposals[section]
  return (proposal && shownAnswer(proposal).changes) ?? []
}

/** A vault with one section and an answer of a refine to it; `words` says what it makes of each text. */
function proposed(words: (text: string, nth: number) => string, runId = 'r1', vault = vaultInMemory([2])) {
  const record = vault.document.sections[section]
  let nth = 0
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return words(value, nth++)
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]))
  }
  const content = contentSchema.parse(change(record?.content))
  const answer = { ...ofRun, runId, number: section, baseRevision: record?.revision ?? 0, tokens: noTokens }
  const done = vault.act({ kind: 'section-proposed', proposal: { ...answer, content } }, 'run')
  expect(done.ok).toBe(true)
  return { vault, content }
}

const decide = (vault: VaultInMemory, change: string, decision: Decision | null) =>
  vault.act({ kind: 'decide-change', section, change, decision })
const close = (take: 'accepted' | 'all' | 'none'): PersonCommand => ({
  kind: 'close-proposal',
  section,
  take,
})

/** The first and the last word of a text in other words. */
const edges = (text: string): string => {
  const words = text.split(' ')
  return words.length < 12 ? text : ['Truly', ...words.slice(1, -1), 'indeed.'].join(' ')
}

describe('a proposal on an untouched section', () => {
  const arbitrary = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('we', 'plain', '😀', '\n', 'Öl'))
  const draw = ([from, every, word]: [number, number, string]) =>
    proposed((text, nth) =>
      nth % (every + 1) === 0 ? `${text.slice(0, from * 7)} ${word} ${text.slice(from * 9)}` : text,
    )

  it('is exactly the answer when all of it is accepted, one by one or at once', () => {
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const [atOnce, oneByOne] = [draw(drawn), draw(drawn)]
        expect(atOnce.vault.act(close('all')).ok).toBe(true)
        expect(contentOf(atOnce.vault)).toEqual(atOnce.content)
        for (const { key } of changesIn(oneByOne.vault)) decide(oneByOne.vault, key, 'accepted')
        oneByOne.vault.act(close('accepted'))
        expect(contentOf(oneByOne.vault)).toEqual(oneByOne.content)
      }),
      { numRuns: 30 },
    )
  })

  it('changes nothing when none of it is accepted', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom<('accepted' | 'none')[]>('accepted', 'none'), (drawn, take) => {
        const { vault } = draw(drawn)
        const before = vault.document.sections[section]
        for (const { key } of changesIn(vault)) decide(vault, key, 'rejected')
        vault.act(close(take))
        expect(vault.document.sections[section]).toBe(before)
        expect(vault.document.proposals[section]).toBeUndefined()
      }),
      { numRuns: 30 },
    )
  })
})

/** A text of the section with several single changes in it. */
function inOneText() {
  const { vault, content } = proposed(edges)
  const path =
    changesIn(vault).find(
      (change, at, all) => all[at + 1]?.path === change.path || sameAs(change, all[at + 1]),
    )?.path ?? []
  const text = String(valueAt(contentOf(vault), path))
  const [first = '', last = ''] = changesIn(vault)
    .filter((change) => sameAs(change, { path }))
    .map(({ key }) => key)
  const type = (value: string) => vault.act({ kind: 'set-field', section, path, value })
  return {
    vault,
    content,
    path,
    text,
    first,
    last,
    type,
    reads: () => String(valueAt(contentOf(vault), path)),
  }
}
const sameAs = (one: { path: unknown[] }, other?: { path: unknown[] }): boolean =>
  one.path.join('/') === other?.path.join('/')

describe('a section that is edited while a proposal waits', () => {
  it('takes several changes of one text together', () => {
    const { vault, content } = inOneText()
    expect(vault.act(close('all')).ok).toBe(true)
    expect(contentOf(vault)).toEqual(content)
  })

  it('keeps the edit and takes the change beside it', () => {
    const { vault, text, first, type, reads } = inOneText()
    const middle = text.split(' ').slice(4, 6).join(' ')
    expect(type(text.replace(middle, 'my very own words')).ok).toBe(true)
    decide(vault, first, 'accepted')
    expect(vault.act(close('accepted')).ok).toBe(true)
    expect(reads()).toBe(text.replace(middle, 'my very own words').replace(/^\S+/, 'Truly'))
  })

  it('is never changed where both changed the same words, until the person says which to keep', () => {
    const { vault, text, first, last, type, reads } = inOneText()
    decide(vault, first, 'accepted')
    decide(vault, last, 'accepted')
    const mine = text.replace(/^\S+/, 'Honestly')
    type(mine)
    expect(vault.act(close('all'))).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } })
    vault.act(close('accepted'))
    expect(reads()).toBe(mine.replace(/\S+$/, 'indeed.'))
  })

  it('takes the proposal’s words over the person’s when they say so', () => {
    const { vault, text, first, type, reads } = inOneText()
    type(text.replace(/^\S+/, 'Honestly'))
    decide(vault, first, 'over-mine')
    vault.act(close('accepted'))
    expect(reads()).toBe(text.replace(/^\S+/, 'Truly'))
  })

  it('decides changes together that one edit has overtaken', () => {
    const { vault, first, last, content, path, type, reads } = inOneText()
    type('Something else altogether.')
    decide(vault, last, 'over-mine')
    expect(vault.document.proposals[section]?.decisions).toEqual({
      [first]: 'over-mine',
      [last]: 'over-mine',
    })
    vault.act(close('accepted'))
    expect(reads()).toBe(valueAt(content, path))
  })
})

describe('an answer beside earlier ones', () => {
  const three = () => {
    const { vault } = proposed((text) => `${text} one`, 'r1')
    decide(vault, changesIn(vault)[0]?.key ?? '', 'accepted')
    proposed((text) => `${text} two`, 'r2', vault)
    proposed((text) => `${text} three`, 'r3', vault)
    return vault
  }

  it('is looked at first, and the others come back with what was decided about them', () => {
    const vault = three()
    expect(changesIn(vault)[0]).toMatchObject({ now: ' three' })
    vault.act({ kind: 'show-answer', section, run: 'r1' })
    vault.act(close('accepted'))
    const texts = JSON.stringify(contentOf(vault))
    expect(texts.match(/ one"/g)).toHaveLength(1)
    expect(texts).not.toMatch(/ (two|three)"/)
  })

  it('is chosen by a change that can be taken back', () => {
    const vault = three()
    const before = JSON.stringify(vault.document)
    vault.act({ kind: 'show-answer', section, run: 'r2' })
    expect(changesIn(vault)[0]).toMatchObject({ now: ' two' })
    vault.act({ kind: 'undo' })
    expect(JSON.stringify(vault.document)).toBe(before)
  })

  it('lets a decision about an earlier one be taken back', () => {
    const vault = three()
    expect(Object.keys(vault.document.proposals[section]?.decisions ?? {})).toHaveLength(1)
    expect(vault.act({ kind: 'undo' }).ok).toBe(true)
    expect(vault.document.proposals[section]?.decisions).toEqual({})
  })

  it('pushes out the oldest beyond five, with its decisions', () => {
    const vault = three()
    for (const runId of ['r4', 'r5', 'r6']) proposed((text) => `${text} ${runId}`, runId, vault)
    const proposal = vault.document.proposals[section]
    expect(proposal?.earlier?.map(({ runId }) => runId)).toEqual(['r2', 'r3', 'r4', 'r5'])
    expect(proposal?.decisions).toEqual({})
  })

  it('is not there under another name', () => {
    expect(three().act({ kind: 'show-answer', section, run: 'r9' })).toMatchObject({ ok: false })
  })
})

describe('a change in an entry', () => {
  const lines = (vault: VaultInMemory) => valueAt(contentOf(vault), ['positioningLines']) as string[]
  const inSecondLine = () => {
    const { vault } = proposed((text, nth) => (nth === 3 ? `${text} Indeed.` : text))
    const before = lines(vault)
    const remove = (at: number) =>
      expect(vault.act({ kind: 'remove-entry', section, path: ['positioningLines'], at }).ok).toBe(true)
    return { vault, before, remove }
  }

  it('follows the entry when another is removed', () => {
    const { vault, before, remove } = inSecondLine()
    remove(0)
    expect(vault.act(close('all')).ok).toBe(true)
    expect(lines(vault)).toEqual([`${before[1]} Indeed.`, ...before.slice(2)])
  })

  it('is gone with the entry', () => {
    const { vault, before, remove } = inSecondLine()
    remove(1)
    expect(vault.act(close('all')).ok).toBe(true)
    expect(lines(vault)).toEqual(before.toSpliced(1, 1))
  })
})
