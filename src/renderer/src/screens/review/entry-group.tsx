import type { VaultView } from '../../../../shared/vault.ts'
import { goTo } from '../../stores/place.ts'
import type { EntryGroup } from '../findings/entries.ts'
import { EntryRow } from './entry-row.tsx'

interface EntryGroupProps {
  vault: VaultView
  group: EntryGroup
  current: string | null
  by: 'section' | 'kind'
}

/** The entries of one section or kind under its name. */
export function EntryGroupView({ vault, group, current, by }: EntryGroupProps) {
  const { key, title, section, entries } = group
  const heading = `review-group-${key}`
  return (
    <section className="review-group" aria-labelledby={heading}>
      <h3 className="review-group-head" id={heading}>
        {section === null ? (
          title
        ) : (
          <button
            type="button"
            className="review-group-way"
            onClick={() => goTo({ kind: 'vault', vaultId: vault.summary.id, section })}
          >
            <span className="review-group-number numbers">{section}</span>
            {title}
          </button>
        )}
        <span className="review-count numbers">{entries.length}</span>
      </h3>
      {entries.map((entry) => (
        <EntryRow
          key={entry.id}
          vault={vault}
          entry={entry}
          here={entry.id === current}
          withSection={by === 'kind'}
        />
      ))}
    </section>
  )
}
