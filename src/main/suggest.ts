import { randomUUID } from 'node:crypto'
import { suggest, type Suggested } from '../core/run/suggest-answers.ts'
import type { Clock, PromptSource } from '../core/ports.ts'
import type { RunPorts } from '../core/run/run-order.ts'
import type { AnswerKey, Intake } from '../shared/intake.ts'
import type { LearnedTokens } from '../shared/learned-tokens.ts'
import { nameOf, type RunWriter } from '../shared/provider.ts'
import type { Ledger } from './storage/ledger-file.ts'
import { ok, type Result } from '../shared/result.ts'
import type { RunSettings } from '../shared/settings.ts'

export interface SuggestionsPorts {
  clock: Clock
  prompts: PromptSource
  modelFor: RunPorts['modelFor']
  /** Counts what the questions cost. */
  ledger?: Pick<Ledger, 'account' | 'suggested'>
  log: (line: string) => void
}

export interface SuggestionsWanted {
  vaultId: string
  intake: Intake
  key: AnswerKey
  settings: RunSettings
  learnedTokens?: LearnedTokens
}

/** Five suggestions and who made them, by name. */
export interface NamedSuggestions extends Suggested {
  writer: RunWriter
}

/** Suggestions for answers: one question at a time for each vault. */
export interface Suggestions {
  /** A newer question about the same vault ends this one with `cancelled`. */
  ask(wanted: SuggestionsWanted): Promise<Result<NamedSuggestions>>
  /** Ends the question under way, if there is one. */
  stop(vaultId: string): void
}

export function suggestions({ clock, prompts, modelFor, ledger, log }: SuggestionsPorts): Suggestions {
  const underWay = new Map<string, AbortController>()
  const stop = (vaultId: string): void => underWay.get(vaultId)?.abort()
  return {
    stop,
    async ask({ vaultId, intake, key, settings, learnedTokens = {} }) {
      stop(vaultId)
      const asking = new AbortController()
      underWay.set(vaultId, asking)
      try {
        const month = await ledger?.account()
        const answer = await suggest(
          { intake, key, settings, learnedTokens, signal: asking.signal },
          {
            clock,
            prompts,
            modelFor,
            ...(month && { month }),
            onAsked: ({ provider, model }, ms, failure, spent) => {
              if (provider !== 'sample') ledger?.suggested(randomUUID(), vaultId, spent)
              log(
                `[SUGGEST] ${key}: ${nameOf(provider, settings.providers)} ${model}, ${(ms / 1000).toFixed(1)} s, ${failure?.kind ?? 'five suggestions'}`,
              )
            },
            onBug: (error) => {
              const reference = randomUUID().slice(0, 8)
              log(
                `[SUGGEST] ${reference}: ${error instanceof Error ? (error.stack ?? error.message) : 'bug'}`,
              )
              return { kind: 'unexpected', reference }
            },
          },
        )
        if (!answer.ok) return answer
        const { writer, suggestions } = answer.value
        return ok({ suggestions, writer: { ...writer, name: nameOf(writer.provider, settings.providers) } })
      } finally {
        if (underWay.get(vaultId) === asking) underWay.delete(vaultId)
      }
    },
  }
}
