import { valueAt } from '../sections/outline.ts'
import { sameValue } from '../same-value.ts'
import type { Content, Decision, ProposedChange } from '../vault.ts'
import { movedWords } from './moved-words.ts'
import { pathNow } from './path-now.ts'

/** A proposed change as it stands in the text by now: its place, what stands there, and what would. */
export type StandingChange = ProposedChange & {
  /** The changes as they were proposed that it stands for: several where the person rewrote a stretch that holds them. */
  keys: readonly string[]
  /** The person changed the same words since: `was` is theirs, and only they can say which of the two is to stay. */
  clash: boolean
}

/**
 * The changes of a proposal moved to where they stand in the text as it is now. One whose place is gone, or that the
 * text reads like already, is left out.
 */
export function standingChanges(
  base: Content,
  current: Content,
  changes: readonly ProposedChange[],
): StandingChange[] {
  const places = new Map<string, ProposedChange[]>()
  for (const change of changes) {
    const place = change.path.join('/')
    places.set(place, [...(places.get(place) ?? []), change])
  }
  return [...places.values()].flatMap((here) => standingAt(base, current, here))
}

/** What the person decided about a change; undefined while it is open. */
export function decisionAbout(
  { keys, clash }: StandingChange,
  decisions: Readonly<Record<string, Decision>>,
): 'accepted' | 'rejected' | undefined {
  const [first, ...others] = keys.map((key) => decisions[key])
  if (first === undefined || others.some((other) => other !== first)) return undefined
  if (first === 'rejected') return 'rejected'
  // Accepted before the person wrote something else there: that was not said about their own words.
  return clash && first === 'accepted' ? undefined : 'accepted'
}

/** The changes of one place: a single one of its value, or any number of its words. */
function standingAt(base: Content, current: Content, changes: readonly ProposedChange[]): StandingChange[] {
  const [first] = changes
  const path = first && pathNow(base, current, first.path)
  if (!path) return []
  const before = valueAt(base, first.path)
  const now = valueAt(current, path)
  if (first.kind === 'value') {
    if (sameValue(now, first.now)) return []
    const was = now !== undefined && { was: now }
    return [{ ...first, path, ...was, keys: [first.key], clash: !sameValue(now, before) }]
  }
  if (typeof before !== 'string' || typeof now !== 'string') return []
  const words = changes.filter((change) => change.kind === 'words')
  return movedWords(before, now, words).map(({ changes: moved, ...stretch }) => ({
    ...{ kind: 'words', key: moved[0]?.key ?? first.key, path },
    ...stretch,
    keys: moved.map(({ key }) => key),
  }))
}
