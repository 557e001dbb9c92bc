import { dialog, type BrowserWindow } from 'electron'

/** Asks for a folder; null when the person closes the question. */
export async function chooseFolder(window: BrowserWindow, message: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: message,
    message,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save one Markdown file; null when the person closes the question. */
export async function chooseMarkdownFile(window: BrowserWindow, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as Markdown',
    defaultPath: suggested,
    filters: [{ name: 'Markdown', extensions: ['md'] }],
  })
  return canceled || filePath === '' ? null : filePath
}

/** True when the person wants to quit although a vault is being written. */
export async function confirmQuit(window: BrowserWindow | null): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: 'A vault is being written.',
    detail:
      'Everything written so far is saved. When you open Vaultwright again, it offers to go on from here.',
    buttons: ['Quit', 'Stay'],
    defaultId: 1,
    cancelId: 1,
  }
  const { response } = window
    ? await dialog.showMessageBox(window, question)
    : await dialog.showMessageBox(question)
  return response === 0
}
