import type { ProviderId } from '../../shared/provider.ts'
import type { ProviderSettings } from '../../shared/settings.ts'
import type { Clock } from '../ports.ts'

/** Lets the first request to a provider go alone until it is answered, so that the others find its beginning cached. */
export interface WarmUp {
  /**
   * Settles when a request to this provider may go out. The function says that it begins to be answered, or has ended;
   * more than once does no harm.
   */
  enter(provider: ProviderId, signal: AbortSignal): Promise<() => void>
}

/** A provider that is slow to begin must not hold up the whole run for what a cache saves. */
const longestMs = 15_000
const nothing = (): void => undefined

/** `providers`: those worth waiting for, each by itself. */
export function warmUp(clock: Clock, providers: readonly ProviderId[], timeScale: number): WarmUp {
  const each = new Map(providers.map((provider) => [provider, warmUpOfOne(clock, timeScale)]))
  return { enter: async (provider, signal) => (await each.get(provider)?.(signal)) ?? nothing }
}

function warmUpOfOne(clock: Clock, timeScale: number): (signal: AbortSignal) => Promise<() => void> {
  let state: 'cold' | 'warming' | 'warm' = 'cold'
  const waiting = new Set<() => void>()
  const watching = new AbortController()

  const begun = (): void => {
    if (state === 'warm') return
    state = 'warm'
    watching.abort()
    for (const go of waiting) go()
    waiting.clear()
  }
  const begunOrAborted = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const go = (): void => {
        signal.removeEventListener('abort', go)
        waiting.delete(go)
        resolve()
      }
      waiting.add(go)
      signal.addEventListener('abort', go, { once: true })
    })

  return async (signal) => {
    if (state === 'warm') return nothing
    if (state === 'warming') {
      await begunOrAborted(signal)
      return nothing
    }
    state = 'warming'
    void clock.sleep(longestMs * timeScale, watching.signal).then(begun)
    return begun
  }
}

/** Requests that must follow the first one for waiting to be worth it. */
const fewest = 4

/**
 * Whom to warm up. Anthropic charges for every beginning it writes, and writes it for each of several that come
 * together; OpenAI charges nothing for it.
 */
export const worthWarming = (
  requests: number,
  providers: readonly Pick<ProviderSettings, 'provider' | 'kind'>[],
): ProviderId[] =>
  requests > fewest ? providers.flatMap(({ provider, kind }) => (kind === 'anthropic' ? [provider] : [])) : []
