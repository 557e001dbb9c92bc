import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { CountedTokens } from '../../shared/learned-tokens.ts'
import { costOf } from '../../shared/metrics.ts'
import type { ProviderId, Tokens } from '../../shared/provider.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { Content } from '../../shared/vault.ts'
import {
  nothingPassed,
  nothingSpent,
  type Checked,
  type Kept,
  type NotPassed,
  type Spent,
} from '../part-end.ts'
import type { Allowance, PartRequest } from '../ports.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import { thinkingTokens, boundWithThoughts } from './answer-bound.ts'
import { runAttempt, type AttemptEnd } from './attempt.ts'
import type { Permit } from './breaker.ts'
import type { RequestSize } from './key-room.ts'
import { attemptLimits, budgetMs, type AttemptLimits } from './limits.ts'
import { isTransport, mayBeFleeting, paceOf } from './next-move.ts'
import { questionCut } from './question-cut.ts'
import type { Ask, RunContext, PartToWrite } from './part-to-write.ts'
import type { Payment } from './payments.ts'
import { isUnreached, type RunProvider, type RunProviderKey } from './run-providers.ts'
import { atMostEvery, textProgress } from './text-progress.ts'
import { asCounted, usedTokens } from './used-tokens.ts'

export interface AttemptAtPart {
  part: PartToWrite
  provider: RunProvider
  permit: Permit
  /** Number among the attempts that count, from 1. */
  number: number
  ask: Omit<Ask, 'provider'>
  /** Its words, and what is set aside for them. */
  request: PartRequest
  payment: Payment
  /** Called with every sign of life: text or thinking. */
  onAlive: () => void
  /** A second copy of an attempt that takes long: its text is not shown while it arrives. */
  copy?: boolean
  /** A first look: the attempt ends sooner than its limits say where its provider is known to be quicker. */
  firstLook: boolean
  /** Those that do not answer this question, however often it is asked. */
  closed: ReadonlySet<RunProviderKey>
  /** The last failure of the first provider in the order, where another one is asked. */
  after: { provider: ProviderId; failure: Failure } | null
}

export interface AttemptOutcome {
  raw: string
  ms: number
  tokens: Tokens
  spent: Spent
  /** The most it can have cost, where its provider did not say what it used. */
  atMost: number | null
  /** How its provider counted, where it said so. */
  countedTokens: CountedTokens | null
  /** What the check accepted, or why there is nothing to accept. */
  result: Result<Content>
  /** What the check found where it did not accept; null where there was nothing to check. */
  notPassed: NotPassed | null
  /** It was ended sooner than its limits say, as a first look: that is no attempt of the part's. */
  early: boolean
  /** A failure that may pass at once, at a provider that delivered before and had no trouble since. */
  fleeting: boolean
}

const thinkingEveryMs = 500

/** One attempt at a part with all that is said about it while it runs, its check, and what its provider is known for. */
export async function attemptAtPart(at: AttemptAtPart, context: RunContext): Promise<AttemptOutcome> {
  const { part, provider, request } = at
  const counting = context.tokensOf(provider.settings)
  const { end: seen, early } = await watched(at, counting, context)
  const end = asCounted(seen, request, counting)
  // What it cost is known before its answer is looked into.
  const tokens = usedTokens(end, request, counting)
  const spent = spentOn(tokens, provider)
  const atMost = at.payment.ended(end, spent.cost)
  const { checked, result } = judgedWhole(at, end, counting, context)
  if (checked && (end.result.ok || result.ok)) announceCheck(part, checked, context)
  const failure = result.ok ? null : result.failure
  const fleeting =
    failure !== null && mayBeFleeting(failure) && provider.successes > 0 && !provider.breaker.isTroubled()
  settle(at, failure, end.wasAlive, context)
  const notPassed = checked && !checked.passed ? checked : null
  const countedTokens = countedIn(at, end, counting)
  return {
    raw: end.text,
    ms: end.ms,
    tokens,
    spent,
    atMost,
    countedTokens,
    result,
    notPassed,
    early,
    fleeting,
  }
}

/** An answer to half a question is none, however well it fits: what is missing of it are the person's own words. */
function judgedWhole(
  { part, request, ask }: AttemptAtPart,
  end: AttemptEnd,
  counting: TokensOfModel,
  { onBug }: RunContext,
): ReturnType<typeof judged> {
  const cut = end.result.ok && end.tokens ? questionCut(end.tokens, counting.ofQuestion(request)) : null
  if (cut) return { checked: null, result: failed(cut) }
  try {
    return judged(part, end, ask.rest?.kept ?? null)
  } catch (error) {
    // An answer over which our own check stumbles is none, and the part goes on with the next attempt.
    onBug(error)
    const sentence = 'The answer could not be checked.'
    const checked: NotPassed = { ...nothingPassed, issues: [{ path: [], rule: 'shape', sentence }] }
    return { checked, result: resultOf(checked) }
  }
}

/** What its provider said itself, of an answer that came to its end. */
const countedIn = (
  { provider: { settings }, request }: AttemptAtPart,
  { tokens, finished, text, thought }: AttemptEnd,
  counting: TokensOfModel,
): CountedTokens | null =>
  tokens && finished && tokens.input > 0 && settings.kind !== 'sample'
    ? counting.counted(request, text, tokens, !thought && !settings.reasoning)
    : null

