import { describe, expect, test } from 'vitest'
import { AnsweredBadly } from './answered-badly.ts'
import { failureFromAnswer } from './failure-from-answer.ts'
import { nextStep, type Step } from './ladder.ts'
import { saidInError } from './said-in-error.ts'
import { spareParts, type WayOfAsking } from './way-of-asking.ts'

const strict: WayOfAsking = { form: 'json-schema', bound: 'max_tokens' }
const sent = 8_000

/** How a question is asked after a refusal with these words. */
function after(
  body: unknown,
  {
    status = 400,
    way = strict,
    guesses = false,
  }: { status?: number; way?: WayOfAsking; guesses?: boolean } = {},
): Step | null {
  const answer = new AnsweredBadly(
    status,
    new Headers(),
    typeof body === 'string' ? body : JSON.stringify(body),
  )
  const failure = failureFromAnswer(answer, { model: 'some-model', apiKey: '', now: 0 })
  return nextStep(
    {
      way,
      form: way.form,
      forms: { forms: ['json-schema', 'json-object', 'plain'], key: 'form' },
      failure,
      said: saidInError(answer.body),
      sent,
      least: 2_000,
      others: 1,
      question: () => 3_000,
      spare: spareParts,
    },
    guesses,
  )
}
const message = (words: string): object => ({ error: { message: words } })

test('a compatible server that names no reason is asked by schema, then for an object, then in words, then not again', () => {
  const silent = { error: 'no' }
  expect(after(silent, { guesses: true })?.way.form).toBe('json-object')
  expect(after(silent, { guesses: true, way: { ...strict, form: 'json-object' } })?.way.form).toBe('plain')
  expect(after(silent, { guesses: true, way: { ...strict, form: 'plain' } })).toBeNull()
})

test('a refusal without a reason is believed where the form is known to be understood', () => {
  expect(after({ error: 'no' })).toBeNull()
})

describe('one thing changes at a time, the one a refusal points to', () => {
  const refusals: [words: string, change: Partial<WayOfAsking>][] = [
    ['Unrecognized request argument supplied: stream_options', { without: ['stream_options'] }],
    ['Your organization must be verified to stream this model.', { without: ['stream'] }],
    ['This model does not support streaming', { without: ['stream'] }],
    ['System role not supported', { without: ['system'] }],
    ['Conversation roles must alternate user/assistant/user/assistant/...', { without: ['system'] }],
    ['Developer instruction is not enabled for models/gemma-3-27b-it', { without: ['system'] }],
    ['messages.0.content.0.text.cache_control: Extra inputs are not permitted', { without: ['cache'] }],
    ["Unknown parameter: 'prompt_cache_options'.", { without: ['cache'] }],
    ['system: Input should be a valid string', { without: ['cache'] }],
    ['No endpoints found that support cache control', { without: ['cache'] }],
    [
      "Unsupported value: 'reasoning_effort' does not support 'minimal' with this model.",
      { without: ['effort'] },
    ],
    ['output_config: Extra inputs are not permitted', { without: ['effort'] }],
    ['"thinking.type.between_tools" is not supported for this model', { without: ['thinking'] }],
    ["'response_format' of type 'json_schema' is not supported with this model", { form: 'json-object' }],
    ['Failed to parse grammar', { form: 'json-object' }],
    ["Use 'max_completion_tokens' instead.", { bound: 'max_completion_tokens' }],
    ['Invalid max_tokens value, the valid range of max_tokens is [1, 4096]', { largest: 4096 }],
    [
      'max_tokens is too large: 8000. This model supports at most 4,096 completion tokens, whereas you provided 8000.',
      { largest: 4096 },
    ],
    ['max_tokens: 8000 > 6400, which is the maximum allowed number of output tokens', { largest: 6400 }],
    ['max_tokens is too large', { largest: 4000 }],
    [
      '`max_tokens` must be less than or equal to `6400`, the maximum value for `max_tokens` is less than the `context_window` for this model',
      { largest: 6400 },
    ],
    ['The maximum tokens you requested exceeds the model limit of 4096.', { largest: 4096 }],
    ["'messages[0].role' does not support 'system' with this model.", { without: ['system'] }],
    ['Only user and assistant roles are supported!', { without: ['system'] }],
    ["'response_format.type' must be 'json_schema' or 'text'", { form: 'json-object' }],
  ]
  test.each(refusals)('%s', (words, change) => {
    expect(after(message(words))).toEqual({
      way: { ...strict, ...change },
      form: change.form ?? strict.form,
    })
  })

  test('the field that is named wins over the words', () => {
    const error = { message: 'Invalid value for stream or max_tokens', param: 'stream_options' }
    expect(after({ error })?.way.without).toEqual(['stream_options'])
  })

  test('gateways may put it into a text, a list, or what another said', () => {
    const inner = JSON.stringify({ error: { message: 'stream_options is not supported' } })
    for (const body of [
      { error: 'stream_options is not supported' },
      [{ error: { message: 'stream_options is not supported' } }],
      { detail: [{ loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }] },
      { error: { message: 'Provider returned error', metadata: { raw: inner } } },
      { error: { message: `litellm.BadRequestError: OpenAIException - ${inner}` } },
    ])
      expect(after(body)?.way.without).toEqual(['stream_options'])
  })
})

