import { events, pieces, type Reply, whole } from './wire.ts'

/** How a server writes an answer that is right, and what is to be heard of it beside the answer and a reason to stop. */
export interface WritingHabit {
  habit: string
  says: Reply
  language?: 'anthropic'
  reason?: 'truncated' | 'refused' | 'unsaid'
  text?: string
  thoughts?: number
  tokens?: object
}

const choice = (delta: unknown, finish_reason: unknown = null) => ({
  choices: [{ index: 0, delta, finish_reason }],
})
const texts = pieces.map((content) => choice({ content }))
const stop = choice({}, 'stop')
const usage = { prompt_tokens: 50, completion_tokens: 9 }
const counted = { choices: [], usage }
const plain = events(...texts, stop, counted, '[DONE]')
const withReason = (reason: unknown): string => events(...texts, choice({}, reason), '[DONE]')
const native = (content: string, more: object = {}) => ({
  message: { role: 'assistant', content },
  done: false,
  ...more,
})

const soFar = pieces.map((_, at) => pieces.slice(0, at + 1).join(''))
const tool = (text: unknown) =>
  choice({ content: null, tool_calls: [{ index: 0, function: { arguments: text } }] })

/** Each value over several lines of data. */
const overLines = [...texts, stop]
  .map((value) => `data: ${JSON.stringify(value, null, 1).replaceAll('\n', '\ndata: ')}\n\n`)
  .join('')

