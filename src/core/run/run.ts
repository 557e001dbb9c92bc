import type { Failure } from '../../shared/failure.ts'
import { noMetrics } from '../../shared/metrics.ts'
import { learnTokens, type LearnedTokens } from '../../shared/learned-tokens.ts'
import type { Range } from '../../shared/range.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { partOfStep } from '../../shared/read-through.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { fieldAt, fieldOf, valueAt } from '../../shared/sections/outline.ts'
import { slotKeeper, groupOf, groupsOf, slotsInAll } from '../generate/slot-groups.ts'
import { slotPool, type SlotPool } from '../generate/slot-pool.ts'
import type { RunContext } from '../generate/part-to-write.ts'
import { networkWatch } from '../generate/network-watch.ts'
import { patience } from '../generate/patience.ts'
import { payments } from '../generate/payments.ts'
import { runProviders, type ProviderInRun, type SectionModels } from '../generate/run-providers.ts'
import { spendingBlocked, writersOf } from '../generate/spending-limits.ts'
import { runPurse } from '../generate/spending.ts'
import { chunkBook, walk } from '../generate/walk.ts'
import { warmUp, worthWarming } from '../generate/warm-up.ts'
import type { RefineTarget, SectionContext } from './section-context.ts'
import { expectedPartMs, slowAfter } from './expected-part-ms.ts'
import { contextOfPlan, sectionsThatFit } from './context-of-plan.ts'
import { expectedRunCost } from './quote.ts'
import { planOfOrder } from './plan-of-order.ts'
import { readMaterials, readModels, readSectionModels, type Materials } from './materials.ts'
import type { CardEnd } from './reading-card.ts'
import { readSheet } from './read-sheet.ts'
import { siftMarks } from './sift-marks.ts'
import { writeSection } from './write-section.ts'
import type { ContextTrouble } from '../plan/context-fit.ts'
import {
  answersInTheWay,
  approvedInTheWay,
  asksOnce,
  completes,
  type Plan,
  type PlanSource,
} from '../plan/plan-run.ts'
import { chainMs } from '../plan/schedule.ts'
import type { Clock } from '../ports.ts'
import type { Run, RunOrder, RunOutcome, RunPorts } from './run-order.ts'
import { calmStore } from '../save/calm-store.ts'
import { announcer, type Announcer } from '../save/announcer.ts'
import { diskWatch, type DiskWatch } from '../save/disk-watch.ts'
import { patientStore } from '../save/patient-store.ts'
import type { SectionEnd } from '../save/section-keeper.ts'
import { tokensOfModels } from '../tokens-of-model.ts'

export { deadRunOf, type DeadRun } from '../plan/dead-run.ts'
export { readersOf, readingThatFollows } from './read-afterwards.ts'
export { quote, type QuoteOrder } from './quote.ts'
export type { Run, RunOrder, RunOutcome, RunPorts } from './run-order.ts'

/**
 * One run, from the plan to the last event: intake → plan → generate → validate → save. A read-through is one too, whose
 * parts are sheets to be read. Each section settles by
 * itself and is saved as soon as it is accepted; whatever fails, the others go on. Everything a run says about
 * itself it says in events.
 */
export function startRun(order: RunOrder, world: RunPorts): Run {
  const onBug = bugIn(order, world)
  const cancelling = new AbortController()
  const pool = slotPool(groupsOf(order.settings, order.learnedSlots))
  const store = calmStore(world.store, onBug)
  const disk = diskWatch({
    clock: world.clock,
    signal: cancelling.signal,
    checkFreeSpace: () => store.checkFreeSpace(),
    hold: () => pool.pause('disk'),
    release: () => pool.resume('disk'),
    announce: (event) => events.announce(event),
    attended: order.attended ?? false,
    timeScale: order.timeScale,
  })
  const events = announcer(order.runId, { ...world, store, disk })
  const { announce } = events
  const ports: RunPorts = { ...world, store: patientStore(store, { disk, aside: world.aside, announce }) }
  let paused = false
  const isUnderWay = (): boolean => events.view() !== null && events.view()?.state !== 'finished'
  const pauseOrResume = (pause: boolean): void => {
    if (paused === pause || events.view()?.state === 'finished') return
    paused = pause
    if (pause) pool.pause('person')
    else pool.resume('person')
    if (isUnderWay()) events.announce({ kind: pause ? 'run-paused' : 'run-resumed' })
  }
  const conducted = conduct(order, ports, {
    ...{ pool, disk, events, signal: cancelling.signal, isPaused: () => paused },
  })
  return {
    done: conducted.catch((error: unknown) => failed(onBug(error))),
    pause: () => pauseOrResume(true),
    resume: () => pauseOrResume(false),
    saveAgain: () => disk.again(),
    cancel: () => cancelling.abort(),
  }
}

