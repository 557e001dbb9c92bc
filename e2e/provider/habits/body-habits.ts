import { gzipSync } from 'node:zlib'
import { atFirst, claude, habit, json, named as says, page, streamed, written } from './habit.ts'
import { claudeUsage } from './claude-wire.ts'
import { broken, completion, data, events, piecesOf, stream } from './openai-wire.ts'

const line = habit('body')

/** A status of 200 with something else in it than the stream that was asked for. */
export const bodyHabits = [
  line(
    'body-json',
    'one JSON instead of a stream',
    'sourcegraph/cody#3479; chatboxai/chatbox#2263',
    written(),
    streamed((asked) => ({ ...json(200, completion(asked)), whole: true })),
  ),
  line(
    'body-json-as-stream',
    'one JSON whose content type says that it is a stream',
    'sourcegraph/cody#3479 (family)',
    written(),
    streamed((asked) => stream([JSON.stringify(completion(asked))])),
  ),
  line(
    'body-json-in-event',
    'one event with the whole answer in `message`',
    'Amm1rr/WebAI-to-API#55',
    written(),
    streamed((asked) => stream([data(completion(asked)), 'data: [DONE]\n\n'])),
  ),
  line(
    'body-json-pretty',
    'one JSON over several lines, after blank lines that keep the connection alive',
    'OpenRouter docs; DeepSeek docs, rate limit: empty lines while waiting',
    written(),
    streamed((asked) => ({
      headers: { 'content-type': 'application/json' },
      pieces: ['\n', '\n\n', JSON.stringify(completion(asked), null, 2)],
      whole: true,
    })),
  ),
  line(
    'body-json-parts',
    'one JSON whose content is a list of parts',
    'BerriAI/litellm#16272 (Mistral)',
    written(),
    streamed((asked) => ({
      ...json(
        200,
        completion(asked, {
          content: [
            { type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] },
            { type: 'text', text: asked.text },
          ],
        }),
      ),
      whole: true,
    })),
  ),
  line(
    'body-json-tool-call',
    'one JSON with the answer in the arguments of a tool call',
    'BerriAI/litellm#38269 (family)',
    written(),
    streamed((asked) => ({
      ...json(
        200,
        completion(
          asked,
          {
            content: null,
            tool_calls: [{ id: 'c1', type: 'function', function: { name: 'json', arguments: asked.text } }],
          },
          { finish_reason: 'tool_calls' },
        ),
      ),
      whole: true,
    })),
  ),
  line(
    'body-json-object',
    'one JSON whose content is the object itself, not its text',
    'ollama/ollama#8063 (family)',
    written(),
    streamed((asked) => ({ ...json(200, completion(asked, { content: asked.answer })), whole: true })),
  ),
  line(
    'body-ollama-native',
    'one JSON with `message` and `done`, as Ollama’s own address has it',
    'ollama docs, chat',
    written(),
    streamed((asked) => ({
      ...json(200, {
        model: asked.wish.model,
        message: { role: 'assistant', content: asked.text },
        done: true,
        done_reason: 'stop',
      }),
      whole: true,
    })),
  ),
  line(
    'body-gzip',
    'the stream is compressed although nobody asked for that',
    'XInTheDark/raycast-g4f#212 (family)',
    written(),
    streamed((asked) =>
      stream([gzipSync(events(asked).join(''))], {
        headers: { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' },
      }),
    ),
  ),
  line(
    'body-gzip-json',
    'one compressed JSON',
    'XInTheDark/raycast-g4f#212 (family)',
    written(),
    streamed((asked) => ({
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      pieces: [gzipSync(JSON.stringify(completion(asked)))],
      whole: true,
    })),
  ),
  line(
    'body-status-201',
    'a right stream with status 201',
    'rayonlabs/nineteen#140 (family)',
    written(),
    streamed((asked) => stream(events(asked), { status: 201 })),
  ),
  line(
    'body-no-type',
    'a right stream without a content type',
    'sourcegraph/cody#3479 (family)',
    written(),
    streamed((asked) => stream(events(asked), { headers: {} })),
  ),
  line(
    'body-error-credit',
    '200 with an error as JSON: no credit',
    'oobabooga/textgen#7257; majiayu000/litellm-rs#357; MiXaiLL76/auto_ai_router#149',
    says('quota-exhausted', { said: /quota is not enough/u }),
    () =>
      json(200, {
        error: {
          message: 'user quota is not enough',
          type: 'new_api_error',
          code: 'insufficient_user_quota',
        },
      }),
  ),
  line(
    'body-error-key',
    '200 with an error as JSON: invalid key',
    'MiXaiLL76/auto_ai_router#149 (family)',
    says('unauthorized', { said: /Invalid token/u }),
    () => json(200, { error: { message: 'Invalid token', type: 'new_api_error', code: 'invalid_api_key' } }),
  ),
  line(
    'body-error-own-form',
    '200 with {"code", "msg"} and no choices',
    'router-for-me/CLIProxyAPI#2352 (family)',
    says(['server-error', 'wrong-place'], { said: /busy/u, questions: 10, withinS: 60 }),
    () => json(200, { code: 10012, msg: 'The model is busy', success: false }),
  ),
  line(
    'body-error-once',
    '200 with an error as JSON, once; then the answer',
    'majiayu000/litellm-rs#357',
    written(2),
    atFirst(1, () =>
      json(200, { error: { message: 'Upstream error', type: 'upstream_error', code: 'bad_response' } }),
    ),
  ),
  line(
    'body-error-string',
    'an error as a text inside the stream: too little memory',
    'use-agent-os/agent-os#2214 (Ollama)',
    says('server-error', { said: /more system memory/u, questions: 10, withinS: 60 }),
    streamed(() => ({
      headers: { 'content-type': 'text/event-stream' },
      pieces: [data({ error: 'model requires more system memory (9.1 GiB) than is available (5.4 GiB)' })],
    })),
  ),
  line(
    'body-error-event-credit',
    'an error event inside the stream: insufficient_quota',
    'openai/openai-dotnet#55 (family); damianvtran/local-operator#223',
    says('quota-exhausted', { said: /billing details/u }),
    streamed(() => ({
      headers: { 'content-type': 'text/event-stream' },
      pieces: [
        data({
          error: {
            message: 'You exceeded your current quota, please check your plan and billing details.',
            type: 'insufficient_quota',
            param: null,
            code: 'insufficient_quota',
          },
        }),
        'data: [DONE]\n\n',
      ],
    })),
  ),
  line(
    'body-error-list',
    'an error as a list inside the stream: overloaded, once; then the answer',
    'continuedev/continue#10181 (family)',
    written(2),
    atFirst(
      1,
      streamed(() => ({
        headers: { 'content-type': 'text/event-stream' },
        pieces: [
          data([{ error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }]),
        ],
      })),
    ),
  ),
  line(
    'body-error-event-name',
    '“event: error” with the message as data, once; then the answer',
    'brainlid/langchain#540 (family)',
    written(2),
    atFirst(
      1,
      streamed(() => ({
        headers: { 'content-type': 'text/event-stream' },
        pieces: ['event: error\ndata: {"message":"upstream connect error","code":502}\n\n'],
      })),
    ),
  ),
  line(
    'body-empty',
    '200 with nothing in it, once; then the answer',
    'ollama/ollama#3839 (family)',
    written(2),
    atFirst(1, () => ({ headers: { 'content-type': 'text/event-stream' }, pieces: [] })),
  ),
  line(
    'body-html',
    'a page to sign in with status 200',
    'uzairansaruzi/hermex#220; adminsyspro/proxcenter-ui#314',
    says('wrong-place', { sentence: /web page answered at http:\/\/127\.0\.0\.1/u, questions: 3 }),
    () =>
      page(
        200,
        '<!doctype html><html><head><title>Sign in</title></head><body>Sign in to continue</body></html>',
      ),
  ),
  line(
    'body-html-as-json',
    'a web page whose content type says JSON',
    'adminsyspro/proxcenter-ui#314 (family)',
    says('wrong-place', { sentence: /web page answered/u, questions: 3 }),
    () =>
      page(200, '\n<!DOCTYPE html><html><body>Welcome</body></html>', { 'content-type': 'application/json' }),
  ),
  line(
    'body-health',
    '200 with {"status":"ok"}, as another program answers',
    'containers/ramalama#2343 (family)',
    says('wrong-place', { sentence: /but not a model/u, questions: 3 }),
    () => json(200, { status: 'ok' }),
  ),
  line(
    'body-plain-text',
    '200 with “Ollama is running” as plain text',
    'ollama docs: the root address',
    says('wrong-place', { questions: 3 }),
    () => ({ headers: { 'content-type': 'text/plain; charset=utf-8' }, pieces: ['Ollama is running'] }),
  ),
  line(
    'claude-json',
    'one JSON instead of Anthropic’s stream',
    'sourcegraph/cody#3479 (family)',
    written(),
    streamed((asked) => ({
      ...json(200, {
        id: asked.id,
        type: 'message',
        role: 'assistant',
        model: asked.wish.model,
        content: [{ type: 'text', text: asked.text }],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: claudeUsage(asked),
      }),
      whole: true,
    })),
    claude,
  ),
  line(
    'claude-other-language',
    'Anthropic’s address answers in OpenAI’s chunks',
    'decolua/9router#1795 (family)',
    [written(), says('wrong-place', { questions: 3 })],
    streamed((asked) =>
      broken([
        ...piecesOf(asked.text).map((content) =>
          data({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content } }] }),
        ),
        'data: [DONE]\n\n',
      ]),
    ),
    claude,
  ),
]
