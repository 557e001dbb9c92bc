import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/ipc.ts'

/** The system's own menu. Commands of ours go to the window by name; the rest are the system's roles. */
export function installMenu(send: (command: MenuCommand) => void): void {
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  })
  const mac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        command('New vault', 'CmdOrCtrl+N', 'new-vault'),
        command('All vaults', 'CmdOrCtrl+Shift+L', 'library'),
        { type: 'separator' },
        command('Export…', 'CmdOrCtrl+Shift+E', 'export'),
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
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { type: 'separator' },
        { role: 'selectAll' },
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
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
