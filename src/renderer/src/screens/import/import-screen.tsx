import './import.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { importDropped } from '../../data/import-orders.ts'
import { useVault } from '../../data/use-vault.ts'
import { Page } from '../../frame/page.tsx'
import { importEnded, useImportStore } from '../../stores/imports.ts'
import { useVaultSummary } from '../../stores/library-rows.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportStart } from './import-start.tsx'
import { ImportEnd } from './import-end.tsx'
import { ProposalStep } from './proposal-step.tsx'
import { dropping } from '../../ui/dropping.ts'

/** Answers from files: where they come from, then each proposal with its lines, one by one. */
export function ImportScreen({ vaultId }: { vaultId: string }) {
  const { value, failure, again } = useVault(vaultId)
  if (value) return <OpenedImport vault={value} />
  return (
    <Page title="Import answers">
      {failure && (
        <EmptyState title="This vault could not be opened" about={failureSentence(failure)}>
          <Button onClick={again}>Try again</Button>
        </EmptyState>
      )}
    </Page>
  )
}

function OpenedImport({ vault }: { vault: VaultView }) {
  const { id, readOnly } = vault.summary
  const summary = useVaultSummary(id) ?? vault.summary
  const view = useImportStore(({ views }) => views[id])
  const shown = view?.imported.proposals.find(({ number }) => number === view.at)
  return (
    <Page
      title="Import answers"
      client={summary.title || 'New vault'}
      state={readOnly === null ? null : { tone: 'locked', words: readOnly }}
      actions={
        <>
          {view && <Button onClick={() => importEnded(id)}>Import something else</Button>}
          <Button onClick={() => goTo({ kind: 'intake', vaultId: id, at: 'summary' })}>All answers</Button>
        </>
      }
    >
      <div className="import" {...dropping((files) => void importDropped(id, files))}>
        {!view && <ImportStart vaultId={id} />}
        {view && shown && (
          <ProposalStep
            key={shown.number}
            vaultId={id}
            intake={vault.intake}
            view={view}
            client={summary.client}
            proposal={shown}
            readOnly={readOnly !== null}
          />
        )}
        {view && !shown && <ImportEnd vaultId={id} view={view} client={summary.client} />}
      </div>
    </Page>
  )
}
