import { app, nativeTheme, Notification } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { channels } from '../shared/channels.ts'
import { failureSentence } from '../shared/failure-sentence.ts'
import type { Failure } from '../shared/failure.ts'
import type { Result } from '../shared/result.ts'
import { runClock } from './clock.ts'
import { openCopies, type Copies } from './copies/copies.ts'
import { readDiagnostics } from './diagnostics/read-diagnostics.ts'
import { endpointCheck } from './endpoint-check.ts'
import { factsAddress, factsOf, withFacts } from './facts-of.ts'
import { readExamples } from './examples.ts'
import { electronCarrier } from './electron/electron-carrier.ts'
import { droppedFiles } from './electron/dropped-files.ts'
import { electronImportProcess } from './electron/electron-import-process.ts'
import { systemEncryptor } from './electron/encryptor.ts'
import { answer } from './electron/ipc-dispatch.ts'
import { handlers } from './electron/ipc-handlers.ts'
import type { Leaving } from './electron/leaving.ts'
import { offered } from './electron/handlers/vault-view.ts'
import type { OpenedArchives } from './electron/opened-archives.ts'
import { openLog } from './electron/log.ts'
import { offerCommands } from './electron/app-menu.ts'
import { awakeWhileRunning, watchPower } from './electron/power.ts'
import { openSettings } from './electron/settings-store.ts'
import type { ShownWindow } from './electron/shown-window.ts'
import { textMenu } from './electron/text-menu.ts'
import type { ToLog } from './electron/uncaught.ts'
import { printPdf } from './electron/print-pdf.ts'
import { modelSource, placeOf, type ModelSource } from './models.ts'
import { inProgram } from './program-folder.ts'
import { network } from './net/network.ts'
import { liveRuns } from './runs/live-runs.ts'
import { openReader } from './reader/reader.ts'
import { tellingDisk } from './reader/search/telling-disk.ts'
import { answerPlaces, keptAnswers } from './storage/answers-aside.ts'
import { openDrafts } from './storage/drafts-file.ts'
import { openExperience } from './storage/experience-file.ts'
import { disk } from './storage/file-system.ts'
import { openKeyFile, type KeyRing } from './storage/key-file.ts'
import { openLedger } from './storage/ledger-file.ts'
import { openGuesses } from './storage/open-guesses.ts'
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

/** The person's documents. Where Linux names no such folder it answers with the home itself, which is no place for vaults. */
function documents(): string {
  const named = app.getPath('documents')
  return named === app.getPath('home') ? join(named, 'Documents') : named
}

const readAheadMs = 90_000
/** Whether it is time for the copies of the day is looked at so often. */
const copiesLookMs = 60_000

/** What answers the window's questions. */
export type Wired = (route: unknown, input: unknown) => Promise<Result<unknown>>

