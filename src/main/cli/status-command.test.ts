import { expect, it } from 'vitest'
import { draft, someIntake } from '../storage/testing/records.ts'
import { createVault } from '../storage/vault-folder.ts'
import { fresh, vault } from './testing/command-line.ts'

it('says the day of an approval as it was where the person is', async () => {
  const made = await createVault(await fresh(), { title: 'Northlight', intake: someIntake })
  if (!made.ok) throw new Error('no vault')
  await made.value.saveSection(draft(4, 'some'))
  await made.value.apply({ kind: 'approve', section: 4, approved: true })
  const at = (await made.value.view()).approvals['4']?.at ?? ''
  await made.value.close()
  // It is never the same day in both.
  for (const TZ of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
    const day = new Intl.DateTimeFormat('sv', { timeZone: TZ }).format(new Date(at))
    expect((await vault(['status', made.value.folder], { TZ })).out).toContain(`approved on ${day}`)
  }
})
