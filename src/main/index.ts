import { app, nativeTheme, Notification } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { channels } from '../shared/channels.ts'
import type { Result } from '../shared/result.ts'
import { runClock } from './clock.ts'
import { endpointCheck } from './endpoint-check.ts'
import { factsAddress, factsOf, withFacts } from './facts-of.ts'
import { readExamples } from './examples.ts'
import { electronCarrier } from './electron/electron-carrier.ts'
import { droppedFiles } from './electron/dropped-files.ts'
import { electronImportProcess } from './electron/electron-import-process.ts'
import { systemEncryptor } from './electron/encryptor.ts'
import { answer } from './electron/ipc-door.ts'
import { handlers } from './electron/ipc-handlers.ts'
import type { Leaving } from './electron/leaving.ts'
import { offered } from './electron/handlers/vault-view.ts'
import { openLog } from './electron/log.ts'
import { offerCommands } from './electron/app-menu.ts'
import { awakeWhileRunning, watchPower } from './electron/power.ts'
import { openSettings } from './electron/settings-store.ts'
import type { ShownWindow } from './electron/shown-window.ts'
import { textMenu } from './electron/text-menu.ts'
import type { uncaught } from './electron/uncaught.ts'
import { printPdf } from './electron/print-pdf.ts'
import { modelSource, placeOf, type ModelSource } from './models.ts'
import { network } from './net/network.ts'
import { liveRuns } from './runs/live-runs.ts'
import { openReader } from './reader/reader.ts'
import { tellingDisk } from './reader/search/telling-disk.ts'
import { draftsFile } from './storage/drafts-file.ts'
import { openExperience } from './storage/experience-file.ts'
import { disk } from './storage/file-system.ts'
import { openKeyFile, type KeyRing } from './storage/key-file.ts'
import { openLedger } from './storage/ledger-file.ts'
import { openLibrary } from './storage/library.ts'
import { ownPrompts } from './storage/own-prompts.ts'
import { promptFolder } from './storage/prompt-folder.ts'
import { rowCache } from './storage/row-cache.ts'
import { openModelFacts } from './storage/model-facts-file.ts'
import { watchLibrary } from './storage/watch-library.ts'
import { openWays } from './storage/ways-file.ts'
import { suggestions } from './suggest.ts'
import { withContexts } from './with-contexts.ts'

// The one place where things are wired together. Read it as a list. The window is open already: start.ts has done that.

/** Where the files that come with the app lie: beside the bundle when packaged, in the project else. */
const bundled = (name: string): string =>
  app.isPackaged ? join(process.resourcesPath, name) : join(app.getAppPath(), name)

/** The person's documents. Where Linux names no such folder it answers with the home itself, which is no place for vaults. */
function documents(): string {
  const named = app.getPath('documents')
  return named === app.getPath('home') ? join(named, 'Documents') : named
}

const readAheadMs = 90_000

/** What answers the window's questions. */
export type Wired = (route: unknown, input: unknown) => Promise<Result<unknown>>

