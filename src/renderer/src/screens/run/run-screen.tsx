import './run-screen.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { useRun } from '../../data/run-events.ts'
import { Page } from '../../frame/page.tsx'
import { NamesOfRun } from '../../frame/provider-names.tsx'
import { doneOf, runState } from '../../state-words.ts'
import { goTo } from '../../stores/place.ts'
import { useVaultSummary } from '../../stores/library-rows.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { RunActions } from './run-actions.tsx'
import { RunBoard } from './run-board.tsx'
import { useClockLead } from './run-clock.ts'
import { RunDiskLost } from './run-disk-lost.tsx'
import { RunDrawer } from './run-drawer.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunLost } from './run-lost.tsx'
import { goingSentence, isSample, outcomeSentence, runTitle } from './run-words.ts'

/** A run, section by section, while it goes and afterwards. */
export function RunScreen({ vaultId, runId }: { vaultId: string; runId: string }) {
  const vault = useVaultSummary(vaultId)
  const { view, failure } = useRun(vaultId, runId)
  const lead = useClockLead(runId)
  const client = vault?.client ?? ''
  if (!view) {
    return (
      <Page title="Run" client={client}>
        {failure && (
          <EmptyState title="This run cannot be shown" about={failureSentence(failure)}>
            <Button onClick={() => goTo({ kind: 'vault', vaultId })}>Open the vault</Button>
          </EmptyState>
        )}
      </Page>
    )
  }
  const { done, all, word } = doneOf(view)
  const outcome = outcomeSentence(view)
  return (
    <Page
      title={runTitle(view, client)}
      state={view.state === 'paused' ? runState(view) : null}
      facts={<RunFacts run={view} lead={lead} />}
      actions={<RunActions run={view} />}
    >
      <div className="run">
        <Progress
          label={`Sections ${word}`}
          value={done}
          of={Math.max(1, all)}
          words={`${done} of ${all} sections ${word}`}
          tone={view.outcome === 'partial' ? 'warn' : 'accent'}
        />
        <p className="run-outcome" role="status">
          {outcome === null ? (
            <span className="run-going">{goingSentence(view)}</span>
          ) : (
            <>
              {outcome}{' '}
              {isSample(view) && 'Written by the built-in sample writer, to show how a vault looks.'}
            </>
          )}
        </p>
        <NamesOfRun providers={view.providers}>
          {view.diskLost !== null && <RunDiskLost runId={runId} lost={view.diskLost} />}
          {view.lost !== null && <RunLost lost={view.lost} />}
          <RunBoard run={view} lead={lead} />
          <RunDrawer run={view} lead={lead} />
        </NamesOfRun>
      </div>
    </Page>
  )
}
