import type { Fact } from '../../../shared/facts.ts'
import { changesIn, isSourceOf } from '../fact-changes.ts'
import { partsOf } from '../facts/fact-parts.ts'
import { spotsIn } from '../facts/fact-spots.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { placeIndex, type Place, type PlaceIndex } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Words that still speak of a fact as it was before it was changed. */
export function pastFacts(reading: Reading): Found[] {
  const changed = reading.past.flatMap(({ id, text }) => {
    const now = reading.facts.find((fact) => fact.id === id)
    return now && now.text !== text.trim() ? [{ before: text.trim(), now }] : []
  })
  if (changed.length === 0) return []
  return reading.texts.flatMap((placed) => {
    const right = placeIndex(rightIn(reading, placed))
    return changed.flatMap(({ before, now }) => foundIn(placed, before, now, right))
  })
}

function foundIn(placed: PlacedText, before: string, now: Fact, right: PlaceIndex): Found[] {
  if (isSourceOf(now, placed)) return []
  return changesIn(placed, now.id, before, now.text)
    .filter((place) => !right.hold(place))
    .map(({ from, to, was, text }) =>
      aboutWords('fact', placed, from, to, {
        severity: 'error',
        sentence: `${quoted(was)} is an earlier text of a fact (${nameOf(now)}). It now reads ${quoted(text)}.`,
        repair: { label: `Write ${quoted(text)}`, text },
      }),
    )
}

/** Where facts stand as they are now: an earlier text inside of one is part of a right name. */
const rightIn = ({ facts }: Reading, placed: PlacedText): Place[] =>
  facts.flatMap((fact) => spotsIn(placed, fact.id, partsOf(fact.id, fact.text)))

const nameOf = ({ name }: Fact): string => name.charAt(0).toLowerCase() + name.slice(1)
