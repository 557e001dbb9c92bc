import type { z } from 'zod'
import type { VaultDocument } from '../../core/vault/document.ts'
import { operated, readAt } from '../../core/vault/operations.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import type { ChangeLine, Operation, Place } from '../../shared/vault-change.ts'
import { vaultFileSchema, type VaultFile } from '../../shared/vault.ts'
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
  vault(before: VaultDocument['vault']): VaultDocument['vault']
}

/** What a vault holds beside its index in which nothing is. */
export const blankRecords = (): Omit<VaultDocument, 'vault'> => ({
  intake: emptyIntake(),
  handover: emptyHandover(),
  ...{ sections: {}, proposals: {}, reviews: {}, parts: {} },
  ...{ facts: [], confirmed: [], struck: [], clientReplies: [], readings: [] },
})

const blankDocument = (): VaultDocument => ({
  ...blankRecords(),
  vault: { title: '', client: '', failures: {}, approvals: {}, leftOut: {} },
})

/** What of a `vault.json` has its form. */
export function fittingIn(raw: unknown): Partial<VaultFile> {
  const fitting = Object.entries<z.ZodType>(vaultFileSchema.shape).flatMap(([key, schema]) => {
    const parsed = isGroup(raw) && Object.hasOwn(raw, key) ? schema.safeParse(raw[key]) : null
    return parsed?.success ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(fitting) as Partial<VaultFile>
}

/** `lines`: the changes of a vault, as far back as they are kept. */
export function lastRecords(lines: readonly ChangeLine[]): LastRecords {
  const blank = blankDocument()
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
      if (file && hashes.get(name) === null) return { record: recordOf(blank, file.at) }
      const record = file && text(name) !== null ? recordOf(told(), file.at) : undefined
      return record === undefined ? null : { record }
    },
    answers() {
      const { intake } = carriedOut({ intake: {} }, lines)
      return isGroup(intake) ? intake : {}
    },
    vault(before) {
      const { title, client, failures, approvals, leftOut } = before
      const root = { vault: { title, client, failures, approvals, leftOut } }
      return { ...root.vault, ...fittingIn(carriedOut(root, lines)['vault']) }
    },
  }
}

/** The record at a place; undefined where there is none. */
export function recordOf(document: VaultDocument, at: Place): object | undefined {
  const record = readAt(document, at)
  return typeof record === 'object' && record !== null ? record : undefined
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
