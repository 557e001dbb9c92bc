import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** One section of a vault. */
export const sectionHandlers = (ports: Pick<HandlerPorts, 'library'>): Pick<Handlers, 'section.history'> => ({
  'section.history': ({ vaultId, section }) => inVault(ports, vaultId, (vault) => vault.history(section)),
})
