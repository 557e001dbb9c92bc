import { InvalidArgumentError } from 'commander'
import type { ProviderId } from '../../shared/provider.ts'
import type { Price, ProviderSettings } from '../../shared/settings.ts'
import { BadUse } from './exit-codes.ts'

/** What a provider's model costs, as said with `--price`. */
export interface PriceSaid {
  provider: ProviderId
  price: Price
}

/** "openai=2/0.2/10" or "anthropic=3/0.3/15/3.75", once or more. */
export function priceSaid(text: string, before: PriceSaid[] = []): PriceSaid[] {
  const [, provider, said] = /^([a-z][a-z0-9-]*)=(\d*\.?\d+(?:\/\d*\.?\d+){2,3})$/u.exec(text.trim()) ?? []
  const [input, cached, output, cacheWritten] = (said ?? '').split('/').map(Number)
  if (provider === undefined || input === undefined || cached === undefined || output === undefined)
    throw new InvalidArgumentError('A price is said as openai=2/0.2/10: read, read from the cache, written.')
  const price = { input, cached, output }
  return [...before, { provider, price: cacheWritten === undefined ? price : { ...price, cacheWritten } }]
}

export function withPrices(
  known: readonly ProviderSettings[],
  said: readonly PriceSaid[],
): ProviderSettings[] {
  const stranger = said.find(({ provider }) => known.every((other) => other.provider !== provider))
  if (stranger) throw new BadUse(`--price: there is no provider “${stranger.provider}”.`)
  return known.map((entry) => {
    const price = said.findLast(({ provider }) => provider === entry.provider)?.price
    return price ? { ...entry, price } : entry
  })
}
