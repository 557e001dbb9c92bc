import type { VaultDocument } from '../../core/vault/document.ts'
import { allOperated } from '../../core/vault/operations.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import { fileText, operationsOn } from './document-files.ts'
import type { VaultFiles } from './vault-files.ts'
import { sha256 } from './record-text.ts'

/** A vault brought up to its last change. */
interface MadeUpFor {
  document: VaultDocument
  /** The number of the last change; 0 where there is none. */
  revision: number
  changedAt: string | undefined
  /** The files that did not say it yet; `text` null: the file is to go. */
  toWrite: { name: string; old: null; text: string | null }[]
  /** Files that none of the changes left as they are: another program wrote in them. They stay as they are. */
  unexplained: string[]
}

/**
 * Makes up for changes that counted and whose files were not all written: by its hash each file says after which of them
 * it was written. One that is ahead says all of them already. A file that none of them left so was changed by another program, and stays as it is.
 */
export async function madeUpFor(
  read: VaultDocument,
  lines: readonly ChangeLine[],
  upTo: number,
  files: VaultFiles,
  ahead: ReadonlySet<string>,
): Promise<MadeUpFor> {
  const pending = lines.filter(({ seq }) => seq > upTo)
  const last = pending.at(-1)
  const made: MadeUpFor = {
    document: read,
    revision: last?.seq ?? 0,
    changedAt: last?.at,
    toWrite: [],
    unexplained: [],
  }
  for (const name of new Set(pending.flatMap((line) => Object.keys(line.files)))) {
    if (ahead.has(name)) continue
    const found = await files.read(name)
    const missing = missingFrom(pending, name, found.kind === 'read' ? sha256(found.bytes) : null)
    const operations = missing?.flatMap((line) => operationsOn(name, line.operations))
    const document = operations && allOperated(made.document, operations)
    if (!document) made.unexplained.push(name)
    else if (operations.length > 0) {
      made.document = document
      made.toWrite.push({ name, old: null, text: fileText(document, name)?.text ?? null })
    }
  }
  const own = pending.flatMap((line) => operationsOn(null, line.operations))
  made.document = allOperated(made.document, own) ?? made.document
  return made
}

/** The changes of a file that it does not say yet; null where none of them left it so. */
function missingFrom(pending: readonly ChangeLine[], name: string, hash: string | null): ChangeLine[] | null {
  const changes = pending.filter((line) => line.files[name] !== undefined)
  const last = changes.findLastIndex((line) => line.files[name]?.[1] === hash)
  const missing = changes.slice(last + 1)
  // Each begins where the one before it ends; a line that is lost between breaks the chain.
  const linked = missing.every(
    (line, index) => line.files[name]?.[0] === (index === 0 ? hash : missing[index - 1]?.files[name]?.[1]),
  )
  return linked ? missing : null
}
