import { atFirst, claude, habit, named as says, streamed, written, type Scene } from './habit.ts'
import { claudeEvents, named, type ClaudeDiffers } from './claude-wire.ts'
import { base, broken, chunk, data, events, half, stream, type Differs } from './openai-wire.ts'

const line = habit('end')
const whole = (differs: Differs): Scene => streamed((asked) => stream(events(asked, differs)))
const claudeWhole = (differs: ClaudeDiffers): Scene =>
  streamed((asked) => stream(claudeEvents(asked, differs).map(named)))
/** Half of the text, with this reason, once; the room that is asked for next may be larger. */
const cutOnce = (reason: unknown): Scene =>
  atFirst(
    1,
    streamed((asked) => broken(events(asked, { text: half(asked), reason }))),
  )

const openaiReason = (id: string, does: string, reported: string, reason: unknown) =>
  line(id, does, reported, written(), whole({ reason }))

/** How answers say that they are whole, cut or declined. */
export const endHabits = [
  openaiReason('end-upper', 'finish_reason "STOP"', 'open-learning-exchange/planet#10281', 'STOP'),
  openaiReason('end-eos', 'finish_reason "eos"', 'openai/openai-dotnet#267 (Together)', 'eos'),
  openaiReason(
    'end-end-turn',
    'finish_reason "end_turn"',
    'aws-samples/bedrock-access-gateway#11',
    'end_turn',
  ),
  openaiReason(
    'end-eos-token',
    'finish_reason "eos_token"',
    'huggingface/text-generation-inference docs',
    'eos_token',
  ),
  openaiReason(
    'end-stop-sequence',
    'finish_reason "stop_sequence"',
    'aws-samples/bedrock-access-gateway#11 (family)',
    'stop_sequence',
  ),
  openaiReason(
    'end-tool-calls',
    'finish_reason "tool_calls" though only text came',
    'vllm-project/vllm#19662 (family)',
    'tool_calls',
  ),
  openaiReason('end-complete', 'finish_reason "COMPLETE"', 'Cohere docs, chat finish reasons', 'COMPLETE'),
  openaiReason(
    'end-unknown-word',
    'finish_reason "finished_ok", a word of its own',
    'BerriAI/litellm#376 (family)',
    'finished_ok',
  ),
  openaiReason('end-number', 'finish_reason 0', 'sgl-project/sglang#3912 (family)', 0),
  line(
    'end-null-word',
    'finish_reason is the word "null" until the last chunk',
    'QwenLM/qwen-code#3896 (DashScope)',
    written(),
    whole({ choice: { finish_reason: 'null' } }),
  ),
  line(
    'end-empty-until-last',
    'finish_reason "" in every chunk, "stop" in the last',
    'ollama/ollama#4357; sgl-project/sglang#3912',
    written(),
    whole({ choice: { finish_reason: '' } }),
  ),
  line(
    'end-stop-from-the-first',
    'finish_reason "stop" in every chunk from the first on',
    'BerriAI/litellm#376; open-webui/open-webui#16377',
    written(),
    whole({ choice: { finish_reason: 'stop' } }),
  ),
  line(
    'end-stop-after-thoughts',
    'finish_reason "stop" in the chunk of thoughts, then the answer',
    'open-webui/open-webui#16377',
    written(),
    streamed((asked) =>
      stream(events(asked, { first: [chunk(asked, { reasoning_content: 'Hm.' }, 'stop')] })),
    ),
  ),
  line(
    'end-with-text',
    'the reason comes with the last words ("end")',
    'earendil-works/pi#2106',
    written(),
    whole({ reason: 'end', last: 'with-text' }),
  ),
  line(
    'end-length-with-whole',
    'finish_reason "length" although the JSON closes',
    'vllm-project/vllm#35705',
    written(),
    whole({ reason: 'length', last: 'with-text' }),
  ),
  line(
    'end-text-after-reason',
    'words come after the chunk with the reason',
    'BerriAI/litellm#376',
    written(),
    streamed((asked) =>
      stream([
        ...events(asked, { text: half(asked), usage: 'none', done: false }),
        ...events(asked, { text: asked.text.slice(half(asked).length) }),
      ]),
    ),
  ),
  line(
    'end-no-reason-done',
    'no finish_reason at all, but [DONE]',
    'alfredapp/openai-workflow#52; adolfousier/opencrabs#694; vllm-project/vllm#27572',
    written(),
    whole({ reason: null }),
  ),
  line(
    'end-no-reason-close',
    'no finish_reason and no [DONE]: the stream closes in order',
    'langchain-ai/langchain#7296; MLT-OSS/open-assistant-api#28',
    written(),
    whole({ reason: null, done: false }),
  ),
  line(
    'end-no-reason-usage',
    'no finish_reason; the tokens come last and the stream closes',
    'alfredapp/openai-workflow#52',
    written(),
    whole({ reason: null, done: false, usage: 'last' }),
  ),
  line(
    'end-no-done-open',
    'a reason, no [DONE], the socket stays open with heartbeats',
    'maximhq/bifrost#6784',
    written(),
    streamed((asked) => stream(events(asked, { done: false, usage: 'none' }), { then: 'open' })),
  ),
  line(
    'end-done-open',
    '[DONE] without a reason, the socket stays open',
    'maximhq/bifrost#6784 (family)',
    written(),
    streamed((asked) => stream(events(asked, { reason: null }), { then: 'open' })),
  ),
  line(
    'end-reason-then-break',
    'the connection breaks after the reason, before [DONE]',
    'router-for-me/CLIProxyAPI#3025 (family)',
    written(),
    streamed((asked) => stream(events(asked, { usage: 'none', done: false }), { then: 'break' })),
  ),
  line(
    'end-cut-no-reason',
    'half of the answer, no reason, the stream closes in order; then whole',
    'vllm-project/vllm#27572; abetlen/llama-cpp-python#1038',
    written(2),
    atFirst(
      1,
      streamed((asked) => broken(events(asked, { text: half(asked), reason: null, done: false }))),
    ),
  ),
  line(
    'end-cut-no-reason-done',
    'half of the answer, no reason, [DONE]; then whole',
    'vllm-project/vllm#27572',
    written(2),
    atFirst(
      1,
      streamed((asked) => broken(events(asked, { text: half(asked), reason: null }))),
    ),
  ),
  line(
    'end-cut-break',
    'the connection breaks in the middle; then whole',
    'gethouston/houston#1211 (family)',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken(events(asked, { text: half(asked), reason: null, done: false }), { then: 'break' }),
      ),
    ),
  ),
  line(
    'end-cut-said-stop',
    'half of the answer and finish_reason "stop"; then whole',
    'ollama/ollama#3839 (family)',
    written(2),
    cutOnce('stop'),
  ),
  line(
    'end-cut-length',
    'half of the answer, "length"; then whole',
    'OpenAI docs, chat completions',
    written(2),
    cutOnce('length'),
  ),
  line(
    'end-cut-max-upper',
    'half of the answer, "MAX_TOKENS"; then whole',
    'open-learning-exchange/planet#10281',
    written(2),
    cutOnce('MAX_TOKENS'),
  ),
  line(
    'end-cut-max-lower',
    'half of the answer, "max_tokens"; then whole',
    'aws-samples/bedrock-access-gateway#11',
    written(2),
    cutOnce('max_tokens'),
  ),
  line(
    'end-cut-model-length',
    'half of the answer, "model_length"; then whole',
    'Mistral docs, chat completion finish reasons',
    written(2),
    cutOnce('model_length'),
  ),
  line(
    'end-error-reason',
    'an error object and finish_reason "error" in the middle, once',
    'damianvtran/local-operator#223; gethouston/houston#1211',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken([
          ...events(asked, { text: half(asked), reason: null, usage: 'none', done: false }),
          data({
            ...base(asked),
            error: {
              code: 502,
              message: 'Provider disconnected',
              metadata: { error_type: 'provider_unavailable' },
            },
            choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
          }),
          'data: [DONE]\n\n',
        ]),
      ),
    ),
  ),
  line(
    'end-insufficient-system',
    'half of the answer, "insufficient_system_resource", once',
    'DeepSeek docs, chat completion',
    written(2),
    cutOnce('insufficient_system_resource'),
  ),
  line(
    'end-filter-mid',
    'finish_reason "content_filter" in the middle of a section; the other is written',
    'openai/openai-dotnet#55 (Azure)',
    says('refused', { written: 1, questions: 4, withinS: 60 }),
    streamed((asked) =>
      asked.material.kind === 'section' && asked.material.section === 1
        ? broken(events(asked, { text: half(asked), reason: 'content_filter' }))
        : null,
    ),
    { sections: [1, 2] },
  ),
  line(
    'end-safety-upper',
    'finish_reason "SAFETY" and no words, for one section; the other is written',
    'Gemini docs, finish reasons; open-learning-exchange/planet#10281 (family)',
    says('refused', { written: 1, questions: 4, withinS: 60 }),
    streamed((asked) =>
      asked.material.kind === 'section' && asked.material.section === 1
        ? broken(events(asked, { text: '', reason: 'SAFETY' }))
        : null,
    ),
    { sections: [1, 2] },
  ),
  line(
    'end-refusal-field',
    'the model declines in `refusal`, each time',
    'OpenAI docs, structured outputs: refusals',
    says('refused', { questions: 3, withinS: 60 }),
    streamed((asked) =>
      broken([
        chunk(asked, { role: 'assistant', refusal: 'I cannot help with that.' }),
        chunk(asked, {}, 'stop'),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'end-empty-stop',
    'an empty answer with "stop", once',
    'Sunnyender-org/cursor-sdk2api#25 (empty turns)',
    written(2),
    atFirst(
      1,
      streamed((asked) => broken(events(asked, { text: '' }))),
    ),
  ),
  line(
    'claude-no-message-stop',
    'message_delta with the reason, then the stream closes without message_stop',
    'esengine/DeepSeek-Reasonix#8756',
    written(),
    claudeWhole({ without: ['message_stop'] }),
    claude,
  ),
  line(
    'claude-no-message-stop-open',
    'message_delta with the reason, then only pings',
    'tombii/better-ccflare#307',
    written(),
    streamed((asked) =>
      stream(claudeEvents(asked, { without: ['message_stop'] }).map(named), { then: 'open' }),
    ),
    claude,
  ),
  line(
    'claude-no-message-delta',
    'no message_delta at all, but message_stop',
    'theopenco/llmgateway#927',
    written(),
    streamed((asked) => stream([...claudeEvents(asked, { without: ['message_delta'] }).map(named)])),
    claude,
  ),
  line(
    'claude-reason-null',
    'stop_reason null in message_delta, then message_stop',
    'Wei-Shaw/sub2api#4589 (family)',
    written(),
    claudeWhole({ reason: null }),
    claude,
  ),
  line(
    'claude-reason-stop',
    'stop_reason "stop", the other vendor’s word',
    'getsentry/sentry-javascript#21907 (family); theopenco/llmgateway#927',
    written(),
    claudeWhole({ reason: 'stop' }),
    claude,
  ),
  line(
    'claude-pause',
    'stop_reason "pause_turn" with half an answer; then whole',
    'tetsuo-ai/agenc-core#2111',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken(claudeEvents(asked, { text: half(asked), reason: 'pause_turn' }).map(named)),
      ),
    ),
    claude,
  ),
  line(
    'claude-window',
    'stop_reason "model_context_window_exceeded", half an answer; then whole',
    'ChatGPTBox-dev/chatGPTBox#1030',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken(
          claudeEvents(asked, { text: half(asked), reason: 'model_context_window_exceeded' }).map(named),
        ),
      ),
    ),
    claude,
  ),
  line(
    'claude-refusal',
    'stop_reason "refusal" with no content at all',
    'mirrorange/clove#36',
    says('refused', { questions: 3, withinS: 60 }),
    streamed((asked) => broken(claudeEvents(asked, { empty: true, reason: 'refusal' }).map(named))),
    claude,
  ),
  line(
    'claude-error-mid',
    'an error event overloaded_error in the middle, once',
    'liaohch3/claude-tap#43',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken([
          ...claudeEvents(asked, { text: half(asked), without: ['message_delta', 'message_stop'] }).map(
            named,
          ),
          named({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
        ]),
      ),
    ),
    claude,
  ),
  line(
    'claude-error-after-stop',
    'the answer is broken off with stop events, an error event follows, once',
    'Sunnyender-org/cursor-sdk2api#26; #25',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken([
          ...claudeEvents(asked, { text: half(asked) }).map(named),
          named({ type: 'error', error: { type: 'api_error', message: 'Upstream ended early' } }),
        ]),
      ),
    ),
    claude,
  ),
]
