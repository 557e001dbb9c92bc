import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordOf } from '../../shared/experience.ts'
import { noMetrics } from '../../shared/metrics.ts'
import { noTokens, type ProviderId } from '../../shared/provider.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { openExperience } from './experience-file.ts'
import { tempFolder } from './testing/temp-folder.ts'

const at = Date.UTC(2026, 10, 23)
const saved = (provider: ProviderId): RunEvent => ({
  kind: 'part-saved',
  runId: 'run',
  seq: 1,
  at,
  section: 1,
  part: 1,
  attempt: 1,
  provider,
  model: 'm',
  ms: 5000,
  tokens: noTokens,
  cost: null,
})
const finished: RunEvent = {
  kind: 'run-finished',
  runId: 'run',
  seq: 2,
  at,
  outcome: 'complete',
  metrics: noMetrics(),
}

test('is there again at the next start, once a run has ended', async () => {
  const path = join(await tempFolder(), 'experience.json')
  const file = await openExperience(path)
  file.take(saved('openai'))
  file.take(saved('sample'))
  await expect(readFile(path)).rejects.toThrow()
  file.take(finished)
  await file.settled()
  const again = await openExperience(path)
  expect(recordOf(again.read(), 'openai', at)).toEqual({ calls: 1, successes: 1 })
  expect(again.read().parts).toEqual({ 'openai/m': { '1.1': { ms: 5000, count: 1 } } })
})

test('begins anew where the file is damaged', async () => {
  const path = join(await tempFolder(), 'experience.json')
  for (const text of ['{"days":[{"day":"x"}]}', 'not JSON', '']) {
    await writeFile(path, text)
    expect((await openExperience(path)).read().days).toEqual([])
  }
})
