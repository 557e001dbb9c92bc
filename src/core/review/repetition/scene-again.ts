import type { Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { isDescription } from '../closed-world/described-places.ts'
import { aboutSpan, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { smallWords, stemmer } from '../../../shared/stems.ts'

/** A moment is shown in so many sentences. */
const sentencesOfScene = 3
/** A scene returns when so many sections tell it. */
const sectionsLeast = 3
/**
 * So many details at least, of so much weight together, make two stretches one scene. With these, three findings in four vaults
 * by a model, all of them told again; with a tenth less every third one only meets in its words.
 */
const [detailsLeast, weightLeast] = [3, 16]
/** From so much shared weight on it is a scene that returns; with less it may be one thing explained three times, which is a note. */
const weightOfScene = 21
/** Less is enough to see that something is said because it was handed on. */
const [detailsHandedOn, weightHandedOn] = [2, 9]
/** What stands in more stretches than this is a word of the trade and no detail of a scene. */
const stretchesMost = 60
/** Stretches of a whole vault: in a smaller one a detail weighs no less. */
const stretchesOfVault = 1500

/** Its moments are where others take theirs from, and nobody reads them there. */
const portrait: SectionNumber = 1
/** What these say is handed on to be said again: message, offer, gift, pillars. */
export const handsOn: readonly SectionNumber[] = [2, 4, 6, 14]

/** Some sentences in a row, and what they tell that no answer and no fact does. */
export interface Stretch extends Pick<PlacedText, 'section' | 'path' | 'text'> {
  from: number
  to: number
  details: readonly string[]
}

const stemOf = stemmer()
const answered = onceFor(
  (intake: Intake) =>
    new Set(
      answersOf(intake)
        .words()
        .map(({ key }) => stemOf(key)),
    ),
)

/** The stretches of a section, each beginning with another sentence. */
export function stretchesIn({ texts, intake, factPlaces }: Reading): Stretch[] {
  const known = answered(intake)
  return texts
    .filter((placed) => !isDescription(placed))
    .flatMap((placed): Stretch[] => {
      const { section, path, text } = placed
      const [words, sentences, spots] = [placed.words(), placed.sentences(), factPlaces(placed)]
      let next = 0
      const telling = words.map(({ key, from }) => {
        while ((spots[next]?.to ?? Infinity) <= from) next++
        const isFact = (spots[next]?.from ?? Infinity) <= from
        const stem = isFact || key.length < 4 || smallWords.has(key) ? null : stemOf(key)
        return stem === null || known.has(stem) ? null : stem
      })
      const starts = Math.max(1, sentences.length - sentencesOfScene + 1)
      return sentences.slice(0, starts).flatMap(({ first }, at) => {
        const end = sentences[Math.min(sentences.length, at + sentencesOfScene) - 1]?.end ?? first
        const details = [...new Set(telling.slice(first, end))].filter((stem) => stem !== null)
        const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0]
        return details.length < detailsLeast ? [] : [{ section, path, text, from, to, details }]
      })
    })
}

/** A stretch with how much of the hub it shares; the hub itself shares all. */
interface Alike {
  stretch: Stretch
  weight: number
}

/** What three sections tell or more, in whatever words, and no answer does: told at each behind the second. */
export function scenesAgain(stretches: readonly Stretch[]): Found[] {
  const weights = weightsOf(stretches)
  const told = stretches
    .map((stretch) => alikeTo(stretch, weights))
    .filter((alike) => tellersOf(alike).length >= sectionsLeast)
    .filter((alike) => !handsOn.some((section) => alike.has(section)))
    .sort((a, b) => b.size - a.size || leastOf(b) - leastOf(a))
  const taken: Stretch[] = []
  return told.flatMap((alike) => {
    const [hub] = alike.values()
    if (!hub || taken.some((each) => overlap(each, hub.stretch))) return []
    taken.push(...[...alike.values()].map(({ stretch }) => stretch))
    const severity = leastOf(alike) >= weightOfScene ? 'warning' : 'note'
    const tellers = tellersOf(alike)
    return tellers.slice(sectionsLeast - 1).flatMap((section) => {
      const own = alike.get(section)
      return own ? [finding(own.stretch, tellers, severity)] : []
    })
  })
}

/** The stretches in which each detail stands, of those that stand in two sections or more, and what it weighs. */
function weightsOf(stretches: readonly Stretch[]): ReadonlyMap<string, { weight: number; in: Stretch[] }> {
  const places = new Map<string, Stretch[]>()
  for (const stretch of stretches) {
    for (const detail of stretch.details) {
      const before = places.get(detail)
      if (before) before.push(stretch)
      else places.set(detail, [stretch])
    }
  }
  const all = Math.max(stretchesOfVault, stretches.length)
  return new Map(
    [...places]
      .filter(([, own]) => own.length <= stretchesMost)
      .filter(([, own]) => own.some(({ section }) => section !== own[0]?.section))
      .map(([detail, own]) => [detail, { weight: Math.log(all / own.length), in: own }]),
  )
}

/** A stretch and, of each other section, the one that is most like it and tells the same. */
function alikeTo(hub: Stretch, weights: ReturnType<typeof weightsOf>): ReadonlyMap<SectionNumber, Alike> {
  const shared = new Map<Stretch, { details: number; weight: number }>()
  for (const detail of hub.details) {
    const { weight, in: own } = weights.get(detail) ?? { weight: 0, in: [] }
    for (const other of own) {
      if (other.section === hub.section) continue
      const before = shared.get(other)
      if (before) {
        before.details++
        before.weight += weight
      } else shared.set(other, { details: 1, weight })
    }
  }
  const alike = new Map<SectionNumber, Alike>([[hub.section, { stretch: hub, weight: Infinity }]])
  for (const [stretch, { details, weight }] of shared) {
    const { section } = stretch
    const isHandedOn = handsOn.includes(section)
    if (details < (isHandedOn ? detailsHandedOn : detailsLeast)) continue
    if (weight < (isHandedOn ? weightHandedOn : weightLeast)) continue
    if (weight > (alike.get(section)?.weight ?? 0)) alike.set(section, { stretch, weight })
  }
  return alike
}

const tellersOf = (alike: ReadonlyMap<SectionNumber, Alike>): SectionNumber[] =>
  [...alike.keys()].filter((section) => section !== portrait).sort((a, b) => a - b)

/** What the section that shares least of the hub shares of it. */
const leastOf = (alike: ReadonlyMap<SectionNumber, Alike>): number =>
  Math.min(...[...alike.values()].map(({ weight }) => weight))

const overlap = (a: Stretch, b: Stretch): boolean => a.path === b.path && a.from < b.to && b.from < a.to

function finding(
  { section, path, text, from, to }: Stretch,
  tellers: readonly SectionNumber[],
  severity: Found['severity'],
): Found {
  const words = text.slice(from, to)
  const others = tellers.filter((each) => each !== section)
  const listed = `${others.slice(0, -1).join(', ')} and ${others.at(-1)}`
  return aboutSpan(
    'repetition',
    { section, path },
    { from, to, text: words },
    {
      severity,
      sentence: `${quoted(words)} tells what sections ${listed} tell too, in other words, and no answer holds it. Keep it where it works best, and show something else here.`,
    },
  )
}
