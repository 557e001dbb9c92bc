import type { z } from 'zod'
import { latestVersion, migrated, versionOf, type FileKind, type Migration } from './migrations.ts'
import { readJson } from './read-file.ts'
import type { VaultFiles } from './vault-files.ts'
import { textOf } from './record-text.ts'

/** A file of the vault, read and parsed. `old` holds the text as it was before it was brought up to date. */
export interface Parsed<T> {
  value: T
  text: string
  old: string | null
}

/** What reading the files of a vault came to, beside the contents. */
export interface Readings {
  notices: string[]
  /** Files that cannot be used and are to be kept aside. */
  damaged: string[]
  /** Files that are there and could not be read. */
  unread: string[]
  /** A file was made by a newer version: nothing here may be changed, not even mended. */
  newer: boolean
}

export interface ReaderOptions {
  migrations: readonly Migration[]
  /** The version to go by for files that carry none. */
  unversioned: number
}

/**
 * Reads one file of a vault, and writes nothing. One that cannot be used is noted, and a notice says so. null: there is
 * nothing to use.
 */
export async function readVaultFile<T>(
  files: VaultFiles,
  kind: FileKind,
  name: string,
  schema: z.ZodType<T>,
  readings: Readings,
  options: ReaderOptions,
): Promise<Parsed<T> | null> {
  const found = await files.read(name)
  if (found.kind === 'missing') return null
  if (found.kind === 'unreadable') {
    readings.unread.push(name)
    readings.notices.push(`“${name}” cannot be opened: this account is not allowed to read it.`)
    return null
  }
  const parsed = found.kind === 'read' ? parsedText(found.text, kind, schema, options) : null
  if (parsed?.newer) readings.newer = true
  if (parsed?.file) return parsed.file
  if (readings.newer)
    readings.notices.push(`“${name}” was made by a newer Vaultwright and cannot be shown here.`)
  else {
    readings.damaged.push(name)
    readings.notices.push(damagedSentence(name))
  }
  return null
}

/** What the text of a file holds, null where that cannot be used; `newer`: a newer version made it. */
export function parsedText<T>(
  text: string,
  kind: FileKind,
  schema: z.ZodType<T>,
  { migrations, unversioned }: ReaderOptions,
): { file: Parsed<T> | null; newer: boolean } {
  const raw = readJson(text)
  const version = kind === 'intake' ? unversioned : versionOf(raw)
  const newer = version !== null && version > latestVersion(migrations)
  const current = migrated(kind, raw, version, migrations)
  const parsed = schema.safeParse(current)
  if (!parsed.success) return { file: null, newer }
  const changed = current !== raw
  const value = inOrderOf(current, parsed.data) as T
  return { file: { value, text: changed ? textOf(value) : text, old: changed ? text : null }, newer }
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

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is said of a damaged file for as long as it stands where it was. */
export const damagedSentence = (name: string): string => `“${name}” is damaged and was left where it is.`
