import type { Failure } from '../../../shared/failure.ts'
import { placeFindings, useFindingsStore, useFound, type Found } from '../stores/findings.ts'
import { offerOthersStillFit } from './others-still-fit.ts'
import { useAsked } from './use-asked.ts'
import { useChangesAtRest } from './use-changes-at-rest.ts'

/** What the review finds in a vault; asked again when something in it was saved. What was found last stays meanwhile. */
export function useFindings(vaultId: string): {
  found: Found | null
  failure: Failure | null
  again: () => void
} {
  const turn = useChangesAtRest(vaultId)
  const { failure, again } = useAsked(
    'findings.read',
    { vaultId },
    (newest) => {
      offerOthersStillFit(vaultId, useFindingsStore.getState().found[vaultId] ?? null, newest)
      placeFindings(vaultId, newest)
    },
    turn,
  )
  return { found: useFound(vaultId), failure, again }
}
