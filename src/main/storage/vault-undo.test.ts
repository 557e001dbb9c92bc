import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCommand } from '../../core/testing/any-command.ts'
import { assertAtOnce } from '../testing/assert-at-once.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { isOfPerson } from './testing/carried-out.ts'
import { documentOf } from './testing/document-of.ts'
import { filesOf } from './testing/files-of.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault, openVault, type VaultFolder } from './vault-folder.ts'

/** Sequences of 200 commands. */
const sequences = timesOf(1000, 2)
const most = 200

/** A vault with sections, proposals, answers that need review and parts, as runs leave them. */
async function writtenVault(): Promise<VaultFolder> {
  const ports = { files: unsyncedDisk }
  const vault = value(await createVault(await tempFolder(), { title: 'Undone', intake: someIntake }, ports))
  for (const number of [2, 4, 8, 11] as const) value(await vault.saveSection(draft(number, 'first')))
  value(await vault.saveSection(draft(4, 'second')))
  for (const number of [2, 4, 8] as const) {
    const { content, writers, basis, tokens } = draft(number, 'other')
    const answer = { number, content, writers, basis, tokens, runId: 'r' }
    value(await vault.saveProposal({ ...answer, note: 'warmer', path: [], baseRevision: 1 }))
    value(await vault.saveReview({ ...answer, issues: [], raw: ['?'] }))
  }
  await vault.settled()
  return vault
}

test(
  'takes everything a person did back to the byte, and does it again to the byte, over restarts at any point',
  async () => {
    const drawn = fc.array(fc.tuple(anyCommand, fc.nat(20)), { minLength: most, maxLength: most })
    await assertAtOnce(
      fc.asyncProperty(drawn, fc.infiniteStream(fc.nat(30)), async (draws, chance) => {
        let vault = await writtenVault()
        const start = await filesOf(vault.folder)
        const restart = async (): Promise<void> => {
          await vault.close()
          vault = value(await openVault(vault.folder, { files: unsyncedDisk }))
        }
        for (const [draw, luck] of draws) {
          const command = draw(await documentOf(vault))
          if (command && isOfPerson(command)) await vault.apply(command)
          if (luck === 0) await restart()
        }
        await vault.settled()
        const end = await filesOf(vault.folder)
        const all = async (kind: 'undo' | 'redo'): Promise<void> => {
          while ((await vault.view()).next[kind]) {
            value(await vault.apply({ kind }))
            if (chance.next().value === 0) await restart()
          }
          await vault.settled()
        }
        await all('undo')
        expect(await filesOf(vault.folder)).toEqual(start)
        await all('redo')
        expect(await filesOf(vault.folder)).toEqual(end)
        expect((await vault.view()).notices).toEqual([])
        await vault.close()
      }),
      sequences,
    )
    tally('200 commands taken back and done again', sequences)
  },
  300_000 + sequences * 20_000,
)

test('steps once over a change that a run has written over, and goes on before it, also after a restart', async () => {
  let vault = await writtenVault()
  value(await vault.apply({ kind: 'rename', title: 'Autumn launch' }))
  value(await vault.apply({ kind: 'set-field', section: 4, path: ['name'], value: 'Typed' }))
  value(await vault.saveSection(draft(4, 'anew')))
  const typed = (await vault.view()).next.undo
  const { changed, passedOver } = value(await vault.apply({ kind: 'undo' }))
  expect([changed, passedOver]).toEqual([false, typed])
  await vault.close()
  vault = value(await openVault(vault.folder, { files: unsyncedDisk }))
  expect((await vault.view()).next.undo).toMatchObject({ what: 'rename' })
  value(await vault.apply({ kind: 'undo' }))
  expect((await vault.view()).summary.title).toBe('Undone')
  expect((await vault.view()).next.undo).toBeNull()
  await vault.close()
})

test('takes as many changes back as it is asked at once, names each, and is silent when none is left', async () => {
  const vault = await writtenVault()
  for (const title of ['One', 'Two', 'Three']) value(await vault.apply({ kind: 'rename', title }))
  const press = async (kind: 'undo' | 'redo'): Promise<unknown[]> => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => vault.apply({ kind })))
    return answers.map((answer) => value(answer).steppedOver?.entry ?? null)
  }
  const [three, two, one, none] = await press('undo')
  expect([three, two, one, none]).toEqual([Number(one) + 2, Number(one) + 1, one, null])
  expect((await vault.view()).next.undo).toBeNull()
  expect(await press('redo')).toEqual([one, two, three, null])
  expect((await vault.view()).summary.title).toBe('Three')
  // One that is named and taken back already is refused: who named it meant that one.
  value(await vault.apply({ kind: 'undo' }))
  expect((await vault.apply({ kind: 'undo', entry: Number(three) })).ok).toBe(false)
  await vault.close()
})
