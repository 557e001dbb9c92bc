import {
  atFirst,
  claude,
  claudeRefusal,
  habit,
  json,
  named as says,
  refusal,
  written,
  type Asked,
  type Scene,
} from './habit.ts'

const line = habit('asking')
/** Refused as long as the question has something in it; the usual answer when it has not. */
const while_ =
  (has: (asked: Asked) => boolean, said: ReturnType<typeof refusal>): Scene =>
  (asked) =>
    has(asked) ? said : null
const has =
  (field: string) =>
  ({ body }: Asked): boolean =>
    body[field] !== undefined
const roles = ({ body }: Asked): unknown[] =>
  Array.isArray(body['messages'])
    ? body['messages'].map((message: unknown) =>
        typeof message === 'object' && message !== null && 'role' in message ? message.role : null,
      )
    : []
const system = (asked: Asked): boolean =>
  roles(asked).some((role) => role === 'system' || role === 'developer')
const boundOf = ({ body }: Asked): number =>
  Number(body['max_tokens'] ?? body['max_completion_tokens'] ?? Number.POSITIVE_INFINITY)
const form = ({ wish }: Asked): boolean => wish.form !== 'plain'
const bySchema = ({ wish }: Asked): boolean => wish.form === 'json-schema'
const vllm = (message: string) =>
  json(400, { object: 'error', message, type: 'BadRequestError', param: null, code: 400 })
/** Somewhere in the body stands such a field. */
const deep =
  (field: string) =>
  ({ body }: Asked): boolean =>
    JSON.stringify(body).includes(`"${field}"`)

