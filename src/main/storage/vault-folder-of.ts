import { pastFactsOf } from '../../core/vault/remember.ts'
import { sectionHistory } from '../../core/vault/section-history.ts'
import { versionsOf } from '../../core/vault/versions-of.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { isFleeting, type RunEvent } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Applied, RunCommand, VaultCommand } from '../../shared/vault-command.ts'
import type { PartRecord, SectionRecord } from '../../shared/vault.ts'
import { checkFreeSpace } from './check-free-space.ts'
import { checkpoints } from './checkpoint.ts'
import { settleCopy } from './conflict-copies.ts'
import { carryOut, tell, versionAt, versionIn } from './commit.ts'
import { sha256 } from './record-text.ts'
import { listRuns, readEvents, stoppedRun, type SaveIntent, type StoppedRun } from './run-journals.ts'
import { isToBeMended } from './mend.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { readTogether } from './vault-files.ts'
import { usualPatienceMs, vaultHold } from './vault-hold.ts'
import { say, type VaultInUse } from './vault-in-use.ts'
import type { VaultLock } from './vault-lock.ts'
import * as paths from './vault-paths.ts'
import { summaryOf, viewOf } from './vault-state.ts'

/** The vault in use as the rest of the app sees it: reading answers at once, changes take their turn. */
export function vaultFolderOf(
  vault: VaultInUse,
  lock: VaultLock,
  { patienceMs = usualPatienceMs, kept }: Pick<VaultPorts, 'patienceMs' | 'kept'>,
): VaultFolder {
  const { state, files, turns, live } = vault
  const hold = vaultHold(vault, lock, patienceMs, written)
  const checkpoint = checkpoints(vault, hold)

  /** What is made from the rest is written a moment later; until then nobody else writes. */
  async function written(): Promise<void> {
    if (vault.indexIsOld || vault.readableIsOld) checkpoint.due()
    else await hold.rest()
  }
  const change = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns.take(async (): Promise<Result<T>> => {
      if (vault.closed) return failed({ kind: 'not-found', what: 'That vault' })
      const begun = await hold.begin()
      if (!begun.ok) return begun
      const done = await work()
      await written()
      return done
    })
  const act = (command: VaultCommand, by: 'person' | 'run'): Promise<Result<Applied>> =>
    change(() => carryOut(vault, command, by))
  const run = async (command: RunCommand): Promise<Result<null>> => {
    const done = await act(command, 'run')
    return done.ok ? ok(null) : done
  }
  const stopped = (runId: string): Promise<StoppedRun | null> =>
    live.has(runId) ? Promise.resolve(null) : stoppedRun(files, runId, (intent) => isSaved(vault, intent))

  const folder: VaultFolder = {
    get id() {
      return state.head.id
    },
    folder: vault.folder,
    summary: () => summaryOf(state, vault.folder, live),
    view: async () => viewOf(state, vault.folder, live),
    catchUp: (settledMs) => turns.take(() => hold.look(settledMs)),
    settleCopy: (name, take) =>
      change(async () => {
        const done = await settleCopy(vault, name, take)
        tell(vault, state.document)
        return done
      }),
    addNotices: (sentences) => void state.notices.push(...sentences),
    onChanged(listener) {
      vault.listeners.add(listener)
      return () => vault.listeners.delete(listener)
    },

    readIntake: async () => ok(state.document.intake),
    readSections: async () => ok({ ...state.document.sections }),
    readParts: async () => ok(partsOf(vault)),

    apply: (command) => act(command, 'person'),
    savePart: (part) => run({ kind: 'part-written', part }),
    async saveSection(draft) {
      const done = await act({ kind: 'section-written', draft }, 'run')
      if (!done.ok) return done
      const record = state.document.sections[draft.number]
      return record ? ok(record) : failed({ kind: 'not-found', what: 'That section' })
    },
    saveProposal: (proposal) => run({ kind: 'section-proposed', proposal }),
    saveReview: (review) => run({ kind: 'section-to-review', review }),
    saveFailure: (section, failure) => run({ kind: 'section-failed', section, failure }),
    readReadings: async () => ok(state.document.readings),
    saveReading: (reading) => run({ kind: 'sections-read', reading }),
    checkFreeSpace: () => change(() => checkFreeSpace(vault)),
    saveKept: (runId, answer) =>
      change(async () => {
        // The run's own journal says what is saved of it, so that it is not asked for when the run is gone on with.
        live.add(runId)
        const done = await carryOut(vault, answer, 'run').finally(() => live.delete(runId))
        return done.ok ? ok(null) : done
      }),
    journal: (event) => change(() => appendEvent(vault, event)),

    async history(section) {
      const told = sectionHistory(section, state.entries, [])
      const known = new Set(told.flatMap(({ revision }) => revision ?? []))
      const now = state.document.sections[section]
      const older = await keptVersions(vault, section, (revision) => !known.has(revision))
      return sectionHistory(section, state.entries, now ? [now, ...older] : older)
    },
    versions: (section) => versionsIn(vault, section),
    async version(section, revision) {
      const now = state.document.sections[section]
      return now?.revision === revision ? now : versionAt(vault, section, revision)
    },
    changes: () => state.entries,
    remembered: async () => ({
      past: pastFactsOf(state.document),
      confirmed: [...state.document.confirmed],
      struck: [...state.document.struck],
      readings: state.document.readings,
    }),

    listRuns: async () => ok(await listRuns(files, live)),
    readJournal: async (runId) => {
      const events = await readEvents(files, runId)
      return events === null ? failed({ kind: 'not-found', what: 'That run' }) : ok(events)
    },
    newestRun: () => state.newestRun?.runId ?? null,
    unfinishedRun: async () =>
      state.newestRun === null || state.newestRun.finished ? null : stopped(state.newestRun.runId),
    deadRun: stopped,

    async mend() {
      await turns.take(async () => {
        await hold.look()
        if (vault.closed || state.readOnly !== null || !(await isToBeMended(vault))) return
        const begun = await hold.begin()
        if (begun.ok) await written()
        else if (state.readOnly === null)
          say(vault, 'What opening mended could not be saved. It is mended again next time.')
      })
      if (!vault.closed && state.readOnly === null) await kept?.takeBack(folder)
    },
    keep: () =>
      turns.take(async () =>
        vault.closed ? failed({ kind: 'not-found', what: 'That vault' }) : hold.keep(),
      ),
    async settled() {
      await turns.idle()
      await checkpoint.now()
      await turns.idle()
    },
    async close() {
      await turns.idle()
      await checkpoint.now()
      await turns.take(async () => {
        vault.closed = true
        await hold.end()
      })
    },
  }
  return folder
}

