import { dirname, join, posix } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead, failureOfWrite, isNotThere } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { fileMarks } from './file-marks.ts'
import { freeName } from './folder-name.ts'
import { readText, type FileText } from './read-file.ts'
import { mostBytesOf, ownFolders, trashFolder } from './vault-paths.ts'
import { sha256 } from './record-text.ts'
import { writeAtomically, writeBeside, type WriteOptions } from './write-atomically.ts'

/**
 * The files of one vault by their path inside it. Remembers what it last read and wrote, so that a file another
 * program changed meanwhile is kept beside ours and never overwritten.
 */
export interface VaultFiles {
  folder: string
  read(name: string): Promise<FileText>
  /** Reads a file and does not remember it: a version that another program made is still kept when it is replaced. */
  peek(name: string): Promise<FileText>
  /** From now on the version with this hash is one of ours. */
  remember(name: string, hash: string): void
  /**
   * A file that is written once, as an old version is: what stands in it need not be remembered. A vault that is written
   * again and again has thousands of them.
   */
  forget(name: string): void
  /** True for a version that was read or written here. */
  knows(name: string, hash: string): boolean
  /** How each file of ours is on disk, by name: another mark, another version. See `fileMarks`. */
  marks(): ReturnType<typeof fileMarks>
  /** Names in a folder of the vault, sorted; none when it does not exist, or the disk does not tell them. */
  names(folder: string): Promise<string[]>
  /** The same where it matters that none is left out; fails where the disk does not tell them. */
  allNames(folder: string): Promise<Result<string[]>>
  /** Which of the vault's own folders are none, such as a link: nothing in them is read or written. */
  strayFolders(): Promise<string[]>
  /**
   * Replaces a file; `aside` is where a version changed outside goes, default the trash. `crossed` hears of such a version
   * instead of the notices.
   */
  write(
    name: string,
    text: string,
    how?: {
      aside?: string | undefined
      outlasts?: WriteOptions['outlasts']
      crossed?: (theirs: Theirs) => void
    },
  ): Promise<Result<null>>
  /** Makes what was written into a folder outlast a power cut. */
  syncFolder(name: string): Promise<void>
  /** Removes a file; a version changed outside goes to the trash instead. */
  remove(name: string): Promise<Result<null>>
  /** Moves a file that cannot be used to the trash; where to, or null when it cannot be moved. */
  setAside(name: string): Promise<string | null>
  /** Keeps a copy of a text under a free name; where. */
  keepCopy(name: string, bytes: Uint8Array): Promise<Result<string>>
  makeFolder(name: string): Promise<Result<null>>
  /** Bytes that are free where the vault is; null where the system does not say. */
  freeSpace(): Promise<number | null>
}

