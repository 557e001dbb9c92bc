import type { Bill } from '../dialect.ts'
import { claudeRefusal, type Said } from '../habits/habit.ts'

/**
 * Claude as its vendor documents it in November 2026. Sources: platform.claude.com/docs on thinking, effort, errors, prompt
 * caching and the pages of the models (read 2026-11-26); types of `@anthropic-ai/sdk` 1.12.0.
 */
export interface ClaudeTwin {
  /** How long it thinks before each answer, in milliseconds of the world: silently, an opened block and nothing in it. */
  thinkMs: number
  /** Tokens that a second of thinking takes from the bound of the answer. */
  thoughtsPerSecond: number
  /** What `thinking` may be: the default Sonnet takes these two, the newest Opus only `adaptive`. */
  kinds: readonly ('adaptive' | 'between_tools' | 'disabled')[]
  largestAnswer: number
  context: number
  /** A shorter beginning is not kept. */
  leastCached: number
  /** Without it every question is a 400 whose words alone say so. */
  credit: boolean
}

export const claudeTwin = (change: Partial<ClaudeTwin> = {}): ClaudeTwin => ({
  thinkMs: 20_000,
  thoughtsPerSecond: 60,
  kinds: ['adaptive', 'between_tools'],
  largestAnswer: 128_000,
  context: 1_000_000,
  leastCached: 512,
  credit: true,
  ...change,
})

const bad = (message: string): Said => claudeRefusal(400, 'invalid_request_error', message)
const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined

/** What it refuses with 400, null for a question it answers. */
export function refusedByClaude(
  twin: ClaudeTwin,
  body: Readonly<Record<string, unknown>>,
  bill: Bill,
): Said | null {
  if (!twin.credit)
    return bad(
      'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
    )
  const kind = fieldOf(body['thinking'], 'type')
  if (kind !== undefined && !twin.kinds.some((known) => known === kind))
    return bad(
      `"thinking.type.${typeof kind === 'string' ? kind : '?'}" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.`,
    )
  const sampling = ['temperature', 'top_p', 'top_k'].find((name) => body[name] !== undefined)
  if (sampling !== undefined) return bad(`\`${sampling}\` is not supported for this model.`)
  const choice = fieldOf(body['tool_choice'], 'type')
  if (choice === 'tool' || choice === 'any')
    return bad('tool_choice: forced tool use is not supported with thinking.')
  const messages = Array.isArray(body['messages']) ? body['messages'] : []
  if (fieldOf(messages.at(-1), 'role') === 'assistant')
    return bad(
      'This model does not support assistant message prefill. The conversation must end with a user message.',
    )
  const bound = Number(body['max_tokens'])
  if (bound > twin.largestAnswer)
    return bad(
      `max_tokens: ${bound} > ${twin.largestAnswer}, which is the maximum allowed number of output tokens for ${String(body['model'])}`,
    )
  if (bill.input > twin.context)
    return bad(`prompt is too long: ${bill.input} tokens > ${twin.context} maximum`)
  if (bill.input + bound > twin.context)
    return bad(
      `input length and \`max_tokens\` exceed context limit: ${bill.input} + ${bound} > ${twin.context}, decrease input length or \`max_tokens\` and try again`,
    )
  return null
}

/** How long it thinks before this question, in milliseconds of the world: not before a first answer between tools. */
export const thinksFor = (twin: ClaudeTwin, body: Readonly<Record<string, unknown>>): number => {
  const kind = fieldOf(body['thinking'], 'type')
  return kind === 'between_tools' || kind === 'disabled' ? 0 : twin.thinkMs
}

/** An entry of its list of models. */
export const claudeModel = (twin: ClaudeTwin, id: string): Record<string, unknown> => {
  const can = (supported: boolean): { supported: boolean } => ({ supported })
  return {
    id,
    type: 'model',
    display_name: id,
    created_at: '2026-09-01T00:00:00Z',
    lifecycle: 'active',
    deprecated_at: null,
    max_input_tokens: twin.context,
    max_tokens: twin.largestAnswer,
    capabilities: {
      structured_outputs: can(true),
      effort: {
        ...can(true),
        low: can(true),
        medium: can(true),
        high: can(true),
        xhigh: can(true),
        max: can(true),
      },
      thinking: {
        ...can(true),
        types: Object.fromEntries(
          ['adaptive', 'between_tools', 'disabled', 'enabled'].map((kind) => [
            kind,
            can(twin.kinds.some((known) => known === kind)),
          ]),
        ),
      },
    },
  }
}
