/*
 * Run after run in a process of its own, built as the app's main process is, without a test runner around it: what that
 * compiles and keeps is not the app's, and was most of what the heap seemed to gain. `soak.test.ts` builds and starts it, and
 * judges what it says.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { shortIntake } from '../../src/core/testing/run-in-memory.ts'
import { runClock } from '../../src/main/clock.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { liveRuns } from '../../src/main/runs/live-runs.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { createVault, openVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import type { Result } from '../../src/shared/result.ts'
import type { RunPurpose } from '../../src/shared/run-event.ts'
import { sectionNumbers } from '../../src/shared/sections/index.ts'
import { defaultSettings, runSettingsSchema } from '../../src/shared/settings.ts'
import type { Script } from './fault-script.ts'
import { randomFrom } from './lazy-habits.ts'

/** How many runs, one after another, and the folder of the project. */
const [runs, root] = [Number(process.argv[2]), process.argv[3] ?? '']
/** After so many the heap is measured for the first time: what is loaded and made once is there then. */
const start = 5

const prompts = promptFolder(join(root, 'prompts'), null)
const clock = runClock()
const live = liveRuns({
  clock,
  random: randomFrom(1),
  prompts,
  modelFor: async ({ baseUrl }) => ({
    ok: true,
    value: openaiModel({ apiKey: 'sk-soak', model: 'faulty', reasoning: false, baseUrl }),
  }),
  onEvents: () => undefined,
  onRunning: () => undefined,
  log: () => undefined,
})

/** What a provider on a bad day does to a run: some questions break in every way, and some sections are never had. */
function badDay(seed: number): Script {
  const random = randomFrom(seed)
  const nth = (): number[] => Array.from({ length: 3 }, () => 1 + Math.floor(random() * 40))
  const never = sectionNumbers[Math.floor(random() * sectionNumbers.length)] ?? 17
  const breaks: Script = [
    { fault: { kind: 'cut' }, match: { nth: nth() } },
    { fault: { kind: 'stall' }, match: { nth: nth() } },
    { fault: { kind: 'no-finish' }, match: { nth: nth() } },
    { fault: { kind: 'error-in-stream' }, match: { nth: nth() } },
    { fault: { kind: 'status', status: 429, retryAfter: 1 }, match: { nth: nth() } },
    { fault: { kind: 'status', status: 503 }, match: { nth: nth() } },
    { fault: { kind: 'html-error-page' }, match: { nth: nth() } },
    { fault: { kind: 'truncated' }, match: { nth: nth() } },
    { fault: { kind: 'wrong-json' }, match: { nth: nth() } },
  ]
  const refused: Script = seed % 2 === 0 ? [{ fault: { kind: 'refusal' }, match: { section: never } }] : []
  return [...refused, ...breaks, { fault: { kind: 'lazy', seed, share: 0.2 } }]
}

/**
 * The provider is a process of its own, as a provider is for whoever uses the app: what it compiles and keeps is not on
 * the heap that is measured here.
 */
async function providerWith(script: Script): Promise<{ url: string; close(): Promise<void> }> {
  const server = join(root, 'e2e/provider/server.ts')
  const provider = spawn(process.execPath, [server, '--quiet', '--script', JSON.stringify(script)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(provider.stdout), 'line')) as [string]
  return {
    url: line.replace('listening on ', ''),
    async close() {
      provider.kill('SIGTERM')
      await once(provider, 'exit')
    },
  }
}

async function write(vault: VaultFolder, script: Script, purpose: RunPurpose): Promise<void> {
  const provider = await providerWith(script)
  const server = {
    provider: 'openai' as const,
    enabled: true,
    model: 'faulty',
    reasoning: false,
    price: null,
  }
  const settings = runSettingsSchema.parse({
    ...defaultSettings(),
    providers: [{ ...server, baseUrl: `${provider.url}/v1` }],
  })
  const started = must(
    await live.start({ vault, vaultId: vault.id, purpose, settings, resumes: null, timeScale: 0.01 }),
  )
  must(await started.done)
  await provider.close()
}

/** Sections that are neither there nor said to be missing, and those still missing after a run on a good day. */
async function lostIn(folder: string, seed: number): Promise<string[]> {
  const vault = must(await createVault(folder, { title: `Soak ${seed}`, intake: shortIntake() }))
  await write(vault, badDay(seed), { kind: 'whole' })
  await vault.close()
  const again = must(await openVault(vault.folder))
  const { sections, reviews, failures } = await again.view()
  const silent = sectionNumbers.filter(
    (number) => ![...sections, ...reviews].some((one) => one.number === number) && !failures[String(number)],
  )
  const before = new Map(sections.map(({ number, content }) => [number, JSON.stringify(content)]))
  for (const { number } of reviews) must(await again.apply({ kind: 'drop-review', section: number }))
  if (sections.length < 17) await write(again, [], { kind: 'missing' })
  const after = (await again.view()).sections
  await again.close()
  const whole = new Map(after.map(({ number, content }) => [number, JSON.stringify(content)]))
  return [
    ...silent.map((number) => `${seed}: section ${number} is missing in silence`),
    ...sectionNumbers
      .filter((number) => !whole.has(number))
      .map((number) => `${seed}: ${number} is not to be had`),
    ...[...before]
      .filter(([n, words]) => whole.get(n) !== words)
      .map(([n]) => `${seed}: ${n} was written over`),
  ]
}

/** Bytes in use, and how many of them are compiled code. */
export interface Heap {
  all: number
  code: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/**
 * What is alive, in bytes: two collections, so that what the first one finalizes is gone as well. `code` is how much of it
 * V8 has compiled; it compiles what runs often again and better, for hundreds of runs.
 */
async function heap(): Promise<Heap> {
  for (let times = 0; times < 2; times++) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const code = getHeapSpaceStatistics()
    .filter(({ space_name: name }) => /^(?:code|trusted)_/u.test(name))
    .reduce((sum, { space_used_size: size }) => sum + size, 0)
  return { all: process.memoryUsage().heapUsed, code }
}

/** What the process says at its end, as one line of JSON. Bytes of the heap after the first runs and after all. */
export interface Soaked {
  /** Sections that are missing in silence, are not to be had, or were written over. */
  lost: string[]
  /** Runs that still go on. */
  active: number
  early: Heap
  late: Heap
}

const lost: string[] = []
let early = await heap()
for (let seed = 1; seed <= runs; seed++) {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-soak-'))
  lost.push(...(await lostIn(folder, seed)))
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  if (seed === start) early = await heap()
}
const said: Soaked = { lost, active: live.active().length, early, late: await heap() }
console.log(JSON.stringify(said))

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
