import OpenAI from 'openai'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { WriteChunk } from '../../../src/core/ports.ts'
import { partForms } from '../../../src/core/validate/part-form.ts'
import { anthropicModel } from '../../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../../src/main/providers/openai-model.ts'
import { sectionOf, type SectionNumber } from '../../../src/shared/sections/index.ts'
import { questionAbout } from '../ask.ts'
import { courseOf } from './course.ts'
import { fateOf, type FateKind } from './fate.ts'
import { lengthOf } from './lengths.ts'
import { startWorld, type WorldProvider } from './start-world.ts'
import { worlds, type World } from './worlds.ts'

const scale = 500
const seed = 1
let provider: WorldProvider | null = null
const begin = async (world: World): Promise<string> => {
  provider = await startWorld({ world, seed, scale })
  return provider.url
}
afterEach(async () => provider?.close())

const section: SectionNumber = 6
const ask = (url: string, vault: number, stream: boolean) => {
  const { system, shared, prompt, schema, schemaName } = questionAbout(section)
  const client = new OpenAI({ apiKey: 'sk-test', baseURL: `${url}/test/${vault}/v1`, maxRetries: 0 })
  const body = {
    model: 'gpt-5.5',
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: `${shared}\n\n${prompt}` },
    ],
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: schemaName, schema, strict: true },
    },
  }
  return stream ? streamed(client, body) : whole(client, body)
}
type Body = Omit<OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming, 'stream'>
async function whole(client: OpenAI, body: Body): Promise<string> {
  return (await client.chat.completions.create(body)).choices[0]?.message.content ?? ''
}
async function streamed(client: OpenAI, body: Body): Promise<string> {
  let text = ''
  for await (const chunk of await client.chat.completions.create({ ...body, stream: true }))
    text += chunk.choices[0]?.delta.content ?? ''
  return text
}
const stats = async (url: string, vault: number) =>
  z
    .looseObject({ requests: z.number(), inFlight: z.number(), paid: z.number() })
    .parse(await (await fetch(`${url}/test/${vault}/stats`)).json())

/** A vault whose first request for the section has this fate. */
function vaultWith(kind: FateKind): number {
  for (let vault = 0; vault < 20_000; vault++) {
    const asked = { seed, vault, section, part: 1, provider: 'openai' as const, try: 1 }
    if (fateOf(worlds.normal, asked, true).kind === kind) return vault
  }
  throw new Error(`No vault is ${kind}`)
}
const isValid = (text: string): boolean => partForms(sectionOf(section))[0]?.check(text).passed === true

describe('a world on the wire', () => {
  it('answers as whole and as streamed with the same words, in the time that its fate has', async () => {
    const url = await begin(worlds.calm)
    const began = performance.now()
    const text = await ask(url, 1, true)
    const took = performance.now() - began
    expect(isValid(text)).toBe(true)
    expect(await ask(url, 2, false)).toBe(text)
    const asked = { seed, vault: 1, section, part: 1, provider: 'openai' as const, try: 1 }
    const tokens = lengthOf(worlds.calm, asked)
    const course = courseOf(fateOf(worlds.calm, asked, true), tokens)
    expect(took).toBeGreaterThanOrEqual(course.endMs / scale - 1)
    expect((await stats(url, 1)).paid).toBeCloseTo(tokens, 0)
  })

  it('spoils the words as the simulator does', async () => {
    const url = await begin(worlds.normal)
    expect(isValid(await ask(url, vaultWith('one-short'), true))).toBe(false)
    expect(isValid(await ask(url, vaultWith('few-words'), false))).toBe(false)
  })

  it('has the errors of its vendor', async () => {
    const url = await begin(worlds.normal)
    await expect(ask(url, vaultWith('server-error'), true)).rejects.toMatchObject({ status: 500 })
    await expect(ask(url, vaultWith('overloaded'), false)).rejects.toMatchObject({ status: 503 })
    await expect(ask(url, vaultWith('unreachable'), true)).rejects.toBeInstanceOf(OpenAI.APIConnectionError)
    await expect(ask(url, vaultWith('cut'), false)).rejects.toBeInstanceOf(OpenAI.APIConnectionError)
  })

  it('stops writing where a stream stalls, and counts only what was written until somebody leaves', async () => {
    const url = await begin(worlds.normal)
    const vault = vaultWith('stall')
    const leaving = new AbortController()
    const client = new OpenAI({ apiKey: 'sk-test', baseURL: `${url}/test/${vault}/v1`, maxRetries: 0 })
    const { system, shared, prompt } = questionAbout(section)
    const stream = await client.chat.completions.create(
      {
        model: 'gpt-5.5',
        messages: [{ role: 'user', content: `${system}\n${shared}\n\n${prompt}` }],
        stream: true,
      },
      { signal: leaving.signal },
    )
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) leaving.abort()
    await expect.poll(async () => (await stats(url, vault)).inFlight).toBe(0)
    const { paid } = await stats(url, vault)
    expect(paid).toBeGreaterThan(0)
    expect(paid).toBeLessThan(lengthOf(worlds.normal, { seed, vault, section, part: 1 }))
  })

  it('keeps vaults and clients apart', async () => {
    const url = await begin(worlds.calm)
    await ask(url, 1, false)
    expect((await stats(url, 1)).requests).toBe(1)
    expect((await stats(url, 2)).requests).toBe(0)
  })
})

it.each(['openai', 'anthropic'] as const)(
  'tells the app what a limited key of %s has left',
  async (vendor) => {
    const url = await begin(worlds['low-tier'])
    const access = {
      apiKey: 'sk-test',
      model: 'any',
      reasoning: false,
      baseUrl: `${url}/test/${vaultWith('whole')}`,
    }
    const model =
      vendor === 'openai'
        ? openaiModel({ ...access, baseUrl: `${access.baseUrl}/v1` })
        : anthropicModel(access)
    const said: WriteChunk[] = []
    for await (const chunk of model.write(questionAbout(section), new AbortController().signal))
      if (chunk.kind === 'allowances') said.push(chunk)
    expect(said).toMatchObject([{ allowances: [{ of: 'tokens', limit: 30_000, perMs: 0.5 }] }])
  },
)
