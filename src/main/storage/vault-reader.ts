import type { z } from 'zod'
import { latestVersion, migrated, versionOf, type FileKind, type Migration } from './migrations.ts'
import { countedAnew } from './counted-anew.ts'
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
  /** What may still be read of this vault, in bytes, and how much of it may still be wrong; below 0 it is no vault of ours. */
  left: { bytes: number; wrong: number }
  /** A file was made by a newer version: nothing here may be changed, not even mended. */
  newer: boolean
}

export interface ReaderOptions {
  migrations: readonly Migration[]
  /** The version to go by for files that carry none. */
  unversioned: number
}

/**
 * Reads one file of a vault. One that cannot be used is moved to the trash and a notice says so, except in a vault of
 * a newer version, where nothing is touched. null: there is nothing to use.
 */
export async function readVaultFile<T>(
  files: VaultFiles,
  kind: FileKind,
  name: string,
  schema: z.ZodType<T>,
  readings: Readings,
  { migrations, unversioned }: ReaderOptions,
): Promise<Parsed<T> | null> {
  const { left } = readings
  if (left.bytes < 0 || left.wrong < 0) return null
  const found = await files.read(name)
  if (found.kind === 'missing') return null
  if (found.kind === 'read') left.bytes -= found.bytes.length
  if (found.kind === 'unreadable') {
    readings.notices.push(`“${name}” ${found.why}.`)
    return null
  }
  const raw = found.kind === 'read' ? readJson(found.text) : undefined
  const version = kind === 'intake' ? unversioned : versionOf(raw)
  if (version !== null && version > latestVersion(migrations)) readings.newer = true
  const upToDate = migrated(kind, raw, version, migrations)
  const current = await countedAnew(kind, upToDate, files)
  if (current !== upToDate)
    readings.notices.push(
      `The revision in “${name}” was beyond what can be counted, so it is counted anew. Nothing else in it was changed.`,
    )
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
  left.wrong -= parsed.error?.issues.length ?? 0
  readings.notices.push(
    await asideSentence(files, name, readings.newer, found.kind === 'damaged' ? found.why : null),
  )
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

async function asideSentence(
  files: VaultFiles,
  name: string,
  leave: boolean,
  why: string | null,
): Promise<string> {
  if (leave) return `“${name}” was made by a newer Vaultwright and cannot be shown here.`
  const moved = await files.setAside(name)
  if (why !== null) {
    const where = moved === null ? 'It was left where it is.' : `It was put away as “${moved}”.`
    return `“${name}” ${why}, so it was not opened. ${where}`
  }
  return moved === null
    ? `“${name}” is damaged and was left where it is.`
    : `“${name}” was damaged and could not be read. It is kept as “${moved}”; nothing was thrown away.`
}
