import type { Anthropic } from '@anthropic-ai/sdk'
import type { OpenAI } from 'openai'
import type { Network, QuestionSocket } from '../net/network.ts'
import { nodeNetwork } from '../net/node-network.ts'

/** Where to ask and with what. `baseUrl` null: the vendor's own address. */
export interface Door {
  apiKey: string
  baseUrl: string | null
  /** Headers that the endpoint wants beside ours; a gateway's, mostly. */
  headers?: Readonly<Record<string, string>>
  /** What carries its questions; Node's own where nothing is said. */
  network?: Network
}

/** Our engine owns time and retries (largest delay a timer takes, about 24 days); the SDK stays silent about both. */
const ours = { maxRetries: 0, timeout: 2 ** 31 - 1, logLevel: 'off' } as const

/** The SDKs take 0.2 s to load, so they are loaded at the first question and not at the start. */
export const loadOpenai = () => import('openai')
export const loadAnthropic = () => import('@anthropic-ai/sdk')

/** A socket for one question at this door, with its key and its headers. */
export const socketAt = (
  { network = nodeNetwork(), headers }: Door,
  auth: Readonly<Record<string, string>>,
): QuestionSocket => network.socket(auth, headers)

export const openaiAuth = ({ apiKey }: Door): Record<string, string> =>
  apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }
/** Gateways of this language want the key as the vendor does, or as the other vendor does, and do not say which. */
export const anthropicAuth = (door: Door): Record<string, string> => ({
  ...(door.apiKey !== '' && { 'x-api-key': door.apiKey }),
  ...(!isVendors(door, 'anthropic') && openaiAuth(door)),
})

const vendorsHost = { openai: 'api.openai.com', anthropic: 'api.anthropic.com' } as const

/** Whether it is the vendor's own address, however it was written. */
export const isVendors = ({ baseUrl }: Pick<Door, 'baseUrl'>, vendor: keyof typeof vendorsHost): boolean =>
  baseUrl === null || new URL(baseUrl).hostname === vendorsHost[vendor]

/** The address of what is asked, under one's base; what the base says behind its path stays (`?api-version=`). */
export function addressUnder(base: string, path: string): URL {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/${path}`
  return url
}

/** Everything the SDK would read from the environment is given, so that it reads nothing. */
export async function openaiClient(door: Door, socket: QuestionSocket): Promise<OpenAI> {
  const sdk = await loadOpenai()
  return new sdk.OpenAI({
    ...ours,
    // Local servers want no key, the SDK insists on one; `openaiAuth` sends none then.
    apiKey: door.apiKey === '' ? 'none' : door.apiKey,
    baseURL: openaiAddress(door.baseUrl),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch: socket.fetch,
  })
}

export async function anthropicClient(door: Door, socket: QuestionSocket): Promise<Anthropic> {
  const sdk = await loadAnthropic()
  return new sdk.Anthropic({
    ...ours,
    apiKey: door.apiKey,
    baseURL: anthropicAddress(door.baseUrl),
    webhookKey: null,
    openTelemetry: false,
    fetch: socket.fetch,
  })
}

/** People type "http://localhost:11434"; every server of this language lives under /v1. */
export function openaiAddress(baseUrl: string | null): string {
  if (baseUrl === null) return 'https://api.openai.com/v1'
  const url = new URL(baseUrl)
  return url.pathname === '/' ? `${url.origin}/v1` : baseUrl.replace(/\/+$/u, '')
}

/** The SDK puts /v1 itself. */
export const anthropicAddress = (baseUrl: string | null): string =>
  (baseUrl ?? 'https://api.anthropic.com').replace(/\/+$/u, '').replace(/\/v1$/u, '')
