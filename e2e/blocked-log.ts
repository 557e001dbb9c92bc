import { link, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Lets the change log of a vault take no line, whoever asks, also root, whom no permission keeps out: its name leads to
 * a folder. One rename puts that there, because a log that is missing for a moment is made anew by the app. Returns
 * what puts the log back.
 */
export async function blockLog(vault: string): Promise<() => Promise<void>> {
  const log = join(vault, 'changes.jsonl')
  await link(log, `${log}.away`)
  await symlink('.', `${log}.folder`)
  await rename(`${log}.folder`, log)
  return () => rename(`${log}.away`, log)
}
