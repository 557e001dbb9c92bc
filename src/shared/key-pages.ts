import { vendorAddresses } from './address.ts'
import type { ProviderSettings } from './settings.ts'

/** Where each vendor gives out keys, by the host of its address. As vendors' documents and public projects name them, 26 November 2026. */
const pages: readonly { host: string; page: string }[] = [
  { host: 'api.openai.com', page: 'https://platform.openai.com/api-keys' },
  { host: 'api.anthropic.com', page: 'https://platform.claude.com/settings/keys' },
  { host: 'api.mistral.ai', page: 'https://console.mistral.ai/api-keys' },
  { host: 'api.groq.com', page: 'https://console.groq.com/keys' },
  { host: 'api.deepseek.com', page: 'https://platform.deepseek.com/api_keys' },
  { host: 'openrouter.ai', page: 'https://openrouter.ai/settings/keys' },
  { host: 'generativelanguage.googleapis.com', page: 'https://aistudio.google.com/apikey' },
]

/** The page where a key for this provider is made; null where none is known, as for a server of one's own. */
export function keyPageOf({ kind, baseUrl }: Pick<ProviderSettings, 'kind' | 'baseUrl'>): string | null {
  if (kind === 'sample') return null
  const host = /^https:\/\/([^/:?]+)/u.exec(baseUrl ?? vendorAddresses[kind])?.[1]
  return pages.find((other) => other.host === host)?.page ?? null
}
