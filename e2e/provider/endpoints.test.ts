import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { intakeSchema } from '../../src/shared/intake.ts'
import { logLine } from '../../src/shared/run-log.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { sectionNumbers } from '../../src/shared/sections/index.ts'
import { defaultSettings, type Settings } from '../../src/shared/settings.ts'
import { runClock } from '../../src/main/clock.ts'
import { isUsable, modelSource } from '../../src/main/models.ts'
import { liveRuns } from '../../src/main/runs/live-runs.ts'
import { runSettings, type Who } from '../../src/main/runs/run-settings.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { createVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import { openWays } from '../../src/main/storage/ways-file.ts'
import { startProvider, type Provider } from './start-provider.ts'

// Each writes whole vaults over HTTP and onto the disk.
const root = join(import.meta.dirname, '../..')
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const temp = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'endpoints-'))
  ends.push(() => rm(folder, { recursive: true }))
  return folder
}
const serving = async (script: Parameters<Provider['play']>[0] = []): Promise<Provider> => {
  const provider = await startProvider({ script })
  ends.push(() => provider.close())
  return provider
}

/** Endpoints that all speak the language of OpenAI, in their order. */
const endpoints = (...at: [id: string, name: string, url: string][]): Settings['providers'] =>
  at.map(([provider, name, url]) => ({
    provider,
    kind: 'openai',
    name,
    enabled: true,
    model: `${provider}-model`,
    baseUrl: `${url}/v1`,
    reasoning: false,
    price: null,
  }))

interface Written {
  events: RunEvent[]
  log: string[]
  vault: VaultFolder
  writers: Record<number, string[]>
}

/** A run over real HTTP with real adapters and files: the app's own way from settings to sections. */
async function write(
  settings: Partial<Settings>,
  { who = null, ways = null, timeScale = 0.01 }: { who?: Who; ways?: string | null; timeScale?: number } = {},
): Promise<Written> {
  const folder = await temp()
  const intake = intakeSchema.parse(
    JSON.parse(await readFile(join(root, 'examples', 'northlight-coaching.json'), 'utf8')),
  )
  const created = await createVault(folder, { title: 'Endpoints', intake })
  if (!created.ok) throw new Error('no vault')
  const vault = created.value
  const events: RunEvent[] = []
  const log: string[] = []
  const clock = runClock()
  const keyFor = (): string => 'sk-test'
  const known = ways === null ? undefined : await openWays(ways)
  const runs = liveRuns({
    clock,
    random: () => 0.5,
    prompts: promptFolder(join(root, 'prompts'), null),
    modelFor: modelSource({ keyFor, samplePace: () => 1, clock, ...(known && { ways: known }) }),
    onEvents: (batch) => void events.push(...batch),
    onRunning: () => undefined,
    log: (line) => void log.push(line),
  })
  // Only what writing asks is counted here.
  const quiet = { ...defaultSettings(), readThrough: { on: false, reader: null } }
  const chosen = runSettings({ ...quiet, ...settings }, who, isUsable(keyFor))
  if (!chosen.ok) throw new Error(chosen.failure.kind)
  const started = await runs.start({
    vault,
    vaultId: vault.id,
    purpose: { kind: 'whole' },
    settings: chosen.value,
    resumes: null,
    timeScale,
  })
  if (!started.ok) throw new Error(started.failure.kind)
  await started.value.done
  await vault.settled()
  await known?.settled()
  const { sections } = await vault.view()
  const writers = Object.fromEntries(
    sections.map(({ number, writers: by }) => [
      number,
      [...new Set(by.map(({ provider, model }) => `${provider} ${model}`))],
    ]),
  )
  ends.unshift(() => vault.close())
  return { events, log, vault, writers }
}