export async function wire(
  shown: ShownWindow,
  leave: Leaving,
  toLog: ReturnType<typeof uncaught>,
): Promise<Wired> {
  const userData = app.getPath('userData')
  let keys: KeyRing | null = null
  const log = openLog(join(userData, 'logs', 'vaultwright.log'), () => keys?.live() ?? [])
  toLog(log)

  const settings = openSettings(userData)
  nativeTheme.themeSource = settings.read().theme
  keys = await openKeyFile(
    join(userData, 'keys.json'),
    systemEncryptor(),
    settings.read().providers.map(placeOf),
  )

  const vaultsFolder = (): string => settings.read().vaultsFolder ?? join(documents(), 'Vaultwright')
  await disk.makeFolder(vaultsFolder()).catch((problem: unknown) => log(`[APP] ${String(problem)}`))
  const built = (file: string): string => join(app.getAppPath(), 'out', 'main', file)
  const reader = openReader({
    script: pathToFileURL(built('reader-thread.js')),
    index: join(userData, 'search', 'index.sqlite'),
    root: vaultsFolder(),
    log,
  })
  const library = openLibrary(
    vaultsFolder(),
    { files: tellingDisk(disk, (path) => reader.changed(path)) },
    rowCache(join(userData, 'library-rows.json'), disk),
    (event) => shown.send(channels.vaultEvents, { ...event, row: event.row && offered(event.row, runs) }),
  )
  watchLibrary(library, disk, (event) =>
    shown.send(channels.vaultEvents, { ...event, row: event.row && offered(event.row, runs) }),
  )
  const prompts = promptFolder(bundled('prompts'), join(userData, 'prompts'))
  const clock = runClock()
  const experience = await openExperience(join(userData, 'experience.json'))
  const ledger = await openLedger(join(userData, 'ledger.json'), {
    now: Date.now,
    limit: () => settings.read().spending.perMonth,
    vaults: async () => (await library.list()).vaults,
  })
  const ways = await openWays(join(userData, 'ways.json'))
  const modelFacts = await openModelFacts(join(userData, 'model-facts.json'))
  watchPower(clock)
  shown.onPage((contents) => textMenu(contents, (command) => shown.send(channels.menu, command)))

  const providersNetwork = network(electronCarrier())
  const source: ModelSource = {
    keyFor: keys.keyFor,
    headersFor: keys.headersFor,
    samplePace: () => settings.read().samplePace,
    sampleTexts: bundled('sample'),
    clock,
    ways,
    network: providersNetwork,
    saidOf: (settings) => modelFacts.of(factsAddress(settings), settings.model),
  }
  const modelFor = modelSource(source)
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
    waitsForNetwork: true,
    ledger,
    onEvents: (events) => shown.send(channels.runEvents, events),
    onRunning: (running) => {
      keepAwake(running)
      providersNetwork.keep(running)
      // A window closed in mid-run leaves the run going; with its last section saved there is nothing left to do.
      if (!running && shown.window() === null) void finishedUnseen()
    },
    log,
  })

  const drafts = draftsFile(join(userData, 'drafts.json'))
  leave.wired({
    drafts,
    // A run that is paused writes nothing: with its window closed nobody would know of it.
    writing: () => runs.active().some(({ state }) => state === 'running'),
    settled: () => library.settled(),
    log,
  })

  const answers = handlers({
    drafts,
    leave,
    window: () => shown.window() ?? shown.open(),
    library,
    runs,
    keys,
    settings,
    experience,
    ledger,
    prompts,
    ownPrompts: ownPrompts({
      bundled: bundled('prompts'),
      own: join(userData, 'prompts'),
      now: () => new Date(),
    }),
    reader,
    printPdf,
    imports: { start: electronImportProcess(built) },
    network: providersNetwork,
    dropped: droppedFiles((contents) => contents === shown.window()?.webContents),
    ways,
    known: (entry) => withFacts(entry, modelFacts.of(factsAddress(entry), entry.model)),
    withContexts: (settings) => withContexts(settings, source),
    endsOn: (entry) => factsOf(entry, modelFacts.of(factsAddress(entry), entry.model)).retiresOn,
    check: endpointCheck(source, modelFacts),
    suggestions: suggestions({ clock, prompts, modelFor, ledger, log }),
    examples: () => readExamples(bundled('examples')),
    onCommands: offerCommands,
    onSettings: (before) => {
      nativeTheme.themeSource = settings.read().theme
      if (before.vaultsFolder === settings.read().vaultsFolder) return
      library.setFolder(vaultsFolder())
      reader.setRoot(vaultsFolder())
    },
  })
  shown.onClosed((place) => settings.write({ window: place }))
  // Long after the start, and not while something is written: the first search finds most of it read.
  setTimeout(() => {
    if (runs.active().length === 0) reader.readAhead()
  }, readAheadMs).unref()
  return (route, input) => answer(answers, route, input, log)
}
