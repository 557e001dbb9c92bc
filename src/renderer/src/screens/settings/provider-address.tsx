import { useState } from 'react'
import { readAddress } from '../../../../shared/address.ts'
import { kindName } from '../../../../shared/provider.ts'
import { atAddress, type ProviderSettings, type Settings } from '../../../../shared/settings.ts'
import { refreshSettings } from '../../data/settings-reading.ts'
import { DraftField } from './draft-field.tsx'

interface ProviderAddressProps {
  provider: ProviderSettings
  change: (change: Partial<ProviderSettings>) => Partial<Settings>
  /** A secret that stood in the address: it is taken out and may be the key. */
  onSecret: (secret: string) => void
  onSaved: () => void
}

/** Where it is asked, as it was pasted, and what was made of it. */
export function ProviderAddress({ provider, change, onSecret, onSaved }: ProviderAddressProps) {
  const [made, setMade] = useState<string | null>(null)
  const { kind, baseUrl } = provider
  return (
    <DraftField
      label="Address"
      hint={made ?? addressHint(provider)}
      placeholder={`The address of ${kindName(kind)}`}
      saved={baseUrl ?? ''}
      read={(text) => {
        if (text === '') {
          setMade(null)
          return { change: change(atAddress(provider, null)) }
        }
        const read = readAddress(text)
        if ('trouble' in read) return { wrong: read.trouble }
        setMade(madeSentence(text, read))
        if (read.secret !== null) onSecret(read.secret)
        return { change: change(atAddress(provider, read.address)) }
      }}
      onSaved={async () => {
        await refreshSettings()
        onSaved()
      }}
    />
  )
}

function madeSentence(text: string, read: { address: string; secret: string | null }): string | null {
  if (read.secret !== null)
    return `Saved as ${read.address}. The password in it was taken out and put into the field for the key; save it there if it is your key.`
  return read.address === text ? null : `Saved as ${read.address}.`
}

const addressHint = ({ kind, baseUrl }: ProviderSettings): string => {
  if (baseUrl !== null) return 'Paste it as you have it; whatever belongs to a single question is cut off.'
  return kind === 'openai'
    ? 'Only for a server of your own that speaks the language of OpenAI, such as Ollama or LM Studio.'
    : 'Only for a server of your own that speaks the language of Anthropic.'
}
