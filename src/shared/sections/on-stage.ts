import type { Where } from './field.ts'

/**
 * A talk on a stage, and what a host says before it. Who lives by advice, lessons or work done for people is asked to
 * speak sooner or later; who sells things in a shop is met there, and a talk stood in the vault for nobody.
 */
export const onStage: Where = {
  when: 'where people do not buy in a shop.',
  asked: ({ firstStep }) => firstStep !== 'shop',
}
