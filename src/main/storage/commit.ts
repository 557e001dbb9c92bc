import { dirname } from 'node:path/posix'
import { apply } from '../../core/vault/apply.ts'
import type { VaultDocument } from '../../core/vault/document.ts'
import { nextChanges, stepOf, withLine } from '../../core/vault/history.ts'
import { patchBetween } from '../../core/vault/patch.ts'
import { revisionsIn, versionsOf } from '../../core/vault/versions-of.ts'
import type { Change, Situation } from '../../core/vault/work.ts'
import { commandFacts } from '../../shared/command-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { ok, type Result } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Author, ChangeLine, Operation } from '../../shared/vault-change.ts'
import type { Applied, VaultCommand } from '../../shared/vault-command.ts'
import type { ChangedElsewhere } from '../../shared/vault-event.ts'
import { sectionRecordSchema, type SectionRecord } from '../../shared/vault.ts'
import {
  fileText,
  filesChanged,
  recordsReplaced,
  sectionsChanged,
  type FileChange,
} from './document-files.ts'
import { migrated, versionOf } from './migrations.ts'
import { readJson, type FileText } from './read-file.ts'
import { forgetText, recordText, sha256 } from './record-text.ts'
import { removedSentence, say, type VaultInUse } from './vault-in-use.ts'
import * as paths from './vault-paths.ts'
import { inOrder, summaryOf } from './vault-state.ts'

/**
 * Carries out a command, all of it or nothing: the line in `changes.jsonl` is the moment it counts. The files it changes
 * are written after it; one that cannot be written is behind, and is made up for with the next change or the next
 * opening. Killed at any point, the vault opens as it was before the command or after it.
 */
export async function carryOut(
  vault: VaultInUse,
  command: VaultCommand,
  by: Author,
): Promise<Result<Applied>> {
  const { state } = vault
  let situation = await situationOf(vault, command, by)
  let changed = apply(state.document, command, situation)
  if (!changed.ok) return changed
  let files = filesChanged(state.document, changed.value.document)
  if (by !== 'outside' && (await othersWrote(vault, files))) {
    await vault.outside.catchUp()
    situation = await situationOf(vault, command, by)
    changed = apply(state.document, command, situation)
    if (!changed.ok) return changed
    files = filesChanged(state.document, changed.value.document)
  }
  const before = state.document
  const { document, operations, passes } = changed.value
  const isChanged = operations.length > 0
  if (!isChanged && passes === undefined) return ok({ revision: state.head.revision, changed: false })
  if (state.readOnly !== null) {
    // Another program's change is shown all the same.
    state.document = document
    tell(vault, before, elsewhereOf(by, situation.at, operations))
    return ok({ revision: state.head.revision, changed: true })
  }
  const kept = await keepVersions(vault, before, changed.value, command)
  if (!kept.ok) return kept
  const noted = await noteIntent(vault, document, command)
  if (!noted.ok) return noted
  const line = lineOf(vault, command, changed.value, situation, files)
  const counted = await vault.changes.append(line)
  if (!counted.ok) return counted
  count(vault, line, document)
  vault.indexIsOld = true
  vault.readableIsOld ||= readsOtherwise(before, document)
  await writeFiles(vault, files, before)
  tell(vault, before, by === 'outside' ? elsewhereOf(by, line.at, operations, [line.seq]) : undefined)
  if (vault.outside.crossed.length > 0) await vault.outside.catchUp()
  return ok({ revision: line.seq, changed: isChanged, ...stepOf(state.entries, line) })
}

/** From here on the vault is as a line on disk says. */
export function count({ state }: VaultInUse, line: ChangeLine, document: VaultDocument): void {
  recordsReplaced(state.document, document).forEach(forgetText)
  state.head = { ...state.head, revision: line.seq, changedAt: line.at }
  state.document = document
  state.lines.push(line)
  state.entries = withLine(state.entries, line)
  for (const { number, revision } of Object.values(document.sections))
    state.highest.set(number, Math.max(revision, state.highest.get(number) ?? 0))
}

