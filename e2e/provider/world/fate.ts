import type { KeyedProvider } from '../../../src/shared/provider.ts'
import type { SectionNumber } from '../../../src/shared/sections/section-definition.ts'
import { around, drawsOf } from './draws.ts'
import { paces, spreads, type Rates, type World } from './worlds.ts'

/** One request, named so that whoever makes it meets the same fate. */
export interface Asked {
  seed: number
  vault: number
  section: SectionNumber
  /** From 1; a section asked for in one request is its part 1. */
  part: number
  provider: KeyedProvider
  /** The how many-th request for this part that this provider has let in, from 1. */
  try: number
}

export type FateKind =
  | 'whole'
  | 'unreachable'
  | 'server-error'
  | 'overloaded'
  | 'silent'
  | 'stall'
  | 'cut'
  | 'truncated'
  | 'declined'
  | 'one-short'
  | 'few-words'
  | 'badly-wrapped'
  | 'wrong-form'

/** What becomes of a request that is neither turned away (429) nor caught by an outage. */
export interface Fate {
  kind: FateKind
  /** Milliseconds to the first token. */
  firstMs: number
  msPerToken: number
  /** Milliseconds to the error of a request that is turned away before a word. */
  errorMs: number
  /** How much slower than usual it is written: 1, or more for a straggler. */
  slowness: number
  /** The share of the answer that arrives: 1, or less where it stops in the middle. */
  share: number
}

/** A half: what is true of every answer that reaches its bound, here and on the wire. */
export const truncatedShare = 0.5

/** The outcome of a request. Pure: the same words, the same fate, in the simulator and in the server. */
export function fateOf(world: World, asked: Asked, strict: boolean): Fate {
  const { seed, vault, section, part, provider } = asked
  const draw = drawsOf('fate', seed, vault, section, part, provider, asked.try)
  // Always the same draws in the same order, so that worlds differ only where they are meant to.
  const [which, form, slow, where, quick] = [draw(), draw(), draw(), draw(), draw()]
  const pace = paces[provider]
  const firstMs = around(pace.firstTokenMs, spreads.firstToken, draw)
  const today = around(1, spreads.day, drawsOf('day', seed, vault, provider))
  const speed = today * around(pace.tokensPerSecond, spreads.speed, draw)
  const kind = kindOf(world.rates, which, strict ? 1 : form)
  return {
    kind,
    firstMs: Math.round(firstMs),
    msPerToken: 1000 / speed,
    errorMs: Math.round(200 + quick * 2_300),
    slowness: slow < world.rates.straggler ? world.stragglerSlowness : 1,
    share: shareOf(kind, where),
  }
}

/** Faults of any request first, then those a strict form rules out. */
function kindOf(rates: Rates, which: number, form: number): FateKind {
  const any = pickOf(which, [
    ['unreachable', rates.unreachable],
    ['server-error', rates.serverError],
    ['overloaded', rates.overloaded],
    ['silent', rates.silent],
    ['stall', rates.stall],
    ['cut', rates.cut],
    ['truncated', rates.truncated],
    ['declined', rates.declined],
    ['one-short', rates.oneShort],
    ['few-words', rates.fewWords],
  ])
  if (any !== 'whole') return any
  return pickOf(form, [
    ['badly-wrapped', rates.badlyWrapped],
    ['wrong-form', rates.wrongForm],
  ])
}

function pickOf(draw: number, choices: readonly (readonly [FateKind, number])[]): FateKind {
  let upTo = 0
  for (const [kind, rate] of choices) {
    upTo += rate
    if (draw < upTo) return kind
  }
  return 'whole'
}

/** Ends with an error before a word is written. */
export const isQuick = (kind: FateKind): boolean =>
  ['unreachable', 'server-error', 'overloaded'].includes(kind)

/** Nothing of it arrives, or some, or all. */
function shareOf(kind: FateKind, where: number): number {
  if (isQuick(kind) || kind === 'silent' || kind === 'declined') return 0
  if (kind === 'truncated') return truncatedShare
  return kind === 'stall' || kind === 'cut' ? 0.05 + where * 0.9 : 1
}

/** A 429: `retryAfterMs` null where it does not say when to come back. */
export interface TurnedAway {
  afterMs: number
  retryAfterMs: number | null
}

/**
 * Whether a request is turned away that makes `inFlight` with itself and is the vault's `request`-th; null: it is
 * let in.
 */
export function crowdedOut(
  world: World,
  { seed, vault, section, part, provider }: Asked,
  { inFlight, request }: { inFlight: number; request: number },
): TurnedAway | null {
  if (inFlight <= world.inFlight) return null
  const draw = drawsOf('crowd', seed, vault, section, part, provider, request)
  if (draw() >= world.crowdedRate) return null
  const says = draw() < 0.5
  return {
    afterMs: Math.round(100 + draw() * 300),
    retryAfterMs: says ? Math.round(2 + draw() * 6) * 1000 : null,
  }
}

export interface Outage {
  /** Milliseconds since the vault's first request. */
  from: number
  to: number
}

/** When both providers are down for a vault; null: never. */
export function outageOf({ outageMs }: World, seed: number, vault: number): Outage | null {
  if (!outageMs) return null
  const draw = drawsOf('outage', seed, vault)
  const from = Math.round(15_000 + draw() * 135_000)
  return { from, to: Math.round(from + outageMs[0] + draw() * (outageMs[1] - outageMs[0])) }
}

/** What a request meets that arrives while both are down. */
export function duringOutage(
  { seed, vault, section, part, provider }: Asked,
  request: number,
): { kind: 'unreachable' | 'server-error'; afterMs: number } {
  const draw = drawsOf('down', seed, vault, section, part, provider, request)
  return { kind: draw() < 0.4 ? 'unreachable' : 'server-error', afterMs: Math.round(100 + draw() * 900) }
}
