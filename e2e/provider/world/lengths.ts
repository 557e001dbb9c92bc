import type { SectionNumber } from '../../../src/shared/sections/section-definition.ts'
import { around, drawsOf } from './draws.ts'
import { spreads, type World } from './worlds.ts'

/**
 * Tokens of an answer by section and part: what a model of today writes when asked in the plain words of the domain.
 * A table of its own, so that a change of the app's prompts or parts does not change the world.
 */
const usual: Record<SectionNumber, readonly number[]> = {
  1: [900],
  2: [400],
  3: [2500],
  4: [2200],
  5: [2200, 2000],
  6: [1700],
  7: [1400, 2800],
  8: [2200, 2200, 2200],
  9: [2400, 2700],
  10: [750, 1800, 1050],
  11: [3800],
  12: [3400],
  13: [2500],
  14: [2000],
  15: [1100],
  16: [2400],
  17: [1700, 1800],
}
/** Six e-mails of 300 to 500 words. */
const trueEmails = 3_400
const shortShare = 1 / 3

/** Tokens of an ordinary answer to a part. */
export function medianLength({ lengths }: World, section: SectionNumber, part: number): number {
  const isTrue = lengths === 'true-emails' && section === 8
  const tokens = isTrue ? trueEmails : (usual[section][part - 1] ?? usual[section][0] ?? 0)
  return lengths === 'short' ? tokens * shortShare : tokens
}

/** Tokens of the answer to a part in one vault, the same at every try. */
export function lengthOf(
  world: World,
  { seed, vault, section, part }: { seed: number; vault: number; section: SectionNumber; part: number },
): number {
  const median = medianLength(world, section, part)
  return Math.round(around(median, spreads.length, drawsOf('length', seed, vault, section, part)))
}

/** How many parts the table knows of a section. */
export const partsOf = (section: SectionNumber): number => usual[section].length
