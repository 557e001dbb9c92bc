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
  { migrations, unversioned }: ReaderOptions,
): Promise<Parsed<T> | null> {
  const found = await files.read(name)
  if (found.kind === 'missing') return null
  if (found.kind === 'unreadable') {
    readings.unread.push(name)
    readings.notices.push(`“${name}” cannot be opened: this account is not allowed to read it.`)
    return null
  }
  const raw = found.kind === 'read' ? readJson(found.text) : undefined
  const version = kind === 'intake' ? unversioned : versionOf(raw)
  if (version !== null && version > latestVersion(migrations)) readings.newer = true
  const current = migrated(kind, raw, version, migrations)
  const parsed = schema.safeParse(current)
  if (parsed.success && found.kind === 'read') {
    const changed = current !== raw
    const value = inOrderOf(current, parsed.data) as T
    return {
      value,
      text: changed ? textOf(value) : found.text,
      old: changed ? found.text : null,
    }
  }
  if (readings.newer)
    readings.notices.push(`“${name}” was made by a newer Vaultwright and cannot be shown here.`)
  else {
    readings.damaged.push(name)
    readings.notices.push(damagedSentence(name))
  }
  return null
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
