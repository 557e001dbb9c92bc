import { diffWordsWithSpace } from 'diff'
import { useDeferredValue, useMemo } from 'react'

/** The app's words with what the person took out and put in, by words. Follows the typing as fast as it can. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const shown = useDeferredValue(after)
  const pieces = useMemo(() => diffWordsWithSpace(before, shown), [before, shown])
  return (
    <div className="prompt-side">
      <h3 className="field-label" id="prompt-difference">
        What differs from the app’s words
      </h3>
      <div className="prompt-difference" role="region" aria-labelledby="prompt-difference" tabIndex={0}>
        {pieces.map(({ added, removed, value }, at) =>
          added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>,
        )}
      </div>
    </div>
  )
}
