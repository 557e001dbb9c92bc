import type { z } from 'zod'
import { readAt } from '../../core/vault/operations.ts'
import type { Failure } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import {
  latestVersion,
  migrated,
  versionOf,
  versionUnsaid,
  type FileKind,
  type Migration,
} from './migrations.ts'
import { countedAnew } from './counted-anew.ts'
import { readJson, type FileText } from './read-file.ts'
import { isGroup, readableJson } from './readable-json.ts'
import { hasStrayAnswers, takeAnswers } from './take-answers.ts'
import type { VaultFiles } from './vault-files.ts'
import { changesFile } from './vault-paths.ts'
import { sha256, textOf } from './record-text.ts'

/** A file of the vault, read and parsed. `old` holds the text as it was before it was brought up to date. */
export interface Parsed<T> {
  value: T
  text: string
  old: string | null
  /** The file is damaged or gone: this is still to be written. From `changes`: all of them are in it. */
  mended?: 'file' | 'changes'
}

/**
 * A file that cannot be used. `why`: what it is instead of a file of ours; null: its content is wrong. `mended`: where what it
 * says comes from all the same.
 */
export interface DamagedFile {
  name: string
  why: string | null
  mended?: Parsed<unknown>['mended']
}

/** A file that is there and could not be read. */
export interface UnreadFile {
  name: string
  failure: Failure
}

/** What reading the files of a vault came to, beside the contents. */
export interface Readings {
  notices: string[]
  /** What may still be read of this vault, in bytes, and how much of it may still be wrong; below 0 it is no vault of ours. */
  left: { bytes: number; wrong: number }
  /** Files that cannot be used and are to be kept aside. */
  damaged: DamagedFile[]
  /** Files that are there and could not be read. */
  unread: UnreadFile[]
  /** Files that are gone, and that the changes of the vault tell. */
  putBack: string[]
  /** A file was made by a newer version: nothing here may be changed, not even mended. */
  newer: boolean
}

export interface ReaderOptions {
  migrations: readonly Migration[]
  /** The answers as the changes of the vault left them, for an intake that is damaged or gone. */
  answers(): Readonly<Record<string, unknown>>
  /** The text of a file as the changes of the vault left it, for one that is damaged or gone; null where they do not tell. */
  last(name: string, found: 'missing' | 'damaged'): string | null
  /** False for what another program wrote in the place of something that the changes tell, and that is of no use there. */
  fits(name: string, held: object, text: string): boolean
  /** True for a text of a file that the changes tell of: what it says beside its record is nobody else's. */
  isTold(name: string, hash: string): boolean
}

/**
 * Reads one file of a vault, and writes nothing. One that cannot be used is noted, and a notice says so. null: there is
 * nothing to use.
 */
export async function readVaultFile<T extends object>(
  files: VaultFiles,
  kind: FileKind,
  name: string,
  schema: z.ZodType<T>,
  readings: Readings,
  options: ReaderOptions,
): Promise<Parsed<T> | null> {
  const { left } = readings
  if (left.bytes < 0 || left.wrong < 0) return null
  // What cannot be used is not remembered: whatever replaces it, it is kept.
  const found = await files.peek(name)
  if (found.kind === 'missing') {
    if (readings.newer) return null
    const mended = await fromChanges(files, kind, name, schema, options, 'missing')
    if (mended) readings.putBack.push(name)
    return mended ?? (kind === 'intake' ? answersLeft(null, schema, readings, options) : null)
  }
  if (found.kind === 'read') left.bytes -= found.bytes.length
  if (found.kind === 'unreadable') {
    readings.unread.push({ name, failure: found.failure })
    readings.notices.push(failureSentence(found.failure))
    return null
  }
  const parsed =
    found.kind === 'read' ? await parsedText(found.text, kind, schema, options.migrations, files) : null
  if (parsed?.newer) readings.newer = true
  if (parsed?.countedAnew)
    readings.notices.push(
      `The revision in “${name}” was beyond what can be counted, so it is counted anew. Nothing else in it was changed.`,
    )
  const isStray = kind === 'intake' && !readings.newer && hasStrayAnswers(parsed?.content)
  if (parsed?.file && !isStray && (readings.newer || isInForm(parsed.file, name, options))) {
    // What somebody wrote beside the record would be gone with the next writing: not remembered, it is kept aside then.
    const hash = found.kind === 'read' ? sha256(found.bytes) : null
    const isKept =
      kind === 'vault' || parsed.file.old !== null || (hash !== null && options.isTold(name, hash))
    if (!isKept && !isWhole(parsed.content, parsed.file.value))
      return { ...parsed.file, text: textOf(parsed.file.value) }
    if (hash !== null) files.remember(name, hash)
    return parsed.file
  }
  left.wrong -= parsed?.wrong ?? 0
  const read = readings.newer ? null : await fromDamaged(files, kind, schema, readings, options, found)
  const isTold = kind !== 'intake' && !readings.newer
  const mended = read ?? (isTold ? await fromChanges(files, kind, name, schema, options, 'damaged') : null)
  if (readings.newer)
    readings.notices.push(`“${name}” was made by a newer Vaultwright and cannot be shown here.`)
  else {
    const why = found.kind === 'damaged' ? found.why : null
    const damaged = { name, why, ...(mended?.mended && { mended: mended.mended }) }
    readings.damaged.push(damaged)
    readings.notices.push(damagedSentence(damaged))
  }
  if (kind !== 'intake' || mended || found.bytes === undefined) return mended
  return answersLeft(found.bytes, schema, readings, options)
}

