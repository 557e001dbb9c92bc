import type { Asked } from './habit.ts'
import { piecesOf } from './openai-wire.ts'

export type ClaudeEvent = { type: string } & Record<string, unknown>

export interface ClaudeDiffers {
  text?: string
  reason?: unknown
  usage?: unknown
  /** Blocks before the one with the text. */
  before?: readonly (readonly ClaudeEvent[])[]
  /** Words that stand in the start of the block. */
  inStart?: number
  /** Without a block of text. */
  empty?: boolean
  /** Events that are left out. */
  without?: readonly string[]
}

export const claudeUsage = ({ bill }: Asked, output = bill.output) => ({
  input_tokens: bill.input,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: output,
})

/** A block that opens, says something and closes. */
export const block = (content: unknown, deltas: readonly unknown[]): ClaudeEvent[] => [
  { type: 'content_block_start', content_block: content },
  ...deltas.map((delta) => ({ type: 'content_block_delta', delta })),
  { type: 'content_block_stop' },
]

/** A stream of Anthropic's language as values, event by event. */
export function claudeEvents(asked: Asked, differs: ClaudeDiffers = {}): ClaudeEvent[] {
  const { before = [], inStart = 0, empty = false, without = [] } = differs
  const { reason = 'end_turn', usage = { output_tokens: asked.bill.output } } = differs
  const text = differs.text ?? asked.text
  const words = block(
    { type: 'text', text: text.slice(0, inStart) },
    piecesOf(text.slice(inStart)).map((piece) => ({ type: 'text_delta', text: piece })),
  )
  const blocks = [...before, ...(empty ? [] : [words])]
  const message = {
    id: asked.id,
    type: 'message',
    role: 'assistant',
    model: asked.wish.model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: claudeUsage(asked, 1),
  }
  const all: ClaudeEvent[] = [
    { type: 'message_start', message },
    { type: 'ping' },
    ...blocks.flatMap((one, index) => one.map((event) => ({ ...event, index }))),
    { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage },
    { type: 'message_stop' },
  ]
  return all.filter(({ type }) => !without.includes(type))
}

/** As it is sent, with its name in a line of its own. */
export const named = (event: ClaudeEvent): string =>
  `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
/** Without that line. */
export const unnamed = (event: ClaudeEvent): string => `data: ${JSON.stringify(event)}\n\n`