/** Each was reported of a server or gateway that people use; which one, where the kind alone does not say it. */
export const openaiHabits: readonly WritingHabit[] = [
  { habit: 'as the vendor does', says: plain, tokens: { input: 50, output: 9, cached: 0 } },
  {
    habit: 'one JSON instead of a stream',
    says: { body: { choices: [{ message: { content: whole }, finish_reason: 'stop' }], usage } },
    tokens: { input: 50, output: 9, cached: 0 },
  },
  {
    habit: 'one JSON under the name of a stream, over many lines',
    says: JSON.stringify({ choices: [{ message: { content: whole }, finish_reason: 'stop' }] }, null, 2),
  },
  { habit: 'a stream under the name of JSON', says: { type: 'application/json', body: plain } },
  { habit: 'a stream under the name of a text', says: { type: 'text/plain', body: plain } },
  {
    habit: 'message instead of delta',
    says: events(...pieces.map((content) => ({ choices: [{ message: { content } }] })), stop, '[DONE]'),
  },
  {
    habit: 'the old text of a completion',
    says: events(...pieces.map((text) => ({ choices: [{ text }] })), stop),
  },
  {
    habit: 'parts of text',
    says: events(...pieces.map((text) => choice({ content: [{ type: 'text', text }] })), stop),
  },
  {
    habit: 'parts that are thoughts (Mistral)',
    says: events(
      choice({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] }),
      ...texts,
      stop,
    ),
    thoughts: 1,
  },
  {
    habit: 'thoughts in reasoning_content (DeepSeek)',
    says: events(choice({ reasoning_content: 'Hm.' }), ...texts, stop),
    thoughts: 1,
  },
  {
    habit: 'thoughts in reasoning (Ollama, OpenRouter)',
    says: events(choice({ reasoning: 'Hm {"a":1}', content: '' }), ...texts, stop),
    thoughts: 1,
  },
  {
    habit: 'the answer as thoughts',
    says: events(...pieces.map((text) => choice({ content: '', reasoning_content: text })), stop),
    thoughts: 3,
  },
  {
    habit: 'the answer as arguments of a tool',
    says: events(...pieces.map(tool), choice({}, 'tool_calls'), '[DONE]'),
  },
  {
    habit: 'arguments of a tool that are no text',
    says: events(tool({ title: 'A' }), choice({}, 'tool_calls')),
    text: '{"title":"A"}',
  },
  {
    habit: 'JSON in lines (Ollama)',
    says: {
      type: 'application/x-ndjson',
      body: [
        ...pieces.map((text) => native(text)),
        native('', { done: true, done_reason: 'stop', prompt_eval_count: 50, eval_count: 9 }),
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    },
    tokens: { input: 50, output: 9, cached: 0 },
  },
  { habit: 'a comment as data', says: events(': PROCESSING') + plain },
  { habit: 'data that is null, a number or a text', says: events('null', '5', '"hm"') + plain },
  { habit: 'comments and empty lines', says: `: one\n\n\n\n: two\n\n${plain}` },
  {
    habit: 'names, ids and times to wait',
    says: plain.replaceAll('data:', 'id: 7\nevent: message\nretry: 3000\ndata:'),
  },
  { habit: 'no space after the colon', says: plain.replaceAll('data: ', 'data:') },
  { habit: 'line ends of two characters', says: plain.replaceAll('\n', '\r\n') },
  { habit: 'no empty lines between events', says: plain.replaceAll('\n\n', '\n') },
  {
    habit: 'one event over several lines',
    says: overLines,
  },
  {
    habit: 'one event over several lines whose ends of two characters are cut',
    says: [...Buffer.from(overLines.replaceAll('\n', '\r\n'))].map((byte) => Buffer.from([byte])),
  },
  { habit: 'a mark of byte order', says: `\uFEFF${plain}` },
  { habit: 'bytes one by one', says: [...Buffer.from(plain)].map((byte) => Buffer.from([byte])) },
  {
    habit: 'choices that are null',
    says: events({ id: 'x', choices: null }, ...texts, stop, { choices: null, usage }),
  },
  {
    habit: 'choices without a delta, or with null',
    says: events({ choices: [{ index: 0 }] }, choice(null), ...texts, stop),
  },
  {
    habit: 'first the results of a filter (Azure)',
    says: events({ choices: [], prompt_filter_results: [{}] }) + plain,
  },
  {
    habit: 'all the text so far each time',
    says: events(...soFar.map((content) => choice({ content })), stop),
  },
  {
    habit: 'all the text once more at the end',
    says: events(...texts, { choices: [{ message: { content: whole }, finish_reason: 'stop' }] }),
  },
  { habit: 'all in one chunk', says: events(choice({ content: whole }, 'stop')) },
  {
    habit: 'the reason with the last words',
    says: events(texts[0], texts[1], choice({ content: pieces[2] }, 'stop'), counted),
  },
  { habit: 'the reason too early', says: events(choice({ role: 'assistant' }, 'stop'), ...texts, '[DONE]') },
  {
    habit: 'the reason in every chunk, with tokens in each',
    says: events(...pieces.map((content) => ({ ...choice({ content }, 'stop'), usage })), '[DONE]'),
  },
  {
    habit: 'an empty reason until the end',
    says: events(...pieces.map((content) => choice({ content }, '')), stop),
  },
  {
    habit: 'the word null as a reason until the end',
    says: events(...pieces.map((content) => choice({ content }, 'null')), stop),
  },
  ...['STOP', 'end_turn', 'eos', 'eos_token', 'stop-sequence', 'COMPLETE'].map((word) => ({
    habit: `the reason ${word}`,
    says: withReason(word),
  })),
  ...['length', 'MAX_TOKENS', 'max_output_tokens'].map((word) => ({
    habit: `the reason ${word}`,
    says: withReason(word),
    reason: 'truncated' as const,
  })),
  ...['content_filter', 'SAFETY', 'sensitive'].map((word) => ({
    habit: `the reason ${word}`,
    says: withReason(word),
    reason: 'refused' as const,
  })),
  ...['null', 'OTHER', ''].map((word) => ({
    habit: `the reason “${word}” and no other`,
    says: withReason(word),
    reason: 'unsaid' as const,
  })),
  {
    habit: 'a refusal in a field of its own',
    says: events(choice({ refusal: 'I cannot.' }), stop),
    text: '',
    reason: 'refused',
  },
  { habit: 'no reason but an end mark', says: events(...texts, '[DONE]'), reason: 'unsaid' },
  { habit: 'no reason and no end mark', says: events(...texts), reason: 'unsaid' },
  { habit: 'no end after the last line', says: events(...texts, stop).trimEnd() },
  {
    habit: 'all room spent on thoughts',
    says: events(choice({ reasoning_content: 'Hm.' }), choice({}, 'length')),
    text: '',
    thoughts: 1,
    reason: 'truncated',
  },
  {
    habit: 'tokens in every chunk',
    says: events(
      ...pieces.map((content, at) => ({
        ...choice({ content }),
        usage: { ...usage, completion_tokens: 3 * (at + 1) },
      })),
      stop,
      '[DONE]',
    ),
    tokens: { input: 50, output: 9, cached: 0 },
  },
  { habit: 'tokens that are null', says: events(...texts, { ...stop, usage: null }, '[DONE]') },
  {
    habit: 'tokens beside the answer (Groq)',
    says: events(...texts, { ...stop, x_groq: { usage } }),
    tokens: { input: 50, output: 9, cached: 0 },
  },
  {
    habit: 'tokens of a cache that were read and written, and thoughts',
    says: events(...texts, stop, {
      choices: [],
      usage: {
        ...usage,
        prompt_tokens_details: { cached_tokens: 20, cache_write_tokens: 10 },
        completion_tokens_details: { reasoning_tokens: 4 },
      },
    }),
    tokens: { input: 50, output: 9, cached: 20, cacheWritten: 10, thoughts: 4 },
  },
  {
    habit: 'tokens of a cache in a field of its own (DeepSeek)',
    says: events(...texts, stop, { choices: [], usage: { ...usage, prompt_cache_hit_tokens: 30 } }),
    tokens: { input: 50, output: 9, cached: 30 },
  },
]

