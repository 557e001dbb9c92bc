import type { VaultDocument } from '../../core/vault/document.ts'
import { readAt } from '../../core/vault/operations.ts'
import { sectionName } from '../../core/vault/section-name.ts'
import { sameValue } from '../../shared/same-value.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import type { Place } from '../../shared/vault-change.ts'
import { fileText } from './document-files.ts'
import type { LastRecords } from './last-records.ts'
import { recordFile, recordFiles } from './record-files.ts'
import { changesFile } from './vault-paths.ts'

/** A file that another program changed while nobody of us looked; `before`: its record until then, undefined where there was none. */
export interface EditedFile {
  name: string
  at: Place
  before: object | undefined
}

/**
 * The files that hold something else than the changes left in them; `otherwise`: those that do so for another reason. `arriving`: those
 * whose change is on its way, since a Vaultwright elsewhere counted on; all of them where the newest changes are (`isLacking`).
 */
export function editedIn(
  document: VaultDocument,
  before: LastRecords,
  otherwise: ReadonlySet<string>,
  isLacking: boolean,
): { edited: EditedFile[]; arriving: EditedFile[] } {
  const edited: EditedFile[] = []
  const arriving: EditedFile[] = []
  for (const { name, at } of recordFiles) {
    if (otherwise.has(name) || before.hash(name) === undefined) continue
    const now = fileText(document, name)
    const last = (now?.sha256 ?? null) === before.hash(name) ? null : before.record(name)
    const record = readAt(document, at)
    // The same content in another form, as with the ends of lines of another system, is no change.
    if (last === null || sameValue(last.record, record)) continue
    const isAhead = (key: string): boolean =>
      Number(readAt(record, [key])) > Number(readAt(last.record, [key]))
    const file = { name, at, before: last.record }
    if (isAhead('revision')) arriving.push(file)
    // One that was only brought up to date there says nothing else.
    else if (!isAhead('schemaVersion')) (isLacking ? arriving : edited).push(file)
  }
  return { edited, arriving }
}

/** What is said of files that another program changed; `unexplained`: those that do not go with the newest changes. */
export function editedSentences(edited: readonly EditedFile[], unexplained: readonly string[]): string[] {
  const names = new Set([...edited.map(({ name }) => name), ...unexplained])
  return [...names].map((name) => {
    const at = recordFile(name)?.at
    const section = sectionNumbers.find((each) => at?.[0] === 'sections' && at[1] === each)
    const what = section === undefined ? `“${name}”` : sectionName(section)
    const rest = unexplained.includes(name) ? `; what you wrote is in “${changesFile}”` : ''
    return `${what} was changed by another program. It is shown as it is now${rest}.`
  })
}
