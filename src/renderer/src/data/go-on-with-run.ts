import { ask } from '../main-process.ts'
import { startRunAndWatch } from './run-orders.ts'
import { tellFailure } from './tell-failure.ts'

/** Goes on with a run that stopped, with the sample provider if that one was writing it, and shows it. */
export async function goOnWithRun(vaultId: string, runId: string): Promise<void> {
  const stopped = await ask('run.view', { vaultId, runId })
  if (!stopped.ok) {
    return tellFailure(
      'The run that stopped could not be read.',
      stopped.failure,
      'What it had saved is in the vault.',
    )
  }
  const { providers, purpose } = stopped.value
  const sample = providers.length > 0 && providers.every(({ provider }) => provider === 'sample')
  await startRunAndWatch({ vaultId, purpose, sample, resumes: runId })
}
