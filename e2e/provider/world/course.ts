import type { KeyedProvider } from '../../../src/shared/provider.ts'
import type { SectionNumber } from '../../../src/shared/sections/section-definition.ts'
import {
  crowdedOut,
  duringOutage,
  type Fate,
  type FateKind,
  fateOf,
  isQuick,
  type Outage,
  outageOf,
} from './fate.ts'
import { tokenBucket, type TokenBucket } from './token-bucket.ts'
import type { World } from './worlds.ts'

/** What happens to one request from its beginning, if its asker lets it. Milliseconds count from there. */
export interface Course {
  kind: FateKind | 'rate-limited'
  /** Until the first token; Infinity where none comes. */
  firstMs: number
  /** Until it ends by itself; Infinity where it never does. */
  endMs: number
  /** What arrives of the answer, and how many milliseconds a token of it takes. */
  share: number
  msPerToken: number
  retryAfterMs: number | null
  /** What the vendor says is left to the key, this request counted; null where nothing is limited. */
  tokensLeft: { limit: number; left: number } | null
}

/** A request that a vault makes. */
export interface Request {
  section: SectionNumber
  /** From 1; a section asked for in one request is its part 1. */
  part: number
  provider: KeyedProvider
  /** A form was asked for that the vendor holds its model to. */
  strict: boolean
  /** Tokens of the answer. */
  tokens: number
  /** What the vendor counts at once where tokens a minute are limited: the prompt and the answer's upper bound. */
  reserved: number
}

/** Both keys as one vault meets them: what a request meets depends on what the vault has asked before. */
export interface Keys {
  /** `at`: milliseconds since the vault's first request. Call `ended` once, when the request is over. */
  begin(request: Request, at: number): { course: Course; ended: () => void }
  /** Most requests in flight with one key at the same time. */
  peak(): number
  requests(): number
}

export function keysOf(world: World, seed: number, vault: number): Keys {
  const tries = new Map<string, number>()
  const inFlight = new Map<KeyedProvider, number>()
  const buckets = new Map<KeyedProvider, TokenBucket>()
  const outage = outageOf(world, seed, vault)
  let peak = 0
  let requests = 0

  const waitFor = ({ provider, reserved }: Request, at: number): number => {
    if (world.tokensPerMinute === null) return 0
    const bucket = buckets.get(provider) ?? tokenBucket(world.tokensPerMinute)
    buckets.set(provider, bucket)
    return bucket.take(at, reserved)
  }

  const tokensLeft = (provider: KeyedProvider, at: number): Course['tokensLeft'] => {
    if (world.tokensPerMinute === null) return null
    const left = buckets.get(provider)?.left(at) ?? world.tokensPerMinute
    // Anthropic says it to the nearest thousand.
    const said = provider === 'anthropic' ? Math.round(left / 1000) * 1000 : Math.floor(left)
    return { limit: world.tokensPerMinute, left: said }
  }

  return {
    peak: () => peak,
    requests: () => requests,
    begin(request, at) {
      const { section, part, provider, strict, tokens } = request
      requests += 1
      const now = (inFlight.get(provider) ?? 0) + 1
      inFlight.set(provider, now)
      peak = Math.max(peak, now)
      const ended = (): void => void inFlight.set(provider, (inFlight.get(provider) ?? 1) - 1)
      // Who is turned away has not used up a try, so that all policies meet the same fates.
      const key = `${section}.${part} ${provider}`
      const number = (tries.get(key) ?? 0) + 1
      const asked = { seed, vault, section, part, provider, try: number }
      if (outage && at >= outage.from && at < outage.to) {
        const down = duringOutage(asked, requests)
        return { course: turnedAway(down.kind, down.afterMs), ended }
      }
      const crowded = crowdedOut(world, asked, { inFlight: now, request: requests })
      if (crowded) return { course: turnedAway('rate-limited', crowded.afterMs, crowded.retryAfterMs), ended }
      const waitMs = waitFor(request, at)
      if (waitMs > 0) return { course: turnedAway('rate-limited', 100, wholeSeconds(waitMs)), ended }
      tries.set(key, number)
      const course = courseOf(fateOf(world, asked, strict), tokens)
      return {
        course: { ...cutByOutage(course, tokens, outage, at), tokensLeft: tokensLeft(provider, at) },
        ended,
      }
    },
  }
}

/** As vendors say it: in whole seconds. */
const wholeSeconds = (ms: number): number => Math.ceil(ms / 1000) * 1000

const turnedAway = (kind: Course['kind'], endMs: number, retryAfterMs: number | null = null): Course => ({
  kind,
  firstMs: Infinity,
  endMs,
  share: 0,
  msPerToken: 0,
  retryAfterMs,
  tokensLeft: null,
})

/** What a fate means for an answer of so many tokens. */
export function courseOf(fate: Fate, tokens: number): Course {
  const { kind, firstMs, share } = fate
  if (isQuick(kind)) return turnedAway(kind, fate.errorMs)
  const msPerToken = fate.msPerToken * fate.slowness
  const written = firstMs + share * tokens * msPerToken
  const base = { kind, share, msPerToken, retryAfterMs: null, tokensLeft: null }
  if (kind === 'silent') return { ...base, firstMs: Infinity, endMs: Infinity }
  return { ...base, firstMs, endMs: kind === 'stall' ? Infinity : written }
}

/** A request under way when both providers go down breaks off there. */
function cutByOutage(course: Course, tokens: number, outage: Outage | null, at: number): Course {
  if (!outage || at >= outage.from || at + course.endMs < outage.from) return course
  const endMs = outage.from - at
  const share = Math.min(course.share, arrivedShare(course, tokens, endMs))
  return { ...course, kind: 'cut', endMs, share, firstMs: course.firstMs < endMs ? course.firstMs : Infinity }
}

/** The share of the answer that has arrived after so many milliseconds. */
export function arrivedShare({ firstMs, msPerToken, share }: Course, tokens: number, ms: number): number {
  if (ms <= firstMs || tokens === 0) return 0
  return Math.min(share, (ms - firstMs) / (tokens * msPerToken))
}