/** What steers a run from outside, and what it says. */
interface Controls {
  pool: SlotPool
  disk: DiskWatch
  events: Announcer
  signal: AbortSignal
  isPaused: () => boolean
}

async function conduct(order: RunOrder, ports: RunPorts, controls: Controls): Promise<Result<RunOutcome>> {
  const held = spendingBlocked(order.settings, ports.month)
  if (held) return failed(held)
  const free = await ports.store.checkFreeSpace()
  if (!free.ok) return free
  const materials = await readMaterials(order, ports)
  if (!materials.ok) return materials
  const locked = lockedFor(order, materials.value)
  if (locked.length > 0) return failed({ kind: 'approved', sections: locked })
  const { intake } = materials.value
  const unanswered = answersInTheWay({ purpose: order.purpose, intake, resumes: resumesOf(order) })
  if (unanswered.length > 0) return failed({ kind: 'bad-input', issues: unanswered })
  const refine = refineTarget(order, materials.value)
  if (!refine.ok) return refine
  const models = await readModels(order.settings, ports.modelFor)
  if (!models.ok) return models
  const sectionModels = await readSectionModels(order.settings, ports.modelFor)
  const plan = planOfOrder(order, materials.value, resumesOf(order), order.timeScale)
  const contextTrouble = contextOfPlan(plan, order, materials.value, refine.value?.path)
  const asked = { sections: sectionsThatFit(plan.sections, contextTrouble) }
  const expected = (learnedTokens: LearnedTokens): Range | null =>
    expectedRunCost(asked, { ...order, learnedTokens }, materials.value)
  const learning = learningTokens(controls.events, order.learnedTokens)
  announceStart(order, plan, models.value, expected(learning.known()), controls)
  // Without its first line in the journal nobody could go on from this run: nothing is bought before.
  await controls.events.flushed()
  const ends = await writeAll(
    order,
    ports,
    { ...controls, events: learning },
    {
      materials: materials.value,
      refine: refine.value,
      models: models.value,
      sectionModels,
      plan,
      contextTrouble,
      alone: asksOnce(asked),
    },
  )
  return ok(await finish(ends, ports.clock, expected(learning.known()), controls))
}

/** Reading changes nothing, so nothing that is approved is in its way. */
function lockedFor(order: RunOrder, { saved }: Materials): SectionNumber[] {
  const { purpose, approved = [], leftOut = [], unsettled = [] } = order
  if (purpose.kind === 'read-through') return []
  return approvedInTheWay({
    ...{ purpose, approved, leftOut, unsettled, saved },
    resumes: resumesOf(order),
  })
}

/** The section and place of a refine; a failure when there is nothing there to refine. */
function refineTarget({ purpose }: RunOrder, { saved }: Materials): Result<RefineTarget | null> {
  if (purpose.kind !== 'refine') return ok(null)
  const { section, note, path } = purpose
  const record = saved[section]
  const { title, schema } = sectionOf(section)
  if (!record) return failed({ kind: 'not-found', what: `A saved text of ${title}` })
  const isThere = fieldAt(fieldOf(schema), path) !== null && valueAt(record.content, path) !== undefined
  return isThere ? ok({ note, path, record }) : failed({ kind: 'not-found', what: `This place in ${title}` })
}

const resumesOf = ({ resumes, alreadySaved, olderRuns = [] }: RunOrder): PlanSource['resumes'] =>
  resumes === null ? null : { runIds: [resumes, ...olderRuns], saved: alreadySaved }

function announceStart(
  order: RunOrder,
  plan: Plan,
  models: readonly ProviderInRun[],
  cost: Range | null,
  { events, isPaused }: Controls,
): void {
  const { vaultId, purpose, settings, resumes } = order
  events.announce({
    kind: 'run-started',
    vaultId,
    purpose,
    sections: plan.sections,
    chunks: plan.chunks,
    walk: settings.walk,
    slots: slotsInAll(groupsOf(settings, order.learnedSlots)),
    attempts: settings.limits.attempts,
    providers: models.map(({ model, settings: { name, kind } }) => ({
      provider: model.provider,
      model: model.model,
      name,
      kind,
    })),
    ...(settings.pinned && { pinned: true }),
    resumes,
    expectedCost: cost,
    prices: writersOf(settings).map(({ provider, model, price }) => ({ provider, model, price })),
  })
  if (isPaused()) events.announce({ kind: 'run-paused' })
}

/** What a run says, heeded for what its providers say of their tokens: once it has ended, it is known better. */
function learningTokens(
  events: Announcer,
  before: LearnedTokens = {},
): Announcer & { known: () => LearnedTokens } {
  let known = before
  return {
    ...events,
    announce(event) {
      if (event.kind === 'part-saved' && event.countedTokens)
        known = learnTokens(known, event, event.countedTokens)
      events.announce(event)
    },
    known: () => known,
  }
}

