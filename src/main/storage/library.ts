import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LibraryEvent, VaultEvent } from '../../shared/vault-event.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { createVault, type VaultStart } from './create-vault.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk } from './file-system.ts'
import { idOfCopy } from './id-of-copy.ts'
import { inTurn } from './in-turn.ts'
import { moveVault, vaultFolders } from './library-folders.ts'
import { isVaultFolder, openToRead } from './open-vault.ts'
import { peekVault } from './peek-vault.ts'
import type { RowCache } from './row-cache.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { unpackVault } from './unpack-vault.ts'
import { trashFolder } from './vault-paths.ts'

/** The vaults of one folder. Each vault is opened once, so that its one queue is shared by all who change it. */
export interface Library {
  folder(): string
  /**
   * The rows as they were seen last, vaults changed last first, and how many there are; at most so many where that is
   * said. Nothing of the library is read for them.
   */
  known(atMost?: number): Promise<{ vaults: VaultSummary[]; inAll: number }>
  /** The rows as they are. Vaults changed last come first; what could not be read is said in `notices`. */
  list(): Promise<{ vaults: VaultSummary[]; notices: string[] }>
  vault(id: string): Promise<Result<VaultFolder>>
  create(start: VaultStart): Promise<Result<VaultFolder>>
  /** Takes the archive of a vault in, as a vault of its own. */
  unpack(path: string): Promise<Result<VaultFolder>>
  /** Moves the vault's folder into `.trash/`; nothing is deleted. */
  trash(id: string): Promise<Result<null>>
  untrash(id: string): Promise<Result<null>>
  /** From now on the vaults of another folder; what is open in the old one finishes there. */
  setFolder(folder: string): void
  /** Settles when everything asked of any open vault is on disk. */
  settled(): Promise<void>
}

interface Listing {
  vaults: VaultSummary[]
  notices: string[]
  /** Ids of the vaults so far. */
  taken: Set<string>
}

/** Folders read together: enough to keep the disk busy, few enough that opening a vault meanwhile does not wait. */
const atOnce = 32

/**
 * `cache`: rows kept between starts; without one every list reads its vaults. `onChanged` hears every change of every vault
 * that is open or will be, and what comes into the library or leaves it; nothing is listed anew for it.
 */
