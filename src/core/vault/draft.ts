import type { Operation, Place } from '../../shared/vault-change.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { VaultDocument } from './document.ts'
import { isHigh, isLow } from './beside.ts'
import { done, fitted, readAt } from './operations.ts'

/** A change while it is put together: the vault as it is so far, and the operations that made it so. */
export interface Draft {
  readonly document: VaultDocument
  readonly operations: readonly Operation[]
  /** What stands at a place now. */
  read(place: Place): unknown
  /** Another value at a place, nothing there for undefined. Of two texts only the words that differ are noted down. */
  set(place: Place, value: unknown): void
  insert(place: Place, index: number, entry: unknown): void
  remove(place: Place, index: number): void
  move(place: Place, index: number, to: number): void
  /** All of these, each where it belongs now; false, and nothing done, where one does not fit. */
  take(operations: readonly Operation[]): boolean
}

export function draftOf(start: VaultDocument): Draft {
  let document = start
  const operations: Operation[] = []
  const note = (operation: Operation): void => {
    const fit = fitted(document, operation)
    if (fit === null)
      throw new Error(`A change does not fit the vault it was made for: ${operation.at.join('/')}`)
    document = done(document, fit)
    operations.push(fit)
  }
  const read = (place: Place): unknown => readAt(document, place)
  return {
    get document() {
      return document
    },
    operations,
    read,
    set(at, now) {
      const was = read(at)
      if (sameValue(was, now)) return
      if (typeof was === 'string' && typeof now === 'string') return note(wordsChanged(at, was, now))
      note({ do: 'set', at, ...(was !== undefined && { was }), ...(now !== undefined && { now }) })
    },
    insert: (at, index, entry) => note({ do: 'insert', at, index, entry }),
    remove(at, index) {
      note({ do: 'remove', at, index, entry: read([...at, index]) })
    },
    move(at, index, to) {
      if (index !== to) note({ do: 'move', at, index, to })
    },
    take(given) {
      let next = document
      const fits: Operation[] = []
      for (const operation of given) {
        const fit = fitted(next, operation)
        if (fit === null) return false
        next = done(next, fit)
        fits.push(fit)
      }
      document = next
      operations.push(...fits)
      return true
    },
  }
}

/** The stretch in which two texts differ. What both begin and end with is left out. */
export function wordsChanged(at: Place, was: string, now: string): Operation {
  const most = Math.min(was.length, now.length)
  let from = 0
  while (from < most && was[from] === now[from]) from++
  let end = 0
  while (end < most - from && was[was.length - 1 - end] === now[now.length - 1 - end]) end++
  // A pair that stands for one character stays whole, so that the line in the file can be read.
  if (from > 0 && isHigh(was.charCodeAt(from - 1))) from--
  if (end > 0 && isLow(was.charCodeAt(was.length - end))) end--
  return {
    do: 'text',
    at,
    from,
    was: was.slice(from, was.length - end),
    now: now.slice(from, now.length - end),
  }
}
