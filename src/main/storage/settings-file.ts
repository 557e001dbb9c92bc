import type { z } from 'zod'
import { sameValue } from '../../shared/same-value.ts'
import {
  defaultSettings,
  endpointSchema,
  limitsSchema,
  readThroughSettingsSchema,
  settingsSchema,
  spendingSchema,
  type Settings,
} from '../../shared/settings.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { whatFits } from '../../shared/what-fits.ts'
import type { FileSystem } from './file-system.ts'
import { openKeptFile, type KeptFile, type Taken } from './kept-file.ts'
import { isGroup, readableJson } from './readable-json.ts'
import { lastTime, takeProviders, type NewerProvider } from './take-providers.ts'

/** Settings with what a newer version wrote among them, which this one cannot use and does not throw away. */
export interface StoredSettings {
  settings: Settings
  newer: NewerSettings
}

interface NewerSettings {
  /** The file without `settings`, and what of the settings this version does not know, in the same form. */
  beside: Record<string, unknown>
  settings: Record<string, unknown>
  groups: Readonly<Record<string, Record<string, unknown>>>
  /** By provider. */
  endpoints: Readonly<Record<string, Record<string, unknown>>>
  /** Whole providers of a kind this version does not know, with their places in the list. */
  providers: readonly NewerProvider[]
  /** Choices this version does not know, and what stands for them here until another is made. */
  choices: readonly { key: keyof Settings; raw: unknown; instead: unknown }[]
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

const groups = { limits: limitsSchema, spending: spendingSchema, readThrough: readThroughSettingsSchema }
/** Choices of which a newer version may have more. */
const choices: readonly (keyof Settings)[] = ['walk', 'theme']

/**
 * Opens the settings. `readWhole`: what reads a file that is whole; writing and everything else is ours.
 */
export const openSettingsFile = (
  path: string,
  ports: { readWhole?: () => unknown; files?: FileSystem; now?: () => Date } = {},
): Promise<KeptFile<StoredSettings>> =>
  openKeptFile(path, {
    what: 'Your settings',
    anew: 'What is missing is back at its default.',
    holds: 'values',
    take: takeSettings,
    contentOf: settingsContent,
    ...ports,
  })

/**
 * Settings from whatever a file holds; undefined: there is none yet. Every value stands by itself: one that cannot be read
 * is as it was in `last`, else at its default, and a sentence says so. What a newer version wrote is kept as it is.
 */
export function takeSettings(raw: unknown, last: unknown): Taken<StoredSettings> {
  const before = last === undefined ? null : takeSettings(last, undefined).value.settings
  if (raw === undefined) return { value: nothingNewer(before ?? defaultSettings()), wrong: [] }
  const file = groupsIn(raw).find((group) => settingsIn(group) !== null)
  const found = file && settingsIn(file)
  if (!file || !found) {
    const rest = before ? lastTime : 'All are back at their defaults.'
    return {
      value: nothingNewer(before ?? defaultSettings()),
      wrong: [`There are no settings in the file of your settings. ${rest}`],
    }
  }
  const { providers, newer, wrong } = takeProviders(found['providers'], before)
  const isChoice = (key: string): boolean => choices.some((one) => one === key)
  const missing = missingFrom(found, before)
  const whole = before ? withMissing(found, before) : found
  const fitting = whatFits(
    settingsSchema,
    { ...whole, ...(providers !== undefined && { providers }) },
    (path) => valueAt(before, path),
  )
  const settings = fitting.value ?? before ?? defaultSettings()
  const broken = settingsSchema
    .keyof()
    .options.filter((key) => missing.includes(key) || fitting.wrong.some(([first]) => first === key))
  const unknown = broken.filter((key) => isChoice(key) && typeof found[key] === 'string')
  const rest = before ? lastTime : 'It went back to the default.'
  const said = unknown.map(
    (key) => `${names[key]} was set by a newer Vaultwright to what this one does not know.`,
  )
  wrong.push(
    ...broken
      .filter((key) => !unknown.includes(key))
      .map((key) => `${names[key]} could not be read. ${rest}`),
  )
  const { settings: _, ...beside } = file
  const value: StoredSettings = {
    settings,
    newer: {
      beside: file === found ? {} : beside,
      settings: unknownIn(found, settingsSchema),
      groups: Object.fromEntries(
        Object.entries(groups).map(([key, schema]) => [key, unknownIn(found[key], schema)]),
      ),
      endpoints: Object.fromEntries(
        entriesIn(found['providers']).flatMap((entry) => {
          const { provider } = entry
          return typeof provider === 'string' ? [[provider, unknownIn(entry, endpointSchema)]] : []
        }),
      ),
      providers: newer,
      choices: unknown.map((key) => ({ key, raw: found[key], instead: settings[key] })),
    },
  }
  return { value, wrong, said }
}

/** Each save writes all settings, so one that is not there was lost: they are named by what they belong to. */
const missingFrom = (found: Record<string, unknown>, before: Settings | null): (keyof Settings)[] =>
  before === null
    ? []
    : settingsSchema
        .keyof()
        .options.filter(
          (key) => !Object.hasOwn(found, key) || (key in groups && lacks(found[key], before[key])),
        )

const lacks = (found: unknown, before: unknown): boolean =>
  isGroup(found) && isGroup(before) && Object.keys(before).some((key) => !Object.hasOwn(found, key))

function withMissing(found: Record<string, unknown>, before: Settings): Record<string, unknown> {
  const grouped = Object.keys(groups).flatMap((key): [string, unknown][] => {
    const [own, old] = [found[key], valueAt(before, [key])]
    return isGroup(own) && isGroup(old) ? [[key, { ...old, ...own }]] : []
  })
  return { ...before, ...found, ...Object.fromEntries(grouped) }
}

/** What is written of settings: what a newer version put among them stands where it stood. */
export function settingsContent({ settings, newer }: StoredSettings): Record<string, unknown> {
  const providers: object[] = settings.providers.map((entry) => ({
    ...newer.endpoints[entry.provider],
    ...entry,
  }))
  for (const { at, entry } of newer.providers) providers.splice(at, 0, entry)
  const grouped: [string, unknown][] = Object.entries(newer.groups).map(([key, more]) => {
    const own: unknown = valueAt(settings, [key])
    return [key, { ...more, ...(isGroup(own) && own) }]
  })
  const chosen: [string, unknown][] = newer.choices.flatMap(({ key, raw, instead }): [string, unknown][] =>
    sameValue(settings[key], instead) ? [[key, raw]] : [],
  )
  const all = { ...newer.settings, ...settings, ...Object.fromEntries([...grouped, ...chosen]), providers }
  return { ...newer.beside, settings: all }
}

const nothingNewer = (settings: Settings): StoredSettings => ({
  settings,
  newer: { beside: {}, settings: {}, groups: {}, endpoints: {}, providers: [], choices: [] },
})

/** The groups a file may hold its settings in: itself, or what a list holds. */
const groupsIn = (raw: unknown): Record<string, unknown>[] =>
  (Array.isArray(raw) ? raw : [raw]).filter(isGroup)

/** The settings of a file; also where they are a text of JSON, or the file is nothing but them. */
function settingsIn(file: Record<string, unknown>): Record<string, unknown> | null {
  const { settings } = file
  const read = typeof settings === 'string' ? readableJson(settings).value : settings
  if (isGroup(read)) return read
  return settingsSchema.keyof().options.some((key) => Object.hasOwn(file, key)) ? file : null
}

const entriesIn = (raw: unknown): Record<string, unknown>[] => (Array.isArray(raw) ? raw : []).filter(isGroup)

/** What a group holds that a schema does not know. */
const unknownIn = (raw: unknown, { shape }: z.ZodObject): Record<string, unknown> =>
  isGroup(raw)
    ? Object.fromEntries(
        Object.entries(raw).filter(([key]) => !Object.hasOwn(shape, key) && key !== '__proto__'),
      )
    : {}
