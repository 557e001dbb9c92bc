import * as anthropic from '@anthropic-ai/sdk'
import * as openai from 'openai'
import { describe, expect, test } from 'vitest'
import { NetworkFailed } from '../net/network-failed.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { EndlessAnswer } from '../net/endless-answer.ts'

const apiKey = 'sk-canary-0123456789'
const asked = { model: 'some-model', apiKey, now: Date.parse('2026-05-01T12:00:00Z'), aborted: false }
const ofOpenai = (error: unknown) => failureFromSdk(error, { ...asked, errors: openai })
const ofAnthropic = (error: unknown) => failureFromSdk(error, { ...asked, errors: anthropic })
const headers = (fields: Record<string, string> = {}): Headers => new Headers(fields)

describe('answers of OpenAI', () => {
  const answer = (status: number | undefined, body: object, fields: Record<string, string> = {}) =>
    ofOpenai(new openai.APIError(status, body, undefined, headers({ 'x-request-id': 'req_1', ...fields })))

  test('a class of status is a class of failure', () => {
    expect(answer(401, {})).toEqual({ kind: 'unauthorized', status: 401, requestId: 'req_1' })
    expect(answer(403, {})).toMatchObject({ kind: 'forbidden' })
    expect(answer(404, {})).toMatchObject({ kind: 'wrong-place', what: 'other-language' })
    expect(answer(400, {})).toMatchObject({ kind: 'bad-request' })
    expect(answer(422, {})).toMatchObject({ kind: 'bad-request' })
    expect(answer(503, {})).toMatchObject({ kind: 'overloaded', retryAfterMs: null })
    expect(answer(500, {})).toMatchObject({ kind: 'server-error', status: 500 })
    expect(answer(408, {})).toMatchObject({ kind: 'server-error', status: 408 })
  })

  test('a secret that was sent beside the key is in no words and no id', () => {
    const secret = '5f1c9ab27e0d4c3aa1b2c3d4e5f60718'
    const answered = new openai.APIError(
      403,
      { message: `Unknown subscription ${secret}` },
      undefined,
      headers({ 'x-request-id': `req-${secret}` }),
    )
    const failure = failureFromSdk(answered, {
      ...asked,
      headers: { 'x-subscription': secret },
      errors: openai,
    })
    expect(failure).toMatchObject({ requestId: null, said: 'Unknown subscription [key]' })
  })

  test('a wait that is over, or that nobody lives to see, is none', () => {
    for (const over of ['0', 'Wed, 21 Oct 2015 07:28:00 GMT', '1000000000000', '90000000'])
      expect(answer(429, {}, { 'retry-after': over })).toMatchObject({
        kind: 'rate-limited',
        retryAfterMs: null,
      })
  })

  test('the words of a server that failed itself are not read', () => {
    const message = 'insufficient_quota: rate limit, overloaded, invalid api key'
    expect(answer(500, { message })).toMatchObject({ kind: 'server-error' })
  })

  test.each([
    // Gemini (continuedev/continue#10513, google/generative-ai-docs#356), gateways with keys of their own.
    [403, { message: 'Your API key was reported as leaked. Use another.', status: 'PERMISSION_DENIED' }],
    [403, { message: "Consumer 'api_key:x' has been suspended.", status: 'PERMISSION_DENIED' }],
    [403, { message: 'Key has been disabled by admin' }],
    [400, { message: 'This key was revoked on 1 May.' }],
    // Cloudflare's gateway.
    [400, { success: false, errors: [{ code: 10_000, message: 'Authentication error' }] }],
  ])('a key that was taken away is not accepted, whatever the status: %i %o', (status, body) => {
    expect(answer(status, body)).toMatchObject({ kind: 'unauthorized' })
  })

  test('a key that was not sent was not refused; what stands for one in a header was', () => {
    const answered = new openai.APIError(401, { message: 'No auth credentials found' }, undefined, headers())
    const none = { ...asked, apiKey: '', errors: openai }
    expect(failureFromSdk(answered, none)).toMatchObject({ kind: 'unauthorized', keyless: true })
    expect(failureFromSdk(answered, { ...none, headers: { 'x-key': 'abc-123' } })).not.toHaveProperty(
      'keyless',
    )
    expect(ofOpenai(answered)).not.toHaveProperty('keyless')
  })

  test('a gateway’s key that may not ask this model is a key all the same', () => {
    const message =
      "key not allowed to access model. This key can only access models=['a']. Tried to access b"
    for (const status of [401, 403])
      for (const type of ['key_model_access_denied', 'team_model_access_denied'])
        expect(answer(status, { message, type, code: String(status) })).toMatchObject({ kind: 'forbidden' })
  })

  test('LiteLLM’s word for a model that it does not have', () => {
    const message =
      "litellm.BadRequestError: You passed in model=b. There is no 'model_name' with this string "
    expect(answer(400, { message })).toMatchObject({ kind: 'model-not-found' })
  })

  test.each([
    // Ollama, vLLM, OpenAI without its code, Together: most models have a full stop in their name.
    [404, { message: 'model "llama3.2" not found, try pulling it first', type: 'api_error' }],
    [404, { message: 'The model `Qwen/Qwen2.5-7B-Instruct` does not exist.', type: 'NotFoundError' }],
    [404, { message: 'The model `gpt-5.9` does not exist or you do not have access to it.' }],
    [400, { message: 'litellm.BadRequestError: model gpt-4.1 is not supported' }],
    [404, { message: 'Unable to access model meta-llama/Llama-3.3-70B. Please visit our page.' }],
    // Gemini: what it does not know is a path.
    [404, { message: 'models/gemini-9.1 is not found for API version v1main.', status: 'NOT_FOUND' }],
    [400, { message: '模型不存在，请检查模型代码。', code: '1211' }],
    // A model that no chat can be had with, in a word of its own or in words that nobody has reported.
    [
      404,
      { message: 'This is not a chat model and thus not supported in the v1/chat/completions endpoint.' },
    ],
    [400, { message: 'This one is for pictures.', param: 'model' }],
  ])('a model that is not there is known by whatever name it has: %i %o', (status, body) => {
    expect(answer(status, body)).toMatchObject({ kind: 'model-not-found' })
  })

  test('the end of a sentence is one also behind the name of a model', () => {
    const message = 'Something is wrong with model gpt-5.9. This parameter is not supported.'
    expect(answer(400, { message })).toMatchObject({ kind: 'bad-request' })
  })

  test('a key that is right and may not be used so is not said to be wrong', () => {
    for (const message of [
      'You have insufficient permissions for this operation. Missing scopes: model.request.',
      'Your IP address 203.0.113.7 is not authorized to access this API.',
    ])
      expect(answer(401, { message })).toMatchObject({ kind: 'forbidden' })
  })

  test.each([
    [429, 'Your prepayment credits are depleted. Please go to AI Studio.'],
    [
      400,
      'You have reached your specified workspace API usage limits. You will regain access on 2026-12-01.',
    ],
    [402, 'This model requires at least $0.50 credits.'],
  ])('credit that is used up is known by its words: %i %s', (status, message) => {
    expect(answer(status, { message })).toMatchObject({ kind: 'quota-exhausted' })
  })

  test('words that are no text are not repeated', () => {
    const packed = new openai.APIError(
      401,
      '(\ufffd/\ufffd `9\ufffd\ufffdwords' as unknown as object,
      undefined,
      headers(),
    )
    expect(ofOpenai(packed)).toEqual({ kind: 'unauthorized', status: 401, requestId: null })
  })

  test('a 429 is a spent quota only where its code or type says so', () => {
    expect(answer(429, { code: 'insufficient_quota' })).toMatchObject({ kind: 'quota-exhausted' })
    expect(answer(429, { type: 'insufficient_quota' })).toMatchObject({ kind: 'quota-exhausted' })
    expect(answer(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '3' })).toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 3_000,
    })
    expect(answer(429, {})).toMatchObject({ kind: 'rate-limited', retryAfterMs: null })
  })

  test('resets of limits that were not hit are no reason to wait', () => {
    expect(answer(500, {}, { 'x-ratelimit-reset-requests': '6m0s' })).toMatchObject({ retryAfterMs: null })
  })

  test('an error inside the stream is known by its code, also where the code is a status', () => {
    expect(answer(undefined, { code: 'rate_limit_exceeded' })).toMatchObject({
      kind: 'rate-limited',
      status: null,
    })
    expect(answer(undefined, { code: 429 })).toMatchObject({ kind: 'rate-limited', status: 429 })
    expect(answer(undefined, { code: 'context_length_exceeded' })).toMatchObject({
      kind: 'context-too-small',
    })
    expect(answer(undefined, {})).toMatchObject({ kind: 'server-error', status: null })
  })

  test('an id that holds the key, or is none, is left out', () => {
    expect(answer(401, {}, { 'x-request-id': `for-${apiKey}` })).toMatchObject({ requestId: null })
    expect(answer(401, {}, { 'x-request-id': 'a b <script>' })).toMatchObject({ requestId: null })
  })

  test('the words that are kept are without the key', () => {
    const failure = answer(401, {
      message: `Incorrect API key provided: ${apiKey}`,
      param: apiKey,
      code: apiKey,
    })
    expect(JSON.stringify(failure)).not.toContain(apiKey)
    expect(structuredClone(failure)).toEqual(failure)
  })
})

