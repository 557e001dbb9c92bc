import { z } from 'zod'
import { costOf } from './metrics.ts'
import { addTokens, noTokens, tokensSchema } from './provider.ts'
import type { RunView } from './run-view.ts'
import type { SectionNumber } from './sections/section-definition.ts'
import type { Price } from './settings.ts'

/** The parts of a run that a second copy would have been asked for, and the tokens they took. */
export const stragglersSchema = z.object({
  parts: z.number().int().nonnegative(),
  tokens: tokensSchema,
})
export type Stragglers = z.infer<typeof stragglersSchema>

/** Fewer parts than this have no end that drags on. */
const fewestParts = 6

/**
 * What a second copy of the last slow parts would have asked for in this run: parts that were still being written,
 * later than `slowAfterMs`, when nothing was left to begin. null where a run has nothing to say about it: a refine, a
 * cancelled run, one of few parts, and the sample's.
 */
export function stragglersOf(
  view: RunView,
  slowAfterMs: (section: SectionNumber, part: number) => number,
): Stragglers | null {
  const parts = view.sections.flatMap(({ section, parts: each }) =>
    each.map((part) => ({ section, ...part })),
  )
  const writes = view.purpose.kind !== 'refine' && view.purpose.kind !== 'read-through'
  const tells = writes && view.outcome !== null && view.outcome !== 'cancelled'
  if (!tells || parts.length < fewestParts || parts.some(({ provider }) => provider === 'sample')) return null
  const barsOf = (section: number, part: number) =>
    view.timeline.filter((bar) => bar.section === section && bar.part === part && !bar.copy)
  const begun = parts.map(({ section, part }) => barsOf(section, part)[0]?.startedAt ?? 0)
  const drainsFrom = Math.max(...begun)
  const slow = parts.filter(({ section, part }) =>
    barsOf(section, part).some(
      ({ startedAt, endedAt }) =>
        endedAt !== null && endedAt > Math.max(drainsFrom, startedAt + slowAfterMs(section, part)),
    ),
  )
  return { parts: slow.length, tokens: slow.map(({ tokens }) => tokens).reduce(addTokens, noTokens) }
}

/** What second copies would have come to in a run, on average over those that tell. */
export const hedgePriceSchema = z.object({
  /** Runs it is known from; 0: nothing is known. */
  runs: z.number().int().nonnegative(),
  parts: z.number().nonnegative(),
  /** Tokens read and written. */
  tokens: z.number().nonnegative(),
  /** US dollars; null without a price. */
  cost: z.number().nullable(),
})
export type HedgePrice = z.infer<typeof hedgePriceSchema>

/** The average over past runs, at most what they took themselves: the slower copy is stopped before its end. */
export function hedgePrice(past: readonly Stragglers[], price: Price | null): HedgePrice {
  const runs = past.length
  if (runs === 0) return { runs, parts: 0, tokens: 0, cost: null }
  const tokens = past.map((run) => run.tokens).reduce(addTokens, noTokens)
  const cost = costOf(tokens, price)
  return {
    runs,
    parts: past.reduce((sum, run) => sum + run.parts, 0) / runs,
    tokens: Math.round((tokens.input + tokens.output) / runs),
    cost: cost === null ? null : cost / runs,
  }
}
