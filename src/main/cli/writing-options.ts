import type { KeyedProvider, ProviderId } from '../../shared/provider.ts'
import {
  defaultSettings,
  providerSettingsSchema,
  type RunSettings,
  type Settings,
} from '../../shared/settings.ts'
import { isUsable, type KeyFor } from '../models.ts'
import { runSettings } from '../runs/run-settings.ts'
import { BadUse } from './exit-codes.ts'

/** What `generate` and `refine` may say about who writes and how. */
export interface WritingOptions {
  provider?: ProviderId[]
  openaiBaseUrl?: string
  anthropicBaseUrl?: string
  openaiModel?: string
  anthropicModel?: string
  walk?: Settings['walk']
  slots?: number
  both: boolean
  hedge: boolean
  limits?: Settings['limits']['mode']
  timeScale: number
  samplePace: number
  json: boolean
}

const keyNames: Record<KeyedProvider, string> = { openai: 'OPENAI_API_KEY', anthropic: 'ANTHROPIC_API_KEY' }

/** Keys of the command line live in the environment. Here the person chose key and address in one breath. */
export const keyFromEnvironment: KeyFor = (provider) => process.env[keyNames[provider]]?.trim() || null

/** The settings of a run as said on the command line, over the defaults. A clear sentence when nobody can write. */
export function writingSettings(options: WritingOptions): RunSettings {
  const settings = defaultSettings()
  const providers = settings.providers.map((provider) => {
    const openai = provider.provider === 'openai'
    const baseUrl = openai ? options.openaiBaseUrl : options.anthropicBaseUrl
    const model = openai ? options.openaiModel : options.anthropicModel
    const changed = { ...provider, ...(baseUrl ? { baseUrl } : {}), ...(model ? { model } : {}) }
    const parsed = providerSettingsSchema.safeParse(changed)
    if (!parsed.success) {
      throw new BadUse(
        `“${baseUrl ?? model ?? ''}” cannot be used: an address begins with http:// or https://.`,
      )
    }
    return parsed.data
  })
  const named = options.provider?.filter((provider) => provider !== 'sample')
  const chosen = named
    ? named.map((name) => providers.find((provider) => provider.provider === name)!)
    : providers
  const result = runSettings(
    {
      ...settings,
      providers: chosen,
      walk: options.walk ?? settings.walk,
      slots: options.slots ?? settings.slots,
      bothAtOnce: options.both,
      hedge: options.hedge,
      limits: { ...settings.limits, mode: options.limits ?? settings.limits.mode },
    },
    options.provider?.[0] === 'sample',
    isUsable(keyFromEnvironment),
  )
  if (result.ok) return result.value
  const wanted = chosen.map((provider) => keyNames[provider.provider as KeyedProvider]).join(' or ')
  throw new BadUse(
    `No key was found. Set ${wanted}, or add --provider sample to see how it works without one.`,
  )
}
