import { valueAt, type FieldPath } from '../sections/outline.ts'
import { sameValue } from '../same-value.ts'

/** Where a place of a content is in what became of it; null where it is gone. Entries are followed when they move. */
export function pathNow(base: unknown, now: unknown, path: FieldPath): FieldPath | null {
  const [step, ...rest] = path
  if (step === undefined) return []
  const there = typeof step === 'number' ? entryNow(listIn(base), listIn(now), step) : step
  if (there === null) return null
  const inside = pathNow(valueAt(base, [step]), valueAt(now, [there]), rest)
  return inside && [there, ...inside]
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** Which entry of a list one of its former entries is now: the same, else the one in its place, else one that shares words. */
function entryNow(before: readonly unknown[], now: readonly unknown[], index: number): number | null {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (which: (entry: unknown, other: unknown, at: number, there: number) => boolean): void => {
    for (const [at, entry] of before.entries()) {
      if (found.has(at)) continue
      const there = now.findIndex((other, place) => !taken.has(place) && which(entry, other, at, place))
      if (there < 0) continue
      found.set(at, there)
      taken.add(there)
    }
  }
  pair((entry, other, at, there) => at === there && sameValue(entry, other))
  pair(sameValue)
  if (before.length === now.length) pair((_entry, _other, at, there) => at === there)
  pair(sharesWords)
  return found.get(index) ?? null
}

/** True where two entries have a text in common, such as the same subject. */
function sharesWords(entry: unknown, other: unknown): boolean {
  if (typeof entry === 'string') return false
  const texts = new Set(textsOf(other))
  return textsOf(entry).some((text) => texts.has(text))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
