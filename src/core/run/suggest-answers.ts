import { copyLanguage } from '../../shared/copy-language.ts'
import type { CostEntry } from '../../shared/cost-report.ts'
import type { Quote } from '../../shared/contract/run-routes.ts'
import type { LearnedTokens } from '../../shared/learned-tokens.ts'
import { costOf } from '../../shared/metrics.ts'
import { noRange, type Range } from '../../shared/range.ts'
import { countWords } from '../../shared/words.ts'
import { expectedCost } from './expected-cost.ts'
import { payments, type Payments } from '../generate/payments.ts'
import { purse } from '../generate/spending.ts'
import { spendingBlocked } from '../generate/spending-limits.ts'
import type { Account } from '../spending-account.ts'
import type { AnswerKey, Intake } from '../../shared/intake.ts'
import { writerKey, type Writer } from '../../shared/provider.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { answerBound } from '../generate/answer-bound.ts'
import { runAttempt } from '../generate/attempt.ts'
import { fill } from '../generate/fill.ts'
import { answerFields, intakeText } from '../generate/intake-text.ts'
import { unchanging } from '../generate/deadlines.ts'
import { attemptLimits } from '../generate/limits.ts'
import type { ProviderInRun } from '../generate/run-providers.ts'
import { asCounted, usedTokens } from '../generate/used-tokens.ts'
import {
  checkSuggestions,
  maySuggest,
  suggestFields,
  suggestionsField,
  suggestionTokens,
  suggestRequest,
  type SuggestQuestion,
} from '../intake/suggest-request.ts'
import { readModels } from './materials.ts'
import type { Clock, PromptSource } from '../ports.ts'
import type { RunOrder, RunPorts } from './run-order.ts'
import { tokensOfModel, tokensOfModels } from '../tokens-of-model.ts'
import { utf8Bytes } from '../../shared/utf8-bytes.ts'
import { findAnswer } from '../validate/find-answer.ts'
import { providerSchema } from '../validate/provider-schema.ts'

export interface SuggestOrder {
  intake: Intake
  key: AnswerKey
  settings: RunSettings
  /** How this user's models counted tokens in past runs. */
  learnedTokens?: LearnedTokens
  /** Aborts when the person leaves the question. */
  signal: AbortSignal
}

export interface SuggestPorts {
  clock: Clock
  prompts: PromptSource
  modelFor: RunPorts['modelFor']
  /** What may be spent in this month by everybody; left out: there is no such limit. */
  month?: Account
  /** Told of each provider that was asked, how it ended and what it cost. */
  onAsked: (
    writer: Writer,
    ms: number,
    failure: Failure | null,
    spent: Pick<CostEntry, 'cost' | 'atMost'>,
  ) => void
  /** A bug in an adapter; the failure that stands for it. */
  onBug: (error: unknown) => Failure
}

export interface Suggested {
  suggestions: string[]
  writer: Writer
}

const schema = providerSchema(suggestionsField)

/** How long one provider may take. A person waits for it, so it is shorter than any section's. */
const limitMs = 60_000

/**
 * Five suggestions for one answer: one try of each provider in the person's order, until one answers. The last
 * failure when none does; `cancelled` as soon as the person has left.
 */
export async function suggest(order: SuggestOrder, ports: SuggestPorts): Promise<Result<Suggested>> {
  const may = maySuggest(order.intake, order.key)
  if (!may.ok) return may
  const held = spendingBlocked(order.settings, ports.month)
  if (held) return failed(held)
  const words = await readWords(order.intake, order.key, ports.prompts)
  if (!words.ok) return words
  const tokensOf = tokensOfModels(copyLanguage(order.intake), order.learnedTokens)
  const till = payments(purse(ports.month ? [ports.month] : []), tokensOf)
  const providers = await readModels(order.settings, ports.modelFor)
  if (!providers.ok) return providers
  let last: Failure = { kind: 'no-provider', reason: 'all-out' }
  for (const provider of providers.value) {
    const answer = await askOnce(provider, words.value, order, { ...ports, till, tokensOf })
    if (answer.ok) return answer
    last = answer.failure
    if (last.kind === 'cancelled' || last.kind === 'spending-limit') break
  }
  return failed(last)
}

