import { failed, ok } from '../../../shared/result.ts'
import { foldRun, type RunView } from '../../../shared/run-view.ts'
import { isUsable } from '../../models.ts'
import { runSettingsFor } from '../../runs/run-settings.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type RunRoute =
  | 'run.start'
  | 'run.pause'
  | 'run.continue'
  | 'run.save-again'
  | 'run.cancel'
  | 'run.view'
  | 'run.active'
  | 'run.list'

/** Runs: those under way, and old ones from their journals. */
export function runHandlers(ports: HandlerPorts): Pick<Handlers, RunRoute> {
  const { runs, keys, settings } = ports
  return {
    'run.start': ({ vaultId, purpose, sample, pin, resumes }) =>
      inVault(ports, vaultId, async (vault) => {
        // What the disk did not take of an earlier run need not be bought again.
        if (!runs.isRunning(vaultId)) await ports.answers.takeBack(vault)
        const dead = resumes === null ? null : await vault.deadRun(resumes)
        if (resumes !== null && dead === null)
          return failed({ kind: 'not-found', what: 'The run to go on with' })
        const current = sample ? settings.read() : await ports.withContexts(settings.read())
        // A run that was pinned goes on with nobody else: the person may have had a reason not to show others the answers.
        const chosen = runSettingsFor(
          dead?.purpose ?? purpose,
          current,
          sample ? 'sample' : (dead?.pin ?? pin),
          isUsable(keys.keyFor),
          ports.known,
        )
        if (!chosen.ok) return chosen
        const started = await runs.start({
          vault,
          vaultId,
          purpose: dead?.purpose ?? purpose,
          settings: chosen.value,
          resumes: dead,
        })
        return started.ok ? ok({ runId: started.value.runId }) : started
      }),
    'run.pause': ({ runId }) => runs.pause(runId),
    'run.continue': ({ runId }) => runs.resume(runId),
    'run.save-again': ({ runId }) => runs.saveAgain(runId),
    'run.cancel': ({ runId }) => runs.cancel(runId),
    'run.view': ({ vaultId, runId }) => {
      const live = runs.view(runId)
      if (live) return ok(live)
      return inVault(ports, vaultId, async (vault) => {
        const events = await vault.readJournal(runId)
        if (!events.ok) return events
        let view: RunView | null = null
        for (const event of events.value) view = foldRun(view, event)
        return view ? ok(view) : failed({ kind: 'not-found', what: 'That run' })
      })
    },
    'run.active': () => ok(runs.active()),
    'run.list': ({ vaultId }) => inVault(ports, vaultId, (vault) => vault.listRuns()),
  }
}