describe('room', () => {
  test('what the context leaves beside the question is asked for, and the context is kept', () => {
    const words =
      "This model's maximum context length is 8192 tokens. However, you requested 11000 tokens (3000 in the messages, 8000 in the completion)."
    expect(after(message(words))).toEqual({
      way: { ...strict, together: 8192 },
      form: strict.form,
      bound: 8192 - 3000 - 16,
    })
  })

  test('where the server counts no tokens of the question, ours count', () => {
    const words = "max_tokens is too large: this model's maximum context length is 8192 tokens."
    expect(after(message(words))).toEqual({
      way: { ...strict, together: 8192 },
      form: strict.form,
      bound: 8192 - 3000 - 16,
    })
  })

  test('room is found in the words of other servers too', () => {
    const vllm =
      "'max_tokens' is too large: 8000. This model's maximum context length is 8192 tokens and your request has 1200 input tokens (8000 > 8192 - 1200)."
    expect(after(message(vllm))?.bound).toBe(8192 - 1200 - 16)
    const claude = 'input length and `max_tokens` exceed context limit: 4000 + 8000 > 10000, decrease them'
    expect(after(message(claude))?.bound).toBe(10_000 - 4_000 - 16)
    const tgi =
      '`inputs` tokens + `max_new_tokens` must be <= 8192. Given: 1200 `inputs` tokens and 8000 `max_new_tokens`'
    expect(after({ error: tgi, error_type: 'validation' }, { status: 422 })?.bound).toBe(8192 - 1200 - 16)
    const openrouter =
      "This endpoint's maximum context length is 8192 tokens. However, you requested about 9200 tokens (1200 of text input, 8000 in the output)."
    expect(after(message(openrouter))?.bound).toBe(8192 - 1200 - 16)
  })

  test('a question that leaves no sensible room is too long in every way', () => {
    const words = 'request (7300 tokens) exceeds the available context size (8192 tokens), try increasing it'
    expect(after(message(words), { guesses: true })).toBeNull()
    expect(after({ error: { code: 'context_length_exceeded' } }, { guesses: true })).toBeNull()
  })

  test('what a plan allows in a minute, or an account can pay, bounds the answer', () => {
    const groq = 'Request too large on tokens per minute (TPM): Limit 8000, Requested 12979'
    expect(after(message(groq), { status: 413 })?.bound).toBe(8000 - (12979 - sent) - 16)
    const afford = 'You requested up to 8000 tokens, but can only afford 3919.'
    expect(after(message(afford), { status: 402 })?.bound).toBeLessThan(3919)
  })
})

test.each([
  [401, 'invalid api key for stream'],
  [402, 'Insufficient Balance'],
  [400, 'Your credit balance is too low to access the API with thinking.'],
  [400, 'The response was filtered by our content policy, see response_format'],
  [429, 'Rate limit reached for max_tokens'],
])('no other way of asking is tried after %i %s', (status, words) => {
  expect(after(message(words), { status, guesses: true })).toBeNull()
})
