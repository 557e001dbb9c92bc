import { describe, expect, it } from 'vitest'
import { modelsIn } from './models-in.ts'

const one = (body: unknown) => modelsIn(body)?.models[0]
const ids = (body: unknown) => modelsIn(body)?.models.map(({ id }) => id)
const supported = { supported: true }
const not = { supported: false }

describe('a list of models', () => {
  it.each([
    ['bare', ['a', 'b']],
    ['bare records', [{ id: 'a' }, { id: 'b' }]],
    ['under data', { object: 'list', data: [{ id: 'a' }, { id: 'b' }] }],
    ['under models', { models: [{ name: 'models/a' }, { model: 'b' }] }],
    ['with entries that say nothing', { data: [{ id: 'a' }, null, {}, { id: 'b' }], has_more: null }],
  ])('is read %s', (_, body) => expect(ids(body)).toEqual(['a', 'b']))

  it('says where it goes on only when it does', () => {
    expect(modelsIn({ data: [], has_more: true, last_id: 'x' })?.next).toBe('x')
    expect(modelsIn({ data: [], has_more: false, last_id: 'x' })?.next).toBeNull()
    expect(modelsIn([])?.next).toBeNull()
  })
  it('is none where something else answered', () => {
    expect(modelsIn('<html>')).toBeNull()
    expect(modelsIn({ error: 'no' })).toBeNull()
    expect(modelsIn(undefined)).toBeNull()
  })
})

describe('what a list says of a model is kept:', () => {
  it('the largest answer and input, thinking, forms and end of Anthropic’s', () => {
    const capabilities = {
      structured_outputs: supported,
      thinking: {
        supported: true,
        types: { adaptive: supported, between_tools: supported, disabled: not, enabled: not },
      },
    }
    const model = {
      id: 'claude-x',
      display_name: 'Claude X',
      max_tokens: 128_000,
      max_input_tokens: 1_000_000,
      capabilities,
      lifecycle: 'deprecated',
      retires_at: '2026-11-30T00:00:00Z',
    }
    expect(one({ data: [model] })).toMatchObject({
      name: 'Claude X',
      largestAnswer: 128_000,
      context: 1_000_000,
      strictForms: true,
      thinks: 'can',
      thinking: ['adaptive', 'between_tools'],
      retiresOn: '2026-11-30',
    })
    const always = { supported: true, types: { adaptive: supported, disabled: not, enabled: not } }
    expect(one([{ ...model, capabilities: { thinking: always } }])?.thinks).toBe('always')
    expect(one([{ ...model, capabilities: { thinking: not } }])?.thinks).toBe('never')
    expect(one([{ ...model, capabilities: null }])?.thinks).toBeNull()
  })
  it('the end of OpenAI’s', () => {
    expect(one([{ id: 'gpt', shutdown_date: '2026-12-11' }])?.retiresOn).toBe('2026-12-11')
    expect(one([{ id: 'gpt', shutdown_date: null }])?.retiresOn).toBeNull()
    expect(one([{ id: 'gpt', shutdown_date: 1_796_947_200 }])?.retiresOn).toBe('2026-12-11')
  })
  it('the prices, room and thinking of OpenRouter’s', () => {
    const model = {
      id: 'anthropic/claude-sonnet-5.5',
      name: 'Anthropic: Claude Sonnet 5.5',
      context_length: 1_000_000,
      pricing: {
        prompt: '0.000002',
        completion: '0.00001',
        input_cache_read: '0.0000002',
        input_cache_write: '0.0000025',
      },
      top_provider: { context_length: 200_000, max_completion_tokens: 64_000 },
      supported_parameters: ['max_tokens', 'reasoning', 'structured_outputs'],
      expiration_date: null,
    }
    expect(one({ data: [model] })).toMatchObject({
      name: 'Anthropic: Claude Sonnet 5.5',
      context: 200_000,
      largestAnswer: 64_000,
      price: { input: 2, output: 10, cached: 0.2, cacheWritten: 2.5 },
      thinks: 'can',
      strictForms: true,
    })
    expect(one([{ ...model, pricing: { prompt: '-1', completion: '-1' } }])?.price).toBeNull()
    expect(one([{ ...model, supported_parameters: ['max_tokens'] }])).toMatchObject({
      thinks: 'never',
      strictForms: false,
    })
  })
  it('the prices of Together’s, which are a million tokens', () => {
    const pricing = { hourly: 0, input: 0.9, output: 0.9, cached_input: 0.3 }
    expect(one([{ id: 'x', context_length: 8193, pricing }])?.price).toEqual({
      input: 0.9,
      output: 0.9,
      cached: 0.3,
    })
    expect(one([{ id: 'x', pricing: { input: 0.9, output: 0.9 } }])?.price?.cached).toBe(0.9)
  })
  it.each([
    ['text a million', { input: '3.00', output: '15.00' }],
    ['numbers a million', { input: 3, output: 15 }],
    ['text a token', { input: '0.000003', output: '0.000015' }],
    ['numbers a token', { prompt: 0.000003, completion: 0.000015 }],
    ['text a million under the names of a token', { prompt: '3', completion: '15' }],
  ])('prices that are %s, whatever they are called', (_, pricing) => {
    expect(one([{ id: 'x', pricing }])?.price).toEqual({ input: 3, output: 15, cached: 3 })
  })
  it('what LiteLLM has one step further in', () => {
    const model_info = {
      input_cost_per_token: 0.000001,
      output_cost_per_token: 5e-6,
      max_output_tokens: 8192,
    }
    expect(one({ data: [{ model_name: 'house', id: 'house', model_info }] })).toMatchObject({
      id: 'house',
      price: { input: 1, output: 5, cached: 1 },
      largestAnswer: 8192,
    })
  })
  it.each([
    ['Groq', { context_window: 131_072, max_completion_tokens: 32_768 }, 131_072],
    ['Mistral', { max_context_length: 262_144 }, 262_144],
    ['vLLM', { max_model_len: 16_384 }, 16_384],
    ['Gemini', { inputTokenLimit: 1_048_576 }, 1_048_576],
    ['llama.cpp', { meta: { n_ctx: 4096, n_ctx_train: 131_072 } }, 4096],
    ['LM Studio, loaded', { state: 'loaded', max_context_length: 32_768, loaded_context_length: 4096 }, 4096],
    ['LM Studio, not loaded', { state: 'not-loaded', max_context_length: 32_768 }, null],
    ['a number as text', { context_length: '8192' }, 8192],
    ['nothing', { context_length: 0 }, null],
  ])('the context as %s says it', (_, said, context) =>
    expect(one([{ id: 'x', ...said }])?.context).toBe(context),
  )
})