/** True where the files of a change, or the list of changes, are not as they were left here. */
async function othersWrote(vault: VaultInUse, changed: readonly FileChange[]): Promise<boolean> {
  const { changes, files, outside, behind } = vault
  if (outside.away !== null || !(await changes.current())) return true
  for (const { name, was } of changed) {
    const found = await files.peek(name)
    if (found.kind === 'missing' && was !== null && !behind.has(name)) say(vault, removedSentence(name))
    if (found.kind !== 'read') continue
    const hash = sha256(found.bytes)
    if (hash !== was?.sha256 && !files.knows(name, hash)) return true
  }
  return false
}

function lineOf(
  { state }: VaultInUse,
  command: VaultCommand,
  { operations, undoes, redoes, passes }: Change,
  { at, by }: Situation,
  files: readonly FileChange[],
): ChangeLine {
  const sitting = 'sitting' in command ? command.sitting : undefined
  return {
    ...{ seq: state.head.revision + 1, at, by, what: command.kind },
    ...(sitting !== undefined && { sitting }),
    ...(undoes !== undefined && { undoes }),
    ...(redoes !== undefined && { redoes }),
    ...(passes !== undefined && { passes }),
    operations: [...operations],
    files: Object.fromEntries(
      files.map(({ name, was, now }) => [name, [was?.sha256 ?? null, now?.sha256 ?? null]]),
    ),
  }
}

async function situationOf(vault: VaultInUse, command: VaultCommand, by: Author): Promise<Situation> {
  const { state } = vault
  const old = await oldVersion(vault, command)
  for (const section of sectionsOf(command, state.document))
    if (!state.highest.has(section)) state.highest.set(section, await highestOf(vault, section))
  return {
    at: vault.now().toISOString(),
    by,
    running: vault.live.size > 0,
    entries: state.entries,
    version: () => old,
    highestRevision: (section) => state.highest.get(section) ?? 0,
  }
}

/** The old version of a section that a command goes by. */
async function oldVersion(vault: VaultInUse, command: VaultCommand): Promise<SectionRecord | null> {
  if (command.kind === 'restore-version') return versionAt(vault, command.section, command.revision)
  if (command.kind !== 'section-proposed') return null
  const { number, baseRevision } = command.proposal
  const now = vault.state.document.sections[number]?.revision
  return now === baseRevision ? null : versionAt(vault, number, baseRevision)
}

/**
 * The highest revision a section has had: in its folder of old versions, where another program may have put some back,
 * and in the changes. Looked up once, then counted on.
 */
async function highestOf({ state, files }: VaultInUse, section: SectionNumber): Promise<number> {
  const known = state.highest.get(section)
  if (known !== undefined) return known
  const names = await files.names(paths.historyFolder(section))
  // Not as arguments of Math.max: a stranger's folder may hold more names than a call takes.
  return [...names.map((name) => paths.revisionOf(name) ?? 0), ...revisionsIn(section, state.lines)]
    .filter((revision) => revision <= paths.mostRevisions)
    .reduce((highest, revision) => Math.max(highest, revision), 0)
}

/** The sections a command may give a new revision; for those that name none, every section that is written. */
function sectionsOf(command: VaultCommand, document: VaultDocument): SectionNumber[] {
  if (command.kind === 'section-written') return [command.draft.number]
  if ('section' in command) return [command.section]
  return inOrder(document.sections).map(({ number }) => number)
}

/** An old version of a section: from its folder of old versions, or put together from the changes. */
export async function versionAt(
  { state, files }: VaultInUse,
  section: SectionNumber,
  revision: number,
): Promise<SectionRecord | null> {
  const now = state.document.sections[section]
  const told = versionsOf(section, now, state.lines, state.entries).find((old) => old.revision === revision)
  if (told) return told
  return versionIn(await files.read(paths.historyFile(section, revision)), section, revision)
}

/** An old version that is a file of its own; null where it cannot be used. */
export function versionIn(
  found: FileText,
  section: SectionNumber,
  revision: number | undefined,
): SectionRecord | null {
  const raw = found.kind === 'read' ? readJson(found.text) : undefined
  const parsed = sectionRecordSchema.safeParse(migrated('section', raw, versionOf(raw)))
  return parsed.success && parsed.data.number === section && parsed.data.revision === revision
    ? parsed.data
    : null
}

