import type { Finding } from '../../../shared/finding.ts'
import { aboutWords, quoted } from '../finding-about.ts'
import { isDescription } from '../proof/known-numbers.ts'
import type { Reading } from '../reviewed-vault.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { plain } from '../words/words-in.ts'

const least = 12
const places = 3

interface Said {
  placed: PlacedText
  from: number
  to: number
}

/** Lines that may stand in every letter: how to leave the list, and what is promised about addresses. */
const standing = /unsubscrib|opt[ -]?out|privacy|spam|no longer (?:wish|want)/iu

/** The same sentence of twelve words or more in three or more places; named at each place behind the first. */
export function repeatedSentences(reading: Reading): Finding[] {
  const quotes = plain(reading.intake.testimonials)
  const said = new Map<string, Said[]>()
  for (const placed of reading.texts) {
    if (isDescription(placed)) continue
    const spots = placed.words().length < least ? [] : reading.factPlaces(placed)
    for (const sentence of longSentences(placed, spots)) {
      const key = plain(placed.text.slice(sentence.from, sentence.to))
      if (quotes.includes(key) || standing.test(key)) continue
      const before = said.get(key)
      if (before) before.push(sentence)
      else said.set(key, [sentence])
    }
  }
  return [...said.values()].flatMap((all) => {
    const apart = firstOfEachPlace(all)
    return apart.length < places ? [] : apart.slice(1).map((each) => finding(each, apart.length))
  })
}

/** Sentences of at least twelve words that are not part of a fact. */
function longSentences(placed: PlacedText, spots: readonly { from: number; to: number }[]): Said[] {
  const words = placed.words()
  let next = 0
  return placed.sentences().flatMap(({ first, end }) => {
    const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0]
    let own = 0
    for (let i = first; i < end; i++) {
      const word = words[i]
      if (!word) continue
      while ((spots[next]?.to ?? Infinity) <= word.from) next++
      const spot = spots[next]
      if (!spot || word.from < spot.from) own++
    }
    return own >= least ? [{ placed, from, to }] : []
  })
}

/** The versions of one story may share their sentences, and so may a video's outline and script: each counts once. */
function firstOfEachPlace(all: readonly Said[]): Said[] {
  const seen = new Set<string>()
  return all.filter(({ placed: { section, path } }) => {
    const place = section === 3 || section === 7 ? String(section) : JSON.stringify([section, path])
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}

function finding({ placed, from, to }: Said, count: number): Finding {
  return aboutWords('repetition', placed, from, to, {
    severity: 'warning',
    sentence: `The sentence ${quoted(placed.text.slice(from, to))} stands in ${count} places. Say it once, and otherwise in the others.`,
  })
}
