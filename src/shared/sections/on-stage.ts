import type { Where } from './field.ts'

/**
 * A talk on a stage, and what a host says before it. Who lives by advice or lessons is asked to speak sooner or later; who sells
 * things in a shop is met there, and who is found by a search or a letter said of both: “no stage in our answers”.
 */
export const onStage: Where = {
  when: 'where people do not buy in a shop, and a program is sold, a place where one is heard was chosen or is there, or no platform was chosen.',
  asked: ({ firstStep, speaks }) => firstStep !== 'shop' && speaks,
}
