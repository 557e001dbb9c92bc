import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file of the vault but the changes; of `vault.json` all but how often and when it was changed, and how `Vault.md` reads. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of names) {
    const name = join(entry.parentPath, entry.name).slice(folder.length + 1)
    if (!entry.isFile() || /^(changes\.jsonl|Vault\.md|history|\.trash)/.test(name)) continue
    files[name] = (await readFile(join(folder, name), 'utf8')).replace(
      name === 'vault.json' ? /\n {2}"(revision|changedAt|readable)": .*/g : /$^/,
      '',
    )
  }
  return files
}