test('writes all seventeen with the second of two endpoints of one kind when the first is down, and names both', async () => {
  const second = await serving()
  const down = await serving([{ fault: { kind: 'status', status: 503 } }])
  const { events, log, writers } = await write({
    providers: endpoints(['openai', 'Work account', down.url], ['studio', 'LM Studio', second.url]),
  })
  expect(Object.keys(writers)).toHaveLength(17)
  expect(new Set(Object.values(writers).flat())).toEqual(new Set(['studio studio-model']))
  const started = events.find((event) => event.kind === 'run-started')
  expect(started?.providers).toEqual([
    { provider: 'openai', model: 'openai-model', name: 'Work account', kind: 'openai' },
    { provider: 'studio', model: 'studio-model', name: 'LM Studio', kind: 'openai' },
  ])
  expect(log.some((line) => line.startsWith('[AI] Work account failed after'))).toBe(true)
  expect(log.some((line) => line.startsWith('[AI] Trying LM Studio'))).toBe(true)
  // A journal that is read again tells the same names.
  const failed = events.find((event) => event.kind === 'attempt-failed')
  expect(failed && logLine(failed, started?.providers)).toContain('Work account')
})

test('a pinned run asks one endpoint for one model, and nobody takes over', async () => {
  const first = await serving()
  const second = await serving([{ match: { section: 12 }, fault: { kind: 'refusal' } }])
  const providers = endpoints(['openai', 'OpenAI', first.url], ['studio', 'LM Studio', second.url])
  const { writers, events } = await write({ providers }, { who: { provider: 'studio', model: 'large' } })
  expect(Object.keys(writers)).toHaveLength(16)
  expect(new Set(Object.values(writers).flat())).toEqual(new Set(['studio large']))
  expect(first.stats().requests).toBe(0)
  expect(events.find((event) => event.kind === 'run-started')).toMatchObject({ pinned: true })
})

test('asks a section of its own model first, and of the others in their order when that one fails', async () => {
  const first = await serving()
  const second = await serving([{ match: { section: 2 }, fault: { kind: 'refusal' } }])
  const providers = endpoints(['openai', 'OpenAI', first.url], ['studio', 'LM Studio', second.url])
  const sectionModels = {
    1: { provider: 'studio', model: 'poet' },
    2: { provider: 'studio', model: 'poet' },
    3: { provider: 'openai', model: 'large' },
    4: { provider: 'gone', model: 'm' },
  }
  // Nothing here waits, so no limit has to be short; a short one would be passed while the SDK is loaded.
  const { writers, events } = await write({ providers, sectionModels }, { timeScale: 1 })
  expect(writers[1]).toEqual(['studio poet'])
  expect(writers[2]).toEqual(['openai openai-model'])
  expect(writers[3]).toEqual(['openai large'])
  for (const number of sectionNumbers.filter((other) => other > 3))
    expect(writers[number]).toEqual(['openai openai-model'])
  expect(Object.keys(second.stats().parts).sort()).toEqual(['1.1', '2.1'])
  const fellBack = events.find(
    (event) => event.kind === 'attempt-started' && event.section === 2 && event.provider === 'openai',
  )
  expect(fellBack).toMatchObject({ after: { provider: 'studio', failure: { kind: 'refused' } } })
})

test('does not ask again for a form that a server has not, also after a start', async () => {
  const server = await serving([{ fault: { kind: 'no-response-format', accepts: 'json-object' } }])
  const ways = join(await temp(), 'ways.json')
  const providers = endpoints(['studio', 'LM Studio', server.url])
  // Requests are counted, so none may be given up and asked again because the machine was slow: limits at their full length.
  const as = { ways, timeScale: 1 }
  await write({ providers, slots: 1 }, as)
  const parts = Object.keys(server.stats().parts).length
  expect(server.stats().requests).toBe(parts + 1)

  server.reset()
  await write({ providers, slots: 1 }, as)
  expect(server.stats().requests).toBe(parts)

  // Another model is another matter, and a damaged file costs one question.
  server.reset()
  await write({ providers: providers.map((provider) => ({ ...provider, model: 'other' })), slots: 1 }, as)
  expect(server.stats().requests).toBe(parts + 1)
  await writeFile(ways, '{ half')
  server.reset()
  await write({ providers, slots: 1 }, as)
  expect(server.stats().requests).toBe(parts + 1)
})