describe('answers of Anthropic', () => {
  const answer = (status: number | undefined, type: string, details: object | null = null) =>
    ofAnthropic(
      new anthropic.APIError(
        status,
        { type: 'error', error: { type, message: '', details } },
        undefined,
        headers({ 'request-id': 'req_2' }),
      ),
    )

  test('an error inside the stream is known by its type', () => {
    expect(answer(undefined, 'overloaded_error')).toMatchObject({
      kind: 'overloaded',
      status: null,
      requestId: 'req_2',
    })
    expect(answer(undefined, 'rate_limit_error')).toMatchObject({ kind: 'rate-limited' })
    expect(answer(undefined, 'api_error')).toMatchObject({ kind: 'server-error' })
    expect(answer(undefined, 'authentication_error')).toMatchObject({ kind: 'unauthorized' })
    expect(answer(undefined, 'invalid_request_error')).toMatchObject({ kind: 'bad-request' })
  })

  test('money that is spent is known by status, type or detail', () => {
    expect(answer(402, 'billing_error')).toMatchObject({ kind: 'quota-exhausted' })
    expect(answer(400, 'billing_error')).toMatchObject({ kind: 'quota-exhausted' })
    expect(answer(403, 'permission_error', { error_code: 'enforced_spend_limit_reached' })).toMatchObject({
      kind: 'quota-exhausted',
    })
  })

  test('529 is overload', () => {
    expect(answer(529, 'overloaded_error')).toMatchObject({ kind: 'overloaded', status: 529 })
  })
})

