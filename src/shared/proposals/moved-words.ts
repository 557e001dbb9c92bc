import { wordEdits, type WordsChanged } from './word-edits.ts'

/** Changed words where they stand in a text that was edited since. */
export interface MovedWords<Change extends WordsChanged> extends WordsChanged {
  /** What was to be changed there; several where one edit touches them all. */
  changes: readonly Change[]
  /** The same words were edited: `was` is what the edit made of them. */
  clash: boolean
}

interface Stretch<Change> {
  from: number
  to: number
  changes: Change[]
  edits: WordsChanged[]
}

const endOf = ({ from, was }: WordsChanged): number => from + was.length

/**
 * Changes of the words of `base`, in order, as changes of what became of it. Those the text reads like already are left
 * out. An edit right beside a change is no clash: both are kept.
 */
export function movedWords<Change extends WordsChanged>(
  base: string,
  now: string,
  changes: readonly Change[],
): MovedWords<Change>[] {
  const edits = wordEdits(base, now)
  return stretchesOf(changes, edits).flatMap((stretch): MovedWords<Change>[] => {
    const { from, to, changes: held, edits: inside } = stretch
    if (held.length === 0) return []
    const ahead = edits.filter((edit) => endOf(edit) <= from && !inside.includes(edit))
    const begin = from + growth(ahead)
    const was = now.slice(begin, begin + to - from + growth(inside))
    const wanted = held.reduceRight(
      (text, change) => text.slice(0, change.from - from) + change.now + text.slice(endOf(change) - from),
      base.slice(from, to),
    )
    if (was === wanted) return []
    return [{ from: begin, was, now: wanted, changes: held, clash: inside.length > 0 }]
  })
}

const growth = (edits: readonly WordsChanged[]): number =>
  edits.reduce((sum, { was, now }) => sum + now.length - was.length, 0)

/** Changes and edits that touch each other, together. */
function stretchesOf<Change extends WordsChanged>(
  changes: readonly Change[],
  edits: readonly WordsChanged[],
): Stretch<Change>[] {
  const all = [
    ...changes.map((change) => ({ at: change, changes: [change], edits: [] })),
    ...edits.map((edit) => ({ at: edit, changes: [], edits: [edit] })),
  ].sort((a, b) => a.at.from - b.at.from || endOf(a.at) - endOf(b.at))
  const stretches: Stretch<Change>[] = []
  for (const { at, ...one } of all) {
    const last = stretches.at(-1)
    const others = one.changes.length > 0 ? last?.edits : last?.changes
    if (!last || !others?.some((other) => touches(other, at))) {
      stretches.push({ ...one, from: at.from, to: endOf(at) })
      continue
    }
    last.to = Math.max(last.to, endOf(at))
    last.changes.push(...one.changes)
    last.edits.push(...one.edits)
  }
  return stretches
}

/** True where two stretches have words in common, one is put into the other, or both are put in at the same spot. */
function touches(a: WordsChanged, b: WordsChanged): boolean {
  const [from, to] = [Math.max(a.from, b.from), Math.min(endOf(a), endOf(b))]
  if (from < to) return true
  if (from > to) return false
  const put = [a, b].filter(({ was }) => was === '')
  const around = [a, b].filter(({ was }) => was !== '')
  return (
    put.length === 2 || (put.length === 1 && around.some((each) => each.from < from && from < endOf(each)))
  )
}
