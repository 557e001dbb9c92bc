import { useMemo, useRef } from 'react'
import { checkedSentence } from '../../../../shared/checked.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { Page } from '../../frame/page.tsx'
import type { Found } from '../../stores/findings.ts'
import { goTo } from '../../stores/place.ts'
import { useReviewStore, type Severity } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import {
  countBySeverity,
  entriesOf,
  filtered,
  grouped,
  placeholderKey,
  unknownKey,
} from '../findings/entries.ts'
import { findingsTone, findingsWords } from '../findings/finding-words.ts'
import { DecidedByYou } from './decided-by-you.tsx'
import { EntryGroupView } from './entry-group.tsx'
import { NothingFound, NothingShown } from './nothing-found.tsx'
import { PlaceholderTable } from './placeholder-table.tsx'
import { ReviewFilters } from './review-filters.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { SecondReader } from './second-reader.tsx'
import { TokenTable } from './token-table.tsx'
import { UnknownTable } from './unknown-table.tsx'
import { useStanding } from './use-standing.ts'

/** "8 findings in 3 sections, 2 worth knowing". */
function headline(counts: Record<Severity, number>, sections: number): string {
  const where = `in ${sections === 1 ? 'one section' : `${sections} sections`}`
  const known = counts.note > 0 ? `${counts.note} worth knowing` : ''
  if (counts.error + counts.warning === 0) return `Nothing to put right, ${known}`
  return [`${findingsWords(counts)} ${where}`, known].filter(Boolean).join(', ')
}

/** The findings of a vault beside their filters; the keys go through them. */
export function OpenReview({ vault, found }: { vault: VaultView; found: Found }) {
  const { id: vaultId, title } = vault.summary
  const { by, kinds, severity } = useReviewStore()
  const list = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => entriesOf(found.findings, found.unknowns), [found])
  const groups = useMemo(
    () => grouped(filtered(entries, { kinds, severity }), by),
    [entries, kinds, severity, by],
  )
  const shown = useMemo(() => groups.flatMap((group) => group.entries), [groups])
  const current = useStanding(vaultId, shown, list)
  useReviewKeys({ vault, shown, current, list })
  const counts = countBySeverity(entries)
  const many = new Set(
    found.findings.filter(({ severity }) => severity !== 'note').map(({ section }) => section),
  ).size
  return (
    <Page
      title="Review"
      client={title}
      state={{ tone: findingsTone(counts), words: findingsWords(counts) }}
      actions={
        <Button size="small" onClick={() => goTo({ kind: 'vault', vaultId })}>
          Open the vault
        </Button>
      }
    >
      <div className="review" data-empty={entries.length === 0}>
        {entries.length > 0 && <ReviewFilters entries={entries} />}
        <div className="review-list" ref={list}>
          <div className="review-sheet">
            {entries.length === 0 ? (
              <NothingFound vault={vault} />
            ) : (
              <header className="review-head">
                <h2 className="review-title">{headline(counts, many)}</h2>
                <p className="review-keys">
                  <Kbd keys="J" /> <Kbd keys="K" /> next and previous, <Kbd keys="Enter" /> go there,{' '}
                  <Kbd keys="R" /> repair, <Kbd keys="C" /> confirm, <Kbd keys="X" /> strike, <Kbd keys="E" />{' '}
                  edit, <Kbd keys="N" /> refine with a note
                </p>
              </header>
            )}
            <SecondReader vault={vault} status={found.readThrough} />
            <p className="review-checked">{checkedSentence(found.checked)}</p>
            {entries.length > 0 && shown.length === 0 && <NothingShown />}
            {groups.map((group) =>
              group.key === unknownKey ? (
                <UnknownTable key={group.key} vault={vault} group={group} current={current} />
              ) : group.key === placeholderKey ? (
                <PlaceholderTable key={group.key} vault={vault} group={group} current={current} />
              ) : (
                <EntryGroupView key={group.key} vault={vault} group={group} current={current} by={by} />
              ),
            )}
            <TokenTable vault={vault} />
            <DecidedByYou vaultId={vaultId} found={found} />
          </div>
        </div>
      </div>
    </Page>
  )
}
