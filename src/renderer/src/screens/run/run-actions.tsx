import { Pause, Play, X } from 'lucide-react'
import { useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import { cancelRun, continueRun, pauseRun, startRunAndWatch } from '../../data/run-orders.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isSample, notSaved, pinOf, savedOf } from './run-words.ts'

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
        about={`${savedOf(run) === 0 ? 'Nothing is saved yet' : `The ${savedOf(run)} saved sections stay`}. What is being written at this moment is lost; everything else can be written later.`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Go on writing</Button>
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
  const retry = (): Promise<void> =>
    startRunAndWatch({ vaultId, purpose: { kind: 'missing' }, sample: isSample(run), pin: pinOf(run) })
  return (
    <>
      {left.length > 0 && run.purpose.kind !== 'refine' && (
        <Button size="small" onClick={() => void retry()}>
          {failed ? 'Retry failed' : 'Write the rest'}
        </Button>
      )}
      <Button look="primary" size="small" onClick={() => goTo({ kind: 'vault', vaultId })}>
        Open the vault
      </Button>
    </>
  )
}
