import './review-screen.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { useFindings } from '../../data/use-findings.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { useVaultSummary } from '../../stores/library-rows.ts'
import type { Found } from '../../stores/findings.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { OpenReview } from './open-review.tsx'

/** Everything the review finds in a vault, and what puts it right. */
export function ReviewScreen({ vaultId }: { vaultId: string }) {
  const vault = useVault(vaultId)
  const review = useFindings(vaultId)
  const known = useVaultSummary(vaultId)
  const failure = (vault.value ? null : vault.failure) ?? (review.found ? null : review.failure)
  if (vault.value && review.found) return <Reviewed vault={vault.value} found={review.found} />
  const again = (): void => {
    vault.again()
    review.again()
  }
  return (
    <Page title="Review" client={known?.title}>
      {failure ? (
        <Unreadable vaultId={vaultId} failure={failure} again={again} />
      ) : (
        <EmptyState title="Reading the vault" about="What is found in it shows here in a moment." />
      )}
    </Page>
  )
}

function Unreadable({ vaultId, failure, again }: { vaultId: string; failure: Failure; again: () => void }) {
  return (
    <EmptyState title="This vault cannot be reviewed" about={failureSentence(failure)}>
      <Button look="primary" onClick={again}>
        Try again
      </Button>
      <Button onClick={() => goTo({ kind: 'vault', vaultId })}>Open the vault</Button>
    </EmptyState>
  )
}

function Reviewed({ vault, found }: { vault: VaultView; found: Found }) {
  const { id: vaultId } = vault.summary
  if (vault.sections.length === 0) {
    return (
      <Page title="Review" client={vault.summary.title}>
        <EmptyState
          title="Nothing to review yet"
          about="Once sections are written, they are checked here: names and prices that differ, claims you did not make, and what is still to be filled in."
        >
          <Button look="primary" onClick={() => goTo({ kind: 'intake', vaultId, at: 'summary' })}>
            Open the intake
          </Button>
        </EmptyState>
      </Page>
    )
  }
  return <OpenReview vault={vault} found={found} />
}
