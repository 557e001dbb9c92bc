import { failed, ok } from '../../../shared/result.ts'
import { commandFacts } from '../../../shared/command-facts.ts'
import { isTyped } from '../../storage/drafts-file.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

const waits = 'What you typed is saved as soon as the folder is back.'

/** What a person changes in a vault, and the old versions of its sections. */
export const sectionHandlers = (
  ports: Pick<HandlerPorts, 'library' | 'runs' | 'drafts'>,
): Pick<Handlers, 'vault.apply' | 'vault.settle-copy' | 'section.history' | 'section.version'> => ({
  'vault.apply': async ({ vaultId, command }) => {
    if (commandFacts[command.kind].disturbsRun && ports.runs.isRunning(vaultId))
      return failed({ kind: 'run-under-way' })
    const done = await inVault(ports, vaultId, (vault) => vault.apply(command))
    if (!isTyped(command)) return done
    if (done.ok) await ports.drafts.taken({ vaultId, command })
    const away = done.ok ? null : await ports.library.away()
    if (away === null) return done
    // The folder is away, such as a drive that was pulled out: what is typed waits in the app's own folder.
    const kept = await ports.drafts.keep({ vaultId, command })
    return failed({ kind: 'not-allowed', why: kept.ok ? `${away} ${waits}` : away })
  },
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
