import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { memoryPrompts } from '../../../core/testing/memory-prompts.ts'
import { ok } from '../../../shared/result.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { runClock } from '../../clock.ts'
import { sampleModel } from '../../providers/sample-model.ts'
import { openVault } from '../../storage/vault-folder.ts'
import { liveRuns } from '../live-runs.ts'
import { runSettings } from '../run-settings.ts'

// A process of its own that starts a run when it is told to, and cancels it when its standard input ends. Says on standard
// output whether it began, and every question that a model was asked.

// Of two that begin in the same moment both may step back once; a little patience is what lets one of them in.
const opened = await openVault(process.argv[2] ?? '', { patienceMs: 500 })
const settings = runSettings(defaultSettings(), 'sample', () => true)
if (!opened.ok || !settings.ok) throw new Error(JSON.stringify([opened, settings]))
const vault = opened.value
const chosen = settings.value
const clock = runClock()
const sample = sampleModel({ pace: 50, clock, texts: join(import.meta.dirname, '../../../../sample') })
const runs = liveRuns({
  clock,
  random: Math.random,
  prompts: memoryPrompts(),
  modelFor: () =>
    Promise.resolve(
      ok({
        ...sample,
        write: (request, signal) => {
          writeSync(1, 'asked\n')
          return sample.write(request, signal)
        },
      }),
    ),
  onEvents: () => undefined,
  onRunning: () => undefined,
  log: () => undefined,
})
writeSync(1, 'ready\n')
process.stdin.once('data', () => void start())

async function start(): Promise<void> {
  const purpose = { kind: 'whole' as const }
  const order = { vault, vaultId: vault.id, purpose, settings: chosen, resumes: null }
  const started = await runs.start(order)
  writeSync(1, started.ok ? 'begun\n' : `refused ${started.failure.kind}\n`)
  process.stdin.once('end', () => void end(started.ok ? started.value.runId : null))
}

async function end(runId: string | null): Promise<void> {
  if (runId !== null) await runs.cancel(runId)
  await vault.close()
}
