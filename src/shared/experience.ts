import { z } from 'zod'
import type { CheckReport } from './check-report.ts'
import { factsOf } from './failure-facts.ts'
import { failureSchema, type Failure } from './failure.ts'
import { learnedTokensSchema, learnTokens } from './learned-tokens.ts'
import { providerIdSchema, writerKey, type ProviderId, type Writer } from './provider.ts'
import type { Range } from './range.ts'
import type { RunEvent } from './run-event.ts'
import { stragglersSchema, type Stragglers } from './stragglers.ts'
import type { SectionNumber } from './sections/section-definition.ts'

/** Days of provider records that are kept: what a person calls "lately". */
export const daysKept = 30

const dayRecordSchema = z.object({
  /** `2026-11-23`, in UTC: runs over midnight count on both days. */
  day: z.iso.date(),
  provider: providerIdSchema,
  /** Attempts that ended, cancelled ones left out. */
  calls: z.number().int().nonnegative(),
  /** Of them those whose answer was accepted. */
  successes: z.number().int().nonnegative(),
})

/** How a provider was found the last time it was asked: by a run or by Check. `failure` null: it answered. */
export const heardSchema = z.object({ at: z.number(), failure: failureSchema.nullable() })
export type Heard = z.infer<typeof heardSchema>
/** What a writer's runs cost beside the middle of what was expected: so many times, with so much to either side. */
const costRecordSchema = z.object({
  factor: z.number().positive(),
  /** The mean deviation of its logarithm. */
  spread: z.number().nonnegative(),
  runs: z.number().int().nonnegative(),
})
export type CostRecord = z.infer<typeof costRecordSchema>
export type PastCosts = Readonly<Record<string, CostRecord>>

/** What this person's runs have taught so far; kept beside the settings. Losing it costs nothing but better guesses. */
export const experienceSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Oldest first, a row per day and provider. */
  days: z.array(dayRecordSchema).default([]),
  /** Milliseconds an accepted part took: by `provider/model`, then by `section.part`. */
  parts: z
    .record(z.string(), z.record(z.string(), z.object({ ms: z.number(), count: z.number().int() })))
    .default({}),
  /** How many requests at once each provider was last found to bear; only those that bore fewer than asked. */
  slots: z.partialRecord(z.string(), z.number().int().min(1)).default({}),
  /** How each provider was found the last time. */
  heard: z.partialRecord(z.string(), heardSchema).default({}),
  /** By `provider/model`: what runs came to beside what was expected of them. */
  costs: z.record(z.string(), costRecordSchema).default({}),
  /** How writers count tokens, beside what was sent to them and read. */
  tokens: learnedTokensSchema.default({}),
  /** What a second copy of the last slow parts would have asked for, run by run, oldest first. */
  stragglers: z.array(stragglersSchema).default([]),
})
export type Experience = z.infer<typeof experienceSchema>

/** Runs whose stragglers are remembered. */
const runsKept = 20

/** What is known after one more run. */
export const learnStragglers = (known: Experience, stragglers: Stragglers): Experience => ({
  ...known,
  stragglers: [...known.stragglers, stragglers].slice(-runsKept),
})

/** A run that went wrong altogether says little about the next. */
const mostOff = 4

/** What is known after a run that was expected to cost `expected` and, to its end, cost so much. */
export function learnCost(known: Experience, writer: Writer, expected: Range, cost: number): Experience {
  const middle = (expected.least + expected.most) / 2
  if (!(middle > 0) || !(cost > 0)) return known
  const key = writerKey(writer)
  const { factor, spread, runs } = known.costs[key] ?? { factor: 1, spread: 0, runs: 0 }
  const ratio = Math.min(mostOff, Math.max(1 / mostOff, cost / middle))
  const weight = Math.max(leastWeight, 1 / (runs + 1))
  const after = {
    // What was expected held the factor known so far.
    factor: factor * ratio ** weight,
    spread: runs === 0 ? 0 : spread + (Math.abs(Math.log(ratio)) - spread) * Math.max(leastWeight, 1 / runs),
    runs: runs + 1,
  }
  return { ...known, costs: { ...known.costs, [key]: after } }
}

/** Requests at once that past runs found a provider's key to bear. */
export type LearnedSlots = Readonly<Partial<Record<string, number>>>

export const noExperience = (): Experience => experienceSchema.parse({})

/** Milliseconds of parts in past runs, by `partKey`. */
export type PastMs = Readonly<Record<string, number>>

