import { z } from 'zod'
import {
  defaultSettings,
  endpointSchema,
  limitsSchema,
  mixedUp,
  providerSettingsSchema,
  settingsSchema,
  type ProviderSettings,
  type Settings,
} from '../../shared/settings.ts'

/** Where the settings are kept; the app has electron-store behind it. */
export interface SettingsFile {
  read(): unknown
  write(settings: Settings): void
}

const names: Record<keyof Settings, string> = {
  providers: 'The list of providers',
  sectionModels: 'The list of other models for some sections',
  spending: 'The limits of spending',
  readThrough: 'Whether and by whom it is read through',
  walk: 'The order of writing',
  slots: 'The number of requests at once',
  bothAtOnce: 'Whether all providers write at once',
  adaptiveSlots: 'Whether the pace is adapted',
  hedge: 'Whether slow parts are asked for twice',
  limits: 'The time limits',
  vaultsFolder: 'The folder of the vaults',
  theme: 'The appearance',
  wordsAMinute: 'How fast you speak',
  samplePace: 'The pace of the sample provider',
  window: 'The place of the window',
}

/**
 * Settings from whatever is on disk. Every valid one is kept; a broken one goes back to its default and a sentence
 * says so. Nothing on disk yet is no trouble.
 */
export function parseSettings(raw: unknown): { settings: Settings; notices: string[] } {
  const whole = settingsSchema.safeParse(raw ?? {})
  if (whole.success) return { settings: whole.data, notices: [] }
  const group = z.record(z.string(), z.unknown()).safeParse(raw)
  if (!group.success) {
    return {
      settings: defaultSettings(),
      notices: ['The settings could not be read. All are back at their defaults.'],
    }
  }
  const broken = new Set(whole.error.issues.map((issue) => issue.path[0]))
  const kept = Object.fromEntries(
    Object.entries(group.data).flatMap(([key, value]) => {
      if (!broken.has(key)) return [[key, value]]
      if (key === 'limits') return [[key, validLimits(value)]]
      return key === 'providers' ? [[key, validProviders(value)]] : []
    }),
  )
  const notices = settingsSchema
    .keyof()
    .options.filter((key) => broken.has(key))
    .map((key) => `${names[key]} could not be read and went back to the default.`)
  return { settings: settingsSchema.parse(kept), notices }
}

/** Each limit by itself: one typing mistake in a file does not cost the others. */
function validLimits(raw: unknown): Record<string, unknown> {
  const group = z.record(z.string(), z.unknown()).safeParse(raw)
  const entries = Object.entries(group.success ? group.data : {})
  return Object.fromEntries(
    entries.filter(([key, value]) => limitsSchema.safeParse({ [key]: value }).success),
  )
}

/** Providers in the person's order, each once; one of the first two that cannot be read is as it was at the start. */
function validProviders(raw: unknown): ProviderSettings[] {
  const defaults = defaultSettings().providers
  const kept = (Array.isArray(raw) ? raw : []).flatMap((entry: unknown) => {
    const whole = providerSettingsSchema.safeParse(entry)
    if (whole.success) return [whole.data]
    const named = endpointSchema.pick({ provider: true }).safeParse(entry)
    return defaults.filter((other) => named.success && other.provider === named.data.provider)
  })
  const each = kept.reduce<ProviderSettings[]>(
    (good, entry) => (mixedUp([...good, entry]) === null ? [...good, entry] : good),
    [],
  )
  return each.length > 0 ? each : defaults
}
