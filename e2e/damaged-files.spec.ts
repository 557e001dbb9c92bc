import { expect, type Page } from '@playwright/test'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CostEntry } from '../src/shared/cost-report.ts'
import type { KeyStatus } from '../src/shared/contract/settings-routes.ts'
import { defaultSettings, type Settings } from '../src/shared/settings.ts'
import { ask, canaries, homeWith } from './started-app.ts'
import { atEnd, launch, shot, test } from './launch.ts'

// The small files beside the vaults, damaged in nineteen ways: what was in them is there, and what happened is said.

type Damage = (path: string, text: string) => Promise<unknown>
/** A damage, and what is said of it; null: nothing, because nothing of it is lost. */
interface Damaged {
  what: string
  damage: Damage
  says: RegExp | null
}

const other = (what: string, to: (text: string) => string | Uint8Array, says: RegExp | null): Damaged => ({
  ...{ what, says },
  damage: (path, text) => writeFile(path, to(text)),
})
const lastTime = String.raw`What was saved the last time is used\.`
const none = (file: string): RegExp =>
  new RegExp(`^${file} could not be read. ${lastTime} The file as it`, 'u')
const part = (file: string): RegExp =>
  new RegExp(
    `^${file} could only be read in part. The rest is as it was saved the last time. The file as it`,
    'u',
  )
const mended = (file: string): RegExp =>
  new RegExp(`^${file} had to be mended. The file as it was is kept`, 'u')
const someSpent = new RegExp(`^Some of what was spent could not be read. ${lastTime} The file as it`, 'u')
const [settings, keys, spent] = ['Your settings', 'Your saved keys', 'The record of what was spent']

/** What is done to one file of each kind before a start. They know nothing of each other, so one start tries three. */
const starts: readonly { name: string; settings?: Damaged; keys?: Damaged; spent?: Damaged }[] = [
  {
    name: 'empty',
    settings: other('of no bytes', () => '', none(settings)),
    keys: other('full of zeros', (text) => '\0'.repeat(text.length), none(keys)),
    spent: other('that is a list', () => '[]', someSpent),
  },
  {
    name: 'cut',
    settings: other(
      'that is cut within a value',
      (text) => text.slice(0, text.indexOf('"dark"') + 3),
      part(settings),
    ),
    keys: other('that is cut', (text) => text.slice(0, text.indexOf('}') + 20), part(keys)),
    spent: other('of other words', () => 'not ours at all', none(spent)),
  },
  {
    name: 'merged',
    settings: other(
      'with a merge that was not ended',
      (text) => `<<<<<<< HEAD\n${text}=======\n{"settings": {"slots": 1}}\n>>>>>>> other\n`,
      mended(settings),
    ),
    keys: other('with a comment', (text) => `// mine\n${text}`, mended(keys)),
    spent: other('with a comma too many', (text) => text.replace(/\]\s*\}\s*$/u, '],}'), mended(spent)),
  },
  {
    name: 'another',
    settings: other(
      'with a value of another kind',
      (text) => text.replace('"slots": 5', '"slots": "five"'),
      /^The number of requests at once could not be read\. What was saved the last time is used\. The file as it was/u,
    ),
    keys: {
      what: 'that is a folder',
      says: none(keys),
      damage: async (path) => {
        await rm(path)
        await mkdir(path)
      },
    },
    spent: other('that is null', () => 'null', someSpent),
  },
  {
    name: 'gone',
    settings: {
      what: 'that is gone',
      says: new RegExp(`^${settings} could not be found. ${lastTime}$`, 'u'),
      damage: (path) => rm(path),
    },
    keys: other(
      'of bytes that are no letters',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
      none(keys),
    ),
    spent: other('that is nested without end', () => '{"a":'.repeat(100_000), part(spent)),
  },
  {
    name: 'link',
    settings: {
      what: 'that is a link to what is not there',
      says: new RegExp(`^${settings} cannot be opened, because .* ${lastTime}$`, 'u'),
      damage: async (path) => {
        await rm(path)
        await symlink(`${path}.elsewhere`, path)
      },
    },
    keys: other('larger than any of ours', (text) => `${text}${' '.repeat(17_000_000)}`, part(keys)),
  },
  {
    name: 'wide',
    settings: other('in wide letters', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), null),
    keys: other('with a mark at its beginning', (text) => `\uFEFF${text}`, null),
  },
]

