import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../shared/intake.ts'
import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import { validSection } from '../testing/valid-content.ts'
import { sectionDraft, vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'
import { apply } from './apply.ts'
import { entriesOf } from './history.ts'

const lines = ['One line of it.', 'Two lines of it.', 'Three lines of it.', 'Four lines of it.']
const was = { ...validSection(2), oneLiner: 'The Northlight Coaching Program', positioningLines: lines }

const type = (value: string, sitting?: string): PersonCommand => ({
  ...{ kind: 'set-field', section: 2, path: ['oneLiner'], value },
  ...(sitting !== undefined && { sitting }),
})
const answer = (value: string): PersonCommand => ({ kind: 'set-answer', key: 'idealClient', value })
const list = { section: 2 as const, path: ['positioningLines'] }
const read = ({ document }: VaultInMemory): unknown => document.sections[2]?.content
const textOf = (vault: VaultInMemory): unknown => vault.document.sections[2]?.content['oneLiner']

function written(content = was): VaultInMemory {
  const vault = vaultInMemory()
  vault.act({ kind: 'section-written', draft: sectionDraft(2, content) }, 'run')
  return vault
}
const writeAnew = (vault: VaultInMemory, content: object): void => {
  vault.act({ kind: 'section-written', draft: sectionDraft(2, { ...was, ...content }) }, 'run')
}
/** What another program makes of the file of the section: its revision stays. */
const editOutside = (vault: VaultInMemory, content: object): void => {
  const record = vault.document.sections[2]
  const now = { ...record, content: { ...record?.content, ...content } }
  vault.act({ kind: 'change-outside', records: [{ at: ['sections', 2], now }] }, 'outside')
}
const undo = (vault: VaultInMemory, entry?: number): unknown => {
  const done = vault.act({ kind: 'undo', ...(entry !== undefined && { entry }) })
  if (!done.ok) return done.failure.kind
  return done.value.passes === undefined ? done.value.operations.length > 0 : 'passed'
}

/** Changes of every kind, and what somebody else makes of the section then. */
const changes: [string, PersonCommand][] = [
  ['words taken out', type('The Coaching Program')],
  ['words put in', type('The Northlight Group Coaching Program')],
  ['words replaced', type('The Northlight Mentoring Program')],
  ['a text emptied', type('')],
  ['an entry removed', { kind: 'remove-entry', ...list, at: 1 }],
  ['an entry added', { kind: 'add-entry', ...list, at: 4 }],
  ['an entry moved', { kind: 'move-entry', ...list, at: 0, to: 2 }],
]
const others = {
  oneLiner: 'Twelve Quiet Weeks',
  positioningLines: ['All', 'of', 'it', 'anew', 'by', 'others'],
}

describe.each(changes)('%s', (_, command) => {
  it.each([
    ['a run', writeAnew],
    ['another program', editOutside],
  ])('is not taken back in what %s has written since, and that is said once', (__, write) => {
    const vault = written()
    vault.act({ kind: 'rename', title: 'Before' })
    vault.act(command)
    write(vault, others)
    const after = read(vault)
    expect(undo(vault)).toBe('passed')
    expect(read(vault)).toEqual(after)
    expect(undo(vault)).toBe(true)
    expect(vault.document.vault.title).not.toBe('Before')
    expect(undo(vault)).toBe(false)
  })

  it('is not done again in what a run has written since, and that is said once', () => {
    const vault = written()
    vault.act(command)
    vault.act({ kind: 'rename', title: 'After' })
    undo(vault)
    undo(vault)
    writeAnew(vault, others)
    const after = read(vault)
    const redone = vault.act({ kind: 'redo' })
    expect(redone.ok && redone.value.passes).toBe(2)
    expect(read(vault)).toEqual(after)
    vault.act({ kind: 'redo' })
    expect(vault.document.vault.title).toBe('After')
  })

  it('that is named fails then, and stays the next to be taken back', () => {
    const vault = written()
    vault.act(command)
    writeAnew(vault, others)
    expect(undo(vault, 2)).toBe('changed-outside')
    expect(undo(vault)).toBe('passed')
  })
})

it.each(changes.filter(([, { kind }]) => kind !== 'move-entry'))(
  '%s: taken back although the same list and the same text were changed elsewhere',
  (_, command) => {
    const vault = written()
    vault.act(command)
    vault.act({ kind: 'add-entry', ...list, at: 0 })
    vault.act({ kind: 'set-field', section: 2, path: ['positioningLines', 0], value: 'First of all.' })
    const text = String(textOf(vault))
    const before = text === '' ? '' : 'Our very own '
    vault.act(type(`${before}${text}`))
    expect(undo(vault, 2)).toBe(true)
    expect(read(vault)).toMatchObject({
      oneLiner: `${before}${was.oneLiner}`,
      positioningLines: ['First of all.', ...lines],
    })
  },
)

it('moves an entry back although a text of the list was changed', () => {
  const vault = written()
  vault.act({ kind: 'move-entry', ...list, at: 0, to: 2 })
  vault.act({ kind: 'set-field', section: 2, path: ['positioningLines', 3], value: 'Other words' })
  expect(undo(vault, 2)).toBe(true)
  expect(read(vault)).toMatchObject({ positioningLines: [...lines.slice(0, 3), 'Other words'] })
})

it('puts words back between the words they stood between, or not at all', () => {
  const pool = Array.from({ length: 12 }, (_, at) => `word${'abcdefghijkl'[at]}`)
  const count = { put: 0, kept: 0 }
  fc.assert(
    fc.property(
      fc.nat(11),
      fc.integer({ min: 1, max: 3 }),
      fc.array(
        fc.tuple(fc.nat(12), fc.nat(3), fc.array(fc.constantFrom('new', 'other', 'word'), { maxLength: 2 })),
        { maxLength: 3 },
      ),
      (from, many, edits) => {
        const gone = pool.slice(from, from + many)
        const left = pool.filter((word) => !gone.includes(word))
        const theirs = [...left]
        for (const [at, out, more] of edits) theirs.splice(at, out, ...more)
        const vault = written({ ...was, oneLiner: pool.join(' ') })
        vault.act(type(left.join(' ')))
        writeAnew(vault, { oneLiner: theirs.join(' ') })
        const done = undo(vault)
        const at = from - 1
        const neighbours = ` ${[pool[at], ...gone, pool[from + many]].filter(Boolean).join(' ')} `
        if (done === 'passed') {
          count.kept++
          expect(textOf(vault)).toBe(theirs.join(' '))
        } else {
          count.put++
          expect(` ${String(textOf(vault))} `).toContain(neighbours)
          const rest = String(textOf(vault)).split(' ')
          rest.splice(rest.indexOf(gone[0] ?? ''), gone.length)
          expect(rest).toEqual(theirs)
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(Math.min(count.put, count.kept)).toBeGreaterThan(20)
})

it('takes each half of a sitting back to the letter that somebody else wrote between', () => {
  const vault = written()
  vault.act(type('The Northlight Coaching Program, slowly', 'a'))
  const texts = [textOf(vault)]
  editOutside(vault, { oneLiner: 'See: The Northlight Coaching Program, slowly' })
  texts.push(textOf(vault))
  vault.act(type('See: The Northlight Coaching Program, slowly but surely', 'a'))
  expect(undo(vault)).toBe(true)
  expect(textOf(vault)).toBe(texts[1])
  expect(undo(vault)).toBe(true)
  expect(textOf(vault)).toBe('See: The Northlight Coaching Program')
})

/** The lines as earlier versions wrote them: no operation says what stands beside it. */
const ofOld = (all: readonly ChangeLine[]): ChangeLine[] =>
  all.map((line) => ({ ...line, operations: line.operations.map(bare) }))

function bare(operation: Operation): Operation {
  if (operation.do === 'set') return operation
  const { beside: _beside, ...rest } = operation
  if (rest.do !== 'move') return rest
  const { entry: _entry, besideTo: _to, ...move } = rest
  return move
}
const undone = (vault: VaultInMemory, known: readonly ChangeLine[]): unknown => {
  const { at } = vault.lines.at(-1) ?? { at: '' }
  const done = apply(
    vault.document,
    { kind: 'undo' },
    {
      ...{ at, by: 'person', running: false, entries: entriesOf(known) },
      ...{ highestRevision: () => 9, version: () => null },
    },
  )
  return done.ok && done.value.passes === undefined ? done.value.document : 'passed'
}

describe('a list of changes of an earlier version', () => {
  it.each(changes)('has %s, which is taken back to the letter', (_, command) => {
    const vault = written()
    const before = vault.document
    vault.act(command)
    expect(undone(vault, ofOld(vault.lines))).toEqual(before)
    // Folded: nothing tells how the text read, but nothing has touched it either.
    expect(undone(vault, ofOld(vault.lines).slice(1))).toEqual(before)
  })

  it.each(changes)('has %s, which is not put into what was written since', (_, command) => {
    const vault = written()
    vault.act(command)
    writeAnew(vault, others)
    expect(undone(vault, ofOld(vault.lines))).toBe('passed')
    expect(undone(vault, ofOld(vault.lines).slice(1))).toBe('passed')
  })

  it('has an answer, which is taken back where nobody changed it since', () => {
    const vault = vaultInMemory()
    vault.act(answer('Managers of software firms'), 'import')
    vault.act(answer('Managers of firms'))
    const known = ofOld(vault.lines).slice(1)
    expect(undone(vault, known)).toMatchObject({ intake: { idealClient: 'Managers of software firms' } })
    const intake = { ...emptyIntake(), idealClient: 'Somebody else wrote this' }
    vault.act({ kind: 'change-outside', records: [{ at: ['intake'], now: intake }] }, 'outside')
    expect(undone(vault, ofOld(vault.lines).slice(1))).toBe('passed')
  })

  it('tells of a file that was changed while nobody looked that its words are not where they were', () => {
    const vault = written()
    vault.act(type('The Coaching Program'))
    const record = vault.document.sections[2]
    if (!record) throw new Error('not written')
    const content = { ...record.content, oneLiner: 'Twelve Quiet Weeks' }
    const closed = { ...vault, document: { ...vault.document, sections: { 2: { ...record, content } } } }
    expect(undone({ ...closed, lines: vault.lines }, vault.lines)).toBe('passed')
    expect(undone({ ...closed, lines: vault.lines }, ofOld(vault.lines))).toBe('passed')
  })
})

it('does not take a name that both texts begin with for the place of its words', () => {
  const vault = written({ ...was, oneLiner: 'At Northlight Coaching we listen first.' })
  vault.act(type('Northlight Coaching we listen first.'))
  writeAnew(vault, { oneLiner: 'Northlight Coaching helps managers to lead.' })
  expect(undo(vault)).toBe('passed')
  expect(textOf(vault)).toBe('Northlight Coaching helps managers to lead.')
})
