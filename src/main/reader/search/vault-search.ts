import { join } from 'node:path'
import type { Found, Reading } from '../../../shared/search.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { foldedText } from '../../../shared/folded-words.ts'
import { failureOfRead } from '../../storage/failure-from-disk.ts'
import { codeOf } from '../../storage/file-system.ts'
import { vaultFile } from '../../storage/vault-paths.ts'
import { foundPlaces, type OfVault } from './found-places.ts'
import { openIndex, removeIndex, type IndexFile } from './index-file.ts'
import { folderOfPath } from './folder-of-path.ts'
import { keepCurrent } from './keep-current.ts'
import { changedAt, foldersIn, textNumbers, type TextNumber } from './vault-texts.ts'
import { matchExpression, wantedWords } from './wanted-words.ts'

/** Searches the copy of all vaults in a library. One question at a time. */
export interface VaultSearch {
  /** Something at this path was written, moved or removed: its vault is looked at before the next question. */
  changed(path: string): void
  /** Another library, or the same one elsewhere: what stayed the same is not read again. */
  setRoot(root: string): void
  /** Looks through the library for what changed; settles when all is read. Under way already: the same one. */
  read(): Promise<Result<null>>
  /** Where the words stand, best first; while the library is being read, in what is read so far. */
  search(typed: string): Result<Found>
  /** Vaults whose title or client holds all the words. */
  called(typed: string): OfVault[]
  reading(): Reading | null
  close(): void
}

export interface SearchPorts {
  /** Where the index lies. Losing it costs nothing but reading the library again. */
  index: string
  root: string
  /** Lets others have their turn between two vaults. */
  turn(): Promise<void>
  /** Hears why an index was given up. */
  log(line: string): void
}

const places = 30
/** Of texts that do not hold the words any more, so many are passed over. */
const tried = 120
const vaultsPerCommit = 50
/** An index that fails this often before the library is read once is not tried again. */
const mostFailures = 3

export function openVaultSearch(ports: SearchPorts): VaultSearch {
  let root = ports.root
  let index: IndexFile | null = null
  let failures = 0
  let progress: Reading | null = null
  let under: Promise<Result<null>> | null = null
  let again = false
  const dirty = new Set<string>()

  /** Works with the index; one that fails is made anew, empty, and the library is read again. */
  function withIndex<T>(work: (index: IndexFile) => T): Result<T> {
    try {
      return ok(work((index ??= openIndex(ports.index))))
    } catch (problem) {
      ports.log(
        `[SEARCH] The index is made anew. ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`,
      )
      drop()
      failures++
      again = true
      if (failures < mostFailures) return withIndex(work)
      return failed({ kind: 'not-writable', where: 'The index of the search' })
    }
  }

  function drop(): void {
    try {
      index?.close()
    } catch {
      // It is removed in any case.
    }
    index = null
    try {
      removeIndex(ports.index)
    } catch {
      // Opening it says what is wrong.
    }
  }

  function lookAtDirty(index: IndexFile): void {
    for (const folder of dirty) {
      dirty.delete(folder)
      keepCurrent(index, root, folder)
    }
  }

  /** Oldest first, so that of very common words the newest places are found. */
  function inOrder(folders: readonly string[]): string[] {
    const dated = folders.map((folder) => ({ folder, at: changedAt(join(root, folder, vaultFile)) }))
    return dated
      .filter((each) => each.at !== null)
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
      .map(({ folder }) => folder)
  }

  async function readOnce(): Promise<Result<null>> {
    const here = root
    let folders: string[]
    try {
      folders = inOrder(foldersIn(here))
    } catch (problem) {
      if (codeOf(problem) === undefined) throw problem
      return failed(failureOfRead(problem, `The folder “${here}”`))
    }
    progress = { read: 0, total: folders.length }
    const there = new Set(folders)
    const gone = withIndex((index) => {
      for (const { id, folder } of index.vaults()) if (!there.has(folder)) index.removeVault(id)
    })
    if (!gone.ok) return gone
    for (const [at, folder] of folders.entries()) {
      await ports.turn()
      if (here !== root || again) return ok(null)
      const read = withIndex((index) => {
        keepCurrent(index, here, folder)
        if (at % vaultsPerCommit === vaultsPerCommit - 1) index.commit()
      })
      if (!read.ok) return read
      progress = { read: at + 1, total: folders.length }
    }
    const written = withIndex((index) => index.commit())
    if (written.ok && !again) failures = 0
    return written.ok ? ok(null) : written
  }

  async function readAll(): Promise<Result<null>> {
    let here: string
    let read: Result<null>
    do {
      again = false
      here = root
      read = await readOnce()
    } while (read.ok && (again || here !== root))
    return read
  }

  return {
    changed(path) {
      const folder = folderOfPath(root, path)
      if (folder !== null) dirty.add(folder)
    },
    setRoot(next) {
      root = next
      dirty.clear()
    },
    read() {
      return (under ??= readAll().finally(() => {
        under = null
        progress = null
      }))
    },
    search(typed) {
      const wanted = wantedWords(typed)
      const found: Found = { places: [], texts: 0, atLeast: false, reading: progress }
      if (wanted.length === 0) return ok(found)
      return withIndex((index) => {
        lookAtDirty(index)
        if (under === null) index.commit()
        const matched = index.match(matchExpression(wanted))
        let lost = 0
        for (const id of matched.texts) {
          if (found.places.length >= places || lost >= tried) break
          const text = index.text(id)
          const vault = text && index.vault(text.folder)
          const here = vault
            ? foundPlaces(join(root, text.folder), textNumberOf(text.number), vaultOf(vault), wanted)
            : []
          found.places.push(...here.slice(0, places - found.places.length))
          if (here.length === 0) lost++
        }
        const texts = matched.texts.length - lost
        return { ...found, texts, atLeast: matched.more, reading: again ? (progress ?? unread) : progress }
      })
    },
    called(typed) {
      const words = foldedText(typed).split(/\s+/u).filter(Boolean)
      const all = withIndex((index) => index.vaults())
      if (!all.ok || words.length === 0) return []
      return all.value
        .filter(({ title, client }) => {
          const text = foldedText(`${title} ${client}`)
          return words.every((word) => text.includes(word))
        })
        .map(vaultOf)
    },
    reading: () => progress,
    close() {
      try {
        index?.close()
      } catch {
        drop()
      }
      index = null
    },
  }
}

const unread: Reading = { read: 0, total: 0 }

const vaultOf = ({ vaultId, title, client }: OfVault): OfVault => ({ vaultId, title, client })

const textNumberOf = (number: number): TextNumber => textNumbers.find((each) => each === number) ?? 0
