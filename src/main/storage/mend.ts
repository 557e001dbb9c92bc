import { join } from 'node:path'
import { done, readAt } from '../../core/vault/operations.ts'
import { ok, type Result } from '../../shared/result.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import { catchUp } from './catch-up.ts'
import { lacksNewest } from './change-log.ts'
import { indexRecords } from './conflict-copies.ts'
import type { EditedFile } from './edited-files.ts'
import { fileText } from './document-files.ts'
import { foldChanges, isToBeFolded } from './fold-changes.ts'
import type { ReadVault } from './read-vault.ts'
import { textOf } from './record-text.ts'
import { notInside, type VaultFiles } from './vault-files.ts'
import { isReadable, isTold, say, type VaultInUse } from './vault-in-use.ts'
import {
  changesFile,
  historyFolder,
  ownFolders,
  readableFile,
  trashFolder,
  vaultFile,
} from './vault-paths.ts'
import { asideSentence, damagedSentence } from './vault-reader.ts'
import { vaultFileOf } from './vault-state.ts'
import { isTempName } from './write-atomically.ts'

/**
 * True when a crash, another program or an older version left something to mend. Nothing is written to know it, so a
 * vault that is only looked at stays as it is to the byte.
 */
export async function isToBeMended(vault: VaultInUse): Promise<boolean> {
  const { toMend, indexIsOld } = vault
  if (toMend === null || toMend.unread.length > 0 || isArriving(vault, toMend)) return false
  const { damaged, edited, toWrite, strays } = toMend
  if (indexIsOld || damaged.length + edited.length + toWrite.length + strays.length > 0) return true
  if (isToBeFolded(vault, toMend.log ?? '')) return true
  return (await readableStands(vault, toMend)) !== 'true' || (await tempFiles(vault)).length > 0
}

/**
 * True where a sync program may have brought only some of what another device wrote: the index or a file without its changes, or the
 * changes without a file, which is as an earlier one of them left it. The rest may come in a moment; the next change here waits for nothing.
 */
function isArriving({ state }: VaultInUse, { edited, arriving }: ReadVault): boolean {
  const { document, lines, head } = state
  const isOlder = ({ name }: EditedFile): boolean => {
    const hash = fileText(document, name)?.sha256
    return lines.some(({ files }) => files[name]?.some((each) => each === hash))
  }
  return arriving.length > 0 || lacksNewest(lines, head.revision) || edited.some(isOlder)
}

/**
 * Mends what the last reading found, while no other program writes here: damaged files are kept aside, temporary files
 * go, what stands in the place of a folder is put away, files are brought up to date, the changes are kept bounded, and what
 * another program wrote meanwhile becomes a change. `Vault.md` is written anew a moment later.
 */
export async function mend(vault: VaultInUse): Promise<void> {
  const { toMend, state, files, disk, folder } = vault
  // With a file that cannot be read just now the rest is no whole vault: it is left as it is until all can be read.
  if (toMend === null || toMend.unread.length > 0) return
  vault.toMend = null
  for (const name of await files.strayFolders()) {
    if (name !== trashFolder && (await files.setAside(name)) !== null) continue
    const why = `${notInside(name)} Until it is taken away, this vault can be read but not changed.`
    state.readOnly = { kind: 'not-allowed', why }
    return
  }
  for (const damaged of toMend.damaged) {
    const moved = await files.setAside(damaged.name)
    if (moved === null) continue
    const at = state.notices.indexOf(damagedSentence(damaged))
    const sentence = asideSentence(damaged, moved)
    state.notices.splice(at < 0 ? state.notices.length : at, at < 0 ? 0 : 1, sentence)
  }
  for (const name of await tempFiles(vault)) await disk.remove(join(folder, name)).catch(() => undefined)
  const written = await writeUpToDate(files, toMend.toWrite, state.head.schemaVersion)
  if (!written.ok) return unsaved(vault)
  const isAside = toMend.damaged.some(({ name }) => name === changesFile)
  if (toMend.log !== null) await foldChanges(vault, toMend.log, isAside)
  const begun = await goOn(vault, toMend)
  if (!begun.ok) return unsaved(vault)
  await takeOver(vault, [...toMend.edited, ...toMend.arriving])
  await mendReadable(vault, toMend)
}

