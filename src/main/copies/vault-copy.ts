import { join } from 'node:path'
import { vaultEnding } from '../../shared/export/vault-ending.ts'
import { codeOf, type FileSystem } from '../storage/file-system.ts'
import { folderName } from '../storage/folder-name.ts'
import { sha256 } from '../storage/record-text.ts'

/** A copy of a vault: its archive, in the folder of that vault's copies. */
export interface VaultCopy {
  /** Where it lies in the folder of all copies, `/` between. */
  name: string
  /** Copies of a vault are counted; clocks are set back, numbers are not. */
  number: number
  /** When it was taken. */
  at: string
  /** What the vault was called then, as far as it can be in the name of a file. */
  title: string
}

/** The folder of a vault's copies. Ids may come from strangers: a hash of one is a name everywhere. */
export const copiesFolderOf = (vaultId: string): string => sha256(vaultId).slice(0, 32)

const ofOurs = new RegExp(
  `^(\\d{5,9}) (\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)Z (.+)\\.${vaultEnding}$`,
  'u',
)

/** `00012 2026-11-27T08-10-05Z Northlight.vaultwright` */
export function copyFileName(number: number, at: Date, title: string): string {
  const time = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  return `${String(number).padStart(5, '0')} ${time} ${folderName(title)}.${vaultEnding}`
}

/** What the name of a copy says; null: it is none of ours. */
export function copyNamed(folder: string, file: string): VaultCopy | null {
  const [, number, day, hours, minutes, seconds, title = ''] = ofOurs.exec(file) ?? []
  if (day === undefined) return null
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}Z`)
  if (Number.isNaN(at.getTime())) return null
  return { name: `${folder}/${file}`, number: Number(number), at: at.toISOString(), title }
}

/** The copies of one vault, newest first. */
export async function copiesIn(root: string, folder: string, files: FileSystem): Promise<VaultCopy[]> {
  const names = await files.names(join(root, folder)).catch(noneThere)
  return names
    .map((name) => copyNamed(folder, name))
    .filter((copy) => copy !== null)
    .sort((a, b) => b.number - a.number)
}

/** The copies of all vaults by the folder they lie in, each newest first. */
export async function allCopies(root: string, files: FileSystem): Promise<VaultCopy[][]> {
  const folders = (await files.names(root).catch(noneThere)).filter((name) => /^[0-9a-f]{32}$/u.test(name))
  const all = await Promise.all(folders.map((folder) => copiesIn(root, folder, files)))
  return all.filter((copies) => copies.length > 0)
}

function noneThere(error: unknown): string[] {
  if (codeOf(error) === undefined) throw error
  return []
}
