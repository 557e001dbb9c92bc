import { basename } from 'node:path'
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { GivenFile } from '../../shared/export/targets.ts'
import { vaultEnding } from '../../shared/export/vault-ending.ts'

/** Windows that the system asks something in at this moment. */
const asking = new WeakSet<BrowserWindow>()

/** What the system's question came to; null for one that comes while another is open, as by the second press of a double click. */
async function onlyOne<T>(window: BrowserWindow, ask: () => Promise<T>): Promise<T | null> {
  if (asking.has(window)) return null
  asking.add(window)
  return ask().finally(() => asking.delete(window))
}

/** The files or folders that were chosen; none when the person closes the question. */
async function askOpen(window: BrowserWindow, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await onlyOne(window, () => dialog.showOpenDialog(window, options))
  return chosen === null || chosen.canceled ? [] : chosen.filePaths
}

/** Where to save; null when the person closes the question. */
async function askSave(window: BrowserWindow, options: SaveDialogOptions): Promise<string | null> {
  const chosen = await onlyOne(window, () => dialog.showSaveDialog(window, options))
  return chosen === null || chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

/** Asks for a folder; null when the person closes the question. */
export async function chooseFolder(window: BrowserWindow, message: string): Promise<string | null> {
  const [chosen = null] = await askOpen(window, {
    title: message,
    message,
    properties: ['openDirectory', 'createDirectory'],
  })
  return chosen
}

/** Asks for the archive of a vault; null when the person closes the question. */
export async function chooseVaultArchive(window: BrowserWindow): Promise<string | null> {
  const [chosen = null] = await askOpen(window, {
    title: 'Take in a vault',
    message: 'The archive of a vault, as “The vault itself” is exported',
    filters: [{ name: 'Vault archive', extensions: [vaultEnding, 'zip'] }],
    properties: ['openFile'],
  })
  return chosen
}

/** Asks whether a vault's archive that was opened from outside is to be taken in. */
export async function confirmTakeIn(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Take in “${basename(path)}”?`,
    detail:
      'It becomes a vault of its own in your library. The file stays as it is, and so do your other vaults.',
    buttons: ['Take it in', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** Asks for a file that an export is made to fit; null when the person closes the question. */
export async function chooseGivenFile(window: BrowserWindow, what: GivenFile): Promise<string | null> {
  const [chosen = null] = await askOpen(window, {
    ...askedFor[what],
    properties: ['openFile'],
  })
  return chosen
}

const askedFor: Readonly<Record<GivenFile, Pick<OpenDialogOptions, 'title' | 'message' | 'filters'>>> = {
  template: {
    title: 'Choose a Word template',
    message: 'A document or template of Word, as .docx or .dotx',
    filters: [{ name: 'Word', extensions: ['docx', 'dotx'] }],
  },
  'ad-table': {
    title: 'Choose a table of ads',
    message: 'A table that your ads account exported',
    filters: [{ name: 'Table', extensions: ['csv', 'tsv', 'txt'] }],
  },
}

/** Asks for files to import; none when the person closes the question. */
export async function chooseImports(window: BrowserWindow): Promise<string[]> {
  return askOpen(window, {
    title: 'Import answers',
    message: 'Questionnaires, transcripts, saved pages, Word, PDF, tables, or answers of a client',
    properties: ['openFile', 'multiSelections'],
  })
}

/** Asks for the file that a client's review page saved; null when the person closes the question. */
export async function chooseReply(window: BrowserWindow): Promise<string | null> {
  const [chosen = null] = await askOpen(window, {
    title: 'Read the client’s reply',
    message: 'The small file that your client sent back',
    properties: ['openFile'],
  })
  return chosen
}

/** Asks where to save the questionnaire for a client; null when the person closes the question. */
export async function chooseQuestionnaireFile(
  window: BrowserWindow,
  suggested: string,
): Promise<string | null> {
  return askSave(window, {
    title: 'Questionnaire for your client',
    defaultPath: suggested,
    filters: [{ name: 'Web page', extensions: ['html'] }],
  })
}

/** Asks where to save what support is to see; null when the person closes the question. */
export async function chooseDiagnosticsFile(
  window: BrowserWindow,
  suggested: string,
): Promise<string | null> {
  return askSave(window, {
    title: 'Save the diagnostics',
    defaultPath: suggested,
    filters: [{ name: 'Text', extensions: ['txt'] }],
  })
}

/** Asks where to save an export of one file; null when the person closes the question. */
export async function chooseExportFile(
  window: BrowserWindow,
  name: string,
  ending: string,
  suggested: string,
): Promise<string | null> {
  const filePath = await askSave(window, {
    title: `Export: ${name}`,
    defaultPath: suggested,
    filters: [{ name, extensions: [ending] }],
  })
  // Some systems take a name without an ending as it was typed.
  return filePath === null || filePath.toLowerCase().endsWith(`.${ending}`)
    ? filePath
    : `${filePath}.${ending}`
}

/** Files that an export would replace are not as an export left them: somebody else wrote them, or edited them since. */
export async function replaceOrKeepBoth(
  window: BrowserWindow,
  names: readonly string[],
): Promise<'replace' | 'keep-both' | 'cancel'> {
  const some = names.slice(0, 5).join(', ')
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: names.length === 1 ? `Replace “${some}”?` : `Replace ${names.length} files?`,
    detail: `${names.length === 1 ? 'It was' : `${some}${names.length > 5 ? ', …' : ''}: these were`} not written by this export, or changed since. Keep both puts the new export beside it.`,
    buttons: ['Replace', 'Keep both', 'Cancel'],
    defaultId: 1,
    cancelId: 2,
  })
  return response === 0 ? 'replace' : response === 1 ? 'keep-both' : 'cancel'
}

/** Asks for a picture; null when the person closes the question. */
export async function chooseLogoFile(window: BrowserWindow): Promise<string | null> {
  const [chosen = null] = await askOpen(window, {
    title: 'Choose a logo',
    message: 'A PNG or JPEG picture',
    properties: ['openFile'],
    filters: [{ name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] }],
  })
  return chosen
}

/** What is typed could not be saved: to stay and try again, or to close and be offered it the next time. */
export async function stayOrKeep(window: BrowserWindow, many: number): Promise<'stay' | 'keep'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: many === 1 ? 'What you typed last could not be saved.' : `${many} texts could not be saved.`,
    detail:
      'Stay, and try again. Or close: your words are kept aside and put in the next time you open Vaultwright.',
    buttons: ['Stay', 'Close and keep the words'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0 ? 'stay' : 'keep'
}

/** What is typed could be saved neither in the vault nor aside. */
export async function stayOrLose(window: BrowserWindow): Promise<'stay' | 'lose'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your words could not be kept aside either.',
    detail: 'Stay, and copy them to another place or make room on the disk. If you close now, they are gone.',
    buttons: ['Stay', 'Close without them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0 ? 'stay' : 'lose'
}

/** Answers that a model gave could be written neither into their vault nor aside. */
export async function stayOrLoseAnswers(window: BrowserWindow, many: number): Promise<'stay' | 'lose'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: many === 1 ? 'One answer could not be saved yet.' : `${many} answers could not be saved yet.`,
    detail:
      'Stay, and make room on the disk or connect it: they are saved as soon as it works. If you close now, they are gone and would have to be paid for again.',
    buttons: ['Stay', 'Close without them'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0 ? 'stay' : 'lose'
}

/** The window's page crashes again and again: to load it once more, or to quit. */
export async function reloadOrQuit(window: BrowserWindow): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window keeps closing its page.',
    detail: 'Everything saved is safe in your vaults. Reload the page, or quit and open Vaultwright again.',
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0 ? 'reload' : 'quit'
}

/** The app's own files are gone or replaced: says that it ends, and why. */
export async function sayEnding(): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    message: 'Vaultwright has to be started again.',
    detail:
      'Its program files were replaced or removed while it was open, as an update does. Your vaults are safe, and what you typed last is put in when you open it again.',
    buttons: ['End Vaultwright'],
  })
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
