import { sectionsWanted } from '../../../../shared/left-out.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { goTo } from '../../stores/place.ts'
import { showOnly } from '../../stores/review.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** Nothing is left to look at: the vault can go out. */
export function NothingFound({ vault }: { vault: VaultView }) {
  const { id: vaultId } = vault.summary
  return (
    <EmptyState
      title="Nothing left to look at"
      about={`All ${sectionsWanted(vault.summary)} sections were checked: names and prices agree, nothing is claimed that you did not say, and nothing is left to be filled in.`}
    >
      <Button look="primary" onClick={() => goTo({ kind: 'export', vaultId })}>
        Export…
      </Button>
      <Button onClick={() => goTo({ kind: 'vault', vaultId })}>Open the vault</Button>
    </EmptyState>
  )
}

/** The filters leave nothing over, though there are findings. */
export function NothingShown() {
  return (
    <div className="review-none">
      <p>Nothing of this kind is left.</p>
      <Button size="small" onClick={() => showOnly()}>
        Show all findings
      </Button>
    </div>
  )
}