describe('connections', () => {
  const url = new URL('https://api.example.com/v1/chat/completions?key=secret')

  test('what the network says is given on with the address, whether or not an SDK has wrapped it', () => {
    const refused = new NetworkFailed({ kind: 'connection-failed', cut: false, why: 'refused' }, url)
    const failure = { kind: 'connection-failed', cut: false, why: 'refused', address: url.origin }
    expect(ofAnthropic(refused)).toEqual(failure)
    expect(ofOpenai(new openai.APIConnectionError({ cause: refused }))).toEqual(failure)
    const untrusted = new NetworkFailed({ kind: 'wrong-place', what: 'certificate' }, url)
    expect(ofAnthropic(untrusted)).toEqual({ kind: 'wrong-place', what: 'certificate', address: url.origin })
  })

  test('what we took back was cancelled, whatever error says so', () => {
    expect(ofAnthropic(new anthropic.APIUserAbortError())).toEqual({ kind: 'cancelled' })
    expect(failureFromSdk(new Error('any'), { ...asked, errors: openai, aborted: true })).toEqual({
      kind: 'cancelled',
    })
  })

  test('a stream that is none, or has no end, is the fault of the server', () => {
    expect(ofOpenai(new SyntaxError('Unexpected token'))).toMatchObject({ kind: 'server-error' })
    expect(ofOpenai(new EndlessAnswer())).toMatchObject({ kind: 'server-error' })
  })

  test('a mistake of ours is not dressed up as a failure', () => {
    const mistake = new TypeError('undefined is not a function')
    expect(() => ofOpenai(mistake)).toThrow(mistake)
  })
})
