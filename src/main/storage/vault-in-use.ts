import { vaultMarkdown } from '../../core/export/markdown.ts'
import type { VaultDocument } from '../../core/vault/document.ts'
import type { OutsideCommand } from '../../shared/vault-command.ts'
import type { VaultEvent } from '../../shared/vault-event.ts'
import type { ChangeLog } from './change-log.ts'
import type { FileSystem } from './file-system.ts'
import type { Turns } from './in-turn.ts'
import type { JournalWriter } from './journal-writer.ts'
import type { Theirs, VaultFiles } from './vault-files.ts'
import { leavingHandover } from '../../shared/handover.ts'
import { numbersLeftOut } from '../../shared/left-out.ts'
import type { OpeningPorts } from './read-vault.ts'
import type { SeenVault } from './read-seen.ts'
import { sha256 } from './record-text.ts'
import { readableFile } from './vault-paths.ts'
import { inOrder, type VaultState } from './vault-state.ts'

/** A vault while it is open: what the changes to it work on, always in their turn. */
export interface VaultInUse {
  folder: string
  disk: FileSystem
  /** What reading it anew takes from the world. */
  opening: OpeningPorts
  state: VaultState
  files: VaultFiles
  /** By it is seen whether somebody has changed the vault since it was read or last written here. */
  stamp: string
  /** What the last reading found to mend, for as long as it is not mended. */
  toMend: SeenVault | null
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
  /** The SHA-256 of `Vault.md` as it was written here last; null where it was not yet. */
  readable: string | null
  listeners: Set<(event: VaultEvent) => void>
  /** The revision that was told last. */
  revisionTold: number
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
  /** What others wrote of files while changes of ours were on their way into the same files, and the vault before each. */
  crossed: { name: string; before: VaultDocument; theirs: Theirs }[]
  /** What is to become a change and stands in no file any more: it is kept here until the disk has taken it. */
  untaken: OutsideCommand['records']
  /** What `vault.json` held when it was read or written last. */
  index: VaultDocument['vault']
  /** `vault.json` was put away here and is made again a moment later: that it is not there is nobody else's doing. */
  indexAside: boolean
  /** What is said of the folder while it is not there, as where a drive was unplugged, or cannot be looked into. */
  away: string | null
  /** Brings the vault up to date with what others wrote; see `catch-up.ts`. */
  catchUp: () => Promise<unknown>
}

/** `Vault.md` as it is to be. */
export const readableText = ({ document }: VaultState): string => {
  const { title, client, leftOut } = document.vault
  return vaultMarkdown({
    ...{ title, client, sections: inOrder(document.sections) },
    leftOut: numbersLeftOut(leftOut),
    intake: document.intake,
    handover: leavingHandover(document.handover, document.intake.practical),
  })
}

/** True for a `Vault.md` that `vault.json` tells of by its hash; with the ends of lines of another system it is the same. */
export const isTold = ({ head }: VaultState, text: string): boolean =>
  head.readable?.split(' ').includes(sha256(inOurLines(text))) === true

const inOurLines = (text: string): string => text.replaceAll('\r\n', '\n')

/** True for a `Vault.md` that says what the vault says. */
export const isReadable = (state: VaultState, text: string): boolean =>
  inOurLines(text) === readableText(state)

/** Takes `Vault.md` for ours where `vault.json` tells of it or it says what the vault says: another Vaultwright wrote it. */
export async function rememberReadable({ state, files }: VaultInUse): Promise<void> {
  const found = await files.peek(readableFile)
  if (found.kind !== 'read') return
  if (isTold(state, found.text) || isReadable(state, found.text))
    files.remember(readableFile, sha256(found.bytes))
}

/** Says in the index, which is written before it, what `Vault.md` will be: so one edited by hand is known whatever fails. */
export async function announceReadable(vault: VaultInUse): Promise<void> {
  if (!vault.readableIsOld) return
  const { state } = vault
  await rememberReadable(vault)
  const written = vault.readable ?? state.head.readable?.split(' ')[0]
  const both = new Set([sha256(readableText(state)), ...(written === undefined ? [] : [written])])
  state.head = { ...state.head, readable: [...both].join(' ') }
  vault.indexIsOld = true
}

/** Brings `Vault.md` up to date. It can be made again at any time, so a failure is said and not passed on. */
export async function writeReadable(vault: VaultInUse): Promise<void> {
  if (!vault.readableIsOld) return
  vault.readableIsOld = false
  const { state, files } = vault
  const text = readableText(state)
  const written = await files.write(readableFile, text, { outlasts: 'nothing' })
  if (written.ok) {
    vault.readable = sha256(text)
    return
  }
  vault.readableIsOld = true
  say(vault, `“${readableFile}” could not be brought up to date. The sections themselves are saved.`)
}

/** A sentence to show with the vault, once. */
export function say({ state }: VaultInUse, sentence: string): void {
  if (!state.notices.includes(sentence)) state.notices.push(sentence)
}

export const removedSentence = (name: string): string =>
  `“${name}” was removed by another program. It was put back.`

/** Takes back a sentence that is not so any more. */
export function unsay({ state }: VaultInUse, sentence: string): void {
  const at = state.notices.indexOf(sentence)
  if (at >= 0) state.notices.splice(at, 1)
}
