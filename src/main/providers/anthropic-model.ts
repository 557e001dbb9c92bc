import type { MessageCreateParams, OutputConfig, TextBlockParam } from '@anthropic-ai/sdk/resources/messages'
import type { ModelRequest, TextModel, WriteChunk } from '../../core/ports.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { anthropicPieces } from './anthropic-pieces.ts'
import { askAlongLadder, type Language, type Place, type Put } from './ask-along-ladder.ts'
import { boundOf, leastBound, questionTokens } from './bound.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { isFoundAgain } from './found-again.ts'
import type { Step } from './ladder.ts'
import type { ModelTraits } from './model-traits.ts'
import { oneQuestion } from './one-question.ts'
import {
  anthropicAddress,
  anthropicAuth,
  anthropicClient,
  type EndpointAccess,
  isVendors,
  placesElsewhere,
  socketAt,
} from './sdk-clients.ts'
import { strictForm } from './strict-form.ts'
import { type RememberedWays, rememberedWays, schemaInWords, type SparePart } from './way-of-asking.ts'

export interface AnthropicOptions extends EndpointAccess {
  /** The endpoint this is; the vendor's own where nothing is said. */
  provider?: ProviderId
  model: string
  /** The model thinks before it writes; its thoughts need room beside the answer. */
  reasoning: boolean
  traits?: ModelTraits
  ways?: RememberedWays
}

/** Claude, by the messages language. */
export function anthropicModel(options: AnthropicOptions): TextModel {
  const address = new URL(anthropicAddress(options.baseUrl)).origin
  const failureOf = (error: unknown, aborted: boolean) =>
    failureFromSdk(error, { ...options, address, now: Date.now(), aborted })
  const write = (request: ModelRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> => {
    const language: Language = {
      put: (step) => put(options, request, step),
      forms: ['json-schema', 'plain'],
      understand: anthropicPieces,
      failureOf: (error) => failureOf(error, false),
    }
    const { strictForms, cache } = options.traits ?? {}
    // The questions of a run stay in words also where no cache keeps their beginning: a form that is asked for the first
    // time is compiled before the first word, and a run has twenty-five of them.
    const formKey = request.alone || cache === 'none' ? 'formAlone' : 'form'
    const place: Place = {
      name: `${anthropicAddress(options.baseUrl)} ${options.model}`,
      isVendors: isVendors(options, 'anthropic'),
      ways: options.ways ?? rememberedWays,
      first: {
        form: 'plain',
        bound: 'max_tokens',
        ...(formKey === 'formAlone' && { formAlone: strictForms === false ? 'plain' : 'json-schema' }),
      },
      formKey,
      leastBound: leastBound(request),
      asksOnce: request.asksOnce === true,
      others: placesElsewhere(options, 'anthropic'),
    }
    return oneQuestion(
      socketAt(options, anthropicAuth(options)),
      signal,
      (line) => askAlongLadder(language, place, line),
      async (error, aborted) => failureOf(error, aborted),
    )
  }
  return { provider: options.provider ?? 'anthropic', model: options.model, write }
}

/**
 * Where a cache may find what questions share, the form of the answer is asked for in words, at the end. As a form or a
 * tool it would stand before everything else and, being another one for each part, would keep the cache from it. Nothing is
 * said that the newest models refuse: no budget for thoughts, no sampling, no beginning of the answer, no forced tool.
 */
function put(options: AnthropicOptions, request: ModelRequest, step: Step): Put {
  const { without } = step.way
  const has = (part: SparePart): boolean => without?.includes(part) !== true
  const { effortWord, thinking, cache } = options.traits ?? {}
  const marks = cache !== 'none' && has('cache') && isFoundAgain(request, options.traits)
  const isStrict = step.form === 'json-schema'
  const effort = effortOf(effortWord)
  const bound = boundOf(request, step, options)
  const shared = has('system') ? request.shared : `${request.system}\n\n${request.shared}`
  const asked = request.prompt + (isStrict ? '' : schemaInWords(request.schema))
  const outputConfig: OutputConfig = {
    ...(effort !== null && has('effort') && { effort }),
    ...(isStrict && { format: { type: 'json_schema', schema: strictForm(request.schema, 'emptiness') } }),
  }
  const body: MessageCreateParams = {
    model: options.model,
    ...(has('stream') && { stream: true }),
    max_tokens: bound,
    ...(has('system') && { system: marks ? [marked(request.system)] : request.system }),
    messages: [
      {
        role: 'user',
        content: marks ? [marked(shared), { type: 'text', text: asked }] : `${shared}\n\n${asked}`,
      },
    ],
    ...(Object.keys(outputConfig).length > 0 && { output_config: outputConfig }),
    ...(thinking !== undefined && has('thinking') && { thinking: { type: thinking } }),
  }
  const spare: (SparePart | false)[] = [
    has('stream') && 'stream',
    has('system') && 'system',
    marks && 'cache',
    effort !== null && has('effort') && 'effort',
    thinking !== undefined && has('thinking') && 'thinking',
  ]
  const send: Put['send'] = async ({ fetch, signal, elsewhere }) => {
    const client = await anthropicClient(options, { fetch }, elsewhere)
    return client.messages.create(body, { signal }).asResponse()
  }
  return {
    send,
    bound,
    question: () => questionTokens(request),
    spare: spare.filter((part) => part !== false),
  }
}

/** What is before the end of such a block is found again by the next question. */
const marked = (text: string): TextBlockParam => ({
  type: 'text',
  text,
  cache_control: { type: 'ephemeral' },
})

const efforts: readonly NonNullable<OutputConfig['effort']>[] = ['low', 'medium', 'high', 'xhigh', 'max']
const effortOf = (word: string | undefined): NonNullable<OutputConfig['effort']> | null =>
  efforts.find((effort) => effort === word) ?? null
