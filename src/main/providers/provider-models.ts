import { z } from 'zod'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { ListedModel } from '../../shared/model-facts.ts'
import { noFacts } from '../../shared/model-facts.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { isNothingThere } from './ladder.ts'
import { modelsIn } from './models-in.ts'
import {
  anthropicAuth,
  anthropicClient,
  type EndpointAccess,
  isVendors,
  loadAnthropic,
  loadOpenai,
  openaiAuth,
  openaiClient,
  placesElsewhere,
  socketAt,
} from './sdk-clients.ts'
import { serverContext } from './server-context.ts'

/** Somebody waits in the settings for this list, in milliseconds. */
const limitMs = 20_000
/** What a server tells of itself beside its list is asked in passing. */
const asideMs = 3_000
/** A list without an end is a mistake of its server. */
const mostPages = 5

/** The provider's own list of models, with all it says of them, by name. Costs nothing. */
export async function listModels(
  settings: ProviderSettings,
  key: string,
  way: Way = {},
): Promise<Result<ListedModel[]>> {
  if (settings.kind === 'sample') return ok([{ ...noFacts, id: settings.model, name: null }])
  const signal = AbortSignal.timeout(limitMs)
  const access = { ...way, apiKey: key, baseUrl: settings.baseUrl }
  const listed = await listAt(settings, access, signal)
  if (listed.ok || !isNothingThere(listed.failure) || isVendors(access, settings.kind)) return listed
  for (let elsewhere = 1; elsewhere <= placesElsewhere(access, settings.kind); elsewhere += 1) {
    const other = await listAt(settings, { ...access, elsewhere }, signal)
    if (other.ok) return other
  }
  // As with questions: what the first address said counts where nothing is at the others either.
  return listed
}

const listAt = (
  settings: ProviderSettings,
  access: ListAccess,
  signal: AbortSignal,
): Promise<Result<ListedModel[]>> =>
  atEndpoint(settings, access, signal, async (get) => {
    const models = new Map<string, ListedModel>()
    let after: string | null = null
    for (let page = 0; page < mostPages; page += 1) {
      const body = await get(listPath(settings), { query: pageQuery(settings, after) }, signal)
      const read = modelsIn(typeof body === 'string' ? parsed(body) : body)
      if (!read) return failed({ kind: 'wrong-place', what: 'other-language' })
      for (const model of read.models) models.set(model.id, model)
      if (read.next === null || read.next === after) break
      after = read.next
    }
    return ok([...models.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

/**
 * The context that a server of one's own has given to the model of its settings; null where it does not say so within
 * `patienceMs`.
 */
export async function contextOfServer(
  settings: ProviderSettings,
  key: string,
  way: Way = {},
  patienceMs = asideMs,
): Promise<number | null> {
  const { baseUrl, model } = settings
  if (baseUrl === null || settings.kind === 'sample') return null
  const { origin } = new URL(baseUrl)
  // The server's time begins when it can be asked: the vendors' clients take a while to load.
  await (settings.kind === 'openai' ? loadOpenai : loadAnthropic)()
  const signal = AbortSignal.timeout(patienceMs)
  const asked = await atEndpoint(settings, { ...way, apiKey: key, baseUrl }, signal, async (get) =>
    ok(
      await serverContext(model, (path, body) =>
        get(`${origin}${path}`, { ...(body && { body }) }, signal).catch(() => null),
      ),
    ),
  )
  return asked.ok ? asked.value : null
}

/** What goes along with a question beside its key, and what carries it. */
type Way = Omit<EndpointAccess, 'apiKey' | 'baseUrl'>
/** `elsewhere`: at which of the other addresses the same server may have, from 1. */
type ListAccess = EndpointAccess & { elsewhere?: number }
/** With a body it is a POST. */
type Get = (
  path: string,
  sent: { query?: Record<string, string>; body?: object },
  signal: AbortSignal,
) => Promise<unknown>

/** Anthropic's client begins at its root, OpenAI's below `/v1`. */
const listPath = ({ kind }: ProviderSettings): string => (kind === 'anthropic' ? '/v1/models' : '/models')
const pageQuery = ({ kind }: ProviderSettings, after: string | null): Record<string, string> =>
  kind === 'anthropic'
    ? { limit: '1000', ...(after !== null && { after_id: after }) }
    : { ...(after !== null && { after }) }

/** Asks what is to be asked at an endpoint, and closes the connection whatever happens. */
async function atEndpoint<T>(
  settings: ProviderSettings,
  access: ListAccess,
  signal: AbortSignal,
  ask: (get: Get) => Promise<Result<T>>,
): Promise<Result<T>> {
  const openai = settings.kind === 'openai'
  const socket = socketAt(access, openai ? openaiAuth(access) : anthropicAuth(access))
  try {
    const client = await (openai ? openaiClient : anthropicClient)(access, socket, access.elsewhere)
    return await ask((path, { query, body }, signal) =>
      body ? client.post<unknown>(path, { body, signal }) : client.get<unknown>(path, { query, signal }),
    )
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'timed-out', limitMs })
    const errors = await (openai ? loadOpenai : loadAnthropic)()
    return failed(
      failureFromSdk(error, {
        errors,
        model: settings.model,
        apiKey: access.apiKey,
        ...(access.headers && { headers: access.headers }),
        now: Date.now(),
        aborted: false,
      }),
    )
  } finally {
    await socket.close()
  }
}

/** Some servers send their JSON as plain text. */
const parsed = (text: string): unknown => z.string().pipe(jsonText).safeParse(text).data

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'This is no JSON.' })
    return z.NEVER
  }
})
