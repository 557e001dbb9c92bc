import { setTimeout as wait } from 'node:timers/promises'
import { estimateTokenCount } from 'tokenx'
import type { ProviderOptions, Provider } from '../../e2e/provider/start-provider.ts'
import { startProvider } from '../../e2e/provider/start-provider.ts'
import { type Beginning, commonLength } from '../../e2e/provider/prompt-cache.ts'
import { claudeTwin } from '../../e2e/provider/twins/claude-twin.ts'
import { openaiTwin } from '../../e2e/provider/twins/openai-twin.ts'
import type { Run } from '../../src/core/run/run-order.ts'
import { nodeNetwork } from '../../src/main/net/node-network.ts'
import { contextOfServer } from '../../src/main/providers/provider-models.ts'
import { sections } from '../../src/shared/sections/index.ts'
import type { SectionNumber } from '../../src/shared/sections/section-definition.ts'
import { defaultSettings } from '../../src/shared/settings.ts'
import { vendorsAt } from './vendors-at.ts'
import { wholeVault } from './whole-vault.ts'

async function withProvider<T>(
  options: ProviderOptions,
  use: (provider: Provider) => Promise<T>,
): Promise<T> {
  const provider = await startProvider(options)
  try {
    return await use(provider)
  } finally {
    await provider.close()
  }
}

export interface TwinTrial {
  thinkS: number
  sections: number
  requestsOverParts: number
}

/** Claude thinks so many seconds before each answer and shows nothing of it; one key, all else as a new user has it. */
export const claudeThinking = (thinkS: number, secondMs: number): Promise<TwinTrial> =>
  withProvider({ secondMs, claude: claudeTwin({ thinkMs: thinkS * 1000 }) }, async (provider) => {
    const network = vendorsAt(provider.url)
    const { sections, parts } = await wholeVault({ endpoint: { provider: 'anthropic' }, network })
    return { thinkS, sections, requestsOverParts: provider.stats().requests / parts }
  })

export interface RefusedTrial {
  sections: number
  /** How often the refused part was asked for. */
  asked: number
}

/** One question of all is refused for what it says. */
export const oneRefused = (): Promise<RefusedTrial> => {
  const fault = { kind: 'status', status: 400, code: 'content_filter' } as const
  return withProvider({ script: [{ match: { section: 12 }, fault }] }, async (provider) => {
    const endpoint = { provider: 'openai', model: 'own', baseUrl: `${provider.url}/v1` }
    const { sections } = await wholeVault({ endpoint })
    return { sections, asked: provider.stats().parts['12.1'] ?? 0 }
  })
}

export interface CacheTrial {
  /** Of the tokens that all questions begin with and that could be found again, the share that was. */
  cachedShare: number
  sections: number
}

/** A whole vault at the newest generation of a vendor, whose cache finds only what is marked. */
export async function cachedShare(vendor: 'openai' | 'anthropic', secondMs: number): Promise<CacheTrial> {
  const asked: string[] = []
  const onQuestion = ({ form, pieces }: Beginning): void => {
    asked.push(`${form === null ? '' : JSON.stringify(form)}${pieces.map((piece) => piece.text).join('')}`)
  }
  const twins = { openai: openaiTwin({ thinkMs: 2_000 }), claude: claudeTwin({ thinkMs: 2_000 }) }
  return withProvider({ secondMs, ...twins, onQuestion }, async (provider) => {
    const network = vendorsAt(provider.url)
    const { sections } = await wholeVault({ endpoint: { provider: vendor }, network })
    const [first = '', ...others] = asked
    const common = first.slice(0, Math.min(...others.map((other) => commonLength(first, other))))
    const repeatable = estimateTokenCount(common) * others.length
    return {
      cachedShare: repeatable === 0 ? 0 : Math.min(1, provider.stats().tokens.cached / repeatable),
      sections,
    }
  })
}

export interface ConnectionTrial {
  requests: number
  opened: number
}

/** A whole vault, and the connections that were opened for it. */
export const connectionsOpened = (): Promise<ConnectionTrial> =>
  withProvider({ firstTokenMs: 5 }, async (provider) => {
    const endpoint = { provider: 'openai', model: 'own', baseUrl: `${provider.url}/v1` }
    await wholeVault({ endpoint })
    const { requests, connections } = provider.stats()
    return { requests, opened: connections }
  })

/** Connections that are still open 100 ms after a cancel in mid-answer. */
export const leftOpenAfterCancel = (): Promise<number> =>
  withProvider({ pace: 2_000 }, async (provider) => {
    const endpoint = { provider: 'openai', model: 'own', baseUrl: `${provider.url}/v1` }
    let run: Run | null = null
    const ended = wholeVault({ endpoint, onRun: (begun) => (run = begun) })
    await provider.whenAsked(3)
    cancel(run)
    await wait(100)
    const { openConnections } = provider.stats()
    await ended
    return openConnections
  })

const cancel = (run: Run | null): void => run?.cancel()

export interface ContextTrial {
  /** Tokens that the server has room for. */
  context: number
  /** How long its model thinks before each answer. */
  thinkS: number
  /** Sections that were said before the run to be too large for it, and those that were written. */
  tooLarge: readonly SectionNumber[]
  written: readonly SectionNumber[]
  /** Said to be too large and written all the same, or not said to be and not written. */
  otherwise: readonly SectionNumber[]
}

/** Tokens of thoughts in a second, of a server of one's own that is quick. */
const thoughtsPerSecond = 90

/** A whole vault at a server of one's own with so small a context, which says it when it is asked. */
export const smallContext = (context: number, thinkS = 0): Promise<ContextTrial> => {
  const twin = openaiTwin({ context, largestAnswer: context, thinkMs: thinkS * 1000, thoughtsPerSecond })
  return withProvider({ secondMs: 1, openai: twin }, async ({ url }) => {
    const usual = defaultSettings().providers[0]!
    const entry = { ...usual, model: 'own', baseUrl: `${url}/v1`, reasoning: thinkS > 0, price: null }
    const said = await contextOfServer(entry, '', { network: nodeNetwork() })
    const endpoint = { ...entry, ...(said !== null && { context: said }) }
    const { tooLarge, written } = await wholeVault({ endpoint })
    const otherwise = sections
      .map(({ number }) => number)
      .filter((number) => tooLarge.includes(number) === written.includes(number))
    return { context, thinkS, tooLarge, written, otherwise }
  })
}

export interface VaultTrials {
  thinking: readonly TwinTrial[]
  refused: RefusedTrial
  cache: readonly (CacheTrial & { vendor: 'openai' | 'anthropic' })[]
  connections: ConnectionTrial
  leftOpen: number
  contexts: readonly ContextTrial[]
}

/** One after the other, so that none takes the computer from another. `secondMs`: what a second of the world takes. */
export async function allVaultTrials(secondMs: number): Promise<VaultTrials> {
  const connections = await connectionsOpened()
  const leftOpen = await leftOpenAfterCancel()
  const refused = await oneRefused()
  const cache: (CacheTrial & { vendor: 'openai' | 'anthropic' })[] = []
  for (const vendor of ['openai', 'anthropic'] as const)
    cache.push({ vendor, ...(await cachedShare(vendor, secondMs)) })
  const thinking: TwinTrial[] = []
  for (const seconds of [10, 30, 60, 120]) thinking.push(await claudeThinking(seconds, secondMs))
  const contexts: ContextTrial[] = []
  for (const thinkS of [0, 10, 20])
    for (const context of [4_096, 8_192, 16_384]) contexts.push(await smallContext(context, thinkS))
  return { thinking, refused, cache, connections, leftOpen, contexts }
}
