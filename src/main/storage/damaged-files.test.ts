import fc from 'fast-check'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { questions } from '../../shared/intake-questions.ts'
import { emptyIntake, type Intake } from '../../shared/intake.ts'
import { sameValue } from '../../shared/same-value.ts'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import { tally, timesOf, type Harm } from '../testing/tally.ts'
import { createVault } from './create-vault.ts'
import { openKeyFile, type Encryptor } from './key-file.ts'
import { openVault } from './open-vault.ts'
import { openSettingsFile } from './settings-file.ts'
import { tempFolder } from './testing/temp-folder.ts'

// A full run writes some ten thousand synced files.
vi.setConfig({ testTimeout: 900_000 })

/** How a file is damaged; `keeps`: how much of its beginning is as it was, in characters; null: all of it is there. */
interface Damage {
  name: string
  bytes: Uint8Array
  keeps: number | null
}

type Damaging = (text: string, at: number, random: number) => Omit<Damage, 'name'>
const whole = (bytes: Uint8Array | string): Omit<Damage, 'name'> => ({
  bytes: Buffer.from(bytes),
  keeps: null,
})
const some = (bytes: Uint8Array | string, keeps: number): Omit<Damage, 'name'> => ({
  bytes: Buffer.from(bytes),
  keeps,
})

/** The kinds of damage that disks, other programs and people do to a file, at a place of it. */
const damages: Record<string, Damaging> = {
  'no bytes': () => some('', 0),
  cut: (text, at) => some(text.slice(0, at), at),
  'zeros behind a cut': (text, at) => some(text.slice(0, at) + '\0'.repeat(text.length - at), at),
  'zeros in the middle': (text, at, random) =>
    some(text.slice(0, at) + '\0'.repeat(9) + text.slice(at + 1 + (random % 40)), at),
  'a block of another file': (text, at) =>
    some(`${text.slice(0, at)}Lorem ipsum, "dolor": [ sit {${text.slice(at + 30)}`, at),
  'one letter another': (text, at, random) =>
    some(
      text.slice(0, at) + String.fromCharCode(33 + (random % 90)) + text.slice(at + 1),
      Math.max(0, at - 60),
    ),
  'bytes that are no letters': (text, at) =>
    some(
      Buffer.concat([
        Buffer.from(text.slice(0, at)),
        Buffer.from([0xff, 0xfe, 0x80]),
        Buffer.from(text.slice(at + 3)),
      ]),
      at,
    ),
  'a mark at the beginning': (text) => whole(`\uFEFF${text}`),
  'wide letters': (text) => whole(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'a comma too many': (text) => whole(text.replace(/\s*([}\]])\s*$/u, ',$1')),
  'a comment': (text) => whole(`/* by hand */ ${text}`),
  'encoded twice': (text) => whole(JSON.stringify(text)),
  'a merge that was not ended': (text) => whole(`<<<<<<< HEAD\n${text}=======\n{}\n>>>>>>> other\n`),
  'words behind it': (text) => whole(`${text}\n${text.slice(0, 20)}`),
}

/** So many damages, of each kind as many, at places from all over the file; the same ones each time. */
function damagesOf(text: string, times: number): Damage[] {
  const kinds = Object.entries(damages)
  const places = fc.sample(fc.tuple(fc.nat(text.length - 1), fc.nat(10_000)), { numRuns: times, seed: 15 })
  return places.map(([at, random], n) => {
    const [name, damage] = kinds[n % kinds.length]!
    return { name: `${name} at ${at}`, ...damage(text, at, random) }
  })
}

/** The keys of a group whose values stand whole in the beginning of its text. */
const wholeIn = (text: string, group: object, keeps: number | null, indent: string): string[] => {
  const keys = Object.keys(group)
  return keys.filter((_, n) => {
    const next = keys[n + 1]
    const end = next === undefined ? text.length - 1 : text.indexOf(`\n${indent}"${next}":`)
    return keeps === null || end < keeps
  })
}

const endpoint = defaultSettings().providers[0]!
const mine: Settings = {
  ...defaultSettings(),
  ...{
    slots: 5,
    theme: 'dark',
    vaultsFolder: '/media/mara/Vaults',
    hedge: true,
    walk: 'strict',
    samplePace: 400,
  },
  providers: [
    { ...endpoint, provider: 'studio', name: 'Studio', baseUrl: 'http://localhost:1234/v1', model: 'qwen' },
    ...defaultSettings().providers,
  ],
  spending: { perRun: 3, perMonth: 40 },
}

test('of damaged settings files nothing is lost that can be read, and nothing is reset without a word', async () => {
  const times = timesOf(2000, 28)
  const path = join(await tempFolder(), 'settings.json')
  await (await openSettingsFile(path)).change(({ newer }) => ({ settings: mine, newer }))
  const text = await readFile(path, 'utf8')
  const harm = { lost: 0, reset: 0 }
  for (const [n, { name, bytes, keeps }] of damagesOf(text, times).entries()) {
    const hasCopy = n % 3 !== 0
    const folder = await tempFolder()
    const damaged = join(folder, 'settings.json')
    await writeFile(damaged, bytes)
    if (hasCopy) await writeFile(join(folder, 'settings.last.json'), text)
    const file = await openSettingsFile(damaged)
    const { settings } = file.value()
    const readable = wholeIn(text, mine, keeps, '    ')
    for (const key of Object.keys(mine) as (keyof Settings)[]) {
      if (sameValue(settings[key], mine[key])) continue
      // Another letter may have made another value of it, which is what the file says then.
      const isDefault = sameValue(settings[key], defaultSettings()[key])
      if (isDefault && (hasCopy || readable.includes(key))) {
        harm.lost += 1
        console.error(`settings, ${name}: ${key} is lost`)
      }
      if (isDefault && file.notices().length === 0) {
        harm.reset += 1
        console.error(`settings, ${name}: ${key} was reset without a word`)
      }
    }
    await rm(folder, { recursive: true })
  }
  report('damaged settings files', times, harm)
})

