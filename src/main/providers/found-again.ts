import { estimateTokenCount } from 'tokenx'
import type { ModelRequest } from '../../core/ports.ts'
import type { ModelTraits } from './model-traits.ts'

/** Vendors count up to so many times the tokens that we estimate of a beginning in a dense language. */
const densest = 2

/**
 * Whether a cache may find again what this question begins with. Where none can, its form is sent as a form, which stands
 * before its words, and nothing of it is written to a cache at a higher price.
 */
export function isFoundAgain(
  { alone, system, shared }: ModelRequest,
  { cache, leastCached = 0 }: ModelTraits = {},
): boolean {
  if (alone || cache === 'none') return false
  return leastCached === 0 || estimateTokenCount(system + shared) * densest >= leastCached
}
