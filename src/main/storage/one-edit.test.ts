import { expect, test } from 'vitest'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { value } from '../testing/value.ts'
import { openLibrary } from './library.ts'
import { disk } from './file-system.ts'
import { countingDisk } from './testing/counting-disk.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { createVault } from './vault-folder.ts'

/** What one more letter in a field takes of the disk, in a library of so many vaults and a vault with these sections. */
async function oneEdit(vaults: number, sections: readonly SectionNumber[], settled: boolean) {
  const root = await tempFolder()
  for (let i = 0; i < vaults; i++) {
    const ports = { files: unsyncedDisk }
    const made = value(await createVault(root, { title: `Vault ${i}`, intake: someIntake }, ports))
    if (i === 0) for (const number of sections) value(await made.saveSection(draft(number, 'text')))
    await made.close()
  }
  const files = countingDisk(disk)
  const library = openLibrary(root, { files })
  const rows = (await library.list()).vaults
  const vault = value(await library.vault(rows.find(({ title }) => title === 'Vault 0')?.id ?? ''))
  await library.settled()
  const edit = { kind: 'set-field' as const, section: 2 as const, path: ['oneLiner'], sitting: 's' }
  value(await vault.apply({ ...edit, value: 'I help managers to lea' }))
  await library.settled()
  files.start()
  value(await vault.apply({ ...edit, value: 'I help managers to lead' }))
  if (settled) await library.settled()
  return { ...files.counted(), folder: vault.folder }
}

test('writes two files for one edit and waits for the disk twice, whatever the vault and the library hold', async () => {
  const small = await oneEdit(1, [2], false)
  const large = await oneEdit(12, sectionNumbers, false)
  expect([large.written, large.syncs]).toEqual([2, 2])
  expect([large.written, large.syncs, large.operations]).toEqual([
    small.written,
    small.syncs,
    small.operations,
  ])
  expect(large.paths.filter((path) => !path.startsWith(large.folder))).toEqual([])
})

test('writes four files and waits for the disk four times with all that follows an edit a moment later', async () => {
  const small = await oneEdit(1, [2], true)
  const large = await oneEdit(12, sectionNumbers, true)
  expect(large.written).toBeLessThanOrEqual(4)
  expect(large.syncs).toBeLessThanOrEqual(4)
  expect([large.written, large.syncs, large.operations]).toEqual([
    small.written,
    small.syncs,
    small.operations,
  ])
  expect(large.paths.filter((path) => !path.startsWith(large.folder))).toEqual([])
})
