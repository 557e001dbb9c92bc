import { z } from 'zod'
import { schemaVersion } from '../../shared/vault.ts'

/** The kinds of files a vault is made of. */
export type FileKind = 'vault' | 'intake' | 'section' | 'part' | 'proposal' | 'review' | 'facts' | 'confirmed'

/**
 * One step from a version to the next: pure functions from what was read to what is written now, for the kinds that
 * changed. `schemaVersion` is set by the caller. The intake carries no version of its own, so its function must leave
 * an intake as it is that was brought up to date already.
 */
export interface Migration {
  from: number
  change: Partial<Record<FileKind, (old: Record<string, unknown>) => Record<string, unknown>>>
}

/** Every step since version 1, in order. A saved vault of each old version is opened by the tests. */
export const migrations: readonly Migration[] = []

const versioned = z.looseObject({ schemaVersion: z.number().int().positive() })

/** The version a file says it has, or null when it says none. */
export function versionOf(raw: unknown): number | null {
  const parsed = versioned.safeParse(raw)
  return parsed.success ? parsed.data.schemaVersion : null
}

/** A file's content brought from its version to ours. Newer or unversioned content is handed back as it is. */
export function migrated(
  kind: FileKind,
  raw: unknown,
  from: number | null,
  steps: readonly Migration[] = migrations,
): unknown {
  const group = z.record(z.string(), z.unknown()).safeParse(raw)
  const target = Math.max(schemaVersion, ...steps.map((step) => step.from + 1))
  if (!group.success || from === null || from >= target) return raw
  let content = group.data
  for (const step of steps) if (step.from >= from) content = step.change[kind]?.(content) ?? content
  return kind === 'intake' ? content : { ...content, schemaVersion: target }
}
