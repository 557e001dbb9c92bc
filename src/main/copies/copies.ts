import { dirname, join } from 'node:path'
import { z } from 'zod'
import { copiesRoundSchema, type CopiesRound, type Copy } from '../../shared/vault-copies.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { codeOf, disk, type FileSystem } from '../storage/file-system.ts'
import { inTurn } from '../storage/in-turn.ts'
import type { Library } from '../storage/library.ts'
import { openGuesses } from '../storage/open-guesses.ts'
import type { VaultFolder } from '../storage/vault-folder-type.ts'
import { dayOf, isTime, toPack, withGone, type CopiesState, type FoundVault } from './copies-plan.ts'
import { marksOf, packVault, type Packing } from './pack-vault.ts'
import { restoreCopy } from './restore-copy.ts'
import { allCopies, copiesFolderOf, copiesIn, type VaultCopy } from './vault-copy.ts'
import { removeCopies, writeCopy } from './write-copy.ts'

/** Copies of vaults in a folder of their own, outside of the folder of the vaults. */
export interface Copies {
  readonly folder: string
  /** What the last round came to; null: there was none yet. */
  last(): CopiesRound | null
  /** Copies every vault that changed since its last copy. Fails with `run-under-way` while a run writes. */
  takeAll(): Promise<Result<CopiesRound>>
  /** Does that at the first quiet moment of a day; else nothing. */
  takeWhenQuiet(): Promise<void>
  /** A vault was changed now. */
  changed(): void
  /** Newest first; of one vault, or null: of all. */
  list(vaultId: string | null): Promise<Copy[]>
  /** Takes a copy in as a vault of its own. */
  restore(name: string): Promise<Result<VaultFolder>>
}

export interface CopiesPorts extends Packing {
  /** Where the copies lie. */
  folder: string
  /** What is remembered of them, beside the settings. */
  state: string
  library: Pick<Library, 'folder' | 'list' | 'vault' | 'unpack'>
  /** A run writes. */
  writing(): boolean
  now(): Date
  files?: FileSystem
}

const stateSchema = z.object({
  schemaVersion: z.literal(1),
  day: z.string().nullable(),
  last: copiesRoundSchema.nullable(),
  vaults: z.record(
    z.string(),
    z.object({ folder: z.string(), marks: z.string().nullable(), gone: z.number().int() }),
  ),
})
type State = z.infer<typeof stateSchema>

export async function openCopies(ports: CopiesPorts): Promise<Copies> {
  const { folder: root, library, files = disk } = ports
  const now = (): Date => ports.now()
  const kept = await openGuesses<State>(ports.state, stateSchema, {
    ...{ schemaVersion: 1, day: null, last: null, vaults: {} },
  })
  const turns = inTurn()
  let state: CopiesState = kept.value()
  let changedAt: number | null = null
  let failedAt: number | null = null

  const remember = async (last: CopiesRound | null): Promise<void> => {
    await kept.change((before) => ({
      ...before,
      ...state,
      last: last ?? before.last,
      vaults: { ...state.vaults },
    }))
  }

  async function found(row: VaultSummary): Promise<FoundVault & { title: string }> {
    const { id, title, folder } = row
    return { id, title, folder, marks: await marksOf(folder, files) }
  }

  const known = (vault: FoundVault, marks: string | null): void => {
    const vaults = { ...state.vaults, [vault.id]: { folder: vault.folder, marks, gone: 0 } }
    state = { ...state, vaults }
  }

  /** Vaults of this library that were seen and whose folders are not there any more. */
  async function missing(rows: readonly VaultSummary[]): Promise<Set<string>> {
    const ids = new Set<string>()
    for (const [id, { folder }] of Object.entries(state.vaults)) {
      if (dirname(folder) !== library.folder() || rows.some((row) => row.id === id)) continue
      if (await isGone(folder, files)) ids.add(id)
    }
    return ids
  }

  async function round(): Promise<Result<CopiesRound>> {
    if (ports.writing()) return failed({ kind: 'run-under-way' })
    const { vaults: rows, away } = await library.list()
    if (away !== null) return failed({ kind: 'not-allowed', why: away })
    const outcome: CopiesRound = {
      ...{ at: now().toISOString(), copied: 0, unchanged: 0, notCopied: [], stopped: null },
    }
    const vaults = await inLots(rows, found)
    const changed = toPack(vaults, state)
    outcome.unchanged = vaults.length - changed.length
    // They may lie in another place now.
    for (const vault of vaults) if (!changed.includes(vault)) known(vault, vault.marks)
    for (const vault of changed) {
      if (ports.writing()) outcome.stopped = { kind: 'run-under-way' }
      if (outcome.stopped) break
      const archive = await packVault(vault, { ...ports, files, opened: (id) => library.vault(id) })
      const written = archive.ok ? await writeCopy(root, vault, archive.value, { files, now }) : archive
      if (written.ok) {
        outcome[written.value ? 'copied' : 'unchanged']++
        // What was changed while it was packed is packed again the next time.
        known(vault, (await marksOf(vault.folder, files)) === vault.marks ? vault.marks : null)
      } else if (written.failure.kind === 'disk-full') outcome.stopped = written.failure
      else outcome.notCopied.push({ title: vault.title, failure: written.failure })
    }
    const today = dayOf(now())
    if (outcome.stopped === null) {
      const after = withGone(state, await missing(rows), today)
      for (const id of after.dropped) await removeCopies(root, id)
      state = { ...after.state, day: today }
    }
    await remember(outcome)
    failedAt = outcome.stopped === null ? null : now().getTime()
    return ok(outcome)
  }

  async function listed(copies: readonly VaultCopy[]): Promise<Copy[]> {
    const sizes = await Promise.all(copies.map(({ name }) => sizeOf(join(root, name), files)))
    return copies.flatMap(({ name, title, at }, index) => {
      const bytes = sizes[index]
      return bytes === undefined || bytes === null ? [] : [{ name, title, at, bytes }]
    })
  }

  const isDue = (): boolean => isTime(state, { now: now(), writing: ports.writing(), changedAt, failedAt })

  return {
    folder: root,
    last: () => kept.value().last,
    takeAll: () => turns.take(round),
    takeWhenQuiet: () =>
      turns.take(async () => {
        if (!isDue()) return
        const taken = await round()
        if (!taken.ok) failedAt = now().getTime()
      }),
    changed: () => (changedAt = now().getTime()),
    async list(vaultId) {
      if (vaultId !== null) return listed(await copiesIn(root, copiesFolderOf(vaultId), files))
      return listed((await allCopies(root, files)).flat())
    },
    restore: async (name) => {
      const copy = (await allCopies(root, files)).flat().find((each) => each.name === name)
      return copy
        ? restoreCopy(join(root, name), copy, { library, now })
        : failed({ kind: 'not-found', what: 'That copy' })
    },
  }
}

/** Folders looked at together: enough to keep the disk busy. */
const atOnce = 32

async function inLots<A, B>(all: readonly A[], look: (one: A) => Promise<B>): Promise<B[]> {
  const seen: B[] = []
  for (let at = 0; at < all.length; at += atOnce)
    seen.push(...(await Promise.all(all.slice(at, at + atOnce).map(look))))
  return seen
}

const isGone = (folder: string, files: FileSystem): Promise<boolean> =>
  files.look(folder).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  )

const sizeOf = (path: string, files: FileSystem): Promise<number | null> =>
  files.look(path).then(
    ({ size, folder, link }) => (folder || link ? null : size),
    () => null,
  )