const start = {
  type: 'message_start',
  message: {
    content: [],
    usage: {
      input_tokens: 30,
      cache_creation_input_tokens: 5,
      cache_read_input_tokens: 15,
      output_tokens: 1,
    },
  },
}
const delta = (of: object) => ({ type: 'content_block_delta', index: 0, delta: of })
const words = pieces.map((text) => delta({ type: 'text_delta', text }))
const end = (stop_reason: string | null, counts: unknown = { output_tokens: 9 }) => ({
  type: 'message_delta',
  delta: { stop_reason },
  usage: counts,
})
const goodbye = { type: 'message_stop' }
const opened = (content_block: object) => ({ type: 'content_block_start', index: 0, content_block })
const named = (...values: { type: string }[]): string =>
  values.map((value) => `event: ${value.type}\n${events(value)}`).join('')
const claude = { language: 'anthropic' as const }
const tokens = { input: 50, output: 9, cached: 15, cacheWritten: 5 }

export const anthropicHabits: readonly WritingHabit[] = [
  {
    ...claude,
    habit: 'as the vendor does',
    says: named(
      start,
      { type: 'ping' },
      opened({ type: 'text', text: '' }),
      ...words,
      { type: 'content_block_stop' },
      end('end_turn'),
      goodbye,
    ),
    tokens,
  },
  { ...claude, habit: 'no names of events', says: events(start, ...words, end('end_turn'), goodbye), tokens },
  {
    ...claude,
    habit: 'the name of the event alone',
    says: `event: content_block_delta\ndata: ${JSON.stringify({ delta: { text: whole } })}\n\n${named(end('end_turn'), goodbye)}`,
  },
  {
    ...claude,
    habit: 'one JSON instead of a stream',
    says: {
      body: {
        type: 'message',
        content: [
          { type: 'thinking', thinking: 'Hm.' },
          { type: 'text', text: whole },
        ],
        stop_reason: 'end_turn',
        usage: { input_tokens: 50, output_tokens: 9 },
      },
    },
    thoughts: 2,
    tokens: { input: 50, output: 9, cached: 0 },
  },
  {
    ...claude,
    habit: 'the first words where the block begins',
    says: events(start, opened({ type: 'text', text: pieces[0] }), ...words.slice(1), end('end_turn')),
  },
  {
    ...claude,
    habit: 'blocks of thoughts before the answer',
    says: events(
      start,
      opened({ type: 'thinking', thinking: '' }),
      delta({ type: 'thinking_delta', thinking: 'Hm {"a":1}.' }),
      delta({ type: 'signature_delta', signature: 'x' }),
      { type: 'content_block_stop' },
      opened({ type: 'redacted_thinking', data: 'x' }),
      { type: 'content_block_stop' },
      ...words,
      end('end_turn'),
    ),
    thoughts: 4,
  },
  {
    ...claude,
    habit: 'the answer as the input of a tool',
    says: events(
      start,
      opened({ type: 'tool_use', input: {} }),
      ...pieces.map((partial_json) => delta({ type: 'input_json_delta', partial_json })),
      end('tool_use'),
    ),
  },
  { ...claude, habit: 'no counts at the end', says: events(start, ...words, end('end_turn', null), goodbye) },
  {
    ...claude,
    habit: 'thoughts among the counts',
    says: events(
      start,
      ...words,
      end('end_turn', { output_tokens: 9, output_tokens_details: { thinking_tokens: 4 } }),
    ),
    tokens: { ...tokens, thoughts: 4 },
  },
  {
    ...claude,
    habit: 'no more room in the context',
    says: events(start, ...words, end('model_context_window_exceeded')),
    reason: 'truncated',
  },
  {
    ...claude,
    habit: 'a pause in the middle',
    says: events(start, ...words, end('pause_turn'), goodbye),
    reason: 'truncated',
  },
  {
    ...claude,
    habit: 'a refusal without a word',
    says: events(start, end('refusal'), goodbye),
    text: '',
    reason: 'refused',
  },
  {
    ...claude,
    habit: 'no reason, but a goodbye',
    says: events(start, ...words, end(null), goodbye),
    reason: 'unsaid',
  },
  { ...claude, habit: 'no goodbye', says: events(start, ...words), reason: 'unsaid' },
]