export async function wire(
  shown: ShownWindow,
  leave: Leaving,
  toLog: ToLog,
  opened: OpenedArchives,
): Promise<Wired> {
  const userData = app.getPath('userData')
  let keys: KeyRing | null = null
  const logFile = join(userData, 'logs', 'vaultwright.log')
  const log = openLog(logFile, () => keys?.live() ?? [])
  toLog(log)

  const settings = await openSettings(userData)
  nativeTheme.themeSource = settings.read().theme
  keys = await openKeyFile(
    join(userData, 'keys.json'),
    systemEncryptor(),
    settings.read().providers.map(placeOf),
  )

  const vaultsFolder = (): string => settings.read().vaultsFolder ?? join(documents(), 'Vaultwright')
  const built = (file: string): string => inProgram('out', 'main', file)
  const reader = openReader({
    script: pathToFileURL(built('reader-thread.js')),
    index: join(userData, 'search', 'index.sqlite'),
    root: vaultsFolder(),
    log,
  })
  const answers = keptAnswers(answerPlaces(userData))
  let copies: Copies | null = null
  const library = openLibrary(
    vaultsFolder(),
    { files: tellingDisk(disk, (path) => reader.changed(path)), kept: answers },
    rowCache(join(userData, 'library-rows.json'), disk),
    (event) => {
      copies?.changed()
      shown.send(channels.vaultEvents, { ...event, row: event.row && offered(event.row, runs) })
    },
    () => settings.read().vaultsFolder === null,
  )
  watchLibrary(library, disk, (event) =>
    shown.send(channels.vaultEvents, { ...event, row: event.row && offered(event.row, runs) }),
  )
  const prompts = promptFolder(inProgram('prompts'), join(userData, 'prompts'))
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
    sampleTexts: inProgram('sample'),
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
  /** A run without a window waits for its disk: nobody would know. */
  const waitsUnseen = (failure: Failure): void =>
    new Notification({ title: 'Vaultwright waits for the disk', body: failureSentence(failure) }).show()
  const runs = liveRuns({
    clock,
    random: Math.random,
    prompts,
    modelFor,
    experience,
    attended: true,
    ledger,
    answers,
    onEvents: (events) => {
      shown.send(channels.runEvents, events)
      const lost = events.find((event) => event.kind === 'disk-lost')
      if (lost && shown.window() === null) waitsUnseen(lost.failure)
    },
    onRunning: (running) => {
      keepAwake(running)
      providersNetwork.keep(running)
      // A window closed in mid-run leaves the run going; with its last section saved there is nothing left to do.
      if (!running && shown.window() === null) void finishedUnseen()
    },
    log,
  })

  const taken = await openCopies({
    folder: join(userData, 'copies'),
    state: join(userData, 'copies.json'),
    library,
    pack: (files) => reader.archive(files),
    check: (archive) => reader.archived(archive),
    writing: () => runs.active().length > 0,
    now: () => new Date(),
  })
  copies = taken
  const notices = (): string[] => [settings, keys, ledger, drafts].flatMap((file) => file?.notices() ?? [])

  const drafts = await openDrafts(join(userData, 'drafts.json'))
  leave.wired({
    drafts,
    // A run that is paused or waits for its disk writes nothing: with its window closed nobody would know of it.
    writing: () => runs.active().some(({ state, diskLost }) => state === 'running' && diskLost === null),
    answersInMemory: () => answers.inMemory(),
    settled: async () => void (await Promise.all([library.settled(), settings.settled()])),
    log,
  })

  const answered = handlers({
    drafts,
    leave,
    window: () => shown.window() ?? shown.open(),
    library,
    runs,
    answers,
    keys,
    settings,
    notices,
    copies: taken,
    oldFolder: await openGuesses(join(userData, 'old-vaults-folder.json'), z.string().nullable(), null),
    diagnostics: () =>
      readDiagnostics({
        library,
        log: logFile,
        liveKeys: () => keys?.live() ?? [],
        now: () => new Date(),
        given: () => ({
          versions: [
            `Vaultwright ${app.getVersion()}${app.isPackaged ? '' : ', not packaged'}`,
            `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
          ],
          settings: settings.read(),
          keys: keys?.status(settings.read().providers.map(placeOf)) ?? [],
          copies: taken.last(),
          notices: notices(),
        }),
      }),
    experience,
    ledger,
    prompts,
    ownPrompts: ownPrompts({
      bundled: inProgram('prompts'),
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
    openedArchive: () => opened.next(),
    examples: () => readExamples(inProgram('examples')),
    onCommands: offerCommands,
    onSettings: (before) => {
      nativeTheme.themeSource = settings.read().theme
      if (before.vaultsFolder === settings.read().vaultsFolder) return
      library.setFolder(vaultsFolder())
      reader.setRoot(vaultsFolder())
    },
  })
  shown.onClosed((place) => settings.keepPlace(place))
  // Long after the start, and not while something is written: the first search finds most of it read.
  setTimeout(() => {
    if (runs.active().length === 0) reader.readAhead()
  }, readAheadMs).unref()
  setInterval(() => void taken.takeWhenQuiet(), copiesLookMs).unref()
  return (route, input) => answer(answered, route, input, log)
}
