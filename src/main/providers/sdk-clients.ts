import type { Anthropic } from '@anthropic-ai/sdk'
import type { OpenAI } from 'openai'
import { addressParts, placesAt } from '../../shared/address.ts'
import { vendorAddresses } from '../../shared/presets.ts'
import type { KeyedProvider } from '../../shared/provider.ts'
import type { Network, QuestionSocket } from '../net/network.ts'
import { nodeNetwork } from '../net/node-network.ts'

/** Where to ask and with what. `baseUrl` null: the vendor's own address. */
export interface EndpointAccess {
  apiKey: string
  baseUrl: string | null
  /** What the server wants to be told with each question, by small-lettered names; over whatever else says the same. */
  headers?: Readonly<Record<string, string>>
  /** What carries its questions; Node's own where nothing is said. */
  network?: Network
}

/** Our engine owns time and retries (largest delay a timer takes, about 24 days); the SDK stays silent about both. */
const ours = { maxRetries: 0, timeout: 2 ** 31 - 1, logLevel: 'off' } as const

/** The SDKs take 0.2 s to load, so they are loaded at the first question and not at the start. */
export const loadOpenai = () => import('openai')
export const loadAnthropic = () => import('@anthropic-ai/sdk')

/** A socket for one question at this endpoint, with its key and its headers. */
export const socketAt = (
  { network = nodeNetwork(), headers }: EndpointAccess,
  auth: Readonly<Record<string, string>>,
): QuestionSocket => network.socket(auth, headers)

/** Azure's older addresses say their version and take the key under a name of its own (`azure.js` of the SDK). */
export const openaiAuth = ({ apiKey, baseUrl }: EndpointAccess): Record<string, string> => {
  if (apiKey === '') return {}
  const isAzure = baseUrl !== null && 'api-version' in addressParts(baseUrl).query
  return { authorization: `Bearer ${apiKey}`, ...(isAzure && { 'api-key': apiKey }) }
}
/** Gateways of this language want the key as the vendor does, or as the other vendor does, and do not say which. */
export const anthropicAuth = (access: EndpointAccess): Record<string, string> => ({
  ...(access.apiKey !== '' && { 'x-api-key': access.apiKey }),
  ...(!isVendors(access, 'anthropic') && openaiAuth(access)),
})

/** Whether it is the vendor's own address, however it was written. */
export const isVendors = ({ baseUrl }: Pick<EndpointAccess, 'baseUrl'>, vendor: KeyedProvider): boolean =>
  baseUrl === null || new URL(baseUrl).hostname === new URL(vendorAddresses[vendor]).hostname

/**
 * Everything the SDK would read from the environment is given, so that it reads nothing. `elsewhere`: at which of the other
 * addresses that the same server may have, from 1; 0: where it is said to be.
 */
export async function openaiClient(
  access: EndpointAccess,
  socket: Pick<QuestionSocket, 'fetch'>,
  elsewhere = 0,
): Promise<OpenAI> {
  const sdk = await loadOpenai()
  const places = openaiPlaces(access)
  const { base, query } = addressParts(places[elsewhere] ?? places[0])
  return new sdk.OpenAI({
    ...ours,
    // Local servers want no key, the SDK insists on one; `openaiAuth` sends none then.
    apiKey: access.apiKey === '' ? 'none' : access.apiKey,
    baseURL: base,
    defaultQuery: query,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch: socket.fetch,
  })
}

export async function anthropicClient(
  access: EndpointAccess,
  { fetch }: Pick<QuestionSocket, 'fetch'>,
  elsewhere = 0,
): Promise<Anthropic> {
  const sdk = await loadAnthropic()
  const base = anthropicAddress(access.baseUrl)
  // It always puts /v1 behind the address, which is asked as addresses are written: without a letter beyond ASCII.
  const root = new URL(base).href.replace(/\/$/u, '')
  const without: QuestionSocket['fetch'] = (input, init) => {
    const asked = String(input instanceof Request ? input.url : input)
    return fetch(new URL(new URL(asked).href.replace(`${root}/v1/`, `${root}/`)), init)
  }
  return new sdk.Anthropic({
    ...ours,
    // Its own servers want no key, the SDK insists on one; `anthropicAuth` sends none then.
    apiKey: access.apiKey === '' ? 'none' : access.apiKey,
    baseURL: base,
    defaultQuery: addressParts(access.baseUrl ?? '').query,
    webhookKey: null,
    openTelemetry: false,
    fetch: elsewhere > 0 ? without : fetch,
  })
}

/** Where it is asked, and where else the same server may answer. */
const openaiPlaces = ({ baseUrl }: Pick<EndpointAccess, 'baseUrl'>): [string, ...string[]] =>
  baseUrl === null ? [vendorAddresses.openai] : placesAt(baseUrl)

/** People type "http://localhost:11434"; every server of this language lives under /v1. */
export const openaiAddress = (baseUrl: string | null): string =>
  addressParts(openaiPlaces({ baseUrl })[0]).base

/** How many other addresses the same server may have. */
export const placesElsewhere = (access: Pick<EndpointAccess, 'baseUrl'>, kind: KeyedProvider): number =>
  kind === 'openai' ? openaiPlaces(access).length - 1 : 1

/** The SDK puts /v1 itself. */
export const anthropicAddress = (baseUrl: string | null): string =>
  addressParts(baseUrl ?? vendorAddresses.anthropic)
    .base.replace(/\/+$/u, '')
    .replace(/\/v1$/u, '')
