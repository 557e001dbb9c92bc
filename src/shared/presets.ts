import { isPrivateHost } from './private-host.ts'
import type { EndpointKind, KeyedProvider } from './provider.ts'

/** The vendors' own addresses, asked where an endpoint has none. */
export const vendorAddresses: Readonly<Record<KeyedProvider, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
}

/** A server people use, with what a person would have to look up to write with it. */
export interface Preset {
  /** As it is shown, and what an endpoint made of it is called. */
  name: string
  kind: KeyedProvider
  /** Where it is asked; null: the vendor's own address. A word in `{braces}` is the person's to fill in. */
  baseUrl: string | null
  /** The vendor's page where a key is made; null: it needs none. */
  keyPage: string | null
  /** It runs on the person's own computer or network: patience and one request at a time, and its context is asked. */
  ownServer: boolean
  /** Who listens at its port in one's own network is this program and charges nothing; other ports are those of gateways too. */
  isFree?: true
  /** What to begin with, where a list cannot tell. */
  model: string | null
  /** How its keys begin, where those of nobody else do. */
  keyBegins?: RegExp
}

/** A model of one's own may have to be loaded and reads a long question slowly, in seconds. */
export const ownServerFirstToken = 600
/** One request at a time: programs of one's own share their context and their speed between all. */
export const ownServerSlots = 1

const own = { kind: 'openai', keyPage: null, ownServer: true, model: null } as const
const hosted = { kind: 'openai', ownServer: false, model: null } as const

/**
 * Addresses and pages as their documentation says them, read on 26 November 2026: docs.ollama.com, lmstudio.ai/docs,
 * the README of llama.cpp's server, docs.vllm.ai, openrouter.ai/docs, docs.mistral.ai, console.groq.com/docs,
 * api-docs.deepseek.com, ai.google.dev/gemini-api/docs/openai, learn.microsoft.com/azure (v1 API),
 * platform.claude.com/docs/en/get-api-key. Not confirmed by a page that was read: the addresses of Mistral and DeepSeek,
 * and the pages for keys but Claude's and Gemini's.
 */
export const presets: readonly Preset[] = [
  {
    ...hosted,
    name: 'OpenAI',
    baseUrl: null,
    keyPage: 'https://platform.openai.com/api-keys',
    keyBegins: /^sk-(?:proj|svcacct|admin)-/u,
  },
  {
    ...hosted,
    name: 'Claude',
    kind: 'anthropic',
    baseUrl: null,
    keyPage: 'https://platform.claude.com/settings/keys',
    keyBegins: /^sk-ant-/u,
  },
  { ...own, name: 'Ollama', baseUrl: 'http://localhost:11434/v1', isFree: true },
  { ...own, name: 'LM Studio', baseUrl: 'http://localhost:1234/v1', isFree: true },
  { ...own, name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
  { ...own, name: 'vLLM', baseUrl: 'http://localhost:8000/v1' },
  {
    ...hosted,
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyPage: 'https://openrouter.ai/settings/keys',
    keyBegins: /^sk-or-/u,
  },
  {
    ...hosted,
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    keyPage: 'https://console.mistral.ai/api-keys',
    model: 'mistral-medium-latest',
  },
  {
    ...hosted,
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyPage: 'https://console.groq.com/keys',
    keyBegins: /^gsk_/u,
    model: 'openai/gpt-oss-120b',
  },
  {
    ...hosted,
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    keyPage: 'https://platform.deepseek.com/api_keys',
    model: 'deepseek-v4-pro',
  },
  {
    ...hosted,
    name: 'Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyPage: 'https://aistudio.google.com/apikey',
    keyBegins: /^AIza/u,
    model: 'gemini-3.8-flash',
  },
  {
    ...hosted,
    name: 'Azure',
    baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
    keyPage: 'https://portal.azure.com',
  },
]

/** The vendor who is asked at an address, whichever of its languages; null: nobody we know, or a server of one's own. */
export const vendorAt = (address: string): Preset | null =>
  presets.find(({ kind, baseUrl, ownServer }) => {
    const host = hostIn(baseUrl ?? vendorAddresses[kind])
    // A word in braces is one of the person's own.
    const shape = new RegExp(`^${host.replace(/[.]/gu, '\\.').replace(/\{\w+\}/gu, '[\\w-]+')}$`, 'iu')
    return !ownServer && shape.test(hostIn(address))
  }) ?? null

/** A program of one's own answers at this address, and nobody is paid for it. */
export const isFreeAt = (address: string): boolean => {
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/u.exec(hostIn(address)) ?? []
  return (
    port !== undefined &&
    isPrivateHost(host) &&
    presets.some(({ baseUrl, isFree }) => isFree && hostIn(baseUrl ?? '').endsWith(`:${port}`))
  )
}

/** How long a person's own program is waited for where they said nothing, in seconds; undefined: as everybody is. */
export const firstTokenAt = (baseUrl: string | null): number | undefined =>
  baseUrl !== null && isFreeAt(baseUrl) ? ownServerFirstToken : undefined

const hostIn = (address: string): string => /^https?:\/\/([^/?#]+)/iu.exec(address)?.[1] ?? ''

/** The page where a key for a provider is made; null where none is known, as for a server of one's own. */
export const keyPageOf = ({
  kind,
  baseUrl,
}: {
  kind: EndpointKind
  baseUrl: string | null
}): string | null =>
  kind === 'sample' ? null : (vendorAt(baseUrl ?? vendorAddresses[kind])?.keyPage ?? null)

/** The vendor that a key is of, as far as its first letters say. */
export const vendorOfKey = (key: string): Preset | null =>
  presets.find(({ keyBegins }) => keyBegins?.test(key)) ?? null

/** The words in braces that a person still has to fill in: `resource` of Azure's address. */
export const blanksIn = ({ baseUrl }: Pick<Preset, 'baseUrl'>): string[] =>
  [...(baseUrl ?? '').matchAll(/\{(\w+)\}/gu)].map(([, word]) => word ?? '')

/** Limits an endpoint made of a preset begins with. */
export const limitsOf = ({ ownServer }: Preset): { firstToken?: number; slots?: number } =>
  ownServer ? { firstToken: ownServerFirstToken, slots: ownServerSlots } : {}
