import { InvalidArgumentError } from 'commander'
import { readAddress } from '../../shared/address.ts'
import {
  keyedProviderSchema,
  newProviderId,
  providerIdSchema,
  type ProviderId,
} from '../../shared/provider.ts'
import { endpointSchema, nameTrouble, type Pin, type ProviderSettings } from '../../shared/settings.ts'

const words = ['name', 'kind', 'url', 'model', 'id', 'thinks', 'wait'] as const
type Word = (typeof words)[number]
const example = 'name=LM Studio,kind=openai,url=http://localhost:1234/v1,model=qwen3-8b'
const wrong = (sentence: string): InvalidArgumentError =>
  new InvalidArgumentError(`${sentence} Say it like this: ${example}.`)

/** What `--endpoint` says, before it is known which others there are. */
export interface EndpointSaid {
  entry: Omit<ProviderSettings, 'provider'>
  id: ProviderId | null
}

/** "name=…,kind=…,url=…,model=…"; commas inside a value are fine. */
export function endpointSaid(text: string, before: readonly EndpointSaid[] = []): EndpointSaid[] {
  const values = new Map<Word, string>()
  // Whatever is said of a word that is none would become a part of the value before it, a key too.
  for (const piece of text.split(/,(?=\s*[a-z-]+\s*=)/iu)) {
    const at = piece.indexOf('=')
    const said = piece.slice(0, Math.max(0, at)).trim()
    const word = words.find((known) => known === said.toLowerCase())
    if (/key|token|secret/iu.test(said))
      throw wrong(
        'A key is not said here: its variable has it, as VAULTWRIGHT_KEY_LM_STUDIO has that of LM Studio.',
      )
    if (word === undefined) throw wrong(`“${said || piece}” is not one of ${words.join(', ')}.`)
    values.set(word, piece.slice(at + 1).trim())
  }
  return [...before, endpointFrom(values)]
}

/** The base address of what was said; nothing secret may stand in it. */
export function addressSaid(text: string): string {
  const read = readAddress(text)
  if ('trouble' in read) throw new InvalidArgumentError(read.trouble)
  if (read.secret === null) return read.address
  throw new InvalidArgumentError(
    'There is a secret in this address. Leave it out, and set the variable of its key instead.',
  )
}

function endpointFrom(said: ReadonlyMap<Word, string>): EndpointSaid {
  for (const word of ['name', 'model'] as const) {
    if (!said.get(word)) throw wrong(`An endpoint needs a ${word}.`)
  }
  const kind = keyedProviderSchema.safeParse(said.get('kind') ?? 'openai')
  if (!kind.success) throw wrong(`The kind is openai or anthropic, not “${said.get('kind')}”.`)
  const thinks = said.get('thinks') ?? 'no'
  if (thinks !== 'yes' && thinks !== 'no') throw wrong('thinks is yes or no.')
  const wait = said.get('wait')
  const firstToken = wait === undefined ? undefined : Number(wait)
  if (!endpointSchema.shape.firstToken.safeParse(firstToken).success)
    throw wrong('wait is a number of seconds from 1 to 3,600.')
  const id = said.get('id') ?? null
  const url = said.get('url')
  const address = url ? addressSaid(url) : null
  if (id !== null && (!providerIdSchema.safeParse(id).success || id === 'sample')) {
    throw wrong(`“${id}” cannot be an id: small letters, digits and -, beginning with a letter.`)
  }
  const entry = endpointSchema.omit({ provider: true }).safeParse({
    kind: kind.data,
    name: said.get('name'),
    enabled: true,
    model: said.get('model'),
    baseUrl: address,
    reasoning: thinks === 'yes',
    price: null,
    ...(firstToken !== undefined && { firstToken }),
  })
  if (entry.success) return { entry: entry.data, id }
  throw wrong('The name or the model is too long.')
}

/** The endpoints of the command line behind those that come with the app; a sentence when two cannot be told apart. */
export function withEndpoints(
  first: readonly ProviderSettings[],
  said: readonly EndpointSaid[],
): { providers: ProviderSettings[] } | { trouble: string } {
  const providers = [...first]
  for (const { entry, id } of said) {
    const taken = providers.map(({ provider }) => provider)
    if (id !== null && taken.includes(id))
      return { trouble: `There is an endpoint with the id “${id}” already.` }
    const trouble = nameTrouble(entry.name, providers)
    if (trouble !== null) return { trouble }
    providers.push({ ...entry, provider: id ?? newProviderId(entry.name, taken) })
  }
  return { providers }
}

/** "openai" or "openai:gpt-5.5"; a model may have colons of its own. */
export function pinSaid(text: string): Pin {
  const at = text.indexOf(':')
  const provider = (at < 0 ? text : text.slice(0, at)).trim()
  const model = at < 0 ? null : text.slice(at + 1).trim()
  if (provider === '' || model === '')
    throw new InvalidArgumentError('Say an endpoint, or an endpoint and a model: openai:gpt-5.5.')
  return { provider, model }
}

/** The variable that holds the key of an endpoint. */
export const keyNameOf = (provider: ProviderId): string => {
  if (provider === 'openai') return 'OPENAI_API_KEY'
  if (provider === 'anthropic') return 'ANTHROPIC_API_KEY'
  return `VAULTWRIGHT_KEY_${provider.toUpperCase().replace(/-/gu, '_')}`
}
