import { app, shell, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { asFileName } from '../../../shared/export/as-file-name.ts'
import { choicePrint, type ExportChoice } from '../../../shared/export/export-choice.ts'
import { exportTargets, madeFileName } from '../../../shared/export/targets.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import type { Intake } from '../../../shared/intake.ts'
import { failed, ok } from '../../../shared/result.ts'
import { readGivenFiles } from '../../read-given-files.ts'
import { disk } from '../../storage/file-system.ts'
import { versionsWritten } from '../../storage/versions-written.ts'
import { writeExport, type ExportPlace } from '../../storage/write-export.ts'
import { tellsEvidence } from '../../../core/vault/evidence-of.ts'
import { chooseExportFile, chooseFolder, chooseGivenFile, replaceOrKeepBoth } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import { openLink } from '../outside-links.ts'
import { inVault, toRead, type HandlerPorts } from './handler-ports.ts'

/** What leaves the app: exports and links. */
export function exportHandlers(
  ports: HandlerPorts,
): Pick<Handlers, 'export.files' | 'export.choose-file' | 'export.show' | 'link.open'> {
  /** Where exports went since the app started; nothing else is shown or opened. */
  const exported = new Set<string>()
  /** Where files lie that exports are made to fit. */
  const chosen = new Map<string, string>()
  const pathOf = (id: string | undefined): string | undefined => (id === undefined ? id : chosen.get(id))
  return {
    'export.files': ({ vaultId, choice, given, evenSo }) =>
      inVault(ports, vaultId, async (vault) => {
        const read = await toRead(vault)
        const { title, client } = vault.summary()
        const { approvals } = await vault.view()
        const asked = { choice, title, client, approvals }
        const held = evenSo ? ok(0) : await ports.reader.blocking(read, asked)
        if (!held.ok) return held
        const nothing = { path: null, files: 0, without: [] }
        if (held.value > 0) return ok({ ...nothing, held: held.value })
        const versions = tellsEvidence(choice.targets) ? await versionsWritten(vault) : {}
        const own = await readGivenFiles({
          template: pathOf(given.template),
          'ad-table': pathOf(given['ad-table']),
        })
        if (!own.ok) return own
        const made = await ports.reader.exported(read, { ...asked, versions, ...own.value })
        if (!made.ok) return made
        const { files, without } = made.value
        const place = await whereTo(ports.window(), { title, intake: read.vault.intake }, choice)
        if (place === null) return ok({ ...nothing, held: 0 })
        const written = await writeExport(
          vault,
          { ...place, of: choicePrint(choice), lacks: without.length > 0 },
          files,
          {
            now: () => new Date(),
            printPdf: (page) => ports.printPdf(page),
            archive: (inside) => ports.reader.archive(inside),
            whatAbout: async (paths) =>
              ok(
                await replaceOrKeepBoth(
                  ports.window(),
                  paths.map((path) => basename(path)),
                ),
              ),
          },
        )
        if (!written.ok) return written
        if (written.value.path !== null) exported.add(written.value.path)
        return ok({ ...written.value, without, held: 0 })
      }),
    'export.choose-file': async ({ what }) => {
      const path = await chooseGivenFile(ports.window(), what)
      if (path === null) return ok(null)
      const id = randomUUID()
      chosen.set(id, path)
      return ok({ id, name: basename(path) })
    },
    'export.show': async ({ path, how }) => {
      if (!exported.has(path)) return failed({ kind: 'not-found', what: 'That export' })
      if (how === 'open' && (await isFileToOpen(path))) {
        const problem = await shell.openPath(path)
        return problem === '' ? ok(null) : failed({ kind: 'not-found', what: `“${basename(path)}”` })
      }
      shell.showItemInFolder(path)
      return ok(null)
    },
    'link.open': ({ url }) => openLink(ports.window(), url),
  }
}

const endings = new Set<string>(
  Object.values(exportTargets).flatMap(({ makes }) => (makes === 'folder' ? [] : [`.${makes.file}`])),
)

/** A folder, or a file that was saved under another ending, is shown instead: the system may start what is called so. */
const isFileToOpen = (path: string): Promise<boolean> =>
  disk.look(path).then(
    ({ folder, link }) => !folder && !link && endings.has(extname(path).toLowerCase()),
    () => false,
  )

/** The file or the folder the person chooses; null: none. */
async function whereTo(
  window: BrowserWindow,
  { title, intake }: { title: string; intake: Intake },
  { targets }: ExportChoice,
): Promise<ExportPlace | null> {
  const name = asFileName(title)
  const [first, ...others] = targets
  const target = first === undefined || others.length > 0 ? null : exportTargets[first]
  if (target !== null && target.makes !== 'folder') {
    const suggested = join(app.getPath('documents'), madeFileName(target.makes, title, sayFor(intake)))
    const path = await chooseExportFile(window, target.name, target.makes.file, suggested)
    return path === null ? null : { path, oneFile: true }
  }
  const folder = await chooseFolder(window, 'Export into which folder?')
  return folder === null ? null : { path: join(folder, name), oneFile: false }
}
