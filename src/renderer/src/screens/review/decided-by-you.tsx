import type { Confirmed } from '../../../../shared/finding.ts'
import { strikeWords, takeBack } from '../../data/finding-orders.ts'
import type { Found } from '../../stores/findings.ts'
import { whenWords } from '../../state-words.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'

/** What the person said is true, and what they struck, newest first; each can be taken back. */
export function DecidedByYou({ vaultId, found }: { vaultId: string; found: Found }) {
  return (
    <>
      <Decided
        title="Confirmed by you"
        words={found.confirmed}
        onTakeBack={(text) => void takeBack(vaultId, [text])}
      />
      <Decided
        title="Struck by you"
        words={found.struck}
        onTakeBack={(text) => void strikeWords(vaultId, [text], false)}
      />
    </>
  )
}

interface DecidedProps {
  title: string
  words: readonly Confirmed[]
  onTakeBack: (text: string) => void
}

function Decided({ title, words, onTakeBack }: DecidedProps) {
  const now = useNow()
  if (words.length === 0) return null
  const newestFirst = [...words].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className="review-group" aria-label={title}>
      <h3 className="review-group-head">
        {title}
        <span className="review-count numbers">{words.length}</span>
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
            <Button size="small" aria-label={`Take back “${text}”`} onClick={() => onTakeBack(text)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
