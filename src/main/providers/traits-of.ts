import { thinkingTokens } from '../../core/generate/answer-bound.ts'
import type { ModelFacts } from '../../shared/model-facts.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import { onlyBetweenTools, thinksFirst } from '../../shared/thinks-first.ts'
import type { ModelTraits } from './model-traits.ts'

/** System words and answers are longer, in tokens; the question of a check is not, and is to be asked as they are. */
const alwaysKept = 1_024

/** How a model of the settings is asked, from what is known of it. What the person set wins. */
export function traitsOf(settings: ProviderSettings, facts: ModelFacts): ModelTraits {
  const effort = settings.effort ?? 'quick'
  const thinks = thinksFirst(settings, facts)
  const context = settings.context ?? facts.context
  return {
    thinks,
    ...(thinks && { thinkingTokens: thinkingTokens[effort] }),
    ...(facts.effort && facts.thinks !== 'never' && { effortWord: facts.effort[effort] }),
    ...(onlyBetweenTools(settings, facts) && { thinking: 'between_tools' }),
    ...(facts.largestAnswer !== null && { largestAnswer: facts.largestAnswer }),
    ...(context !== null && { context }),
    ...(facts.cache && { cache: facts.cache.kind }),
    ...((facts.cache?.least ?? 0) > alwaysKept && { leastCached: facts.cache?.least ?? 0 }),
    ...(facts.strictForms !== null && { strictForms: facts.strictForms }),
  }
}
