import type { VaultDocument } from '../../core/vault/document.ts'
import { operated, readAt } from '../../core/vault/operations.ts'
import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import { fileText } from './document-files.ts'
import { isGroup } from './readable-json.ts'
import { recordFile } from './record-files.ts'

/** What the changes of a vault say of its files, for those that are damaged, gone, or changed by another program. */
export interface LastRecords {
  /** The SHA-256 of a file as the changes left it, null where they left none; undefined where they do not tell. */
  hash(name: string): string | null | undefined
  /** The text of a file as the changes left it, to the byte; null where they left none, or do not hold all of it. */
  text(name: string): string | null
  /** The record of a file as they left it, undefined where they left none; null where they do not hold all of it. */
  record(name: string): { record: object | undefined } | null
  /** A vault as they left it, where they hold all of this file; null where they do not. */
  document(name: string): VaultDocument | null
  /** The answers as they left them; one whose beginning they do not hold is not there. */
  answers(): Readonly<Record<string, unknown>>
  /** What stands in `vault.json` alone, as the changes left what stood there before. */
  vault(before: object): Record<string, unknown>
}

/** `blank`: a vault in which nothing is; `lines`: its changes, as far back as they are kept. */
export function lastRecords(blank: VaultDocument, lines: readonly ChangeLine[]): LastRecords {
  const hashes = new Map(
    lines.flatMap(({ files }) => Object.entries(files).map(([name, [, after]]) => [name, after])),
  )
  let records: Record<string, unknown> | null = null
  const told = (): VaultDocument => ({ ...blank, ...(records ??= carriedOut({ ...blank }, lines)) })
  const text = (name: string): string | null => {
    const hash = hashes.get(name)
    const text = hash && recordFile(name) ? fileText(told(), name) : null
    return text?.sha256 === hash ? (text?.text ?? null) : null
  }
  return {
    hash: (name) => hashes.get(name),
    text,
    document: (name) => (text(name) === null ? null : told()),
    record(name) {
      const file = recordFile(name)
      if (file && hashes.get(name) === null) return { record: undefined }
      const record = file && text(name) !== null ? readAt(told(), file.at) : null
      return typeof record === 'object' && record !== null ? { record } : null
    },
    answers() {
      const { intake } = carriedOut({ intake: {} }, lines)
      return isGroup(intake) ? intake : {}
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

function asItStands(root: object, operation: Operation): Operation {
  const was = readAt(root, operation.at)
  if (operation.do === 'set') return { ...operation, was }
  // With nothing on either side of its words the text was no more than these, as where somebody begins to type.
  const isWhole = operation.do === 'text' && operation.beside?.every((words) => words === '') === true
  const isNamed = operation.at.every((step) => typeof step === 'string')
  return isWhole && isNamed && was === undefined
    ? { do: 'set', at: operation.at, now: operation.now }
    : operation
}
