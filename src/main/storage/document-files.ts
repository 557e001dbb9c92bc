import type { VaultDocument } from '../../core/vault/document.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { sameValue } from '../../shared/same-value.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Operation } from '../../shared/vault-change.ts'
import { schemaVersion } from '../../shared/vault.ts'
import { fileOfPlace } from './record-files.ts'
import { recordText, type RecordText } from './record-text.ts'
import * as paths from './vault-paths.ts'

/** A file that a change of the vault makes, replaces or removes. */
export interface FileChange {
  name: string
  was: RecordText | null
  now: RecordText | null
  /** Where a version that another program made of it goes; the trash where nothing is said. */
  aside?: string
}

const nothingToHandOver = emptyHandover()

/** Every file of a vault but `vault.json`, which is made from the others. */
function filesOf(document: VaultDocument): Map<string, [record: object, content: () => unknown]> {
  const files = new Map<string, [object, () => unknown]>()
  const put = (name: string, record: object | undefined, content?: () => unknown): void => {
    if (record) files.set(name, [record, content ?? (() => record)])
  }
  for (const number of sectionNumbers) {
    put(paths.sectionFile(number), document.sections[number])
    put(paths.proposalFile(number), document.proposals[number])
    put(paths.reviewFile(number), document.reviews[number])
  }
  for (const part of Object.values(document.parts)) put(paths.partFile(part.number, part.part), part)
  put(paths.intakeFile, document.intake)
  const { handover, clientReplies, facts, confirmed, struck, readings } = document
  if (!sameValue(handover, nothingToHandOver))
    put(paths.handoverFile, handover, () => ({ schemaVersion, handover }))
  if (facts.length > 0) put(paths.factsFile, facts, () => ({ schemaVersion, texts: facts }))
  if (confirmed.length > 0) put(paths.confirmedFile, confirmed, () => ({ schemaVersion, confirmed }))
  if (struck.length > 0) put(paths.struckFile, struck, () => ({ schemaVersion, struck }))
  if (clientReplies.length > 0)
    put(paths.clientRepliesFile, clientReplies, () => ({ schemaVersion, replies: clientReplies }))
  if (readings.length > 0) put(paths.readThroughFile, readings, () => ({ schemaVersion, readings }))
  return files
}

/** The files in which two states of a vault differ, told by their records: what is the same object is the same file. */
export function filesChanged(before: VaultDocument, after: VaultDocument): FileChange[] {
  const [old, now] = [filesOf(before), filesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was?.[0] === is?.[0]) return []
    const change = { name, was: was ? recordText(...was) : null, now: is ? recordText(...is) : null }
    if (change.was?.sha256 === change.now?.sha256) return []
    const section = sectionNumbers.find((number) => paths.sectionFile(number) === name)
    return [
      section
        ? { ...change, aside: paths.asideFile(section, before.sections[section]?.revision ?? 0) }
        : change,
    ]
  })
}

/** The records that are in a file no more. */
export function recordsReplaced(before: VaultDocument, after: VaultDocument): object[] {
  const now = filesOf(after)
  return [...filesOf(before)].flatMap(([name, [record]]) => (now.get(name)?.[0] === record ? [] : [record]))
}

/** The names of all files that a vault is to have, but `vault.json`. */
export const fileNames = (document: VaultDocument): string[] => [...filesOf(document).keys()]

/** The text of a file as it is to be; null where there is to be none. */
export function fileText(document: VaultDocument, name: string): RecordText | null {
  const file = filesOf(document).get(name)
  return file ? recordText(...file) : null
}

/** The sections whose records a change replaces. */
export const sectionsChanged = (before: VaultDocument, after: VaultDocument): SectionNumber[] =>
  sectionNumbers.filter((number) => before.sections[number] !== after.sections[number])

/** Those of the operations that change a file; null: those that change what stands in `vault.json`. */
export const operationsOn = (name: string | null, operations: readonly Operation[]): Operation[] =>
  operations.filter(({ at }) => fileOfPlace(at) === name)
