import './section-with-inspector.css'
import './findings-panel.css'
import { useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../../../shared/finding.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { goTo, type Spot } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { CommentActions } from '../findings/comment-actions.tsx'
import { entriesOf, severityOf, type Entry } from '../findings/entries.ts'
import { kindWords } from '../findings/finding-words.ts'
import { FoundWords } from '../findings/found-words.tsx'
import { placeName } from '../findings/section-root.ts'
import { confirmFindings, editFinding, goToFinding, repairFindings } from '../findings/settle.ts'
import { SeverityIcon } from '../findings/severity-icon.tsx'
import { pathKey } from './changes.ts'

interface FindingsPanelProps {
  vault: VaultView
  /** Of this section only. */
  findings: readonly Finding[]
  /** The place that was gone to. */
  spot: Spot | undefined
  /** False while the text cannot be changed. */
  open: boolean
  /** A run holds the vault. */
  held: boolean
}

/** What the review finds in the section that is read; each leads to its words. */
export function FindingsPanel({ vault, findings, spot, open, held }: FindingsPanelProps) {
  const { id: vaultId } = vault.summary
  // Each place for itself: the person is looking at the text.
  const entries = useMemo(() => findings.flatMap((finding) => entriesOf([finding])), [findings])
  return (
    <div className="inspector-inside">
      {entries.length === 0 ? (
        <p>Nothing found in this section.</p>
      ) : (
        <ul className="found">
          {entries.map((entry) => (
            <li key={entry.findings[0].id}>
              <FindingCard
                vault={vault}
                entry={entry}
                here={isAt(spot, entry.findings[0])}
                open={open}
                held={held}
              />
            </li>
          ))}
        </ul>
      )}
      <Button size="small" className="found-all" onClick={() => goTo({ kind: 'review', vaultId })}>
        All findings
      </Button>
    </div>
  )
}

interface FindingCardProps {
  vault: VaultView
  entry: Entry
  here: boolean
  open: boolean
  held: boolean
}

function FindingCard({ vault, entry, here, open, held }: FindingCardProps) {
  const [finding] = entry.findings
  const { id: vaultId } = vault.summary
  const place = placeName(finding)
  const inText = finding.path.length > 0
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (here) card.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <article ref={card} className="found-card" aria-current={here}>
      <p className="found-head">
        <SeverityIcon severity={severityOf(entry)} size={14} />
        {kindWords[finding.kind].one}
      </p>
      {inText && (
        <button type="button" className="found-place" onClick={() => goToFinding(vaultId, finding)}>
          {place}
        </button>
      )}
      <FoundWords vault={vault} finding={finding} around={28} />
      <p className="found-sentence">
        <Sentence words={finding.sentence} />
      </p>
      {open && (inText || finding.comment) && (
        <div className="found-do">
          {finding.repair && (
            <Button
              size="small"
              className="review-repair"
              title={finding.repair.label}
              disabled={held}
              onClick={() => void repairFindings(vaultId, [finding])}
            >
              <span>{finding.repair.label}</span>
            </Button>
          )}
          {finding.comment && <CommentActions vaultId={vaultId} finding={finding} held={held} />}
          {finding.confirmable && (
            <Button size="small" disabled={held} onClick={() => void confirmFindings(vaultId, [finding])}>
              This is true
            </Button>
          )}
          {inText && (
            <Button size="small" disabled={held} onClick={() => void editFinding(vault, finding)}>
              Edit
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

const isAt = (spot: Spot | undefined, { path, span }: Finding): boolean =>
  spot !== undefined &&
  pathKey(spot.path) === pathKey(path) &&
  spot.span?.from === span?.from &&
  spot.span?.text === span?.text
