import { contentSchema } from './vault.ts'

/**
 * Vaults of version 2 (until 27 November 2026) had a calendar whose posts were texts, day and piece in one; since then each is a
 * group of day, channel and piece. Such a text becomes the piece, to the letter; day and channel are left open.
 */

/** Any value of a vault, however deep the posts are in it; what is of now stays as it is. */
export function inGroups(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inGroups)
  const group = contentSchema.safeParse(value)
  if (!group.success) return value
  const fields = Object.fromEntries(
    Object.entries(group.data).map(([key, inner]) => [key, fieldInGroups(key, inner)]),
  )
  return placedInGroups(fields)
}

const fieldInGroups = (key: string, value: unknown): unknown =>
  key === 'posts' && Array.isArray(value) ? value.map(postInGroup) : inGroups(value)

const postInGroup = (post: unknown): unknown => (typeof post === 'string' ? { piece: post } : post)

const isPost = (place: readonly unknown[]): boolean =>
  place.at(-2) === 'posts' && typeof place.at(-1) === 'number'

/** Something said about a place, such as a change that a proposal makes or an issue: words are those of the piece. */
function placedInGroups(fields: Record<string, unknown>): Record<string, unknown> {
  const { path, kind, rule, was, now } = fields
  if (!Array.isArray(path) || !isPost(path)) return fields
  if (kind === 'words' || rule === 'words') return { ...fields, path: textPlaceInGroups(path as Step[]) }
  return {
    ...fields,
    ...('was' in fields && { was: postInGroup(was) }),
    ...('now' in fields && { now: postInGroup(now) }),
  }
}

type Step = string | number

/** The place of a text: that of a post is the place of its piece. */
export const textPlaceInGroups = <S extends Step>(place: readonly S[]): (S | string)[] =>
  isPost(place) ? [...place, 'piece'] : [...place]

/** The value that an operation puts at a place, or takes from it. */
export function valueInGroups(place: readonly Step[], value: unknown): unknown {
  if (isPost(place)) return postInGroup(value)
  const last = place.at(-1)
  return typeof last === 'string' ? fieldInGroups(last, value) : inGroups(value)
}

/** An entry that an operation puts into a list, or takes from it. */
export const entryInGroups = (list: readonly Step[], entry: unknown): unknown =>
  list.at(-1) === 'posts' ? postInGroup(entry) : inGroups(entry)
