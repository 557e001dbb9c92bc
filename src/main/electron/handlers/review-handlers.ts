import { setImmediate } from 'node:timers/promises'
import { checkVaultWithPauses } from '../../../core/review/check-vault.ts'
import { factChange, factsInUse } from '../../../core/review/fact-changes.ts'
import { ok } from '../../../shared/result.ts'
import { reviewedVault } from '../../storage/vault-folder.ts'
import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type ReviewRoute = 'findings.read' | 'facts.read' | 'facts.preview'

/** What the review finds. Offline. */
export const reviewHandlers = (ports: Pick<HandlerPorts, 'library'>): Pick<Handlers, ReviewRoute> => ({
  'findings.read': ({ vaultId }) =>
    inVault(ports, vaultId, async (vault) => {
      const reviewed = await reviewedVault(vault)
      const findings = await checkVaultWithPauses(reviewed, () => setImmediate())
      return ok({ findings, confirmed: [...reviewed.confirmed] })
    }),
  'facts.read': ({ vaultId }) =>
    inVault(ports, vaultId, async (vault) => ok(factsInUse(await reviewedVault(vault)))),
  'facts.preview': ({ vaultId, fact, text }) =>
    inVault(ports, vaultId, async (vault) => ok(factChange(await reviewedVault(vault), fact, text))),
})
