import type { TextModel } from '../../core/ports.ts'
import { readJson } from '../../core/validate/read-json.ts'
import type { CheckReport } from '../../shared/check-report.ts'
import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { dayOf } from '../../shared/experience.ts'
import { noFacts, type ListedModel, type ModelFacts } from '../../shared/model-facts.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { firstTokenAt } from '../../shared/presets.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import { checkNotes } from './check-notes.ts'
import { isSameModel } from './server-context.ts'
import { tinyQuestion } from './tiny-question.ts'
import type { RememberedWays, WayOfAsking } from './way-of-asking.ts'

/** Somebody waits for it; a server of one's own may have to load its model first, and says so in its settings. */
const limitMs = 60_000

export interface CheckPorts {
  /** The model of an endpoint, which notes in `ways` how it was asked. */
  modelFor(settings: ProviderSettings, ways: RememberedWays): Promise<Result<TextModel>>
  list(settings: ProviderSettings): Promise<Result<ListedModel[]>>
  /** What a program of one's own says of the room it gave to its model, once it has loaded it. */
  contextOf(settings: ProviderSettings): Promise<number | null>
  /** All that is known of an endpoint's model, with what its server says. */
  factsOf(settings: ProviderSettings, said: ModelFacts | null): ModelFacts
  now(): number
}

/** Asks an endpoint one tiny question and for its list of models, and says what both showed. */
export async function checkEndpoint(settings: ProviderSettings, ports: CheckPorts): Promise<CheckReport> {
  const { model } = settings
  const asked = await askTiny(settings, ports)
  // Where nobody was reached, the list is not there either: one try is enough to say so.
  const isThere = asked.ok || factsOf(asked.failure).owner !== 'network'
  const list = isThere ? await ports.list(settings) : asked
  const said = list.ok ? list.value : []
  const models = said.map((listed) => ({
    ...ports.factsOf({ ...bare(settings), model: listed.id }, listed),
    id: listed.id,
    name: listed.name,
  }))
  if (!asked.ok) return { ok: false, model, failure: asked.failure, models, notes: [] }
  const own = said.find(({ id }) => isSameModel(id, model)) ?? null
  const context = own?.context ?? (await ports.contextOf(settings))
  const facts = ports.factsOf(settings, { ...(own ?? noFacts), context })
  const listed = said.length > 0 ? own !== null : null
  const { streamed } = asked.value
  return {
    ok: true,
    model,
    asked: asked.value,
    listed,
    thinks: facts.thinks ?? (asked.value.thought ? 'can' : null),
    context: facts.context,
    largestAnswer: facts.largestAnswer,
    price: facts.price,
    retiresOn: facts.retiresOn,
    suggestion: facts.suggestion,
    models,
    notes: checkNotes({ facts, listed, streamed, today: dayOf(ports.now()) }),
  }
}

/** What a person set belongs to the model it was set for. */
function bare(settings: ProviderSettings): ProviderSettings {
  const { context: _, ...others } = settings
  return { ...others, price: null }
}

type Asked = Extract<CheckReport, { ok: true }>['asked']

async function askTiny(settings: ProviderSettings, ports: CheckPorts): Promise<Result<Asked>> {
  let way: WayOfAsking | undefined
  const ways: RememberedWays = { get: () => way, set: (_, found) => (way = found) }
  const model = await ports.modelFor(settings, ways)
  if (!model.ok) return model
  const began = ports.now()
  const limit = Math.max(limitMs, (settings.firstToken ?? firstTokenAt(settings.baseUrl) ?? 0) * 1000)
  const late = AbortSignal.timeout(limit)
  let text = ''
  let thought = false
  let last: Failure | null = null
  for await (const chunk of model.value.write(tinyQuestion, late)) {
    if (chunk.kind === 'text') text += chunk.text
    else if (chunk.kind === 'thinking') thought = true
    else if (chunk.kind === 'failed')
      last = late.aborted ? { kind: 'timed-out', limitMs: limit } : chunk.failure
    else if (chunk.kind === 'finish' && chunk.reason === 'refused') last = { kind: 'refused' }
  }
  if (last) return failed(last)
  if (readJson(text).kind !== 'read')
    return failed({
      kind: 'invalid',
      issues: [{ path: [], rule: 'shape', sentence: 'It did not answer in the form it was asked for.' }],
    })
  const form = way?.form ?? (settings.kind === 'openai' ? 'json-object' : 'plain')
  const streamed = way?.without?.includes('stream') !== true
  return ok({ form, streamed, thought, ms: Math.round(ports.now() - began) })
}
