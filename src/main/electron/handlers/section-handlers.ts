import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type SectionRoute =
  | 'section.edit'
  | 'section.history'
  | 'section.restore'
  | 'review.keep'
  | 'review.drop'
  | 'proposal.accept'
  | 'proposal.reject'

/** One section of a vault, and the answers that wait beside it. */
export function sectionHandlers(ports: HandlerPorts): Pick<Handlers, SectionRoute> {
  return {
    'section.edit': ({ vaultId, section, path, value, baseRevision }) =>
      inVault(ports, vaultId, (vault) => vault.editSection(section, path, value, baseRevision)),
    'section.history': ({ vaultId, section }) => inVault(ports, vaultId, (vault) => vault.history(section)),
    'section.restore': ({ vaultId, section, revision }) =>
      inVault(ports, vaultId, (vault) => vault.restore(section, revision)),
    'review.keep': ({ vaultId, section }) => inVault(ports, vaultId, (vault) => vault.keepReview(section)),
    'review.drop': ({ vaultId, section }) => inVault(ports, vaultId, (vault) => vault.dropReview(section)),
    'proposal.accept': ({ vaultId, section, content }) =>
      inVault(ports, vaultId, (vault) => vault.acceptProposal(section, content)),
    'proposal.reject': ({ vaultId, section }) =>
      inVault(ports, vaultId, (vault) => vault.rejectProposal(section)),
  }
}
