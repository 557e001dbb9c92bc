import type { RunSettings } from '../../src/shared/settings.ts'
import type { Peer } from './peers/peer.ts'

/** Who writes on the wire. Each is loaded only in the process that measures it. */
export interface WirePolicy {
  /** In addresses and results. */
  id: string
  name: string
  /** Packages whose versions stand in the results. */
  packages: readonly string[]
  load: () => Promise<{ ours: Partial<RunSettings> } | { peer: Peer }>
}

export const wirePolicies: readonly WirePolicy[] = [
  { id: 'ours', name: 'Vaultwright', packages: [], load: async () => ({ ours: {} }) },
  {
    id: 'ours-both-keys',
    name: 'Vaultwright, both keys',
    packages: [],
    load: async () => ({ ours: { bothAtOnce: true } }),
  },
  {
    id: 'p-limit',
    name: 'openai + p-limit',
    packages: ['openai', 'p-limit'],
    load: async () => ({ peer: (await import('./peers/openai-p-limit.ts')).openaiWithPLimit }),
  },
  {
    id: 'p-queue',
    name: 'p-queue + p-retry',
    packages: ['openai', 'p-queue', 'p-retry'],
    load: async () => ({ peer: (await import('./peers/p-queue-p-retry.ts')).pQueueWithPRetry }),
  },
  {
    id: 'ai-sdk',
    name: 'Vercel AI SDK',
    packages: ['ai', '@ai-sdk/openai', 'p-limit'],
    load: async () => ({ peer: (await import('./peers/vercel-ai-sdk.ts')).vercelAiSdk }),
  },
  {
    id: 'langchain',
    name: 'LangChain .batch',
    packages: ['@langchain/core', '@langchain/openai'],
    load: async () => ({ peer: (await import('./peers/langchain-batch.ts')).langchainBatch }),
  },
  {
    id: 'chunk-loop',
    name: 'the old chunk loop',
    packages: ['openai', '@anthropic-ai/sdk'],
    load: async () => ({ peer: (await import('./peers/chunk-loop.ts')).chunkLoop }),
  },
]

export function wirePolicyOf(id: string): WirePolicy {
  const policy = wirePolicies.find((one) => one.id === id)
  if (!policy) throw new Error(`No such policy: ${id}`)
  return policy
}
