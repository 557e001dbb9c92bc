import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { RouteParsed } from '../../../shared/contract/routes.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { VaultToRead } from '../../reader/reader.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../../storage/export-markdown.ts'
import { chooseFolder, chooseMarkdownFile } from '../dialogs.ts'
import type { Handlers } from '../ipc-door.ts'
import { openLink } from '../outside-links.ts'
import { inVault, toRead, type HandlerPorts } from './handler-ports.ts'

/** What leaves the app: exports and links. */
export function exportHandlers(ports: HandlerPorts): Pick<Handlers, 'export.markdown' | 'link.open'> {
  return {
    'export.markdown': ({ vaultId, form, evenSo }) =>
      inVault(ports, vaultId, async (vault) => {
        const read = await toRead(vault)
        const held = evenSo ? ok(0) : await ports.reader.held(read)
        if (!held.ok) return held
        if (held.value > 0) return ok({ path: null, held: held.value })
        const exported = await exportAsAsked(ports, { ...read, ...vault.summary() }, form)
        return exported.ok ? ok({ ...exported.value, held: 0 }) : exported
      }),
    'link.open': ({ url }) => openLink(ports.window(), url),
  }
}

async function exportAsAsked(
  { reader, window }: Pick<HandlerPorts, 'reader' | 'window'>,
  vault: VaultToRead & { title: string; client: string },
  form: RouteParsed<'export.markdown'>['form'],
): Promise<Result<{ path: string | null }>> {
  const { title, client } = vault
  const path = await whereTo(title, form, window())
  if (path === null) return ok({ path })
  const files = await reader.markdown(vault, { form, title, client })
  if (!files.ok) return files
  return form === 'one-file'
    ? exportMarkdownFile(files.value[0]?.text ?? '', path)
    : exportMarkdownFolder(files.value, path)
}

/** The file or folder the person chooses; null: none. */
async function whereTo(
  title: string,
  form: RouteParsed<'export.markdown'>['form'],
  window: BrowserWindow,
): Promise<string | null> {
  if (form === 'one-file')
    return chooseMarkdownFile(window, join(app.getPath('documents'), `${fileName(title)}.md`))
  const folder = await chooseFolder(window, 'Export into which folder?')
  return folder === null ? null : join(folder, fileName(title))
}

/** A title as a suggested file name; the person may change it in the dialog. */
export const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Vault'
