import { failed, ok, type Result } from '../../shared/result.ts'
import { changeLog } from './change-log.ts'
import { copyOf } from './copy-names.ts'
import { tell } from './commit.ts'
import { isToBeFolded } from './fold-changes.ts'
import { readSeen, stampOf } from './read-seen.ts'
import { moreThanAVault } from './read-vault.ts'
import { say, unsay, type VaultInUse } from './vault-in-use.ts'

/** True where the files are not as the vault says, because what reading them found is not mended yet, or somebody wrote meanwhile. */
export function isUnmended(vault: VaultInUse): boolean {
  const { toMend } = vault
  if (toMend === null) return false
  const { unread, toWrite, edited, arriving, indexBefore, damaged, log, torn } = toMend
  return (
    torn ||
    indexBefore !== null ||
    unread.length + toWrite.length + edited.length + arriving.length + damaged.length > 0 ||
    isToBeFolded(vault, log ?? '')
  )
}

/** True where nobody wrote in a vault since it was read: not a change, and not one of its files alone, as a sync program does. */
async function isAsRead({ folder, disk, stamp, files, outside }: VaultInUse): Promise<boolean> {
  if ((await stampOf(folder, disk)) !== stamp) return false
  const seen = await files.marks()
  if (!seen.ok || seen.value === null) return true
  const marks = new Map([...seen.value].filter(([name]) => copyOf(name) === null))
  return (
    marks.size === outside.marks.size && [...marks].every(([name, mark]) => outside.marks.get(name) === mark)
  )
}

/**
 * Reads an open vault anew where somebody has written in it since it was read and not mended yet: what was to be mended is
 * not so any more. Fails where a file cannot be read, and then nothing is otherwise.
 */
export async function readAnew(vault: VaultInUse): Promise<Result<null>> {
  const { state, files, disk, folder, outside } = vault
  const was = vault.toMend
  if (was === null || !isUnmended(vault) || (was.unread.length === 0 && !was.torn && (await isAsRead(vault))))
    return ok(null)
  const read = await readSeen(files, disk, vault.opening)
  if (read.tooLarge) return failed(moreThanAVault(folder))
  const unread = read.unread.find(({ name }) => !was.unread.some((before) => before.name === name))
  if (unread) return failed(unread.failure)
  if (read.unread.length > 0 && read.unread.length === was.unread.length && read.stamp === vault.stamp)
    return ok(null)
  const before = state.document
  const { notices, copies, readOnly, heldBriefly } = state
  for (const sentence of was.said) unsay(vault, sentence)
  for (const sentence of read.state.notices) say(vault, sentence)
  const head = { ...read.state.head, id: state.head.id }
  Object.assign(state, {
    ...read.state,
    ...{ head, notices, copies, heldBriefly },
    // Of what kept it from being changed only another program's hold was not read anew.
    readOnly: read.state.readOnly ?? (readOnly?.kind === 'in-use' ? readOnly : null),
  })
  vault.toMend = read
  vault.stamp = read.stamp
  vault.readable = null
  vault.changes = changeLog(folder, disk, read.log)
  // What was behind here is made up for by what was read.
  vault.behind.clear()
  Object.assign(outside, { marks: read.marks, index: state.document.vault })
  outside.awaited.clear()
  outside.unsure.clear()
  tell(vault, before)
  return ok(null)
}
