import { app } from 'electron'
import { join } from 'node:path'
import { ok } from '../../../shared/result.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../../storage/export-markdown.ts'
import { chooseFolder, chooseMarkdownFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-door.ts'
import { openLink } from '../links.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** What leaves the app: exports and links. */
export function exportHandlers(ports: HandlerPorts): Pick<Handlers, 'export.markdown' | 'link.open'> {
  return {
    'export.markdown': ({ vaultId, form }) =>
      inVault(ports, vaultId, async (vault) => {
        const { title } = vault.summary()
        if (form === 'one-file') {
          const suggested = join(app.getPath('documents'), `${fileName(title)}.md`)
          const path = await chooseMarkdownFile(ports.window(), suggested)
          return path === null ? ok({ path }) : exportMarkdownFile(vault, path)
        }
        const folder = await chooseFolder(ports.window(), 'Export into which folder?')
        return folder === null
          ? ok({ path: null })
          : exportMarkdownFolder(vault, join(folder, fileName(title)))
      }),
    'link.open': ({ url }) => openLink(ports.window(), url),
  }
}

/** A title as a suggested file name; the person may change it in the dialog. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Vault'
