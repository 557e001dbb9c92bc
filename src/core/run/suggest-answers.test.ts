import { describe, expect, it } from 'vitest'
import { defaultSettings, type ProviderSettings, type RunSettings } from '../../shared/settings.ts'
import { failed, ok } from '../../shared/result.ts'
import { emptyIntake, type AnswerKey } from '../../shared/intake.ts'
import type { Failure } from '../../shared/failure.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { account, type Account } from '../spending-account.ts'
import { suggest } from './suggest-answers.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { answering, scriptedModels, type Script } from '../testing/scripted-model.ts'

const five = ['one', 'two', 'three', 'four', 'five'].map((word) => `Suggestion ${word}`)
const well: Script = () => answering({ suggestions: five })
const says = (answer: unknown): Script => {
  return () => answering(answer)
}

function setUp(
  scripts: Partial<Record<ProviderId, Script>>,
  intake = shortIntake(),
  { settings = defaultSettings(), month }: { settings?: RunSettings; month?: Account } = {},
) {
  const clock = fakeClock(() => new Promise((resolve) => setImmediate(resolve)))
  const { book, model } = scriptedModels(clock)
  const asked: [ProviderId, Failure | null][] = []
  const leaving = new AbortController()
  const modelFor = async (settings: ProviderSettings) => {
    const script = scripts[settings.provider]
    return script
      ? ok(model(settings.provider, script))
      : failed({ kind: 'no-provider' as const, reason: 'no-key' as const })
  }
  const run = (key: AnswerKey = 'outcomes') =>
    suggest(
      { intake, key, settings, signal: leaving.signal },
      {
        clock,
        prompts: memoryPrompts({ 'suggest.md': 'For {{businessName}}: {{question}} {{length}}' }),
        modelFor,
        ...(month && { month }),
        onAsked: ({ provider }, _ms, failure) => asked.push([provider, failure]),
        onBug: () => ({ kind: 'unexpected', reference: 'bug' }),
      },
    )
  return { run, book, asked, clock, leaving }
}

