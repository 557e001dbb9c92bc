import { readAddress } from '../../../../shared/address.ts'
import { newProviderId, type KeyedProvider } from '../../../../shared/provider.ts'
import {
  defaultSettings,
  endpointSchema,
  nameTrouble,
  type ProviderSettings,
} from '../../../../shared/settings.ts'

/** What a person can add, and what is known of it beforehand. */
export interface Preset {
  value: string
  label: string
  kind: KeyedProvider
  name: string
  model: string
  /** null: the vendor's own, so none is asked for. */
  address: string | null
}

const modelOf = (kind: KeyedProvider): string =>
  defaultSettings().providers.find((provider) => provider.kind === kind)?.model ?? ''

export const presets: readonly [Preset, ...Preset[]] = [
  {
    value: 'openai',
    label: 'OpenAI',
    kind: 'openai',
    name: 'OpenAI',
    model: modelOf('openai'),
    address: null,
  },
  {
    value: 'anthropic',
    label: 'Claude, by Anthropic',
    kind: 'anthropic',
    name: 'Claude',
    model: modelOf('anthropic'),
    address: null,
  },
  {
    value: 'ollama',
    label: 'Ollama on this computer',
    kind: 'openai',
    name: 'Ollama',
    model: '',
    address: 'http://localhost:11434/v1',
  },
  {
    value: 'lm-studio',
    label: 'LM Studio on this computer',
    kind: 'openai',
    name: 'LM Studio',
    model: '',
    address: 'http://localhost:1234/v1',
  },
  {
    value: 'like-openai',
    label: 'Another server that speaks the language of OpenAI',
    kind: 'openai',
    name: '',
    model: '',
    address: '',
  },
  {
    value: 'like-anthropic',
    label: 'Another server that speaks the language of Anthropic',
    kind: 'anthropic',
    name: '',
    model: '',
    address: '',
  },
]

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

/** The provider that was typed, or a sentence for each field that cannot be used. */
export function readEndpoint(
  preset: Preset,
  draft: EndpointDraft,
  others: readonly ProviderSettings[],
): { endpoint: ProviderSettings } | { wrong: DraftTrouble } {
  const name = draft.name.trim()
  const model = draft.model.trim()
  const wrong: DraftTrouble = {}
  const badName = nameTrouble(name, others)
  if (badName !== null) wrong.name = badName
  const read = preset.address === null ? null : readAddress(draft.address)
  if (read && 'trouble' in read) wrong.address = read.trouble
  else if (read && read.secret !== null)
    wrong.address = 'There is a password in it. Leave it out; the key is asked for on its card.'
  const baseUrl = read && 'address' in read ? read.address : null
  if (!endpointSchema.shape.model.safeParse(model).success) wrong.model = 'Name the model to write with.'
  if (Object.keys(wrong).length > 0) return { wrong }
  const provider = newProviderId(
    name,
    others.map((other) => other.provider),
  )
  const reasoning = preset.address === null && preset.kind === 'openai'
  return {
    endpoint: { provider, kind: preset.kind, name, enabled: true, model, baseUrl, reasoning, price: null },
  }
}
