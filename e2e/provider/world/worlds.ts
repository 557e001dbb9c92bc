import type { KeyedProvider } from '../../../src/shared/provider.ts'

/** Shares of all requests, from 0 to 1. `bench/README.md` says where each comes from. */
export interface Rates {
  /** The connection is refused or reset before a word. */
  unreachable: number
  /** 500, 502, 503. */
  serverError: number
  /** 529 at Anthropic, 503 at OpenAI. */
  overloaded: number
  /** The headers come, a first word never does. */
  silent: number
  /** The stream stops in the middle; keep-alives go on. */
  stall: number
  /** The connection breaks in the middle. */
  cut: number
  /** The answer reaches its bound half-way. */
  truncated: number
  /** The model declines. */
  declined: number
  /** The longest list is one entry short. */
  oneShort: number
  /** Some texts are a few words where hundreds are wanted. */
  fewWords: number
  /** Only where no strict form was asked for: a comma too many. */
  badlyWrapped: number
  /** Only where no strict form was asked for: JSON of another form. */
  wrongForm: number
  /** An answer that is written at `stragglerSlowness` times its time. */
  straggler: number
}

export interface World {
  name: WorldName
  about: string
  lengths: 'short' | 'usual' | 'true-emails'
  rates: Rates
  stragglerSlowness: number
  /** Requests a key may have in flight; above it `crowdedRate` of them are turned away with 429. */
  inFlight: number
  crowdedRate: number
  /** Tokens a key may use a minute, prompt and upper bound of the answer together, as vendors count; null: enough. */
  tokensPerMinute: number | null
  /** Both providers are down for a time drawn between these milliseconds, once in each vault; null: never. */
  outageMs: readonly [number, number] | null
}

export const worldNames = [
  'normal',
  'short-sections',
  'roomy-key',
  'true-size-emails',
  'low-tier',
  'both-down',
  'calm',
] as const
export type WorldName = (typeof worldNames)[number]

const rates: Rates = {
  unreachable: 0.008,
  serverError: 0.02,
  overloaded: 0.012,
  silent: 0.008,
  stall: 0.014,
  cut: 0.008,
  truncated: 0.005,
  declined: 0.001,
  oneShort: 0.01,
  fewWords: 0.008,
  badlyWrapped: 0.016,
  wrongForm: 0.009,
  straggler: 0.04,
}
const noFaults: Rates = {
  unreachable: 0,
  serverError: 0,
  overloaded: 0,
  silent: 0,
  stall: 0,
  cut: 0,
  truncated: 0,
  declined: 0,
  oneShort: 0,
  fewWords: 0,
  badlyWrapped: 0,
  wrongForm: 0,
  straggler: 0,
}

const ordinary: World = {
  name: 'normal',
  about: 'ordinary days at both providers',
  lengths: 'usual',
  rates,
  stragglerSlowness: 2.5,
  inFlight: 3,
  crowdedRate: 0.45,
  tokensPerMinute: null,
  outageMs: null,
}

/** The worlds a policy is measured in. They differ from the ordinary one in what they are named after. */
export const worlds: Record<WorldName, World> = {
  normal: ordinary,
  'short-sections': {
    ...ordinary,
    name: 'short-sections',
    about: 'answers of a third of their length',
    lengths: 'short',
  },
  'roomy-key': { ...ordinary, name: 'roomy-key', about: 'a key that takes eight requests', inFlight: 8 },
  'true-size-emails': {
    ...ordinary,
    name: 'true-size-emails',
    about: 'eighteen e-mails as long as they should be',
    lengths: 'true-emails',
  },
  'low-tier': {
    ...ordinary,
    name: 'low-tier',
    about: 'keys of 30,000 tokens a minute',
    tokensPerMinute: 30_000,
  },
  'both-down': {
    ...ordinary,
    name: 'both-down',
    about: 'both providers down for 60 to 150 s',
    outageMs: [60_000, 150_000],
  },
  calm: { ...ordinary, name: 'calm', about: 'nothing goes wrong', rates: noFaults, crowdedRate: 0 },
}

/** What differs between the two providers: time to the first token, and tokens a second. Medians of many requests. */
export const paces: Record<KeyedProvider, { firstTokenMs: number; tokensPerSecond: number }> = {
  openai: { firstTokenMs: 2_500, tokensPerSecond: 94 },
  anthropic: { firstTokenMs: 2_000, tokensPerSecond: 84 },
}
/** Deviations of the logarithms: of first token, of one request's speed, of a provider's speed that day, of length. */
export const spreads = { firstToken: 0.45, speed: 0.15, day: 0.12, length: 0.12 }
