import { ok, type Result } from '../../../shared/result.ts'
import type { VaultView } from '../../../shared/vault.ts'
import type { VaultFolder } from '../../storage/vault-folder.ts'
import type { Handlers } from '../ipc-door.ts'
import { inQuietVault, inVault, toRead, type HandlerPorts } from './handler-ports.ts'
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
export function reviewHandlers(
  ports: Pick<HandlerPorts, 'library' | 'runs' | 'reader'>,
): Pick<Handlers, ReviewRoute> {
  const thenView = async (vault: VaultFolder, change: Promise<Result<null>>): Promise<Result<VaultView>> => {
    const changed = await change
    return changed.ok ? ok(await viewOf(vault, ports.runs)) : changed
  }
  return {
    'findings.read': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => {
        const read = await toRead(vault)
        const findings = await ports.reader.findings(read)
        if (!findings.ok) return findings
        return ok({ findings: findings.value, confirmed: [...read.vault.confirmed] })
      }),
    'findings.confirm': ({ vaultId, texts, confirmed }) =>
      inVault(ports, vaultId, (vault) => vault.confirm(texts, confirmed)),
    'vault.replace': ({ vaultId, replacements }) =>
      inQuietVault(ports, vaultId, (vault) => thenView(vault, vault.replaceWords(replacements))),
    'facts.read': ({ vaultId }) =>
      inVault(ports, vaultId, async (vault) => ports.reader.facts(await toRead(vault))),
    'facts.preview': ({ vaultId, fact, text }) =>
      inVault(ports, vaultId, async (vault) => ports.reader.factChange(await toRead(vault), fact, text)),
    'facts.change': ({ vaultId, fact, text, replacements }) =>
      inQuietVault(ports, vaultId, (vault) => thenView(vault, vault.changeFact(fact, text, replacements))),
    'sections.still-good': ({ vaultId, sections }) =>
      inVault(ports, vaultId, (vault) => thenView(vault, vault.stillGood(sections))),
  }
}
