import { join } from 'node:path'
import { z } from 'zod'
import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import type { MadeExport } from '../../core/export/export-files.ts'
import type { FactId } from '../../shared/facts.ts'
import type { Replacement } from '../../shared/finding.ts'
import type { FactInUse } from '../../shared/contract/vault-routes.ts'
import { ok, type Result } from '../../shared/result.ts'
import { foundSchema, type Found } from '../../shared/search.ts'
import { askedThread, type ThreadPorts } from './asked-thread.ts'
import { newestOnly } from './newest-only.ts'
import type { Question, Reviewed, VaultQuestion } from './reader-messages.ts'
import { folderOfPath } from './search/folder-of-path.ts'
import { toldVaults, type ReadVault } from './told-vaults.ts'

/** A vault as the reader is handed it. Records that did not change are best the same objects as the last time. */
export interface VaultToRead {
  vaultId: string
  vault: ReadVault
}

/** What leaves of a vault, as the reader is asked for it. */
export type Exported = Omit<Extract<VaultQuestion, { what: 'blocking' }>, 'what'>

/** The same with what its files are made from beside the vault. `versions` are empty where no evidence is told, see `tellsEvidence`. */
export type ExportedFiles = Omit<Extract<VaultQuestion, { what: 'export' }>, 'what'>

/** Search, review and export as the app has them: on a thread of their own, which is there only while it is of use. */
export interface Reader {
  /** The newest question is answered; one that waits when the next comes ends with `cancelled`. */
  search(words: string): Promise<Result<Found>>
  review(vault: VaultToRead): Promise<Result<Reviewed>>
  /** How many findings keep an export back. */
  blocking(vault: VaultToRead, exported: Exported): Promise<Result<number>>
  facts(vault: VaultToRead): Promise<Result<FactInUse[]>>
  factChange(vault: VaultToRead, fact: FactId, text: string): Promise<Result<Replacement[]>>
  /** The files of an export; `versions` are empty where no evidence is told, see `tellsEvidence`. */
  exported(vault: VaultToRead, exported: ExportedFiles): Promise<Result<MadeExport>>
  /** Files as one archive, see `zipFiles`: hundreds of them take longer than a window may stand still. */
  archive(files: readonly ArchiveFile[]): Promise<Result<Uint8Array>>
  /** Whether an archive holds a vault, whole, that can be taken in again. */
  archived(archive: Uint8Array): Promise<Result<null>>
  /** Something at this path was written, moved or removed. */
  changed(path: string): void
  setRoot(root: string): void
  /** Reads what changed in the library since the last time, then ends again unless something was asked meanwhile. */
  readAhead(): void
  /** Settles when the thread has written what it knows and is gone. */
  end(): Promise<void>
}

export interface ReaderPorts extends ThreadPorts {
  /** The index of the search. */
  index: string
  root: string
}

export function openReader(ports: ReaderPorts): Reader {
  let root = ports.root
  const told = toldVaults()
  /** Vaults that changed while there was no thread; they are told before the first question. */
  const missed = new Set<string>()
  const thread = askedThread(ports, {
    settingOut: () => ({ index: ports.index, root }),
    onStart() {
      told.forgetAll()
      for (const path of missed) thread.tell({ kind: 'changed', path })
      missed.clear()
    },
    onForgotten: () => told.forgetAll(),
  })

  async function ask<T>(answer: z.ZodType<T>, question: () => Question): Promise<Result<T>> {
    const result = await thread.ask(question)
    return result.ok ? ok(answer.parse(result.value)) : result
  }

  const askOf = <T>(
    answer: z.ZodType<T>,
    { vaultId, vault }: VaultToRead,
    question: VaultQuestion,
  ): Promise<Result<T>> =>
    ask(answer, () => ({ about: 'vault', vaultId, news: told.newsOf(vaultId, vault), question }))

  return {
    search: newestOnly((words: string) => ask(foundSchema, () => ({ about: 'search', words }))),
    review: (vault) => askOf(reviewedSchema, vault, { what: 'review' }),
    blocking: (vault, exported) => askOf(z.number(), vault, { what: 'blocking', ...exported }),
    facts: (vault) => askOf(listOf<FactInUse>(), vault, { what: 'facts' }),
    factChange: (vault, fact, text) =>
      askOf(listOf<Replacement>(), vault, { what: 'fact-change', fact, text }),
    async exported(vault, exported) {
      const made = await askOf(madeSchema, vault, { what: 'export', ...exported })
      return made.ok ? made.value : made
    },
    archive: (files) => ask(z.instanceof(Uint8Array), () => ({ about: 'archive', files: [...files] })),
    archived: (archive) => ask(z.null(), () => ({ about: 'archived', archive })),
    changed(path) {
      const folder = folderOfPath(root, path)
      if (folder === null) return
      const vault = join(root, folder)
      if (thread.isThere()) thread.tell({ kind: 'changed', path: vault })
      else missed.add(vault)
    },
    setRoot(next) {
      root = next
      missed.clear()
      thread.tell({ kind: 'root', root })
    },
    readAhead: () => thread.readAhead(),
    end: () => thread.end(),
  }
}

/** Long lists are parsed where they leave main; to do that here as well would keep main twice as long. */
const listOf = <T>(): z.ZodType<T[]> => z.custom<T[]>(Array.isArray)
const reviewedSchema = z.custom<Reviewed>((said) => typeof said === 'object' && said !== null)
/** Whole documents: whoever writes them looks at each. */
const madeSchema = z.custom<Result<MadeExport>>((made) => typeof made === 'object' && made !== null)
