import { afterEach, describe, expect, test } from 'vitest'
import type { ModelRequest, TextModel } from '../../../src/core/ports.ts'
import { anthropicModel } from '../../../src/main/providers/anthropic-model.ts'
import type { ModelTraits } from '../../../src/main/providers/model-traits.ts'
import { openaiModel } from '../../../src/main/providers/openai-model.ts'
import { hear, questionAbout, questionForSuggestions } from '../ask.ts'
import { startProvider, type Provider } from '../start-provider.ts'
import { claudeTwin } from './claude-twin.ts'
import { openaiTwin } from './openai-twin.ts'

let provider: Provider | null = null
afterEach(() => provider?.close())

const question = questionAbout(2)
const filler = 'What every question of a run begins with, long enough to be kept. '.repeat(300)

/** Asks Claude as a client that knows nothing would, with these fields beside the usual ones. */
async function askClaude(fields: Record<string, unknown> = {}): Promise<Said> {
  const messages = [{ role: 'user', content: [marked(filler), { type: 'text', text: wordsOf() }] }]
  const body = { model: 'claude-sonnet-5-5', max_tokens: 8000, messages, ...fields }
  return ask('/v1/messages', { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' }, body)
}
const marked = (text: string) => ({ type: 'text', text, cache_control: { type: 'ephemeral' } })

async function askOpenai(fields: Record<string, unknown> = {}): Promise<Said> {
  const body = {
    model: 'gpt-6.1-sol',
    max_completion_tokens: 8000,
    messages: [{ role: 'user', content: wordsOf() }],
    ...fields,
  }
  return ask('/v1/chat/completions', { authorization: 'Bearer k' }, body)
}

const wordsOf = (): string => `${question.shared}\n\n${question.prompt}`

interface Said {
  status: number
  text: string
}
async function ask(path: string, headers: Record<string, string>, body: unknown): Promise<Said> {
  const response = await fetch(`${provider?.url ?? ''}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

const usageIn = ({ text }: Said, field: string): number =>
  Number(new RegExp(`"${field}":(\\d+)`, 'u').exec(text)?.[1] ?? NaN)

describe('Claude as it is documented', () => {
  test.each([
    [
      'a budget for thoughts',
      { thinking: { type: 'enabled', budget_tokens: 1024 } },
      /thinking\.type\.enabled/,
    ],
    ['no thoughts', { thinking: { type: 'disabled' } }, /thinking\.type\.disabled/],
    ['sampling', { temperature: 0.3 }, /temperature/],
    ['a forced tool', { tool_choice: { type: 'tool', name: 'json' } }, /tool_choice/],
    ['a longer answer than it gives', { max_tokens: 200_000 }, /200000 > 128000/],
    [
      'a beginning of the answer',
      {
        messages: [
          { role: 'user', content: wordsOf() },
          { role: 'assistant', content: '{' },
        ],
      },
      /prefill/,
    ],
  ])('refuses %s with 400', async (_, fields, why) => {
    provider = await startProvider({ secondMs: 1, claude: claudeTwin() })
    const { status, text } = await askClaude(fields)
    expect(status).toBe(400)
    expect(text).toMatch(why)
  })

  test('opens a block of thoughts, shows nothing of them, and counts them', async () => {
    provider = await startProvider({ secondMs: 1, claude: claudeTwin({ thinkMs: 60_000 }) })
    const said = await askClaude({ stream: true, output_config: { effort: 'low' } })
    expect(said.text).toMatch(/"thinking","thinking":""/)
    expect(said.text).not.toContain('thinking_delta')
    expect(said.text).toContain('"stop_reason":"end_turn"')
    expect(
      usageIn({ ...said, text: said.text.split('message_delta').at(-1) ?? '' }, 'output_tokens'),
    ).toBeGreaterThan(3_600)
  })

  test('has no room for words when thoughts took all of the bound', async () => {
    provider = await startProvider({ secondMs: 1, claude: claudeTwin({ thinkMs: 60_000 }) })
    const { text } = await askClaude({ stream: true, max_tokens: 3000 })
    expect(text).toContain('"stop_reason":"max_tokens"')
    expect(text).not.toContain('text_delta')
  })

  test('writes at once when it may think between tools only', async () => {
    provider = await startProvider({ secondMs: 1000, claude: claudeTwin({ thinkMs: 3_600_000 }) })
    const { text } = await askClaude({ stream: true, thinking: { type: 'between_tools' } })
    expect(text).toContain('text_delta')
    expect(text).not.toContain('"thinking"')
  })

  test('without credit refuses every question with 400, and only the words say why', async () => {
    provider = await startProvider({ claude: claudeTwin({ credit: false }) })
    const { status, text } = await askClaude()
    expect(status).toBe(400)
    expect(text).toMatch(/invalid_request_error.*credit balance is too low/)
  })

  test('keeps what is marked from so many tokens on', async () => {
    provider = await startProvider({ secondMs: 20, claude: claudeTwin({ leastCached: 512 }) })
    await askClaude()
    const second = await askClaude()
    expect(usageIn(second, 'cache_read_input_tokens')).toBeGreaterThan(3_000)
    await provider.close()
    provider = await startProvider({ secondMs: 20, claude: claudeTwin({ leastCached: 100_000 }) })
    await askClaude()
    expect(usageIn(await askClaude(), 'cache_read_input_tokens')).toBe(0)
  })

  test('says in its list how long an answer may be and what of thinking it takes', async () => {
    provider = await startProvider({ claude: claudeTwin() })
    const headers = { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' }
    const list = await (await fetch(`${provider.url}/v1/models`, { headers })).text()
    expect(list).toContain('"max_tokens":128000')
    expect(list).toContain('"between_tools":{"supported":true},"disabled":{"supported":false}')
  })
})

/** A cache forgets after five minutes. A machine with much else to do lets more than 300 ms pass between two questions. */
const rememberedMs = 50

describe('OpenAI as it is documented', () => {
  test('does not stream for an organization that is not verified, and answers it whole', async () => {
    provider = await startProvider({ secondMs: 1, openai: openaiTwin({ verified: false }) })
    const refused = await askOpenai({ stream: true })
    expect(refused).toMatchObject({ status: 400 })
    expect(refused.text).toMatch(/"param":"stream"/)
    expect(await askOpenai()).toMatchObject({ status: 200 })
  })

  test.each([
    ['max_tokens', { max_completion_tokens: undefined, max_tokens: 900 }],
    ['sampling', { temperature: 0.3 }],
    ['a longer answer than it gives', { max_completion_tokens: 200_000 }],
  ])('refuses %s', async (_, fields) => {
    provider = await startProvider({ secondMs: 1, openai: openaiTwin() })
    expect(await askOpenai(fields)).toMatchObject({ status: 400 })
  })

  test('counts its thoughts with the completion and toward its bound', async () => {
    provider = await startProvider({
      secondMs: 1,
      openai: openaiTwin({ thinkMs: 10_000, thoughtsPerSecond: 90 }),
    })
    const said = await askOpenai()
    expect(usageIn(said, 'reasoning_tokens')).toBe(900)
    expect(usageIn(said, 'completion_tokens')).toBeGreaterThan(900)
    const cut = await askOpenai({ max_completion_tokens: 500 })
    expect(cut.text).toContain('"finish_reason":"length"')
    expect(cut.text).toContain('"content":""')
  })

  test('finds only what is marked, from GPT-5.6 on, and counts what it writes', async () => {
    provider = await startProvider({ secondMs: rememberedMs, openai: openaiTwin() })
    const shared = { type: 'text', text: filler, prompt_cache_breakpoint: { mode: 'explicit' } }
    const with_ = (first: object, last: string) => ({
      messages: [{ role: 'user', content: [first, { type: 'text', text: `${wordsOf()}${last}` }] }],
    })
    expect(usageIn(await askOpenai(with_(shared, ' one')), 'cache_write_tokens')).toBeGreaterThan(3_000)
    expect(usageIn(await askOpenai(with_(shared, ' two')), 'cached_tokens')).toBeGreaterThan(3_000)
    const plain = { type: 'text', text: `other ${filler}` }
    await askOpenai(with_(plain, ' one'))
    expect(usageIn(await askOpenai(with_(plain, ' two')), 'cached_tokens')).toBe(0)
  })

  test('finds any beginning before that, and knows no marks', async () => {
    provider = await startProvider({ secondMs: rememberedMs, openai: openaiTwin({ cache: 'prefix' }) })
    const asked = (last: string) => ({
      messages: [{ role: 'user', content: `${filler}${wordsOf()}${last}` }],
    })
    await askOpenai(asked(' one'))
    expect(usageIn(await askOpenai(asked(' two')), 'cached_tokens')).toBeGreaterThan(3_000)
    const shared = { type: 'text', text: filler, prompt_cache_breakpoint: { mode: 'explicit' } }
    const marks = { messages: [{ role: 'user', content: [shared, { type: 'text', text: wordsOf() }] }] }
    expect(await askOpenai(marks)).toMatchObject({ status: 400 })
  })

  test('says in its list when its models end', async () => {
    provider = await startProvider({ openai: openaiTwin({ shutdownDate: '2026-11-30' }) })
    const headers = { authorization: 'Bearer k' }
    expect(await (await fetch(`${provider.url}/v1/models`, { headers })).text()).toContain(
      '"shutdown_date":"2026-11-30"',
    )
  })
})

describe('questions that are the only ones of their run', () => {
  const current = {
    emails: [...Array(6)].map((_, i) => ({
      number: i + 1,
      day: 1,
      subject: 'One',
      preview: 'Two',
      body: 'Three',
    })),
  }
  const refine = questionAbout(8, { refine: { note: 'Shorter.', path: ['emails', 2], current } })
  const vendors: [name: string, model: (url: string) => TextModel][] = [
    ['Claude', (baseUrl) => anthropicModel({ ...access, baseUrl })],
    ['OpenAI', (url) => openaiModel({ ...access, baseUrl: `${url}/v1`, traits, ways: new Map(way(url)) })],
  ]
  const access = { apiKey: 'k', model: 'm', reasoning: true }
  const traits: ModelTraits = { cache: 'breakpoints' }
  const way = (url: string) => [
    [`${url}/v1 m`, { form: 'json-object', bound: 'max_completion_tokens' } as const] as const,
  ]
  const asked: [what: string, request: ModelRequest][] = [
    ['five suggestions', questionForSuggestions()],
    ['one e-mail with a note', refine],
  ]

  test.each(vendors.flatMap((vendor) => asked.map((question) => [...vendor, ...question] as const)))(
    '%s is held to a form for it, in one request, and writes nothing to its cache',
    async (_, model, __, request) => {
      const forms: unknown[] = []
      provider = await startProvider({
        secondMs: 1,
        claude: claudeTwin(),
        openai: openaiTwin(),
        onQuestion: ({ form }) => forms.push(form),
      })
      const heard = await hear(model(provider.url), request)
      expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
      expect(JSON.parse(heard.text)).toBeTypeOf('object')
      expect(forms).toEqual([expect.objectContaining({ type: 'json_schema' })])
      expect(provider.stats().tokens.cacheWritten).toBe(0)
    },
  )
})
