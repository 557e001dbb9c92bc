import './run-lost.css'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import type { Failure } from '../../../../shared/failure.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import { saveAgain } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'

/** The disk takes nothing: why, what is safe, and that the run goes on by itself or with one press. */
export function RunDiskLost({ runId, lost }: { runId: string; lost: NonNullable<RunView['diskLost']> }) {
  return (
    <section className="run-lost run-disk-lost" role="status" aria-label="Waiting for the disk">
      <div>
        <p className="run-lost-head">{whyHeld(lost.failure)}</p>
        <p className="run-lost-safe">
          Nothing is lost, and nothing more is asked. The run goes on by itself as soon as it can save again.
        </p>
      </div>
      <Button look="primary" size="small" onClick={() => void saveAgain(runId)}>
        Save again
      </Button>
    </section>
  )
}

/** A full disk is said first: that is what a person can do something about. */
const whyHeld = (failure: Failure): string =>
  failure.kind === 'disk-full'
    ? 'The disk with this vault is full. Make room, then go on.'
    : failureSentence(failure)
