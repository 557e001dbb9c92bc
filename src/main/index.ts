import { app, BrowserWindow, nativeTheme, Notification } from 'electron'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { channels } from '../shared/channels.ts'
import { runClock } from './clock.ts'
import { readExamples } from './examples.ts'
import { confirmQuit } from './electron/dialogs.ts'
import { systemEncryptor } from './electron/encryptor.ts'
import { openDoor } from './electron/ipc-door.ts'
import { handlers } from './electron/ipc-handlers.ts'
import { openLog } from './electron/log.ts'
import { installMenu } from './electron/menu.ts'
import { awakeWhileRunning, watchPower } from './electron/power.ts'
import { registerScheme, servePages } from './electron/protocol.ts'
import { openSettings } from './electron/settings-store.ts'
import { lockDown, openWindow } from './electron/window.ts'
import { modelSource } from './models.ts'
import { liveRuns } from './runs/live-runs.ts'
import { searchThread } from './search/search-thread.ts'
import { tellingDisk } from './search/telling-disk.ts'
import { openExperience } from './storage/experience-file.ts'
import { disk } from './storage/file-system.ts'
import { openKeyFile, type KeyRing } from './storage/key-file.ts'
import { openLibrary } from './storage/library.ts'
import { ownPrompts } from './storage/own-prompts.ts'
import { promptFolder } from './storage/prompt-folder.ts'
import { suggestions } from './suggest.ts'

// The one place where things are wired together. Read it as a list.

// The installed app always runs with the sandbox on. In development root has to go without: Chromium refuses it.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()

if (app.requestSingleInstanceLock()) void app.whenReady().then(boot)
else app.quit()

/** Where the files that come with the app lie: beside the bundle when packaged, in the project else. */
const bundled = (name: string): string =>
  app.isPackaged ? join(process.resourcesPath, name) : join(app.getAppPath(), name)

/** The person's documents. Where Linux names no such folder it answers with the home itself, which is no place for vaults. */
function documents(): string {
  const named = app.getPath('documents')
  return named === app.getPath('home') ? join(named, 'Documents') : named
}

const readAheadMs = 90_000

async function boot(): Promise<void> {
  const userData = app.getPath('userData')
  let keys: KeyRing | null = null
  const log = openLog(join(userData, 'logs', 'vaultwright.log'), () => keys?.live() ?? [])
  process.on('uncaughtException', (mistake) => log(`[APP] ${mistake.stack ?? String(mistake)}`))
  process.on('unhandledRejection', (mistake) =>
    log(`[APP] ${mistake instanceof Error ? mistake.stack : String(mistake)}`),
  )

  const settings = openSettings(userData)
  nativeTheme.themeSource = settings.read().theme
  keys = await openKeyFile(join(userData, 'keys.json'), systemEncryptor())

  const vaultsFolder = (): string => settings.read().vaultsFolder ?? join(documents(), 'Vaultwright')
  await mkdir(vaultsFolder(), { recursive: true }).catch((problem: unknown) =>
    log(`[APP] ${String(problem)}`),
  )
  const search = searchThread({
    script: new URL('search-thread.js', import.meta.url),
    index: join(userData, 'search', 'index.sqlite'),
    root: vaultsFolder(),
    log,
  })
  const library = openLibrary(vaultsFolder(), { files: tellingDisk(disk, (path) => search.changed(path)) })
  const prompts = promptFolder(bundled('prompts'), join(userData, 'prompts'))
  const clock = runClock()
  const experience = await openExperience(join(userData, 'experience.json'))
  watchPower(clock)

  let window: BrowserWindow | null = null
  const send = (channel: string, payload: unknown): void => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, payload)
  }
  const modelFor = modelSource(keys.keyFor, () => settings.read().samplePace, clock)
  const keepAwake = awakeWhileRunning()
  const finishedUnseen = async (): Promise<void> => {
    await library.settled()
    new Notification({
      title: 'Vaultwright',
      body: 'The run has ended. Everything it wrote is saved.',
    }).show()
    if (process.platform !== 'darwin') app.quit()
  }
  const runs = liveRuns({
    clock,
    random: Math.random,
    prompts,
    modelFor,
    experience,
    onEvents: (events) => send(channels.runEvents, events),
    onRunning: (running) => {
      keepAwake(running)
      // A window closed in mid-run leaves the run going; with its last section saved there is nothing left to do.
      if (!running && window === null) void finishedUnseen()
    },
    log,
  })

  lockDown()
  servePages(join(app.getAppPath(), 'out', 'renderer'))
  installMenu((command) => send(channels.menu, command))
  const answers = handlers({
    window: () => window ?? BrowserWindow.getAllWindows()[0]!,
    library,
    runs,
    keys,
    settings,
    experience,
    prompts,
    ownPrompts: ownPrompts({
      bundled: bundled('prompts'),
      own: join(userData, 'prompts'),
      now: () => new Date(),
    }),
    search,
    suggestions: suggestions({ clock, prompts, modelFor, log }),
    examples: () => readExamples(bundled('examples')),
    onSettings: (before) => {
      nativeTheme.themeSource = settings.read().theme
      if (before.vaultsFolder === settings.read().vaultsFolder) return
      library.setFolder(vaultsFolder())
      search.setRoot(vaultsFolder())
    },
  })
  openDoor(answers, (contents) => contents === window?.webContents, log)

  const open = (): void => {
    window = openWindow({
      read: () => settings.read().window,
      write: (place) => settings.write({ window: place }),
    })
    window.on('closed', () => (window = null))
  }
  open()
  // Long after the start, and not while something is written: the first search finds most of it read.
  setTimeout(() => {
    if (runs.active().length === 0) search.readAhead()
  }, readAheadMs).unref()
  app.on('activate', () => (window === null ? open() : window.focus()))
  app.on('second-instance', () => (window === null ? open() : (window.restore(), window.focus())))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && runs.active().length === 0) app.quit()
  })

  let quitting = false
  app.on('before-quit', (event) => {
    if (quitting || runs.active().length === 0) return
    event.preventDefault()
    void confirmQuit(window).then((yes) => {
      if (!yes) return window === null ? open() : undefined
      quitting = true
      // What was accepted is on disk already; the run is offered again at the next start.
      void library.settled().then(() => app.exit(0))
    })
  })
}
