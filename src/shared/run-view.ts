import { z } from 'zod'
import { failureSchema, issueSchema } from './failure.ts'
import type { KeptCount } from './kept-words.ts'
import { foldMetrics, noMetrics } from './metrics.ts'
import {
  addTokens,
  noTokens,
  providerIdSchema,
  runWriterSchema,
  tokensSchema,
  writerSchema,
} from './provider.ts'
import { rangeSchema } from './range.ts'
import { stepOf } from './read-through.ts'
import {
  metricsSchema,
  runOutcomeSchema,
  runPurposeSchema,
  unreachedProviderSchema,
  type RunEvent,
} from './run-event.ts'
import { logLine } from './run-log.ts'
import { unreachable } from './result.ts'
import { attemptBarSchema, foldTimeline } from './run-timeline.ts'
import { sectionNumberSchema } from './settings.ts'

/**
 * Where a part stands. `waiting`: for its reads or a slot. `resting`: between attempts, its slot is free. `held`: accepted,
 * and the disk has not taken it yet.
 */
export const partCardSchema = z.object({
  part: z.number().int(),
  title: z.string(),
  state: z.enum(['waiting', 'writing', 'resting', 'held', 'saved', 'stopped']),
  attempt: z.number().int(),
  provider: providerIdSchema.nullable(),
  model: z.string().nullable(),
  after: z.object({ provider: providerIdSchema, failure: failureSchema }).nullable(),
  /** Start of the attempt under way and its limit, in milliseconds; null between attempts. */
  startedAt: z.number().nullable(),
  limitMs: z.number(),
  /** Until when it rests, in milliseconds since 1970. */
  restsUntil: z.number().nullable(),
  /** The last sign of life. */
  aliveAt: z.number().nullable(),
  thinking: z.boolean(),
  words: z.number().int(),
  tail: z.string(),
  tokens: tokensSchema,
  failure: failureSchema.nullable(),
  /** What is kept of earlier answers while only the rest is asked for. */
  kept: z.object({ kept: z.number().int(), wanted: z.number().int(), what: z.string() }).nullable(),
})
export type PartCard = z.infer<typeof partCardSchema>

const sectionStateSchema = z.enum([
  'waiting',
  'writing',
  'held',
  'saved',
  'proposed',
  'read',
  'needs-review',
  'failed',
  'cancelled',
])

export const sectionCardSchema = z.object({
  section: sectionNumberSchema,
  chunk: z.number().int(),
  waitsFor: z.array(sectionNumberSchema),
  limitMs: z.number(),
  partsInAll: z.number().int(),
  /** `held`: all of it is written, and the disk has not taken it yet. */
  state: sectionStateSchema,
  parts: z.array(partCardSchema),
  writers: z.array(writerSchema),
  startedAt: z.number().nullable(),
  ms: z.number().nullable(),
  words: z.number().int(),
  tokens: tokensSchema,
  cost: z.number().nullable(),
  failure: failureSchema.nullable(),
  issues: z.array(issueSchema),
  /** Of a read-through: the sections on this sheet, and how many marks were kept once it is read. */
  reads: z.array(sectionNumberSchema).optional(),
  marks: z.number().int().optional(),
})
export type SectionCard = z.infer<typeof sectionCardSchema>

const openStates: readonly SectionCard['state'][] = ['waiting', 'writing', 'held']

/** Of a read-through: the card on which the marks of the others are looked at once more. */
export const isSift = ({ parts }: { parts: readonly Pick<PartCard, 'part'>[] }): boolean =>
  parts.some(({ part }) => stepOf(part) === 'sift')

/** True when nothing more will happen to the section in this run. */
export const isSettled = (card: Pick<SectionCard, 'state'>): boolean => !openStates.includes(card.state)