async function askOnce(
  { model, settings }: ProviderInRun,
  words: SuggestWords,
  { intake, key, settings: { limits }, signal }: SuggestOrder,
  {
    clock,
    onAsked,
    onBug,
    till,
    tokensOf,
  }: SuggestPorts & {
    till: Payments
    tokensOf: ReturnType<typeof tokensOfModels>
  },
): Promise<Result<Suggested>> {
  const { reasoning } = settings
  const maxTokens = answerBound(suggestionTokens)
  const request = suggestRequest({ ...words, intake, key, schema, maxTokens })
  const paid = await till.pay(request, { key: model.provider, settings }, signal)
  if (!paid.ok) return paid
  const counting = tokensOf(settings)
  const seen = await runAttempt(clock, {
    model,
    // A limit is kept by what was set aside for one answer.
    request: paid.value.limited ? { ...request, asksOnce: true } : request,
    signal,
    limits: unchanging(
      attemptLimits({
        limits: { ...limits, mode: 'fixed' },
        sectionMs: reasoning ? limitMs * 2 : limitMs,
        reasoning,
        firstToken: settings.firstToken,
        promptTokens: () => 0,
        timeScale: 1,
      }),
    ),
    onText: () => undefined,
    onThinking: () => undefined,
    onBug,
  })
  const end = asCounted(seen, request, counting)
  const checked = end.result.ok ? checkedAnswer(end.text) : end.result
  const writer: Writer = { provider: model.provider, model: model.model }
  const used = usedTokens(end, request, counting)
  const cost = settings.kind === 'sample' ? 0 : costOf(used, settings.price)
  const atMost = paid.value.ended(end, cost) ?? cost ?? 0
  onAsked(writer, end.ms, checked.ok ? null : checked.failure, { cost, atMost })
  return checked.ok ? ok({ suggestions: checked.value, writer }) : checked
}

/** What five suggestions are expected to cost with the first provider; null where its price is not known. */
export async function suggestQuote(
  {
    intake,
    key,
    settings,
    learnedTokens,
    pastCosts = {},
  }: Omit<SuggestOrder, 'signal'> & Pick<RunOrder, 'pastCosts'>,
  { prompts, month }: Pick<SuggestPorts, 'prompts' | 'month'>,
): Promise<Result<Pick<Quote, 'cost' | 'blocked'>>> {
  const words = await readWords(intake, key, prompts)
  if (!words.ok) return words
  const writer = settings.providers.find((provider) => provider.enabled)
  if (!writer) return failed({ kind: 'no-provider', reason: 'no-key' })
  const blocked = spendingBlocked(settings, month)
  const { kind, price } = writer
  if (kind === 'sample') return ok({ cost: noRange, blocked })
  if (price === null) return ok({ cost: null, blocked })
  const { system, shared, words: own } = words.value
  const counting = tokensOfModel(writer, copyLanguage(intake), learnedTokens)
  const ours = [system, own].join('\n')
  const tokens = {
    shared: noRange,
    input: counting.expected({ ours, words: countWords(shared), bytes: utf8Bytes(ours) + utf8Bytes(shared) }),
    output: {
      least: usualWords.least * counting.perWord.least,
      most: usualWords.most * counting.perWord.most,
    },
  }
  return ok({
    cost: expectedCost([tokens], { ...writer, price }, pastCosts[writerKey(writer)] ?? null),
    blocked,
  })
}

/** Words of five suggestions: a line each, or a few sentences. */
const usualWords: Range = { least: 30, most: 300 }

type SuggestWords = Pick<SuggestQuestion, 'system' | 'shared' | 'words'>

async function readWords(
  intake: Intake,
  key: AnswerKey,
  prompts: PromptSource,
): Promise<Result<SuggestWords>> {
  const system = await prompts.read('system.md')
  if (!system.ok) return system
  const own = await prompts.read('suggest.md')
  if (!own.ok) return own
  const fields = answerFields(intake)
  return ok({
    system: fill(system.value.text, fields),
    shared: intakeText(intake),
    words: fill(own.value.text, { ...fields, ...suggestFields(key) }),
  })
}

/** The five texts, wherever in the answer and in whatever wrapping they stand. */
function checkedAnswer(text: string): Result<string[]> {
  const found = findAnswer(text, {
    asked: suggestionsField,
    whole: suggestionsField,
    passes(value) {
      const checked = checkSuggestions(value)
      return checked.ok ? checked.value : null
    },
  })
  if (found.kind === 'passed') return ok(found.content)
  if (found.kind === 'cut') return failed({ kind: 'truncated' })
  return checkSuggestions(found.kind === 'read' ? found.value : null)
}
