import './section-with-inspector.css'
import './vault-strip.css'
import './review-panel.css'
import { useState, type RefObject } from 'react'
import { businessOf } from '../../../../shared/business.ts'
import type { Intake } from '../../../../shared/intake.ts'
import { emptyOf } from '../../../../shared/sections/empty-content.ts'
import { fieldOf, type FieldPath } from '../../../../shared/sections/outline.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'
import { contentSchema, type NeedsReview, type SectionRecord } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { dropReview, keepReview } from '../../data/section-orders.ts'
import { Button } from '../../ui/button.tsx'
import { useSectionEditor } from './section-editor.ts'
import { useEditAt } from './edit-at.ts'
import { SectionText } from './section-text.tsx'
import { useWriterChoice } from './writer-choice.ts'

interface ReviewPanelProps {
  review: NeedsReview
  /** The text saved before, if there is one; it stays until the answer is kept. */
  record: SectionRecord | null
  intake: Intake
  page: RefObject<HTMLElement | null>
}

/** An answer that did not pass its check, as a form to complete: what is still wrong with it, and the ways to go on. */
export function ReviewPanel({ review, record, intake, page }: ReviewPanelProps) {
  const { vaultId, section } = useSectionEditor()
  const choice = useWriterChoice()
  const place = { vaultId, section }
  const right = review.issues.length === 0
  const content =
    review.content ?? contentSchema.parse(emptyOf(fieldOf(shapedSection(section, businessOf(intake)).schema)))
  const editAt = useEditAt(page, content)
  const again = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: { kind: 'sections', sections: [section] }, sample: choice.sample })
  return (
    <>
      <div
        className={`vault-strip vault-review ${right ? '' : 'vault-strip-warn'}`}
        role="region"
        aria-label="Needs review"
      >
        <div>
          <p className="vault-review-title" role="status">
            {titleOf(review)}
          </p>
          {!right && <Issues issues={review.issues} onGo={editAt} />}
          {record && <p className="vault-review-kept">The text saved before is kept until you decide.</p>}
        </div>
        <div className="vault-strip-do">
          <Button size="small" onClick={() => void dropReview(place)}>
            Discard
          </Button>
          <Button size="small" onClick={() => void again()}>
            Try again
          </Button>
          {review.content !== null && (
            <Button size="small" look={right ? 'primary' : 'quiet'} onClick={() => void keepReview(place)}>
              {right ? 'Save' : 'Keep it as it is'}
            </Button>
          )}
        </div>
      </div>
      <SectionText content={content} />
    </>
  )
}

function titleOf({ issues, content }: NeedsReview): string {
  if (issues.length === 0) return 'Nothing is missing any more.'
  if (content === null) return 'This answer could not be read. Complete it here; what came stands beside it.'
  return 'This answer did not pass its check. Complete it here, or ask again.'
}

interface IssuesProps {
  issues: NeedsReview['issues']
  onGo: (path: FieldPath) => void
}

const shownAtFirst = 5

/** What is wrong, each with the way to its field. */
function Issues({ issues, onGo }: IssuesProps) {
  const [all, setAll] = useState(false)
  const shown = all ? issues : issues.slice(0, shownAtFirst)
  return (
    <>
      <ul className="vault-issues">
        {shown.map(({ path, sentence }, at) => (
          <li key={at}>
            {path.length === 0 ? (
              sentence
            ) : (
              <button type="button" className="vault-issue" onClick={() => onGo(path)}>
                {sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
      {issues.length > shown.length && (
        <Button look="plain" size="small" onClick={() => setAll(true)}>
          Show {issues.length - shown.length} more
        </Button>
      )}
    </>
  )
}

/** The answer as it came, to copy from. */
export function RawAnswer({ raw }: Pick<NeedsReview, 'raw'>) {
  return (
    <div className="inspector-inside vault-raw">
      <p>The answer as it came</p>
      {raw.map((text, at) => (
        <pre key={at} tabIndex={0} dir="auto">
          {text}
        </pre>
      ))}
    </div>
  )
}
