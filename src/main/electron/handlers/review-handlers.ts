import { checkVault } from '../../../core/review/check-vault.ts'
import { factChange, factsInUse } from '../../../core/review/fact-changes.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { VaultView } from '../../../shared/vault.ts'
import { reviewedVault, type VaultFolder } from '../../storage/vault-folder.ts'
import type { Handlers } from '../ipc-door.ts'
import { inQuietVault, inVault, type HandlerPorts } from './handler-ports.ts'
import { viewOf } from './vault-view.ts'

type ReviewRoute =
  | 'findings.read'
  | 'findings.confirm'
  | 'vault.replace'
  | 'facts.read'
  | 'facts.preview'
  | 'facts.change'
  | 'sections.still-good'

/** What the review finds, and what a person does about it. Offline. */
export function reviewHandlers(ports: Pick<HandlerPorts, 'library' | 'runs'>): Pick<Handlers, ReviewRoute> {
  const thenView = async (vault: VaultFolder, change: Promise<Result<null>>): Promise<Result<VaultView>> => {
    const changed = await change
    return changed.ok ? ok(await viewOf(vault, ports.runs)) : changed
  }
  return {
    'findings.read': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => {
        const reviewed = await reviewedVault(vault)
        const findings = checkVault(reviewed)
        return ok({ findings, confirmed: [...reviewed.confirmed] })
      }),
    'findings.confirm': ({ vaultId, texts, confirmed }) =>
      inVault(ports, vaultId, (vault) => vault.confirm(texts, confirmed)),
    'vault.replace': ({ vaultId, replacements }) =>
      inQuietVault(ports, vaultId, (vault) => thenView(vault, vault.replaceWords(replacements))),
    'facts.read': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => ok(factsInUse(await reviewedVault(vault)))),
    'facts.preview': ({ vaultId, fact, text }) =>
      inVault(ports, vaultId, async (vault) => ok(factChange(await reviewedVault(vault), fact, text))),
    'facts.change': ({ vaultId, fact, text, replacements }) =>
      inQuietVault(ports, vaultId, (vault) => thenView(vault, vault.changeFact(fact, text, replacements))),
    'sections.still-good': ({ vaultId, sections }) =>
      inVault(ports, vaultId, (vault) => thenView(vault, vault.stillGood(sections))),
  }
}
