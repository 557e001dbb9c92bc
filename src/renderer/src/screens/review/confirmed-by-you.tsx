import type { Confirmed as ConfirmedWords } from '../../../../shared/finding.ts'
import { takeBack } from '../../data/finding-orders.ts'
import { whenWords } from '../../state-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'

/** What the person said is true, newest first; each can be taken back. */
export function Confirmed({ vaultId, confirmed }: { vaultId: string; confirmed: readonly ConfirmedWords[] }) {
  const now = useNow()
  if (confirmed.length === 0) return null
  const newestFirst = [...confirmed].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className="review-group" aria-labelledby="review-confirmed">
      <h3 className="review-group-head" id="review-confirmed">
        Confirmed by you
        <span className="review-count numbers">{confirmed.length}</span>
      </h3>
      <ul className="review-confirmed">
        {newestFirst.map(({ text, at }) => (
          <li key={text}>
            <span className="review-confirmed-words" dir="auto">
              {text}
            </span>
            <time className="review-confirmed-when numbers" dateTime={at}>
              {whenWords(at, now)}
            </time>
            <Button
              size="small"
              aria-label={`Take back “${text}”`}
              onClick={() => void takeBack(vaultId, [text])}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
