import { diffWordsWithSpace } from 'diff'
import { useDeferredValue, useMemo } from 'react'

/** Below this share of words kept, the app's words are easier to read alone than woven into the person's. */
const kept = 0.35

/** The app's words with what the person took out and put in, by words. Follows the typing as fast as it can. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const shown = useDeferredValue(after)
  const pieces = useMemo(() => diffWordsWithSpace(before, shown), [before, shown])
  const same = pieces.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.trim().length), 0)
  const woven = same / Math.max(before.length, shown.length, 1) >= kept
  return (
    <div className="prompt-side">
      <h3 className="field-label" id="prompt-difference">
        {woven ? 'What differs from the app’s words' : 'The app’s words'}
      </h3>
      <div className="prompt-difference" dir="auto" role="region" aria-labelledby="prompt-difference" tabIndex={0}>
        {woven
          ? pieces.map(({ added, removed, value }, at) =>
              added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>,
            )
          : before}
      </div>
    </div>
  )
}
