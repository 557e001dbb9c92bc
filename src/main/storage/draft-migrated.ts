import { z } from 'zod'
import { valueInIntake } from '../../shared/intake-migration.ts'
import { valueInGroups } from '../../shared/posts-in-groups.ts'
import { placeInWays, valueInWays } from '../../shared/offer-in-ways.ts'
import { fieldPathSchema } from '../../shared/vault.ts'
import { placeMigrated } from './migrations.ts'

const anyDraft = z.looseObject({
  command: z.looseObject({
    key: z.string().optional(),
    path: fieldPathSchema.optional(),
    value: z.unknown(),
  }),
})

/**
 * A draft of any version in the form of now, as far as it can be told; one of now is left as it is. An answer that has
 * become a part of another says `within`, where in it.
 */
export function draftMigrated(raw: unknown): unknown {
  const parsed = anyDraft.safeParse(raw)
  if (!parsed.success) return raw
  const { command, ...rest } = parsed.data
  const { key: was, path, value } = command
  if (path) {
    const place = placeInWays(path)
    return {
      ...rest,
      command: { ...command, path: place, value: valueInGroups(place, valueInWays(path, value)) },
    }
  }
  if (was === undefined) return raw
  const [, key, ...within] = placeMigrated(['intake', was])
  if (key === was) return raw
  return {
    ...{ ...rest, command: { ...command, key, value: valueInIntake([was], value) } },
    ...(within.length > 0 && { within }),
  }
}

/** Where a note for a refine belongs now: `VAULT/4:tiers/ninetyDays/promise` was one of the first way to buy. */
export function notePlaceMigrated(place: string): string {
  const from = place.indexOf(':') + 1
  return place.slice(0, from) + placeInWays(place.slice(from).split('/')).join('/')
}
