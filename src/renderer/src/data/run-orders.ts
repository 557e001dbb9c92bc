import type { RunPurpose } from '../../../shared/run-event.ts'
import type { Pin } from '../../../shared/settings.ts'
import { ask } from '../main-process.ts'
import { goTo } from '../stores/place.ts'
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
export async function startRun({
  vaultId,
  purpose,
  sample,
  pin = null,
  resumes = null,
}: RunOrder): Promise<string | null> {
  const started = await askUnlocking('run.start', { vaultId, purpose, sample, pin, resumes })
  if (started === null) return null
  if (started.ok) return started.value.runId
  const toSettings = started.failure.kind === 'no-provider' || started.failure.kind === 'unauthorized'
  const action = toSettings
    ? { label: 'Open settings', onPress: () => goTo({ kind: 'settings' }) }
    : started.failure.kind === 'bad-input'
      ? { label: 'Open the intake', onPress: () => goTo({ kind: 'intake', vaultId, at: 'summary' }) }
      : undefined
  tellFailure('The run could not be started.', started.failure, 'Nothing was changed.', action)
  return null
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

/** Settles when every connection of the run is closed. */
export async function cancelRun(runId: string): Promise<void> {
  const answer = await ask('run.cancel', { runId })
  if (!answer.ok) tellFailure('The run could not be cancelled.', answer.failure)
}
