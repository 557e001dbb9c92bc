import { app, nativeTheme } from 'electron'
import { basename, extname, join } from 'node:path'
import { channels } from '../shared/channels.ts'
import type * as Index from './index.ts'
import { endCrashLoops } from './electron/crash-loop.ts'
import { leaving, type Leaving } from './electron/leaving.ts'
import { openedArchives, type OpenedArchives } from './electron/opened-archives.ts'
import { hearQuestions } from './electron/hear-questions.ts'
import { installMenu } from './electron/app-menu.ts'
import { carryOut, printOrderIn } from './electron/print-order.ts'
import { registerScheme, servePages } from './electron/protocol.ts'
import { quietChromium } from './electron/quiet-chromium.ts'
import { shownWindow, type ShownWindow } from './electron/shown-window.ts'
import { uncaught, type ToLog } from './electron/uncaught.ts'
import { lockDown } from './electron/window.ts'
import { runWithoutWindow } from './electron/without-window.ts'
import { readLook, type Look } from './look.ts'
import { wordsWithoutWindow } from './words-without-window.ts'

// What happens first: the window opens, and only then, while its page is being drawn, everything else is loaded
// (index.ts). So this file and what it imports stay small: no zod, no storage, no runs.

const words = wordsWithoutWindow(process.argv)
if (words) await runWithoutWindow(words)
else startApp()

function startApp(): void {
  const toLog = uncaught()
  // The installed app always runs with the sandbox on. In development root has to go without: Chromium refuses it.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerScheme()
  quietChromium()

  const order = printOrderIn(process.argv)
  if (order !== null) void carryOut(order)
  else if (app.requestSingleInstanceLock()) open(toLog)
  else app.quit()
}

function open(toLog: ToLog): void {
  const look = readLook(join(app.getPath('userData'), 'settings.json'))
  const shown = shownWindow(look.place)
  const leave = leaving(shown)
  endCrashLoops(() => leave.giveUp())
  const opened = openedArchives()
  void app.whenReady().then(() => start(look, shown, leave, toLog, opened))
  // macOS names a file that way, also the one that starts the app.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opened.add(path)
    void app.whenReady().then(() => askAboutOpened(shown, 1))
  })
}

function start(look: Look, shown: ShownWindow, leave: Leaving, toLog: ToLog, opened: OpenedArchives): void {
  nativeTheme.themeSource = look.theme
  // The rest, loaded once: when the page has had its code, or asks its first question. To load it keeps main busy, and
  // main is what hands out files and puts the window on screen, so it waits for both.
  let wired: Promise<Index.Wired> | null = null
  const rest = (): Promise<Index.Wired> =>
    (wired ??= wire(shown, leave, toLog, opened).catch((mistake: unknown) => {
      // A start that failed is tried again with the next question.
      wired = null
      throw mistake
    }))

  lockDown()
  installMenu((command) => shown.send(channels.menu, command))
  let quiet: NodeJS.Timeout | undefined
  servePages(join(app.getAppPath(), 'out', 'renderer'), (file) => {
    if (!isCode(file)) return
    clearTimeout(quiet)
    quiet = setTimeout(() => void rest(), quietMs)
  })
  hearQuestions(
    async (route, input) => (await rest())(route, input),
    (contents) => contents === shown.window()?.webContents,
  )
  app.on('activate', () => shown.open())
  app.on('second-instance', (_event, words, folder) => {
    shown.open()
    askAboutOpened(shown, opened.addFrom(words, folder))
  })
  shown.open()
  askAboutOpened(shown, opened.addFrom(process.argv, process.cwd()))
}

/** Has the page ask about each archive that waits, as if the person had chosen so from the menu. */
function askAboutOpened(shown: ShownWindow, archives: number): void {
  if (archives === 0) return
  const { webContents } = shown.open()
  const ask = (): void => {
    for (let left = archives; left > 0; left--) shown.send(channels.menu, 'take-in-vault')
  }
  if (webContents.isLoadingMainFrame()) webContents.once('dom-ready', ask)
  else ask()
}

/** The page has had its code when it asks for no more of it for so long. */
const quietMs = 20

/** What the page asks for once its first picture is on screen; `index` is the script that comes with the page. */
const isCode = (file: string): boolean => extname(file) === '.js' && !basename(file).startsWith('index-')

const wire = async (...parts: Parameters<typeof Index.wire>): Promise<Index.Wired> =>
  (await import('./index.ts')).wire(...parts)
