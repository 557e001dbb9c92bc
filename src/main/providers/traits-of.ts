import { roomToThink } from '../../core/generate/answer-room.ts'
import type { ModelFacts } from '../../shared/model-facts.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { ModelTraits } from './model-traits.ts'

/** System words and answers are longer, in tokens; the question of a check is not, and is to be asked as they are. */
const alwaysKept = 1_024

/** How a model of the settings is asked, from what is known of it. What the person set wins. */
export function traitsOf(settings: ProviderSettings, facts: ModelFacts): ModelTraits {
  const effort = settings.effort ?? 'quick'
  const thinking = effort === 'quick' && facts.thinking?.includes('between_tools') ? 'between_tools' : null
  const thinks = thinking === null && (facts.thinks === null ? settings.reasoning : facts.thinks !== 'never')
  const context = settings.context ?? facts.context
  return {
    thinks,
    ...(thinks && { roomToThink: roomToThink[effort] }),
    ...(facts.effort && facts.thinks !== 'never' && { effortWord: facts.effort[effort] }),
    ...(thinking !== null && { thinking }),
    ...(facts.largestAnswer !== null && { largestAnswer: facts.largestAnswer }),
    ...(context !== null && { context }),
    ...(facts.cache && { cache: facts.cache.kind }),
    ...((facts.cache?.least ?? 0) > alwaysKept && { leastCached: facts.cache?.least ?? 0 }),
    ...(facts.strictForms !== null && { strictForms: facts.strictForms }),
  }
}
