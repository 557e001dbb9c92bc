import { dialog, shell, type BrowserWindow } from 'electron'
import { safeLink } from '../safe-link.ts'
import { failed, ok, type Result } from '../../shared/result.ts'

/** The one gate to the outside. Asks first and shows where it leads, since the link may come from a model. */
export async function openLink(window: BrowserWindow, url: string): Promise<Result<null>> {
  const link = safeLink(url)
  if (!link)
    return failed({
      kind: 'not-allowed',
      why: 'Only web addresses (https) and e-mail addresses can be opened.',
    })
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open ${link.shown}?`,
    detail: link.href.slice(0, 300),
    buttons: ['Open', 'Stay here'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(link.href)
  return ok(null)
}
