import {
  type Asked,
  always,
  atFirst,
  claude,
  claudeRefusal,
  habit,
  json,
  named as says,
  refusal,
  written,
  type Said,
  type Scene,
} from './habit.ts'
import { broken, data, events } from './openai-wire.ts'
import { gateway } from './places.ts'

const question = habit('question')
const context = habit('context')

/** Only a question about one section. */
const ofSection =
  (section: number, said: Said): Scene =>
  ({ material }) =>
    material.kind === 'section' && material.section === section ? said : null

/** Ollama says what its models run with, in places of its own; it is asked for its file of a model with a POST alone. */
const ollama = (parameters: string, loaded: readonly object[]) =>
  gateway(
    (path) => {
      if (path === '/api/ps') return { status: 200, body: JSON.stringify({ models: loaded }) }
      const model_info = { 'general.architecture': 'qwen3', 'qwen3.context_length': 40_960 }
      return path === '/api/show' ? { status: 200, body: JSON.stringify({ parameters, model_info }) } : path
    },
    (port) => `http://127.0.0.1:${port}/v1`,
  )

const two = { sections: [1, 2] } as const

/** What one part costs, and nobody else. */
export const questionHabits = [
  question(
    'question-filter-one',
    '400 content_filter for one section; the other is written',
    'compl-ai/compl-ai#20; UniversityOfHelsinkiCS/gptwrapper#285 (Azure)',
    says(['refused', 'bad-request'], { written: 1, questions: 4, said: /content management policy/u }),
    ofSection(
      1,
      refusal(400, {
        message:
          "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
        type: null,
        param: 'prompt',
        code: 'content_filter',
        status: 400,
        innererror: { code: 'ResponsibleAIPolicyViolation' },
      }),
    ),
    two,
  ),
  question(
    'question-invalid-prompt',
    '400 invalid_prompt for one section: flagged as violating the usage policy',
    'OpenAI docs, error codes of reasoning models',
    says(['refused', 'bad-request'], { written: 1, questions: 4 }),
    ofSection(
      1,
      refusal(400, {
        message: 'Invalid prompt: your prompt was flagged as potentially violating our usage policy.',
        code: 'invalid_prompt',
      }),
    ),
    two,
  ),
  question(
    'question-moderation-403',
    '403 for one section: the input was flagged by moderation',
    'OpenRouter docs, errors: 403',
    says(['refused', 'bad-request'], { written: 1, questions: 4 }),
    ofSection(
      1,
      json(403, {
        error: {
          code: 403,
          message: 'Your chosen model requires moderation and your input was flagged',
          metadata: { reasons: ['harassment'], flagged_input: 'x', provider_name: 'one' },
        },
      }),
    ),
    two,
  ),
  question(
    'question-data-inspection',
    '400 data_inspection_failed for one section',
    'Alibaba Model Studio docs, error codes',
    says(['refused', 'bad-request'], { written: 1, questions: 4 }),
    ofSection(
      1,
      refusal(400, {
        message: 'Input data may contain inappropriate content.',
        code: 'data_inspection_failed',
      }),
    ),
    two,
  ),
  question(
    'question-odd-one',
    '400 without a reason for one section; the others are written',
    'anomalyco/opencode#5034 (family)',
    says('bad-request', { written: 2, questions: 6 }),
    ofSection(1, refusal(400, { message: 'Bad Request' })),
    { sections: [1, 2, 3] },
  ),
  question(
    'question-odd-all',
    '400 without a reason for every question',
    'BerriAI/litellm#2275 (family)',
    says('bad-request', { questions: 10, said: /cannot be processed/u }),
    always(refusal(400, { message: 'This request cannot be processed' })),
    { sections: [1, 2, 3] },
  ),
  question(
    'question-422',
    '422 for every question, with a list in `detail`',
    'BerriAI/litellm#7309 (family)',
    says('bad-request', { questions: 8, said: /not permitted/u }),
    always(
      json(422, {
        detail: [{ loc: ['body', 'model'], msg: 'This field is not permitted', type: 'value_error' }],
      }),
    ),
  ),
  question(
    'question-400-once',
    '400 once in a while; the same question is taken next',
    'continuedev/continue#10442 (family)',
    [written(2), written(3)],
    atFirst(1, () =>
      refusal(400, { message: 'Provider returned error', metadata: { raw: 'upstream hiccup' } }),
    ),
  ),
  question(
    'question-key-echoed',
    '400 that repeats the key: it never stands in what is kept',
    'OpenAI docs, error codes: 401 repeats the key',
    says('bad-request', { questions: 5 }),
    ({ headers }) => refusal(400, { message: `Bad request by ${headers.get('authorization') ?? ''}` }),
  ),
  question(
    'claude-refused-400',
    'Anthropic 400: output blocked by content filtering policy',
    'Anthropic docs, errors',
    says(['refused', 'bad-request'], { written: 1, questions: 4 }),
    ofSection(1, claudeRefusal(400, 'invalid_request_error', 'Output blocked by content filtering policy')),
    { ...claude, ...two },
  ),
  question(
    'claude-413',
    '413 request_too_large',
    'Anthropic docs, errors',
    says(['bad-request', 'context-too-small'], { questions: 3 }),
    always(claudeRefusal(413, 'request_too_large', 'Request exceeds the maximum size')),
    claude,
  ),
  context(
    'context-ollama-file',
    'it cuts what is too long and says nothing; its model is not loaded, and its file sets a context of 2,048',
    'docs.ollama.com/api-reference/show-model-details; nextlevelbuilder/goclaw#1437',
    says('context-too-small', { sentence: /2,048/u, questions: 0 }),
    () => null,
    { place: ollama('num_ctx 2048', []), saysRoom: true },
  ),
  context(
    'context-ollama-loaded',
    'it cuts what is too long and says nothing; its model is loaded with more than its file sets',
    'docs.ollama.com/context-length; atomantic/PortOS#4331',
    written(1),
    () => null,
    {
      place: ollama('num_ctx 2048', [{ name: 'habit-model:latest', context_length: 32_768 }]),
      saysRoom: true,
    },
  ),
  context(
    'context-llama',
    'exceed_context_size_error with n_ctx',
    'ggml-org/llama.cpp#15780; #17284',
    says('context-too-small', { sentence: /7,300.*4,096/u }),
    always(
      json(400, {
        error: {
          code: 400,
          message:
            'request (7300 tokens) exceeds the available context size (4096 tokens), try increasing it',
          type: 'exceed_context_size_error',
          n_prompt_tokens: 7300,
          n_ctx: 4096,
        },
      }),
    ),
  ),
  context(
    'context-vllm',
    'the maximum context length is 4096, the question alone has more',
    'vllm-project/vllm#42474; #20409',
    says('context-too-small', { sentence: /4,096/u, questions: 2 }),
    always(
      json(400, {
        object: 'error',
        message:
          "This model's maximum context length is 4096 tokens. However, you requested 9300 tokens (7300 in the messages, 2000 in the completion).",
        type: 'BadRequestError',
        param: null,
        code: 400,
      }),
    ),
  ),
  context(
    'context-openai',
    'context_length_exceeded with a code',
    'ChatGPTNextWeb/NextChat#3195',
    says('context-too-small', { sentence: /4,096|4096/u, questions: 2 }),
    always(
      refusal(400, {
        message:
          "This model's maximum context length is 4096 tokens. However, your messages resulted in 7300 tokens. Please reduce the length of the messages.",
        param: 'messages',
        code: 'context_length_exceeded',
      }),
    ),
  ),
  context(
    'context-openrouter',
    'the endpoint’s maximum context length, in OpenRouter’s words',
    'OpenRouter docs, errors; can1357/oh-my-pi#9569 (family)',
    says('context-too-small', { sentence: /4,096/u, questions: 2 }),
    always(
      json(400, {
        error: {
          code: 400,
          message:
            "This endpoint's maximum context length is 4096 tokens. However, you requested about 9300 tokens (7300 of text input, 2000 in the output). Please reduce the length of either one.",
        },
      }),
    ),
  ),
  context(
    'context-lmstudio',
    'the number of tokens to keep is greater than the context length',
    'lmstudio-ai/lmstudio-bug-tracker#189 (family)',
    says('context-too-small', { questions: 2 }),
    always(
      json(400, {
        error:
          'The number of tokens to keep from the initial prompt is greater than the context length. Try to load the model with a larger context length.',
      }),
    ),
  ),
  context(
    'context-ollama-400',
    '400: the input length exceeds the context length, 4096 named',
    'ollama/ollama#17889',
    says('context-too-small', { sentence: /4,096/u, questions: 2 }),
    always(
      json(400, {
        error: {
          message: 'input length (7912 tokens) exceeds the context length (4096 tokens)',
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      }),
    ),
  ),
  context(
    'context-claude',
    'prompt is too long: 7300 tokens > 4096 maximum',
    'Anthropic docs, errors; context windows',
    says('context-too-small', { sentence: /4,096/u, questions: 2 }),
    always(claudeRefusal(400, 'invalid_request_error', 'prompt is too long: 7300 tokens > 4096 maximum')),
    claude,
  ),
  context(
    'context-claude-with-bound',
    'input length and max_tokens exceed the context limit: there is room with a smaller bound',
    'Anthropic docs, context windows',
    written(2),
    (asked) =>
      Number(asked.body['max_tokens']) > 1_000
        ? claudeRefusal(
            400,
            'invalid_request_error',
            'input length and `max_tokens` exceed context limit: 7192 + 8000 > 8192, decrease input length or `max_tokens` and try again',
          )
        : null,
    claude,
  ),
  context(
    'context-413-tpm',
    '413: too large for the tokens per minute; the bound counts',
    'zeeyado/koassistant.koplugin#106; continuedev/continue#10218 (Groq)',
    [
      written(2),
      says(['rate-limited', 'quota-exhausted', 'bad-request', 'context-too-small'], {
        said: /8000/u,
        questions: 3,
      }),
    ],
    always(
      json(
        413,
        {
          error: {
            message:
              'Request too large for model in organization on tokens per minute (TPM): Limit 8000, Requested 12979, please reduce your message size and try again.',
            type: 'tokens',
            code: 'rate_limit_exceeded',
          },
        },
        { 'x-ratelimit-limit-tokens': '8000' },
      ),
    ),
  ),
  context(
    'context-cut',
    'as many tokens of a longer question are read as the context has, the rest silently not; an answer about something else',
    'ollama/ollama#17889; #17427; ralphgrewe/TradingAgents#168',
    says('question-cut', { sentence: /read only [\d,]+ tokens/u, questions: 3, withinS: 60 }),
    (asked) =>
      cutTo(contextBelow(asked), 'Here are five tips for a good newsletter. First, know your reader.', asked),
  ),
  context(
    'context-cut-half',
    'half of the context and two tokens more are read; an answer in JSON of another form',
    'ollama/ollama#17427; #17889; RooCodeInc/Roo-Code#1372',
    says('question-cut', { sentence: /read only [\d,]+ tokens/u, questions: 3, withinS: 60 }),
    (asked) => cutTo(contextBelow(asked) + 2, '{"tips": ["Write often."]}', asked),
  ),
]

/** A context that is much too small for the question, of a size that contexts have. */
const contextBelow = ({ bill }: Asked): number => 1024 * Math.max(1, Math.floor((bill.input * 0.6) / 1024))

/** An answer to the end of a question, whose usage alone tells that the rest was not read. */
function cutTo(read: number, text: string, asked: Asked): Said {
  const usage = { prompt_tokens: read, completion_tokens: 30, total_tokens: read + 30 }
  const said = events(asked, { text, usage: 'none', done: false })
  return broken([...said, data({ choices: [], usage }), 'data: [DONE]\n\n'])
}
