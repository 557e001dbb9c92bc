import { app } from 'electron'
import { join } from 'node:path'
import { ok } from '../../../shared/result.ts'
import { writeAtomically } from '../../storage/write-atomically.ts'
import { chooseDiagnosticsFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

/** What a person may send to support, shown to them first. */
export const diagnosticsHandlers = (
  ports: Pick<HandlerPorts, 'diagnostics' | 'window'>,
): Pick<Handlers, 'diagnostics.read' | 'diagnostics.save'> => ({
  'diagnostics.read': async () => ok({ text: await ports.diagnostics() }),
  'diagnostics.save': async ({ text }) => {
    const suggested = join(app.getPath('documents'), 'Vaultwright diagnostics.txt')
    const path = await chooseDiagnosticsFile(ports.window(), suggested)
    if (path === null) return ok({ path })
    const written = await writeAtomically(path, text)
    return written.ok ? ok({ path }) : written
  },
})
