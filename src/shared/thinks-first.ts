import type { ModelFacts } from './model-facts.ts'
import type { ProviderSettings } from './settings.ts'

type Asked = Pick<ProviderSettings, 'effort' | 'reasoning'>

/** Quick copy from a model that can keep its thoughts for the time between tools is asked for without any. */
export const onlyBetweenTools = (
  { effort = 'quick' }: Asked,
  { thinking }: Pick<ModelFacts, 'thinking'>,
): boolean => effort === 'quick' && thinking?.includes('between_tools') === true

/** A model thinks before it writes: as is known of it, else as the person said. */
export const thinksFirst = (settings: Asked, facts: Pick<ModelFacts, 'thinks' | 'thinking'>): boolean =>
  !onlyBetweenTools(settings, facts) &&
  (facts.thinks === null ? settings.reasoning : facts.thinks !== 'never')
