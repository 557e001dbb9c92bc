import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LibraryEvent } from '../../shared/vault-event.ts'
import { value } from '../testing/value.ts'
import { countingDisk } from './testing/counting-disk.ts'
import { someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { openLibrary } from './library.ts'
import { createVault, openVault } from './vault-folder.ts'
import { watchLibrary } from './watch-library.ts'

const ports = { files: unsyncedDisk }

test('tells of a vault that another device brings, changes and takes away, and reads no other for it', async () => {
  const [root, elsewhere] = [await tempFolder(), await tempFolder()]
  const here = value(await createVault(root, { title: 'Here', intake: someIntake }, ports))
  await here.close()
  const there = value(await createVault(elsewhere, { title: 'There', intake: someIntake }, ports))
  await there.close()
  const events: LibraryEvent[] = []
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

test('does not tell again of what was saved here, and tells what another program made of a vault that is open here', async () => {
  const root = await tempFolder()
  const { id, folder, close } = value(await createVault(root, { title: 'Here', intake: someIntake }, ports))
  await close()
  const library = openLibrary(root, ports)
  const events: LibraryEvent[] = []
  const { look, end } = watchLibrary(library, unsyncedDisk, (event) => events.push(event))
  end()
  await look()
  const vault = value(await library.vault(id))
  value(await vault.apply({ kind: 'rename', title: 'Renamed here' }))
  await vault.close()
  await look()
  expect(events).toEqual([])

  const other = value(await openVault(folder, ports))
  value(await other.apply({ kind: 'rename', title: 'Renamed elsewhere' }))
  await other.close()
  await look()
  expect(events).toMatchObject([{ vaultId: id, row: { title: 'Renamed elsewhere' } }])
})
