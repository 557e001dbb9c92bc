import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCommand, isOfRun } from '../testing/any-command.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'
import { operationSchema } from '../../shared/vault-change.ts'
import { nextRedo, nextUndo } from './history.ts'
import { allOperated, inverted } from './operations.ts'
import { timesOf } from '../../main/testing/tally.ts'

const numRuns = timesOf(10_000, 40)

it('takes every change of a person back to the letter, and does it again to the letter', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 60 }), (drawn) => {
      const vault = vaultInMemory([2, 4, 8, 11])
      const start = vault.document
      // A run's answers are not a person's to take back: here only what people do counts.
      for (const draw of drawn) {
        const command = draw(vault.document)
        if (command && !isOfRun(command)) vault.act(command)
      }
      const end = vault.document
      while (nextUndo(vault.entries)) expect(vault.act({ kind: 'undo' }).ok).toBe(true)
      expect(JSON.stringify(vault.document)).toBe(JSON.stringify(start))
      while (nextRedo(vault.entries)) expect(vault.act({ kind: 'redo' }).ok).toBe(true)
      expect(JSON.stringify(vault.document)).toBe(JSON.stringify(end))
    }),
    { numRuns },
  )
})

it('every line of the changes leads from one vault to the next, there and back', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 60 }), (drawn) => {
      const vault = vaultInMemory([2, 4, 8, 11])
      for (const draw of drawn) {
        const before = vault.document
        const command = draw(before)
        if (!command) continue
        const changed = vault.act(command, isOfRun(command) ? 'run' : 'person')
        if (!changed.ok) {
          expect(vault.document).toBe(before)
          continue
        }
        const { document, operations } = changed.value
        const read = operations.map((each) => operationSchema.parse(JSON.parse(JSON.stringify(each))))
        expect(allOperated(before, read)).toEqual(document)
        expect(allOperated(document, inverted(read))).toEqual(before)
      }
    }),
    { numRuns },
  )
})
