import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { shortIntake } from '../../src/core/testing/run-in-memory.ts'
import { runClock } from '../../src/main/clock.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { liveRuns } from '../../src/main/runs/live-runs.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { createVault, openVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import { tally, timesOf } from '../../src/main/testing/tally.ts'
import type { Result } from '../../src/shared/result.ts'
import type { RunPurpose } from '../../src/shared/run-event.ts'
import { sectionNumbers } from '../../src/shared/sections/index.ts'
import { defaultSettings, runSettingsSchema } from '../../src/shared/settings.ts'
import type { Script } from './fault-script.ts'
import { randomFrom } from './lazy-habits.ts'

const runs = timesOf(200, 2)
/** From so many runs on the heap says something: before, what is loaded and compiled late is most of it. */
const enough = 50
const start = 5

const root = join(import.meta.dirname, '../..')
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
  const server = join(import.meta.dirname, 'server.ts')
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

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** What one collection finalizes goes with the next, and code that nothing has run since goes after some that gave nothing. */
const collections = 24
/**
 * What is alive, in bytes, after as many collections each time. `code` is how much of it V8 has compiled; it compiles what runs
 * often again and better, for hundreds of runs.
 */
async function heap(): Promise<{ all: number; code: number }> {
  for (let times = 0; times < collections; times++) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const code = getHeapSpaceStatistics()
    .filter(({ space_name: name }) => /^(?:code|trusted)_/u.test(name))
    .reduce((sum, { space_used_size: size }) => sum + size, 0)
  return { all: process.memoryUsage().heapUsed, code }
}

test(
  'run after run against a provider with faults leaves vaults that are whole or can be made so, and no memory taken',
  async () => {
    const lost: string[] = []
    let early = { all: Infinity, code: 0 }
    for (let seed = 1; seed <= runs; seed++) {
      const folder = await mkdtemp(join(tmpdir(), 'vaultwright-soak-'))
      lost.push(...(await lostIn(folder, seed)))
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      if (seed === start) early = await heap()
    }
    const late = await heap()
    const growth = late.all / early.all
    tally('runs one after another', runs, { lost: lost.length })
    expect(lost).toEqual([])
    expect(live.active()).toEqual([])
    if (runs >= enough) {
      const data = (late.all - late.code) / (early.all - early.code)
      console.log(
        `The heap after ${runs} runs is ${growth.toFixed(3)} of what it was after ${start}; without compiled code ${data.toFixed(3)}.`,
      )
      expect(growth).toBeLessThanOrEqual(1.05)
    }
  },
  300_000 + runs * 60_000,
)

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
