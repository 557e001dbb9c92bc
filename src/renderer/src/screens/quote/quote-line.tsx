import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Quote } from '../../../../shared/ipc.ts'
import { quoteWords } from '../../../../shared/quote-words.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import { useAsked } from '../../asking/use-asked.ts'
import { useChanges } from '../../stores/changes.ts'
import { useSettled } from '../../ui/use-settled.ts'

interface QuoteAsked {
  vaultId: string
  purpose: RunPurpose
  sample: boolean
}

/** What a run would take, asked again when the vault has changed. `wanted` false asks nothing. */
export function useQuote({ vaultId, purpose, sample }: QuoteAsked, wanted = true): Quote | null {
  const turn = useSettled(useChanges(vaultId), 200)
  return useAsked('vault.quote', wanted ? { vaultId, purpose, sample } : null, undefined, turn).value
}

/** "about $0.60 to $1.10, 4 to 6 minutes", or why it would not start. */
export function QuoteLine({ quote, className = '' }: { quote: Quote | null; className?: string }) {
  if (!quote) return null
  return (
    <span className={`numbers ${className}`}>
      {quote.blocked ? failureSentence(quote.blocked) : quoteWords(quote)}
    </span>
  )
}
