import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LibraryEvent, VaultEvent } from '../../shared/vault-event.ts'
import { value } from '../testing/value.ts'
import { countingDisk } from './testing/counting-disk.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { openLibrary } from './library.ts'
import { rowCache } from './row-cache.ts'
import { createVault, openVault } from './vault-folder.ts'
import { watchLibrary } from './watch-library.ts'

const ports = { files: unsyncedDisk }

test('tells of a vault that another device brings, changes and takes away, and reads no other for it', async () => {
  const [root, elsewhere] = [await tempFolder(), await tempFolder()]
  const here = value(await createVault(root, { title: 'Here', intake: someIntake }, ports))
  await here.close()
  const there = value(await createVault(elsewhere, { title: 'There', intake: someIntake }, ports))
  await there.close()
  const events: (LibraryEvent | VaultEvent)[] = []
  const library = openLibrary(root, ports)
  const files = countingDisk(unsyncedDisk)
  const { look, end } = watchLibrary(library, files, (event) => events.push(event))
  end()
  await look()
  await look()
  expect(events).toEqual([])

  const arrived = join(root, 'There')
  await cp(there.folder, arrived, { recursive: true })
  await look()
  expect(events).toMatchObject([{ vaultId: there.id, row: { title: 'There', folder: arrived } }])

  const other = value(await openVault(arrived, ports))
  value(await other.apply({ kind: 'rename', title: 'There, renamed' }))
  await other.close()
  files.start()
  await look()
  expect(events.at(-1)).toMatchObject({ vaultId: there.id, row: { title: 'There, renamed' } })
  expect(files.counted().paths.filter((path) => path.startsWith(here.folder))).toEqual([
    join(here.folder, 'vault.json'),
  ])

  await rename(arrived, join(elsewhere, 'gone'))
  await look()
  expect(events.at(-1)).toEqual({ kind: 'library-changed', vaultId: there.id, row: null })
  expect(events).toHaveLength(3)
})

test('hears no echo of what is written here: one edit is told once, and a look after it touches no more outside of its vault', async () => {
  const root = await tempFolder()
  for (const title of ['Here', 'Beside']) {
    const made = value(await createVault(root, { title, intake: someIntake }, ports))
    value(await made.saveSection(draft(2, 'text')))
    await made.close()
  }
  const events: (LibraryEvent | VaultEvent)[] = []
  const files = countingDisk(unsyncedDisk)
  const rows = rowCache(join(await tempFolder(), 'rows.json'), files)
  const library = openLibrary(root, { files }, rows, (event) => events.push(event))
  const { look, end } = watchLibrary(library, files, (event) => events.push(event))
  end()
  await look()
  const here = (await library.list()).vaults.find(({ title }) => title === 'Here')
  const vault = value(await library.vault(here?.id ?? ''))
  await vault.settled()
  await look()
  const outside = (): string[] => files.counted().paths.filter((path) => !path.startsWith(vault.folder))
  files.start()
  await look()
  const idle = outside()
  events.splice(0)

  files.start()
  const edit = { kind: 'set-field' as const, section: 2 as const, path: ['oneLiner'], sitting: 's' }
  value(await vault.apply({ ...edit, value: 'I help managers to lead' }))
  await vault.settled()
  expect(outside()).toEqual([])
  await look()
  expect(outside()).toEqual(idle)
  expect(events).toMatchObject([{ kind: 'vault-changed', vaultId: vault.id }])
  await vault.close()
})

test('an open vault that nobody follows still tells what another program changed in it', async () => {
  const root = await tempFolder()
  const made = value(await createVault(root, { title: 'Here', intake: someIntake }, ports))
  await made.close()
  const events: (LibraryEvent | VaultEvent)[] = []
  const library = openLibrary(root, ports, undefined, (event) => events.push(event))
  const { look, end } = watchLibrary(library, unsyncedDisk, (event) => events.push(event))
  end()
  const vault = value(await library.vault(made.id))
  await vault.settled()
  await look()
  await look()
  events.splice(0)

  const file = join(vault.folder, 'vault.json')
  const index = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...index, title: 'Named by another program' }))
  await look()
  expect(events).toMatchObject([{ vaultId: vault.id, row: { title: 'Named by another program' } }])
  await vault.close()
})
