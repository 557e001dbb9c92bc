import { useId, useMemo, useState, type FormEvent } from 'react'
import { linkOfToken } from '../../../../shared/token-address.ts'
import { tokenText, type CopyToken } from '../../../../shared/tokens.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { keepAddress } from '../../data/keep-address.ts'
import { leavingLinks } from '../../stores/vaults.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { tokenPlaces, type PlaceOfWords } from '../findings/token-places.ts'
import { PlacesList } from './places-list.tsx'
import { PlacesTable } from './places-table.tsx'

/** What is filled in when the copy leaves, each once, with where it stands and the address that will stand there. */
export function TokenTable({ vault }: { vault: VaultView }) {
  const tokens = useMemo(() => tokenPlaces(vault.sections), [vault.sections])
  if (tokens.length === 0) return null
  return (
    <PlacesTable
      group={{ key: 'tokens', title: 'Filled in when the copy leaves', count: tokens.length }}
      about="One address stands in all places of its kind. It is kept with this vault and goes to no model."
      decision="What will stand there"
    >
      {tokens.map(({ token, places }) => (
        <TokenRow key={token} vault={vault} token={token} places={places} />
      ))}
    </PlacesTable>
  )
}

interface TokenRowProps {
  vault: VaultView
  token: CopyToken
  places: readonly PlaceOfWords[]
}

function TokenRow({ vault, token, places }: TokenRowProps) {
  const { id: vaultId } = vault.summary
  const name = useId()
  const link = linkOfToken[token]
  return (
    <tr className="places-row">
      <th scope="row" className="places-words" id={name}>
        {tokenText(token)}
      </th>
      <PlacesList vaultId={vaultId} findings={places} />
      <td className="places-fill">
        {link === null ? (
          token === 'first name' ? (
            'The tool that sends the e-mail puts it in.'
          ) : (
            ofAppointment
          )
        ) : (
          <AddressForm vault={vault} link={link} nameId={name} />
        )}
      </td>
    </tr>
  )
}

const ofAppointment = 'HighLevel puts it in. In another tool, put its own field there.'

interface AddressFormProps {
  vault: VaultView
  link: keyof VaultView['handover']['links']
  nameId: string
}

function AddressForm({ vault, link, nameId }: AddressFormProps) {
  const { id: vaultId, readOnly } = vault.summary
  const saved = vault.handover.links[link]
  const leaving = leavingLinks(vault)[link].trim() || notKnown
  const [text, setText] = useState(saved)
  const [begunFrom, setBegunFrom] = useState(saved)
  // An undo, or somebody else, may change it: it stands here then, unless another one is being typed.
  if (begunFrom !== saved) {
    setBegunFrom(saved)
    if (text.trim() === begunFrom) setText(saved)
  }
  const [keeping, setKeeping] = useState(false)
  const same = text.trim() === saved
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (same || keeping) return
    setKeeping(true)
    await keepAddress(vaultId, `links.${link}`, text.trim())
    setKeeping(false)
  }
  if (readOnly !== null) return leaving
  return (
    <form onSubmit={(event) => void keep(event)}>
      <TextInput
        aria-labelledby={nameId}
        placeholder={leaving}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="small" disabled={same || keeping}>
        Keep
      </Button>
    </form>
  )
}

const notKnown = 'Not known yet'
