import { Pause, Play, X } from 'lucide-react'
import { useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import { cancelRun, continueRun, pauseRun, startRunAndWatch } from '../../data/run-orders.ts'
import { useVaultSummary } from '../../stores/library-rows.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isReading } from '../../state-words.ts'
import { cancelWords, isSample, notSaved, pinOf, restOf } from './run-words.ts'

/** What a person can do with the whole run: while it goes, and once it has ended. */
export function RunActions({ run }: { run: RunView }) {
  return run.state === 'finished' ? <EndedActions run={run} /> : <GoingActions run={run} />
}

function GoingActions({ run }: { run: RunView }) {
  const [asking, setAsking] = useState(false)
  const { runId } = run
  const cancel = (): void => {
    setAsking(false)
    void cancelRun(runId)
  }
  return (
    <>
      {run.state === 'paused' ? (
        <Button look="primary" size="small" icon={Play} onClick={() => void continueRun(runId)}>
          Continue
        </Button>
      ) : (
        <Button size="small" icon={Pause} onClick={() => void pauseRun(runId)}>
          Pause
        </Button>
      )}
      <Button size="small" icon={X} onClick={() => setAsking(true)}>
        Cancel
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Cancel this run?"
        about={cancelWords(run)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>
              {isReading(run) ? 'Go on reading' : 'Go on writing'}
            </Button>
            <Button look="danger" onClick={cancel}>
              Cancel the run
            </Button>
          </>
        }
      />
    </>
  )
}

function EndedActions({ run }: { run: RunView }) {
  const { vaultId } = run
  const left = notSaved(run)
  const failed = left.some((card) => card.state === 'failed')
  const reading = isReading(run)
  const inVault = useVaultSummary(vaultId)?.saved ?? 0
  const retry = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: restOf(run, inVault), sample: isSample(run), pin: pinOf(run) })
  return (
    <>
      {left.length > 0 && run.purpose.kind !== 'refine' && (
        <Button size="small" onClick={() => void retry()}>
          {failed ? 'Retry failed' : reading ? 'Read the rest' : 'Write the rest'}
        </Button>
      )}
      <Button
        look="primary"
        size="small"
        onClick={() => goTo(reading ? { kind: 'review', vaultId } : { kind: 'vault', vaultId })}
      >
        {reading ? 'Open the review' : 'Open the vault'}
      </Button>
    </>
  )
}