const ring: Encryptor = {
  isAvailable: async () => true,
  encrypt: async (secret) => Buffer.from(`ok:${secret}`),
  decrypt: async (bytes) => {
    const secret = Buffer.from(bytes).toString()
    if (!secret.startsWith('ok:')) throw new Error('cannot decrypt')
    return secret.slice(3)
  },
}
const origin = 'https://api.example.com'
const owners = ['openai', 'anthropic', 'studio', 'gateway']

test('of damaged key files no key is lost that can be read, and none goes without a word', async () => {
  const times = timesOf(2000, 28)
  const path = join(await tempFolder(), 'keys.json')
  const keys = await openKeyFile(path, ring, [])
  for (const provider of owners) await keys.save({ provider, origin }, `sk-canary-of-${provider}`)
  const text = await readFile(path, 'utf8')
  const harm = { lost: 0, reset: 0, leaked: 0 }
  for (const [n, { name, bytes, keeps }] of damagesOf(text, times).entries()) {
    const hasCopy = n % 3 !== 0
    const folder = await tempFolder()
    const damaged = join(folder, 'keys.json')
    await writeFile(damaged, bytes)
    if (hasCopy) await writeFile(join(folder, 'keys.last.json'), text)
    const again = await openKeyFile(damaged, ring, [])
    const whole = owners.filter((owner) => {
      const begin = text.indexOf(`"provider": "${owner}"`)
      const end = text.indexOf('\n  }', begin)
      return keeps === null || end + 4 <= keeps
    })
    for (const provider of owners) {
      const key = again.keyFor(provider, origin)
      const [status] = again.status([{ provider, origin }])
      // With another letter in its address it is a key for that address, and shown as such.
      if (key !== null || status?.locked === true || /one letter/u.test(name)) continue
      if (hasCopy || whole.includes(provider)) {
        harm.lost += 1
        console.error(`keys, ${name}: the key of ${provider} is lost`)
      }
      if (again.notices().length === 0) {
        harm.reset += 1
        console.error(`keys, ${name}: the key of ${provider} went without a word`)
      }
    }
    if (again.keyFor('openai', 'http://api.example.com') !== null) harm.leaked += 1
    await rm(folder, { recursive: true })
  }
  report('damaged key files', times, harm)
})

const answered: Intake = {
  ...emptyIntake(),
  ...{ businessName: 'Atemraum', fullName: 'Jule Petersen', sells: 'program', work: 'client' },
  ...{
    idealClient: 'Pflegekräfte aus Bremen',
    offerProgram: 'Zwölf Wochen',
    platforms: ['instagram', 'email'],
  },
  story: { lowMoment: 'Am Parkplatz', discovery: 'b', searchAgain: 'c', breakthrough: 'd', results: 'e' },
}

test('of damaged intake files no answer is lost that can be read, and each that is lost is named', async () => {
  const times = timesOf(2000, 14)
  const made = await createVault(await tempFolder(), { title: 'Atemraum', intake: answered })
  if (!made.ok) throw new Error(made.failure.kind)
  await made.value.close()
  const index = await readFile(join(made.value.folder, 'vault.json'))
  const text = await readFile(join(made.value.folder, 'intake.json'), 'utf8')
  const harm = { lost: 0, reset: 0 }
  for (const { name, bytes, keeps } of damagesOf(text, times)) {
    const folder = await tempFolder()
    await writeFile(join(folder, 'vault.json'), index)
    await writeFile(join(folder, 'intake.json'), bytes)
    const vault = await openVault(folder)
    if (!vault.ok) throw new Error(vault.failure.kind)
    const { intake, notices } = await vault.value.view()
    const readable = wholeIn(text, answered, keeps, '  ')
    for (const { key, name: question } of questions) {
      if (sameValue(intake[key], answered[key]) || !sameValue(intake[key], emptyIntake()[key])) continue
      if (readable.includes(key)) {
        harm.lost += 1
        console.error(`intake, ${name}: ${question} is lost`)
      }
      if (!notices.some((notice) => notice.includes(`“${question}”`))) {
        harm.reset += 1
        console.error(`intake, ${name}: ${question} was emptied without a word: ${notices.join(' ')}`)
      }
    }
    await vault.value.close()
    await rm(folder, { recursive: true })
  }
  report('damaged intake files', times, harm)
})

function report(what: string, tried: number, harm: Harm): void {
  tally(what, tried, harm)
  expect(harm).toEqual(Object.fromEntries(Object.keys(harm).map((kind) => [kind, 0])))
}
