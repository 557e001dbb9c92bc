import { readAt } from '../../core/vault/operations.ts'
import { fitsAsWellAs } from '../../core/vault/form.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { sameValue } from '../../shared/same-value.ts'
import { vaultFileSchema } from '../../shared/vault.ts'
import { conflictCopy, indexRecords } from './conflict-copies.ts'
import { copyOf } from './copy-names.ts'
import { carryOut, tell } from './commit.ts'
import { hearLines } from './hear-lines.ts'
import { isUnsure, settle, waits, type Look } from './file-look.ts'
import { isUnmended, readAnew } from './read-anew.ts'
import { fileNames, fileText } from './document-files.ts'
import { isYoung } from './file-marks.ts'
import { migrations } from './migrations.ts'
import { readJson, type FileText } from './read-file.ts'
import { recordFile, type RecordFile } from './record-files.ts'
import { sha256 } from './record-text.ts'
import type { VaultFiles } from './vault-files.ts'
import {
  rememberReadable,
  removedSentence,
  say,
  unsay,
  type SeenOutside,
  type VaultInUse,
} from './vault-in-use.ts'
import { changesFile, readableFile, vaultFile } from './vault-paths.ts'
import { asideSentence, isWhole, parsedText, textInOrder } from './vault-reader.ts'

/** What looking after the files of a vault came to. */
export interface CaughtUp {
  /** False: the folder is not there. */
  there: boolean
  /** Somebody else changed the vault since. */
  changed: boolean
  /** Something is half written or half arrived: to be looked at again in a moment. */
  unsure: boolean
}

/** `toWrite`: something is to be written for it, and may not be yet; the vault is to be taken hold of first. */
type LookedAfter = CaughtUp & { toWrite: boolean }

/** A file that has been damaged or gone for so long is not in the middle of being replaced, in milliseconds. */
const halfWrittenMs = 400

interface CatchUpOptions {
  /** How long a damaged or missing file must have been so, in milliseconds. */
  settledMs?: number | undefined
  /** No other program writes here: what another program left may be taken over, put back and kept aside. */
  mayWrite: boolean
}

/**
 * Looks whether anybody else wrote to the vault since and brings what is in memory up to date: lines that another
 * Vaultwright appended count as they are; a file that none of them explains becomes a change of its own. What cannot be
 * used is kept aside, and our version stays. To be called in the vault's turn.
 */
export async function catchUp(
  vault: VaultInUse,
  { settledMs = halfWrittenMs, mayWrite }: CatchUpOptions,
): Promise<LookedAfter> {
  const { state, outside } = vault
  const nothing = { there: false, changed: false, unsure: false, toWrite: false }
  if (vault.closed) return nothing
  if (isUnmended(vault)) {
    // Its files are not as the vault says before they are mended, and nobody else made them so.
    const before = state.document
    const { ok: there } = await readAnew(vault)
    return { ...nothing, there, changed: state.document !== before }
  }
  const look: Look = {
    vault,
    settledMs,
    mayWrite,
    toWrite: false,
    records: [],
    theirs: [],
    whenTaken: [],
    settled: new Set(),
  }
  const seen = await vault.files.marks()
  away(vault, seen)
  if (!seen.ok) return { ...nothing, there: outside.away === null }
  const marks = seen.value
  if (marks === null) return nothing
  // A file of ours that is missing is looked after too, if it was never seen there.
  const missing = new Set(fileNames(state.document).filter((name) => !marks.has(name)))
  const all = new Set([...outside.marks.keys(), ...marks.keys(), ...missing])
  const names = [...all].filter(
    (name) => missing.has(name) || isOtherwise(outside.marks.get(name), marks.get(name)),
  )
  const begun = state.document
  if (names.includes(changesFile) && !(await hearLines(look)))
    return { ...nothing, there: true, unsure: true }
  const crossed = outside.crossed.splice(0)
  for (const each of crossed) await lookAtCrossed(look, each)
  look.records.push(...outside.untaken)
  for (const name of names) {
    const file = recordFile(name)
    if (file) await lookAtRecord(look, file)
  }
  if (names.includes(vaultFile)) await lookAtIndex(look)
  if (names.includes(readableFile)) {
    await rememberReadable(vault)
    settle(look, readableFile)
  }
  const taken = await takeRecords(look)
  if (taken) {
    outside.untaken = []
    for (const follow of look.whenTaken) follow()
  }
  // What is not taken over stays where it was kept.
  if (!taken) for (const { theirs } of crossed) say(vault, theirs.sentence)
  if (names.some((name) => copyOf(name) !== null)) await noteCopies(look, [...marks.keys()])
  if (taken)
    outside.marks = new Map(
      [...all].flatMap((name) => {
        const mark =
          look.settled.has(name) || !names.includes(name) ? marks.get(name) : outside.marks.get(name)
        return mark === undefined ? [] : [[name, mark]]
      }),
    )
  if (!sameValue(vault.noticesTold, state.notices) || vault.copiesTold !== state.copies)
    tell(vault, state.document)
  const { toWrite } = look
  const unsure = outside.unsure.size > 0 || !taken
  return { there: true, changed: state.document !== begun, unsure, toWrite }
}

