import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Quote } from '../../../../shared/ipc.ts'
import { quoteWords } from '../../../../shared/quote-words.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import { useAsked } from '../../asking/use-asked.ts'
import { useChangesAtRest } from '../../asking/use-changes-at-rest.ts'

interface QuoteAsked {
  vaultId: string
  purpose: RunPurpose
  sample: boolean
}

/** What a run would take, asked again when the vault has changed. `wanted` false asks nothing. */
export function useQuote({ vaultId, purpose, sample }: QuoteAsked, wanted = true): Quote | null {
  const turn = useChangesAtRest(vaultId)
  return useAsked('vault.quote', wanted ? { vaultId, purpose, sample } : null, undefined, turn).value
}

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
      {quote.blocked
        ? failureSentence(quote.blocked)
        : sentence
          ? asSentence(quoteWords(quote))
          : quoteWords(quote)}
    </span>
  )
}

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
