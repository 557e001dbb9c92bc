import type { Unreached, WrongPlace } from '../../shared/failure.ts'

/** Why a request did not come to an answer, whichever network carried it: Electron's, or Node's. */
export type NetworkTrouble =
  /** Nobody was reached, or (`cut`) the connection broke after it was there. */
  | { kind: 'connection-failed'; cut: boolean; why?: Unreached }
  | { kind: 'wrong-place'; what: WrongPlace; to?: string }

/**
 * What our `fetch` rejects with: the trouble as data, and the address that was asked, without path, query or secret.
 * It names no cause: the SDKs search the words of one for "timed out" and throw an error of their own then.
 */
export class NetworkFailed extends Error {
  readonly trouble: NetworkTrouble
  readonly address: string

  constructor(trouble: NetworkTrouble, url: URL) {
    super(`${trouble.kind} at ${url.origin}`)
    this.name = 'NetworkFailed'
    this.trouble = trouble
    this.address = url.origin
  }
}
