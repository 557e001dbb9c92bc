import type { Failure, Issue } from '../../shared/failure.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Limits, ProviderSettings } from '../../shared/settings.ts'
import type { Checked, Kept, PartEnd } from '../part-end.ts'
import type { Clock, Random, PartRequest } from '../ports.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import type { NetworkWatch } from './network-watch.ts'
import type { Patience } from './patience.ts'
import type { Payments } from './payments.ts'
import type { RunProviders } from './run-providers.ts'
import type { SlotGroup, SlotPool } from './slot-pool.ts'
import type { WarmUp } from './warm-up.ts'

/** When a second copy of a slow attempt may be asked for. */
export interface Hedge {
  /** Nothing is left to begin: what is under way decides when the run ends. */
  isDraining: () => boolean
  /** Milliseconds after which an attempt at a part is slow. */
  slowAfterMs: (section: SectionNumber, part: number) => number
}

/** What all parts of a run share. */
export interface RunContext {
  clock: Clock
  random: Random
  /** Aborts when the run is cancelled. */
  signal: AbortSignal
  pool: SlotPool
  /** Nothing is asked that the disk could not take. `signal` aborts when the run is cancelled or its disk is given up. */
  disk: {
    canTakeMore(): Promise<boolean>
    /** Why nothing more is asked in this run; null while there is hope. */
    givenUp(): Failure | null
    signal: AbortSignal
  }
  groupOf: (provider: ProviderId) => SlotGroup
  /** Every provider writes at the same time, with slots of its own. */
  bothAtOnce: boolean
  /** Hears how each attempt in a group of slots ended, and may change their number. */
  onAttemptEnd: (group: SlotGroup, failure: Failure | null) => void
  providers: RunProviders
  warmUp: WarmUp
  patience: Patience
  network: NetworkWatch
  /** null: no attempt is ever asked for twice at once. */
  hedge: Hedge | null
  limits: Limits
  /** Every attempt is paid from it before it begins. */
  payments: Payments
  timeScale: number
  announce: (event: UnstampedEvent) => void
  /** How a model of the settings counts its tokens. */
  tokensOf: (writer: ProviderSettings) => TokensOfModel
  /** Notes a bug in an adapter and gives the failure that stands for it. */
  onBug: (error: unknown) => Failure
}

/** How a part is asked for this time. */
export interface Ask {
  provider: ProviderSettings
  /** 1; doubled each time an answer was cut off. */
  room: number
  /** The last answer that did not pass, and why. */
  repair: { raw: string; issues: readonly Issue[] } | null
  /** What is good of the part already, so that only the rest is asked for; and what was wrong with the rest. */
  rest: { kept: Kept; issues: readonly Issue[] } | null
}

export interface PartToWrite {
  section: SectionNumber
  part: number
  /** The section's limit for one attempt, before `timeScale`. */
  limitMs: number
  /** Who goes first when several parts wait for a slot: the highest. */
  rank: number
  request: (ask: Ask) => PartRequest
  /** `finished` false: an answer that was cut. `kept`: what was good before it. */
  check: (text: string, asked: { finished: boolean; kept: Kept | null }) => Checked
  /** Called when the part first gets a slot. */
  onStart: () => void
  /** Saves what came of it. Its slot stays taken meanwhile, so that what this makes ready can queue for it. */
  keep: (end: PartEnd) => Promise<void>
}
