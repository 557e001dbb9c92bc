import { ok } from '../../../shared/result.ts'
import type { KeptDraft } from '../../storage/drafts-file.ts'
import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** What is typed when the window closes, and what was kept of it at an earlier closing. */
export function leaveHandlers(
  ports: Pick<HandlerPorts, 'library' | 'drafts' | 'leave'>,
): Pick<Handlers, 'app.leave' | 'app.drafts'> {
  return {
    'app.leave': ({ unsaved }) => {
      ports.leave.answered(unsaved)
      return ok(null)
    },
    'app.drafts': async () => {
      const kept: KeptDraft[] = []
      const drafts = await ports.drafts.read()
      for (const draft of drafts) {
        const done = await inVault(ports, draft.vaultId, (vault) => vault.apply(draft.command))
        if (!done.ok) kept.push(draft)
      }
      if (kept.length < drafts.length) await ports.drafts.write(kept)
      return ok({ saved: drafts.length - kept.length, kept: kept.length })
    },
  }
}
