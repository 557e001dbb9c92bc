import { app } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientQuestionnaire } from '../../../core/intake/client-questionnaire.ts'
import { failed, ok } from '../../../shared/result.ts'
import { readImports } from '../../imports/read-imports.ts'
import { failureFromDisk } from '../../storage/failure-from-disk.ts'
import { webPage } from '../../web-page.ts'
import { chooseImports, chooseQuestionnaireFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { asFileName } from '../../../shared/export/as-file-name.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

type ImportRoute =
  'intake.import-chosen' | 'intake.import-dropped' | 'intake.import-page' | 'intake.questionnaire'

/** Files and pages as proposals for the intake, and the questionnaire by which a client answers it. */
export function importHandlers(ports: HandlerPorts): Pick<Handlers, ImportRoute> {
  const { imports, network } = ports
  const read = async (paths: readonly string[]) =>
    ok(
      paths.length === 0
        ? null
        : await readImports(
            paths.map((path) => ({ path })),
            imports,
          ),
    )
  return {
    'intake.import-chosen': async () => read(await chooseImports(ports.window())),
    'intake.import-dropped': () => read(ports.dropped()),
    'intake.import-page': async ({ address }) => {
      const page = await webPage(address, network)
      return page.ok ? ok(await readImports([page.value], imports)) : page
    },
    'intake.questionnaire': ({ vaultId }) =>
      inVault<{ path: string | null }>(ports, vaultId, async (vault) => {
        const { client, title } = vault.summary()
        const name = `${asFileName(client === '' ? title : client)} questionnaire.html`
        const path = await chooseQuestionnaireFile(ports.window(), join(app.getPath('documents'), name))
        if (path === null) return ok({ path })
        try {
          await writeFile(path, clientQuestionnaire({ id: vaultId, client }))
          return ok({ path })
        } catch (error) {
          return failed(failureFromDisk(error, 'The questionnaire'))
        }
      }),
  }
}
