import { randomUUID } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { createVault, type VaultStart } from './create-vault.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { moveVault, vaultFolders } from './library-folders.ts'
import { openVault } from './open-vault.ts'
import { peekVault } from './peek-vault.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { trashFolder } from './vault-paths.ts'

/** The vaults of one folder. Each vault is opened once, so that its one queue is shared by all who change it. */
export interface Library {
  folder(): string
  /** Vaults changed last come first; what could not be read is said in `notices`. */
  list(): Promise<{ vaults: VaultSummary[]; notices: string[] }>
  vault(id: string): Promise<Result<VaultFolder>>
  create(start: VaultStart): Promise<Result<VaultFolder>>
  /** Moves the vault's folder into `.trash/`; nothing is deleted. */
  trash(id: string): Promise<Result<null>>
  untrash(id: string): Promise<Result<null>>
  /** From now on the vaults of another folder; what is open in the old one finishes there. */
  setFolder(folder: string): void
  /** Settles when everything asked of any open vault is on disk. */
  settled(): Promise<void>
}

export function openLibrary(folder: string, given: Partial<VaultPorts> = {}): Library {
  const files = given.files ?? disk
  const turns = inTurn()
  /** Open vaults by folder. A vault that could not be opened is tried again next time. */
  const open = new Map<string, VaultFolder>()
  let root = resolve(folder)

  async function openAt(path: string, id?: string): Promise<Result<VaultFolder>> {
    const there = open.get(path)
    if (there) return ok(there)
    const vault = await openVault(path, id === undefined ? given : { ...given, id })
    if (!vault.ok) return vault
    // Writing the title as it is writes the id as well.
    if (id !== undefined) await vault.value.rename('')
    open.set(path, vault.value)
    return vault
  }

  /** A row from the index where that is enough, else from the vault itself, which mends what it can. */
  async function rowOf(path: string, taken: ReadonlySet<string>): Promise<Result<VaultSummary>> {
    const peeked = open.get(path)?.summary() ?? (await peekVault(path, files))
    if (peeked && !taken.has(peeked.id)) return ok(peeked)
    // A copied folder carries the id of the vault it was copied from; it gets one of its own.
    const vault = await openAt(path, peeked ? randomUUID() : undefined)
    if (!vault.ok) return vault
    if (!taken.has(vault.value.id)) return ok(vault.value.summary())
    open.delete(path)
    const copy = await openAt(path, randomUUID())
    return copy.ok ? ok(copy.value.summary()) : copy
  }

  /** Vaults that are open come first: theirs is the id others must not have. */
  async function rows(): Promise<{ vaults: VaultSummary[]; notices: string[] }> {
    const notices: string[] = []
    const vaults: VaultSummary[] = []
    let paths: string[] = []
    try {
      paths = await vaultFolders(root, files)
    } catch (error) {
      const failure = failureFromDisk(error, `The folder “${root}”`)
      if (failure.kind !== 'not-found') notices.push(failureSentence(failure))
    }
    for (const path of open.keys()) if (dirname(path) === root && !paths.includes(path)) open.delete(path)
    for (const path of paths.toSorted((a, b) => Number(open.has(b)) - Number(open.has(a)))) {
      const row = await rowOf(path, new Set(vaults.map((vault) => vault.id)))
      if (row.ok) vaults.push(row.value)
      else notices.push(`“${path}” could not be opened. ${failureSentence(row.failure)}`)
    }
    return { vaults, notices }
  }

  const find = async (id: string): Promise<Result<VaultFolder>> => {
    const there = [...open.values()].find((vault) => vault.id === id)
    if (there) return ok(there)
    const row = (await rows()).vaults.find((vault) => vault.id === id)
    return row ? openAt(row.folder) : failed({ kind: 'not-found', what: 'That vault' })
  }

  return {
    folder: () => root,
    list: () =>
      turns.take(async () => {
        const { vaults, notices } = await rows()
        return { vaults: vaults.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), notices }
      }),
    vault: (id) => turns.take(() => find(id)),
    create: (start) =>
      turns.take(async () => {
        const vault = await createVault(root, start, given)
        if (vault.ok) open.set(vault.value.folder, vault.value)
        return vault
      }),
    trash: (id) =>
      turns.take(async () => {
        const vault = await find(id)
        if (!vault.ok) return vault
        const { folder: path } = vault.value
        await vault.value.close()
        open.delete(path)
        const moved = await moveVault(path, join(root, trashFolder), files)
        return moved.ok ? ok(null) : moved
      }),
    untrash: (id) =>
      turns.take(async () => {
        const trash = join(root, trashFolder)
        for (const path of (await vaultFolders(trash, files).catch(() => [])).reverse()) {
          const vault = await openVault(path, given)
          if (!vault.ok || vault.value.id !== id) continue
          await vault.value.close()
          const moved = await moveVault(path, root, files)
          return moved.ok ? ok(null) : moved
        }
        return failed({ kind: 'not-found', what: 'That vault' })
      }),
    setFolder(next) {
      root = resolve(next)
    },
    async settled() {
      await turns.idle()
      for (const vault of open.values()) await vault.settled()
    },
  }
}
