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

  it('steps over a change that does not fit any more, for undo and for redo', () => {
    const entries = entriesOf([line(1), line(2), line(3, { passes: 2, operations: [] })])
    expect(entries.map(({ first, undone, passed }) => [first, undone, passed])).toEqual([
      [1, false, false],
      [2, false, true],
    ])
    expect(nextUndo(entries)?.first).toBe(1)
    const back = [line(1), line(2), line(3, { undoes: 2 }), line(4, { undoes: 1 })]
    expect(nextRedo(entriesOf([...back, line(5, { passes: 1, operations: [] })]))?.first).toBe(2)
    // It may be taken back by its name all the same, and is a change like any other then.
    const named = [line(1), line(2, { passes: 1 }), line(3, { undoes: 1 }), line(4, { redoes: 1 })]
    expect(nextUndo(entriesOf(named))?.first).toBe(1)
  })

  it('has what was typed on after somebody else changed the same text as a change of its own', () => {
    const typed = (seq: number, more = {}): ChangeLine => ({
      ...line(seq, { sitting: 'a', ...more }),
      operations: [{ do: 'text', at: ['intake', 'message'], from: seq, was: '', now: 'x' }],
    })
    const outside = typed(2, { by: 'outside', sitting: undefined })
    expect(states(typed(1), outside, typed(3)).map(([first, last]) => [first, last])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
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

  it('names no section of a change that several have', () => {
    const changed = (...numbers: number[]) => ({
      operations: numbers.map((section) => ({
        do: 'set' as const,
        at: ['sections', section, 'content'],
        now: 1,
      })),
    })
    expect(sectionOfEntry(changed(5, 8, 5))).toBeNull()
    expect(sectionOfEntry(changed(5, 5))).toBe(5)
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
        names: fc.option(fc.tuple(fc.constantFrom('undoes', 'redoes', 'passes'), fc.nat({ max: 8 }))),
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
