import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WriteChunk } from '../../core/ports.ts'
import { nodeNetwork } from '../net/node-network.ts'
import { anthropicPieces } from './anthropic-pieces.ts'
import type { Line } from './one-question.ts'
import { openaiPieces } from './openai-pieces.ts'
import type { Understand } from './answer-pieces.ts'
import { type Ending, readAnswer } from './read-answer.ts'
import { events, whole } from './testing/wire.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An answer that is sent by hand. */
function sending(understand: Understand) {
  let send: (text: string) => void = () => undefined
  let close: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (text) => controller.enqueue(new TextEncoder().encode(text))
      close = () => controller.close()
    },
  })
  const line: Line = { socket: nodeNetwork().socket({}), controller: new AbortController(), tokens: null }
  const chunks: WriteChunk[] = []
  const ended = (async (): Promise<Ending> => {
    const reading = readAnswer(new Response(body), understand, line, false)
    for (;;) {
      const next = await reading.next()
      if (next.done) return next.value
      chunks.push(next.value)
    }
  })()
  return { send, close, chunks, ended }
}

test('a block of thoughts that is open is life, though nothing is said in it for two minutes', async () => {
  const { send, chunks, ended } = sending(anthropicPieces())
  send(events({ type: 'content_block_start', content_block: { type: 'thinking', thinking: '' } }))
  await vi.advanceTimersByTimeAsync(120_000)
  const life = chunks.length
  expect(life).toBeGreaterThanOrEqual(24)
  expect(new Set(chunks.map(({ kind }) => kind))).toEqual(new Set(['thinking']))
  send(events({ type: 'content_block_stop' }))
  await vi.advanceTimersByTimeAsync(60_000)
  // Nothing is open any more: who is silent now is silent.
  expect(chunks.length).toBeLessThanOrEqual(life + 1)
  send(
    events(
      { type: 'content_block_delta', delta: { text: whole } },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' } },
      { type: 'message_stop' },
    ),
  )
  await vi.advanceTimersByTimeAsync(0)
  expect((await ended).reason).toBe('stop')
})

test('pings are life while the model thinks, and none before', async () => {
  const { send, close, chunks, ended } = sending(anthropicPieces())
  send(events({ type: 'ping' }, { type: 'ping' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(chunks).toEqual([])
  send(
    events({ type: 'content_block_start', content_block: { type: 'redacted_thinking' } }, { type: 'ping' }) +
      ': hm\n\n',
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(chunks).toHaveLength(3)
  close()
  await vi.advanceTimersByTimeAsync(0)
  await ended
})

test('after a reason the rest has two seconds to come, if the text may be whole', async () => {
  const { send, chunks, ended } = sending(openaiPieces)
  send(events({ choices: [{ delta: { content: whole }, finish_reason: 'stop' }] }))
  await vi.advanceTimersByTimeAsync(2_000)
  expect((await ended).reason).toBe('stop')
  expect(chunks).toEqual([{ kind: 'text', text: whole }])
})

test('a reason before the text is whole is waited out', async () => {
  const { send, chunks, ended } = sending(openaiPieces)
  const chunk = (content: string) => events({ choices: [{ delta: { content }, finish_reason: 'stop' }] })
  send(chunk(whole.slice(0, 20)))
  await vi.advanceTimersByTimeAsync(5_000)
  send(chunk(whole.slice(20)))
  await vi.advanceTimersByTimeAsync(2_000)
  expect((await ended).reason).toBe('stop')
  expect(chunks.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')).toBe(whole)
})
