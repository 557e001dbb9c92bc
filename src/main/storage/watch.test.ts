import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { timesOf, tally } from '../testing/tally.ts'
import type { VaultEvent } from '../../shared/vault-event.ts'
import { value } from '../testing/value.ts'
import { draft, someIntake } from './testing/records.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { unsyncedDisk } from './testing/unsynced-disk.ts'
import { createVault, type VaultFolder } from './vault-folder.ts'
import { watchVault } from './watch.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

interface Watched {
  vault: VaultFolder
  heard: VaultEvent[]
  looks: () => number
  /** Settles with the first event, heard or still to come, that is so. */
  when(isSo: (event: VaultEvent) => boolean): Promise<VaultEvent>
}

async function watched(ports: Parameters<typeof watchVault>[1] = {}): Promise<Watched> {
  const made = await createVault(
    await tempFolder(),
    { title: 'A', intake: someIntake },
    { files: unsyncedDisk },
  )
  const vault = value(made)
  for (const number of [2, 3, 4] as const) value(await vault.saveSection(draft(number, 'ours')))
  await vault.settled()
  const heard: VaultEvent[] = []
  let tell = (): void => undefined
  vault.onChanged((event) => {
    heard.push(event)
    tell()
  })
  let looks = 0
  const catchUp = (): ReturnType<VaultFolder['catchUp']> => (looks++, vault.catchUp())
  ends.push(watchVault({ folder: vault.folder, catchUp }, ports))
  return {
    ...{ vault, heard, looks: () => looks },
    when: (isSo) =>
      new Promise((resolve) => {
        tell = () => {
          const found = heard.find(isSo)
          if (found) resolve(found)
        }
        tell()
      }),
  }
}

const file = (vault: VaultFolder, number: number): string =>
  join(vault.folder, `sections/${['', '', '02-message', '03-story', '04-offer'][number]}.json`)

async function edit(vault: VaultFolder, number: number, mark: string): Promise<void> {
  const text = await readFile(file(vault, number), 'utf8')
  await writeFile(`${vault.folder}.tmp`, text.replaceAll('ours', mark))
  await rename(`${vault.folder}.tmp`, file(vault, number))
}

const changes =
  (number: number) =>
  ({ elsewhere }: VaultEvent): boolean =>
    elsewhere?.sections.some((section) => section === number) === true

test('hears of what another program wrote, with and without notifications of the file system', async () => {
  const noNotice = (): never => {
    throw new Error('not supported')
  }
  for (const ports of [{}, { notify: noNotice, lookMs: 20 }]) {
    const { vault, when } = await watched(ports)
    await edit(vault, 2, 'theirs')
    await when(changes(2))
    expect(JSON.stringify((await vault.view()).sections[0]?.content)).toContain('theirs')
  }
})

test('takes a burst of files as one change, and makes no echo of what is written here', async () => {
  const heardOf: (() => void)[] = []
  const notify = (_: string, tell: () => void) => (heardOf.push(tell), { close: () => undefined })
  const { vault, when, heard, looks } = await watched({ notify, lookMs: 60_000 })
  await vault.catchUp()
  const before = looks()
  for (const number of [2, 3, 4]) await edit(vault, number, 'theirs')
  for (let i = 0; i < 30; i++) for (const tell of heardOf) tell()
  const { elsewhere } = await when(({ elsewhere }) => elsewhere !== undefined)
  expect(elsewhere?.sections).toEqual([2, 3, 4])
  expect(looks()).toBe(before + 1)
  value(await vault.apply({ kind: 'rename', title: 'B' }))
  await vault.settled()
  expect((await vault.catchUp()).changed).toBe(false)
  expect(heard.filter(({ elsewhere }) => elsewhere)).toHaveLength(1)
})

test('goes on when a drive that was unplugged is back, with what was written on it meanwhile', async () => {
  const { vault, when } = await watched({ lookMs: 50 })
  await cp(vault.folder, `${vault.folder} copy`, { recursive: true })
  await rm(vault.folder, { recursive: true })
  await when(({ changed }) => changed.notices?.length === 1)
  await rename(`${vault.folder} copy`, vault.folder)
  await when(({ changed }) => changed.notices?.length === 0)
  await edit(vault, 3, 'theirs')
  await when(changes(3))
})

test('shows what was written elsewhere within two seconds', async () => {
  const times = timesOf(100, 1)
  let late = 0
  const { vault, when, heard } = await watched()
  for (let i = 0; i < times; i++) {
    heard.length = 0
    const begun = performance.now()
    const text = await readFile(file(vault, 2), 'utf8')
    await writeFile(file(vault, 2), text.replaceAll(i === 0 ? 'ours' : `theirs${i - 1}`, `theirs${i}`))
    await when(changes(2))
    if (performance.now() - begun > 2000) late++
  }
  tally('edits of other programs, on screen within 2 s', times, { hung: late })
})