const isOtherwise = (was: string | undefined, is: string | undefined): boolean =>
  was !== is || (is !== undefined && isYoung(is))

/** One change for all files that no line explains. False where the disk does not take it: it is tried again. */
async function takeRecords(look: Look): Promise<boolean> {
  const { vault, records, theirs, settled } = look
  const { files } = vault
  if (records.length === 0) return true
  if (waits(look)) return false
  for (const { name, hash } of theirs) files.remember(name, hash)
  const done = await carryOut(vault, { kind: 'change-outside', records }, 'outside')
  if (!done.ok) {
    // It is theirs still: whatever is written over it, it is kept.
    for (const { name, own } of theirs)
      if (own === null) files.forget(name)
      else files.remember(name, own)
    say(vault, `What another program changed could not be taken over. ${failureSentence(done.failure)}`)
    return false
  }
  // What was taken over may have been written anew, with its own revision: it is looked at once more.
  for (const name of vault.behind) settled.delete(name)
  return true
}

/** What another program wrote while a change of ours was on its way into the same file: what both changed is kept. */
async function lookAtCrossed(
  { vault, records }: Look,
  { name, before, theirs }: SeenOutside['crossed'][number],
): Promise<void> {
  const file = recordFile(name)
  const read = file && (await recordIn(vault, file, theirs.text))
  if (file && read) records.push({ at: file.at, now: read.record, base: readAt(before, file.at) })
  else say(vault, theirs.sentence)
}

/** A file that holds a record: as ours, taken over, or, where it cannot be used, replaced by ours and kept. */
async function lookAtRecord(look: Look, file: RecordFile): Promise<void> {
  const { vault, records } = look
  const { files, state, behind, outside } = vault
  const { name } = file
  const own = fileText(state.document, name)
  const found = await files.peek(name)
  if (found.kind === 'unreadable') return
  const hash = found.kind === 'read' ? sha256(found.bytes) : found.kind
  if (hash === (own?.sha256 ?? 'missing')) {
    if (found.kind === 'read') files.remember(name, hash)
    behind.delete(name)
    outside.awaited.delete(name)
    return settle(look, name)
  }
  if (behind.has(name) && (found.kind === 'missing' || files.knows(name, hash))) return settle(look, name)
  const isOlder =
    outside.awaited.has(name) && state.lines.some((line) => line.files[name]?.some((each) => each === hash))
  if (isOlder || (outside.awaited.has(name) && found.kind === 'missing')) {
    if (!isUnsure(look, name, hash)) await putBack(look, name, found)
    return
  }
  const read = found.kind === 'read' ? await recordIn(vault, file, found.text) : null
  // The same content in another form is no change; it is kept aside when ours replaces it.
  if (read && sameValue(read.record, readAt(state.document, file.at))) return settle(look, name)
  if (read && !behind.has(name)) {
    records.push({ at: file.at, now: read.record })
    // What a file holds beside that would be gone with the next writing, so it is kept aside then.
    if (read.whole) look.theirs.push({ name, hash, own: own?.sha256 ?? null })
    outside.awaited.delete(name)
    return settle(look, name)
  }
  if (isUnsure(look, name, hash)) return
  if (behind.has(name) || !(await putRight(look, file, found))) await putBack(look, name, found)
}

/** A damaged file of which nothing is missing: what it says is taken over, as when a vault is opened. False: it is none. */
async function putRight(look: Look, file: RecordFile, found: FileText): Promise<boolean> {
  const { vault, records } = look
  const { files, state, behind, outside } = vault
  const { name, at } = file
  const text = found.kind === 'read' || found.kind === 'damaged' ? textInOrder(found) : null
  const read = text === null ? null : await recordIn(vault, file, text)
  const own = fileText(state.document, name)
  if (!read || state.readOnly !== null || waits(look)) return false
  const moved = await files.setAside(name)
  // It stays where it is until it can be put away, and is looked at again.
  if (moved === null) return true
  say(vault, asideSentence({ name, why: null, mended: 'file' }, moved))
  behind.add(name)
  const base = readAt(state.document, at)
  if (!sameValue(read.record, base)) {
    records.push({ at, now: read.record, base })
    outside.untaken = [...outside.untaken, { at, now: read.record, base }]
  } else if (own && (await files.write(name, own.text)).ok) behind.delete(name)
  settle(look, name)
  return true
}

/** The record in the text of a file, null where it cannot be used. A file of a newer version ends all changing here. */
async function recordIn(
  vault: VaultInUse,
  { kind, schema, of, at, name }: RecordFile,
  text: string,
): Promise<{ record: object; whole: boolean } | null> {
  const { file, newer } = await parsedText(text, kind, schema, migrations, vault.files)
  if (newer) {
    vault.state.readOnly = { kind: 'newer-version', what: `“${vault.state.document.vault.title}”` }
    say(vault, `“${name}” was made by a newer Vaultwright and cannot be shown here.`)
    return null
  }
  const record = file && of(file.value)
  if (!record || !fitsAsWellAs(vault.state.document, at, record)) return null
  return { record, whole: isWhole(readJson(text), file.value) }
}

