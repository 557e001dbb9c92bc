import { basename } from 'node:path'
import { z } from 'zod'
import type { VaultDocument } from '../../core/vault/document.ts'
import { fitsAsWellAs } from '../../core/vault/form.ts'
import { entriesOf } from '../../core/vault/history.ts'
import { readAt } from '../../core/vault/operations.ts'
import { sectionName } from '../../core/vault/section-name.ts'
import type { Failure } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { sections, type SectionNumber } from '../../shared/sections/index.ts'
import { schemaVersion, vaultFileSchema, type Approval, type VaultFile } from '../../shared/vault.ts'
import { lacksNewest, linesIn } from './change-log.ts'
import { editedIn, editedSentences, type EditedFile } from './edited-files.ts'
import { copyOf } from './copy-names.ts'
import { madeUpFor } from './make-up-for.ts'
import { latestVersion, versionOf, type FileKind, type Migration } from './migrations.ts'
import { mostWrong, readJson, type FileText } from './read-file.ts'
import { keepText, sha256, textOf } from './record-text.ts'
import { recordFile, recordFiles } from './record-files.ts'
import { blankRecords, fittingIn, lastRecords, type LastRecords } from './last-records.ts'
import { readableJson } from './readable-json.ts'
import { newestRunOf } from './run-journals.ts'
import { notInside, type VaultFiles } from './vault-files.ts'
import * as paths from './vault-paths.ts'
import { nameShown } from './folder-name.ts'
import { isSystemFile } from './system-files.ts'
import {
  damagedSentence,
  readVaultFile,
  type ReaderOptions,
  type DamagedFile,
  type Parsed,
  type Readings,
  type UnreadFile,
} from './vault-reader.ts'
import { indexOf, isBlank, vaultFileOf, type VaultState } from './vault-state.ts'

export interface OpeningPorts {
  now(): Date
  newId(): string
  migrations: readonly Migration[]
}

/** A vault as read, and the files that were brought up to date and are still to be written. */
export interface ReadVault {
  state: VaultState
  /** Old and new text by file, `vault.json` last; null: the file is to go. Empty in a vault that may not be changed. */
  toWrite: { name: string; old: string | null; text: string | null }[]
  /** The text of `changes.jsonl`; null where there is none yet. */
  log: string | null
  /** Files that another program wrote in while nobody of us looked, with the records as they were before that. */
  edited: EditedFile[]
  /** Files that a Vaultwright elsewhere wrote, and whose changes are on their way; with the records as they were before that. */
  arriving: readonly EditedFile[]
  /** Where the index tells of changes that are on their way: what stands in it alone, as it was before them. */
  indexBefore: VaultDocument['vault'] | null
  /** Damaged files that are to be kept aside, and files that are there and could not be read. */
  damaged: DamagedFile[]
  unread: UnreadFile[]
  /** Folders of the vault that are none: they are to be put away. */
  strays: readonly string[]
  /** Its files are more than a vault can hold, and not all of them were read. */
  tooLarge: boolean
}

/** A whole vault is under 1 MB, and some of that again with what was read through and sent back; in bytes. */
const mostInVault = 48_000_000

/** Why a folder with more than a vault can hold is not opened. */
export const moreThanAVault = (folder: string): Failure => ({
  kind: 'not-allowed',
  why: `“${folder}” holds more than a vault can, so it was not opened. Nothing in it was changed.`,
})

type ReadFile = <T extends object>(
  kind: FileKind,
  name: string,
  schema: z.ZodType<T>,
) => Promise<Parsed<T> | null>

/**
 * Reads a whole vault, and writes nothing. Files that cannot be used are named in the notices, what `changes.jsonl` says and
 * the files do not say yet is made up for, the index is made anew from the sections, and a vault with any file of a newer
 * version is read only.
 */
