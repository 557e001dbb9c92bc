import { ok, type Result } from '../../shared/result.ts'
import { isFleeting, type RunEvent } from '../../shared/run-event.ts'
import { rememberNames } from './remember-texts.ts'
import type { VaultInUse } from './vault-in-use.ts'

/** Appends an event to its run's journal and follows which runs are under way here. */
export async function appendEvent(vault: VaultInUse, event: RunEvent): Promise<Result<null>> {
  const { state, live } = vault
  if (isFleeting(event)) return ok(null)
  if (event.kind === 'run-started') {
    live.add(event.runId)
    await rememberNames(vault, state.intake)
  }
  const written = await vault.append(event.runId, event)
  if (event.kind === 'run-started' && written.ok) state.newestRun = { runId: event.runId, finished: false }
  if (event.kind === 'run-finished') {
    // Its end counts here even where it could not be written.
    live.delete(event.runId)
    if (state.newestRun?.runId === event.runId) state.newestRun = { runId: event.runId, finished: true }
  }
  return written
}