const files = { settings: 'settings.json', keys: 'keys.json', spent: 'ledger.json' } as const
const kinds = ['settings', 'keys', 'spent'] as const

const mine: Partial<Settings> = {
  slots: 5,
  theme: 'dark',
  providers: [
    { ...defaultSettings().providers[0]!, model: 'my-model' },
    ...defaultSettings().providers.slice(1),
  ],
}
const entry: CostEntry = {
  ...{ id: '2026-11-20T10-00-00-000Z-aaaa', month: '2026-11', vaultId: 'gone', title: 'Northlight' },
  ...{ client: 'Mara', kind: 'suggestions', cost: 0.25, atMost: 0.25, finished: true },
}

test('settings, keys and costs damaged in nineteen ways are there again, each with its sentence', async () => {
  const vaultsFolder = await mkdtemp(join(tmpdir(), 'vaultwright-vaults-'))
  atEnd(() => rm(vaultsFolder, { recursive: true, force: true }))
  const home = await homeWith({ ...mine, vaultsFolder })
  atEnd(() => rm(home, { recursive: true, force: true }))
  await writeFile(
    join(home, 'user-data', files.spent),
    JSON.stringify({ schemaVersion: 1, entries: [entry] }),
  )
  const first = await launch({ home })
  for (const provider of ['openai', 'anthropic'] as const)
    await ask(first.page, 'keys.save', { provider, key: canaries[provider] })
  await ask(first.page, 'settings.write', { slots: 5 })
  await first.close('keep home')

  expect(starts.flatMap((start) => kinds.flatMap((kind) => start[kind] ?? []))).toHaveLength(19)
  const left = [...starts]
  const lane = async (): Promise<void> => {
    for (let start = left.shift(); start; start = left.shift()) await tryStart(start, home, vaultsFolder)
  }
  // A start waits for its disk and its page as often as it computes.
  await Promise.all([lane(), lane()])
})

async function tryStart(start: (typeof starts)[number], from: string, vaultsFolder: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'vaultwright-home-'))
  await mkdir(join(home, 'user-data'))
  for (const kind of kinds) {
    const path = join(home, 'user-data', files[kind])
    const [copy, copied] = [path, join(from, 'user-data', files[kind])].map((name) =>
      name.replace('.json', '.last.json'),
    )
    await cp(join(from, 'user-data', files[kind]), path)
    await cp(copied!, copy!)
    await start[kind]?.damage(path, await readFile(path, 'utf8'))
  }
  const { page, close } = await launch({ home })
  const notices = page.locator('.library-notices p')
  const said = kinds.flatMap((kind) => start[kind]?.says ?? [])
  await expect(page.getByText('One intake in, seventeen sections out')).toBeVisible()
  await expect(notices, start.name).toHaveText(said)
  const read = await ask<Settings>(page, 'settings.read', null)
  expect(read, start.name).toMatchObject({ ...mine, vaultsFolder })
  expect(await keysThere(page), start.name).toEqual(['openai', 'anthropic'])
  expect(await ask(page, 'spending.month', { month: entry.month }), start.name).toMatchObject({ cost: 0.25 })
  await shot(page, `damaged-${start.name}`)
  await close()
}

const keysThere = async (page: Page): Promise<string[]> =>
  (await ask<KeyStatus[]>(page, 'keys.status', null))
    .filter(({ present }) => present)
    .map(({ provider }) => provider)
