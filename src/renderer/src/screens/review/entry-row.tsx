import type { Finding } from '../../../../shared/finding.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { standAt } from '../../stores/review.ts'
import { severityOf, type Entry } from '../findings/entries.ts'
import { kindWords } from '../findings/finding-words.ts'
import { FoundWords } from '../findings/found-words.tsx'
import { RestsOn } from '../findings/rests-on.tsx'
import { placeInVault, placeName } from '../findings/section-root.ts'
import { goToFinding } from '../findings/settle.ts'
import { SeverityIcon } from '../findings/severity-icon.tsx'
import { EntryActions } from './entry-actions.tsx'
import { Sentence } from '../../ui/sentence.tsx'

interface EntryRowProps {
  vault: VaultView
  entry: Entry
  /** The keys are about it. */
  here: boolean
  /** Says which section it is in: under a kind's heading. */
  withSection: boolean
}

/** One thing to decide: where it is, the words in their context, what is wrong, and what to do. */
export function EntryRow({ vault, entry, here, withSection }: EntryRowProps) {
  const [finding] = entry.findings
  const vaultId = vault.summary.id
  const whole = entry.form === 'sections'
  const place = withSection && !whole ? placeInVault(finding) : placeName(finding)
  const kind = kindWords[finding.kind].one
  return (
    <article
      className="review-row"
      aria-label={[kind, place].filter(Boolean).join(', ')}
      aria-current={here}
      tabIndex={here ? 0 : -1}
      data-entry-id={entry.id}
      onFocus={() => standAt(vaultId, entry.id)}
    >
      <SeverityIcon severity={severityOf(entry)} />
      <div className="review-words">
        <p className="review-place">
          {!withSection && <span className="review-kind">{kind}</span>}
          {place !== '' && (
            <button type="button" className="review-place-way" onClick={() => goToFinding(vaultId, finding)}>
              {place}
            </button>
          )}
        </p>
        {whole ? (
          <p className="review-sentence">
            <Sentence words={sectionsSentence(entry)} />
          </p>
        ) : (
          <>
            <FoundWords vault={vault} finding={finding} />
            <p className="review-sentence">
              <Sentence words={finding.sentence} />
            </p>
            {finding.restsOn && <RestsOn vaultId={vaultId} ground={finding.restsOn} />}
            {entry.form === 'repeated' && <OtherPlaces vaultId={vaultId} findings={entry.findings} />}
          </>
        )}
      </div>
      <EntryActions vault={vault} entry={entry} />
    </article>
  )
}

/** Where the same words stand too. */
function OtherPlaces({ vaultId, findings }: { vaultId: string; findings: readonly Finding[] }) {
  return (
    <ul className="review-others" aria-label="The same words elsewhere">
      {findings.slice(1).map((finding) => (
        <li key={finding.id}>
          <button type="button" className="review-place-way" onClick={() => goToFinding(vaultId, finding)}>
            {placeInVault(finding)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function sectionsSentence({ findings }: Entry): string {
  const [first] = findings
  if (findings.length === 1) return first.sentence
  const titles = findings.map(({ section }) => sectionOf(section).title)
  const named =
    titles.length > 6 ? '' : `: ${titles.slice(0, -1).join(', ')} and ${titles[titles.length - 1] ?? ''}`
  return first.kind === 'sample'
    ? `${findings.length} sections were written by the sample writer${named}.`
    : `${findings.length} sections are not written${named}.`
}
