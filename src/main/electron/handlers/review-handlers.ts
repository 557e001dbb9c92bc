import { readThroughStatus } from '../../../shared/read-through.ts'
import { ok } from '../../../shared/result.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { inVault, toRead, type HandlerPorts } from './handler-ports.ts'

type ReviewRoute = 'findings.read' | 'facts.read' | 'facts.preview'

/** What the review finds. Offline, and on the reader's thread. */
export const reviewHandlers = (
  ports: Pick<HandlerPorts, 'library' | 'reader'>,
): Pick<Handlers, ReviewRoute> => ({
  'findings.read': ({ vaultId }) =>
    inVault(ports, vaultId, async (vault) => {
      const read = await toRead(vault)
      const findings = await ports.reader.findings(read)
      if (!findings.ok) return findings
      const checked = await ports.reader.checked(read)
      if (!checked.ok) return checked
      const unknowns = await ports.reader.unknowns(read)
      if (!unknowns.ok) return unknowns
      const { confirmed, struck = [], readings = [], sections } = read.vault
      return ok({
        findings: findings.value,
        unknowns: unknowns.value,
        checked: checked.value,
        confirmed: [...confirmed],
        struck: [...struck],
        readThrough: readThroughStatus(readings, sections),
      })
    }),
  'facts.read': ({ vaultId }) =>
    inVault(ports, vaultId, async (vault) => ports.reader.facts(await toRead(vault))),
  'facts.preview': ({ vaultId, fact, text }) =>
    inVault(ports, vaultId, async (vault) => ports.reader.factChange(await toRead(vault), fact, text)),
})
