import { describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { PartRecord } from '../../shared/vault.ts'
import type { PartEnd } from '../part-end.ts'
import { addSpent, nothingSpent } from '../part-end.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { calmStore } from './calm-store.ts'
import { contentWords } from './content-words.ts'
import { mergeBasis } from './merge-basis.ts'
import { partTexts, rawOf, sectionFacts } from './part-texts.ts'

const basis = { answers: { industry: 'now' }, reads: { '1': 2 }, prompts: { 'ask.md': '1' } }
const openai = { provider: 'openai', model: 'm' } as const
const claude = { provider: 'anthropic', model: 'c' } as const
const kept: PartRecord = {
  schemaVersion: 1,
  savedAt: '2026-11-23T09:00:00.000Z',
  number: 8,
  part: 2,
  runId: 'dead',
  content: { emails: ['b'] },
  writer: claude,
  tokens: { input: 5, output: 6, cached: 1 },
  basis: { ...basis, reads: { '1': 1 } },
}
const spent = { tokens: { input: 10, output: 20, cached: 0 }, cost: 0.5 }
const saved = {
  kind: 'part-saved',
  section: 8,
  part: 1,
  attempt: 1,
  ...openai,
  ms: 1,
  tokens: spent.tokens,
  cost: 0.5,
} as const
const ends: PartEnd[] = [
  { kind: 'invalid', part: 3, attempts: 3, spent, raw: 'raw', issues: [], content: null, writer: openai },
  {
    kind: 'accepted',
    part: 1,
    attempts: 1,
    spent,
    content: { emails: ['a'] },
    writer: openai,
    inPieces: false,
    saved,
  },
]

describe('what is remembered with a section', () => {
  it('is who wrote each part, in part order, earlier parts among them', () => {
    const texts = partTexts([kept], ends)
    expect(texts.map((text) => [text.part, rawOf(text)])).toEqual([
      [1, '{"emails":["a"]}'],
      [2, '{"emails":["b"]}'],
      [3, 'raw'],
    ])
    expect(sectionFacts({ kept: [kept], basis }, ends, texts).writers).toEqual([openai, claude, openai])
  })

  it('is everything it cost, earlier parts and failed attempts included', () => {
    const { tokens, spent: now } = sectionFacts({ kept: [kept], basis }, ends, [])
    expect(tokens).toEqual({ input: 25, output: 46, cached: 1 })
    expect(now.cost).toBe(1)
  })

  it('is what the older part was written from, where that has changed since', () => {
    expect(sectionFacts({ kept: [kept], basis }, ends, []).basis.reads).toEqual({ '1': 1 })
  })
})

describe('a basis of several parts', () => {
  it('is the one that stands now when all parts agree with it', () => {
    expect(mergeBasis(basis, [basis, basis])).toEqual(basis)
  })

  it('keeps every mark that is not the one of now, so that the section shows as stale', () => {
    const old = { answers: { industry: 'old' }, reads: {}, prompts: { 'ask.md': '0' } }
    expect(mergeBasis(basis, [old, basis])).toEqual({
      answers: { industry: 'old' },
      reads: { '1': 2 },
      prompts: { 'ask.md': '0' },
    })
  })
})

describe('the traces of a basis of several parts', () => {
  const traced = (traces: Record<string, string>) => ({ ...basis, traces })

  it('are those of the older part where they differ', () => {
    expect(mergeBasis(traced({ a: 'now', b: 'same' }), [traced({ a: 'old', b: 'same' })]).traces).toEqual({
      a: 'old',
      b: 'same',
    })
  })

  it('are left out where a part has none, so that any change of what it read counts', () => {
    expect(mergeBasis(traced({ a: 'now' }), [basis])).not.toHaveProperty('traces')
  })
})

describe('what was spent', () => {
  it('has no known cost as soon as one provider has no price', () => {
    expect(addSpent(spent, { ...spent, cost: null }).cost).toBeNull()
    expect(addSpent(spent, nothingSpent)).toEqual(spent)
  })
})

describe('the words of a content', () => {
  it('are those of its texts at every depth', () => {
    expect(contentWords({ a: 'one two', b: [{ c: 'three', d: 4 }], e: null })).toBe(3)
  })
})

describe('a calm store', () => {
  it('hands on what the store says, and makes a failure of what it throws', async () => {
    const failure = { kind: 'unexpected', reference: 'r' } as const
    const bugs: unknown[] = []
    const bug = new Error('bug')
    const store = memoryStore({ intake: shortIntake() }, (operation) => {
      if (operation === 'readParts') throw bug
      return null
    })
    const calm = calmStore(store, (error) => {
      bugs.push(error)
      return failure
    })
    expect(await calm.readIntake()).toEqual(ok(shortIntake()))
    expect(await calm.readParts()).toEqual({ ok: false, failure })
    expect(bugs).toEqual([bug])
  })
})
