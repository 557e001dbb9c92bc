import { readersOf, readingThatFollows, startRun, type Run, type RunOrder } from '../../core/run/run.ts'
import type { Clock, PromptSource, Random, TextModel } from '../../core/ports.ts'
import { pastMs } from '../../shared/experience.ts'
import { numbersLeftOut } from '../../shared/left-out.ts'
import { failureSchema } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { RunEvent, RunPurpose } from '../../shared/run-event.ts'
import { logLine } from '../../shared/run-log.ts'
import { foldSpending, nothingSpentYet, type RunSpending } from '../../shared/run-spending.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import type { VaultView } from '../../shared/vault.ts'
import type { ProviderSettings, RunSettings } from '../../shared/settings.ts'
import type { KeptAnswers } from '../storage/answers-aside.ts'
import type { ExperienceFile } from '../storage/experience-file.ts'
import type { Ledger } from '../storage/ledger-file.ts'
import type { StoppedRun, VaultFolder } from '../storage/vault-folder.ts'
import { newRunId } from './new-run-id.ts'

/** What the runs need from the rest of the main process. */
export interface LiveRunsPorts {
  clock: Clock
  random: Random
  prompts: PromptSource
  modelFor: (provider: ProviderSettings) => Promise<Result<TextModel>>
  /** Learns from every run, and tells the next how long its parts will take. The command line keeps none. */
  experience?: Pick<ExperienceFile, 'read' | 'take' | 'ended'>
  /** Counts what every run costs, and knows what may still be spent this month. The command line keeps none. */
  ledger?: Pick<Ledger, 'account' | 'take'>
  /** Where answers go that the disk of their vault does not take; left out: they are kept in memory alone. */
  answers?: Pick<KeptAnswers, 'of'>
  /** Batches for the window, at most one a frame. */
  onEvents: (events: RunEvent[]) => void
  /** Called when the first run starts and when the last one ends. */
  onRunning: (running: boolean) => void
  /**
   * Somebody looks on and may end it: while nobody can be reached or the disk takes nothing, a run waits as long as it takes.
   * Else not.
   */
  attended?: boolean
  log: (line: string) => void
}

export interface RunRequest {
  vault: VaultFolder
  vaultId: string
  purpose: RunPurpose
  settings: RunSettings
  /** The dead run this one goes on from. */
  resumes: StoppedRun | null
  /** US dollars that the run it follows on has spent, at most: the limit of a run is one for both. */
  spentBefore?: number
  /** 1; smaller numbers shorten every limit and back-off, for tests. */
  timeScale?: number
}

export interface StartedRun {
  runId: string
  done: Run['done']
  /** The read-through of what it wrote, which begins by itself when it has ended; null where none follows. */
  followed: Promise<Result<StartedRun> | null>
}

/** What was kept is let go where the next step throws. */
async function orReleased<T>(step: Promise<T>, release: () => void): Promise<T> {
  try {
    return await step
  } catch (error) {
    release()
    throw error
  }
}

/** Keeps the vault for a run. A run that stopped goes on from how it stands now: another program may have gone on with it. */
async function keptFor({
  vault,
  resumes,
}: RunRequest): Promise<Result<{ release: () => void; resumes: StoppedRun | null }>> {
  const kept = await vault.keep()
  if (!kept.ok) return kept
  const now = resumes && (await orReleased(vault.unfinishedRun(), kept.value))
  if (resumes?.runId === now?.runId) return ok({ release: kept.value, resumes: now })
  kept.value()
  return failed({ kind: 'not-found', what: 'The run to go on with' })
}

/** The runs under way: start, pause, cancel, view. One run at a time for each vault. */
export interface LiveRuns {
  /** Settles once the run has said its first word, so that `view` knows it; or when it could not begin. */
  start(request: RunRequest): Promise<Result<StartedRun>>
  pause(runId: string): Result<null>
  resume(runId: string): Result<null>
  /** Tries at once what the disk did not take. */
  saveAgain(runId: string): Result<null>
  /** Settles when every connection of the run is closed. */
  cancel(runId: string): Promise<Result<null>>
  /** The view of a run under way, or of one of the last that ended; older ones are in the journals of their vaults. */
  view(runId: string): RunView | null
  active(): RunView[]
  isRunning(vaultId: string): boolean
}

