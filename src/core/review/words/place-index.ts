/** Some words of a text, in UTF-16 positions: `from` inclusive, `to` exclusive. */
export interface Place {
  from: number
  to: number
}

/** Places of a text as they are looked up, in time that hardly grows with their number. */
export interface PlaceIndex {
  /** True when one place holds the whole span. */
  hold: (span: Place) => boolean
  /** True when one place shares a character with the span. */
  meet: (span: Place) => boolean
}

export function placeIndex(places: readonly Place[]): PlaceIndex {
  const sorted = places.toSorted((a, b) => a.from - b.from)
  let reached = -1
  /** How far the places up to each one reach. */
  const ends = sorted.map(({ to }) => (reached = Math.max(reached, to)))
  /** How far the places reach whose start comes before, which is so for the first ones of them. */
  const endOf = (isBefore: (start: number) => boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(sorted[middle]?.from ?? 0)) low = middle + 1
      else high = middle
    }
    return ends[low - 1] ?? -1
  }
  return {
    hold: ({ from, to }) => endOf((start) => start <= from) >= to,
    meet: ({ from, to }) => endOf((start) => start < to) > from,
  }
}
