import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { ExportFile } from '../../core/export/target.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { exportBytes, type BytesPorts } from './export-bytes.ts'
import { addExports, readExports } from './exports-file.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { disk as realDisk, type FileSystem } from './file-system.ts'
import { freeName } from './folder-name.ts'
import { inNewFolders, type NewFolders } from './new-folders.ts'
import { sha256 } from './record-text.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { isOwn } from './vault-paths.ts'
import { writeBeside, type Beside } from './write-atomically.ts'

/** Where an export goes: one file, or a folder. */
export interface ExportPlace {
  path: string
  oneFile: boolean
  /** Which export goes there, the same for the same choice; left out: nothing of an earlier one goes for it. */
  of?: string
  /** A target made nothing this time: what it left before is the last there is, and stays. */
  lacks?: boolean
}

export interface ExportPorts extends Pick<BytesPorts, 'printPdf' | 'archive'> {
  now(): Date
  files?: FileSystem
  /** What to do about files that are there and not as an export of this vault left them. */
  whatAbout(paths: readonly string[]): Promise<Result<'replace' | 'keep-both' | 'cancel'>>
}

/**
 * Writes the files of an export, all of them or none. What somebody else wrote there, or edited since, is replaced only when
 * that is the answer; `path` is null where the answer is to write nothing. What the same export left in the same folder and makes no more,
 * such as a letter under the subject it had then, goes where nobody edited it since: two letters would be the first. Where a target made
 * nothing, all of it stays until an export is whole again.
 */
export async function writeExport(
  vault: Pick<VaultFolder, 'folder' | 'settled' | 'keep'>,
  place: ExportPlace,
  files: readonly ExportFile[],
  ports: ExportPorts,
): Promise<Result<{ path: string | null; files: number }>> {
  const contents: Content[] = []
  for (const file of files) {
    const bytes = await exportBytes(file, {
      vault,
      printPdf: (page) => ports.printPdf(page),
      archive: (inside) => ports.archive(inside),
    })
    if (!bytes.ok) return bytes
    contents.push({ name: file.name, bytes: bytes.value })
  }
  let path = place.path
  const disk = ports.files ?? realDisk
  const own = placesInVault(vault.folder, at(place, contents))
  if (own !== null) return failed({ kind: 'not-allowed', why: inVault(own) })
  const there = await notOurs(vault.folder, at({ ...place, path }, contents), disk)
  if (there.length > 0) {
    const answer = await ports.whatAbout(there)
    if (!answer.ok) return answer
    if (answer.value === 'cancel') return ok({ path: null, files: 0 })
    if (answer.value === 'keep-both') path = await freePath(place, disk)
  }
  const placed = at({ ...place, path }, contents)
  const written = await writeTogether(placed, disk)
  if (!written.ok) return written
  // Of this folder alone: one that was exported into a folder of it is an export of its own, and stays.
  const of = place.of === undefined ? {} : { of: `${place.of} ${path}` }
  const gone = await dropOlder(vault.folder, { ...place, path, ...of }, placed, disk)
  const now = ports.now().toISOString()
  const news = placed.map(({ path, bytes }) => [path, { sha256: sha256(bytes), at: now, ...of }] as const)
  // Where the vault cannot be written in just now it is not remembered: nothing is lost, and the next export asks.
  const kept = await vault.keep()
  if (kept.ok) {
    await addExports(vault.folder, Object.fromEntries(news), gone)
    kept.value()
  }
  return ok({ path, files: placed.length })
}

interface Content {
  name: string
  bytes: Uint8Array
}
interface Placed {
  path: string
  bytes: Uint8Array
}

/** The contents with whole paths, none of them outside of the place. */
function at({ path, oneFile }: ExportPlace, contents: readonly Content[]): Placed[] {
  return contents.map(({ name, bytes }) => {
    const whole = oneFile ? path : join(path, name)
    if (!oneFile && !whole.startsWith(path.endsWith(sep) ? path : path + sep))
      throw new Error(`A file of an export lies outside of it: ${name}`)
    return { path: whole, bytes }
  })
}

/** The name of a file of the vault that one of these would replace, or a folder of it that one would lie in; null: none. */
function placesInVault(folder: string, placed: readonly Placed[]): string | null {
  const names = placed.map(({ path }) => relative(resolve(folder), resolve(path)))
  return names.find(isOwn)?.split(sep)[0] ?? null
}

