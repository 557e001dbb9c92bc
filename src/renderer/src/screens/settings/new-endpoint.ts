import { readAddress } from '../../../../shared/address.ts'
import { knownFacts, preferredModel } from '../../../../shared/known-models.ts'
import { blanksIn, limitsOf, presets, type Preset } from '../../../../shared/presets.ts'
import { newProviderId } from '../../../../shared/provider.ts'
import { endpointSchema, nameTrouble, type ProviderSettings } from '../../../../shared/settings.ts'

/** A server of nobody we know: all of it is the person's to say. */
const another = { name: '', baseUrl: '', keyPage: null, ownServer: false, model: null } as const

/** What can be added, by the words it is chosen by. */
export const choices: ReadonlyMap<string, Preset> = new Map([
  ...presets.map((preset): [string, Preset] => [labelOf(preset), preset]),
  ['Another server that speaks the language of OpenAI', { ...another, kind: 'openai' }],
  ['Another server that speaks the language of Anthropic', { ...another, kind: 'anthropic' }],
])

function labelOf({ name, ownServer, kind }: Preset): string {
  if (ownServer) return `${name} on this computer`
  return kind === 'anthropic' ? `${name}, by Anthropic` : name
}

/** A name like this one that none of the others has: "OpenAI 2". */
export function freeName(name: string, others: readonly Pick<ProviderSettings, 'name'>[]): string {
  if (name === '') return ''
  let free = name
  for (let next = 2; nameTrouble(free, others) !== null; next += 1) free = `${name} ${next}`
  return free
}

/** What was typed for a new provider. */
export interface EndpointDraft {
  name: string
  address: string
  model: string
}
export type DraftTrouble = Partial<Record<keyof EndpointDraft, string>>

/** What a new provider begins with. */
export const draftOf = (preset: Preset, others: readonly ProviderSettings[]): EndpointDraft => ({
  name: freeName(preset.name, others),
  address: preset.baseUrl ?? '',
  model: preset.model ?? (preset.baseUrl === null ? preferredModel(preset.kind) : ''),
})

/** The provider that was typed, or a sentence for each field that cannot be used. */
export function readEndpoint(
  preset: Preset,
  draft: EndpointDraft,
  others: readonly ProviderSettings[],
): { endpoint: ProviderSettings } | { wrong: DraftTrouble } {
  const name = draft.name.trim()
  const model = draft.model.trim()
  const address = preset.baseUrl === null ? { baseUrl: null } : baseUrlOf(draft.address)
  const wrong: DraftTrouble = {}
  const badName = nameTrouble(name, others)
  if (badName !== null) wrong.name = badName
  if ('wrong' in address) wrong.address = address.wrong
  if (!endpointSchema.shape.model.safeParse(model).success) wrong.model = 'Name the model to write with.'
  if ('wrong' in address || Object.keys(wrong).length > 0) return { wrong }
  const taken = others.map((other) => other.provider)
  const asked = { kind: preset.kind, model, baseUrl: address.baseUrl }
  const { thinks, price } = knownFacts(asked)
  const reasoning = thinks !== null && thinks !== 'never'
  const provider = newProviderId(name, taken)
  return { endpoint: { ...asked, provider, name, enabled: true, reasoning, price, ...limitsOf(preset) } }
}

function baseUrlOf(text: string): { baseUrl: string } | { wrong: string } {
  const [blank] = blanksIn({ baseUrl: text })
  if (blank !== undefined) return { wrong: `Put your own ${blank} in place of {${blank}}.` }
  const read = readAddress(text)
  if ('trouble' in read) return { wrong: read.trouble }
  if (read.secret === null) return { baseUrl: read.address }
  return { wrong: 'There is a password in it. Leave it out; the key is asked for on its card.' }
}