export async function readVault(files: VaultFiles, ports: OpeningPorts): Promise<ReadVault> {
  const strays = await files.strayFolders()
  const head = await files.peek(paths.vaultFile)
  const version = head.kind === 'read' ? versionOf(readJson(head.text)) : null
  const latest = latestVersion(ports.migrations)
  const readings: Readings = {
    ...{ notices: strays.map(notInside), damaged: [], unread: [], putBack: [] },
    left: { bytes: mostInVault, wrong: mostWrong },
    newer: version !== null && version > latest,
  }
  const { damaged, unread } = readings
  if (head.kind === 'unreadable') unread.push({ name: paths.vaultFile, failure: head.failure })
  const log = await files.read(paths.changesFile)
  if (log.kind === 'unreadable') unread.push({ name: paths.changesFile, failure: log.failure })
  if (log.kind === 'damaged') {
    damaged.push({ name: paths.changesFile, why: log.why })
    readings.notices.push(damagedSentence({ name: paths.changesFile, why: log.why }))
  }
  const found = logText(log)
  const lines = linesIn(found ?? '')
  const changes = lastRecords(lines)
  const upTo = readAt(head.kind === 'read' ? readJson(head.text) : null, ['revision'])
  // What is not there yet because a save of it was cut off is made up for with the other changes since.
  const isBegun = (name: string): boolean =>
    lines.find(({ seq, files }) => seq > Number(upTo) && files[name] !== undefined)?.files[name]?.[0] === null
  // Where the newest changes are lost, the files may say more than the others do.
  const before = (lines.at(-1)?.seq ?? 0) >= Number(upTo) ? changes : lastRecords([])
  const isTold = (name: string, hash: string): boolean =>
    lines.some(({ files }) => files[name]?.includes(hash))
  const options: ReaderOptions = {
    migrations: ports.migrations,
    answers: () => changes.answers(),
    last: (name, found) => (found === 'missing' && isBegun(name) ? null : changes.text(name)),
    isTold,
    fits: (name, held, text) => {
      const at = recordFile(name)?.at
      if (!at || isTold(name, sha256(text))) return true
      const document = before.document(name)
      return document === null || fitsAsWellAs(document, at, held)
    },
  }
  const toWrite: ReadVault['toWrite'] = []
  // `vault.json` is brought up to date last, so a file that is ahead of it was written by a try that was cut off.
  const ahead = new Set<string>()
  const broughtUp = new Set<string>()

  const read: ReadFile = async (kind, name, schema) => {
    const parsed = await readVaultFile(files, kind, name, schema, readings, options)
    if (!parsed) return null
    keepText(parsed.value, parsed.text)
    if (parsed.mended === 'changes') ahead.add(name)
    if (parsed.old !== null) broughtUp.add(name)
    if (parsed.old !== null || parsed.mended) toWrite.push({ name, old: parsed.old, text: parsed.text })
    else if (version !== null && version < (versionOf(parsed.value) ?? 0)) ahead.add(name)
    return parsed
  }

  const records = await readRecords(read)
  const parsed = await read('vault', paths.vaultFile, vaultFileSchema)
  const blank = blankFile(files.folder, ports)
  let file = parsed?.value ?? blank
  readings.notices.push(...putBackSentence(readings.putBack))
  const newestRun = await newestRunOf(files)
  if (head.kind === 'missing')
    readings.notices.push(`“${paths.vaultFile}” is not there any more. It is made again from the rest.`)
  if (!parsed && !readings.newer) {
    const names = rebuiltNames(records, blank, newestRun)
    const revision = lines.at(-1)?.seq ?? 0
    const said = fittingIn('bytes' in head && head.bytes ? readableJson(head.bytes).value : null)
    file = { ...file, ...names, ...said, revision: Math.max(revision, said.revision ?? 0) }
    const told = changes.vault({ ...file, ...names })
    file = { ...file, ...told, title: said.title ?? told.title, client: said.client ?? told.client }
  } else if (!parsed && head.kind === 'read') file = { ...file, ...namesIn(readJson(head.text)) }

  if (isBlank(file.title)) file = { ...file, title: rebuiltNames(records, blank, newestRun).title }
  const { title, client, failures, approvals, leftOut } = file
  const made = await madeUpFor(
    { ...records, vault: { title, client, failures, approvals, leftOut } },
    lines,
    file.revision,
    files,
    new Set([...ahead, ...unread.map(({ name }) => name)]),
  )
  for (const change of made.toWrite) {
    const upgraded = toWrite.find(({ name }) => name === change.name)
    if (upgraded) upgraded.text = change.text
    else toWrite.push(change)
  }
  const isLacking = lacksNewest(lines, file.revision)
  const otherwise = new Set([...broughtUp, ...ahead, ...made.toWrite.map(({ name }) => name)])
  for (const { name } of unread) otherwise.add(name)
  const { edited, arriving } = editedIn(made.document, changes, otherwise, isLacking)
  readings.notices.push(...editedSentences(edited, made.unexplained))
  const known = new Set([...ahead, ...edited.map(({ name }) => name)])
  const changed = await compareIndex(
    file,
    made.document,
    { changes, files, toWrite, known, unread },
    readings.notices,
  )
  const document = changed.length === 0 ? made.document : withoutApprovals(made.document, changed)

  const tooLarge = readings.left.bytes < 0 || readings.left.wrong < 0
  const state: VaultState = {
    head: {
      ...file,
      revision: Math.max(file.revision, made.revision),
      changedAt: made.changedAt ?? file.changedAt,
    },
    document,
    lines,
    entries: entriesOf(lines),
    highest: new Map(),
    newestRun,
    notices: readings.notices,
    copies: [],
    readOnly: whyUnread(unread),
    heldBriefly: false,
  }
  const whole: ReadVault = {
    ...{ state, toWrite, log: found, edited, arriving, damaged, unread, strays, tooLarge },
    indexBefore: isLacking ? changes.vault(made.document.vault) : null,
  }
  if (readings.newer) {
    state.readOnly = { kind: 'newer-version', what: `“${title}”` }
    return { ...whole, toWrite: [], edited: [], damaged: [], strays: [] }
  }
  const text = textOf(vaultFileOf(state))
  if (parsed && text === textOf(parsed.value) && parsed.old === null) return whole
  const others = toWrite.filter((change) => change.name !== paths.vaultFile)
  return { ...whole, toWrite: [...others, { name: paths.vaultFile, old: parsed?.old ?? null, text }] }
}

