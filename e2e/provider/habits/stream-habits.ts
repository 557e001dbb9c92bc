import { claude, habit, streamed, written, type Scene } from './habit.ts'
import { claudeEvents, named, unnamed } from './claude-wire.ts'
import { base, chunk, data, events, piecesOf, stream, usageOf } from './openai-wire.ts'

const line = habit('stream')
const openai = (differs: Parameters<typeof events>[1]): Scene =>
  streamed((asked) => stream(events(asked, differs)))
const withLines = (change: (event: string) => string): Scene =>
  streamed((asked) => stream(events(asked).map(change)))

/** Event streams that are whole and right, in forms that a strict reader stumbles over. */
export const streamHabits = [
  line(
    'stream-bom',
    'a byte order mark before the first event',
    'HTML standard, event streams',
    written(),
    streamed((asked) => stream(['\uFEFF', ...events(asked)])),
  ),
  line(
    'stream-crlf',
    'lines end with CR LF',
    'HTML standard, event streams',
    written(),
    withLines((event) => event.replaceAll('\n', '\r\n')),
  ),
  line(
    'stream-cr',
    'lines end with CR alone',
    'HTML standard, event streams',
    written(),
    withLines((event) => event.replaceAll('\n', '\r')),
  ),
  line(
    'stream-no-space',
    '“data:{…}” without the space',
    'dataelement/Clawith#106',
    written(),
    withLines((event) => event.replace('data: ', 'data:')),
  ),
  line(
    'stream-one-line-break',
    'events with one line break between them',
    'alexrudall/ruby-openai#332 (family)',
    written(),
    withLines((event) => event.replace('\n\n', '\n')),
  ),
  line(
    'stream-event-id-retry',
    'event:, id: and retry: lines beside the data',
    'justlovemaki/AIClient2API#695',
    written(),
    streamed((asked) =>
      stream(events(asked).map((event, i) => `event: message\nid: ${i}\nretry: 3000\n${event}`)),
    ),
  ),
  line(
    'stream-comments',
    'keep-alive comments and empty lines between the events',
    'CopilotC-Nvim/CopilotChat.nvim#944; tmc/langchaingo#942',
    written(),
    withLines((event) => `: keep-alive\n\n\n${event}`),
  ),
  line(
    'stream-comment-as-data',
    'a comment sent as data: “data: : OPENROUTER PROCESSING”',
    'mnfst/llm-gateway#2053',
    written(),
    openai({ first: [data(': OPENROUTER PROCESSING'), data(': OPENROUTER PROCESSING')] }),
  ),
  line(
    'stream-ping-as-data',
    'heartbeats as data that is no JSON, before the answer',
    'quack-ai/companion-vscode#76 (family)',
    written(),
    openai({ first: [data('ping'), data('[ping]')] }),
  ),
  line(
    'stream-data-empty',
    '“data:” with nothing behind it between the chunks',
    'HTML standard, event streams',
    written(),
    openai({ first: ['data:\n\n'], middle: ['data: \n\n'] }),
  ),
  line(
    'stream-data-null',
    '“data: null” between the chunks',
    'Kilo-Org/kilocode#3083; earendil-works/pi#2468',
    written(),
    openai({ middle: [data('null')], late: [data('null')] }),
  ),
  line(
    'stream-choices-null',
    'chunks with choices: null, the tokens in such a one',
    'RooCodeInc/Roo-Code#9105 (MiniMax)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, {
          first: [data({ id: 'x', choices: null })],
          usage: 'none',
          done: false,
        }).concat(data({ id: 'x', choices: null, usage: usageOf(asked) }), 'data: [DONE]\n\n'),
      ),
    ),
  ),
  line(
    'stream-delta-null',
    'delta: null, role: null, tool_calls: null',
    'sgl-project/sglang#3912',
    written(),
    openai({
      first: [data({ choices: [{ index: 0, delta: null, finish_reason: null }] })],
      delta: (content) => ({ role: null, content, tool_calls: null }),
    }),
  ),
  line(
    'stream-delta-missing',
    'the last chunk has a reason and no delta',
    'smallmain/vscode-unify-chat-provider#29; Helicone/helicone#255',
    written(),
    streamed((asked) =>
      stream([
        ...events(asked, { reason: null, usage: 'none', done: false }),
        data({ ...base(asked), choices: [{ index: 0, finish_reason: 'stop' }] }),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'stream-filter-first',
    'first a chunk without choices and with the results of a filter',
    'microsoft/semantic-kernel#3650',
    written(),
    openai({
      first: [
        data({
          id: '',
          object: '',
          created: 0,
          model: '',
          choices: [],
          prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }],
        }),
      ],
    }),
  ),
  line(
    'stream-filter-between',
    'chunks of a filter that have no delta',
    'microsoft/autogen#6465; langchain-ai/langchain#18977',
    written(),
    openai({
      middle: [
        data({
          id: '',
          object: '',
          created: 0,
          model: '',
          choices: [{ index: 0, finish_reason: null, content_filter_offsets: { check_offset: 44 } }],
          usage: null,
        }),
      ],
    }),
  ),
  line(
    'stream-content-parts',
    'content is a list of thinking and text parts',
    'BerriAI/litellm#16272 (Mistral)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, {
          first: [
            chunk(asked, {
              content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Let me see {"a": 1}.' }] }],
            }),
          ],
          delta: (text) => ({ content: [{ type: 'text', text }] }),
        }),
      ),
    ),
  ),
  line(
    'stream-cumulative',
    'each chunk repeats all the text so far',
    'QwenLM/qwen-code#3896 (DashScope); swuecho/chat#687',
    written(),
    openai({ delta: (_, content) => ({ content }) }),
  ),
  line(
    'stream-replayed',
    'the whole text once more in the chunk with the reason',
    'QwenLM/qwen-code#3896 (family)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, { reason: null, usage: 'none', done: false }).concat(
          chunk(asked, { content: asked.text }, 'stop'),
          'data: [DONE]\n\n',
        ),
      ),
    ),
  ),
  line(
    'stream-message-at-end',
    'a last chunk with the whole answer as `message`, beside the deltas',
    'Amm1rr/WebAI-to-API#55 (family)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, { reason: null, usage: 'none', done: false }).concat(
          data({
            ...base(asked),
            choices: [
              {
                index: 0,
                delta: {},
                message: { role: 'assistant', content: asked.text },
                finish_reason: 'stop',
              },
            ],
          }),
          'data: [DONE]\n\n',
        ),
      ),
    ),
  ),
  line(
    'stream-message-for-delta',
    'chunks carry `message` instead of `delta`',
    'Amm1rr/WebAI-to-API#55; Grt1228/chatgpt-java#31',
    written(),
    streamed((asked) =>
      stream([
        ...piecesOf(asked.text).map((content) =>
          data({ ...base(asked), choices: [{ index: 0, message: { role: 'assistant', content } }] }),
        ),
        data({ ...base(asked), choices: [{ index: 0, message: {}, finish_reason: 'stop' }] }),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'stream-text-for-delta',
    'chunks carry `text`, as completions once did',
    'abetlen/llama-cpp-python#1038 (family)',
    written(),
    streamed((asked) =>
      stream([
        ...piecesOf(asked.text).map((text) =>
          data({ ...base(asked), choices: [{ index: 0, text, finish_reason: null }] }),
        ),
        data({ ...base(asked), choices: [{ index: 0, text: '', finish_reason: 'stop' }] }),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'stream-one-chunk',
    'the whole answer in one chunk',
    'mistralai/client-python#16',
    written(),
    streamed((asked) =>
      stream([
        chunk(asked, { role: 'assistant', content: asked.text }),
        chunk(asked, {}, 'stop'),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'stream-chunks-in-one-event',
    'an event of two data lines that are one chunk',
    'alexrudall/ruby-openai#332',
    written(),
    withLines((event) => event.replace('"choices":', '\ndata: "choices":')),
  ),
  line(
    'stream-no-index',
    'choices without index, chunks without id, object and model',
    'mudler/LocalAI#1194',
    written(),
    streamed((asked) =>
      stream([
        ...piecesOf(asked.text).map((content) => data({ choices: [{ delta: { content } }] })),
        data({ choices: [{ delta: {}, finish_reason: 'stop' }] }),
        'data: [DONE]\n\n',
      ]),
    ),
  ),
  line(
    'stream-utf8-split',
    'characters of several bytes cut by packets',
    'mistralai/client-python#16; XInTheDark/raycast-g4f#212',
    written(),
    streamed((asked) => {
      const bytes = Buffer.from(events(asked).join(''))
      return stream(
        Array.from({ length: Math.ceil(bytes.length / 97) }, (_, i) => bytes.subarray(i * 97, (i + 1) * 97)),
      )
    }),
  ),
  line(
    'stream-byte-by-byte',
    'an event arrives in many small packets, cut in the middle of its line break',
    'danny-avila/LibreChat#4820; mpetazzoni/sse.js#36',
    written(),
    streamed((asked) =>
      stream(events(asked).flatMap((event) => [event.slice(0, 9), event.slice(9, -1), event.slice(-1)])),
    ),
  ),
  line(
    'stream-usage-each',
    'the tokens in every chunk',
    'alfredapp/openai-workflow#52',
    written(),
    openai({ usage: 'each' }),
  ),
  line(
    'stream-usage-none',
    'no tokens anywhere',
    'BerriAI/litellm#16272',
    written(),
    openai({ usage: 'none' }),
  ),
  line(
    'stream-usage-zero',
    'tokens of nought in every chunk',
    'mudler/LocalAI#1194',
    written(),
    streamed((asked) =>
      stream(
        events(asked, { usage: 'none' }).map((event) =>
          event.replace(
            '"choices"',
            '"usage":{"prompt_tokens":0,"completion_tokens":0,"total_tokens":0},"choices"',
          ),
        ),
      ),
    ),
  ),
  line(
    'stream-usage-odd',
    'tokens as texts and nulls',
    'BerriAI/litellm#16272 (family)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, { usage: 'none' }).concat(
          data({ ...base(asked), choices: [], usage: { prompt_tokens: '5200', completion_tokens: null } }),
        ),
      ),
    ),
  ),
  line(
    'stream-plain-type',
    'an event stream whose content type is text/plain',
    'ivanfioravanti/chatbot-ollama#29 (family)',
    written(),
    streamed((asked) => stream(events(asked), { headers: { 'content-type': 'text/plain; charset=utf-8' } })),
  ),
  line(
    'stream-json-type',
    'an event stream whose content type is application/json',
    'sourcegraph/cody#3479 (family)',
    written(),
    streamed((asked) => stream(events(asked), { headers: { 'content-type': 'application/json' } })),
  ),
  line(
    'stream-json-lines',
    'one JSON on each line, without “data:”',
    'ivanfioravanti/chatbot-ollama#29; twinnydotdev/twinny#44',
    written(),
    streamed((asked) =>
      stream(
        events(asked, { done: false }).map((event) => event.slice('data: '.length).replace('\n\n', '\n')),
        { headers: { 'content-type': 'application/x-ndjson' } },
      ),
    ),
  ),
  line(
    'stream-tool-arguments',
    'the answer stands in the arguments of a tool call',
    'BerriAI/litellm#38269 (family); langchain-ai/langchain#31490 (family)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, {
          delta: (text) => ({ tool_calls: [{ index: 0, function: { name: 'json', arguments: text } }] }),
          reason: 'tool_calls',
        }),
      ),
    ),
  ),
  line(
    'stream-function-call',
    'the same in the older function_call',
    'Azure OpenAI, function calling reference',
    written(),
    openai({
      delta: (text) => ({ function_call: { name: 'json', arguments: text } }),
      reason: 'function_call',
    }),
  ),
  line(
    'claude-no-event-lines',
    'Anthropic events whose type stands only in the data',
    'earendil-works/pi#1983; openclaw/openclaw#37571; earendil-works/pi#4381',
    written(),
    streamed((asked) => stream(claudeEvents(asked).map(unnamed))),
    claude,
  ),
  line(
    'claude-text-in-start',
    'the first words stand in content_block_start',
    'openclaw/openclaw#142888 (family)',
    written(),
    streamed((asked) => stream(claudeEvents(asked, { inStart: 60 }).map(named))),
    claude,
  ),
  line(
    'claude-usage-null',
    'usage null in message_delta',
    'router-for-me/CLIProxyAPI#3025',
    written(),
    streamed((asked) => stream(claudeEvents(asked, { usage: null }).map(named))),
    claude,
  ),
  line(
    'claude-done-line',
    '“data: [DONE]” after message_stop, as the other vendor has it',
    'theopenco/llmgateway#927',
    written(),
    streamed((asked) => stream([...claudeEvents(asked).map(named), 'data: [DONE]\n\n'])),
    claude,
  ),
  line(
    'claude-reason-empty-at-start',
    'stop_reason "" in message_start',
    'Wei-Shaw/sub2api#4589',
    written(),
    streamed((asked) =>
      stream(
        claudeEvents(asked)
          .map(named)
          .map((event) => event.replace('"stop_reason":null', '"stop_reason":""')),
      ),
    ),
    claude,
  ),
  line(
    'claude-unknown-events',
    'events and deltas of kinds that are not known yet',
    'Anthropic docs, streaming: “new event types may be added”',
    written(),
    streamed((asked) => {
      const [start, ...others] = claudeEvents(asked).map(named)
      const unknown = { type: 'budget_update', left: 1 }
      const odd = { type: 'content_block_delta', index: 0, delta: { type: 'weather_delta', sun: true } }
      return stream([
        start ?? '',
        named(unknown),
        others[0] ?? '',
        ...others.slice(1, 3),
        named(odd),
        ...others.slice(3),
      ])
    }),
    claude,
  ),
]
