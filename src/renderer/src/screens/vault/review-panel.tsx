import { useState } from 'react'
import type { NeedsReview, SectionRecord } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../asking/run-orders.ts'
import { dropReview, keepReview } from '../../asking/section-orders.ts'
import { Button } from '../../ui/button.tsx'
import { useDesk } from './desk.ts'
import { SectionText } from './section-text.tsx'
import { useWriterChoice } from './writer-choice.ts'

interface ReviewPanelProps {
  review: NeedsReview
  /** The text saved before, if there is one; it stays until the answer is kept. */
  record: SectionRecord | null
}

const shownAtFirst = 5

/** An answer that did not pass its check: what is wrong with it, the answer itself, and the ways to go on. */
export function ReviewPanel({ review, record }: ReviewPanelProps) {
  const { vaultId, section } = useDesk()
  const choice = useWriterChoice()
  const [all, setAll] = useState(false)
  const place = { vaultId, section }
  const issues = all ? review.issues : review.issues.slice(0, shownAtFirst)
  const more = review.issues.length - issues.length
  const again = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: { kind: 'sections', sections: [section] }, sample: choice.sample })
  return (
    <>
      <div className="vault-strip vault-strip-warn vault-review" role="region" aria-label="Needs review">
        <div>
          <p className="vault-review-title">This answer did not pass its check.</p>
          <ul className="vault-issues">
            {issues.map((issue, at) => (
              <li key={at}>{issue.sentence}</li>
            ))}
          </ul>
          {more > 0 && (
            <Button look="plain" size="small" onClick={() => setAll(true)}>
              Show {more} more
            </Button>
          )}
          {record && <p className="vault-review-kept">The text saved before is kept until you decide.</p>}
        </div>
        <div className="vault-strip-do">
          <Button size="small" onClick={() => void dropReview(place)}>
            Discard
          </Button>
          {review.content !== null && (
            <Button size="small" onClick={() => void keepReview(place)}>
              Keep it as it is
            </Button>
          )}
          <Button look="primary" size="small" onClick={() => void again()}>
            Try again
          </Button>
        </div>
      </div>
      {review.content !== null && <SectionText content={review.content} />}
      <details className="vault-raw" open={review.content === null}>
        <summary>The answer as it came</summary>
        {review.raw.map((text, at) => (
          <pre key={at} dir="auto" tabIndex={0}>
            {text}
          </pre>
        ))}
      </details>
    </>
  )
}
