import type { Failure } from '../../../shared/failure.ts'
import { placeFindings, useFound, type Found } from '../stores/findings.ts'
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
    (found) => placeFindings(vaultId, found),
    turn,
  )
  return { found: useFound(vaultId), failure, again }
}
