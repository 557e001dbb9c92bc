import type { VaultToWrite } from '../vault-to-write.ts'

/** What a peer is given: where to ask, how many requests may be open, and the vault. */
export interface PeerOrder {
  /** Address of one vault in the world, without /v1. */
  url: string
  slots: number
  vault: VaultToWrite
}

/** Somebody else's way to write a vault. Settles when it has nothing left to do; never fails. */
export type Peer = (order: PeerOrder) => Promise<void>

export const model = 'gpt-5.5'
export const apiKey = 'sk-bench'
