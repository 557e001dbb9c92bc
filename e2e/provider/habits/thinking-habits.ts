import { atFirst, claude, habit, streamed, written, type Scene } from './habit.ts'
import { block, claudeEvents, named } from './claude-wire.ts'
import { broken, chunk, events, piecesOf, stream } from './openai-wire.ts'

const line = habit('thinking')
const thoughts = 'First {"draft": "no"}, then more.'
const before = (delta: unknown): Scene =>
  streamed((asked) => stream(events(asked, { first: [chunk(asked, delta), chunk(asked, delta)] })))
const marked =
  (open: string, close: string): Scene =>
  ({ text }) => ({
    text: `${open}\n${thoughts}\n${close}\n\n${text}`,
    whole: true,
  })

/** Thoughts before, around and instead of the answer. */
export const thinkingHabits = [
  line(
    'think-reasoning-content',
    'thoughts in reasoning_content',
    'DeepSeek docs, reasoning model',
    written(),
    before({ reasoning_content: thoughts }),
  ),
  line(
    'think-reasoning',
    'thoughts in reasoning',
    'OpenRouter docs, reasoning tokens',
    written(),
    before({ reasoning: thoughts, content: '' }),
  ),
  line(
    'think-reasoning-details',
    'thoughts in a list reasoning_details',
    'OpenRouter docs, reasoning tokens',
    written(),
    before({ content: '', reasoning_details: [{ type: 'reasoning.text', text: thoughts }] }),
  ),
  line(
    'think-thinking',
    'thoughts in thinking',
    'ollama/ollama#17427 (family)',
    written(),
    before({ thinking: thoughts, content: null }),
  ),
  line(
    'think-empty-content',
    'thoughts come as chunks of empty content',
    'sgl-project/sglang#33154 (family)',
    written(),
    before({ content: '' }),
  ),
  line(
    'think-tags',
    '<think>…{"draft":…}…</think> before the object',
    'sgl-project/sglang#33154',
    written(),
    marked('<think>', '</think>'),
  ),
  line(
    'think-tags-other',
    '<thinking>…</thinking> before the object',
    'lmstudio-ai/lmstudio-bug-tracker#1602 (family)',
    written(),
    marked('<thinking>', '</thinking>'),
  ),
  line(
    'think-tags-reasoning',
    '<reasoning>…</reasoning> before the object',
    'lmstudio-ai/lmstudio-bug-tracker#1602 (family)',
    written(),
    marked('<reasoning>', '</reasoning>'),
  ),
  line(
    'think-tag-open',
    '<think> that is never closed, then the object',
    'NousResearch/hermes-agent#109205',
    written(),
    marked('<think>', ''),
  ),
  line(
    'think-tag-closed-only',
    'thoughts and </think> without its beginning',
    'vllm-project/vllm#19662 (family)',
    written(),
    marked('', '</think>'),
  ),
  line(
    'think-gemma-marks',
    'thoughts between marks of a template',
    'lmstudio-ai/lmstudio-bug-tracker#1602 (family)',
    written(),
    marked('<|channel|>analysis<|message|>', '<|end|>'),
  ),
  line(
    'think-answer-in-reasoning',
    'finish "stop", content empty, the object stands in reasoning_content',
    'lmstudio-ai/lmstudio-bug-tracker#1602; NousResearch/hermes-agent#109205',
    written(),
    streamed((asked) =>
      stream(events(asked, { delta: (piece) => ({ content: '', reasoning_content: piece }) })),
    ),
  ),
  line(
    'think-answer-in-reasoning-field',
    'the same in the field reasoning',
    'lmstudio-ai/lmstudio-bug-tracker#1602 (family)',
    written(),
    streamed((asked) => stream(events(asked, { delta: (piece) => ({ content: null, reasoning: piece }) }))),
  ),
  line(
    'think-tag-in-reasoning',
    'thoughts, </think> and the object, all in reasoning_content',
    'NousResearch/hermes-agent#109205 (family)',
    written(),
    streamed((asked) =>
      stream(
        events(asked, {
          text: `${thoughts}</think>${asked.text}`,
          delta: (piece) => ({ reasoning_content: piece }),
        }),
      ),
    ),
  ),
  line(
    'think-all-of-it',
    'all tokens went into thoughts: content empty, finish "length", once',
    'codelibs/fess#3061; kekzl/imp#1442',
    written(2),
    atFirst(
      1,
      streamed((asked) =>
        broken(
          events(asked, {
            text: 'x'.repeat(600),
            delta: (piece) => ({ reasoning_content: piece }),
            reason: 'length',
          }),
        ),
      ),
    ),
  ),
  line(
    'think-between',
    'thoughts between the pieces of the answer',
    'BerriAI/litellm#16272 (family)',
    written(),
    streamed((asked) => stream(events(asked, { middle: [chunk(asked, { reasoning_content: thoughts })] }))),
  ),
  line(
    'think-same-chunk',
    'thoughts and words in the same chunk',
    'vllm-project/vllm#35705 (family)',
    written(),
    streamed((asked) =>
      stream(events(asked, { delta: (content) => ({ content, reasoning_content: 'Hm.' }) })),
    ),
  ),
  line(
    'claude-thinking',
    'thinking and redacted_thinking blocks first',
    'Anthropic docs, thinking',
    written(),
    streamed((asked) =>
      stream(
        claudeEvents(asked, {
          before: [
            block({ type: 'thinking', thinking: '', signature: '' }, [
              { type: 'thinking_delta', thinking: thoughts },
              { type: 'signature_delta', signature: 'c2ln' },
            ]),
            block({ type: 'redacted_thinking', data: 'YQ==' }, []),
          ],
        }).map(named),
      ),
    ),
    claude,
  ),
  line(
    'claude-thinking-silent',
    'an opened thinking block and nothing else for 60 seconds',
    'Anthropic docs, thinking: display omitted',
    written(),
    streamed((asked) => {
      const told = claudeEvents(asked, {
        before: [
          block({ type: 'thinking', thinking: '', signature: '' }, [
            { type: 'signature_delta', signature: 'c2ln' },
          ]),
        ],
      }).map(named)
      return stream([...told.slice(0, 3), 60_000, ...told.slice(3)])
    }),
    claude,
  ),
  line(
    'claude-thinking-not-closed',
    'the thinking block is not closed before the text block opens',
    'earendil-works/pi#4381 (family)',
    written(),
    streamed((asked) => {
      const told = claudeEvents(asked, {
        before: [
          block({ type: 'thinking', thinking: '', signature: '' }, [
            { type: 'thinking_delta', thinking: 'Hm.' },
          ]),
        ],
      })
      return stream(
        told.filter((event) => !(event.type === 'content_block_stop' && event['index'] === 0)).map(named),
      )
    }),
    claude,
  ),
  line(
    'claude-text-in-thinking',
    'the object stands in a thinking block, no text block follows',
    'openclaw/openclaw#37571 (family)',
    written(),
    streamed((asked) =>
      stream(
        claudeEvents(asked, {
          empty: true,
          before: [
            block(
              { type: 'thinking', thinking: '', signature: '' },
              piecesOf(asked.text).map((thinking) => ({ type: 'thinking_delta', thinking })),
            ),
          ],
        }).map(named),
      ),
    ),
    claude,
  ),
  line(
    'claude-tool-use',
    'the answer comes as the input of a tool',
    'Anthropic docs, streaming: input_json_delta',
    written(),
    streamed((asked) =>
      stream(
        claudeEvents(asked, {
          empty: true,
          reason: 'tool_use',
          before: [
            block(
              { type: 'tool_use', id: 'toolu_1', name: 'json', input: {} },
              piecesOf(asked.text).map((partial) => ({ type: 'input_json_delta', partial_json: partial })),
            ),
          ],
        }).map(named),
      ),
    ),
    claude,
  ),
]
