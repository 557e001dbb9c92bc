import { getEventListeners } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { runClock } from '../../src/main/clock.ts'
import { nodeNetwork } from '../../src/main/net/node-network.ts'
import { liveRuns } from '../../src/main/runs/live-runs.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { openVault } from '../../src/main/storage/vault-folder.ts'
import { modelOf, must, settingsFor, warmUpOurs } from '../wire/ours.ts'
import { root } from '../wire/vault-to-write.ts'
import { toWriterSchema, type FromWriter } from './writer-messages.ts'

// Writes a vault as the app does, in a process of its own, so that it can be cancelled and killed.

const [folder, url] = z.tuple([z.string(), z.url()]).parse(process.argv.slice(2))
const say = (message: FromWriter): void => void process.send?.(message)

/** Every signal that is made from now on, as long as somebody holds it. */
const signals = new Set<WeakRef<AbortSignal>>()
globalThis.AbortController = class extends AbortController {
  constructor() {
    super()
    signals.add(new WeakRef(this.signal))
  }
}
const listeners = (): number =>
  [...signals].reduce((sum, held) => {
    const signal = held.deref()
    return sum + (signal ? getEventListeners(signal, 'abort').length : 0)
  }, 0)

let runId: string | null = null
const runs = liveRuns({
  clock: runClock(),
  random: Math.random,
  prompts: promptFolder(join(root, 'prompts'), null),
  modelFor: async ({ provider }) => modelOf(provider, url),
  onEvents: (events) => {
    for (const event of events)
      if (event.kind === 'part-saved') say({ kind: 'accepted', part: `${event.section}.${event.part}` })
  },
  onRunning: nodeNetwork().keep,
  log: () => undefined,
})

async function write(): Promise<void> {
  const vault = must(await openVault(folder))
  const resumes = await vault.unfinishedRun()
  const started = await runs.start({
    vault,
    vaultId: vault.id,
    purpose: resumes?.purpose ?? { kind: 'whole' },
    settings: settingsFor({ slots: 3 }),
    resumes,
  })
  const run = must(started)
  runId = run.runId
  must(await run.done)
  await vault.settled()
  const { sections } = await vault.view()
  await vault.close()
  say({ kind: 'ended', saved: sections.length, listeners: listeners() })
}

process.on('message', (words: unknown) => {
  const message = toWriterSchema.parse(words)
  if (message === 'write') void write()
  else if (runId !== null) void runs.cancel(runId)
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit())
await warmUpOurs()
say({ kind: 'ready' })
