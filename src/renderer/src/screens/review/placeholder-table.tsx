import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { VaultView } from '../../../../shared/vault.ts'
import { Button } from '../../ui/button.tsx'
import { keys } from '../../ui/keys.ts'
import { TextInput } from '../../ui/text-input.tsx'
import type { Entry, EntryGroup } from '../findings/entries.ts'
import { fillIn } from '../findings/settle.ts'
import { PlacesRow, PlacesTable } from './places-table.tsx'

interface PlaceholderTableProps {
  vault: VaultView
  group: EntryGroup
  current: string | null
}

/** What is still to be filled in, each once, with where it stands; one answer fills it in everywhere. */
export function PlaceholderTable({ vault, group, current }: PlaceholderTableProps) {
  return (
    <PlacesTable group={{ ...group, count: group.entries.length }} decision="What to put there">
      {group.entries.map(
        (entry) =>
          entry.form === 'placeholder' && (
            <PlaceholderRow key={entry.id} vault={vault} entry={entry} here={entry.id === current} />
          ),
      )}
    </PlacesTable>
  )
}

interface PlaceholderRowProps {
  vault: VaultView
  entry: Extract<Entry, { form: 'placeholder' }>
  here: boolean
}

const longest = 120

function PlaceholderRow({ vault, entry, here }: PlaceholderRowProps) {
  const { id: vaultId, readOnly } = vault.summary
  const { words, findings } = entry
  // What is plainly meant as a token is offered as one.
  const [text, setText] = useState(findings[0].repair?.text ?? '')
  const [filling, setFilling] = useState(false)
  const name = useId()
  const many = findings.length

  const fill = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '' || filling) return
    setFilling(true)
    await fillIn(vaultId, findings, text.trim())
    setFilling(false)
  }
  const leave = ({ currentTarget }: KeyboardEvent<HTMLElement>): void =>
    currentTarget.closest<HTMLElement>('[data-entry-id]')?.focus()
  return (
    <PlacesRow
      vaultId={vaultId}
      entry={entry}
      here={here}
      wordsId={name}
      words={<mark dir="auto">{words.length > longest ? `${words.slice(0, longest)}…` : words}</mark>}
    >
      <td className="places-fill">
        {readOnly === null && (
          <form onSubmit={(event) => void fill(event)}>
            <TextInput
              aria-labelledby={name}
              placeholder="What to put there"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={keys({ Escape: leave })}
            />
            <Button type="submit" size="small" disabled={text.trim() === '' || filling}>
              {many === 1 ? 'Fill in' : 'Fill in everywhere'}
            </Button>
          </form>
        )}
      </td>
    </PlacesRow>
  )
}