export const partKey = (section: SectionNumber, part: number): string => `${section}.${part}`

/** A newer time counts for at least this share, so that a model that became slower is noticed within a few runs. */
const leastWeight = 0.25

/** What is known after one more event. */
export function learn(earlier: Experience, event: RunEvent): Experience {
  const of = heardIn(event)
  const known = of ? { ...earlier, heard: { ...earlier.heard, [of.provider]: of.heard } } : earlier
  if (event.kind === 'attempt-failed') {
    return event.dropped || event.failure.kind === 'cancelled'
      ? known
      : counted(known, event.at, event.provider, 0)
  }
  if (event.kind === 'slots-changed')
    return { ...known, slots: { ...known.slots, [event.provider]: event.slots } }
  if (event.kind !== 'part-saved') return known
  const key = writerKey(event)
  const part = partKey(event.section, event.part)
  const before = known.parts[key]?.[part] ?? { ms: event.ms, count: 0 }
  const weight = Math.max(leastWeight, 1 / (before.count + 1))
  const after = { ms: before.ms + (event.ms - before.ms) * weight, count: before.count + 1 }
  const parts = { ...known.parts, [key]: { ...known.parts[key], [part]: after } }
  const { countedTokens } = event
  const tokens = countedTokens ? learnTokens(known.tokens, event, countedTokens) : known.tokens
  return counted({ ...known, parts, tokens }, event.at, event.provider, 1)
}

/** A failure that says nothing of whether the provider answers: it did, and the answer or the question was at fault. */
const answeredAll = (failure: Failure): boolean => {
  const { owner, late } = factsOf(failure)
  return !late && (owner === 'answer' || owner === 'question')
}

/** How a provider was found, of what it was last asked with this end; null where that says nothing of it. */
export const heardOf = (failure: Failure | null, at: number): Heard | null => {
  if (failure === null || answeredAll(failure)) return { at, failure: null }
  const { owner, late } = factsOf(failure)
  return late || owner === 'network' || owner === 'account' ? { at, failure } : null
}

/** The same of a check. Its question is the smallest there is: whoever does not take it takes none. */
export const heardInCheck = (report: CheckReport, at: number): Heard | null => {
  if (report.ok) return heardOf(null, at)
  const { failure } = report
  return factsOf(failure).owner === 'question' ? { at, failure } : heardOf(failure, at)
}

/** What was found so long ago says little of today, in milliseconds: a week. */
const lately = 7 * 86_400_000

/** How each provider was found the last time, of those that were asked lately. */
export const heardLately = ({ heard }: Experience, now: number): Experience['heard'] =>
  Object.fromEntries(Object.entries(heard).filter(([, found]) => found && now - found.at < lately))

/** What an event says of how a provider is found; the sample is always there. */
export function heardIn(event: RunEvent): { provider: ProviderId; heard: Heard } | null {
  if (event.kind !== 'part-saved' && event.kind !== 'attempt-failed') return null
  if (event.provider === 'sample') return null
  const heard =
    event.kind === 'part-saved'
      ? heardOf(null, event.at)
      : event.dropped
        ? null
        : heardOf(event.failure, event.at)
  return heard && { provider: event.provider, heard }
}

function counted(known: Experience, at: number, provider: ProviderId, success: 0 | 1): Experience {
  const day = dayOf(at)
  const row = known.days.find((other) => other.day === day && other.provider === provider)
  const others = known.days.filter((other) => other !== row && other.day > dayOf(at - daysKept * 86_400_000))
  const { calls, successes } = row ?? { calls: 0, successes: 0 }
  return {
    ...known,
    days: [...others, { day, provider, calls: calls + 1, successes: successes + success }],
  }
}

/** `2026-11-23` of milliseconds since 1970, in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Calls and successes of a provider over the last 30 days. */
export function recordOf(
  known: Experience,
  provider: ProviderId,
  now: number,
): { calls: number; successes: number } {
  const since = dayOf(now - daysKept * 86_400_000)
  const rows = known.days.filter((row) => row.provider === provider && row.day > since)
  return {
    calls: rows.reduce((sum, row) => sum + row.calls, 0),
    successes: rows.reduce((sum, row) => sum + row.successes, 0),
  }
}

/** How long parts took with the writer that goes first; empty where it never wrote. */
export function pastMs(known: Experience, first: Writer | undefined): PastMs {
  const parts = first ? (known.parts[writerKey(first)] ?? {}) : {}
  return Object.fromEntries(Object.entries(parts).map(([key, { ms }]) => [key, ms]))
}
