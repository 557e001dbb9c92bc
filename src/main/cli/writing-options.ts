import { unpricedOf } from '../../core/generate/spending-limits.ts'
import { isUnencrypted } from '../../shared/address.ts'
import { readKeyFor } from '../../shared/key-text.ts'
import type { ProviderId } from '../../shared/provider.ts'
import {
  defaultSettings,
  providerSettingsSchema,
  type ModelChoice,
  type Pin,
  type ProviderSettings,
  type RunSettings,
  type Settings,
} from '../../shared/settings.ts'
import { withFacts } from '../facts-of.ts'
import { isUsable, originOf, type KeyFor } from '../models.ts'
import { wrongProxy } from '../net/named-proxies.ts'
import { runSettings, type Who } from '../runs/run-settings.ts'
import { keyNameOf, withEndpoints, type EndpointSaid } from './endpoint-option.ts'
import { BadUse } from './exit-codes.ts'
import { withPrices, type PriceSaid } from './price-option.ts'

/** What `generate` and `refine` may say about who writes and how. */
export interface WritingOptions {
  provider?: ProviderId[]
  endpoint?: EndpointSaid[]
  pin?: Pin
  openaiBaseUrl?: string
  anthropicBaseUrl?: string
  openaiModel?: string
  anthropicModel?: string
  walk?: Settings['walk']
  slots?: number
  both: boolean
  allowHttp: boolean
  hedge: boolean
  maxCost?: number
  /** Read through what was written; false where there is nothing to be read. */
  readThrough?: boolean
  reader?: Pin
  price?: PriceSaid[]
  limits?: Settings['limits']['mode']
  timeScale: number
  samplePace: number
  json: boolean
}

/** Keys of the command line live in the environment. Here the person chose key and address in one breath. */
export const keyFromEnvironment: KeyFor = (provider, origin) => {
  const name = keyNameOf(provider)
  const text = process.env[name] ?? ''
  if (text.trim() === '') return null
  const read = readKeyFor(text, origin)
  if ('key' in read) return read.key
  throw new BadUse(`${name}: ${read.trouble}`)
}

/** The settings of a run as said on the command line, over the defaults. A clear sentence when nobody can write. */
export function writingSettings(options: WritingOptions): RunSettings {
  const settings = defaultSettings()
  const known = withEndpoints(settings.providers.map(changedBy(options)), options.endpoint ?? [])
  if ('trouble' in known) throw new BadUse(known.trouble)
  known.providers = withPrices(known.providers, options.price ?? [])
  const sample = options.provider?.[0] === 'sample'
  if (sample && options.pin) throw new BadUse('The sample provider writes alone; leave out --pin.')
  const { pin } = options
  const alone = sample ? 'What the sample writes' : pin ? 'What a pinned provider writes' : null
  if (alone !== null && options.reader)
    throw new BadUse(`${alone} is read by nobody else; leave out --reader.`)
  const reader = readerSaid(options, known.providers)
  const chosen = pin ? [endpointSaidAs(pin.provider, known.providers)] : chosenFrom(known.providers, options)
  const who: Who = sample ? 'sample' : (pin ?? null)
  const result = runSettings(
    {
      ...settings,
      providers: pin ? known.providers : [...chosen, ...readsOnly(reader, chosen, known.providers)],
      walk: options.walk ?? settings.walk,
      slots: options.slots ?? settings.slots,
      bothAtOnce: options.both,
      hedge: options.hedge,
      spending: { perRun: options.maxCost ?? null, perMonth: null },
      readThrough: { on: options.readThrough ?? false, reader },
      limits: { ...settings.limits, mode: options.limits ?? settings.limits.mode },
    },
    who,
    isUsable(keyFromEnvironment),
    (endpoint) => withFacts(endpoint, null),
  )
  if (result.ok) {
    const asked = providersOf(result.value).filter(({ kind }) => kind !== 'sample')
    const wrong = asked
      .map((one) => wrongProxy(new URL(originOf(one)), process.env))
      .find((name) => name !== null)
    if (wrong !== undefined)
      throw new BadUse(
        `${wrong} names no proxy that can be used. One looks like http://proxy.example.com:8080.`,
      )
    for (const one of asked) sayIfOpen(one, options)
    if (options.maxCost !== undefined) refuseUnpriced(result.value, options.maxCost)
    return result.value
  }
  const wanted = chosen.map(({ provider }) => keyNameOf(provider)).join(' or ')
  throw new BadUse(
    `No key was found. Set ${wanted}, or add --provider sample to see how it works without one.`,
  )
}

