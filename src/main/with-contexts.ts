import { isPrivateHost } from '../shared/private-host.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import { keyOf, originOf, type ModelSource } from './models.ts'
import { contextOfServer } from './providers/provider-models.ts'

/**
 * Settings with the room that servers of one's own say they have, where the person set none: what a server says now counts
 * more than what a check found once, as a program may load its model with another.
 */
export async function withContexts<
  T extends { providers: ProviderSettings[]; readers?: ProviderSettings[] | undefined },
>(
  settings: T,
  source: Pick<ModelSource, 'keyFor' | 'headersFor' | 'network'> & { patienceMs?: number },
): Promise<T> {
  const each = (endpoints: readonly ProviderSettings[]): Promise<ProviderSettings[]> =>
    Promise.all(endpoints.map((endpoint) => withContext(endpoint, source)))
  const { readers } = settings
  return {
    ...settings,
    providers: await each(settings.providers),
    ...(readers && { readers: await each(readers) }),
  }
}

async function withContext(
  endpoint: ProviderSettings,
  { keyFor, headersFor, network, patienceMs }: Parameters<typeof withContexts>[1],
): Promise<ProviderSettings> {
  const { provider, baseUrl, enabled } = endpoint
  const isOwn = baseUrl !== null && isPrivateHost(new URL(baseUrl).hostname)
  const key = keyOf(endpoint, keyFor)
  if (!enabled || !isOwn || endpoint.context !== undefined || key === null) return endpoint
  const headers = headersFor?.(provider, originOf(endpoint)) ?? {}
  const context = await contextOfServer(endpoint, key, { headers, ...(network && { network }) }, patienceMs)
  return context === null ? endpoint : { ...endpoint, context }
}