describe('suggestions for an answer', () => {
  it('are asked of the first provider alone, with the answers and the words of suggest.md', async () => {
    const { run, book } = setUp({ openai: well, anthropic: well })
    const writer = { provider: 'openai', model: 'openai-model' }
    expect(await run()).toEqual(ok({ suggestions: five, writer }))
    expect(book.calls).toHaveLength(1)
    const request = book.calls[0]!.request
    expect(request.prompt).toContain('<suggest answer="outcomes"/>')
    expect(request.prompt).toContain('What is different for them afterwards?')
    expect(request.prompt).not.toContain('{{')
    expect(request.shared).toContain('<answers>\nBusiness name: ')
    expect(request.alone).toBe(true)
    expect(request.schema).toMatchObject({
      properties: { suggestions: { type: 'array', minItems: 5, maxItems: 5, items: { type: 'string' } } },
      required: ['suggestions'],
      additionalProperties: false,
    })
  })

  it.each<[string, Script]>([
    ['cannot be reached', () => [{ kind: 'failed', failure: { kind: 'connection-failed', cut: false } }]],
    ['never begins', () => [{ kind: 'silence' }]],
    ['gives four', says({ suggestions: five.slice(1) })],
    ['gives six', says({ suggestions: [...five, 'Six'] })],
    ['repeats itself', says({ suggestions: [...five.slice(1), 'suggestion,  FIVE'] })],
    ['leaves one empty', says({ suggestions: [...five.slice(1), ' '] })],
    ['speaks of something else', says({ answer: 'Certainly' })],
    ['is cut off', says('{"suggestions": ["one", "tw')],
  ])('come from the other provider when the first %s', async (_, script) => {
    const { run, asked, book, clock } = setUp({ openai: script, anthropic: well })
    expect(await run()).toMatchObject({ ok: true, value: { writer: { provider: 'anthropic' } } })
    expect(asked.map(([provider, failure]) => [provider, failure === null])).toEqual([
      ['openai', false],
      ['anthropic', true],
    ])
    expect([book.open(), clock.sleeping()]).toEqual([0, 0])
  })

  it.each<[string, Script]>([
    ['in another object', says({ response: { suggestions: five } })],
    ['as a bare list', says(five)],
    ['as numbered lines', says({ Suggestions: five.map((text, i) => `${i + 1}. ${text}`).join('\n') })],
    ['by number', says({ 1: five[0], 2: five[1], 3: five[2], 4: five[3], 5: five[4] })],
  ])('are found %s', async (_, script) => {
    expect(await setUp({ openai: script }).run()).toMatchObject({ ok: true, value: { suggestions: five } })
  })

  it('are tried once with each provider, and the last failure is handed on', async () => {
    const { run, book } = setUp({
      openai: () => [{ kind: 'failed', failure: { kind: 'refused' } }],
      anthropic: says({ suggestions: [] }),
    })
    const result = await run()
    expect(result).toMatchObject({ failure: { kind: 'invalid' } })
    expect(book.calls).toHaveLength(2)
  })

  it('take no longer than two minutes from one who thinks, also if it goes on writing', async () => {
    const endless: Script = () =>
      Array.from({ length: 100 }, () => [
        { kind: 'wait' as const, ms: 10_000 },
        { kind: 'text' as const, text: 'x' },
      ]).flat()
    const { run, clock } = setUp({ anthropic: endless })
    const from = clock.now()
    expect(await run()).toEqual(failed({ kind: 'timed-out', limitMs: 120_000 }))
    expect(clock.now() - from).toBe(120_000)
  })

  it('end at once when the person leaves, and ask nobody else', async () => {
    const { run, leaving, book } = setUp({
      openai: () => {
        queueMicrotask(() => leaving.abort())
        return [{ kind: 'silence' }]
      },
      anthropic: well,
    })
    expect(await run()).toEqual(failed({ kind: 'cancelled' }))
    expect(book.calls.map(({ aborted }) => aborted)).toEqual([true])
  })

  it.each<AnswerKey>(['offers', 'proof', 'story', 'fullName', 'sells', 'platforms'])(
    'are refused for %s before anybody is asked',
    async (key) => {
      const { run, book } = setUp({ openai: well })
      expect(await run(key)).toMatchObject({ failure: { kind: 'bad-input' } })
      expect(book.calls).toEqual([])
    },
  )

  it('need two other answers to be built from', async () => {
    const bare = shortIntake({
      ...Object.fromEntries(
        (['industry', 'message', 'coreProblem', 'uniqueAdvantage', 'offerProgram'] as const).map((key) => [
          key,
          '',
        ]),
      ),
      offers: emptyIntake().offers,
      goal90Days: '',
      helpNeeded: '',
      callToAction: '',
      story: null,
    })
    expect(await setUp({ openai: well }, bare).run()).toMatchObject({ failure: { kind: 'bad-input' } })
    const enough = { ...bare, message: 'I help.' }
    expect(await setUp({ openai: well }, enough).run()).toMatchObject({ ok: true })
  })

  it('ask for no more in one breath than a limit has room for', async () => {
    const price = { input: 1, cached: 1, output: 1 }
    const settings = defaultSettings()
    const priced = { ...settings, providers: settings.providers.map((each) => ({ ...each, price })) }
    for (const limit of [5, null]) {
      const month = account('month', () => limit)
      const { run, book } = setUp({ openai: well }, undefined, { settings: priced, month })
      expect(await run()).toMatchObject({ ok: true })
      expect(book.calls[0]?.request.asksOnce).toBe(limit === null ? undefined : true)
    }
  })

  it('cannot be asked for without a provider', async () => {
    expect(await setUp({}).run()).toEqual(failed({ kind: 'no-provider', reason: 'no-key' }))
  })
})
