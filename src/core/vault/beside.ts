import type { Operation } from '../../shared/vault-change.ts'
import { baseOf } from '../../shared/vault-command.ts'
import { sameValue } from '../../shared/same-value.ts'

// Where words or an entry belong is known by what stands beside them: that nothing stands between two words says nothing
// of where they are. So an operation notes its neighbours down, and is done where these stand.

type Beside = [string, string]
type Of<K extends Operation['do']> = Extract<Operation, { do: K }>

/** So many characters of a text are noted down on either side, about two words; more where the other side has fewer. */
const mostBeside = 12
/** A text of so many characters is known again within a longer one. */
const enough = 12

/** What stands in a text before and behind so many characters of it; empty where it begins or ends. */
export function besideWords(text: string, from: number, length: number): Beside {
  const to = from + length
  const lacking = {
    before: Math.max(0, mostBeside - from),
    behind: Math.max(0, to + mostBeside - text.length),
  }
  let start = Math.max(0, from - mostBeside - lacking.behind)
  let end = Math.min(text.length, to + mostBeside + lacking.before)
  // A pair that stands for one character stays whole, so that the line in the file can be read.
  if (isLow(text.charCodeAt(start)) && start > 0) start--
  if (isLow(text.charCodeAt(end))) end++
  return [text.slice(start, from), text.slice(to, end)]
}

export const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
export const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/**
 * Where the words of an operation stand in a text; null where that cannot be told for sure. Words typed elsewhere in the
 * text may have moved them. Without neighbours (lines of earlier versions) they stand where they stood.
 */
export function spotInText(text: string, { from, was, beside }: Of<'text'>): number | null {
  if (!beside) return from <= text.length && text.startsWith(was, from) ? from : null
  const [before, behind] = beside
  const around = `${before}${was}${behind}`
  if (text === around) return before.length
  if (around.length < enough) return null
  const spots: number[] = []
  for (let at = text.indexOf(around); at >= 0; at = text.indexOf(around, at + 1)) {
    const spot = at + before.length
    // Where nothing stands, the beginning and the end of the text are neighbours as words are.
    const isThere = was !== '' || ((before !== '' || spot === 0) && (behind !== '' || spot === text.length))
    if (isThere) spots.push(spot)
  }
  return theOne(spots, from)
}

/** The marks of the entries that a gap of a list lies between; empty where the list begins or ends. */
export const besideGap = (list: readonly unknown[], index: number): Beside => [
  markOf(list, index - 1),
  markOf(list, index),
]

const markOf = (list: readonly unknown[], index: number): string =>
  index >= 0 && index < list.length ? baseOf(list[index]) : ''

/** The gap of a list that an entry belongs into; null where that cannot be told for sure. */
export function gapInList(
  list: readonly unknown[],
  { index, beside }: Pick<Of<'insert'>, 'index' | 'beside'>,
): number | null {
  if (!beside) return index <= list.length ? index : null
  const gaps = Array.from({ length: list.length + 1 }, (_, gap) => gap)
  return theOne(
    gaps.filter((gap) => sameValue(besideGap(list, gap), beside)),
    index,
  )
}

/** Where an entry stands in a list; null where that cannot be told for sure. */
export function spotInList(list: readonly unknown[], { index, entry, beside }: Of<'remove'>): number | null {
  if (index < list.length && sameValue(list[index], entry)) return index
  const spots = [...list.keys()].filter((spot) => sameValue(list[spot], entry))
  return theOne(
    spots.filter((spot) => sameValue(besideGap(list.toSpliced(spot, 1), spot), beside)),
    index,
  )
}

/** The place as it was where it is one of them, else the only one there is. */
function theOne(spots: readonly number[], was: number): number | null {
  if (spots.includes(was)) return was
  return spots.length === 1 ? (spots[0] ?? null) : null
}
