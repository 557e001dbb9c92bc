import { failed, ok } from '../../../shared/result.ts'
import { commandFacts } from '../../../shared/command-facts.ts'
import type { Handlers } from '../ipc-door.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** What a person changes in a vault, and the old versions of its sections. */
export const sectionHandlers = (
  ports: Pick<HandlerPorts, 'library' | 'runs'>,
): Pick<Handlers, 'vault.apply' | 'vault.settle-copy' | 'section.history' | 'section.version'> => ({
  'vault.apply': ({ vaultId, command }) =>
    commandFacts[command.kind].disturbsRun && ports.runs.isRunning(vaultId)
      ? failed({ kind: 'run-under-way' })
      : inVault(ports, vaultId, (vault) => vault.apply(command)),
  'vault.settle-copy': ({ vaultId, name, take }) =>
    inVault(ports, vaultId, (vault) => vault.settleCopy(name, take)),
  'section.history': ({ vaultId, section }) =>
    inVault(ports, vaultId, async (vault) => ok(await vault.history(section))),
  'section.version': ({ vaultId, section, revision }) =>
    inVault(ports, vaultId, async (vault) => {
      const record = await vault.version(section, revision)
      return record ? ok(record) : failed({ kind: 'not-found', what: 'That version' })
    }),
})
