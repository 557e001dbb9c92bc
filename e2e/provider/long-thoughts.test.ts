import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startRun } from '../../src/core/run/run.ts'
import { memoryStore } from '../../src/core/testing/memory-store.ts'
import { runClock } from '../../src/main/clock.ts'
import { modelSource } from '../../src/main/models.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { defaultSettings, runSettingsSchema } from '../../src/shared/settings.ts'
import { exampleIntake } from './ask.ts'
import { startProvider } from './start-provider.ts'
import { claudeTwin } from './twins/claude-twin.ts'
import { openaiTwin } from './twins/openai-twin.ts'

const root = join(import.meta.dirname, '../..')

/** One section from a twin that thinks so many tokens before every answer, whatever it is told. */
async function writtenAfter(thoughts: number, vendor: 'openai' | 'anthropic') {
  const thinking = { thinkMs: 1_000, thoughtsPerSecond: thoughts }
  const provider = await startProvider({
    secondMs: 1,
    openai: openaiTwin(thinking),
    claude: claudeTwin(thinking),
  })
  const events: RunEvent[] = []
  const clock = runClock()
  const baseUrl = vendor === 'openai' ? `${provider.url}/v1` : provider.url
  const own = { provider: vendor, enabled: true, model: 'own', baseUrl, reasoning: true, price: null }
  const run = startRun(
    {
      runId: 'thoughts',
      vaultId: 'vault',
      purpose: { kind: 'sections', sections: [2] },
      settings: runSettingsSchema.parse({ ...defaultSettings(), providers: [own] }),
      resumes: null,
      alreadySaved: [],
      timeScale: 1,
    },
    {
      clock,
      random: () => 0.5,
      store: memoryStore({ intake: exampleIntake() }),
      prompts: promptFolder(join(root, 'prompts'), null),
      modelFor: modelSource({ keyFor: () => 'k', samplePace: () => 1, clock }),
      onEvent: (event) => void events.push(event),
    },
  )
  const done = await run.done
  await provider.close()
  return { done, attempts: events.filter(({ kind }) => kind === 'attempt-started').length }
}

test.each([
  ['openai', 1_000, 1],
  ['openai', 15_000, 1],
  ['openai', 20_000, 2],
  ['openai', 30_000, 2],
  ['anthropic', 30_000, 2],
] as const)('an answer of %s passes after %i tokens of thoughts', async (vendor, thoughts, attempts) => {
  expect(await writtenAfter(thoughts, vendor)).toEqual({ done: { ok: true, value: 'complete' }, attempts })
})