/** Our version takes its place again; what was found there is kept. */
async function putBack(look: Look, name: string, found: FileText): Promise<void> {
  const { vault } = look
  const { files, state, behind, outside } = vault
  if (waits(look)) return
  // One that a line tells of, and that did not come yet, was removed by nobody.
  const isAwaited = outside.awaited.delete(name)
  if (state.readOnly !== null) return settle(look, name)
  const own = fileText(state.document, name)
  const known =
    found.kind === 'read' && state.lines.some((line) => line.files[name]?.includes(sha256(found.bytes)))
  if (found.kind !== 'missing' && !known) {
    const moved = await files.setAside(name)
    if (moved === null) return
    say(
      vault,
      `“${name}” was damaged by another program. Your version was put back; what was found is kept as “${moved}”.`,
    )
  } else if (found.kind === 'missing' && !isAwaited) say(vault, removedSentence(name))
  const written = own ? await files.write(name, own.text) : await files.remove(name)
  if (!written.ok) behind.add(name)
  settle(look, name)
}

/** What stands in `vault.json` alone: the names, the approvals, what is left out. The rest of it is made from the files. */
async function lookAtIndex(look: Look): Promise<void> {
  const { vault, records } = look
  const { files, state, outside } = vault
  const found = await files.peek(vaultFile)
  outside.indexAside &&= found.kind === 'missing'
  const hash = found.kind === 'read' ? sha256(found.bytes) : found.kind
  if (found.kind === 'unreadable') return
  if (found.kind === 'read' && files.knows(vaultFile, hash)) return settle(look, vaultFile)
  const { file, newer } =
    found.kind === 'read'
      ? await parsedText(found.text, 'vault', vaultFileSchema, migrations, files)
      : { file: null, newer: false }
  if (newer) return
  if (file?.value.id === state.head.id) {
    const { title, client, failures, approvals, leftOut } = file.value
    const now = { title, client, failures, approvals, leftOut }
    const different = indexRecords(outside.index, now)
    if (different.length > 0 && waits(look)) return
    records.push(...different)
    // What another program of ours wrote of `Vault.md` is no edit by hand.
    state.head = { ...state.head, readable: file.value.readable }
    vault.readable = null
    look.whenTaken.push(() => {
      outside.index = now
      files.remember(vaultFile, hash)
    })
    return settle(look, vaultFile)
  }
  if (outside.indexAside) return settle(look, vaultFile)
  if (isUnsure(look, vaultFile, hash)) return
  if (waits(look)) return
  if (state.readOnly !== null) return settle(look, vaultFile)
  const moved = found.kind === 'missing' ? null : await files.setAside(vaultFile)
  if (found.kind !== 'missing' && moved === null) return
  say(
    vault,
    found.kind === 'missing'
      ? `“${vaultFile}” was removed by another program. It is made again from the rest.`
      : `“${vaultFile}” was damaged by another program. It is made again from the rest; what was found is kept as “${moved}”.`,
  )
  outside.indexAside = moved !== null
  vault.indexIsOld = true
  settle(look, vaultFile)
}

/** What sync programs left beside the files. */
async function noteCopies(look: Look, names: readonly string[]): Promise<void> {
  const copies = names.filter((name) => copyOf(name) !== null).sort()
  const told = await Promise.all(copies.map((name) => conflictCopy(look.vault, name)))
  for (const name of [...copies, ...look.vault.outside.marks.keys()])
    if (copyOf(name) !== null) settle(look, name)
  if (!sameValue(told, look.vault.state.copies)) look.vault.state.copies = told
}

/** Says that the folder went, or why it cannot be looked into, and takes it back when it is there again. */
function away(vault: VaultInUse, seen: Awaited<ReturnType<VaultFiles['marks']>>): void {
  const { outside, state } = vault
  const sentence = awaySentence(vault, seen)
  if (outside.away === sentence) return
  if (outside.away !== null) unsay(vault, outside.away)
  if (sentence !== null) say(vault, sentence)
  outside.away = sentence
  tell(vault, state.document)
}

function awaySentence(
  { folder, outside }: VaultInUse,
  seen: Awaited<ReturnType<VaultFiles['marks']>>,
): string | null {
  if (seen.ok)
    return seen.value === null
      ? `The folder “${folder}” is not there at the moment. If it is on a drive, plug it in again: what you type is kept here until then.`
      : null
  const { failure } = seen
  // Too many files are open, or another program holds it: a moment later it can be looked into.
  const isForMoment = failure.kind === 'disk-trouble' && ['crowded', 'busy'].includes(failure.what)
  return isForMoment ? outside.away : `${failureSentence(failure)} What you type is kept here until then.`
}
