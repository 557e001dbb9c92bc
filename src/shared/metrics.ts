import { factsOf } from './failure-facts.ts'
import { addTokens, noTokens, type Tokens } from './provider.ts'
import type { Metrics, RunEvent } from './run-event.ts'
import type { Price } from './settings.ts'

export const noMetrics = (): Metrics => ({
  attempts: 0,
  succeeded: 0,
  timedOut: 0,
  fellBack: 0,
  checks: 0,
  checksPassed: 0,
  tokens: noTokens,
  wastedTokens: 0,
  cost: 0,
  ms: 0,
  chunkMs: {},
})

/**
 * US dollars for the tokens, or null without a price. What came from a cache and what was written into it are part of the
 * input and cost their own rates; thoughts are part of the output and cost the same.
 */
export function costOf(tokens: Tokens, price: Price | null): number | null {
  if (!price) return null
  const written = tokens.cacheWritten ?? 0
  const fresh = Math.max(0, tokens.input - tokens.cached - written)
  const input = fresh * price.input + tokens.cached * price.cached
  return (input + written * (price.cacheWritten ?? price.input) + tokens.output * price.output) / 1e6
}

/** Of what has no price the sum has none. */
const addCost = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b

/** What an attempt cost that brought nothing. */
const spent = (metrics: Metrics, event: Extract<RunEvent, { kind: 'attempt-failed' }>): Metrics => ({
  ...metrics,
  tokens: addTokens(metrics.tokens, event.tokens),
  wastedTokens: metrics.wastedTokens + event.tokens.output,
  cost: addCost(metrics.cost, event.cost),
})

/** The metrics after one more event. Part of the one fold. */
export function foldMetrics(metrics: Metrics, event: RunEvent): Metrics {
  switch (event.kind) {
    case 'attempt-started':
      return event.after === null ? metrics : { ...metrics, fellBack: metrics.fellBack + 1 }
    case 'attempt-failed': {
      if (event.dropped) return spent(metrics, event)
      const { late } = factsOf(event.failure)
      return {
        ...spent(metrics, event),
        attempts: metrics.attempts + 1,
        timedOut: metrics.timedOut + (late ? 1 : 0),
      }
    }
    case 'answer-checked':
      return {
        ...metrics,
        checks: metrics.checks + 1,
        checksPassed: metrics.checksPassed + (event.passed ? 1 : 0),
      }
    case 'part-saved':
      return {
        ...metrics,
        attempts: metrics.attempts + 1,
        succeeded: metrics.succeeded + 1,
        tokens: addTokens(metrics.tokens, event.tokens),
        cost: addCost(metrics.cost, event.cost),
      }
    case 'chunk-settled':
      return { ...metrics, chunkMs: { ...metrics.chunkMs, [event.chunk]: event.ms } }
    default:
      return metrics
  }
}
