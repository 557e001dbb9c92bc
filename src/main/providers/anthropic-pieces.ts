import type { Tokens } from '../../shared/provider.ts'
import {
  argumentsOf,
  contentPieces,
  countOf,
  isSaid,
  listOf,
  objectOf,
  type Piece,
  stringOf,
  type Understand,
} from './answer-pieces.ts'

/** The messages language, streamed or whole. Counts come in several events, so each answer has its own reader. */
export function anthropicPieces(): Understand {
  const counts: Record<string, number> = {}
  const usagePieces = (usage: unknown): Piece[] => {
    const tokens = tokensOf(counts, objectOf(usage))
    return tokens ? [{ kind: 'usage', tokens, last: false }] : []
  }
  const reasonPieces = (reason: unknown): Piece[] =>
    isSaid(reason) ? [{ kind: 'reason', word: stringOf(reason) }] : []
  return (value, event) => {
    const said = objectOf(value)
    if (!said) return null
    if (event === 'error' || said['type'] === 'error' || isSaid(said['error'])) return [{ kind: 'error' }]
    switch (stringOf(said['type']) || event) {
      case 'message_start': {
        const message = objectOf(said['message'])
        return [...blocks(message?.['content']), ...usagePieces(message?.['usage'])]
      }
      case 'content_block_start':
        return blockPieces(said['content_block'])
      case 'content_block_delta':
        return deltaPieces(objectOf(said['delta']))
      case 'content_block_stop':
        return [{ kind: 'silence', open: false }]
      case 'message_delta':
        return [...usagePieces(said['usage']), ...reasonPieces(objectOf(said['delta'])?.['stop_reason'])]
      case 'message_stop':
        return [{ kind: 'end' }]
      case 'ping':
        return [{ kind: 'sign' }]
      case 'message':
        return [
          ...blocks(said['content']),
          ...usagePieces(said['usage']),
          ...reasonPieces(said['stop_reason']),
          { kind: 'end' },
        ]
      default:
        return null
    }
  }
}

const blocks = (content: unknown): Piece[] => listOf(content).flatMap(blockPieces)

/** A block as it is opened, which may hold words already, or as a whole. */
function blockPieces(value: unknown): Piece[] {
  const block = objectOf(value)
  switch (block?.['type']) {
    case 'thinking':
      return [
        { kind: 'silence', open: true },
        { kind: 'thought', text: stringOf(block['thinking']) },
      ]
    case 'redacted_thinking':
      return [{ kind: 'silence', open: true }]
    case 'tool_use':
      return argumentsOf(block['input'])
    default:
      return contentPieces(block?.['text'])
  }
}

function deltaPieces(delta: Record<string, unknown> | null): Piece[] {
  if (!delta) return []
  if (delta['thinking'] !== undefined) return [{ kind: 'thought', text: stringOf(delta['thinking']) }]
  return [...contentPieces(delta['text']), ...contentPieces(delta['partial_json'])]
}

const names = [
  'input_tokens',
  'output_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
  'thinking_tokens',
] as const

/** Counts of the last event that had them; what the vendor calls input leaves out everything about the cache. */
function tokensOf(counts: Record<string, number>, usage: Record<string, unknown> | null): Tokens | null {
  const details = objectOf(usage?.['output_tokens_details'])
  for (const name of names) {
    const count = countOf(usage?.[name]) ?? countOf(details?.[name])
    if (count !== null) counts[name] = count
  }
  if (Object.keys(counts).length === 0) return null
  const of = (name: (typeof names)[number]): number => counts[name] ?? 0
  const [cached, cacheWritten] = [of('cache_read_input_tokens'), of('cache_creation_input_tokens')]
  const thoughts = counts['thinking_tokens']
  return {
    input: of('input_tokens') + cached + cacheWritten,
    output: of('output_tokens'),
    cached,
    ...(counts['cache_creation_input_tokens'] !== undefined && { cacheWritten }),
    ...(thoughts !== undefined && { thoughts }),
  }
}
