import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { openVault, type VaultFolder } from '../vault-folder.ts'
import { failingDisk } from './failing-disk.ts'
import { tempFolder } from './temp-folder.ts'

export const copyOf = async (folder: string): Promise<string> => {
  const copy = join(await tempFolder(), 'vault')
  await cp(folder, copy, { recursive: true })
  return copy
}

/** Some tries take many operations: the unit run lets every few of them fail, the full fault run its share or all. */
export const everyFew = (few: number): number => {
  const share = Number(process.env['VAULTWRIGHT_SHARE'] ?? 0)
  if (process.env['VAULTWRIGHT_FAULTS'] === 'all') return 1
  return share > 0 ? Math.min(few, Math.max(1, Math.round(1 / share))) : few
}

export interface Fault {
  /** The system's code. */
  code: string
  /** All later operations fail as well. */
  lasting?: boolean
  /** Only every so many operations, from this one on. */
  step?: number
  from?: number
  now?: () => Date
}

/**
 * Lets a change of the vault in `base` fail at its k-th operation of the disk, for all k, each time in a fresh copy,
 * and hands over what is there after opening again. Answers with the number of operations the change takes.
 */
export async function atEveryOperation(
  base: string,
  change: (vault: VaultFolder) => Promise<Result<unknown>>,
  { code, lasting = false, step = 1, from = 0, now = () => new Date() }: Fault,
  look: (after: VaultFolder, result: Result<unknown>, k: number) => Promise<void>,
): Promise<number> {
  for (let k = from; ; k += step) {
    const folder = await copyOf(base)
    let armedAt = Infinity
    const files = failingDisk((operation) => {
      const nth = operation - armedAt
      return nth === k || (lasting && nth > k) ? code : null
    })
    const opened = await openVault(folder, { files, now })
    if (!opened.ok) throw new Error('the vault does not open')
    await opened.value.settled()
    armedAt = files.count()
    const result = await change(opened.value)
    await opened.value.settled()
    const operations = files.count() - armedAt
    const again = await openVault(folder)
    if (!again.ok) throw new Error('the vault does not open again')
    await look(again.value, result, k)
    await again.value.settled()
    if (k >= operations) return operations
  }
}
