import type { Where } from './field.ts'

/**
 * A talk on a stage, and what a host says before it. Who sells things in a shop is met there, and who is found by a search, a
 * letter or a post said of both, a coach among them: “I’ve a website, a list, LinkedIn and Bluesky. No stage.”
 */
export const onStage: Where = {
  when: 'where people do not buy in a shop, and a place where one is heard was chosen or is there, or no platform was chosen.',
  asked: ({ firstStep, speaks }) => firstStep !== 'shop' && speaks,
}
