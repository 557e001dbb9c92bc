import type { Failure } from '../../../shared/failure.ts'
import { useChanges } from '../stores/changes.ts'
import { placeFindings, useFindingsStore, useFound, type Found } from '../stores/findings.ts'
import { useSettled } from '../ui/use-settled.ts'
import { offerOthersStillFit } from './others-still-fit.ts'
import { useAsked } from './use-asked.ts'

/** How long a vault must stand still before it is reviewed again: a run saves several sections in a row. */
const pauseMs = 200

/** What the review finds in a vault; asked again when something in it was saved. What was found last stays meanwhile. */
export function useFindings(vaultId: string): {
  found: Found | null
  failure: Failure | null
  again: () => void
} {
  const turn = useSettled(useChanges(vaultId), pauseMs)
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