interface LiveRun {
  /** null while the vault is being read, and once it has ended: it holds the whole vault it read and wrote. */
  run: Run | null
  view: RunView | null
  spending: RunSpending
  vaultId: string
  ended: boolean
  /** Called with its first event. */
  onFirst: () => void
}

/** So many ended runs are kept in memory: who looks at one that has just ended need not wait for its journal. */
const endedKept = 3

/** A window is sent at most one batch of events in this time, about one frame. */
const frameMs = 16

export function liveRuns(ports: LiveRunsPorts): LiveRuns {
  const runs = new Map<string, LiveRun>()
  let batch: RunEvent[] = []
  let frame: NodeJS.Timeout | null = null

  const flush = (): void => {
    if (frame) clearTimeout(frame)
    frame = null
    if (batch.length === 0) return
    const events = batch
    batch = []
    ports.onEvents(events)
  }

  const take = (event: RunEvent): void => {
    const entry = runs.get(event.runId)
    if (entry) {
      entry.view = foldRun(entry.view, event)
      entry.spending = foldSpending(entry.spending, event)
    }
    if (event.kind === 'run-finished' && entry?.view) ports.experience?.ended(entry.view)
    ports.experience?.take(event)
    ports.ledger?.take(event)
    entry?.onFirst()
    const line = logLine(event, entry?.view?.providers)
    if (line !== null) ports.log(line)
    batch.push(event)
    if (event.kind === 'run-finished') flush()
    else frame ??= setTimeout(flush, frameMs)
  }

  const end = (entry: LiveRun): void => {
    entry.ended = true
    entry.run = null
    const ended = [...runs].filter(([, each]) => each.ended)
    for (const [runId] of ended.slice(0, -endedKept)) runs.delete(runId)
  }

  const under = (runId: string): Result<Run> => {
    const entry = runs.get(runId)
    return entry?.run && !entry.ended ? ok(entry.run) : failed({ kind: 'not-found', what: 'A run under way' })
  }
  const isRunning = (vaultId: string): boolean =>
    [...runs.values()].some((entry) => entry.vaultId === vaultId && !entry.ended)

  const isAnyUnderWay = (): boolean => [...runs.values()].some((entry) => !entry.ended)

  /** The run as it begins, from what its vault, its ledger and past runs say. */
  async function planned(request: RunRequest, runId: string, resumes: StoppedRun | null): Promise<Run> {
    const { vault, vaultId, purpose, settings, spentBefore = 0, timeScale } = request
    const { clock, random, prompts, modelFor } = ports
    const month = await ports.ledger?.account()
    const order = {
      runId,
      vaultId,
      purpose,
      settings,
      resumes: resumes?.runId ?? null,
      alreadySaved: resumes?.alreadySaved ?? [],
      olderRuns: resumes?.olderRuns ?? [],
      spentBefore: (resumes?.spent ?? 0) + spentBefore,
      pastCosts: ports.experience?.read().costs ?? {},
      learnedTokens: ports.experience?.read().tokens ?? {},
      ...standingOf(await vault.view()),
      expectedMs: ports.experience ? pastMs(ports.experience.read(), settings.providers[0]) : {},
      learnedSlots: ports.experience?.read().slots ?? {},
      attended: ports.attended ?? false,
      timeScale: timeScale ?? 1,
    }
    const onTrouble = (reference: string, trouble: unknown): void =>
      ports.log(`[RUN] ${reference}: ${troubleInWords(trouble)}`)
    return startRun(order, {
      clock,
      random,
      prompts,
      modelFor,
      store: vault,
      onEvent: take,
      onTrouble,
      ...(month && { month }),
      ...(ports.answers && { aside: ports.answers.of(vault, runId) }),
    })
  }

  async function start(request: RunRequest): Promise<Result<StartedRun>> {
    const { vault, vaultId } = request
    if (isRunning(vaultId)) return failed({ kind: 'run-under-way' })
    const runId = newRunId(new Date(), vault.newestRun())
    // The place is taken before anything is awaited, so that two clicks cannot start two runs.
    const entry: LiveRun = {
      ...{ run: null, view: null, spending: nothingSpentYet, vaultId, ended: false },
      onFirst: () => undefined,
    }
    const first = new Promise<void>((resolve) => (entry.onFirst = resolve))
    runs.set(runId, entry)
    // From before it is planned to its end no other program writes in the vault, so nothing is bought twice.
    const kept = await orReleased(keptFor(request), () => runs.delete(runId))
    if (!kept.ok) {
      runs.delete(runId)
      return kept
    }
    const { release, resumes } = kept.value
    ports.onRunning(true)
    // Whatever is read before it begins may throw; the vault is free again then, and no dead run stands in the next one's way.
    entry.run = await orReleased(planned(request, runId, resumes), () => {
      runs.delete(runId)
      release()
      if (!isAnyUnderWay()) ports.onRunning(false)
    })
    let following: StartedRun['followed'] = Promise.resolve(null)
    const done = entry.run.done.finally(() => {
      end(entry)
      following = follow(entry, request)
      void following.finally(release).catch(() => undefined)
      flush()
      if (!isAnyUnderWay()) ports.onRunning(false)
    })
    const begun = await Promise.race([first, done])
    return begun && !begun.ok ? begun : ok({ runId, done, followed: done.then(() => following) })
  }

  /** What a run wrote is read through at once, as a run of its own. */
  async function follow(
    { view, spending }: LiveRun,
    request: RunRequest,
  ): Promise<Result<StartedRun> | null> {
    const settings = readersOf(request.settings)
    const purpose = view && readingThatFollows(view, request.resumes?.alreadySaved)
    if (!settings || !purpose) return null
    const spentBefore = (request.resumes?.spent ?? 0) + spending.atMost
    return start({ ...request, purpose, settings, resumes: null, spentBefore })
  }

  return {
    isRunning,
    start,
    pause(runId) {
      const run = under(runId)
      if (run.ok) run.value.pause()
      return run.ok ? ok(null) : run
    },
    resume(runId) {
      const run = under(runId)
      if (run.ok) run.value.resume()
      return run.ok ? ok(null) : run
    },
    saveAgain(runId) {
      const run = under(runId)
      if (run.ok) run.value.saveAgain()
      return run.ok ? ok(null) : run
    },
    async cancel(runId) {
      const run = under(runId)
      if (!run.ok) return run
      run.value.cancel()
      await run.value.done
      return ok(null)
    },
    view: (runId) => runs.get(runId)?.view ?? null,
    active: () => [...runs.values()].flatMap((entry) => (entry.ended || !entry.view ? [] : [entry.view])),
  }
}

/**
 * How sections stand that are saved: those whose last try failed or needs review are asked for with what is missing; those
 * that are approved are left as they are, and those that are left out are not written.
 */
export function standingOf({
  reviews,
  failures,
  approvals,
  leftOut,
}: Pick<VaultView, 'reviews' | 'failures' | 'approvals' | 'leftOut'>): Pick<
  RunOrder,
  'unsettled' | 'approved' | 'leftOut'
> {
  return {
    unsettled: sectionNumbers.filter(
      (number) => failures[number] !== undefined || reviews.some((review) => review.number === number),
    ),
    approved: sectionNumbers.filter((number) => approvals[number] !== undefined),
    leftOut: numbersLeftOut(leftOut),
  }
}

/** A bug with its stack; a failure, which is plain data, as it is. */
function troubleInWords(trouble: unknown): string {
  if (trouble instanceof Error) return trouble.stack ?? trouble.message
  const failure = failureSchema.safeParse(trouble)
  return failure.success ? failureSentence(failure.data) : JSON.stringify(trouble)
}
