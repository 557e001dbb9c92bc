import { contentSchema } from './vault.ts'
import { joinedTraces, traceOf } from './trace.ts'

/**
 * Vaults of version 1 (until 26 November 2026) had an offer of two tiers, `ninetyDays` and `twelveMonths`; since then it
 * has a list of ways to buy. What such a vault says becomes the same in that form, to the letter; what is in it already
 * stays as it is.
 */
const oldTiers = [
  { key: 'ninetyDays', fact: 'ninety-days', name: '90 days' },
  { key: 'twelveMonths', fact: 'twelve-months', name: '12 months' },
] as const

/** Any value of a vault, however deep the tiers are in it: records, contents, operations' values, traces, paths. */
export function inWays(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWays)
  const group = contentSchema.safeParse(value)
  if (!group.success) return value
  const fields = Object.entries(group.data)
  if (fields.length > 0 && fields.every(([key]) => oldTiers.some((tier) => tier.key === key)))
    return waysOf(group.data)
  return Object.fromEntries(fields.map(([key, inner]) => [key, fieldInWays(key, inner)]))
}

function fieldInWays(key: string, value: unknown): unknown {
  if (key === 'traces') return tracesInWays(value)
  if (key === 'path' && Array.isArray(value)) return placeInWays(value as (string | number)[])
  if (key === 'id' && typeof value === 'string') return factInWays(value)
  return inWays(value)
}

function waysOf(tiers: Record<string, unknown>): unknown[] {
  const last = oldTiers.findLastIndex(({ key }) => tiers[key] !== undefined)
  return oldTiers.slice(0, last + 1).map(({ key, name }) => wayOf(name, tiers[key] ?? {}))
}

function wayOf(name: string, tier: unknown): unknown {
  const fields = contentSchema.safeParse(tier)
  return fields.success ? { name, ...fields.data } : tier
}

/** A place of a vault or of a section's content, its steps from the root. */
export function placeInWays<Step extends string | number>(place: readonly Step[]): (Step | number)[] {
  return place.map((step, at) => {
    const index = place[at - 1] === 'tiers' ? oldTiers.findIndex(({ key }) => key === step) : -1
    return index < 0 ? step : index
  })
}

/** The value that an operation puts at a place, which is the place as it was. */
export function valueInWays(place: readonly (string | number)[], value: unknown): unknown {
  const tier = place.at(-2) === 'tiers' ? oldTiers.find(({ key }) => key === place.at(-1)) : undefined
  if (tier) return wayOf(tier.name, value)
  const last = place.at(-1)
  return typeof last === 'string' && value !== undefined ? fieldInWays(last, value) : inWays(value)
}

function factInWays(id: string): string {
  const index = oldTiers.findIndex(({ fact }) => id.startsWith(`${fact}-`))
  return index < 0 ? id : id.replace(oldTiers[index]?.fact ?? '', `way-${index + 1}`)
}

/** Two tiers were traced each by itself, and the list of ways is traced once; of one tier alone there is no telling. */
function tracesInWays(value: unknown): unknown {
  const group = contentSchema.safeParse(value)
  if (!group.success) return value
  const traces = new Map(Object.entries(group.data))
  const kept = [...traces].flatMap(([key, trace]): [string, unknown][] => {
    if (key === '4 tiers' && isOfTiers(trace)) return [[key, wholeTrace(trace)]]
    const [, tier, field] = /^4 tiers\.(\w+)(?:\.(\w+))?$/u.exec(key) ?? []
    if (!oldTiers.some((each) => each.key === tier))
      return [[key.startsWith('fact ') ? `fact ${factInWays(key.slice(5))}` : key, trace]]
    if (tier !== 'ninetyDays' || field === undefined) return []
    const both = [trace, traces.get(`4 tiers.twelveMonths.${field}`)]
    const known = both.filter((each) => typeof each === 'string')
    return known.length === 2 ? [[`4 tiers.${field}`, joinedTraces(known, `[${known.length}]`)]] : []
  })
  return Object.fromEntries(kept)
}

/** The lists of an offer's tiers are their deliverables: two lists beside each other, not in one. */
const isOfTiers = (trace: unknown): trace is string =>
  typeof trace === 'string' && !/\[\d+\[/u.test(trace.split('|')[3] ?? '')

const wholeTrace = (trace: string): string =>
  joinedTraces([trace, traceOf(oldTiers.map(({ name }) => name))], `[2${trace.split('|')[3] ?? ''}]`)
