import { groupReviewBy, showOnly, showSeverity, toggleKind, useReviewStore } from '../../stores/review.ts'
import { Segments } from '../../ui/segments.tsx'
import { countByKind, countBySeverity, filtered, type Entry } from '../findings/entries.ts'
import { kindWords, severities, severityWords } from '../findings/finding-words.ts'
import { SeverityIcon } from '../findings/severity-icon.tsx'

/** How the findings are ordered, and which of them are shown. Each filter says how many it would leave. */
export function ReviewFilters({ entries }: { entries: readonly Entry[] }) {
  const { by, kinds, severity } = useReviewStore()
  const gravities = countBySeverity(filtered(entries, { kinds, severity: null }))
  const ofKind = new Map(
    countByKind(filtered(entries, { kinds: [], severity })).map(({ kind, count }) => [kind, count]),
  )
  const chosen = (on: boolean): { 'aria-pressed': boolean } => ({ 'aria-pressed': on })
  return (
    <aside className="review-filters" aria-label="What is shown">
      <Segments
        label="Ordered by"
        value={by}
        options={[
          { value: 'section', label: 'By section' },
          { value: 'kind', label: 'By kind' },
        ]}
        onChange={groupReviewBy}
      />
      <ul className="review-ways" aria-label="How grave">
        <li>
          <button
            type="button"
            className="review-way"
            {...chosen(kinds.length === 0 && severity === null)}
            onClick={() => showOnly()}
          >
            <span className="review-way-name">All</span>
            <span className="numbers">{entries.length}</span>
          </button>
        </li>
        {severities
          .filter((each) => gravities[each] > 0 || severity === each)
          .map((each) => (
            <li key={each}>
              <button
                type="button"
                className="review-way"
                {...chosen(severity === each)}
                onClick={() => showSeverity(severity === each ? null : each)}
              >
                <SeverityIcon severity={each} size={14} />
                <span className="review-way-name">{severityWords[each].many}</span>
                <span className="numbers">{gravities[each]}</span>
              </button>
            </li>
          ))}
      </ul>
      <h2 className="review-filter-head">Kinds</h2>
      <ul className="review-ways" aria-label="Kinds">
        {countByKind(entries)
          .filter(({ kind }) => ofKind.has(kind) || kinds.includes(kind))
          .map(({ kind }) => (
            <li key={kind}>
              <button
                type="button"
                className="review-way"
                {...chosen(kinds.includes(kind))}
                onClick={() => toggleKind(kind)}
              >
                <span className="review-way-name">{kindWords[kind].many}</span>
                <span className="numbers">{ofKind.get(kind) ?? 0}</span>
              </button>
            </li>
          ))}
      </ul>
    </aside>
  )
}
