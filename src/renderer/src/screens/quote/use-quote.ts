import type { Failure } from '../../../../shared/failure.ts'
import type { Quote } from '../../../../shared/contract/run-routes.ts'
import type { RunPurpose } from '../../../../shared/run-event.ts'
import type { Pin } from '../../../../shared/settings.ts'
import { useAsked } from '../../data/use-asked.ts'
import { useChangesAtRest } from '../../data/use-changes-at-rest.ts'

interface QuoteAsked {
  vaultId: string
  purpose: RunPurpose
  sample: boolean
  pin?: Pin | null
}

export interface AskedQuote {
  quote: Quote | null
  /** Why there is none. */
  failure: Failure | null
  /** What the run would take was read, and nothing keeps it from starting: what a button that starts one waits for. */
  mayStart: boolean
}

/** What a run would take, asked again when the vault has changed. `wanted` false asks nothing. */
export function useQuote({ vaultId, purpose, sample, pin = null }: QuoteAsked, wanted = true): AskedQuote {
  const turn = useChangesAtRest(vaultId)
  const { value: quote, failure } = useAsked(
    'vault.quote',
    wanted ? { vaultId, purpose, sample, pin } : null,
    undefined,
    turn,
  )
  return { quote, failure, mayStart: quote !== null && quote.blocked === null }
}
