import { network, type Network } from './network.ts'
import { nodeCarrier } from './node-carrier.ts'

let made: Network | null = null

/** The one network of a process without Electron, made at its first question. */
export const nodeNetwork = (): Network => (made ??= network(nodeCarrier()))
