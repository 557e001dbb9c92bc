import { mkdtemp, readdir, readFile, rm, watch, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { exampleIntake, hear, questionAbout } from './ask.ts'
import { startProvider } from './start-provider.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

test('a question lies in a folder until somebody has written its answer beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'writer-'))
  const provider = await startProvider({ writer: folder })
  ends.push(
    () => provider.close(),
    () => rm(folder, { recursive: true }),
  )
  const model = openaiModel({
    ...{ apiKey: 'sk-test', model: 'by-hand', reasoning: false },
    ...{ baseUrl: `${provider.url}/v1`, ways: new Map() },
  })
  const lies = thereIs(folder, 'asked', '001.json')
  const heard = hear(model, questionAbout(2))
  await lies
  const asked: unknown = JSON.parse(await readFile(join(folder, 'asked', '001.json'), 'utf8'))
  expect(asked).toMatchObject({ number: '001', part: '2.1', section: 2, model: 'by-hand' })
  expect(JSON.stringify(asked)).toContain(exampleIntake().businessName)
  await writeFile(join(folder, 'answered', '001.json'), '{"oneLiner":"Written by hand."}')
  const { text, last } = await heard
  expect(text).toBe('{"oneLiner":"Written by hand."}')
  expect(last).toEqual({ kind: 'finish', reason: 'stop' })
})

/** Settles when the file is there; looks from now on. */
async function thereIs(folder: string, inner: string, name: string): Promise<void> {
  for await (const _ of watch(folder, { recursive: true })) {
    const names: string[] = await readdir(join(folder, inner)).catch(() => [])
    if (names.includes(name)) return
  }
}