export function openLibrary(
  folder: string,
  given: Partial<VaultPorts> = {},
  cache?: RowCache,
  onChanged: (event: VaultEvent | LibraryEvent) => void = () => undefined,
): Library {
  const files = given.files ?? disk
  const turns = inTurn()
  const readings = inTurn()
  /** Open vaults by folder. A vault that could not be opened is tried again next time. */
  const open = new Map<string, VaultFolder>()
  const mended = new WeakSet<VaultFolder>()
  /** Where each vault was when it was seen last. */
  let known = new Map<string, string>()
  let root = resolve(folder)

  /** Opens a vault without writing in it: a row is shown of vaults that nobody has asked for. */
  async function openAt(path: string, id?: string): Promise<Result<VaultFolder>> {
    const there = open.get(path)
    if (there) return ok(there)
    return opened(await openToRead(path, id === undefined ? given : { ...given, id }))
  }

  /** Opens a vault that somebody has asked for, and mends it once. */
  async function openMended(path: string, id?: string): Promise<Result<VaultFolder>> {
    const vault = await openAt(path, id)
    if (vault.ok && !mended.has(vault.value)) {
      mended.add(vault.value)
      await vault.value.mend()
    }
    return vault
  }

  /** A vault that is open from now on, in a library whose row it has. */
  function opened(vault: Result<VaultFolder>): Result<VaultFolder> {
    if (!vault.ok) return vault
    open.set(vault.value.folder, vault.value)
    known.set(vault.value.id, vault.value.folder)
    vault.value.onChanged(onChanged)
    return vault
  }

  const told = (vaultId: string, row: VaultSummary | null): Result<null> => {
    onChanged({ kind: 'library-changed', vaultId, row })
    return ok(null)
  }

  /** A row from the index where that is enough, else from the vault itself. */
  async function rowOf(
    path: string,
    peeked: VaultSummary | null,
    taken: ReadonlySet<string>,
  ): Promise<Result<VaultSummary>> {
    const row = open.get(path)?.summary() ?? peeked
    if (row && !taken.has(row.id)) return ok(row)
    // A copied folder carries the id of the vault it was copied from; it gets one of its own, written with its first change.
    const vault = await openAt(path, row ? idOfCopy(row.id, path) : undefined)
    if (!vault.ok) return vault
    if (!taken.has(vault.value.id)) return ok(vault.value.summary())
    open.delete(path)
    const copy = await openAt(path, idOfCopy(vault.value.id, path))
    return copy.ok ? ok(copy.value.summary()) : copy
  }

  /** The row of a folder that can be told without opening the vault: remembered, or from its index. */
  async function peeked(path: string): Promise<VaultSummary | null> {
    if (open.has(path)) return null
    const current = await cache?.current(path)
    if (current) return current
    const stamp = await cache?.stampOf(path)
    const row = await peekVault(path, files)
    if (row && stamp) cache?.remember(row, stamp)
    return row
  }

  /** Some folders at a time take a turn together, so that a vault can be opened or made in between. */
  async function rowsOf(paths: readonly string[], list: Listing): Promise<void> {
    const rows = await Promise.all(paths.map(peeked))
    for (const [index, path] of paths.entries()) {
      if (rows[index] === null && !open.has(path) && !(await isVaultFolder(path, files))) continue
      const row = await rowOf(path, rows[index] ?? null, list.taken)
      if (row.ok) {
        list.vaults.push(row.value)
        list.taken.add(row.value.id)
      } else list.notices.push(`“${path}” could not be opened. ${failureSentence(row.failure)}`)
    }
  }

  /** Vaults that are open come first: theirs is the id others must not have. */
  async function read(): Promise<Listing> {
    const list: Listing = { vaults: [], notices: [], taken: new Set() }
    const from = root
    let paths: string[] = []
    try {
      paths = (await files.names(from))
        .filter((name) => !name.startsWith('.'))
        .map((name) => join(from, name))
    } catch (error) {
      const failure = failureFromDisk(error, `The folder “${from}”`)
      if (failure.kind !== 'not-found') list.notices.push(failureSentence(failure))
    }
    await cache?.rows(from)
    for (const path of open.keys()) if (dirname(path) === from && !paths.includes(path)) open.delete(path)
    const ordered = paths.sort().toSorted((a, b) => Number(open.has(b)) - Number(open.has(a)))
    for (let at = 0; at < ordered.length; at += atOnce)
      await turns.take(() => rowsOf(ordered.slice(at, at + atOnce), list))
    list.vaults.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    known = new Map(list.vaults.map((row) => [row.id, row.folder]))
    await cache?.keep(from, new Set(list.vaults.map((row) => row.folder)))
    return list
  }

  /** One reading at a time; whoever asks while one waits to begin shares it. */
  let waiting: Promise<Listing> | null = null
  const listing = (): Promise<Listing> =>
    (waiting ??= readings.take(() => {
      waiting = null
      return read()
    }))

  /** The vault of an id where it was last; null when it is not there any more. */
  async function atKnownPlace(id: string): Promise<Result<VaultFolder> | null> {
    const there = [...open.values()].find((vault) => vault.id === id)
    if (there) return openMended(there.folder)
    if (!known.has(id) && cache)
      for (const row of await cache.rows(root)) if (!known.has(row.id)) known.set(row.id, row.folder)
    const path = known.get(id)
    if (path === undefined || dirname(path) !== root || (await peekVault(path, files))?.id !== id) return null
    return openMended(path)
  }

  async function find<T>(id: string, work: (vault: VaultFolder) => Promise<Result<T>>): Promise<Result<T>> {
    const tried = (): Promise<Result<T> | null> =>
      turns.take(async () => {
        const vault = await atKnownPlace(id)
        return vault?.ok ? work(vault.value) : vault
      })
    const soon = await tried()
    if (soon) return soon
    await listing()
    return (await tried()) ?? failed({ kind: 'not-found', what: 'That vault' })
  }

  return {
    folder: () => root,
    async known(atMost) {
      if (!cache) return { vaults: [], inAll: 0 }
      if (atMost !== undefined) return cache.newest(root, atMost)
      const vaults = await cache.rows(root)
      return { vaults, inAll: vaults.length }
    },
    async list() {
      const { vaults, notices } = await listing()
      return { vaults, notices }
    },
    vault: (id) => find(id, async (vault) => ok(vault)),
    create: (start) =>
      turns.take(async () => {
        const vault = opened(await createVault(root, start, given))
        if (vault.ok) told(vault.value.id, vault.value.summary())
        return vault
      }),
    unpack: (path) =>
      turns.take(async () => {
        const unpacked = await unpackVault(path, root, files)
        if (!unpacked.ok) return unpacked
        const vault = await openMended(unpacked.value, (given.newId ?? randomUUID)())
        if (vault.ok) await vault.value.settled()
        if (vault.ok) told(vault.value.id, vault.value.summary())
        else await rm(unpacked.value, { recursive: true, force: true })
        return vault
      }),
    trash: (id) =>
      find(id, async (vault) => {
        const { folder: path } = vault
        const kept = await vault.keep()
        if (!kept.ok && kept.failure.kind === 'in-use') return kept
        await vault.close()
        open.delete(path)
        const moved = await moveVault(path, join(root, trashFolder), files)
        return moved.ok ? told(id, null) : moved
      }),
    untrash: (id) =>
      turns.take(async () => {
        const trash = join(root, trashFolder)
        for (const path of (await vaultFolders(trash, files).catch(() => [])).reverse()) {
          const vault = await openToRead(path, given)
          if (!vault.ok || vault.value.id !== id) continue
          await vault.value.close()
          const moved = await moveVault(path, root, files)
          return moved.ok ? told(id, { ...vault.value.summary(), folder: moved.value }) : moved
        }
        return failed({ kind: 'not-found', what: 'That vault' })
      }),
    setFolder(next) {
      root = resolve(next)
    },
    async settled() {
      await readings.idle()
      await turns.idle()
      for (const vault of open.values()) await vault.settled()
    },
  }
}
