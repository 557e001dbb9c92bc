import { useEffect } from 'react'
import { ask, onRunEvents } from '../main-process.ts'
import type { Failure } from '../../../shared/failure.ts'
import type { RunEvent } from '../../../shared/run-event.ts'
import type { RunView } from '../../../shared/run-view.ts'
import { dropHeld, foldBatch, placeRun, useRunsStore } from '../stores/run-views.ts'
import { hearEvents } from '../stores/known-settings.ts'
import { useAsked } from './use-asked.ts'

/** Once in the window: folds every batch, and asks for the whole view where a gap was seen. */
export function useRunEvents(): void {
  useEffect(() => {
    void readActiveRuns()
    return onRunEvents((events) => {
      foldBatch(events)
      hearEvents(events)
      closeGaps(events)
    })
  }, [])
}

/** The view of a run, without the text that arrives: from the events of this window, else asked for. */
export function useRun(vaultId: string, runId: string): { view: RunView | null; failure: Failure | null } {
  const view = useRunsStore((store) => store.steady[runId] ?? null)
  const { failure } = useAsked('run.view', view ? null : { vaultId, runId }, placeRun)
  return { view, failure: view ? null : failure }
}

async function readActiveRuns(): Promise<void> {
  const active = await ask('run.active', null)
  if (active.ok) active.value.forEach(placeRun)
}

const asking = new Set<string>()

function closeGaps(events: readonly RunEvent[]): void {
  const { held } = useRunsStore.getState()
  for (const runId of new Set(events.map((event) => event.runId))) {
    if (held[runId] && !asking.has(runId)) void closeGap(runId)
  }
}

async function closeGap(runId: string): Promise<void> {
  asking.add(runId)
  const active = await ask('run.active', null)
  const view = active.ok ? active.value.find((run) => run.runId === runId) : undefined
  if (view) placeRun(view)
  else await reread(runId)
  asking.delete(runId)
}

/** A run that has ended since is read from its vault, if the window knows which. */
async function reread(runId: string): Promise<void> {
  const known = useRunsStore.getState().views[runId]
  const answer = known ? await ask('run.view', { vaultId: known.vaultId, runId }) : null
  if (answer?.ok) placeRun(answer.value)
  else dropHeld(runId)
}
