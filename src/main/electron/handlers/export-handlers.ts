import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { RouteParsed } from '../../../shared/ipc.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../../storage/export-markdown.ts'
import { heldFindings, type VaultFolder } from '../../storage/vault-folder.ts'
import { chooseFolder, chooseMarkdownFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-door.ts'
import { openLink } from '../links.ts'
import { inVault, type HandlerPorts } from './handler-ports.ts'

/** What leaves the app: exports and links. */
export function exportHandlers(ports: HandlerPorts): Pick<Handlers, 'export.markdown' | 'link.open'> {
  return {
    'export.markdown': ({ vaultId, form, evenSo }) =>
      inVault(ports, vaultId, async (vault) => {
        const held = evenSo ? [] : await heldFindings(vault)
        if (held.length > 0) return ok({ path: null, held: held.length })
        const exported = await exportAsAsked(vault, form, ports.window())
        return exported.ok ? ok({ ...exported.value, held: 0 }) : exported
      }),
    'link.open': ({ url }) => openLink(ports.window(), url),
  }
}

async function exportAsAsked(
  vault: VaultFolder,
  form: RouteParsed<'export.markdown'>['form'],
  window: BrowserWindow,
): Promise<Result<{ path: string | null }>> {
  const { title } = vault.summary()
  if (form === 'one-file') {
    const path = await chooseMarkdownFile(window, join(app.getPath('documents'), `${fileName(title)}.md`))
    return path === null ? ok({ path }) : exportMarkdownFile(vault, path)
  }
  const folder = await chooseFolder(window, 'Export into which folder?')
  return folder === null ? ok({ path: null }) : exportMarkdownFolder(vault, join(folder, fileName(title)))
}

/** A title as a suggested file name; the person may change it in the dialog. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Vault'