/** A file of an older version is brought up to date whatever its form is. */
const isInForm = ({ value, text, old }: Parsed<object>, name: string, options: ReaderOptions): boolean =>
  old !== null || options.fits(name, value, text)

/** The answers that a damaged intake holds, or none (null), and those that the changes tell. */
function answersLeft<T>(
  bytes: Uint8Array | null,
  schema: z.ZodType<T>,
  { notices }: Readings,
  options: ReaderOptions,
): Parsed<T> | null {
  const { intake, said } = takeAnswers(bytes, options.answers(), options.migrations)
  notices.push(...said)
  const taken = schema.safeParse(intake)
  return taken.success ? { value: taken.data, text: textOf(taken.data), old: null, mended: 'file' } : null
}

/** True where what was parsed says everything that the file says. */
export function isWhole(held: unknown, parsed: unknown): boolean {
  if (typeof held !== 'object' || held === null) return true
  return Object.entries(held).every(([key, inside]) => {
    const taken = readAt(parsed, [key])
    return taken !== undefined && isWhole(inside, taken)
  })
}

/** The text of a damaged file in good order, where nothing of it is missing: it has a comma too many, or other letters. */
export function textInOrder(found: Extract<FileText, { kind: 'read' | 'damaged' }>): string | null {
  const { value, whole, broken } = readableJson(found.bytes ?? '')
  // Sound JSON in letters of ours was read already, and says something else.
  return !isGroup(value) || (whole && found.kind === 'read') || broken.size > 0 ? null : textOf(value)
}

/** What a damaged file says, where nothing of it is missing. */
async function fromDamaged<T>(
  files: VaultFiles,
  kind: FileKind,
  schema: z.ZodType<T>,
  readings: Readings,
  options: ReaderOptions,
  found: Extract<FileText, { kind: 'read' | 'damaged' }>,
): Promise<Parsed<T> | null> {
  const text = textInOrder(found)
  if (text === null) return null
  const { file, newer, content } = await parsedText(text, kind, schema, options.migrations, files)
  if (newer) readings.newer = true
  if (kind === 'intake' && hasStrayAnswers(content)) return null
  return file && !newer ? { ...file, old: null, mended: 'file' } : null
}

/** What the changes of the vault say of a file. */
async function fromChanges<T>(
  files: VaultFiles,
  kind: FileKind,
  name: string,
  schema: z.ZodType<T>,
  options: ReaderOptions,
  found: 'missing' | 'damaged',
): Promise<Parsed<T> | null> {
  const text = options.last(name, found)
  const read = text === null ? null : await parsedText(text, kind, schema, options.migrations, files)
  return read?.file ? { ...read.file, old: null, mended: 'changes' } : null
}

/**
 * What the text of a file holds, null where that cannot be used, with how much of it is wrong; `content`: all that it says, brought
 * up to date; `newer`: a newer version made it; `countedAnew`: its revision was beyond counting.
 */
export async function parsedText<T>(
  text: string,
  kind: FileKind,
  schema: z.ZodType<T>,
  migrations: readonly Migration[],
  files: VaultFiles,
): Promise<{
  file: Parsed<T> | null
  content: unknown
  wrong: number
  newer: boolean
  countedAnew: boolean
}> {
  const raw = readJson(text)
  const version = kind === 'intake' ? versionUnsaid : versionOf(raw)
  const newer = version !== null && version > latestVersion(migrations)
  const upToDate = migrated(kind, raw, version, migrations)
  const current = await countedAnew(kind, upToDate, files)
  const about = { content: current, newer, countedAnew: current !== upToDate }
  const parsed = schema.safeParse(current)
  if (!parsed.success) return { file: null, wrong: parsed.error.issues.length, ...about }
  const changed = current !== raw
  const value = inOrderOf(current, parsed.data) as T
  const file = { value, text: changed ? textOf(value) : text, old: changed ? text : null }
  return { file, wrong: 0, ...about }
}

/**
 * The parsed value with its keys as they stand in the file, so that a record that is changed and changed back is the same
 * text again.
 */
function inOrderOf(raw: unknown, parsed: unknown): unknown {
  if (Array.isArray(raw) && Array.isArray(parsed))
    return parsed.map((each, index) => inOrderOf(raw[index], each))
  if (!isGroup(raw) || !isGroup(parsed)) return parsed
  const kept = Object.keys(raw).filter((key) => Object.hasOwn(parsed, key))
  return Object.fromEntries(
    [...new Set([...kept, ...Object.keys(parsed)])].map((key) => [key, inOrderOf(raw[key], parsed[key])]),
  )
}

/** What is said of a damaged file for as long as it stands where it was. */
export const damagedSentence = ({ name, why }: DamagedFile): string =>
  why === null
    ? `“${name}” is damaged and was left where it is.`
    : `“${name}” ${why}, so it was not opened. It was left where it is.`

/** What is said of it once it is put away. */
export function asideSentence({ name, why, mended }: DamagedFile, moved: string): string {
  if (why === null && mended === 'file')
    return `“${name}” was damaged, but all of it could be read. It was put right; what was found is kept as “${moved}”.`
  if (why === null && mended === 'changes')
    return `“${name}” was damaged and could not be read. It is as you changed it last; what was found is kept as “${moved}”.`
  const what =
    why === null
      ? `“${name}” was damaged and could not be read. It is kept as “${moved}”; nothing was thrown away.`
      : `“${name}” ${why}, so it was not opened. It was put away as “${moved}”.`
  if (name !== changesFile) return what
  return `${what} Earlier changes may not be taken back any more. The sections are not touched by that.`
}
