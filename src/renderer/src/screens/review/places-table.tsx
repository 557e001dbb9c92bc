import './places-table.css'
import type { ReactNode } from 'react'
import { standAt } from '../../stores/review.ts'
import type { Entry } from '../findings/entries.ts'
import { PlacesList } from './places-list.tsx'

interface PlacesTableProps {
  /** `count`: of its rows. */
  group: { key: string; title: string; count: number }
  /** Above the rows, where something is to be said of all of them. */
  about?: string
  /** What the last column holds, for who hears the table. */
  decision: string
  children: ReactNode
}

/** Words that are decided once for all their places: a row each, with the places and what is to be decided. */
export function PlacesTable({ group, about, decision, children }: PlacesTableProps) {
  const heading = `review-group-${group.key}`
  return (
    <section className="review-group" aria-labelledby={heading}>
      <h3 className="review-group-head" id={heading}>
        {group.title}
        <span className="review-count numbers">{group.count}</span>
      </h3>
      {about !== undefined && <p className="review-group-about">{about}</p>}
      <table className="places" aria-labelledby={heading}>
        <thead className="only-heard">
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Where</th>
            <th scope="col">{decision}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface PlacesRowProps {
  vaultId: string
  entry: Entry
  /** The keys are about it. */
  here: boolean
  /** The words, and what is said of them. */
  words: ReactNode
  /** The words of the first place as they stand there, where nobody can decide without. */
  firstWords?: ReactNode
  /** Names the field that fills the words in. */
  wordsId?: string
  children: ReactNode
}

/** One row: the words, their places, and in the last cell what is to be decided. */
export function PlacesRow({ vaultId, entry, here, words, firstWords, wordsId, children }: PlacesRowProps) {
  return (
    <tr
      className="places-row"
      aria-current={here}
      tabIndex={here ? 0 : -1}
      data-entry-id={entry.id}
      onFocus={() => standAt(vaultId, entry.id)}
    >
      <th scope="row" className="places-words" id={wordsId}>
        {words}
      </th>
      <PlacesList vaultId={vaultId} findings={entry.findings} firstWords={firstWords} />
      {children}
    </tr>
  )
}
