import { failed, ok, type Result } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'
import { appendEvent } from './append-event.ts'
import { confirm } from './confirm.ts'
import { pastFactsOf } from './remember-texts.ts'
import { listRuns, readEvents, stoppedRun, type StoppedRun } from './run-journals.ts'
import { saveSection } from './save-section.ts'
import { saveIntake } from './save-intake.ts'
import * as changes from './section-changes.ts'
import { stillGood } from './still-good.ts'
import { changeFact, replaceWords } from './word-changes.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { partFile, proposalFile, reviewFile } from './vault-paths.ts'
import { recordsOf, summaryOf, textOf, viewOf } from './vault-state.ts'
import { failuresWith, isSaved, saveVaultFile, writeReadable, type VaultInUse } from './vault-in-use.ts'

/** The vault in use as the rest of the app sees it: reading answers at once, changes take their turn. */
export function vaultFolderOf(vault: VaultInUse): VaultFolder {
  const { state, files, turns, live } = vault
  const savedAt = (): string => vault.now().toISOString()

  const change = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns.take(async (): Promise<Result<T>> => {
      if (vault.closed) return failed({ kind: 'not-found', what: 'That vault' })
      const what = `“${state.file.title}”`
      if (state.newer) return failed({ kind: 'newer-version', what })
      if (state.readOnly !== null) return failed({ kind: 'not-writable', where: what })
      const done = await work()
      // Its turn comes after the changes that wait already, so a row of saves writes it once.
      if (vault.readableIsOld) void turns.take(() => writeReadable(vault))
      return done
    })
  const saved = (name: string, content: object): Promise<Result<null>> => files.write(name, textOf(content))
  const stopped = (runId: string): Promise<StoppedRun | null> =>
    live.has(runId) ? Promise.resolve(null) : stoppedRun(files, runId, (intent) => isSaved(vault, intent))

  return {
    get id() {
      return state.file.id
    },
    folder: vault.folder,
    summary: () => summaryOf(state, vault.folder, live),
    view: async () => viewOf(state, vault.folder, live),
    addNotices: (sentences) => void state.notices.push(...sentences),

    readIntake: async () => ok(structuredClone(state.intake)),
    readSections: async () =>
      ok(Object.fromEntries(recordsOf(state).map((record) => [record.number, structuredClone(record)]))),
    readParts: async () => ok(structuredClone(state.parts)),

    saveIntake: (intake) => change(() => saveIntake(vault, intake)),
    rename: (title) =>
      change(() => {
        vault.readableIsOld = true
        return saveVaultFile(vault, { title: title.trim() || state.file.title })
      }),

    savePart: (part) =>
      change(async () => {
        const record = { schemaVersion, ...part, savedAt: savedAt() }
        const written = await saved(partFile(part.number, part.part), record)
        if (!written.ok) return written
        const others = state.parts.filter((other) => other.number !== part.number || other.part !== part.part)
        state.parts = [...others, structuredClone(record)].sort(
          (a, b) => a.number - b.number || a.part - b.part,
        )
        return written
      }),
    saveSection: (section) => change(() => saveSection(vault, section)),
    saveProposal: (proposal) =>
      change(async () => {
        const record = { schemaVersion, ...proposal, savedAt: savedAt() }
        const written = await saved(proposalFile(proposal.number), record)
        if (written.ok) state.proposals.set(proposal.number, structuredClone(record))
        return written
      }),
    saveReview: (review) =>
      change(async () => {
        const record = { schemaVersion, ...review, savedAt: savedAt() }
        const written = await saved(reviewFile(review.number), record)
        if (written.ok) state.reviews.set(review.number, structuredClone(record))
        return written
      }),
    saveFailure: (section, failure) =>
      change(async () => {
        if (failure === null && state.file.failures[String(section)] === undefined) return ok(null)
        return saveVaultFile(vault, { failures: failuresWith(state, section, failure) })
      }),
    journal: (event) => change(() => appendEvent(vault, event)),

    editSection: (...edit) => change(() => changes.editSection(vault, ...edit)),
    restore: (section, revision) => change(() => changes.restore(vault, section, revision)),
    keepReview: (section) => change(() => changes.keepReview(vault, section)),
    dropReview: (section) => change(() => changes.forgetReview(vault, section)),
    acceptProposal: (section, content) => change(() => changes.acceptProposal(vault, section, content)),
    rejectProposal: (section) => change(() => changes.forgetProposal(vault, section)),
    readProposal: async (section) => ok(structuredClone(state.proposals.get(section) ?? null)),
    history: async (section) => ok(await changes.historyOf(vault, section)),

    remembered: async () => structuredClone({ past: pastFactsOf(state), confirmed: state.confirmed }),
    confirm: (texts, confirmed) => change(() => confirm(vault, texts, confirmed)),
    replaceWords: (replacements) => change(() => replaceWords(vault, replacements)),
    changeFact: (fact, text, replacements) => change(() => changeFact(vault, fact, text, replacements)),
    stillGood: (sections) => change(() => stillGood(vault, sections)),

    listRuns: async () => ok(await listRuns(files, live)),
    readJournal: async (runId) => {
      const events = await readEvents(files, runId)
      return events === null ? failed({ kind: 'not-found', what: 'That run' }) : ok(events)
    },
    unfinishedRun: async () =>
      state.newestRun === null || state.newestRun.finished ? null : stopped(state.newestRun.runId),
    deadRun: stopped,

    settled: () => turns.idle(),
    async close() {
      await turns.idle()
      vault.closed = true
    },
  }
}