export const runViewSchema = z.object({
  runId: z.string(),
  vaultId: z.string(),
  purpose: runPurposeSchema,
  /** Number of the last event folded in; events up to it are ignored. */
  seq: z.number().int(),
  state: z.enum(['running', 'paused', 'finished']),
  outcome: runOutcomeSchema.nullable(),
  /** Since when nobody can be reached, and why; null while somebody can. */
  lost: z.object({ at: z.number(), unreached: z.array(unreachedProviderSchema) }).nullable(),
  /** Since when the disk takes nothing, and why; null while it does. */
  diskLost: z.object({ at: z.number(), failure: failureSchema }).nullable(),
  chunks: z.number().int(),
  slots: z.number().int(),
  attempts: z.number().int(),
  walk: z.enum(['rolling', 'strict']),
  providers: z.array(runWriterSchema),
  /** Only its one provider may write in this run. */
  pinned: z.boolean(),
  sections: z.array(sectionCardSchema),
  /** US dollars it was expected to cost when it began; null where nobody knows. */
  expectedCost: rangeSchema.nullable(),
  /** The same once it has ended, by what its answers taught of how tokens are counted. */
  expectedAfterwards: rangeSchema.nullable().default(null),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  metrics: metricsSchema,
  /** Every attempt in the slot it took, in the order they started. */
  timeline: z.array(attemptBarSchema),
  /** The last 400 lines of the log, as a person reads them. */
  log: z.array(z.object({ seq: z.number().int(), at: z.number(), line: z.string() })),
})
export type RunView = z.infer<typeof runViewSchema>

const logKept = 400

/**
 * The one fold from events to what a person sees. Main, window, journal replay and command line all use it, so
 * screen and disk cannot disagree. Pure; an event that was folded already changes nothing.
 */
export function foldRun(view: RunView | null, event: RunEvent): RunView | null {
  if (event.kind === 'run-started') return logged(startedView(event), event)
  if (!view || view.runId !== event.runId || event.seq <= view.seq) return view
  const metrics = foldMetrics(view.metrics, event)
  const timeline = foldTimeline(view.timeline, event)
  const next = applyEvent({ ...view, seq: event.seq, metrics, timeline }, event)
  return logged(next, event)
}

function startedView(event: Extract<RunEvent, { kind: 'run-started' }>): RunView {
  const sections = event.sections.map((planned): SectionCard => ({
    section: planned.section,
    chunk: planned.chunk,
    waitsFor: planned.waitsFor,
    limitMs: planned.limitMs,
    partsInAll: planned.partsInAll,
    state: 'waiting',
    parts: planned.parts.map((part): PartCard => ({
      part,
      title: '',
      state: 'waiting',
      attempt: 1,
      provider: null,
      model: null,
      after: null,
      startedAt: null,
      limitMs: planned.limitMs,
      restsUntil: null,
      aliveAt: null,
      thinking: false,
      words: 0,
      tail: '',
      tokens: noTokens,
      failure: null,
      kept: null,
    })),
    writers: [],
    startedAt: null,
    ms: null,
    words: 0,
    tokens: noTokens,
    cost: null,
    failure: null,
    issues: [],
    ...(planned.reads && { reads: planned.reads }),
  }))
  const { runId, vaultId, purpose, seq, chunks, slots, attempts, walk, providers, at } = event
  return {
    runId,
    vaultId,
    purpose,
    seq,
    state: 'running',
    outcome: null,
    lost: null,
    diskLost: null,
    chunks,
    slots,
    attempts,
    walk,
    providers,
    pinned: event.pinned ?? false,
    sections,
    expectedCost: event.expectedCost ?? null,
    expectedAfterwards: null,
    startedAt: at,
    finishedAt: null,
    metrics: noMetrics(),
    timeline: [],
    log: [],
  }
}

function logged(view: RunView, event: RunEvent): RunView {
  const line = logLine(event, view.providers)
  if (line === null) return view
  return { ...view, log: [...view.log.slice(1 - logKept), { seq: event.seq, at: event.at, line }] }
}

const changeSection = (
  view: RunView,
  number: number,
  change: (card: SectionCard) => SectionCard,
): RunView => ({
  ...view,
  sections: view.sections.map((card) => (card.section === number ? change(card) : card)),
})

const changePart = (
  view: RunView,
  event: { section: number; part: number },
  change: (part: PartCard) => PartCard,
): RunView =>
  changeSection(view, event.section, (card) => ({
    ...card,
    parts: card.parts.map((part) => (part.part === event.part ? change(part) : part)),
  }))

const keptOf = ({ kept, wanted, what }: KeptCount): KeptCount => ({ kept, wanted, what })

