import { BrowserWindow, app } from 'electron'
import { join } from 'node:path'

// Only a developer's launch may leave the sandbox off (Chromium has none for root); the installed app never does.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// Not awaited at the top level: Electron becomes ready only after this module has been read to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, preload: join(import.meta.dirname, '../preload/index.cjs') },
  })
  return window.loadFile(join(import.meta.dirname, '../renderer/index.html'))
})
