import type { Failure } from '../../../shared/failure.ts'
import type { RunPurpose } from '../../../shared/run-event.ts'
import type { Pin } from '../../../shared/settings.ts'
import { ask } from '../main-process.ts'
import { isReading } from '../state-words.ts'
import { goTo } from '../stores/place.ts'
import { useRunsStore } from '../stores/run-views.ts'
import { pressedOnce } from './pressed-once.ts'
import { tellFailure } from './tell-failure.ts'
import { askUnlocking } from './unlock.ts'

interface RunOrder {
  vaultId: string
  purpose: RunPurpose
  sample: boolean
  /** One provider alone; null: all in their order. */
  pin?: Pin | null
  /** A run that died, to go on from. */
  resumes?: string | null
}

/** Starts a run and says why when it could not be started. Hands back its id, or null. */
export const startRun = pressedOnce(async (order: RunOrder): Promise<string | null> => {
  const { vaultId, purpose, sample, pin = null, resumes = null } = order
  const started = await askUnlocking('run.start', { vaultId, purpose, sample, pin, resumes })
  if (started === null) return null
  if (started.ok) return started.value.runId
  const way = wayOn(started.failure, order)
  tellFailure('The run could not be started.', started.failure, 'Nothing was changed.', way)
  return null
}, JSON.stringify)

/** The press that leads on from why a run did not start. */
function wayOn({ kind }: Failure, order: RunOrder): { label: string; onPress: () => void } | undefined {
  const { vaultId } = order
  switch (kind) {
    case 'no-provider':
    case 'unauthorized':
      return { label: 'Open settings', onPress: () => goTo({ kind: 'settings' }) }
    case 'run-under-way': {
      const { views } = useRunsStore.getState()
      const other = Object.values(views).find((run) => run.vaultId === vaultId && run.state !== 'finished')
      if (!other) return undefined
      const { runId } = other
      // What was read so far is kept, so nothing is lost when writing goes first.
      return isReading(other)
        ? {
            label: 'Stop reading, then start',
            onPress: () => void cancelRun(runId).then(() => startRunAndWatch(order)),
          }
        : { label: 'Show the run', onPress: () => goTo({ kind: 'run', vaultId, runId }) }
    }
    default:
      return undefined
  }
}

/** Starts a run and goes to its screen. */
export async function startRunAndWatch(order: RunOrder): Promise<void> {
  const runId = await startRun(order)
  if (runId !== null) goTo({ kind: 'run', vaultId: order.vaultId, runId })
}

export async function pauseRun(runId: string): Promise<void> {
  const answer = await ask('run.pause', { runId })
  if (!answer.ok) tellFailure('The run could not be paused.', answer.failure)
}

export async function continueRun(runId: string): Promise<void> {
  const answer = await ask('run.continue', { runId })
  if (!answer.ok) tellFailure('The run could not go on.', answer.failure)
}

/** What the disk did not take is tried at once; what came of it shows in the run. */
export async function saveAgain(runId: string): Promise<void> {
  const answer = await ask('run.save-again', { runId })
  if (!answer.ok) tellFailure('It could not be tried again.', answer.failure)
}

/** Settles when every connection of the run is closed. */
export async function cancelRun(runId: string): Promise<void> {
  const answer = await ask('run.cancel', { runId })
  if (!answer.ok) tellFailure('The run could not be cancelled.', answer.failure)
}