/** What an answer replaces is kept as a file of its own; what a person types can be told from the changes. */
async function keepVersions(
  { files }: VaultInUse,
  before: VaultDocument,
  { document }: Change,
  { kind }: VaultCommand,
): Promise<Result<null>> {
  if (!commandFacts[kind].replacesText) return ok(null)
  for (const section of sectionsChanged(before, document)) {
    const old = before.sections[section]
    if (!old) continue
    const name = paths.historyFile(section, old.revision)
    const kept = await files.write(name, recordText(old).text, {
      aside: paths.asideFile(section, old.revision),
    })
    if (!kept.ok) return kept
    files.forget(name)
  }
  return ok(null)
}

/** A run that is killed between the save and its event finds here that the section was saved, and does not ask again. */
async function noteIntent(
  vault: VaultInUse,
  document: VaultDocument,
  command: VaultCommand,
): Promise<Result<null>> {
  const runId = [...vault.live].at(-1)
  if (command.kind !== 'section-written' || command.draft.source !== 'run' || runId === undefined)
    return ok(null)
  const record = document.sections[command.draft.number]
  if (!record) return ok(null)
  const { sha256 } = recordText(record)
  return vault.append(runId, { saving: { section: record.number, revision: record.revision, sha256 } })
}

/**
 * Writes what a change made of the files, and what earlier changes could not write; why one of them is behind still.
 * `before`: the vault before the change, which is what others had before them who write at the same moment.
 */
export async function writeFiles(
  vault: VaultInUse,
  changes: readonly FileChange[],
  before?: VaultDocument,
): Promise<Failure | null> {
  const { files, behind, state, outside } = vault
  let failure: Failure | null = null
  const wereBehind = new Set(behind)
  for (const { name } of changes) behind.add(name)
  for (const name of [...behind]) {
    const now = fileText(state.document, name)
    const aside = changes.find((change) => change.name === name)?.aside
    const done = now
      ? await files.write(name, now.text, {
          ...{ aside, outlasts: 'text' },
          // What was behind stood on disk as no state of the vault that is known here.
          ...(before &&
            !wereBehind.has(name) && {
              crossed: (theirs) => outside.crossed.push({ name, before, theirs }),
            }),
        })
      : await files.remove(name)
    if (done.ok) {
      behind.delete(name)
      vault.unsynced.add(dirname(name))
      continue
    }
    failure = done.failure
    say(
      vault,
      `“${name}” could not be brought up to date. What was written is kept in “${paths.changesFile}”.`,
    )
  }
  return failure
}

/** What `Vault.md` says: titles and sections. */
const readsOtherwise = (before: VaultDocument, after: VaultDocument): boolean =>
  before.sections !== after.sections ||
  before.vault.leftOut !== after.vault.leftOut ||
  before.vault.title !== after.vault.title ||
  before.vault.client !== after.vault.client ||
  before.handover !== after.handover ||
  before.intake.practical.bookingLink !== after.intake.practical.bookingLink

/** Says to everybody who follows the vault what of it is otherwise now. `elsewhere`: it was not changed here. */
export function tell(vault: VaultInUse, before: VaultDocument, elsewhere?: ChangedElsewhere): void {
  const { state, folder, live, listeners, revisionTold } = vault
  const { revision } = state.head
  vault.revisionTold = revision
  if (listeners.size === 0) return
  const row = summaryOf(state, folder, live)
  const changed = patchBetween(before, state.document)
  if (!sameValue(vault.noticesTold, state.notices)) vault.noticesTold = changed.notices = [...state.notices]
  if (vault.copiesTold !== state.copies) vault.copiesTold = changed.copies = state.copies
  for (const listener of listeners)
    listener({
      kind: 'vault-changed',
      vaultId: state.head.id,
      revision,
      ...(revision < revisionTold && { countedAfter: revisionTold }),
      changed,
      row,
      next: nextChanges(state.entries),
      ...(elsewhere && { elsewhere }),
    })
}

/** What of a vault somebody else changed, for the note about it. */
export function elsewhereOf(
  by: Author,
  at: string,
  operations: readonly Operation[],
  entries: readonly number[] = [],
): ChangedElsewhere {
  const numbers = new Set(
    operations.flatMap(({ at: place }) => (place[0] === 'sections' ? [Number(place[1])] : [])),
  )
  return {
    ...{ at, by: by === 'outside' ? 'program' : 'vaultwright' },
    sections: sectionNumbers.filter((number) => numbers.has(number)),
    answers: operations.some(({ at: place }) => place[0] === 'intake'),
    entries: [...entries],
  }
}
