import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { LibraryEvent } from '../../shared/vault-event.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import type { Library } from './library.ts'
import { peekVault } from './peek-vault.ts'
import { vaultFile } from './vault-paths.ts'

/** How often the vaults folder is looked at, in milliseconds. */
const lookMs = 2000
/** So many rows are looked at each time, in turn: a library of thousands costs no more than a small one. */
const rowsAtOnce = 100

/**
 * Tells of vaults that come into the vaults folder, change in it or go while nobody has them open here, as another device
 * does it: the folder's names are listed, and the index of some rows is looked at. Hands back the look and its end.
 */
export function watchLibrary(
  library: Pick<Library, 'folder' | 'list' | 'openIn'>,
  files: FileSystem,
  told: (event: LibraryEvent) => void,
): { look: () => Promise<void>; end: () => void } {
  let root = ''
  let names = ''
  let rows = new Map<string, VaultSummary>()
  let marks = new Map<string, string>()
  let at = 0
  let looking = false

  const say = (vaultId: string, row: VaultSummary | null): void =>
    told({ kind: 'library-changed', vaultId, row })

  async function listed(): Promise<void> {
    const { vaults } = await library.list()
    const now = new Map(vaults.map((row) => [row.id, row]))
    if (root === library.folder()) {
      for (const id of rows.keys()) if (!now.has(id)) say(id, null)
      for (const [id, row] of now) if (!rows.has(id)) say(id, row)
    }
    rows = now
  }

  async function looked(): Promise<void> {
    const found = await files.names(library.folder()).catch((error: unknown) => {
      if (codeOf(error) === undefined) throw error
      return null
    })
    // A folder that is not there is told by the library itself; its rows stay.
    if (found === null) return
    const list = found.filter((name) => !name.startsWith('.')).sort()
    const now = list.join('/')
    if (now !== names || root !== library.folder()) await listed()
    if (root !== library.folder()) marks = new Map()
    ;[names, root] = [now, library.folder()]
    const all = [...rows.values()]
    const some = all.length <= rowsAtOnce ? all : [...all, ...all].slice(at, at + rowsAtOnce)
    at = all.length === 0 ? 0 : (at + rowsAtOnce) % all.length
    await Promise.all(some.map(lookAt))
  }

  async function lookAt(known: VaultSummary): Promise<void> {
    const { id, folder } = known
    const open = library.openIn(folder)
    // Who has a vault lets go of it without changing its file: a row that says so is looked at until it says so no more.
    const held = !open && known.readOnly !== null
    const mark = await files.look(join(folder, vaultFile)).then(
      ({ size, changedMs, number }) => `${size}:${changedMs}:${number}`,
      () => null,
    )
    const before = marks.get(folder)
    if (mark === null || (mark === before && !held)) return
    marks.set(folder, mark)
    if (before === undefined && !held) return
    // An open vault tells by itself what others changed in it; what was written here would come back as an echo.
    if (open) return void (await open.catchUp())
    const row = await peekVault(folder, files)
    if (row?.id !== id || isDeepStrictEqual(row, known)) return
    rows.set(id, row)
    say(id, row)
  }

  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    await looked().finally(() => (looking = false))
  }
  const timer = setInterval(() => void look().catch(() => undefined), lookMs).unref()
  return { look, end: () => clearInterval(timer) }
}