/** What the check says of what an attempt brought; `checked` is null where there is nothing to check. */
function judged(
  part: PartToWrite,
  { result, text, unsaid }: AttemptEnd,
  kept: Kept | null,
): { checked: Checked | null; result: Result<Content> } {
  if (result.ok) {
    const checked = part.check(text, { finished: true, kept })
    if (checked.passed || !unsaid) return { checked, result: resultOf(checked) }
    // Nobody said that this is the end, and it is not whole: it was cut.
    const cut = text === '' ? null : part.check(text, { finished: false, kept })
    return { checked: cut, result: failed({ kind: 'connection-failed', cut: true }) }
  }
  if (text === '' || !factsOf(result.failure).leavesText) return { checked: null, result }
  // Whatever ended it, an answer that closes and passes is whole, and paid for.
  const whole = part.check(text, { finished: true, kept })
  if (whole.passed) return { checked: whole, result: resultOf(whole) }
  return { checked: part.check(text, { finished: false, kept }), result }
}

async function watched(
  at: AttemptAtPart,
  counting: TokensOfModel,
  context: RunContext,
): Promise<{ end: AttemptEnd; early: boolean }> {
  const { part, provider, request, copy = false } = at
  const { clock, announce } = context
  const place = { section: part.section, part: part.part }
  const full = fullLimits(at, counting, context)
  const limits = { now: () => limitsOf(at, full, context), leastMs: context.patience.leastMs }
  announce({
    kind: 'attempt-started',
    ...place,
    attempt: at.number,
    ...writerOf(provider),
    limitMs: full.limitMs,
    ...(at.payment.most !== null && { atMost: at.payment.most }),
    after: at.after,
    copy,
    calls: provider.calls,
    successes: provider.successes,
  })
  provider.calls += 1
  const show = (event: UnstampedEvent): void => (copy ? undefined : announce(event))
  const progress = textProgress(clock, (text) => show({ kind: 'text-arrived', ...place, ...text }))
  const onThinking = atMostEvery(clock, thinkingEveryMs, () => show({ kind: 'thinking-arrived', ...place }))
  const { model } = provider
  const { patience } = context
  const booking = provider.room.book(() => sizeOf(request, provider.settings, counting))
  const attempt = {
    model,
    request: at.payment.limited ? { ...request, asksOnce: true } : request,
    limits,
    signal: context.signal,
    onText(text: string) {
      at.onAlive()
      progress.arrived(text)
    },
    onThinking() {
      at.onAlive()
      onThinking()
    },
    onAllowances: (allowances: readonly Allowance[]) => booking.said(allowances, clock.now()),
    onWait(ms: number, isFirst: boolean) {
      if (isFirst) at.permit.alive()
      if (isFirst) context.network.look()
      if (isFirst) patience.begun(provider.key, ms)
      else patience.silent(provider.key, ms)
    },
    onBug: context.onBug,
  }
  const end = await runAttempt(clock, attempt).finally(() => {
    progress.flush()
    booking.release()
  })
  return { end, early: !end.result.ok && isEarly(end.result.failure, full) }
}

const fullLimits = (
  { part, provider, request }: AttemptAtPart,
  counting: TokensOfModel,
  context: RunContext,
): AttemptLimits =>
  attemptLimits({
    limits: context.limits,
    sectionMs: part.limitMs,
    reasoning: provider.settings.reasoning,
    firstToken: provider.settings.firstToken,
    promptTokens: () => counting.ofQuestion(request),
    timeScale: context.timeScale,
  })

/** Fixed limits are what the person said, to the second. */
const limitsOf = (
  { provider, firstLook }: AttemptAtPart,
  full: AttemptLimits,
  context: RunContext,
): AttemptLimits =>
  firstLook && context.limits.mode !== 'fixed' ? context.patience.shorten(provider.key, full) : full

const isEarly = (failure: Failure, full: AttemptLimits): boolean =>
  (failure.kind === 'no-first-token' && failure.limitMs < full.firstTokenMs) ||
  (failure.kind === 'stalled' && failure.limitMs < full.stallMs)

export const writerOf = ({ model }: RunProvider): { provider: ProviderId; model: string } => ({
  provider: model.provider,
  model: model.model,
})

function announceCheck({ section, part }: PartToWrite, checked: Checked, { announce }: RunContext): void {
  const { passed, repaired } = checked
  announce({ kind: 'answer-checked', section, part, passed, issues: passed ? [] : checked.issues, repaired })
}

const resultOf = (checked: Checked): Result<Content> =>
  checked.passed ? ok(checked.content) : failed({ kind: 'invalid', issues: checked.issues })

function settle(
  { part, provider, permit }: AttemptAtPart,
  failure: Failure | null,
  wasAlive: boolean,
  context: RunContext,
): void {
  const { clock, network } = context
  const now = clock.now()
  const pace = failure ? paceOf(failure) : null
  if (pace !== null) {
    provider.pacedUntil = Math.max(provider.pacedUntil, now + pace)
    permit.left()
  } else if (failure && isTransport(failure)) permit.failed(now, isUnreached(failure))
  else if (wasAlive) permit.answered()
  else permit.left()
  provider.ended(`${part.section}.${part.part}`, failure, wasAlive, budgetMs(context))
  network.look()
}

/** What a vendor counts of a request when it comes. */
export const sizeOf = (
  request: PartRequest,
  { reasoning, effort = 'quick' }: ProviderSettings,
  counting: TokensOfModel,
): RequestSize => ({
  input: counting.ofQuestion(request),
  output: boundWithThoughts(request, reasoning ? thinkingTokens[effort] : 0),
})

function spentOn(tokens: Tokens, { settings }: RunProvider): Spent {
  return tokens.input + tokens.output === 0 ? nothingSpent : { tokens, cost: costOf(tokens, settings.price) }
}