const stopped = (part: PartCard): PartCard =>
  part.state === 'saved'
    ? part
    : { ...part, state: 'stopped', startedAt: null, restsUntil: null, thinking: false }

function applyEvent(view: RunView, event: Exclude<RunEvent, { kind: 'run-started' }>): RunView {
  switch (event.kind) {
    case 'slots-changed':
    case 'chunk-started':
    case 'chunk-settled':
    case 'answer-checked':
      return view
    case 'network-lost':
      return { ...view, lost: { at: event.at, unreached: event.unreached } }
    case 'network-found':
      return { ...view, lost: null }
    case 'disk-lost':
      return { ...view, diskLost: { at: event.at, failure: event.failure } }
    case 'disk-found':
      return { ...view, diskLost: null }
    case 'answer-held': {
      const { part } = event
      if (part === null) return changeSection(view, event.section, (card) => ({ ...card, state: 'held' }))
      return changePart(view, { section: event.section, part }, (card) => ({
        ...card,
        state: 'held',
        startedAt: null,
        thinking: false,
      }))
    }
    case 'section-started':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'writing',
        startedAt: event.at,
      }))
    case 'part-started':
      return changePart(view, event, (part) => ({ ...part, title: event.title }))
    case 'attempt-started':
      if (event.copy) return view
      return changePart(view, event, (part) => ({
        ...part,
        state: 'writing',
        attempt: event.attempt,
        provider: event.provider,
        model: event.model,
        after: event.after,
        startedAt: event.at,
        limitMs: event.limitMs,
        restsUntil: null,
        aliveAt: null,
        thinking: false,
        words: 0,
        tail: '',
      }))
    case 'text-arrived':
      return changePart(view, event, (part) => ({
        ...part,
        words: event.words,
        tail: event.tail,
        aliveAt: event.at,
        thinking: false,
      }))
    case 'thinking-arrived':
      return changePart(view, event, (part) => ({ ...part, aliveAt: event.at, thinking: true }))
    case 'attempt-failed': {
      if (event.dropped)
        return changePart(view, event, (part) => ({ ...part, tokens: addTokens(part.tokens, event.tokens) }))
      const waitMs = 'waitMs' in event.next ? event.next.waitMs : 0
      return changePart(view, event, (part) => ({
        ...part,
        state: 'waitMs' in event.next ? 'resting' : 'stopped',
        startedAt: null,
        restsUntil: waitMs > 0 ? event.at + waitMs : null,
        failure: event.failure,
        kept: event.next.kind === 'ask-missing' ? keptOf(event.next) : null,
        tokens: addTokens(part.tokens, event.tokens),
      }))
    }
    case 'part-saved':
      return changePart(view, event, (part) => ({
        ...part,
        state: 'saved',
        startedAt: null,
        restsUntil: null,
        thinking: false,
        failure: null,
        kept: null,
        provider: event.provider,
        model: event.model,
        tokens: addTokens(part.tokens, event.tokens),
      }))
    case 'section-saved':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'saved',
        writers: event.writers,
        ms: event.ms,
        words: event.words,
        tokens: event.tokens,
        cost: event.cost,
        failure: null,
      }))
    case 'section-proposed':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'proposed',
        writers: event.writers,
        ms: event.ms,
      }))
    case 'section-read':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'read',
        writers: event.writers,
        ms: event.ms,
        marks: event.marks,
        tokens: event.tokens,
        cost: event.cost,
        failure: null,
      }))
    case 'section-needs-review':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'needs-review',
        issues: event.issues,
        parts: card.parts.map(stopped),
      }))
    case 'section-failed':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'failed',
        failure: event.failure,
        parts: card.parts.map(stopped),
      }))
    case 'section-cancelled':
      return changeSection(view, event.section, (card) => ({
        ...card,
        state: 'cancelled',
        parts: card.parts.map(stopped),
      }))
    case 'run-paused':
      return { ...view, state: 'paused' }
    case 'run-resumed':
      return { ...view, state: 'running' }
    case 'run-finished':
      return {
        ...view,
        state: 'finished',
        outcome: event.outcome,
        lost: null,
        diskLost: null,
        finishedAt: event.at,
        metrics: event.metrics,
        expectedAfterwards: event.expectedAfterwards ?? null,
      }
    default:
      return unreachable(event)
  }
}
