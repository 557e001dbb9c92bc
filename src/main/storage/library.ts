import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Failure } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LibraryEvent, VaultEvent } from '../../shared/vault-event.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { createVault, type VaultStart } from './create-vault.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk, type FolderEntry } from './file-system.ts'
import { nameShown } from './folder-name.ts'
import { idOfCopy } from './id-of-copy.ts'
import { inTurn } from './in-turn.ts'
import { moveVault, vaultFolders } from './library-folders.ts'
import { isVaultFolder, linkedFolder, openToRead, vaultIn } from './open-vault.ts'
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
  /**
   * The rows as they are. Vaults changed last come first; what could not be read is said in `notices`. `away`: the folder
   * itself is not there, in a sentence; the rows are those of the last time then.
   */
  list(): Promise<{ vaults: VaultSummary[]; notices: string[]; away: string | null }>
  /** Why the folder of the vaults cannot be used just now, in a sentence; null where it can. */
  away(): Promise<string | null>
  vault(id: string): Promise<Result<VaultFolder>>
  /** The vault of a folder where it is open already; nothing is read for it. */
  openIn(folder: string): VaultFolder | null
  create(start: VaultStart): Promise<Result<VaultFolder>>
  /** Takes the archive of a vault in, as a vault of its own. */
  unpack(path: string): Promise<Result<VaultFolder>>
  /** Moves the vault's folder into `.trash/`; nothing is deleted. */
  trash(id: string): Promise<Result<null>>
  untrash(id: string): Promise<Result<null>>
  /** From now on the vaults of another folder; what is open in the old one finishes there. */
  setFolder(folder: string): void
  /** Closes all vaults and opens and makes none until `work` has settled; whoever asks for one waits. */
  closed<T>(work: () => Promise<T>): Promise<T>
  /** Settles when everything asked of any open vault is on disk. */
  settled(): Promise<void>
}

interface Listing {
  vaults: VaultSummary[]
  notices: string[]
  away: string | null
  /** Why vaults whose folders are there could not be opened, by folder. */
  failures: Map<string, Failure>
  /** Ids of the vaults so far. */
  taken: Set<string>
  /** Folders in which there was a vault the last time. */
  before: ReadonlySet<string>
  /** Folders that are there, by the id each was known under the last time: a copy made since does not take it. */
  owners: ReadonlyMap<string, string>
}

/** Characters of a sentence that names a folder of somebody else. */
const longestNotice = 1000

/** Folders read together: enough to keep the disk busy, few enough that opening a vault meanwhile does not wait. */
const atOnce = 32

/** A folder whose disk does not answer for so long is left out of the list, so that the others are seen. */
const mostMs = 20_000

/** What comes of it, or a failure that says it took too long; it may still come to its end after that. */
async function inTime<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const late = new AbortController()
  const why = 'Its disk did not answer. It is tried again when the library is read anew.'
  try {
    return await Promise.race([
      work(),
      pause(mostMs, failed({ kind: 'not-allowed', why }), { signal: late.signal }),
    ])
  } finally {
    late.abort()
  }
}

/**
 * `cache`: rows kept between starts; without one every list reads its vaults. `onChanged` hears every change of every vault
 * that is open or will be, and what comes into the library or leaves it; nothing is listed anew for it. `mayMake`: a folder that
 * is missing may be made as long as nothing is known to have been in it; one that a person chose may not.
 */
