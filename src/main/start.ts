import { app, nativeTheme } from 'electron'
import { join } from 'node:path'
import { channels } from '../shared/channels.ts'
import type { Wired } from './index.ts'
import { openDoor } from './electron/open-door.ts'
import { installMenu } from './electron/menu.ts'
import { registerScheme, servePages } from './electron/protocol.ts'
import { shownWindow, type ShownWindow } from './electron/shown-window.ts'
import { lockDown } from './electron/window.ts'
import { readLook } from './look.ts'

// What happens first: the window opens, and only then, while its page is being drawn, everything else is loaded
// (index.ts). So this file and what it imports stay small: no zod, no storage, no runs.

// The installed app always runs with the sandbox on. In development root has to go without: Chromium refuses it.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const look = readLook(join(app.getPath('userData'), 'settings.json'))
  nativeTheme.themeSource = look.theme
  const shown = shownWindow(look.place)

  // The rest, loaded once: when the page is there, or when it asks its first question.
  let wired: ReturnType<typeof wire> | null = null
  const rest = (): ReturnType<typeof wire> => (wired ??= wire(shown))

  lockDown()
  installMenu((command) => shown.send(channels.menu, command))
  servePages(join(app.getAppPath(), 'out', 'renderer'))
  openDoor(
    async (route, input) => (await rest())(route, input),
    (contents) => contents === shown.window()?.webContents,
  )
  app.on('activate', () => shown.open())
  app.on('second-instance', () => shown.open())
  shown.open().once('ready-to-show', () => void rest())
}

const wire = async (shown: ShownWindow): Promise<Wired> => (await import('./index.ts')).wire(shown)
