import type { LearnedSlots, PastCosts, PastMs } from '../../shared/experience.ts'
import type { LearnedTokens } from '../../shared/learned-tokens.ts'
import type { Result } from '../../shared/result.ts'
import type { RunEvent, RunOutcome, RunPurpose } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { ProviderSettings, RunSettings } from '../../shared/settings.ts'
import type { Account } from '../spending-account.ts'
import type { AnswersAside, Clock, PromptSource, Random, TextModel, VaultStore } from '../ports.ts'

export interface RunOrder {
  runId: string
  vaultId: string
  purpose: RunPurpose
  settings: RunSettings
  /** The dead run this one goes on from. Parts it accepted are not asked for again. */
  resumes: string | null
  /** Sections the dead run, and those it went on from, had saved already. */
  alreadySaved: readonly SectionNumber[]
  /** The runs the dead run itself went on from; their accepted parts count too. */
  olderRuns?: readonly string[]
  /** Sections that failed or need review although older text is saved; `missing` asks for them as well. */
  unsettled?: readonly SectionNumber[]
  /** Sections the person approved: they are not written without being unlocked first. */
  approved?: readonly SectionNumber[]
  /** Sections the person left out: they are not written, and no other is written from a text that one may have. */
  leftOut?: readonly SectionNumber[]
  /** Milliseconds parts took in this user's past runs; what is not among them is estimated from its length. */
  expectedMs?: PastMs
  /** What this user's past runs came to beside what was expected of them. */
  pastCosts?: PastCosts
  /** How this user's models counted tokens in past runs. */
  learnedTokens?: LearnedTokens
  /** Requests at once that keys were found to bear in past runs. */
  learnedSlots?: LearnedSlots
  /**
   * Somebody sees why a run waits, and may end it: while nobody can be reached or the disk takes nothing, it waits as long
   * as it takes. Else it ends: after a minute if nobody was ever there, after the time a section may lose to its
   * connection, or ten seconds after the disk took no more.
   */
  attended?: boolean
  /** US dollars that the runs it goes on from have spent, at most: the limit of a run is one for all of them. */
  spentBefore?: number
  /** 1; smaller in tests: multiplies every limit, back-off and budget. */
  timeScale: number
}

export interface RunPorts {
  clock: Clock
  random: Random
  store: VaultStore
  prompts: PromptSource
  /** The model of a provider; `no-provider` without a key. Asked once for each enabled provider of a run. */
  modelFor: (provider: ProviderSettings) => Promise<Result<TextModel>>
  /** Where answers are kept that the disk does not take; left out: in memory alone. */
  aside?: AnswersAside
  /** What may be spent in this month by everybody; left out: there is no such limit. */
  month?: Account
  onEvent: (event: RunEvent) => void
  /** A bug in an adapter, or a journal that cannot be written: the run goes on, the log should say so. */
  onTrouble?: (reference: string, error: unknown) => void
}

export type { RunOutcome }

export interface Run {
  /** Settles when every connection is closed and the last event is announced. A failure means it never started. */
  done: Promise<Result<RunOutcome>>
  /** Starts nothing new; what is in flight finishes. */
  pause(): void
  resume(): void
  /** The disk may take again what it did not: it is tried at once. */
  saveAgain(): void
  /** Aborts everything now. */
  cancel(): void
}
