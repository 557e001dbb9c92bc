import type { Operation, Place } from '../../shared/vault-change.ts'
import { besideWords } from './beside.ts'

type TextOperation = Extract<Operation, { do: 'text' }>

/**
 * Operations and some more after them, told shorter: of one value set twice only the first `was` and the last `now` are
 * kept, and words typed on from where the last ones were become one stretch. Half an hour in a field stays a few
 * operations long.
 */
export function joined(operations: readonly Operation[], more: readonly Operation[]): Operation[] {
  const all = [...operations]
  for (const operation of more) {
    // What stands between is about other places, so the order among them does not matter.
    const index = all.findLastIndex(({ at }) => related(at, operation.at))
    const before = all[index]
    const one = before && both(before, operation)
    if (one) all[index] = one
    else all.push(operation)
  }
  return all
}

/** True where one place is the other or lies in it. */
export const related = (a: Place, b: Place): boolean =>
  a.every((step, index) => index >= b.length || String(step) === String(b[index]))

/** Two operations on one place as one; null where they cannot be. */
function both(first: Operation, second: Operation): Operation | null {
  if (first.at.length !== second.at.length) return null
  if (first.do === 'text' && second.do === 'text') return bothTexts(first, second)
  if (first.do !== 'set' || second.do !== 'set') return null
  const { now: _between, ...rest } = first
  return { ...rest, ...(second.now !== undefined && { now: second.now }) }
}

/** One stretch of words where the second begins in what the first wrote, or at its edge. */
function bothTexts(first: TextOperation, second: TextOperation): TextOperation | null {
  const end = first.from + first.now.length
  const [from, to] = [second.from, second.from + second.was.length]
  if (from > end || to < first.from) return null
  const ahead = second.was.slice(0, Math.max(0, first.from - from))
  const behind = second.was.slice(Math.max(0, end - from))
  const begin = first.now.slice(0, Math.max(0, from - first.from))
  const rest = first.now.slice(Math.max(0, to - first.from))
  const { beside: firstBeside, ...place } = first
  const before = (from < first.from ? second.beside : firstBeside)?.[0]
  const after = (to > end ? second.beside : firstBeside)?.[1]
  return {
    ...place,
    ...(before !== undefined && after !== undefined && { beside: [before, after] }),
    from: Math.min(first.from, from),
    was: `${ahead}${first.was}${to > end ? behind : ''}`,
    now: `${begin}${second.now}${rest}`,
  }
}

/**
 * Operations told so that they touch what was typed before them in the same text. Words typed in front of a word that
 * begins as they do could stand a few letters further left as well: “Second |so”, then “Second sitting. |so”. Told at the
 * right, the two would be two stretches. `before`: the operations of the sitting so far; `textAt`: a text as it stood.
 */
export const adjoining = (
  operations: readonly Operation[],
  before: readonly Operation[],
  textAt: (place: Place) => unknown,
): Operation[] =>
  operations.map((operation) => {
    const last = before.findLast(({ at }) => related(at, operation.at))
    if (operation.do !== 'text' || last?.do !== 'text') return operation
    return movedLeft(operation, textAt(operation.at), last.from + last.now.length) ?? operation
  })

/** The same words put in or taken out so far left that they begin at `to`; null where that would be another change. */
function movedLeft(operation: TextOperation, text: unknown, to: number): TextOperation | null {
  const { from, was, now } = operation
  const by = from - to
  if (typeof text !== 'string' || by <= 0 || (was !== '' && now !== '')) return null
  const between = text.slice(to, from)
  const moved = (words: string): string => (words === '' ? '' : `${between}${words}`.slice(0, words.length))
  const isSame = `${between}${was}${now}` === `${moved(was)}${moved(now)}${between}`
  if (!isSame) return null
  const beside = besideWords(text, to, was.length)
  return { ...operation, from: to, was: moved(was), now: moved(now), beside }
}
