import { join } from 'node:path'
import { vaultMarkdown } from '../../core/export/markdown.ts'
import type { VaultDocument } from '../../core/vault/document.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { VaultEvent } from '../../shared/vault-event.ts'
import type { ChangeLog } from './change-log.ts'
import type { FileSystem } from './file-system.ts'
import type { Turns } from './in-turn.ts'
import type { JournalWriter } from './journal-writer.ts'
import type { VaultFiles } from './vault-files.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import { numbersLeftOut } from '../../shared/left-out.ts'
import { historyFolder, ownFolders, readableFile, trashFolder, vaultFile } from './vault-paths.ts'
import { inOrder, type VaultState } from './vault-state.ts'
import { isTempName } from './write-atomically.ts'

/** A vault while it is open: what the changes to it work on, always in their turn. */
export interface VaultInUse {
  folder: string
  state: VaultState
  files: VaultFiles
  turns: Turns
  append: JournalWriter
  changes: ChangeLog
  now(): Date
  /** Runs whose events are arriving, newest last. */
  live: Set<string>
  /** Files that do not say yet what the vault says: their changes are in `changes.jsonl`. */
  behind: Set<string>
  /** Folders with files that a power cut could put back to what they were. */
  unsynced: Set<string>
  /** Set when `vault.json` and `Vault.md` no longer say what the rest says. */
  indexIsOld: boolean
  readableIsOld: boolean
  listeners: Set<(event: VaultEvent) => void>
  /** The notices that those who listen have heard. */
  noticesTold: readonly string[]
  copiesTold: VaultState['copies']
  outside: SeenOutside
  closed: boolean
}

/** What is known of what other programs and devices do to the files of a vault. */
export interface SeenOutside {
  /** The files as they were when they were looked at last and agreed with the vault. */
  marks: ReadonlyMap<string, string>
  /** What may be half written or half arrived: its hash and since when, in milliseconds. */
  unsure: Map<string, { what: string; since: number }>
  /** Files that lines of another Vaultwright change and that do not say so yet. */
  awaited: Set<string>
  /** What `vault.json` held when it was read or written last. */
  index: VaultDocument['vault']
  /** The folder is not there: a drive was unplugged. */
  gone: boolean
  /** Brings the vault up to date with what others wrote; see `catch-up.ts`. */
  catchUp: () => Promise<unknown>
}

/** `Vault.md` as it is to be. */
export const readableText = ({ document }: VaultState): string => {
  const { title, client, leftOut } = document.vault
  return vaultMarkdown({
    ...{ title, client, sections: inOrder(document.sections) },
    leftOut: numbersLeftOut(leftOut),
  })
}

/** Brings `Vault.md` up to date. It can be made again at any time, so a failure is said and not passed on. */
export async function writeReadable(vault: VaultInUse): Promise<void> {
  if (!vault.readableIsOld || vault.closed) return
  vault.readableIsOld = false
  const { state, files } = vault
  const written = await files.write(readableFile, readableText(state), { outlasts: 'nothing' })
  if (written.ok) return
  vault.readableIsOld = true
  say(vault, `“${readableFile}” could not be brought up to date. The sections themselves are saved.`)
}

/** On opening: a `Vault.md` that does not say what the sections say is replaced; the old one is kept. */
export async function mendReadable(vault: VaultInUse): Promise<void> {
  const { state, files } = vault
  const found = await files.read(readableFile)
  if (found.kind === 'read' && found.text === readableText(state)) return
  if (found.kind === 'read') await files.keepCopy(`${trashFolder}/${readableFile}`, found.bytes)
  vault.readableIsOld = true
  await writeReadable(vault)
}

/** A sentence to show with the vault, once. */
export function say({ state }: VaultInUse, sentence: string): void {
  if (!state.notices.includes(sentence)) state.notices.push(sentence)
}

export const removedSentence = (name: string): string =>
  `“${name}” was removed by another program. It was put back.`

/** Takes back a sentence that is not so any more. */
export function unsay({ state }: VaultInUse, sentence: string): void {
  state.notices = state.notices.filter((said) => said !== sentence)
}

/** Removes what saves that were cut off left behind. Only names we made ourselves. */
export async function removeTempFiles(folder: string, vault: VaultFiles, files: FileSystem): Promise<void> {
  const histories = sectionNumbers.map(historyFolder)
  for (const inside of ['.', ...ownFolders, ...histories]) {
    for (const name of await vault.names(inside)) {
      if (isTempName(name)) await files.remove(join(folder, inside, name)).catch(() => undefined)
    }
  }
}

/** Files of an older version are kept as they were, then written as they are now; `vault.json` last. */
export async function writeUpToDate(
  files: VaultFiles,
  changes: { name: string; old: string | null; text: string | null }[],
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
