import { checkVault } from '../../../core/review/check-vault.ts'
import { failed, ok } from '../../../shared/result.ts'
import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type ReviewRoute =
  | 'findings.read'
  | 'findings.confirm'
  | 'vault.replace'
  | 'facts.read'
  | 'facts.preview'
  | 'facts.change'
  | 'sections.still-good'

/** What the review finds, and what a person does about it. Offline. */
export function reviewHandlers(ports: HandlerPorts): Pick<Handlers, ReviewRoute> {
  const notYet = () => failed({ kind: 'not-found', what: 'The review of this vault' })
  return {
    'findings.read': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => {
        const { sections, intake } = await vault.view()
        return ok({ findings: checkVault({ sections, intake, past: [], confirmed: [] }), confirmed: [] })
      }),
    'findings.confirm': notYet,
    'vault.replace': notYet,
    'facts.read': notYet,
    'facts.preview': notYet,
    'facts.change': notYet,
    'sections.still-good': notYet,
  }
}