interface Prepared {
  materials: Materials
  refine: RefineTarget | null
  models: [ProviderInRun, ...ProviderInRun[]]
  sectionModels: SectionModels
  plan: Plan
  /** Sections there is no room for. */
  contextTrouble: ContextTrouble | null
  /** There is one question and no other. */
  alone: boolean
}

async function writeAll(
  order: RunOrder,
  ports: RunPorts,
  { pool, disk, events, signal }: Controls,
  { materials, refine, models, sectionModels, plan, contextTrouble, alone }: Prepared,
): Promise<Map<SectionNumber, RunEnd>> {
  const { clock, random, store } = ports
  const { announce } = events
  const { limits, walk: kind } = order.settings
  const { timeScale } = order
  const requests = plan.sections.reduce((sum, { parts }) => sum + parts.length, 0)
  let begun = 0
  const expected = expectedPartMs(order.expectedMs)
  const slowAfterMs = slowAfter(expected)
  const providers = runProviders(models, timeScale, sectionModels)
  const waits = { endless: order.attended ?? false, lostMs: limits.transportBudget * 1000, timeScale }
  const tokensOf = tokensOfModels(materials.words.language, order.learnedTokens)
  const run: RunContext = {
    clock,
    random,
    signal,
    pool,
    disk,
    groupOf: (provider) => groupOf(provider, order.settings),
    bothAtOnce: order.settings.bothAtOnce,
    onAttemptEnd: slotKeeper(order.settings, order.learnedSlots ?? {}, pool, announce),
    providers,
    network: networkWatch(providers, clock, waits, announce),
    warmUp: warmUp(clock, worthWarming(requests, order.settings.providers), timeScale),
    patience: patience(timeScale),
    hedge: order.settings.hedge ? { isDraining: () => begun === plan.sections.length, slowAfterMs } : null,
    limits,
    payments: payments(runPurse(order.settings.spending, order.spentBefore ?? 0, ports.month), tokensOf),
    timeScale,
    announce,
    tokensOf,
    onBug: bugIn(order, ports),
  }
  const chunks = chunkBook(plan.sections, clock, announce)
  const rank = chainMs(plan.sections, expected)
  const context: SectionContext = {
    runId: order.runId,
    run,
    store,
    materials,
    kept: plan.kept,
    refine,
    completes: completes(order.purpose),
    rank,
    chunks,
    contextTrouble,
    alone,
  }
  const ends = new Map<SectionNumber, RunEnd>()
  const { reading } = materials
  const runIds = [order.runId, ...(resumesOf(order)?.runIds ?? [])]
  await walk(plan.sections, kind, (planned, settled) => {
    begun += 1
    const settle = (end: RunEnd): void => {
      ends.set(planned.section, end)
      if (end.kind === 'saved') materials.saved[planned.section] = end.record
      chunks.settled(planned.chunk, isDone(end))
      settled()
    }
    if (!reading) return writeSection(planned, context, settle)
    return planned.parts.includes(partOfStep.sift)
      ? siftMarks(planned, { ...context, reading, runIds }, settle)
      : readSheet(planned, { ...context, reading }, settle)
  })
  return ends
}

/** How a section of a run ended, or a sheet. */
type RunEnd = SectionEnd | CardEnd

const isDone = ({ kind }: RunEnd): boolean => kind === 'saved' || kind === 'proposed' || kind === 'read'

async function finish(
  ends: ReadonlyMap<SectionNumber, RunEnd>,
  clock: Clock,
  expectedAfterwards: Range | null,
  { disk, events, signal }: Controls,
): Promise<RunOutcome> {
  const all = [...ends.values()]
  const isCancelled = signal.aborted && (disk.brokenOff() || all.some((end) => end.kind === 'cancelled'))
  const unfinished = disk.givenUp() ? 'stopped' : 'partial'
  const outcome = all.every(isDone) ? 'complete' : isCancelled ? 'cancelled' : unfinished
  disk.close()
  const view = events.view()
  const ms = clock.now() - (view?.startedAt ?? clock.now())
  events.announce({
    kind: 'run-finished',
    outcome,
    metrics: { ...(view?.metrics ?? noMetrics()), ms },
    expectedAfterwards,
  })
  await events.flushed()
  return outcome
}

/** Notes a bug where somebody looks for it and gives the failure that stands for it. */
const bugIn =
  ({ runId }: RunOrder, { onTrouble }: RunPorts) =>
  (error: unknown): Failure => {
    onTrouble?.(runId, error)
    return { kind: 'unexpected', reference: runId }
  }
