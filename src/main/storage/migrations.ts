import { z } from 'zod'
import { migratedIntake, placeInIntake, valueInIntake } from '../../shared/intake-migration.ts'
import { inWays, placeInWays, valueInWays } from '../../shared/offer-in-ways.ts'
import { entryInGroups, inGroups, textPlaceInGroups, valueInGroups } from '../../shared/posts-in-groups.ts'
import type { Operation, Place } from '../../shared/vault-change.ts'
import { unreachable } from '../../shared/result.ts'
import { schemaVersion } from '../../shared/vault.ts'

const group = z.record(z.string(), z.unknown())

/** The kinds of files a vault is made of. */
export type FileKind =
  | 'vault'
  | 'intake'
  | 'section'
  | 'part'
  | 'proposal'
  | 'review'
  | 'facts'
  | 'confirmed'
  | 'struck'
  | 'readings'
  | 'handover'
  | 'client-replies'

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
export const migrations: readonly Migration[] = [
  {
    from: 1,
    change: {
      intake: (old) => unlessSame(old, migratedIntake(old)),
      section: offerInWays,
      part: offerInWays,
      proposal: offerInWays,
      review: offerInWays,
      facts: offerInWays,
    },
  },
  {
    from: 2,
    change: {
      section: postsInGroups,
      part: postsInGroups,
      proposal: postsInGroups,
      review: postsInGroups,
    },
  },
]

/** The very same object where nothing is otherwise: what is not changed is not written. */
const unlessSame = (old: Record<string, unknown>, now: unknown): Record<string, unknown> =>
  now === old ? old : group.parse(now)

function offerInWays(old: Record<string, unknown>): Record<string, unknown> {
  return group.parse(inWays(old))
}

function postsInGroups(old: Record<string, unknown>): Record<string, unknown> {
  return group.parse(inGroups(old))
}

const versioned = z.looseObject({ schemaVersion: z.number().int().positive() })

/** The version that this program writes, with these steps. */
export const latestVersion = (steps: readonly Migration[]): number =>
  Math.max(schemaVersion, ...steps.map((step) => step.from + 1))

/** The version a file says it has, or null when it says none. */
export function versionOf(raw: unknown): number | null {
  const parsed = versioned.safeParse(raw)
  return parsed.success ? parsed.data.schemaVersion : null
}

/**
 * The version to go by for a file that says none, which is the intake: the steps leave one as it is that is brought up to date. What
 * stands beside it may be lost, or be ahead of it.
 */
export const versionUnsaid = 1

/** A file's content brought from its version to ours. Newer or unversioned content is handed back as it is. */
export function migrated(
  kind: FileKind,
  raw: unknown,
  from: number | null,
  steps: readonly Migration[] = migrations,
): unknown {
  const read = group.safeParse(raw)
  const target = latestVersion(steps)
  if (!read.success || from === null || from >= target) return raw
  let content = read.data
  for (const step of steps) if (step.from >= from) content = step.change[kind]?.(content) ?? content
  if (kind !== 'intake') return { ...content, schemaVersion: target }
  return content === read.data ? raw : content
}

/** A place of a vault of any version, as it is called now. */
export const placeMigrated = (place: Place): Place =>
  place[0] === 'intake' ? ['intake', ...placeInIntake(place.slice(1))] : placeInWays(place)

/**
 * An operation of `changes.jsonl`, whose lines carry no version: what one of an older version says, in the form of now. One
 * of now is left as it is. Undo and making up for a cut write go by them on a vault that is migrated.
 */
export function operationMigrated(operation: Operation): Operation {
  const at = placeMigrated(operation.at)
  const here = (value: unknown): unknown =>
    operation.at[0] === 'intake'
      ? valueInIntake(operation.at.slice(1), value)
      : upToDate(valueInGroups(at, valueInWays(operation.at, value)))
  switch (operation.do) {
    case 'set': {
      const { was, now } = operation
      return {
        ...operation,
        at,
        ...(was !== undefined && { was: here(was) }),
        ...(now !== undefined && { now: here(now) }),
      }
    }
    case 'insert':
    case 'remove':
      return { ...operation, at, entry: entryInGroups(at, inWays(operation.entry)) }
    case 'text':
      return { ...operation, at: textPlaceInGroups(at) }
    case 'move':
      return { ...operation, at }
    default:
      return unreachable(operation)
  }
}

/** Records carry their version; one that undo puts back is of now. */
function upToDate(value: unknown): unknown {
  return versionOf(value) === null ? value : { ...group.parse(value), schemaVersion }
}
