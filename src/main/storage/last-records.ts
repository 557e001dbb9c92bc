import type { VaultDocument } from '../../core/vault/document.ts'
import { operated, readAt } from '../../core/vault/operations.ts'
import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import { fileText } from './document-files.ts'
import { isGroup } from './readable-json.ts'
import { recordFile } from './record-files.ts'

/** What the changes of a vault say of its files, for those that are damaged or gone. */
export interface LastRecords {
  /** The text of a file as the changes left it, to the byte; null where they left none, or do not hold all of it. */
  text(name: string): string | null
  /** What stands in `vault.json` alone, as the changes left what stood there before. */
  vault(before: object): Record<string, unknown>
}

/** `blank`: a vault in which nothing is; `lines`: its changes, as far back as they are kept. */
export function lastRecords(blank: VaultDocument, lines: readonly ChangeLine[]): LastRecords {
  const hashes = new Map(
    lines.flatMap(({ files }) => Object.entries(files).map(([name, [, after]]) => [name, after])),
  )
  let records: Record<string, unknown> | null = null
  return {
    text(name) {
      const hash = hashes.get(name)
      if (!hash || !recordFile(name)) return null
      records ??= carriedOut({ ...blank }, lines)
      const text = fileText({ ...blank, ...records }, name)
      return text?.sha256 === hash ? text.text : null
    },
    vault(before) {
      const { vault } = carriedOut({ vault: before }, lines)
      return isGroup(vault) ? vault : {}
    },
  }
}

/** Places that hold records by their keys; the others are one record each. */
const shelves = ['vault', 'intake', 'sections', 'parts', 'proposals', 'reviews']

/** Everything as the changes leave it. A record whose beginning they do not hold is not there. */
function carriedOut(root: Record<string, unknown>, lines: readonly ChangeLine[]): Record<string, unknown> {
  for (const operation of lines.flatMap(({ operations }) => operations)) {
    const next = operated(root, asItStands(root, operation))
    const record = operation.at.slice(0, shelves.includes(String(operation.at[0])) ? 2 : 1)
    root = next ?? operated(root, asItStands(root, { do: 'set', at: record })) ?? root
  }
  return root
}

const asItStands = (root: object, operation: Operation): Operation =>
  operation.do === 'set' ? { ...operation, was: readAt(root, operation.at) } : operation
