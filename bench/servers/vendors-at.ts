import { nodeNetwork } from '../../src/main/net/node-network.ts'
import type { Network } from '../../src/main/net/network.ts'

/** Hosts of the vendors whose twins answer at the address. */
const vendors = new Set(['https://api.openai.com', 'https://api.anthropic.com'])

/** The product's own network, in which the vendors live at a provider of ours: so they are asked as the vendors are. */
export function vendorsAt(url: string): Network {
  const real = nodeNetwork()
  return {
    ...real,
    socket(...order) {
      const socket = real.socket(...order)
      return {
        ...socket,
        fetch: (input, init) => {
          const asked = new URL(input instanceof Request ? input.url : input)
          const isVendor = vendors.has(asked.origin)
          return socket.fetch(isVendor ? `${url}${asked.pathname}${asked.search}` : asked, init)
        },
      }
    },
  }
}
