import type { AnswerKey, Intake } from '../shared/intake.ts'
import type { Writer } from '../shared/provider.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { Failure } from '../shared/failure.ts'
import type { RunSettings } from '../shared/settings.ts'
import { answerRoom } from './generate/answer-room.ts'
import { runAttempt } from './generate/attempt.ts'
import { fill } from './generate/fill.ts'
import { answerFields, intakeText } from './generate/intake-text.ts'
import { unchanging } from './generate/deadlines.ts'
import { attemptLimits } from './generate/limits.ts'
import type { ProviderInRun } from './generate/provider-bench.ts'
import {
  checkSuggestions,
  maySuggest,
  suggestFields,
  suggestionsField,
  suggestionTokens,
  suggestRequest,
  type SuggestQuestion,
} from './intake/suggest.ts'
import { readModels } from './pipeline-materials.ts'
import type { Clock, PromptSource } from './ports.ts'
import type { RunPorts } from './run-order.ts'
import { findAnswer } from './validate/find-answer.ts'

export interface SuggestOrder {
  intake: Intake
  key: AnswerKey
  settings: RunSettings
  /** Aborts when the person leaves the question. */
  signal: AbortSignal
}

export interface SuggestPorts {
  clock: Clock
  prompts: PromptSource
  modelFor: RunPorts['modelFor']
  /** Told of each provider that was asked, and how it ended. */
  onAsked: (writer: Writer, ms: number, failure: Failure | null) => void
  /** A bug in an adapter; the failure that stands for it. */
  onBug: (error: unknown) => Failure
}

export interface Suggested {
  suggestions: string[]
  writer: Writer
}

/** How long one provider may take. A person waits for it, so it is shorter than any section's. */
const limitMs = 60_000

/**
 * Five suggestions for one answer: one try of each provider in the person's order, until one answers. The last
 * failure when none does; `cancelled` as soon as the person has left.
 */
export async function suggest(order: SuggestOrder, ports: SuggestPorts): Promise<Result<Suggested>> {
  const may = maySuggest(order.intake, order.key)
  if (!may.ok) return may
  const words = await readWords(order.intake, order.key, ports.prompts)
  if (!words.ok) return words
  const providers = await readModels(order.settings, ports.modelFor)
  if (!providers.ok) return providers
  let last: Failure = { kind: 'no-provider', reason: 'all-out' }
  for (const provider of providers.value) {
    const answer = await askOnce(provider, words.value, order, ports)
    if (answer.ok) return answer
    last = answer.failure
    if (last.kind === 'cancelled') break
  }
  return failed(last)
}

async function askOnce(
  { model, settings }: ProviderInRun,
  words: SuggestWords,
  { intake, key, settings: { limits }, signal }: SuggestOrder,
  { clock, onAsked, onBug }: SuggestPorts,
): Promise<Result<Suggested>> {
  const { reasoning } = settings
  const end = await runAttempt(clock, {
    model,
    request: suggestRequest({
      ...words,
      intake,
      key,
      maxTokens: answerRoom(suggestionTokens, reasoning, 1),
    }),
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
  const checked = end.result.ok ? checkedAnswer(end.text) : end.result
  const writer: Writer = { provider: model.provider, model: model.model }
  onAsked(writer, end.ms, checked.ok ? null : checked.failure)
  return checked.ok ? ok({ suggestions: checked.value, writer }) : checked
}

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
