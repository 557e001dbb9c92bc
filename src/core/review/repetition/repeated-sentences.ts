import { partOfRows, type Intake } from '../../../shared/intake.ts'
import { aboutSpan, quoted, type Found } from '../finding-about.ts'
import { whomToSee } from '../kinds/advice.ts'
import { isDescription } from '../closed-world/described-places.ts'
import type { Reading } from '../reading.ts'
import { retells } from '../packs/retold.ts'
import { heldIn } from '../words/held-in.ts'
import { onceFor } from '../words/once.ts'
import type { Place } from '../words/place-index.ts'
import { placedText, type PlacedText } from '../words/placed-text.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { plain, wordsIn } from '../words/words-in.ts'

const least = 12
const places = 3

/** A long sentence where it stands. */
export interface LongSentence extends Pick<PlacedText, 'section' | 'path'> {
  from: number
  to: number
  words: string
  /** The text it stands in. */
  text: string
  /** Sentences are the same when this is. */
  key: string
  /** It tells one answer again, which may be said to each reader: only those of one section hear it twice. */
  answered: () => boolean
}

/** One for each set of places in which sentences stand. */
interface Repeated {
  count: number
}

/**
 * Lines that may stand in every letter: how to leave the list, what is promised about addresses, and when an appointment is; and for whom
 * advice does not hold stands beside each advice.
 */
const standing =
  /unsubscrib|opt[ -]?out|privacy|spam|no longer (?:wish|want)|(?<!\p{L})appointment (?:day|time)(?!\p{L})/iu

/** Sends somebody to whoever knows. */
const asking =
  /\b(?:asks?|sees?|consult|speak|talk|frag|sprech|demande|parle|habl|pregunt|zapyt|skonsult|poradź)/iu

const testimonialsHold = onceFor(({ proof }: Intake) => heldIn(plain(partOfRows(proof, 'words'))))

/**
 * What the client's rules say has to be said wherever it binds, a count of the proof beside each claim, and hours and place wherever one
 * is invited: of its telling words so many are theirs.
 */
const shareOfRule = 0.7
const ruleStems = onceFor(
  ({ rules, proof, practical }: Intake) =>
    new Set(
      tellingStems(wordsIn([rules, partOfRows(proof, 'words'), ...Object.values(practical)].join('\n'))),
    ),
)
const isRule = (words: string, stems: ReadonlySet<string>): boolean => {
  const own = stems.size > 0 ? tellingStems(wordsIn(words)) : []
  return own.length > 0 && own.filter((stem) => stems.has(stem)).length >= own.length * shareOfRule
}

const clockTimes = /(?<![\d:.])\d{1,2}[:.h]\d{2}(?!\d)/gu
/** “Monday to Thursday, 14:15 to 17:00 and 20:30 to 21:30”, where the answer has the days short: its hours tell it. */
const saysHours = (words: string, { practical: { hours } }: Intake): boolean => {
  const said = words.match(clockTimes) ?? []
  return said.length > 1 && said.every((time) => hours.includes(time))
}

/** It names an idea of the same section by its title. */
const isEntryOfCalendar = ({ section, path }: PlacedText): boolean => section === 11 && path[0] === 'calendar'

/** The sentences of a section that should not stand in many places. */
export function longSentences({ texts, intake, answers, factPlaces }: Reading): LongSentence[] {
  const isQuote = testimonialsHold(intake)
  const stems = ruleStems(intake)
  return texts
    .filter((placed) => !isDescription(placed) && !isEntryOfCalendar(placed))
    .filter((placed) => placed.words().length >= least)
    .flatMap((placed) => {
      const { section, path, field, text, language } = placed
      // These are kept with the section, so its words are not kept with them.
      const again = () => placedText(section, path, field, text, language)
      return sentencesIn(placed, factPlaces(placed)).map((sentence) => ({
        ...sentence,
        answered: () => retells(answers, again(), sentence),
      }))
    })
    .filter(({ words }) => !isRule(words, stems) && !saysHours(words, intake))
    .filter(({ key }) => !isQuote(key) && !standing.test(key) && !(whomToSee.test(key) && asking.test(key)))
}

/**
 * The same sentence of twelve words or more in three or more places; told at each place behind the first. Sentences that
 * follow each other in the same places are one passage and told together.
 */
export function repeatedSentences(sentences: readonly LongSentence[]): Found[] {
  const said = new Map<string, LongSentence[]>()
  for (const sentence of sentences) {
    const before = said.get(sentence.key)
    if (before) before.push(sentence)
    else said.set(sentence.key, [sentence])
  }
  const repeated = new Map<LongSentence, Repeated>()
  const known = new Map<string, Repeated>()
  for (const all of said.values()) {
    const everywhere = firstOfEachPlace(all)
    if (everywhere.length < places) continue
    const apart = toOneReader(everywhere)
    if (apart.length < places) continue
    const where = JSON.stringify(apart.map(({ section, path }) => [section, path]))
    const same = known.get(where) ?? { count: apart.length }
    known.set(where, same)
    for (const each of apart.slice(1)) repeated.set(each, same)
  }
  return passagesOf(sentences, repeated).map(([first, last]) =>
    finding(first, last, repeated.get(first)?.count ?? places),
  )
}

/** The first and the last sentence of each passage, in the order of the texts. */
function passagesOf(
  sentences: readonly LongSentence[],
  repeated: ReadonlyMap<LongSentence, Repeated>,
): [LongSentence, LongSentence][] {
  const passages: [LongSentence, LongSentence][] = []
  let before: LongSentence | null = null
  for (const sentence of sentences) {
    const where = repeated.get(sentence)
    const open = passages.at(-1)
    const goesOn = before !== null && before.path === sentence.path && repeated.get(before) === where
    if (where !== undefined && open && goesOn) open[1] = sentence
    else if (where !== undefined) passages.push([sentence, sentence])
    before = sentence
  }
  return passages
}

/** Sentences of at least twelve words that are not part of a fact. */
function sentencesIn(placed: PlacedText, spots: readonly Place[]): Omit<LongSentence, 'answered'>[] {
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
    if (own < least) return []
    const said = placed.text.slice(from, to)
    return [
      {
        section: placed.section,
        path: placed.path,
        from,
        to,
        words: said,
        text: placed.text,
        key: plain(said),
      },
    ]
  })
}

/** The versions of one story may share their sentences, and so may a video's outline and script: each counts once. */
function firstOfEachPlace(all: readonly LongSentence[]): LongSentence[] {
  const seen = new Set<string>()
  return all.filter(({ section, path }) => {
    const place = section === 3 || section === 7 ? String(section) : JSON.stringify([section, path])
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}

/** All places; of what tells an answer again those of the section that has most of them. */
function toOneReader(all: readonly LongSentence[]): readonly LongSentence[] {
  if (!all.every(({ answered }) => answered())) return all
  const bySection = new Map<number, LongSentence[]>()
  for (const each of all) {
    const before = bySection.get(each.section)
    if (before) before.push(each)
    else bySection.set(each.section, [each])
  }
  return [...bySection.values()].reduce((most, each) => (each.length > most.length ? each : most), [])
}

function finding(first: LongSentence, last: LongSentence, count: number): Found {
  const { section, path, from, text } = first
  const words = text.slice(from, last.to)
  const what =
    first === last
      ? `The sentence ${quoted(words)} stands`
      : `The sentences from ${quoted(first.words)} on stand`
  return aboutSpan(
    'repetition',
    { section, path },
    { from, to: last.to, text: words },
    {
      severity: 'warning',
      sentence: `${what} in ${count} places. Say it once, and otherwise in the others.`,
    },
  )
}
