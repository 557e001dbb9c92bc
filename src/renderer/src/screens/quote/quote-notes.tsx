import type { Quote } from '../../../../shared/contract/run-routes.ts'
import { quoteWarnings, whyBlocked } from '../../../../shared/quote-warnings.ts'
import { StateBadge } from '../../ui/state-badge.tsx'

/** Why a run would not start as things are, and what somebody should know of it first. */
export function QuoteNotes({ quote }: { quote: Quote }) {
  const blocked = whyBlocked(quote)
  return (
    <>
      {blocked !== null && (
        <p role="alert">
          <StateBadge tone="bad" words={blocked} wraps />
        </p>
      )}
      {quoteWarnings(quote).map((warning) => (
        <p key={warning} role="status">
          <StateBadge tone="warn" words={warning} wraps />
        </p>
      ))}
    </>
  )
}
