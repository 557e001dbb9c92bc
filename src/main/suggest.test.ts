import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startProvider, type Provider } from '../../e2e/provider/start-provider.ts'
import { emptyIntake, intakeSchema } from '../shared/intake.ts'
import { defaultSettings, type RunSettings } from '../shared/settings.ts'
import { runClock } from './clock.ts'
import { modelSource } from './models.ts'
import { sampleProvider } from './runs/run-settings.ts'
import { promptFolder } from './storage/prompt-folder.ts'
import { suggestions } from './suggest.ts'

const project = join(import.meta.dirname, '../..')
const intake = intakeSchema.parse(
  JSON.parse(readFileSync(join(project, 'examples/northlight-coaching.json'), 'utf8')),
)
let provider: Provider
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.play([])
  provider.reset()
})

function setUp() {
  const clock = runClock()
  const lines: string[] = []
  const both: RunSettings = {
    ...defaultSettings(),
    providers: defaultSettings().providers.map((entry) => ({
      ...entry,
      reasoning: false,
      baseUrl: entry.provider === 'openai' ? `${provider.url}/v1` : provider.url,
    })),
  }
  const asking = suggestions({
    clock,
    prompts: promptFolder(join(project, 'prompts'), null),
    modelFor: modelSource({
      keyFor: () => 'sk-test',
      samplePace: () => 1_000_000,
      sampleTexts: join(import.meta.dirname, '../../sample'),
      clock,
    }),
    log: (line) => lines.push(line),
  })
  const wanted = { vaultId: 'one', intake, key: 'outcomes' as const, settings: both }
  return { asking, wanted, lines }
}

describe('suggestions over HTTP', () => {
  it('come from either vendor, and the log says who was asked', async () => {
    const { asking, wanted, lines } = setUp()
    expect(await asking.ask(wanted)).toMatchObject({ ok: true, value: { writer: { provider: 'openai' } } })
    provider.play([{ match: { vendor: 'openai' }, fault: { kind: 'wrong-json' } }])
    expect(await asking.ask(wanted)).toMatchObject({ ok: true, value: { writer: { provider: 'anthropic' } } })
    expect(lines.map((line) => line.replace(/[\d.]+ s/, 'a while'))).toEqual([
      '[SUGGEST] outcomes: OpenAI gpt-6.1-sol, a while, five suggestions',
      '[SUGGEST] outcomes: OpenAI gpt-6.1-sol, a while, invalid',
      '[SUGGEST] outcomes: Claude claude-sonnet-5-5, a while, five suggestions',
    ])
    expect(lines.join(' ')).not.toContain('sk-test')
  })

  it('end with their connection closed when they are stopped, or asked for anew', async () => {
    const { asking, wanted } = setUp()
    provider.play([{ fault: { kind: 'stall', afterCharacters: 10 } }])
    const first = asking.ask(wanted)
    await provider.whenAsked(1)
    const second = asking.ask({ ...wanted, key: 'message' })
    expect(await first).toMatchObject({ failure: { kind: 'cancelled' } })
    await provider.whenAsked(2)
    asking.stop('another')
    asking.stop('one')
    expect(await second).toMatchObject({ failure: { kind: 'cancelled' } })
    await provider.whenIdle()
    expect(provider.stats()).toMatchObject({ requests: 2, openConnections: 0 })
    asking.stop('one')
  })

  it('ask nobody when the sample is wanted, or when nothing can be suggested', async () => {
    const { asking, wanted } = setUp()
    const settings = { ...wanted.settings, providers: [sampleProvider] }
    expect(await asking.ask({ ...wanted, settings })).toMatchObject({
      ok: true,
      value: { writer: { provider: 'sample' } },
    })
    expect(await asking.ask({ ...wanted, key: 'proof' })).toMatchObject({
      failure: { kind: 'bad-input' },
    })
    expect(await asking.ask({ ...wanted, intake: emptyIntake() })).toMatchObject({
      failure: { kind: 'bad-input' },
    })
    expect(provider.stats().requests).toBe(0)
  })
})
