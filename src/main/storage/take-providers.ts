import { preferredModel } from '../../shared/known-models.ts'
import {
  endpointKindSchema,
  keyedProviderSchema,
  kindName,
  longestProviderName,
  newProviderId,
  providerIdSchema,
} from '../../shared/provider.ts'
import { sameValue } from '../../shared/same-value.ts'
import {
  defaultSettings,
  endpointSchema,
  mixedUp,
  providerSettingsSchema,
  type ProviderSettings,
  type Settings,
} from '../../shared/settings.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { whatFits } from '../../shared/what-fits.ts'
import { isGroup } from './readable-json.ts'

const partNames: Record<keyof ProviderSettings, string> = {
  provider: 'The mark',
  kind: 'The language',
  name: 'The name',
  enabled: 'Whether it is used',
  model: 'The model',
  baseUrl: 'The address',
  reasoning: 'Whether it thinks first',
  price: 'The price',
  effort: 'How long it may think',
  firstToken: 'The patience',
  slots: 'The number of requests at once',
  context: 'The room',
}

export const lastTime = 'What was saved the last time is used.'

/** A provider of a kind this version does not know, as it stood in the file, and where in the list. */
export interface NewerProvider {
  at: number
  entry: Record<string, unknown>
}

interface TakenProviders {
  /** Undefined: nothing is said of them. */
  providers: unknown
  newer: NewerProvider[]
  wrong: string[]
}

/** Providers in the person's order, each by itself. */
export function takeProviders(raw: unknown, before: Settings | null): TakenProviders {
  if (!Array.isArray(raw)) return { providers: raw, newer: [], wrong: [] }
  const newer: TakenProviders['newer'] = []
  const wrong: string[] = []
  const providers: ProviderSettings[] = []
  for (const [at, entry] of raw.entries()) {
    if (isGroup(entry) && isOfNewerKind(entry)) {
      newer.push({ at, entry })
      continue
    }
    const taken = takeProvider(entry, before?.providers ?? [], providers)
    if (taken === null) wrong.push('An entry of the list of providers could not be read.')
    else wrong.push(...taken.wrong)
    if (taken?.provider) providers.push(taken.provider)
  }
  if (providers.length > 0 || (raw.length === 0 && before === null)) return { providers, newer, wrong }
  return { providers: before?.providers ?? defaultSettings().providers, newer, wrong }
}

const isOfNewerKind = ({ kind, provider }: Record<string, unknown>): boolean =>
  typeof kind === 'string' &&
  /^[a-z][a-z0-9-]{0,39}$/u.test(kind) &&
  typeof provider === 'string' &&
  !endpointKindSchema.safeParse(kind).success

/** The name and the kind of a newer version's provider, for the list of Settings. */
export const newerName = ({ name, kind }: Record<string, unknown>): string =>
  typeof name === 'string' && name.trim() !== '' ? name.slice(0, longestProviderName) : String(kind)

/**
 * One provider. A part that cannot be read is as it was the last time; without that, an address that cannot be read
 * switches the provider off, so that nothing is sent where it was not meant to go.
 */
function takeProvider(
  raw: unknown,
  before: readonly ProviderSettings[],
  others: readonly ProviderSettings[],
): { provider: ProviderSettings | null; wrong: string[] } | null {
  if (!isGroup(raw)) return null
  const old =
    before.find(({ provider }) => provider === raw['provider']) ??
    before.find(({ name }) => name === raw['name'])
  const name = typeof raw['name'] === 'string' ? raw['name'] : ''
  const id = providerIdSchema.safeParse(raw['provider']).data
  const provider =
    id ??
    old?.provider ??
    newProviderId(
      name,
      others.map((other) => other.provider),
    )
  const kind =
    endpointKindSchema.safeParse(raw['kind']).data ??
    old?.kind ??
    keyedProviderSchema.safeParse(provider).data ??
    (typeof raw['baseUrl'] === 'string' ? 'openai' : undefined)
  if (kind === undefined || kind === 'sample') return null
  const vendors = defaultSettings().providers.find((vendor) => vendor.provider === provider)
  const usual: ProviderSettings = old ??
    vendors ?? {
      ...{ provider, kind, name: id === undefined || id === kind ? kindName(kind) : provider },
      ...{ enabled: false, model: preferredModel(kind), baseUrl: null, reasoning: false, price: null },
    }
  const fitting = whatFits(providerSettingsSchema, { ...raw, provider, kind: raw['kind'] ?? kind }, (path) =>
    path.length === 1 ? valueAt(usual, path) : undefined,
  )
  if (fitting.value === undefined) return null
  const parts = [
    ...new Set([...(id === undefined ? ['provider'] : []), ...fitting.wrong.map(([part]) => part)]),
  ]
  const isOff = parts.includes('baseUrl') && !old
  const entry = { ...fitting.value, ...(isOff && { enabled: false }) }
  const rest = isOff
    ? 'It is switched off until you type its address again.'
    : old
      ? lastTime
      : 'Please look at it in Settings.'
  const told = toldApart(entry, others)
  if (told === null)
    return { provider: null, wrong: [`The provider “${entry.name}” was there twice. One is left.`] }
  const wrong = parts.map((part) => {
    const known = endpointSchema.keyof().safeParse(part).data
    return `${known ? partNames[known] : 'A part'} of the provider “${told.name}” could not be read. ${rest}`
  })
  if (told !== entry) wrong.push(`Two providers were called “${entry.name}”. One is “${told.name}” now.`)
  return { provider: told, wrong }
}

/** A provider that can be told from the others; null: it is one of them once more. */
function toldApart(entry: ProviderSettings, others: readonly ProviderSettings[]): ProviderSettings | null {
  if (mixedUp([...others, entry]) === null) return entry
  if (others.some((other) => sameValue(other, entry))) return null
  const ids = others.map(({ provider }) => provider)
  const provider = ids.includes(entry.provider) ? newProviderId(entry.name, ids) : entry.provider
  for (let next = 2; ; next++) {
    const name = `${entry.name.slice(0, longestProviderName - 4)} ${next}`
    const told = { ...entry, provider, name }
    if (mixedUp([...others, told]) === null) return told
  }
}