/** Another model that reads than those that write, with the model of the settings where it names none. */
function readerSaid(
  { reader, readThrough }: WritingOptions,
  known: readonly ProviderSettings[],
): ModelChoice | null {
  if (!reader || readThrough === false) return null
  const endpoint = endpointSaidAs(reader.provider, known)
  const { provider, model } = endpoint
  if (isUsable(keyFromEnvironment)(endpoint)) return { provider, model: reader.model ?? model }
  throw new BadUse(`No key was found for --reader. Set ${keyNameOf(provider)}, or leave it out.`)
}

/** Who reads and does not write is there, and not asked to write. */
const readsOnly = (
  reader: ModelChoice | null,
  writers: readonly ProviderSettings[],
  known: readonly ProviderSettings[],
): ProviderSettings[] =>
  reader === null || writers.some(({ provider }) => provider === reader.provider)
    ? []
    : [{ ...endpointSaidAs(reader.provider, known), enabled: false }]

/** All who may be asked in a run, each once. */
export const providersOf = ({ providers, readers = [] }: RunSettings): ProviderSettings[] => [
  ...providers,
  ...readers.filter(({ provider }) => providers.every((writer) => writer.provider !== provider)),
]

/** A key that others could read on its way is sent only to who says so. */
function sayIfOpen({ provider, name, baseUrl }: ProviderSettings, { allowHttp }: WritingOptions): void {
  if (baseUrl === null || !isUnencrypted(baseUrl) || keyFromEnvironment(provider, baseUrl) === null) return
  const open = `Others can read what is sent to ${name} at ${baseUrl}, its key too: the address begins with http://.`
  if (!allowHttp) throw new BadUse(`${open} Use https://, or add --allow-http.`)
  process.stderr.write(`${open}\n`)
}

/** A limit that nobody could keep is said before anything is made or announced for the run. */
function refuseUnpriced(settings: RunSettings, limit: number): void {
  const { providers, readers = [] } = settings
  const unpriced = unpricedOf({ ...settings, providers: [...providers, ...readers] })
  if (unpriced === null) return
  throw new BadUse(
    `The price of ${unpriced} is not known, so your limit of $${limit.toFixed(2)} cannot be kept. Say it with --price, or leave the limit out.`,
  )
}

const changedBy =
  (options: WritingOptions) =>
  (provider: ProviderSettings): ProviderSettings => {
    const openai = provider.provider === 'openai'
    const baseUrl = openai ? options.openaiBaseUrl : options.anthropicBaseUrl
    const model = openai ? options.openaiModel : options.anthropicModel
    // Another address or model has another price; what is known of it is filled in later.
    const changed = {
      ...provider,
      ...(baseUrl ? { baseUrl, price: null } : {}),
      ...(model ? { model, price: null } : {}),
    }
    const parsed = providerSettingsSchema.safeParse(changed)
    if (parsed.success) return parsed.data
    throw new BadUse(`“${model ?? baseUrl ?? ''}” cannot be used: it is too long.`)
  }

/** Those of `--provider` in its order, else all of them. */
function chosenFrom(known: readonly ProviderSettings[], { provider }: WritingOptions): ProviderSettings[] {
  const named = provider?.filter((id) => id !== 'sample') ?? []
  return named.length === 0 ? [...known] : named.map((id) => endpointSaidAs(id, known))
}

function endpointSaidAs(id: ProviderId, known: readonly ProviderSettings[]): ProviderSettings {
  const found = known.find((candidate) => candidate.provider === id)
  if (found) return found
  const all = [...known.map(({ provider }) => provider), 'sample'].join(', ')
  throw new BadUse(`There is no provider “${id}”. There are: ${all}.`)
}
