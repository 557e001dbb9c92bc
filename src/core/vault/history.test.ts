import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangeLine } from '../../shared/vault-change.ts'
import { entriesOf, nextChanges, nextRedo, nextUndo, sectionOfEntry, withLine } from './history.ts'

const line = (seq: number, more: Partial<ChangeLine> = {}): ChangeLine => ({
  ...{ seq, at: `2026-11-27T00:00:0${seq % 10}.000Z`, by: 'person', what: 'set-field', files: {} },
  operations: [{ do: 'set', at: ['sections', 5, 'content', `f${seq}`], was: 'a', now: 'b' }],
  ...more,
})
const states = (...lines: ChangeLine[]) =>
  entriesOf(lines).map(({ first, last, undone, overtaken }) => [first, last, undone, overtaken])

describe('the history of a vault', () => {
  it('has what was typed in one sitting as one change, until the person does something else', () => {
    const sitting = 'a'
    expect(states(line(1, { sitting }), line(2, { sitting }), line(3), line(4, { sitting }))).toEqual([
      [1, 2, false, false],
      [3, 3, false, false],
      [4, 4, false, false],
    ])
    expect(
      states(line(1, { sitting }), line(2, { by: 'run' }), line(3, { sitting })).map(([first, last]) => [
        first,
        last,
      ]),
    ).toEqual([
      [1, 3],
      [2, 2],
    ])
    expect(states(line(1, { sitting }), line(2, { undoes: 1 }), line(3, { sitting })).length).toBe(2)
  })

  it('knows what is taken back, and what cannot be done again any more', () => {
    expect(states(line(1), line(2), line(3, { undoes: 2 }))).toEqual([
      [1, 1, false, false],
      [2, 2, true, false],
    ])
    expect(states(line(1), line(2, { undoes: 1 }), line(3, { redoes: 1 }))).toEqual([[1, 1, false, false]])
    expect(states(line(1), line(2, { undoes: 1 }), line(3, { by: 'run' }))[0]).toEqual([1, 1, true, false])
    expect(states(line(1), line(2, { undoes: 1 }), line(3))[0]).toEqual([1, 1, true, true])
    const between = line(3, { by: 'run' })
    expect(states(line(1), line(2, { undoes: 1 }), between, line(4))[0]).toEqual([1, 1, true, true])
  })

  it('takes back the last of the person’s own, and does the one again that was taken back last', () => {
    const entries = entriesOf([
      line(1),
      line(2),
      line(3),
      line(4, { by: 'run' }),
      line(5, { undoes: 3 }),
      line(6, { undoes: 2 }),
    ])
    expect([nextUndo(entries)?.first, nextRedo(entries)?.first]).toEqual([1, 2])
    expect(nextChanges(entries)).toEqual({
      undo: { entry: 1, what: 'set-field', section: 5 },
      redo: { entry: 2, what: 'set-field', section: 5 },
    })
    expect(nextChanges([])).toEqual({ undo: null, redo: null })
  })

  it.each([
    [['sections', 5, 'content'], 5],
    [['proposals', '8'], 8],
    [['reviews', 9], 9],
    [['vault', 'leftOut', 11], 11],
    [['intake', 'message'], null],
    [['vault', 'approvals', '5'], null],
    [['sections', 99], null],
  ] as const)('says of a change at %j that it is of section %s', (at, section) => {
    expect(sectionOfEntry({ operations: [{ do: 'set', at: [...at], now: 1 }] })).toBe(section)
  })
})

it('comes to the same line by line as all at once, and changes none of what was', () => {
  const lines = fc
    .array(
      fc.record({
        by: fc.constantFrom('person', 'person', 'run'),
        sitting: fc.constantFrom(undefined, undefined, 'a', 'b'),
        names: fc.option(fc.tuple(fc.constantFrom('undoes', 'redoes'), fc.nat({ max: 8 }))),
      }),
      { maxLength: 12 },
    )
    .map((made) =>
      made.map(({ by, sitting, names }, at) =>
        line(at + 1, {
          by: by as ChangeLine['by'],
          ...(sitting !== undefined && { sitting }),
          ...(names && { [names[0]]: names[1] + 1 }),
        }),
      ),
    )
  fc.assert(
    fc.property(lines, (all) => {
      let entries: ReturnType<typeof entriesOf> = []
      for (const one of all) {
        const before = structuredClone(entries)
        const next = withLine(entries, one)
        expect(entries).toEqual(before)
        entries = next
      }
      expect(entries).toEqual(entriesOf(all))
    }),
  )
})
