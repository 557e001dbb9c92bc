import { partOfRows, type Intake } from '../../../shared/intake.ts'
import { aboutSpan, quoted, type Found } from '../finding-about.ts'
import { isDescription } from '../closed-world/described-places.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import { handsOn } from './scene-again.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { smallWords } from '../../../shared/stems.ts'
import { wordsIn, type Word } from '../words/words-in.ts'

/** So many telling words in a row are a phrase that somebody remembers. */
const run = 6
/** A phrase returns when it stands in so many sections; one that was handed on to be said again, in so many more. */
const [sectionsLeast, sectionsHandedOn] = [3, 5]

/** A run of telling words where it stands. */
export interface Told extends Pick<PlacedText, 'section' | 'path'> {
  /** Runs are the same when this is: a number made of their words. */
  key: number
  from: number
  to: number
  text: string
}

/** The answers one by one, as texts; what a question asks in parts is one. */
const textsOf = (intake: Intake): string[] => {
  const { neverWords: _, ownWriting: __, ...rest } = intake
  return [
    ...Object.values(rest).filter((answer) => typeof answer === 'string'),
    ...[intake.firstStep, intake.practical, intake.story ?? {}].map((parts) =>
      Object.values(parts)
        .filter((part) => typeof part === 'string')
        .join('\n'),
    ),
    ...(['name', 'timeframe', 'price', 'includes'] as const).map((part) => partOfRows(intake.offers, part)),
    ...(['words', 'source'] as const).map((part) => partOfRows(intake.proof, part)),
  ]
}

/** In which answers a telling word stands, by their places among all. */
const answersWith = onceFor((intake: Intake): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [at, text] of textsOf(intake).entries())
    for (const key of new Set(
      wordsIn(text)
        .filter(isTelling)
        .map(({ key }) => key),
    ))
      found.set(key, [...(found.get(key) ?? []), at])
  return found
})

/**
 * Most words of a run stand in one answer, in whatever order, such as “in Llandeilo, take jobs within 60 miles and work”: offers, prices,
 * rules, quotes and true scenes may stand everywhere.
 */
function retellsOne(keys: readonly string[], answers: ReadonlyMap<string, readonly number[]>): boolean {
  const held = new Map<number, number>()
  for (const at of keys.flatMap((key) => answers.get(key) ?? [])) held.set(at, (held.get(at) ?? 0) + 1)
  return Math.max(0, ...held.values()) >= leastHeld
}

const isTelling = ({ key }: Word): boolean => !smallWords.has(key) && key.length > 2
/** Of the six words of a run in one answer. With three, a phrase of three words of the trade would be one. */
const leastHeld = 4

/** The runs of a section, facts and answers left out. */
export function toldIn({ texts, intake, factPlaces }: Reading): Told[] {
  const held = answersWith(intake)
  return texts.flatMap((placed) => {
    if (isDescription(placed) || placed.words().length < run) return []
    const spots = factPlaces(placed)
    let next = 0
    const telling = placed.words().filter((word) => {
      while ((spots[next]?.to ?? Infinity) <= word.from) next++
      const spot = spots[next]
      return isTelling(word) && (!spot || word.from < spot.from)
    })
    const hashes = telling.map(({ key }) => hashOf(key))
    return telling.slice(run - 1).flatMap((last, i): Told[] => {
      const first = telling[i]
      if (!first || first.sentence !== last.sentence) return []
      if (retellsOne([...new Set(telling.slice(i, i + run).map(({ key: word }) => word))], held)) return []
      const { section, path, text } = placed
      let key = 0
      for (let k = i; k < i + run; k++) key = Math.imul(key ^ (hashes[k] ?? 0), 0x01000193)
      return [{ section, path, key, from: first.from, to: last.to, text }]
    })
  })
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** It stands in enough sections. */
const returns = (sections: ReadonlySet<SectionNumber>): boolean => sections.size >= leastFor(sections)

const leastFor = (sections: ReadonlySet<SectionNumber>): number =>
  handsOn.some((section) => sections.has(section)) ? sectionsHandedOn : sectionsLeast

/** A made-up scene or a phrase that returns in three sections or more: told once, where it stands for the third time, with its places. */
export function toldAgain(told: readonly Told[]): Found[] {
  const sections = new Map<number, Set<SectionNumber>>()
  for (const { key, section } of told) {
    const before = sections.get(key)
    if (before) before.add(section)
    else sections.set(key, new Set([section]))
  }
  const none: ReadonlySet<SectionNumber> = new Set()
  const found: Found[] = []
  const done = new Set<number>()
  for (let i = 0; i < told.length; i++) {
    const each = told[i]
    const all = each ? (sections.get(each.key) ?? none) : none
    if (!each || done.has(each.key) || [...all][leastFor(all) - 1] !== each.section) continue
    let last = each
    // Runs that overlap are one phrase.
    for (let k = i; k < told.length; k++) {
      const next = told[k]
      if (!next || next.path !== each.path || next.from > last.to || !returns(sections.get(next.key) ?? none))
        break
      done.add(next.key)
      last = next
    }
    found.push(finding(each, last, [...all]))
  }
  return found
}

function finding(first: Told, last: Told, sections: readonly number[]): Found {
  const { section, path, from } = first
  const others = sections.filter((each) => each !== section)
  const words = first.text.slice(from, last.to)
  const listed = `${others.slice(0, -1).join(', ')} and ${others.at(-1)}`
  return aboutSpan(
    'repetition',
    { section, path },
    { from, to: from + words.length, text: words },
    {
      severity: 'warning',
      sentence: `${quoted(words)} stands in sections ${listed} too. Keep it where it works best, and say something else here.`,
    },
  )
}