/** What is refused one way and taken another: one more question for each step, once. */
export const askingHabits = [
  line(
    'ask-no-stream',
    'organization must be verified to stream this model (param stream)',
    'chatboxai/chatbox#2263; lobehub/lobehub#9385; RooCodeInc/Roo-Code#6868',
    written(2),
    while_(
      ({ wish }) => wish.stream,
      refusal(400, {
        message:
          'Your organization must be verified to stream this model. Please go to: https://platform.openai.com/settings/organization/general',
        param: 'stream',
        code: 'unsupported_value',
      }),
    ),
  ),
  line(
    'ask-no-stream-words',
    'the same without param, as gateways give it on',
    'RooCodeInc/Roo-Code#6868 (family)',
    written(2),
    while_(({ wish }) => wish.stream, json(400, { error: 'Streaming is not supported for this model' })),
  ),
  line(
    'ask-no-stream-options',
    'stream_options is not known',
    'Pythagora-io/gpt-pilot#1022 (Azure); cline/cline#2764 (xAI)',
    written(2),
    while_(
      has('stream_options'),
      refusal(400, { message: 'Unrecognized request argument supplied: stream_options', param: '' }),
    ),
  ),
  line(
    'ask-no-stream-options-422',
    '422: stream_options, extra inputs are not permitted, as a list in `detail`',
    'BerriAI/litellm#7309 (Mistral on Vertex)',
    written(2),
    while_(
      has('stream_options'),
      json(422, {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'stream_options'],
            msg: 'Extra inputs are not permitted',
            input: {},
          },
        ],
      }),
    ),
  ),
  line(
    'ask-no-system',
    'system role not supported',
    'vllm-project/vllm#2964; #2080; huggingface/chat-ui#1386',
    written(2),
    while_(system, vllm('System role not supported')),
  ),
  line(
    'ask-no-system-alternate',
    'roles must alternate user and assistant',
    'infiniflow/ragflow#11021; EricLBuehler/mistral.rs#45; vllm-project/vllm#6862',
    written(2),
    while_(
      system,
      vllm('Conversation roles must alternate user/assistant/user/assistant/... (in chat_template:1)'),
    ),
  ),
  line(
    'ask-no-system-500',
    '500: only user, assistant and tool roles are supported, got system',
    'anomalyco/opencode#5034 (llama.cpp)',
    written(3),
    while_(
      system,
      json(500, {
        error: {
          code: 500,
          message: 'Only user, assistant and tool roles are supported, got system. at row 110, column 9',
          type: 'server_error',
        },
      }),
    ),
  ),
  line(
    'ask-bound-param',
    'unsupported parameter max_tokens, with param',
    'griptape-ai/ComfyUI-Griptape#312; ITSpecialist111/ai_automation_suggester#38',
    written(2),
    while_(
      has('max_tokens'),
      refusal(400, {
        message:
          "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        param: 'max_tokens',
        code: 'unsupported_parameter',
      }),
    ),
  ),
  line(
    'ask-bound-param-words',
    'the same inside of a gateway’s words, without param',
    'enoch3712/ExtractThinker#327 (litellm)',
    written(2),
    while_(
      has('max_tokens'),
      refusal(400, {
        message:
          "litellm.BadRequestError: OpenAIException - Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.. Received Model Group=writer",
        code: '400',
      }),
    ),
  ),
  line(
    'ask-bound-other-name',
    'max_completion_tokens is not known',
    'kd-research/Techies#42 (family); villesau/ai-codereviewer#132 (family)',
    written(2),
    while_(
      has('max_completion_tokens'),
      refusal(400, { message: 'Unrecognized request argument supplied: max_completion_tokens' }),
    ),
  ),
  line(
    'ask-bound-range',
    'the valid range of max_tokens is [1, 600]',
    'deepseek-ai/DeepSeek-V3#69; mnfst/llm-gateway#1177',
    written(2),
    while_(
      (asked) => boundOf(asked) > 600,
      refusal(400, {
        message: 'Invalid max_tokens value, the valid range of max_tokens is [1, 600]',
        code: 'invalid_request_error',
      }),
    ),
  ),
  line(
    'ask-bound-too-large',
    'max_tokens is too large; this model supports at most 600',
    'ChatGPTNextWeb/NextChat#3195; diffbot/code-gpt-docs#284; enoch3712/ExtractThinker#346',
    written(2),
    while_(
      (asked) => boundOf(asked) > 600,
      refusal(400, {
        message:
          'max_tokens is too large: 8000. This model supports at most 600 completion tokens, whereas you provided 8000.',
        param: 'max_tokens',
      }),
    ),
  ),
  line(
    'ask-bound-416',
    '416: max_completion_tokens is limited for this model to 600',
    'scaleway/docs-content#4858',
    written(2),
    while_(
      (asked) => boundOf(asked) > 600,
      json(416, { error: { message: 'max_completion_tokens is limited to 600 for this model' } }),
    ),
  ),
  line(
    'ask-bound-claude',
    'max_tokens: 8000 > 600, which is the maximum allowed number of output tokens',
    'Anthropic docs, models; can1357/oh-my-pi#9569 (family)',
    written(2),
    while_(
      (asked) => boundOf(asked) > 600,
      claudeRefusal(
        400,
        'invalid_request_error',
        'max_tokens: 8000 > 600, which is the maximum allowed number of output tokens for claude-sonnet-5-5',
      ),
    ),
    claude,
  ),
  line(
    'ask-bound-context',
    'room for the question but not for the bound: 64,000 in the context, more asked for',
    'claude-code-best/claude-code#272 (vLLM)',
    written(2),
    while_(
      (asked) => boundOf(asked) > 700,
      vllm(
        "'max_tokens' or 'max_completion_tokens' is too large: 8000. This model's maximum context length is 8192 tokens and your request has 7492 input tokens (8000 > 8192 - 7492).",
      ),
    ),
  ),
  line(
    'ask-no-schema',
    'response_format of type json_schema is not supported with this model, with param',
    'langchain-ai/langchain#31490; web-infra-dev/midscene#259; openai/openai-dotnet#276',
    written(2),
    while_(
      bySchema,
      refusal(400, {
        message:
          "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
        param: 'response_format',
      }),
    ),
  ),
  line(
    'ask-no-schema-words',
    'the same with an empty param',
    'AgnostiqHQ/multi-agent-llm#2',
    written(2),
    while_(
      bySchema,
      refusal(400, {
        message:
          "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. (request id: 2024)",
        param: '',
      }),
    ),
  ),
  line(
    'ask-no-schema-must-be',
    '422: response_format.type must be text or json_object',
    'DeepSeek docs, chat completion; Budibase/budibase#17845 (family)',
    written(2),
    while_(
      bySchema,
      json(422, {
        error: {
          message:
            'Failed to deserialize: response_format.type: unknown variant `json_schema`, expected `text` or `json_object`',
          type: 'invalid_request_error',
        },
      }),
    ),
  ),
  line(
    'ask-no-json-object',
    'no response_format at all is supported',
    'mrwadams/stride-gpt#19; openai-php/client#259; idootop/mi-gpt#142',
    written(3),
    while_(
      form,
      refusal(400, {
        message:
          "Invalid parameter: 'response_format' of type 'json_object' is not supported with this model.",
        param: 'response_format',
      }),
    ),
  ),
  line(
    'ask-no-format-detail',
    '{"detail": "Unsupported parameter: response_format"}',
    'router-for-me/CLIProxyAPI#2352',
    written(3),
    while_(form, json(400, { detail: 'Unsupported parameter: response_format' })),
  ),
  line(
    'ask-lmstudio-form',
    'json_schema fails in the engine, json_object is refused, the error is a text',
    'lmstudio-ai/lmstudio-bug-tracker#189; #307',
    written(3),
    (asked) =>
      asked.wish.form === 'json-schema'
        ? json(400, { error: 'Failed to compile grammar' })
        : asked.wish.form === 'json-object'
          ? json(400, { error: "'response_format.type' must be 'json_schema' or 'text'" })
          : null,
  ),
  line(
    'ask-grammar',
    'the schema has features that are not supported by the grammar',
    'vllm-project/vllm#16880; #16321',
    written(2),
    while_(bySchema, vllm('The provided JSON schema contains features not supported by xgrammar.')),
  ),
  line(
    'ask-grammar-500',
    '500: Grammar error, unimplemented keys',
    'noonghunna/club-3090#45',
    written(3),
    while_(
      bySchema,
      json(500, {
        error: {
          message: 'Grammar error: Unimplemented keys: ["additionalProperties"]',
          type: 'Internal Server Error',
          code: 500,
        },
      }),
    ),
  ),
  line(
    'ask-min-items',
    'minItems is not permitted in a strict form',
    'vllm-project/vllm#12201 (family); OpenAI docs, structured outputs of 2024',
    written(2),
    while_(
      deep('minItems'),
      refusal(400, {
        message:
          "Invalid schema for response_format 'section': In context=('properties', 'x'), 'minItems' is not permitted.",
        param: 'response_format',
      }),
    ),
  ),
  line(
    'ask-word-json',
    "messages must contain the word 'json'",
    'OpenAI docs, JSON mode; mrwadams/stride-gpt#19 (family)',
    written(3),
    (asked) =>
      asked.wish.form === 'json-schema'
        ? refusal(400, {
            message: "response_format 'json_schema' is unavailable now",
            param: 'response_format',
          })
        : asked.wish.form === 'json-object' && !/json/iu.test(asked.wish.words)
          ? refusal(400, {
              message:
                "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
              param: 'messages',
            })
          : null,
  ),
  line(
    'ask-json-validate',
    'json_validate_failed once',
    'thepersonalaicompany/amurex-backend#38; Bklieger/infinite-bookshelf#42 (Groq)',
    written(2),
    atFirst(1, ({ text }) =>
      refusal(400, {
        message:
          'Failed to generate JSON. Please adjust your prompt. See failed_generation for more details.',
        code: 'json_validate_failed',
        failed_generation: text.slice(0, 60),
      }),
    ),
  ),
  line(
    'ask-content-parts',
    'content must be a text, not a list of parts',
    'vllm-project/vllm#6862 (family)',
    written(2),
    while_(
      ({ body }) =>
        Array.isArray(body['messages']) && JSON.stringify(body['messages']).includes('"type":"text"'),
      refusal(400, { message: "invalid type: 'messages.1.content' must be a string" }),
    ),
  ),
  line(
    'ask-temperature',
    'sampling parameters and efforts are not known',
    'BerriAI/litellm#33738; BerriAI/litellm#14056',
    written(2),
    while_(
      (asked) => has('temperature')(asked) || has('reasoning_effort')(asked),
      refusal(400, {
        message: "Unsupported parameter: 'reasoning_effort' is not supported with this model.",
        param: 'reasoning_effort',
        code: 'unsupported_parameter',
      }),
    ),
  ),
  line(
    'ask-cache-fields',
    'prompt_cache_key and breakpoints are not known',
    'coder/mux#3712 (family)',
    written(2),
    while_(
      (asked) => deep('prompt_cache_key')(asked) || deep('prompt_cache_breakpoint')(asked),
      refusal(400, {
        message: "Unknown parameter: 'prompt_cache_key'.",
        param: 'prompt_cache_key',
        code: 'unknown_parameter',
      }),
    ),
  ),
  line(
    'ask-two-steps',
    'no stream_options and no system role',
    'Pythagora-io/gpt-pilot#1022; vllm-project/vllm#2964',
    written(3),
    (asked) =>
      has('stream_options')(asked)
        ? refusal(400, { message: 'Unrecognized request argument supplied: stream_options' })
        : system(asked)
          ? vllm('System role not supported')
          : null,
  ),
  line(
    'ask-four-steps',
    'no stream, no stream_options, no system role, no schema',
    'all of these, of one small server',
    written(5),
    (asked) =>
      has('stream_options')(asked)
        ? refusal(400, { message: 'Unrecognized request argument supplied: stream_options' })
        : asked.wish.stream
          ? refusal(400, { message: 'stream is not supported', param: 'stream' })
          : system(asked)
            ? vllm('System role not supported')
            : bySchema(asked)
              ? refusal(400, {
                  message: "'response_format' of type 'json_schema' is not supported",
                  param: 'response_format',
                })
              : null,
  ),
  line(
    'ask-learned',
    'stream_options is not known: found out once, not for each section',
    'Pythagora-io/gpt-pilot#1022 (Azure)',
    written(4),
    while_(
      has('stream_options'),
      refusal(400, { message: 'Unrecognized request argument supplied: stream_options', param: '' }),
    ),
    { sections: [1, 2, 3], slots: 1 },
  ),
  line(
    'ask-empty-with-schema',
    'an empty answer as long as a schema is sent, though thoughts came',
    'lmstudio-ai/lmstudio-bug-tracker#1602 (family); vllm-project/vllm#15236 (family)',
    written(3),
    (asked) =>
      bySchema(asked)
        ? {
            headers: { 'content-type': 'text/event-stream' },
            pieces: [
              `data: ${JSON.stringify({ choices: [{ index: 0, delta: { reasoning_content: 'Hm.' }, finish_reason: null }] })}\n\n`,
              `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '' }, finish_reason: 'stop' }] })}\n\n`,
              'data: [DONE]\n\n',
            ],
          }
        : null,
  ),
  line(
    'claude-cache-refused',
    'cache_control: extra inputs are not permitted',
    'cg-dot/vertexai-cf-workers#21; Mirascope/mirascope#618',
    written(2),
    while_(
      deep('cache_control'),
      claudeRefusal(
        400,
        'invalid_request_error',
        'messages.0.content.0.text.cache_control: Extra inputs are not permitted',
      ),
    ),
    claude,
  ),
  line(
    'claude-output-config-refused',
    'output_config: extra inputs are not permitted',
    'BerriAI/litellm#15637 (Bedrock, family)',
    written(3),
    while_(
      has('output_config'),
      claudeRefusal(400, 'invalid_request_error', 'output_config: Extra inputs are not permitted'),
    ),
    claude,
  ),
  line(
    'claude-thinking-refused',
    'thinking of this type is not supported for this model',
    'docker/docker-agent#3093; tontinton/maki#331',
    written(3),
    while_(
      has('thinking'),
      claudeRefusal(
        400,
        'invalid_request_error',
        '"thinking.type.between_tools" is not supported for this model.',
      ),
    ),
    claude,
  ),
  line(
    'claude-bearer',
    'a gateway that wants Authorization: Bearer',
    'BerriAI/litellm#33055; decolua/9router#1795; diegosouzapw/OmniRoute#4729',
    written(),
    while_(
      ({ headers }) => !headers.has('authorization'),
      claudeRefusal(401, 'authentication_error', 'missing_api_key'),
    ),
    claude,
  ),
  line(
    'claude-no-system-blocks',
    'system: must be a text, not a list of blocks',
    'Mirascope/mirascope#618 (family)',
    [written(2), says('bad-request', { questions: 5 })],
    while_(
      ({ body }) => Array.isArray(body['system']),
      claudeRefusal(400, 'invalid_request_error', 'system: Input should be a valid string'),
    ),
    claude,
  ),
]
