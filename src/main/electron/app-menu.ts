import { app, Menu, shell, type MenuItem, type MenuItemConstructorOptions } from 'electron'
import { join } from 'node:path'
import type { MenuCommand } from '../../shared/contract/app-routes.ts'
import { inProgram } from '../program-folder.ts'

/** What applies in a page that has not spoken yet: it obeys these as soon as it can. */
const atFirst: readonly MenuCommand[] = [
  'undo',
  'redo',
  'new-vault',
  'take-in-vault',
  'library',
  'settings',
  'find',
  'toggle-rail',
  'diagnostics',
]

/** The commands that stand in the menu. */
const names = new Set<string>()

/** The licences of everything in the app, as a text beside the archive of the package, where other programs can read it. */
const licences = app.isPackaged
  ? join(process.resourcesPath, 'licences.txt')
  : inProgram('out', 'licences.txt')

/** Keys that zoom beside those the menu shows: without Shift, and on the number pad. */
const alsoZooms: readonly MenuItemConstructorOptions[] = [
  ['zoomIn', 'CmdOrCtrl+='] as const,
  ['zoomIn', 'CmdOrCtrl+numadd'] as const,
  ['zoomOut', 'CmdOrCtrl+numsub'] as const,
].map(([role, accelerator]) => ({ role, accelerator, visible: false }))

/** The system's own menu. Commands of ours go to the window by name; the rest are the system's roles. */
export function installMenu(send: (command: MenuCommand) => void): void {
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => {
    names.add(name)
    return { id: name, label, ...(accelerator !== '' && { accelerator }), click: () => send(name) }
  }
  const mac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        command('New vault', 'CmdOrCtrl+N', 'new-vault'),
        command('Take in a vault…', '', 'take-in-vault'),
        command('All vaults', 'CmdOrCtrl+Shift+L', 'library'),
        { type: 'separator' },
        command('Export…', 'CmdOrCtrl+E', 'export'),
        { type: 'separator' },
        command('Import answers…', 'CmdOrCtrl+Shift+I', 'import-answers'),
        command('Questionnaire for your client…', '', 'client-questionnaire'),
        { type: 'separator' },
        command('Settings', 'CmdOrCtrl+,', 'settings'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        command('Undo', 'CmdOrCtrl+Z', 'undo'),
        command('Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Shift+Z', 'redo'),
        // What most programs of Windows and Linux have for it.
        ...(mac ? [] : [{ accelerator: 'Ctrl+Y', visible: false, label: 'Redo', click: () => send('redo') }]),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste as plain text' },
        { role: 'delete' },
        { role: 'selectAll' },
        { type: 'separator' },
        command('Copy this field', '', 'copy-field'),
        command('Copy this entry', '', 'copy-entry'),
        command('Copy the section', '', 'copy-section'),
        { type: 'separator' },
        command('Refine the selection…', '', 'refine-selection'),
      ],
    },
    {
      label: 'View',
      submenu: [
        command('Find', 'CmdOrCtrl+F', 'find'),
        command('Review', 'CmdOrCtrl+Shift+R', 'review'),
        command('Show or hide the side', 'CmdOrCtrl+\\', 'toggle-rail'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        ...alsoZooms,
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        command('Diagnostics…', '', 'diagnostics'),
        { label: 'Licences', click: () => void shell.openPath(licences) },
        ...(mac ? [] : [{ role: 'about' } as const]),
      ],
    },
  ]
  app.setAboutPanelOptions({
    applicationName: 'Vaultwright',
    applicationVersion: app.getVersion(),
    copyright:
      'Copyright © 2026 The Vaultwright founders. MIT licence; the works of others in it: Help, Licences.',
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  offerCommands(atFirst)
  // On a Mac the menu outlives the window, and a page that comes anew has not spoken yet.
  app.on('browser-window-created', (_event, window) => {
    offerCommands(atFirst)
    window.on('closed', () => offerCommands([]))
  })
}

/** The commands of ours in the menu. */
const ours = (): MenuItem[] =>
  (Menu.getApplicationMenu()?.items ?? [])
    .flatMap(({ submenu }) => submenu?.items ?? [])
    .filter(({ id }) => names.has(id))

/** Makes grey what does not apply: the window says what does. */
export function offerCommands(commands: readonly MenuCommand[]): void {
  const offered = new Set<string>(commands)
  for (const entry of ours()) entry.enabled = offered.has(entry.id)
}

/** Whether the window says that a command applies. */
export const isOffered = (command: MenuCommand): boolean =>
  ours().some(({ id, enabled }) => id === command && enabled)
