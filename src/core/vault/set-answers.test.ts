import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type AnswerKey } from '../../shared/intake.ts'
import { baseOf, longestText } from '../../shared/vault-command.ts'
import { vaultInMemory, type VaultInMemory } from '../testing/vault-in-memory.ts'

const visit = wayToBuy({ name: 'Visit', price: '€48' })
const five = wayToBuy({ name: 'Five visits', price: '€220' })
const first = wayToBuy({ name: 'First visit', price: '€65' })

/** Sets an answer, and gives the operations that the line of the history holds. */
function answered(vault: VaultInMemory, key: AnswerKey, value: unknown): unknown[] {
  const done = vault.act({ kind: 'set-answer', key, value })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  return done.value.operations.map(({ do: what, at, ...rest }) => [what, at.join('.'), rest])
}
const rowsIn = ({ document }: VaultInMemory): string[] => document.intake.offers.map(({ name }) => name)

describe('an answer in rows', () => {
  it('is noted down as what was typed, in the part it was typed in', () => {
    const vault = vaultInMemory()
    answered(vault, 'offers', [visit, five])
    expect(answered(vault, 'offers', [visit, { ...five, price: '€210' }])).toEqual([
      ['text', 'intake.offers.1.price', { from: 2, was: '2', now: '1', beside: ['€2', '0'] }],
    ])
  })

  it('gains and loses a row as one step that leaves the other rows alone, and takes it back', () => {
    const vault = vaultInMemory()
    answered(vault, 'offers', [visit, five])
    expect(answered(vault, 'offers', [first, visit, five])).toEqual([
      ['insert', 'intake.offers', { index: 0, entry: first, beside: ['', baseOf(visit)] }],
    ])
    expect(answered(vault, 'offers', [first, five])).toEqual([
      ['remove', 'intake.offers', { index: 1, entry: visit, beside: [baseOf(first), baseOf(five)] }],
    ])
    vault.act({ kind: 'undo' })
    expect(rowsIn(vault)).toEqual(['First visit', 'Visit', 'Five visits'])
    vault.act({ kind: 'undo' })
    expect(rowsIn(vault)).toEqual(['Visit', 'Five visits'])
  })

  it('that differs in more than a row is replaced as a whole', () => {
    const vault = vaultInMemory()
    answered(vault, 'offers', [visit, five])
    answered(vault, 'offers', [{ ...five, price: '€1' }, first, visit])
    expect(rowsIn(vault)).toEqual(['Five visits', 'First visit', 'Visit'])
  })

  it('has a row at least, and no more than people choose between', () => {
    const vault = vaultInMemory()
    for (const value of [[], Array(7).fill(visit), [{ name: 7 }]])
      expect(vault.act({ kind: 'set-answer', key: 'offers', value }).ok).toBe(false)
    expect(vault.act({ kind: 'set-answer', key: 'proof', value: Array(7).fill(proofOf({})) }).ok).toBe(true)
  })
})

describe('an answer that was guessed', () => {
  const guessed = { ...emptyIntake(), sells: 'visits', work: 'us', guessed: ['sells', 'work'] } as const

  it('is no guess any more once it is answered, with the same answer too, and is one again when that is undone', () => {
    const vault = vaultInMemory()
    vault.act({ kind: 'set-intake', intake: { ...guessed, guessed: [...guessed.guessed] } })
    answered(vault, 'message', 'I help')
    answered(vault, 'sells', 'visits')
    expect(vault.document.intake.guessed).toEqual(['work'])
    answered(vault, 'work', 'together')
    expect(vault.document.intake).not.toHaveProperty('guessed')
    vault.act({ kind: 'undo' })
    expect(vault.document.intake).toMatchObject({ work: 'us', guessed: ['work'] })
  })

  it('goes with the intake that it stands in', () => {
    const vault = vaultInMemory()
    vault.act({ kind: 'set-intake', intake: { ...guessed, guessed: [...guessed.guessed] } })
    vault.act({ kind: 'set-intake', intake: emptyIntake() })
    expect(vault.document.intake).toEqual(emptyIntake())
  })
})

it('says of an answer that is too long how long it may be', () => {
  const value = 'x'.repeat(longestText + 1)
  expect(vaultInMemory().act({ kind: 'set-answer', key: 'message', value })).toMatchObject({
    failure: {
      issues: [
        {
          sentence:
            '“What you help with” is longer than 200,000 characters, which is the most that fits there.',
        },
      ],
    },
  })
})

it('names a vault after its business as long as nobody renames it, however long the name was for a while', () => {
  const vault = vaultInMemory()
  const titleAfter = (value: string): string => {
    answered(vault, 'businessName', value)
    return vault.document.vault.title
  }
  titleAfter('')
  const long = `${'x'.repeat(199)}🏔️ and more`
  expect(titleAfter(long)).toBe('x'.repeat(199))
  expect(titleAfter('Keady')).toBe('Keady')
  expect(titleAfter('Keady ')).toBe('Keady')
  expect(titleAfter('Keady Joinery')).toBe('Keady Joinery')
  vault.act({ kind: 'rename', title: 'Spring launch' })
  expect(titleAfter('Keady & Son')).toBe('Spring launch')
})