/** A version that another program wrote of a file just before ours took its place. */
export interface Theirs {
  text: string
  /** What is said of it where it is only kept. */
  sentence: string
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`; none for the vault's own folder. */
function stepsOf(name: string): string[] {
  const steps = name.split('/').filter((step) => step !== '.')
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
}

/** What is said of a folder of a vault that is none. */
export const notInside = (name: string): string =>
  `“${name}” in this vault is not a folder of its own but leads elsewhere or is no folder.`

/** More of a stranger's files than any vault has are not read one after the other, and not more bytes than this. */
const mostTogether = { files: 1000, bytes: 64_000_000 }

/** Reads files in their order until there are far too many of them. */
export async function* readTogether(
  files: Pick<VaultFiles, 'read'>,
  names: readonly string[],
): AsyncGenerator<{ name: string; found: FileText }> {
  let left = mostTogether.bytes
  for (const name of names.slice(0, mostTogether.files)) {
    if (left < 0) return
    const found = await files.read(name)
    if (found.kind === 'read') left -= found.bytes.length
    yield { name, found }
  }
}

/** `notice` hears in a sentence what had to be kept aside. */
export function vaultFiles(
  folder: string,
  files: FileSystem,
  notice: (sentence: string) => void,
): VaultFiles {
  /** Hashes of what we read or tried to write; a failed write may or may not have arrived. */
  const known = new Map<string, Set<string>>()
  const at = (name: string): string => join(folder, name)

  /** True where every folder on the way is a real one of this vault; a link would lead out of it. */
  async function isInside(folder: string): Promise<boolean> {
    for (const inside of stepsOf(folder)) {
      try {
        if (!(await files.look(at(inside))).folder) return false
      } catch (error) {
        // Nothing there, or out of reach: what is asked of it says so itself.
        if (codeOf(error) === undefined) throw error
        return true
      }
    }
    return true
  }

  async function allNames(inside: string): Promise<Result<string[]>> {
    try {
      return ok((await isInside(inside)) ? (await files.names(at(inside))).sort() : [])
    } catch (error) {
      return isNotThere(error) ? ok([]) : failed(failureOfRead(error, `“${inside}”`))
    }
  }

  async function names(inside: string): Promise<string[]> {
    const told = await allNames(inside)
    return told.ok ? told.value : []
  }

  /** A name in a folder that nothing has yet; what stands there is never replaced. */
  async function freePath(dir: string, stem: string, ext: string): Promise<Result<string>> {
    const taken = await allNames(dir)
    return taken.ok ? ok(`${dir}/${freeName(stem, taken.value, ext)}`) : taken
  }

  /** Makes folders inside the vault, never the vault's own: it may have been moved or its disk unplugged. */
  async function makeFolder(name: string): Promise<Result<null>> {
    for (const inside of stepsOf(name)) {
      try {
        await files.makeNewFolder(at(inside))
        await files.syncFolder(dirname(at(inside)))
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') return failed(failureOfWrite(error, `“${name}”`))
      }
    }
    if (await isInside(name)) return ok(null)
    return failed({ kind: 'not-allowed', why: `${notInside(name)} Nothing was written there.` })
  }

  async function keepCopy(name: string, bytes: Uint8Array): Promise<Result<string>> {
    const made = await makeFolder(dirname(name))
    if (!made.ok) return made
    const { dir, name: stem, ext } = posix.parse(name)
    const path = await freePath(dir, stem, ext)
    if (!path.ok) return path
    const written = await writeAtomically(at(path.value), bytes, { files })
    return written.ok ? path : written
  }

  async function setAside(name: string): Promise<string | null> {
    const made = await makeFolder(trashFolder)
    if (!made.ok) return null
    const { name: stem, ext } = posix.parse(name)
    const path = await freePath(trashFolder, stem, ext)
    if (!path.ok) return null
    try {
      await files.rename(at(name), at(path.value))
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      return null
    }
    // It is moved whether or not that outlasts a power cut, which would only bring it back.
    for (const inside of [at(trashFolder), dirname(at(name))])
      await files.syncFolder(inside).catch(() => undefined)
    known.delete(name)
    return path.value
  }

  const textAt = (name: string): Promise<FileText> =>
    readText(files, at(name), { what: `“${name}”`, atMost: mostBytesOf(name) })

  /** Before a file is replaced or removed: what another program made of it is kept. `there`: it reads as wanted. */
  async function keepOutside(
    name: string,
    aside: string,
    wanted: string | undefined,
    crossed: (theirs: Theirs) => void,
  ): Promise<Result<'there' | null>> {
    const there = await textAt(name)
    if (there.kind === 'missing') return ok(null)
    if (there.kind === 'unreadable')
      return failed(
        there.failure.kind === 'not-allowed' ? { kind: 'not-writable', where: `“${name}”` } : there.failure,
      )
    if (there.kind === 'damaged') {
      const moved = await setAside(name)
      if (moved === null) return failed({ kind: 'not-writable', where: `“${name}”` })
      notice(
        there.why === null
          ? `“${name}” was damaged by another program. What was found is kept as “${moved}”.`
          : `“${name}” ${there.why}, so it was not opened. It was put away as “${moved}”.`,
      )
      return ok(null)
    }
    const hash = sha256(there.bytes)
    if (hash === wanted) return ok('there')
    if (known.get(name)?.has(hash)) return ok(null)
    const kept = await keepCopy(aside, there.bytes)
    if (!kept.ok) return kept
    known.set(name, new Set([...(known.get(name) ?? []), hash]))
    crossed({
      text: there.text,
      sentence: `“${name}” was changed by another program. Both versions were kept: that one is “${kept.value}”.`,
    })
    return ok(null)
  }

  const said = ({ sentence }: Theirs): void => notice(sentence)

  const trashed = (name: string): string => {
    const { name: stem, ext } = posix.parse(name)
    return `${trashFolder}/${stem} (changed outside)${ext}`
  }

  async function strayFolders(): Promise<string[]> {
    const strays: string[] = []
    for (const name of ownFolders) if (!(await isInside(name))) strays.push(name)
    return strays
  }

  return {
    folder,
    strayFolders,
    names,
    allNames,
    makeFolder,
    setAside,
    keepCopy,
    peek: async (name) => ((await isInside(dirname(name))) ? textAt(name) : { kind: 'missing' }),
    remember: (name, hash) => void known.set(name, new Set([hash])),
    forget: (name) => void known.delete(name),
    knows: (name, hash) => known.get(name)?.has(hash) === true,
    marks: () => fileMarks(folder, files),
    async read(name) {
      if (!(await isInside(dirname(name)))) return { kind: 'missing' }
      const found = await textAt(name)
      if (found.kind === 'read') known.set(name, new Set([sha256(found.bytes)]))
      return found
    },
    async write(name, text, { aside = trashed(name), outlasts = 'place', crossed = said } = {}) {
      const hash = sha256(text)
      const made = await makeFolder(dirname(name))
      if (!made.ok) return made
      const kept = await keepOutside(name, aside, hash, crossed)
      if (!kept.ok) return kept
      // What another program wrote and is taken over as it is needs no second writing.
      if (kept.value === 'there' && outlasts === 'text' && known.get(name)?.has(hash)) return ok(null)
      known.set(name, new Set([...(known.get(name) ?? []), hash]))
      const beside = await writeBeside(at(name), text, { files, outlasts, what: `“${name}”` })
      if (!beside.ok) return beside
      // A disk takes its time for a new text, and other programs write meanwhile.
      const since = await keepOutside(name, aside, hash, crossed)
      if (!since.ok) {
        await beside.value.drop()
        return since
      }
      const written = await beside.value.place()
      if (written.ok) known.set(name, new Set([hash]))
      return written
    },
    syncFolder: (name) => files.syncFolder(at(name)),
    freeSpace: () => files.freeSpace(folder),
    async remove(name) {
      if (!(await isInside(dirname(name)))) return ok(null)
      const kept = await keepOutside(name, trashed(name), undefined, said)
      if (!kept.ok) return kept
      try {
        await files.remove(at(name))
        return ok(null)
      } catch (error) {
        return failed(failureOfWrite(error, `“${name}”`))
      }
    },
  }
}