/** Without one of its files a vault is not whole: what was changed in it then would be taken for another program's. */
function whyUnread([first]: readonly UnreadFile[]): Failure | null {
  if (!first) return null
  const why = `${failureSentence(first.failure)} Until it can be read, this vault can be looked at but not changed.`
  return { kind: 'not-allowed', why }
}

/** `changes.jsonl` as far as it is text: each line stands for itself. null: there is none. */
function logText(log: FileText): string | null {
  if (log.kind === 'read') return log.text
  if (log.kind === 'missing') return null
  const text = log.kind === 'damaged' ? new TextDecoder().decode(log.bytes) : ''
  return text
    .split('\n')
    .filter((line) => !line.includes('\uFFFD'))
    .join('\n')
}

/** All but what stands in `vault.json`. */
async function readRecords(read: ReadFile): Promise<Omit<VaultDocument, 'vault'>> {
  const records = blankRecords()
  for (const { name, kind, schema, at, of } of recordFiles) {
    const [first, second] = at
    const parsed = await read(kind, name, schema)
    if (!parsed || first === undefined) continue
    const record = of(parsed.value)
    keepText(record, parsed.text)
    if (second === undefined) Object.assign(records, { [first]: record })
    else Object.assign(records[first as 'sections'], { [second]: record })
  }
  return records
}

function blankFile(folder: string, ports: OpeningPorts): VaultFile {
  const at = ports.now().toISOString()
  return {
    schemaVersion,
    id: ports.newId(),
    title: nameShown(basename(folder)),
    client: '',
    revision: 0,
    createdAt: at,
    changedAt: at,
    sections: [],
    failures: {},
    approvals: {},
    leftOut: {},
  }
}

/** What even a `vault.json` of another form may say: who it is. */
function namesIn(raw: unknown): Partial<Pick<VaultFile, 'id' | 'title' | 'client'>> {
  const { id, title, client } = vaultFileSchema.shape
  const named = z.object({ id, title, client }).safeParse(raw)
  return named.success ? named.data : {}
}

/** What a `vault.json` that cannot be read may cost: the title is in the answers, the id in the journals. */
function rebuiltNames(
  { intake }: Pick<VaultDocument, 'intake'>,
  blank: VaultFile,
  newestRun: { vaultId: string } | null,
): Pick<VaultFile, 'id' | 'title' | 'client'> {
  const client = intake.businessName
  return { id: newestRun?.vaultId ?? blank.id, client, title: client.trim() || blank.title }
}

