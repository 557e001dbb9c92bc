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

/** OpenAI's chat language as it is spoken by it and by others, streamed or whole; and Ollama's own. */
export const openaiPieces: Understand = (value, event) => {
  const chunk = objectOf(value)
  if (!chunk) return objectOf(listOf(value)[0])?.['error'] === undefined ? null : [{ kind: 'error' }]
  const choice = objectOf(listOf(chunk['choices'])[0]) ?? {}
  if (
    event === 'error' ||
    isSaid(chunk['error']) ||
    isSaid(choice['error']) ||
    chunk['object'] === 'error' ||
    chunk['type'] === 'error'
  )
    return [{ kind: 'error' }]
  const usage = tokensOf(chunk['usage'] ?? objectOf(chunk['x_groq'])?.['usage'])
  const last = objectOf(listOf(chunk['choices'])[0]) === null
  if (!Array.isArray(chunk['choices']) && usage === null) return ollamaPieces(chunk)
  const reason = stringOf(choice['finish_reason'])
  return [
    ...messagePieces(objectOf(choice['delta'])),
    ...messagePieces(objectOf(choice['message'])),
    ...contentPieces(choice['text']),
    ...(reason === '' ? [] : [{ kind: 'reason', word: reason } as const]),
    ...(usage ? [{ kind: 'usage', tokens: usage, last } as const] : []),
  ]
}

function messagePieces(message: Record<string, unknown> | null): Piece[] {
  if (!message) return []
  const calls = [
    ...listOf(message['tool_calls']).map((call) => objectOf(call)?.['function']),
    message['function_call'],
  ]
  const thought = [message['reasoning_content'], message['reasoning'], message['thinking']].find(isSaid)
  return [
    ...(isSaid(thought) || isSaid(message['reasoning_details'])
      ? [{ kind: 'thought', text: stringOf(thought) } as const]
      : []),
    ...contentPieces(message['content']),
    ...calls.flatMap((call) => argumentsOf(objectOf(call)?.['arguments'])),
    ...(isSaid(message['refusal']) ? [{ kind: 'refusal' } as const] : []),
  ]
}

/** `/api/chat` and `/api/generate`: JSON in lines, with the tokens in the last one. */
function ollamaPieces(line: Record<string, unknown>): Piece[] | null {
  if (typeof line['done'] !== 'boolean') return null
  const input = countOf(line['prompt_eval_count'])
  const output = countOf(line['eval_count'])
  const tokens = input === null || output === null ? null : { input, output, cached: 0 }
  return [
    ...messagePieces(objectOf(line['message'])),
    ...contentPieces(line['response']),
    ...(line['done'] ? [{ kind: 'reason', word: stringOf(line['done_reason']) || 'stop' } as const] : []),
    ...(tokens ? [{ kind: 'usage', tokens, last: true } as const] : []),
    ...(line['done'] ? [{ kind: 'end' } as const] : []),
  ]
}

function tokensOf(value: unknown): Tokens | null {
  const usage = objectOf(value)
  const said = countOf(usage?.['prompt_tokens']) ?? countOf(usage?.['input_tokens'])
  const written = countOf(usage?.['completion_tokens']) ?? countOf(usage?.['output_tokens'])
  if (said === null || written === null) return null
  const asked = objectOf(usage?.['prompt_tokens_details'] ?? usage?.['input_tokens_details'])
  const answered = objectOf(usage?.['completion_tokens_details'] ?? usage?.['output_tokens_details'])
  // DeepSeek says what it had in its cache beside the details.
  const cached = countOf(asked?.['cached_tokens']) ?? countOf(usage?.['prompt_cache_hit_tokens']) ?? 0
  // Some gateways count what a cache had beside the question: of a part there is never more than of the whole.
  const input = cached > said ? said + cached : said
  const cacheWritten = countOf(asked?.['cache_write_tokens'])
  const reasoned = countOf(answered?.['reasoning_tokens'])
  const beside = thoughtsBeside({ total: countOf(usage?.['total_tokens']), input, written, reasoned })
  const thoughts = reasoned ?? (beside > 0 ? beside : null)
  return {
    input,
    output: written + beside,
    cached,
    ...(cacheWritten !== null && { cacheWritten }),
    ...(thoughts !== null && { thoughts }),
  }
}

/**
 * Thoughts that are counted in the total alone. xAI and Gemini leave them out of what was written, though they are paid as an
 * answer is (vercel/ai#12425 with the words of xAI; mozilla-ai/any-llm#1290; read on 30 November 2026).
 */
function thoughtsBeside({
  total,
  input,
  written,
  reasoned,
}: Record<'total' | 'reasoned', number | null> & Record<'input' | 'written', number>): number {
  if (total !== null && total >= input + written) return total - input - written
  // Where there is no total, more thoughts than all that was written cannot be a part of it.
  return reasoned !== null && reasoned > written ? reasoned : 0
}
