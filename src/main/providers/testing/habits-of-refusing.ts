import type { Failure } from '../../../shared/failure.ts'
import { events, type Reply } from './wire.ts'

/** How a server says that there is no answer, and what that means. One question is asked, once. */
export interface RefusingHabit {
  habit: string
  says: Reply
  language?: 'anthropic'
  means: Partial<Failure>
  /** What a person is shown of the server's own words; left out: not looked at. */
  said?: string
}

const error = (status: number, words: object | string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: typeof words === 'string' ? { error: { message: words } } : words,
})
const page = (status: number, title: string, headers: Record<string, string> = {}): Reply => ({
  status,
  type: 'text/html',
  headers,
  body: `<!doctype html><html><head><title>${title}</title><script>var a = "no word of mine"</script></head><body></body></html>`,
})
const inner = JSON.stringify({
  error: { message: 'Insufficient Balance', type: 'unknown_error', code: 'invalid_request_error' },
})
const claude = (status: number, type: string, message: string): Reply => ({
  status,
  body: { type: 'error', error: { type, message } },
})

export const refusingHabits: readonly RefusingHabit[] = [
  // The account.
  {
    habit: '401',
    says: error(401, 'Incorrect API key provided'),
    means: { kind: 'unauthorized', status: 401 },
  },
  {
    habit: 'a page with 401',
    says: page(401, '401 Unauthorized'),
    means: { kind: 'unauthorized' },
    said: '401 Unauthorized',
  },
  {
    habit: '400 for a key that is none (Gemini)',
    says: error(400, {
      error: {
        code: 400,
        message: 'API key not valid. Please pass a valid API key.',
        status: 'INVALID_ARGUMENT',
      },
    }),
    means: { kind: 'unauthorized' },
  },
  {
    habit: '400 for no key at all (Gemini)',
    says: error(400, {
      error: {
        code: 400,
        message: 'Missing or invalid Authorization header.',
        status: 'INVALID_ARGUMENT',
      },
    }),
    means: { kind: 'unauthorized' },
  },
  {
    habit: '400 for the key of another program (Claude Code)',
    says: claude(
      400,
      'invalid_request_error',
      'This credential is only authorized for use with Claude Code and cannot be used for other API requests.',
    ),
    language: 'anthropic',
    means: { kind: 'unauthorized' },
  },
  {
    habit: '402',
    says: error(402, { error: { message: 'Insufficient Balance', code: 'invalid_request_error' } }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '429 with a code for no credit',
    says: error(429, { error: { message: 'no', code: 'insufficient_quota' } }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '429 with a type for no credit (MiniMax)',
    says: error(429, { error: { http_code: '429', message: 'no', type: 'insufficient_balance_error' } }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '429 exceeded_current_quota_error (Moonshot)',
    says: error(429, { error: { message: 'no', type: 'exceeded_current_quota_error' } }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '429 in a list, with a limit of 0 (Gemini)',
    says: error(429, [
      {
        error: {
          code: 429,
          message: 'You exceeded your current quota. limit: 0',
          status: 'RESOURCE_EXHAUSTED',
        },
      },
    ]),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '429 for a minute, in the same words (Gemini)',
    says: error(429, [
      {
        error: {
          code: 429,
          message: 'You exceeded your current quota. limit: 15. Please retry in 34.5s.',
          status: 'RESOURCE_EXHAUSTED',
        },
      },
    ]),
    means: { kind: 'rate-limited', retryAfterMs: 34_500 },
  },
  {
    habit: '403 for no balance (SiliconFlow)',
    says: error(403, {
      code: 30011,
      message: 'Your paid balance is insufficient. Please top up and try again.',
    }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '400 for no credit (Claude)',
    language: 'anthropic',
    says: claude(400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: '400 for a limit of its own (Claude)',
    language: 'anthropic',
    says: claude(400, 'invalid_request_error', 'You have reached your specified API usage limits.'),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: 'no credit in a 200',
    says: { body: { error: { message: 'user quota is not enough', code: 'insufficient_user_quota' } } },
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: 'no credit in a 200 without an error (MiniMax)',
    says: { body: { choices: null, base_resp: { status_code: 1008, status_msg: 'insufficient balance' } } },
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: 'no credit, wrapped by a gateway',
    says: error(400, { error: { message: `litellm.BadRequestError: DeepseekException - ${inner}` } }),
    means: { kind: 'quota-exhausted' },
  },
  {
    habit: 'a country',
    says: error(403, {
      error: {
        message: 'Country, region, or territory not supported',
        code: 'unsupported_country_region_territory',
      },
    }),
    means: { kind: 'country-not-served' },
  },
  {
    habit: 'a country in words (Gemini)',
    says: error(400, 'User location is not supported for the API use.'),
    means: { kind: 'country-not-served' },
  },
  {
    habit: '404 that names the model',
    says: error(404, 'model "some-model" not found, try pulling it first'),
    means: { kind: 'model-not-found', model: 'some-model' },
  },
  {
    habit: '404 not_found_error (Claude)',
    language: 'anthropic',
    says: claude(404, 'not_found_error', 'model: some-model'),
    means: { kind: 'model-not-found' },
  },
  {
    habit: '503 model_not_found (new-api)',
    says: error(503, { error: { message: 'No available channel', code: 'model_not_found' } }),
    means: { kind: 'model-not-found' },
  },
  {
    habit: '400 for a model that is not there (DeepSeek)',
    says: error(400, 'Model Not Exist'),
    means: { kind: 'model-not-found' },
  },
  {
    habit: '404 DeploymentNotFound (Azure)',
    says: error(404, { error: { code: 'DeploymentNotFound', message: 'no' } }),
    means: { kind: 'model-not-found' },
  },
  {
    habit: '404 for a data policy (OpenRouter)',
    says: error(404, { error: { message: 'No endpoints found matching your data policy.', code: 404 } }),
    means: { kind: 'forbidden' },
    said: 'No endpoints found matching your data policy.',
  },
  { habit: '403 without more', says: error(403, { error: {} }), means: { kind: 'forbidden' } },
  // The question.
  {
    habit: '400 of a filter (Azure)',
    says: error(400, {
      error: { message: 'no', code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } },
    }),
    means: { kind: 'refused', status: 400 },
  },
  {
    habit: '400 invalid_prompt',
    says: error(400, { error: { message: 'no', code: 'invalid_prompt' } }),
    means: { kind: 'refused' },
  },
  { habit: '400 of a filter in words', says: error(400, 'Content Exists Risk'), means: { kind: 'refused' } },
  {
    habit: '400 exceed_context_size_error (llama.cpp)',
    says: error(400, {
      error: {
        code: 400,
        message: 'no',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 7300,
        n_ctx: 4096,
      },
    }),
    means: { kind: 'context-too-small', needed: 7300, limit: 4096 },
  },
  {
    habit: '400 maximum context length (vLLM, OpenAI)',
    says: error(400, {
      object: 'error',
      message:
        "This model's maximum context length is 4,096 tokens. However, you requested 9300 tokens (7300 in the messages, 2000 in the completion).",
      code: 400,
    }),
    means: { kind: 'context-too-small', needed: 9300, limit: 4096 },
  },
  {
    habit: '400 prompt is too long (Claude)',
    language: 'anthropic',
    says: claude(400, 'invalid_request_error', 'prompt is too long: 213462 tokens > 200000 maximum'),
    means: { kind: 'context-too-small', needed: 213_462, limit: 200_000 },
  },
  {
    habit: '413 for the tokens of a minute (Groq)',
    says: error(413, {
      error: {
        message: 'Request too large on tokens per minute (TPM): Limit 6000, Requested 12979',
        type: 'tokens',
        code: 'rate_limit_exceeded',
      },
    }),
    means: { kind: 'context-too-small', needed: 12_979, limit: 6000, of: 'plan' },
  },
  { habit: '422 without a word', says: error(422, {}), means: { kind: 'bad-request', status: 422 } },
  {
    habit: 'a form that the model broke, without what it wrote (Groq)',
    says: error(400, { error: { message: 'Failed to validate JSON', code: 'json_validate_failed' } }),
    means: { kind: 'invalid' },
  },
  // The way.
  {
    habit: 'a page with 200',
    says: page(200, 'Sign in'),
    means: { kind: 'wrong-place', what: 'web-page' },
    said: 'Sign in',
  },
  {
    habit: 'a page that begins with something else',
    says: {
      type: 'text/html',
      body: '\n<!-- portal -->\n<?xml version="1.0"?>\n<HTML><body>Wi-Fi</body></HTML>',
    },
    means: { kind: 'wrong-place', what: 'web-page' },
  },
  {
    habit: 'a page that says that it is JSON',
    says: { type: 'application/json', body: '<html><body>Welcome</body></html>' },
    means: { kind: 'wrong-place', what: 'web-page' },
  },
  {
    habit: 'the page of a firewall',
    says: page(403, 'Just a moment...', { 'cf-mitigated': 'challenge' }),
    means: { kind: 'wrong-place', what: 'web-page' },
  },
  {
    habit: 'the page of a firewall with 503',
    says: page(503, 'Just a moment...'),
    means: { kind: 'wrong-place', what: 'web-page' },
  },
  {
    habit: 'a page with 404',
    says: page(404, 'Not Found'),
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: '404 of a path',
    says: { status: 404, type: 'text/plain', body: '404 page not found' },
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: '404 Not Found (FastAPI)',
    says: error(404, { detail: 'Not Found' }),
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: '200 for a path that is not there (LM Studio)',
    says: { body: { error: 'Unexpected endpoint or method. (POST /chat/completions)' } },
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: '405',
    says: error(405, { detail: 'Method Not Allowed' }),
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: 'JSON of something else',
    says: { body: { status: 'ok', version: '1.2' } },
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  {
    habit: 'words of something else',
    says: { type: 'text/plain', body: 'Ollama is running' },
    means: { kind: 'wrong-place', what: 'other-language' },
  },
  { habit: 'nothing', says: '', means: { kind: 'connection-failed', cut: true } },
  { habit: 'nothing but a comment', says: ': hello\n\n', means: { kind: 'connection-failed', cut: true } },
  {
    habit: '503 while it loads',
    says: error(503, { error: { message: 'Loading model', type: 'unavailable_error', code: 503 } }),
    means: { kind: 'overloaded' },
  },
  {
    habit: '429 engine_overloaded_error (Moonshot)',
    says: error(429, { error: { message: 'no', type: 'engine_overloaded_error' } }),
    means: { kind: 'overloaded' },
  },
  {
    habit: '524 with a page',
    says: page(524, 'A timeout occurred'),
    means: { kind: 'server-error', status: 524 },
  },
  { habit: '502 with a page', says: page(502, 'Bad gateway'), means: { kind: 'server-error' } },
  {
    habit: '429 with a part of a second',
    says: error(429, 'no', { 'retry-after': '0.35' }),
    means: { kind: 'rate-limited', retryAfterMs: 350 },
  },
  {
    habit: '429 with a wait in words',
    says: error(429, 'Rate limit reached. Please try again in 1m2.5s.'),
    means: { kind: 'rate-limited', retryAfterMs: 62_500 },
  },
  ...['Infinity', '-5', 'soon'].map((wait) => ({
    habit: `429 with a wait of ${wait}`,
    says: error(429, 'no', { 'retry-after': wait }),
    means: { kind: 'rate-limited', retryAfterMs: null } as const,
  })),
  {
    habit: '429 for a day',
    says: error(429, 'Rate limit exceeded: free-models-per-day'),
    means: { kind: 'quota-exhausted' },
  },
  // An error within an answer.
  {
    habit: 'an error as a text in the stream',
    says: events({ error: 'model requires more system memory' }),
    means: { kind: 'server-error' },
    said: 'model requires more system memory',
  },
  {
    habit: 'an error as a list in the stream',
    says: events([{ error: { message: 'Overloaded', code: 503 } }]),
    means: { kind: 'overloaded' },
  },
  {
    habit: 'an error in a choice (OpenRouter)',
    says: events({
      choices: [{ delta: { content: '{' }, error: { code: 502, message: 'Provider returned error' } }],
    }),
    means: { kind: 'server-error', status: 502 },
  },
  {
    habit: 'an event of its own for the error',
    says: 'event: error\ndata: {"message":"Rate limit exceeded","code":429}\n\n',
    means: { kind: 'rate-limited', status: 429 },
  },
  {
    habit: 'an error in plain words as an event',
    says: 'event: error\ndata: the engine died\n\n',
    means: { kind: 'server-error' },
  },
  {
    habit: 'the word error as a reason',
    says: events(
      { choices: [{ delta: { content: '{"title"' } }] },
      { choices: [{ delta: {}, finish_reason: 'error' }] },
    ),
    means: { kind: 'server-error' },
  },
  {
    habit: 'overloaded in the middle (Claude)',
    language: 'anthropic',
    says: `event: error\n${events({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })}`,
    means: { kind: 'overloaded' },
  },
]
