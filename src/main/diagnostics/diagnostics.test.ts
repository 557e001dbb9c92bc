import { appendFile, mkdir, rename } from 'node:fs/promises'
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings, type ProviderSettings } from '../../shared/settings.ts'
import { openLibrary } from '../storage/library.ts'
import { eventsOf, runStarted, someIntake } from '../storage/testing/records.ts'
import { tempFolder } from '../storage/testing/temp-folder.ts'
import { tally } from '../testing/tally.ts'
import { value } from '../testing/value.ts'
import { readDiagnostics } from './read-diagnostics.ts'
import { withoutNames } from './without-names.ts'

const keys = ['canary-key-8f2a91', 'sk-ant-canary-000111222', 'gsk_canary0123456789abcdef']
const clients = [
  'Übermut & Söhne GmbH',
  'Bo',
  '山田商店',
  'O’Neill-Brandt',
  'A "quoted" (name) [x]+',
  'Mara Lindqvist',
]

test('gives away no key, no name of a client, a vault or a person in any form, no path, no address beyond its host', async () => {
  const home = await tempFolder()
  const folder = join(home, 'Clients of Sven', 'Vaults')
  const library = openLibrary(folder)
  for (const client of clients) {
    const intake = { ...someIntake, businessName: client, fullName: `${client} Owner` }
    const vault = value(await library.create({ title: `Launch of ${client}`, intake }))
    const stamp = eventsOf('2026-11-27-run')
    value(await vault.journal(stamp(runStarted([1]))))
    value(
      await vault.journal(
        stamp({
          kind: 'section-failed',
          section: 1,
          failure: { kind: 'unexpected', reference: 'ref-4711' },
          attempts: 1,
        }),
      ),
    )
    await vault.settled()
  }
  const log = join(home, 'app.log')
  const said = clients.flatMap((client) => [
    client.toUpperCase(),
    client.normalize('NFD'),
    `file://${encodeURI(join(folder, client))}/vault.json`,
    `app://x/?name=${encodeURIComponent(client)}`,
    JSON.stringify({ client }),
    client.replaceAll(' ', '-').toLowerCase(),
    client.replaceAll(' ', '_'),
  ])
  await appendFile(
    log,
    [
      ...keys.map((key) => `GET https://${key}@gateway.example/v1/models?key=${key} Bearer ${key}`),
      ...said,
      `Error at ${homedir()}/Secret project/plan.docx`,
      `    at read (file://${homedir()}/apps/vaultwright/out/main/index.js:12:34)`,
      `C:\\Users\\sven\\Vaults and /home/sven/x and mail to sven.b@clients.example about it`,
      `http://10.0.0.7:1234/v1/chat/completions failed with 500`,
      `${userInfo().username} on ${hostname()}`,
    ].join('\n'),
  )
  const endpoint: ProviderSettings = {
    ...{ provider: 'own', kind: 'openai', name: 'Azure of Mara Lindqvist', enabled: true, model: 'm' },
    ...{ baseUrl: 'https://gateway.example/v1/tenant-9f', reasoning: false, price: null },
  }
  const settings = { ...defaultSettings(), vaultsFolder: folder, providers: [endpoint] }
  const text = await readDiagnostics({
    library,
    log,
    liveKeys: () => keys,
    now: () => new Date(),
    given: () => ({
      versions: ['Vaultwright 1', 'Electron 1'],
      settings,
      keys: [],
      copies: null,
      notices: [`“${folder}/Bo” could not be opened.`],
    }),
  })
  const found = [
    ...keys,
    'canary',
    ...clients
      .slice(0, 1)
      .concat(clients.slice(2))
      .flatMap((client) => [client, encodeURIComponent(client), client.replaceAll(' ', '-')]),
    ...['Söhne', 'SÖHNE', '山田', 'Neill', 'quoted', 'Lindqvist', 'Launch of', 'Owner'],
    ...[
      homedir() === '/' ? 'no home' : homedir(),
      folder,
      'Clients of Sven',
      'Secret project',
      'sven',
      'tenant-9f',
      '/v1/chat',
    ],
    ...[' Bo ', '/Bo', '"Bo"', 'Bo\n'],
  ].filter((secret) => text.normalize('NFC').toLowerCase().includes(secret.normalize('NFC').toLowerCase()))
  tally('names, keys and paths in the diagnostics', keys.length + said.length, { leaked: found.length })
  expect(found, text).toEqual([])
  // What support needs is there.
  expect(text).toContain('Electron 1')
  expect(text).toContain('gateway.example')
  expect(text).toContain('10.0.0.7:1234')
  expect(text).toContain('6 in the folder of the vaults')
  expect(text).toContain('unexpected 6')
  expect(text).toContain('References: ref-4711')
  expect(text).toContain('/index.js:12:34')
  expect(text).toContain('failed with 500')
})

test('a vault that is gone leaves no name behind in the paths of the log', () => {
  const places = { home: '/home/ann', vaultsFolder: '/media/drive/Vaults', user: 'ann', computer: 'desk' }
  const text =
    'Could not read “/media/drive/Vaults/Old Client Ltd/vault.json”. Went on at /home/anna/x and /home/ann.'
  expect(withoutNames(text, [], places)).toBe('Could not read “[vaults]”. Went on at /home/[user]/x and ~.')
})

test('short names count as words, and words of the text itself stay readable', () => {
  const places = { home: '/h', vaultsFolder: '/v', user: 'u1', computer: 'c1' }
  const names = [
    { name: 'Bo', instead: '[client 1]' },
    { name: '', instead: '[client 2]' },
    { name: 'client', instead: '[client 3]' },
  ]
  expect(withoutNames('Bo asks about a bottle of the client', names, places)).toBe(
    '[client 1] asks about a bottle of the [client 3]',
  )
})

test('a folder that is away is said, and nothing else keeps the rest from being told', async () => {
  const home = await tempFolder()
  const library = openLibrary(
    join(home, 'vaults'),
    {},
    undefined,
    () => undefined,
    () => false,
  )
  await mkdir(join(home, 'x'))
  await rename(join(home, 'x'), join(home, 'y'))
  const given = () => ({ versions: ['V'], settings: null, keys: [], copies: null, notices: [] })
  const ports = { library, log: join(home, 'none.log'), liveKeys: () => [], now: () => new Date(), given }
  const text = await readDiagnostics(ports)
  expect(text).toContain('which is away just now')
  expect(text).toContain('It is empty.')
})

test('takes out a name that ends within a sign, as one that was cut does, and reads a folder of such a name', () => {
  const places = {
    home: '/home/ann \ud83c',
    vaultsFolder: '/home/ann \ud83c/Vaults',
    user: 'ann',
    computer: 'lab',
  }
  const names = [{ name: 'Harbour \ud83c', instead: '[client 1]' }]
  expect(withoutNames('The vault of Harbour \ud83c is open.', names, places)).toBe(
    'The vault of [client 1] is open.',
  )
})
