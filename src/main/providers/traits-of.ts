import type { ModelFacts } from '../../shared/model-facts.ts'
import type { Effort, ProviderSettings } from '../../shared/settings.ts'

/** What an adapter is told of its model; what is not known is left out and found by asking. */
export interface TraitsOf {
  /** It thinks before it writes; its thoughts count into the bound of the answer. */
  thinks?: boolean
  /** The model's own word for how much it should think. */
  effortWord?: string
  /** Claude: when it may think. Between tools alone means not at all before copy, as there are no tools. */
  thinking?: 'adaptive' | 'between_tools'
  /** Tokens for thoughts beside the answer. */
  roomToThink?: number
  /** The largest bound it takes, in tokens. */
  largestAnswer?: number
  /** Tokens of question and answer together. */
  context?: number
  cache?: 'prefix' | 'breakpoints' | 'none'
  /** It keeps to a schema that is sent. */
  strictForms?: boolean
}

/** Copy needs few thoughts; who asks for deep ones pays for the room. */
const roomFor: Readonly<Record<Effort, number>> = { quick: 8_000, balanced: 16_000, deep: 32_000 }

/** How a model of the settings is asked, from what is known of it. What the person set wins. */
export function traitsOf(settings: ProviderSettings, facts: ModelFacts): TraitsOf {
  const effort = settings.effort ?? 'quick'
  const thinking = effort === 'quick' && facts.thinking?.includes('between_tools') ? 'between_tools' : null
  const thinks = thinking === null && (facts.thinks === null ? settings.reasoning : facts.thinks !== 'never')
  const context = settings.context ?? facts.context
  return {
    thinks,
    ...(thinks && { roomToThink: roomFor[effort] }),
    ...(facts.effort && facts.thinks !== 'never' && { effortWord: facts.effort[effort] }),
    ...(thinking !== null && { thinking }),
    ...(facts.largestAnswer !== null && { largestAnswer: facts.largestAnswer }),
    ...(context !== null && { context }),
    ...(facts.cache && { cache: facts.cache.kind }),
    ...(facts.strictForms !== null && { strictForms: facts.strictForms }),
  }
}

/** Less than this is no room for an answer: then the question does not fit. */
const leastAnswer = 200

/**
 * The bound of an answer that its server takes: never more than the model's largest answer, nor than the context leaves
 * after the question. null: not even a short answer fits.
 */
export function boundWithin(
  wanted: number,
  promptTokens: number,
  { largestAnswer, context }: Pick<TraitsOf, 'largestAnswer' | 'context'>,
): number | null {
  const left = context === undefined ? Infinity : context - promptTokens
  const bound = Math.min(wanted, largestAnswer ?? Infinity, left)
  return bound < Math.min(leastAnswer, wanted) ? null : Math.floor(bound)
}
