import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRun } from '../../src/core/run/run.ts'
import type { TextModel } from '../../src/core/ports.ts'
import { memoryStore, type MemoryStore } from '../../src/core/testing/memory-store.ts'
import { runClock } from '../../src/main/clock.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { intakeSchema } from '../../src/shared/intake.ts'
import { failed, ok } from '../../src/shared/result.ts'
import type { RunPurpose } from '../../src/shared/run-event.ts'
import { foldRun, type RunView } from '../../src/shared/run-view.ts'
import { defaultSettings, runSettingsSchema } from '../../src/shared/settings.ts'

const root = join(import.meta.dirname, '../..')

/** Writes a whole vault with one model and the app's own prompts and settings, and gives the run as it ended. */
export async function writtenVault(model: TextModel, example: string): Promise<RunView> {
  return runOn(storeOf(example), model, { kind: 'whole' })
}

/** The same, and then it is read through. Gives both runs. */
export async function vaultWrittenAndRead(model: TextModel, example: string): Promise<[RunView, RunView]> {
  const store = storeOf(example)
  const written = await runOn(store, model, { kind: 'whole' })
  return [written, await runOn(store, model, { kind: 'read-through', sections: null })]
}

function storeOf(example: string): MemoryStore {
  const intake = intakeSchema.parse(
    JSON.parse(readFileSync(join(root, 'examples', `${example}.json`), 'utf8')),
  )
  return memoryStore({ intake })
}

async function runOn(store: MemoryStore, model: TextModel, purpose: RunPurpose): Promise<RunView> {
  const { provider } = model
  const own = { provider, enabled: true, model: model.model, baseUrl: null, reasoning: false, price: null }
  let view: RunView | null = null
  const run = startRun(
    {
      runId: 'whole',
      vaultId: 'vault',
      purpose,
      settings: runSettingsSchema.parse({ ...defaultSettings(), providers: [own] }),
      resumes: null,
      alreadySaved: [],
      timeScale: 1,
    },
    {
      clock: runClock(),
      random: () => 0.5,
      store,
      prompts: promptFolder(join(root, 'prompts'), null),
      modelFor: async (settings) =>
        settings.provider === provider ? ok(model) : failed({ kind: 'no-provider', reason: 'no-key' }),
      onEvent: (event) => {
        view = foldRun(view, event)
      },
    },
  )
  await run.done
  if (view === null) throw new Error('The run has not started')
  return view
}