/** Accepted parts, by section and part. */
const partsOf = ({ state }: VaultInUse): PartRecord[] =>
  Object.values(state.document.parts).sort((a, b) => a.number - b.number || a.part - b.part)

/** Appends an event to its run's journal and follows which runs are under way here. */
async function appendEvent(vault: VaultInUse, event: RunEvent): Promise<Result<null>> {
  const { state, live } = vault
  if (isFleeting(event)) return ok(null)
  if (event.kind === 'run-started') {
    live.add(event.runId)
    await carryOut(vault, { kind: 'run-began' }, 'run')
  }
  const written = await vault.append(event.runId, event)
  if (event.kind === 'run-started' && written.ok) state.newestRun = { runId: event.runId, finished: false }
  if (event.kind === 'run-finished') {
    // Its end counts here even where it could not be written.
    live.delete(event.runId)
    if (state.newestRun?.runId === event.runId)
      state.newestRun = { runId: event.runId, finished: event.outcome !== 'stopped' }
    tell(vault, state.document)
  }
  return written
}

/** True when the text a run was about to save was saved: it is the section, or one of its old versions. */
async function isSaved({ state, files }: VaultInUse, intent: SaveIntent): Promise<boolean> {
  const name = paths.sectionFile(intent.section)
  if (state.lines.some((line) => line.files[name]?.[1] === intent.sha256)) return true
  const current = await files.read(name)
  if (current.kind === 'read' && sha256(current.bytes) === intent.sha256) return true
  const older = await files.read(paths.historyFile(intent.section, intent.revision))
  return older.kind === 'read' && sha256(older.bytes) === intent.sha256
}

/** Old versions, newest first: from the changes, and from the folder of old versions what they do not reach. */
async function versionsIn(vault: VaultInUse, section: SectionNumber): Promise<SectionRecord[]> {
  const { state } = vault
  const now = state.document.sections[section]
  const told = versionsOf(section, now, state.lines, state.entries)
  const known = new Set([...told.map(({ revision }) => revision), now?.revision])
  const kept = await keptVersions(vault, section, (revision) => !known.has(revision))
  return [...told, ...kept].sort((a, b) => b.revision - a.revision)
}

/** The wanted ones of the versions that are files of their own, newest first. */
async function keptVersions(
  { files }: VaultInUse,
  section: SectionNumber,
  wanted: (revision: number) => boolean,
): Promise<SectionRecord[]> {
  const revisions = (await files.names(paths.historyFolder(section))).flatMap(
    (name) => paths.revisionOf(name) ?? [],
  )
  const newestFirst = revisions.filter(wanted).sort((a, b) => b - a)
  const names = newestFirst.map((revision) => paths.historyFile(section, revision))
  const versions: SectionRecord[] = []
  for await (const { name, found } of readTogether({ read: (name) => files.peek(name) }, names)) {
    const version = versionIn(found, section, newestFirst[names.indexOf(name)])
    if (version) versions.push(version)
  }
  return versions
}
