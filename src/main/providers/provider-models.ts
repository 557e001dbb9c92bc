import type { Result } from '../../shared/result.ts'
import { failed, ok } from '../../shared/result.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { Network } from '../net/network.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import {
  anthropicAuth,
  anthropicClient,
  type Door,
  loadAnthropic,
  loadOpenai,
  openaiAuth,
  openaiClient,
  socketAt,
} from './sdk-clients.ts'

/** Somebody waits in the settings for this list, in milliseconds. */
const limitMs = 20_000

/** The provider's own list of models, by name: shows that key and address work. Costs nothing. */
export async function listModels(
  settings: ProviderSettings,
  key: string,
  network?: Network,
): Promise<Result<string[]>> {
  if (settings.kind === 'sample') return ok(['sample'])
  const door: Door = { apiKey: key, baseUrl: settings.baseUrl, ...(network && { network }) }
  const openai = settings.kind === 'openai'
  const socket = socketAt(door, openai ? openaiAuth(door) : anthropicAuth(door))
  const signal = AbortSignal.timeout(limitMs)
  try {
    const client = await (openai ? openaiClient : anthropicClient)(door, socket)
    const models = new Set<string>()
    for await (const model of client.models.list({}, { signal })) models.add(model.id)
    return ok([...models].sort())
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'timed-out', limitMs })
    const errors = await (openai ? loadOpenai : loadAnthropic)()
    return failed(
      failureFromSdk(error, { errors, model: settings.model, apiKey: key, now: Date.now(), aborted: false }),
    )
  } finally {
    await socket.close()
  }
}
