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
      const reviewed = await ports.reader.review(read)
      if (!reviewed.ok) return reviewed
      const { confirmed, struck = [], readings = [], sections } = read.vault
      return ok({
        ...reviewed.value,
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
