import { expect, it } from 'vitest'
import { createVault } from '../storage/vault-folder.ts'
import { someIntake } from '../storage/testing/records.ts'
import { fresh, vault } from './testing/command-line.ts'

it('says who writes in a vault, reads it all the same, changes nothing, and buys nothing for it', async () => {
  const made = await createVault(await fresh(), { title: 'Shared', intake: someIntake })
  if (!made.ok) throw new Error(made.failure.kind)
  const { folder } = made.value
  // This process is the one that writes; the three commands are others.
  const kept = await made.value.keep()
  expect(kept.ok).toBe(true)
  const who =
    'Vaultwright’s command line on this computer is writing in “Shared”. It can be changed here when that is done.\n'
  const [status, change, run] = await Promise.all([
    vault(['status', folder]),
    vault(['handover', folder, '--set', 'launchDate=2027-01-11']),
    vault(['generate', '--out', folder, '--missing', '--provider', 'sample']),
  ])
  expect(status).toMatchObject({ code: 0, err: '' })
  expect(status.out).toContain(who)
  expect(change).toEqual({ code: 1, out: '', err: who })
  expect(run).toMatchObject({ code: 1, err: who })
  await made.value.close()
})
