import type { VaultView } from '../../../../shared/vault.ts'
import type { UnknownEntry } from '../../../../shared/unknown-entry.ts'
import { confirmWords, strikeWords } from '../../data/finding-orders.ts'
import { Button } from '../../ui/button.tsx'
import type { Entry, EntryGroup } from '../findings/entries.ts'
import { FoundWords } from '../findings/found-words.tsx'
import { SeverityIcon } from '../findings/severity-icon.tsx'
import { PlacesRow, PlacesTable } from './places-table.tsx'

interface UnknownTableProps {
  vault: VaultView
  group: EntryGroup
  current: string | null
}

/** Numbers and names that no answer holds, each once with all its places: true, or struck, for all of them at once. */
export function UnknownTable({ vault, group, current }: UnknownTableProps) {
  return (
    <PlacesTable
      group={{ ...group, count: group.entries.length }}
      about="Each is decided once, for all its places. What you take as true is asked about no more; what you strike is to be taken out where it stands."
      decision="True or not"
    >
      {group.entries.map(
        (entry) =>
          entry.form === 'unknown' && (
            <UnknownRow key={entry.id} vault={vault} entry={entry} here={entry.id === current} />
          ),
      )}
    </PlacesTable>
  )
}

interface UnknownRowProps {
  vault: VaultView
  entry: Extract<Entry, { form: 'unknown' }>
  here: boolean
}

const familyWords: Readonly<Record<UnknownEntry['family'], string>> = {
  number: 'A number',
  money: 'An amount',
  date: 'A date or a time',
  name: 'A name',
}

function UnknownRow({ vault, entry, here }: UnknownRowProps) {
  const { id: vaultId, readOnly } = vault.summary
  const { text, texts, family, severity, struck } = entry.unknown
  // The same words with a large letter are no other way to write them.
  const others = texts.filter((each) => each.toLowerCase() !== text.toLowerCase())
  return (
    <PlacesRow
      vaultId={vaultId}
      entry={entry}
      here={here}
      firstWords={<FoundWords vault={vault} finding={entry.findings[0]} around={60} />}
      words={
        <>
          <mark dir="auto" className={struck ? 'places-struck' : undefined}>
            {text}
          </mark>
          <span className="places-kind">
            <SeverityIcon severity={severity} size={14} />
            {familyWords[family]}
            {others.length > 0 && `, also “${others.slice(0, 2).join('”, “')}”`}
          </span>
        </>
      }
    >
      <td className="places-decide">
        {readOnly === null && (
          <>
            <Button size="small" onClick={() => void confirmWords(vaultId, texts)}>
              This is true
            </Button>
            {struck ? (
              <Button size="small" onClick={() => void strikeWords(vaultId, texts, false)}>
                Struck: take back
              </Button>
            ) : (
              <Button size="small" onClick={() => void strikeWords(vaultId, texts, true)}>
                Strike
              </Button>
            )}
          </>
        )}
      </td>
    </PlacesRow>
  )
}
