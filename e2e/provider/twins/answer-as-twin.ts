import { block, claudeEvents, claudeUsage, named } from '../habits/claude-wire.ts'
import { type Asked, json, type Said } from '../habits/habit.ts'
import { completion, events, stream } from '../habits/openai-wire.ts'
import { type ClaudeTwin, thinksFor } from './claude-twin.ts'
import type { OpenaiTwin } from './openai-twin.ts'

/** An answer whose thoughts took their room first. `tokens`: of the answer without them. */
interface Thought {
  thoughts: number
  /** What there was room for. */
  text: string
  isCut: boolean
}

const roundUp = (tokens: number): number => Math.ceil(tokens)

/** Thoughts count toward the bound; what is left of it is for the answer. */
function thought(asked: Asked, ms: number, perSecond: number, bound: number): Thought {
  const thoughts = Math.min(bound, roundUp((ms / 1000) * perSecond))
  const tokens = asked.bill.output
  const room = bound - thoughts
  if (tokens <= room) return { thoughts, text: asked.text, isCut: false }
  return { thoughts, text: asked.text.slice(0, Math.floor((asked.text.length * room) / tokens)), isCut: true }
}

/** Claude's answer: a block of thoughts that says nothing, then the words. */
export function asClaude(twin: ClaudeTwin, asked: Asked): Said {
  const ms = thinksFor(twin, asked.body)
  const { thoughts, text, isCut } = thought(
    asked,
    ms,
    twin.thoughtsPerSecond,
    Number(asked.body['max_tokens']),
  )
  const output = Math.min(Number(asked.body['max_tokens']), asked.bill.output + thoughts)
  const usage = {
    ...claudeUsage(asked, output),
    input_tokens: asked.bill.input - asked.bill.cached - asked.bill.cacheWritten,
    cache_creation_input_tokens: asked.bill.cacheWritten,
    cache_read_input_tokens: asked.bill.cached,
  }
  const reason = isCut ? 'max_tokens' : 'end_turn'
  if (!asked.wish.stream) {
    const content = text === '' ? [] : [{ type: 'text', text, citations: null }]
    const message = {
      type: 'message',
      role: 'assistant',
      model: asked.wish.model,
      content,
      stop_sequence: null,
    }
    const said = json(200, { id: asked.id, ...message, stop_reason: reason, usage })
    return { ...said, pieces: [ms, ...said.pieces], whole: !isCut }
  }
  const thinking = block({ type: 'thinking', thinking: '', signature: '' }, [
    { type: 'signature_delta', signature: 'c2ln' },
  ])
  const told = claudeEvents(asked, {
    text,
    reason,
    usage,
    empty: text === '',
    before: ms > 0 ? [thinking] : [],
  }).map(named)
  // The block opens at once; its thoughts are not shown, so nothing comes until it closes.
  return stream(ms > 0 ? [...told.slice(0, 3), ms, ...told.slice(3)] : told, { whole: !isCut })
}

/** OpenAI's answer: nothing while it thinks, then the words; thoughts are counted with the completion. */
export function asOpenai(twin: OpenaiTwin, asked: Asked): Said {
  const bound = Number(asked.body['max_completion_tokens'] ?? twin.largestAnswer)
  const { thoughts, text, isCut } = thought(asked, twin.thinkMs, twin.thoughtsPerSecond, bound)
  const { input, cached, cacheWritten, output } = asked.bill
  const completed = Math.min(bound, output + thoughts)
  const usage = {
    prompt_tokens: input,
    completion_tokens: completed,
    total_tokens: input + completed,
    prompt_tokens_details: {
      cached_tokens: cached,
      ...(twin.cache === 'breakpoints' && { cache_write_tokens: cacheWritten }),
    },
    completion_tokens_details: { reasoning_tokens: thoughts },
  }
  const reason = isCut ? 'length' : 'stop'
  if (!asked.wish.stream) {
    const said = json(200, { ...completion(asked, { content: text }, { finish_reason: reason }), usage })
    return { ...said, pieces: [twin.thinkMs, ...said.pieces], whole: !isCut }
  }
  const [role = '', ...words] = events(asked, { text, reason, usage: 'none', done: false })
  const bill = asked.wish.wantsBill
    ? [`data: ${JSON.stringify({ id: asked.id, choices: [], usage })}\n\n`]
    : []
  return stream([role, twin.thinkMs, ...words, ...bill, 'data: [DONE]\n\n'], { whole: !isCut })
}
