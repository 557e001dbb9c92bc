import { estimateTokenCount } from 'tokenx'
import { describe, expect, test } from 'vitest'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import type { AnswerForm } from '../../src/main/providers/way-of-asking.ts'
import { type Beginning, commonLength } from './prompt-cache.ts'
import { startProvider, type Provider } from './start-provider.ts'
import { writtenVault } from './written-vault.ts'

const example = 'northlight-coaching'
const access = { apiKey: 'sk-test', model: 'm', reasoning: false }
const askedBy = {
  anthropic: (url: string) => anthropicModel({ ...access, baseUrl: url }),
  openai: (url: string, form: AnswerForm) => {
    const baseUrl = `${url}/v1`
    const ways = new Map([[`${baseUrl} m`, { form, bound: 'max_completion_tokens' } as const]])
    return openaiModel({ ...access, baseUrl, ways })
  },
}

interface Measured {
  requests: number
  /** Tokens of all questions, and of the beginning that all of them have in common. */
  input: number
  common: number
  /** Tokens of all questions that the vendor's cache served, and that it wrote. */
  cached: number
  written: number
}

/** Writes a whole vault and measures what the adapter really sent, in the order in which the vendor's cache reads it. */
async function measured(ask: (provider: Provider) => ReturnType<typeof openaiModel>): Promise<Measured> {
  const asked: string[] = []
  const onQuestion = ({ form, pieces }: Beginning): void => {
    asked.push(`${form === null ? '' : JSON.stringify(form)}${pieces.map((piece) => piece.text).join('')}`)
  }
  // A first word that takes a moment, as everywhere: so requests that go out together do not find each other.
  const provider = await startProvider({ onQuestion, firstTokenMs: 30 })
  try {
    const view = await writtenVault(ask(provider), example)
    expect(view.outcome).toBe('complete')
    const { tokens } = provider.stats()
    // What the app shows is what the vendor counted.
    expect(view.metrics.tokens).toMatchObject({ input: tokens.input, cached: tokens.cached })
    const [first = '', ...others] = asked
    const common = first.slice(0, Math.min(...others.map((other) => commonLength(first, other))))
    return {
      requests: asked.length,
      input: asked.reduce((sum, words) => sum + estimateTokenCount(words), 0),
      common: estimateTokenCount(common) * asked.length,
      cached: tokens.cached,
      written: tokens.cacheWritten,
    }
  } finally {
    await provider.close()
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
function tell(name: string, { requests, input, common, cached, written }: Measured): void {
  console.log(
    `${name}: ${requests} requests, ${input} tokens asked, ${percent(common, input)} of them the same beginning, ` +
      `${percent(cached, input)} from the cache (${percent(cached, common)} of what is the same), ${written} written`,
  )
}

describe('the beginning that all requests of a run share', () => {
  test('is the same to the letter at Anthropic, and written to its cache once', async () => {
    const found = await measured(({ url }) => askedBy.anthropic(url))
    tell('Anthropic', found)
    expect(found.requests).toBe(25)
    const each = found.common / found.requests
    // A beginning of fewer than 1,024 tokens is not kept by either vendor.
    expect(each).toBeGreaterThan(1_300)
    // One request alone until it is answered, and then 24 that find what it wrote.
    expect(found.written).toBeLessThan(each * 1.2)
    expect(found.cached).toBeGreaterThan(found.common * 0.9)
    expect(found.common / found.input).toBeGreaterThan(0.25)
  })

  test('is the same to the letter at OpenAI, which is asked for JSON with its form in words', async () => {
    const found = await measured(({ url }) => askedBy.openai(url, 'json-object'))
    tell('OpenAI, form in words', found)
    expect(found.common / found.requests).toBeGreaterThan(1_300)
    // Nobody is held up at OpenAI, so as many as there are slots do not find it.
    expect(found.cached).toBeGreaterThan(found.common * 0.7)
  })

  test('would not be there at all with a form for each part', async () => {
    const found = await measured(({ url }) => askedBy.openai(url, 'json-schema'))
    tell('OpenAI, form by schema', found)
    expect(found.cached).toBe(0)
    expect(found.common / found.input).toBeLessThan(0.01)
  })
})
