import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createVault } from '../storage/vault-folder.ts'
import { otherProgram } from '../storage/testing/other-program.ts'
import { someIntake } from '../storage/testing/records.ts'
import { fresh, vault } from './testing/command-line.ts'

it('says who writes in a vault, reads it all the same, changes nothing, and buys nothing for it', async () => {
  const made = await createVault(await fresh(), { title: 'Shared', intake: someIntake })
  if (!made.ok) throw new Error(made.failure.kind)
  const { folder } = made.value
  await made.value.close()
  const other = otherProgram(join(import.meta.dirname, '../storage/testing/keep-vault.ts'), folder)
  await other.says(/^kept/u)
  const who =
    'Vaultwright’s command line on this computer is writing in “Kept”. It can be changed here when that is done.\n'
  const set = ['handover', folder, '--set', 'launchDate=2027-01-11']
  const [status, change, run] = await Promise.all([
    vault(['status', folder]),
    vault(set),
    vault(['generate', '--out', folder, '--missing', '--provider', 'sample']),
  ])
  expect(status).toMatchObject({ code: 0, err: '' })
  expect(status.out).toContain(who)
  expect(change).toEqual({ code: 1, out: '', err: who })
  expect(run).toMatchObject({ code: 1, err: who })
  other.child.stdin.end()
  await other.ended()
  expect(await vault(set)).toMatchObject({ code: 0, err: '' })
}, 120_000)