const unsaved = (vault: VaultInUse): void =>
  say(vault, 'What opening mended could not be saved. It is mended again next time.')

/**
 * The index tells of changes that did not come: counting goes on from the last one that did, and what they made of the vault is one
 * change, as where a file comes before its line while the vault is open.
 */
async function goOn(
  { state, outside, files }: VaultInUse,
  { indexBefore }: ReadVault,
): Promise<Result<unknown>> {
  const last = state.lines.at(-1)
  if (indexBefore === null || !last) return ok(null)
  const head = { ...state.head, revision: last.seq }
  // No line that comes now has a number that the index knows: what it says would not be made up for.
  const written = await files.write(vaultFile, textOf(vaultFileOf({ ...state, head })))
  if (!written.ok) return written
  state.head = head
  outside.untaken = [...outside.untaken, ...indexRecords(indexBefore, state.document.vault)]
  state.document = { ...state.document, vault: indexBefore }
  return ok(null)
}

/** What another program wrote while the vault was closed is taken over as while it is open: a change that can be taken back. */
async function takeOver(vault: VaultInUse, edited: readonly EditedFile[]): Promise<void> {
  const { state, outside } = vault
  if (edited.length + outside.untaken.length === 0) return
  for (const { at, before } of edited)
    state.document = done(state.document, { do: 'set', at, was: readAt(state.document, at), now: before })
  const names = new Set(edited.map(({ name }) => name))
  outside.marks = new Map([...outside.marks].filter(([name]) => !names.has(name)))
  await catchUp(vault, { settledMs: 0, mayWrite: true })
}

/** A `Vault.md` that does not say what the vault says is to be written anew; one edited by hand is kept, and that is said. */
async function mendReadable(vault: VaultInUse, toMend: ReadVault): Promise<void> {
  const { files } = vault
  const stands = await readableStands(vault, toMend)
  if (stands === 'true') return
  vault.readableIsOld = true
  if (stands === 'ours') return
  const found = await files.read(readableFile)
  const kept =
    found.kind === 'read' ? await files.keepCopy(`${trashFolder}/${readableFile}`, found.bytes) : null
  if (kept?.ok && stands === 'edited')
    say(
      vault,
      `“${readableFile}” was edited by hand. It is written anew from the sections; what stood there is kept as “${kept.value}”.`,
    )
}

/**
 * How `Vault.md` stands. `ours`: not there, or as it was written last, and the vault has changed since. `edited`: otherwise.
 * `unknown`: the index is of before it said what was written.
 */
async function readableStands(
  { state, files }: VaultInUse,
  { toWrite, damaged }: ReadVault,
): Promise<'true' | 'ours' | 'edited' | 'unknown'> {
  const found = await files.read(readableFile)
  if (found.kind !== 'read') return 'ours'
  if (isTold(state, found.text)) return toWrite.length + damaged.length > 0 ? 'ours' : 'true'
  if (isReadable(state, found.text)) return 'true'
  return state.head.readable === undefined ? 'unknown' : 'edited'
}

/** What saves that were cut off left behind, by its path in the vault. Only names we made ourselves. */
async function tempFiles({ files }: VaultInUse): Promise<string[]> {
  const histories = sectionNumbers.map(historyFolder)
  const found: string[] = []
  for (const inside of ['.', ...ownFolders, ...histories])
    for (const name of await files.names(inside)) if (isTempName(name)) found.push(`${inside}/${name}`)
  return found
}

/** Files of an older version are kept as they were, then written as they are now; `vault.json` last. */
async function writeUpToDate(
  files: VaultFiles,
  changes: ReadVault['toWrite'],
  version: number,
): Promise<Result<null>> {
  const last = (name: string): number => (name === vaultFile ? 1 : 0)
  const ordered = changes.toSorted((a, b) => last(a.name) - last(b.name))
  for (const { name, old } of ordered) {
    if (old === null) continue
    const kept = await files.keepCopy(
      `${trashFolder}/before version ${version}/${name}`,
      new TextEncoder().encode(old),
    )
    if (!kept.ok) return kept
  }
  for (const { name, text } of ordered) {
    const written = text === null ? await files.remove(name) : await files.write(name, text)
    if (!written.ok) return written
  }
  return ok(null)
}
