import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { VaultFile } from '../../shared/vault.ts'
import { vaultMarkdown } from '../../core/export/markdown.ts'
import type { FileSystem } from './file-system.ts'
import type { Turns } from './in-turn.ts'
import type { JournalWriter } from './journal-writer.ts'
import { sha256, type VaultFiles } from './vault-files.ts'
import { historyFile, ownFolders, readableFile, trashFolder, vaultFile } from './vault-paths.ts'
import type { SaveIntent } from './run-journals.ts'
import { indexOf, recordsOf, textOf, type VaultState } from './vault-state.ts'
import { isTempName } from './write-atomically.ts'

/** A vault while it is open: what the changes to it work on, always in their turn. */
export interface VaultInUse {
  folder: string
  state: VaultState
  files: VaultFiles
  turns: Turns
  append: JournalWriter
  now(): Date
  /** Runs whose events are arriving, newest last. */
  live: Set<string>
  /** Set when `Vault.md` no longer says what the sections say. */
  readableIsOld: boolean
  closed: boolean
}

/**
 * Writes `vault.json` with the index as it stands and this change; the state follows once it is on disk. Sections in
 * `unsure` are left out of the index because they are about to change; opening makes it from the sections.
 */
export async function saveVaultFile(
  vault: VaultInUse,
  change: Partial<VaultFile> = {},
  unsure: readonly SectionNumber[] = [],
): Promise<Result<null>> {
  const { state, files } = vault
  const file: VaultFile = {
    ...state.file,
    ...change,
    revision: state.file.revision + 1,
    changedAt: vault.now().toISOString(),
    sections: indexOf(state.sections).filter((entry) => !unsure.includes(entry.number)),
  }
  const written = await files.write(vaultFile, textOf(file))
  if (written.ok) state.file = file
  return written
}

/** The same once sections are saved. It can be made from them at any time, so a failure is said and not passed on. */
export async function saveIndex(vault: VaultInUse, change: Partial<VaultFile> = {}): Promise<void> {
  const indexed = await saveVaultFile(vault, change)
  if (indexed.ok) return
  vault.state.notices.push('“vault.json” could not be brought up to date. The sections themselves are saved.')
}

/** The failures with one section's set or forgotten. */
export function failuresWith(
  state: VaultState,
  section: SectionNumber,
  failure: VaultFile['failures'][string] | null,
): VaultFile['failures'] {
  const { [String(section)]: _old, ...others } = state.file.failures
  return failure === null ? others : { ...others, [String(section)]: failure }
}

/** Brings `Vault.md` up to date. It can be made again at any time, so a failure is said and not passed on. */
export async function writeReadable(vault: VaultInUse): Promise<void> {
  if (!vault.readableIsOld || vault.closed) return
  vault.readableIsOld = false
  const { state, files } = vault
  const { title, client } = state.file
  const written = await files.write(
    readableFile,
    vaultMarkdown({ title, client, sections: recordsOf(state) }),
  )
  if (written.ok) return
  vault.readableIsOld = true
  const sentence = `“${readableFile}” could not be brought up to date. The sections themselves are saved.`
  if (!state.notices.includes(sentence)) state.notices.push(sentence)
}

/** On opening: a `Vault.md` that does not say what the sections say is replaced; the old one is kept. */
export async function mendReadable(vault: VaultInUse): Promise<void> {
  const { state, files } = vault
  const { title, client } = state.file
  const text = vaultMarkdown({ title, client, sections: recordsOf(state) })
  const found = await files.read(readableFile)
  if (found.kind === 'read' && found.text === text) return
  if (found.kind === 'read') await files.keepCopy(`${trashFolder}/${readableFile}`, found.bytes)
  vault.readableIsOld = true
  await writeReadable(vault)
}

/** True when the text a run was about to save is there, as the section or in its history. */
export async function isSaved({ state, files }: VaultInUse, intent: SaveIntent): Promise<boolean> {
  const current = state.sections.get(intent.section)
  if (current && sha256(current.text) === intent.sha256) return true
  const older = await files.read(historyFile(intent.section, intent.revision))
  return older.kind === 'read' && sha256(older.bytes) === intent.sha256
}

/** Removes what saves that were cut off left behind. Only names we made ourselves. */
export async function removeTempFiles(folder: string, vault: VaultFiles, files: FileSystem): Promise<void> {
  const histories = (await vault.names('history')).map((name) => `history/${name}`)
  for (const inside of ['.', ...ownFolders, ...histories]) {
    for (const name of await vault.names(inside)) {
      if (isTempName(name)) await files.remove(join(folder, inside, name)).catch(() => undefined)
    }
  }
}

/** Files of an older version are kept as they were, then written as they are now; `vault.json` last. */
export async function writeUpToDate(
  files: VaultFiles,
  changes: { name: string; old: string | null; text: string }[],
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
    const written = await files.write(name, text)
    if (!written.ok) return written
  }
  return ok(null)
}
