import { describe, expect, it } from 'vitest'
import { byPlace, changesBetween, entryPieces, proposedIn } from './changes.ts'
import { noTokens } from '../../../../shared/provider.ts'
import type { Proposal, SectionRecord } from '../../../../shared/vault.ts'

const before = {
  oneLiner: 'We help quiet managers decide in one page what used to take a whole week.',
  spoken: 'Nothing of this remains here.',
  positioningLines: ['one', 'two', 'three'],
}
const after = {
  oneLiner: 'We help new managers decide in one page what used to take a full month.',
  spoken: 'Altogether different words now stand.',
  positioningLines: ['one', 'two', 'three', 'four'],
}
const about = { writers: [], tokens: noTokens, basis: { answers: {}, reads: {}, prompts: {} } }
const stamps = { schemaVersion: 1, savedAt: '2026-11-26T10:00:00.000Z', number: 2 as const }

describe('the changes between two versions', () => {
  it('are none when nothing reads differently', () => {
    expect(changesBetween(2, before, structuredClone(before))).toEqual([])
  })

  it('are the words that differ, a text of which little stays as a whole, and a list that grew', () => {
    const changes = changesBetween(2, before, after)
    expect(changes.map(({ path, before: was, after: now }) => [path.join('/'), was, now])).toEqual([
      ['oneLiner', 'quiet', 'new'],
      ['oneLiner', 'whole week', 'full month'],
      ['spoken', before.spoken, after.spoken],
      ['positioningLines', before.positioningLines, after.positioningLines],
    ])
    expect(byPlace(changes).get('oneLiner')).toHaveLength(2)
  })
})

describe('the changes of a proposal', () => {
  const proposal: Proposal = {
    ...{ ...about, ...stamps, runId: 'r', note: 'Warmer', path: [], baseRevision: 1 },
    ...{ content: after, base: before },
  }
  const typed = {
    ...before,
    oneLiner: before.oneLiner.replace('quiet', 'shy').replace('We help', 'We gladly help'),
  }
  const record: SectionRecord = {
    ...{ ...about, ...stamps, key: 'message', revision: 2, content: typed, source: 'edit', note: null },
  }

  it('stand where the words stand after the person typed, and say where both changed the same', () => {
    const [first, second] = proposedIn(record, proposal)
    expect(first).toMatchObject({ before: 'shy', after: 'new', clash: true })
    expect(second).toMatchObject({ before: 'whole week', after: 'full month', clash: false })
    expect(typed.oneLiner.slice(second?.words?.from)).toMatch(/^whole week/)
  })

  it('carry what was decided; what was accepted before the person typed the same words is asked again', () => {
    const decisions = { 'oneLiner#0': 'accepted', 'oneLiner#1': 'rejected', 'spoken#0': 'accepted' } as const
    const decided = proposedIn(record, { ...proposal, decisions })
    expect(decided.map(({ decision }) => decision)).toEqual([undefined, 'rejected', 'accepted', undefined])
    const over = proposedIn(record, { ...proposal, decisions: { ...decisions, 'oneLiner#0': 'over-mine' } })
    expect(over[0]?.decision).toBe('accepted')
  })
})

it('tells of a list which entries stay, go and come', () => {
  expect(entryPieces([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }, { a: 2 }]).map(({ kind }) => kind)).toEqual([
    'same',
    'in',
    'same',
  ])
})