export function openLibrary(
  folder: string,
  given: Partial<VaultPorts> = {},
  cache?: RowCache,
  onChanged: (event: VaultEvent | LibraryEvent) => void = () => undefined,
  mayMake: (folder: string) => boolean = () => true,
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
  /** The folder a person has chosen since the start: it is the right one although it is empty. */
  let chosen: string | null = null
  /** The folder that was read whole last. */
  let listed: string | null = null

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
      await vault.value.mend()
      // While another program writes there nothing is mended: it is tried again the next time somebody asks.
      if (vault.value.summary().readOnly === null) mended.add(vault.value)
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
    { taken, owners }: Listing,
  ): Promise<Result<VaultSummary>> {
    const isTaken = (id: string): boolean => taken.has(id) || (owners.get(id) ?? path) !== path
    const row = open.get(path)?.summary() ?? peeked
    if (row && !isTaken(row.id)) return ok(row)
    // A copied folder carries the id of the vault it was copied from; it gets one of its own, written with its first change.
    const vault = await openAt(path, row ? idOfCopy(row.id, path) : undefined)
    if (!vault.ok) return vault
    if (!isTaken(vault.value.id)) return ok(vault.value.summary())
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
    // Who has a vault lets go of it without changing anything in it.
    if (row && stamp && row.readOnly === null) cache?.remember(row, stamp)
    return row
  }

  /** Some folders at a time take a turn together, so that a vault can be opened or made in between. */
  async function rowsOf(paths: readonly string[], list: Listing): Promise<void> {
    const rows = await Promise.all(
      paths.map((path) => inTime(async (): Promise<Result<VaultSummary | null>> => ok(await peeked(path)))),
    )
    for (const [index, path] of paths.entries()) {
      const known = rows[index] ?? ok(null)
      const found =
        known.ok && known.value === null && !open.has(path) ? await vaultIn(path, files) : ok(true)
      // Others have folders beside the vaults that may not be looked into.
      const isOthers = !found.ok && found.failure.kind !== 'disk-trouble' && !list.before.has(path)
      if (isOthers || (found.ok && !found.value)) continue
      const looked = found.ok ? known : found
      const row = looked.ok ? await inTime(() => rowOf(path, looked.value, list)) : looked
      if (row.ok) {
        list.vaults.push(row.value)
        list.taken.add(row.value.id)
        if (known.ok && known.value && known.value.id !== row.value.id)
          cache?.remember(row.value, { files: '', run: null })
      } else {
        list.failures.set(path, row.failure)
        const sentence = `“${path}” could not be opened. ${failureSentence(row.failure)}`
        list.notices.push(nameShown(sentence, longestNotice))
      }
    }
  }

  /** What is in the folder of the vaults, or why it cannot be told. */
  async function entriesIn(folder: string): Promise<Result<FolderEntry[]>> {
    const isNew = async (): Promise<boolean> => ((await cache?.newest(folder, 1))?.inAll ?? 0) === 0
    try {
      const entries = await files.entries(folder)
      // Where a drive is not mounted, its place is an empty folder.
      return entries.length > 0 || folder === chosen || (await isNew())
        ? ok(entries)
        : awayFrom(folder, 'empty')
    } catch (error) {
      const isMissing = failureFromDisk(error, '').kind === 'not-found'
      if (isMissing && mayMake(folder) && (await isNew())) return ok([])
      return awayFrom(folder, isMissing ? 'missing' : 'closed')
    }
  }

  /** The rows of the last time, those of open vaults as they are. */
  async function rowsKnown(from: string): Promise<VaultSummary[]> {
    const rows = new Map((await cache?.rows(from))?.map((row) => [row.folder, row]))
    for (const [path, vault] of open) if (dirname(path) === from) rows.set(path, vault.summary())
    return [...rows.values()]
  }

  /** Vaults that are open come first: theirs is the id others must not have. */
  async function read(): Promise<Listing> {
    const from = root
    const before = (await cache?.rows(from)) ?? []
    const list: Listing = {
      ...{ vaults: [], notices: [], away: null, failures: new Map(), taken: new Set(), owners: new Map() },
      before: new Set([...known.values(), ...before.map((row) => row.folder)]),
    }
    const entries = await entriesIn(from)
    if (!entries.ok) return { ...list, vaults: await rowsKnown(from), away: failureSentence(entries.failure) }
    const found = entries.value.filter(({ name }) => !name.startsWith('.'))
    const at = ({ name }: FolderEntry): string => join(from, name)
    const paths = found.filter(({ kind }) => kind === 'folder').map(at)
    list.notices.push(
      ...found.filter(({ kind }) => kind === 'link').map((link) => linkedFolder(nameShown(at(link)))),
    )
    list.owners = new Map(
      before.filter((row) => paths.includes(row.folder)).map((row) => [row.id, row.folder]),
    )
    // What is chosen for a vault that came from somebody is that vault's own folder, now and then.
    if (await isVaultFolder(from, files)) list.notices.push(isAVault(nameShown(from)))
    for (const path of open.keys()) if (dirname(path) === from && !paths.includes(path)) open.delete(path)
    const ordered = paths.sort().toSorted((a, b) => Number(open.has(b)) - Number(open.has(a)))
    for (let at = 0; at < ordered.length; at += atOnce)
      await turns.take(() => rowsOf(ordered.slice(at, at + atOnce), list))
    list.vaults.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    // One that could not be opened is still where it was, and its id is no other's.
    const closed = [...known, ...before.map((row): [string, string] => [row.id, row.folder])]
    known = new Map([
      ...closed.filter(([, folder]) => list.failures.has(folder)),
      ...list.vaults.map((row): [string, string] => [row.id, row.folder]),
    ])
    await cache?.keep(from, new Set(known.values()))
    listed = from
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
    const { away, failures } = await listing()
    if (away !== null) return failed({ kind: 'not-allowed', why: away })
    const failure = failures.get(known.get(id) ?? '') ?? { kind: 'not-found', what: 'That vault' }
    return (await tried()) ?? failed(failure)
  }

  /** Nothing is made in the place of a folder that is away. */
  const there = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns.take(async () => {
      const entries = await entriesIn(root)
      return entries.ok ? work() : entries
    })

  return {
    folder: () => root,
    async known(atMost) {
      if (!cache) return { vaults: [], inAll: 0 }
      if (atMost !== undefined) return cache.newest(root, atMost)
      const vaults = await cache.rows(root)
      return { vaults, inAll: vaults.length }
    },
    async list() {
      const { vaults, notices, away } = await listing()
      return { vaults, notices, away }
    },
    async away() {
      const entries = await entriesIn(root)
      return entries.ok ? null : failureSentence(entries.failure)
    },
    vault: (id) => find(id, async (vault) => ok(vault)),
    openIn: (folder) => open.get(folder) ?? null,
    create: (start) =>
      there(async () => {
        const vault = opened(await createVault(root, start, given))
        if (vault.ok) told(vault.value.id, vault.value.summary())
        return vault
      }),
    unpack: (path) =>
      there(async () => {
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
      root = chosen = resolve(next)
    },
    closed: (work) =>
      turns.take(async () => {
        for (const [path, vault] of open) {
          await vault.close()
          open.delete(path)
        }
        return work()
      }),
    async settled() {
      await readings.idle()
      await turns.idle()
      for (const vault of open.values()) await vault.settled()
      // What was made or opened since the last reading is among the rows of the next start, also with its drive away.
      if (listed !== root) return
      for (const vault of open.values()) cache?.remember(vault.summary(), { files: '', run: null })
      await cache?.keep(root, new Set(known.values()))
    },
  }
}

const isAVault = (folder: string): string =>
  `“${folder}” is itself a vault, and here the vaults in it are shown. Choose the folder that it lies in, in Settings.`

/** Why a folder of vaults cannot be used just now. */
function awayFrom(folder: string, how: 'missing' | 'empty' | 'closed'): { ok: false; failure: Failure } {
  const said = {
    missing: 'is not there. If it is on a drive, plug the drive in; or choose another folder in Settings.',
    empty:
      'is empty, and it held vaults the last time. If it is on a drive, plug the drive in; or choose a folder in Settings, this one once more if it is right.',
    closed: 'cannot be opened. Plug its drive in again, allow it to be read, or choose another in Settings.',
  }
  return failed({ kind: 'not-allowed', why: `The folder of your vaults, “${folder}”, ${said[how]}` })
}
