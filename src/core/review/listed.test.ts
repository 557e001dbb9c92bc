import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingKinds } from '../../shared/finding.ts'
import type { Stamped } from './finding-about.ts'
import { listed, mostListed } from './listed.ts'

const at = (from: number, more: Partial<Stamped> = {}): Stamped => ({
  ...{ kind: 'filler', family: 'filler', rule: 'pack-phrase', section: 8, path: ['emails', 0, 'body'] },
  ...{ span: { from, to: from + 1, text: String(from) }, severity: 'note', sentence: `At ${from}.` },
  ...{ repair: null, confirmable: false },
  ...more,
})
const many = (count: number, more: Partial<Stamped> = {}): Stamped[] =>
  Array.from({ length: count }, (_, i) => at(i, more))

describe('the list of findings', () => {
  it('is in the order of the kinds, and within a kind in the order in which they were found', () => {
    const kinds = [...findingKinds].toReversed()
    const found = listed([...kinds.map((kind) => at(1, { kind })), ...kinds.map((kind) => at(0, { kind }))])
    expect(found.map(({ kind, span }) => [kind, span?.from])).toEqual(
      findingKinds.flatMap((kind) => [
        [kind, 1],
        [kind, 0],
      ]),
    )
  })

  it('holds so many of one kind and field, and then counts the others', () => {
    expect(listed(many(mostListed))).toHaveLength(mostListed)
    const found = listed([...many(mostListed + 1_234), at(0, { path: ['emails', 1, 'body'] })])
    expect(found).toHaveLength(mostListed + 2)
    expect(found[mostListed]).toMatchObject({
      ...{ kind: 'filler', path: ['emails', 0, 'body'], span: null, repair: null },
      sentence: 'And 1,234 more like these in this field.',
    })
    expect(found.at(-1)).toMatchObject({ path: ['emails', 1, 'body'], span: { from: 0 } })
  })

  it('counts each field and each kind by itself', () => {
    const found = listed([
      ...many(mostListed),
      ...many(mostListed, { kind: 'broken' }),
      ...many(mostListed, { path: ['emails', 1, 'body'] }),
    ])
    expect(found.filter(({ span }) => span === null)).toEqual([])
  })

  it('says the others to be as grave as the gravest of them, whatever those that are listed are', () => {
    const gravestOf = (...severities: Stamped['severity'][]) =>
      listed([
        ...many(mostListed, { severity: 'error' }),
        ...severities.map((severity, i) => at(i, { severity })),
      ]).at(-1)?.severity
    expect(gravestOf('note', 'note')).toBe('note')
    expect(gravestOf('note', 'warning', 'note')).toBe('warning')
    expect(gravestOf('note', 'warning', 'error')).toBe('error')
  })

  const anyFinding = fc
    .record({
      kind: fc.constantFrom(...findingKinds.slice(3, 8)),
      severity: fc.constantFrom('error', 'warning', 'note'),
      field: fc.nat(2),
      from: fc.nat(5),
      whole: fc.boolean(),
    })
    .map(({ kind, severity, field, from, whole }) =>
      at(from, { kind, severity, path: ['emails', field, 'body'], ...(whole && { span: null }) }),
    )

  it('gives each finding an id of its own, which stays when words before it change places or gravity', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (found) => {
        const ids = listed(found).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const moved = found.map((each) => ({
          ...each,
          severity: 'warning' as const,
          span: each.span && { ...each.span, from: each.span.from + 7, to: each.span.to + 7 },
        }))
        expect(listed(moved).map(({ id }) => id)).toEqual(ids)
      }),
    )
  })

  it('gives another id to other words, another field, another kind, and to another sentence of a whole field', () => {
    const idOf = (more: Partial<Stamped>) => listed([at(0, more)])[0]?.id
    const whole = { span: null }
    const ids = [
      ...[idOf({}), idOf({ span: { from: 0, to: 1, text: 'x' } }), idOf({ path: ['emails', 1, 'body'] })],
      ...[
        idOf({ kind: 'broken' }),
        idOf({ section: 16 }),
        idOf(whole),
        idOf({ ...whole, sentence: 'Other.' }),
      ],
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(idOf({ sentence: 'Said otherwise.' })).toBe(idOf({}))
  })
})
