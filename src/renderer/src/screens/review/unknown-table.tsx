import type { VaultView } from '../../../../shared/vault.ts'
import type { UnknownEntry } from '../../../../shared/unknown-entry.ts'
import { confirmWords, strikeWords } from '../../data/finding-orders.ts'
import { standAt } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import type { Entry, EntryGroup } from '../findings/entries.ts'
import { SeverityIcon } from '../findings/severity-icon.tsx'
import { PlacesList } from './places-list.tsx'

interface UnknownTableProps {
  vault: VaultView
  group: EntryGroup
  current: string | null
}

/** Numbers and names that no answer holds, each once with all its places: true, or struck, for all of them at once. */
export function UnknownTable({ vault, group, current }: UnknownTableProps) {
  return (
    <section className="review-group" aria-labelledby="review-unknowns">
      <h3 className="review-group-head" id="review-unknowns">
        {group.title}
        <span className="review-count numbers">{group.entries.length}</span>
      </h3>
      <p className="review-group-about">
        Each is decided once, for all its places. What you take as true is asked about no more; what you
        strike is to be taken out where it stands.
      </p>
      <table className="places" aria-labelledby="review-unknowns">
        <thead className="only-heard">
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Where</th>
            <th scope="col">True or not</th>
          </tr>
        </thead>
        <tbody>
          {group.entries.map(
            (entry) =>
              entry.form === 'unknown' && (
                <UnknownRow key={entry.id} vault={vault} entry={entry} here={entry.id === current} />
              ),
          )}
        </tbody>
      </table>
    </section>
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
  const { unknown, findings } = entry
  const { text, texts, family, severity, struck } = unknown
  return (
    <tr
      className="places-row"
      aria-current={here}
      tabIndex={here ? 0 : -1}
      data-entry-id={entry.id}
      onFocus={() => standAt(vaultId, entry.id)}
    >
      <th scope="row" className="places-words">
        <mark dir="auto" className={struck ? 'places-struck' : undefined}>
          {text}
        </mark>
        <span className="places-kind">
          <SeverityIcon severity={severity} size={14} />
          {familyWords[family]}
          {texts.length > 1 && `, also “${texts.slice(1, 3).join('”, “')}”`}
        </span>
      </th>
      <PlacesList vaultId={vaultId} findings={findings} />
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
    </tr>
  )
}