/** So many files of others are named, the rest counted. */
const mostNamed = 5

/** An approval was for the words that it was given to, also where nobody knows any more what these were. */
function withoutApprovals(document: VaultDocument, changed: readonly SectionNumber[]): VaultDocument {
  const isFor = ([number, approval]: [string, Approval | undefined]): boolean =>
    changed.some(
      (each) => String(each) === number && document.sections[each]?.revision === approval?.revision,
    )
  const others = Object.entries(document.vault.approvals).filter((entry) => !isFor(entry))
  return { ...document, vault: { ...document.vault, approvals: Object.fromEntries(others) } }
}

/**
 * Says what changed between the index and the sections while we were not looking. Hands back the sections whose words before
 * that nothing tells.
 */
async function compareIndex(
  file: VaultFile,
  document: VaultDocument,
  {
    changes,
    files,
    toWrite,
    known,
    unread,
  }: {
    changes: LastRecords
    files: VaultFiles
    toWrite: ReadVault['toWrite']
    /** Files of which it is said already, or which are ahead of the index. */
    known: ReadonlySet<string>
    unread: readonly UnreadFile[]
  },
  notices: string[],
): Promise<SectionNumber[]> {
  const changed: SectionNumber[] = []
  const ours = new Set(sections.map((section) => basename(paths.sectionFile(section.number))))
  // What a sync program left of a conflict is told by itself.
  const others = (await files.names('sections')).filter(
    (name) =>
      !ours.has(name) && !name.startsWith('.') && !isSystemFile(name) && copyOf(`sections/${name}`) === null,
  )
  for (const name of others.slice(0, mostNamed))
    notices.push(
      `“sections/${nameShown(name)}” is not a file of ours. It was left where it is and is not shown.`,
    )
  if (others.length > mostNamed)
    notices.push(`“sections” holds ${others.length - mostNamed} more files that are not ours.`)
  const now = indexOf(document)
  const gone: { bare: string[]; withHistory: string[] } = { bare: [], withHistory: [] }
  for (const was of file.sections) {
    const path = paths.sectionFile(was.number)
    // It is there, and what stands in it is not known.
    if (unread.some(({ name }) => name === path)) continue
    const is = now.find((entry) => entry.number === was.number)
    const name = sectionName(was.number)
    if (!is) {
      const older = (await files.names(paths.historyFolder(was.number))).length > 0
      gone[older ? 'withHistory' : 'bare'].push(name)
      continue
    }
    const upgraded = toWrite.find((change) => change.name === path)?.old
    const hash = typeof upgraded === 'string' ? sha256(upgraded) : is.sha256
    // The same content in another form, as with the ends of lines of another system, is no change.
    const sameContent = sha256(textOf(document.sections[was.number])) === was.sha256
    const ourOwn = sameContent || known.has(path) || changes.hash(path) === hash
    if (hash !== was.sha256 && is.revision <= was.revision && !ourOwn) {
      // A higher revision is a save of ours whose index was cut off.
      notices.push(`${name} was changed by another program. It is shown as it is now.`)
      changed.push(was.number)
    }
  }
  notices.push(...goneSentence(gone.bare, false), ...goneSentence(gone.withHistory, true))
  return changed
}

/** What is said of files that are gone and that the changes tell. */
function putBackSentence(names: readonly string[]): string[] {
  if (names.length === 0) return []
  const listed = names.map((name) => `“${name}”`).join(', ')
  return names.length === 1
    ? [`${listed} is not there any more. It is put back as you changed it last.`]
    : [`${names.length} files are not there any more: ${listed}. They are put back as you changed them last.`]
}

/** A folder may lack them all, which is one thing to say. */
function goneSentence(names: readonly string[], withHistory: boolean): string[] {
  if (names.length === 0) return []
  const many = names.length > 1
  const said = many
    ? `${names.length} sections are not there any more: ${names.join(', ')}.`
    : `${names.join('')} is not there any more.`
  const whose = many
    ? 'Their older versions are in their histories.'
    : 'Its older versions are in its history.'
  return [withHistory ? `${said} ${whose}` : said]
}