const inVault = (name: string): string =>
  `“${name}” in this folder is the vault’s own, and an export there would damage the vault. Choose another folder.`

/** The paths at which something stands that is neither what an export left there nor what is to be written. */
async function notOurs(folder: string, placed: readonly Placed[], disk: FileSystem): Promise<string[]> {
  const exported = await readExports(folder)
  const others: string[] = []
  for (const { path, bytes } of placed) {
    const there = await hashAt(path, disk)
    if (there !== null && there !== exported[path]?.sha256 && there !== sha256(bytes)) others.push(path)
  }
  return others
}

/** Takes away what an earlier export of the same choice left in this folder, is as it left it, and is not made any more. */
async function dropOlder(
  folder: string,
  { path: into, oneFile, of, lacks = false }: ExportPlace,
  placed: readonly Placed[],
  disk: FileSystem,
): Promise<ReadonlySet<string>> {
  const gone = new Set<string>()
  if (oneFile || of === undefined || lacks) return gone
  const written = new Set(placed.map(({ path }) => asDisksTell(path)))
  for (const [path, before] of Object.entries(await readExports(folder))) {
    if (before.of !== of || !path.startsWith(into + sep) || written.has(asDisksTell(path))) continue
    if ((await hashAt(path, disk)) !== before.sha256) continue
    const isGone = await disk.remove(path).then(
      () => true,
      () => false,
    )
    if (!isGone) continue
    gone.add(path)
    await dropEmptied(dirname(path), into, disk)
  }
  return gone
}

/** A disk that does not tell large letters from small, or one way to write “é” from the other, has one file under both names. */
const asDisksTell = (path: string): string => path.normalize().toLowerCase()

/** Takes a folder away, and those it lies in below the place of the export, as long as nothing stands in them. */
async function dropEmptied(folder: string, into: string, disk: FileSystem): Promise<void> {
  if (!folder.startsWith(into + sep)) return
  const isGone = await disk.removeFolder(folder).then(
    () => true,
    () => false,
  )
  if (isGone) await dropEmptied(dirname(folder), into, disk)
}

/** No export of ours is larger, in bytes. */
const largestExport = 500_000_000

/** The SHA-256 of what stands there; empty: it cannot be read, such as a folder; null: nothing does, or nobody can tell, and writing says why. */
async function hashAt(path: string, disk: FileSystem): Promise<string | null> {
  try {
    return sha256(await disk.read(path, largestExport))
  } catch {
    return disk.look(path).then(
      () => '',
      () => null,
    )
  }
}

/** The place under the first name with a number that is free: “Name 2.docx”. */
async function freePath({ path, oneFile }: ExportPlace, disk: FileSystem): Promise<string> {
  const ending = oneFile ? extname(path) : ''
  const taken = await disk.names(dirname(path))
  return join(dirname(path), freeName(basename(path, ending), taken, ending))
}

/** Everything is written beside its place first, so a full disk leaves what was there as it was. */
const writeTogether = (placed: readonly Placed[], disk: FileSystem): Promise<Result<null>> =>
  inNewFolders(disk, (folders) => writeIn(folders, placed, disk))

async function writeIn(
  folders: NewFolders,
  placed: readonly Placed[],
  disk: FileSystem,
): Promise<Result<null>> {
  const beside: Beside[] = []
  for (const { path, bytes } of placed) {
    const made = await makeFolder(dirname(path), folders)
    const written = made.ok ? await writeBeside(path, bytes, { files: disk }) : made
    if (!written.ok) {
      for (const each of beside) await each.drop()
      return written
    }
    beside.push(written.value)
  }
  for (const [nth, each] of beside.entries()) {
    const done = await each.place()
    if (done.ok) continue
    for (const rest of beside.slice(nth + 1)) await rest.drop()
    if (nth === 0) return done
    const names = placed.slice(0, nth).map(({ path }) => `“${basename(path)}”`)
    const why = `${failureSentence(done.failure)} Written before that: ${names.join(', ')}.`
    return failed({ kind: 'not-allowed', why })
  }
  return ok(null)
}

async function makeFolder(folder: string, folders: NewFolders): Promise<Result<null>> {
  try {
    await folders.make(folder)
    return ok(null)
  } catch (error) {
    return failed(failureOfWrite(error, `The folder “${folder}”`))
  }
}
