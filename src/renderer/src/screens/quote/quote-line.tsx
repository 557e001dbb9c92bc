import type { Quote } from '../../../../shared/contract/run-routes.ts'
import { whyBlocked } from '../../../../shared/quote-warnings.ts'
import { quoteWords } from '../../../../shared/quote-words.ts'

/** "about $0.60 to $1.10, 4 to 6 minutes", or why it would not start. */
export function QuoteLine({
  quote,
  className = '',
  sentence = false,
}: {
  quote: Quote | null
  className?: string
  sentence?: boolean
}) {
  if (!quote) return null
  return (
    <span className={`numbers ${className}`}>
      {quote.blocked ? whyBlocked(quote) : sentence ? asSentence(quoteWords(quote)) : quoteWords(quote)}
    </span>
  )
}

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
