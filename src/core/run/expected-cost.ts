import type { CostRecord } from '../../shared/experience.ts'
import type { Range } from '../../shared/range.ts'
import type { Price, ProviderSettings } from '../../shared/settings.ts'

/** What is expected of one question, in tokens. */
export interface ExpectedTokens {
  /** The beginning that all questions of a run share; part of `input`. */
  shared: Range
  input: Range
  output: Range
}

/** An amount that is expected, and how far it may be off. */
interface Guess {
  middle: number
  off: number
}
const guess = ({ least, most }: Range): Guess => ({ middle: (least + most) / 2, off: (most - least) / 2 })
const times = (range: Range, factor: number): Range => ({
  least: range.least * factor,
  most: range.most * factor,
})

/** Tokens a model thinks before one answer, by how long it may. */
const thoughts: Readonly<Record<NonNullable<ProviderSettings['effort']>, Range>> = {
  quick: { least: 100, most: 1_800 },
  balanced: { least: 400, most: 4_500 },
  deep: { least: 1_500, most: 12_000 },
}

/** How many of the questions after the first find their beginning in the vendor's cache. */
const foundInCache: Range = { least: 0.35, most: 0.97 }

/** Of all that is paid, what is asked again and thrown away: little where answers pass, and no run is without a fault for long. */
const askedAgain: Range = { least: 0, most: 0.22 }

/** Nobody knows better than to this share, however many runs were alike. */
const surest = 0.12

/** Deviations are kept apart from each other and added as such; so many of them are rarely passed. */
const width = 1.15

/**
 * US dollars that questions to one model are expected to cost. What makes them uncertain is not all at its worst at once:
 * words, thoughts, cache and faults are taken as independent. `past`: what this writer's runs came to beside what was
 * expected of them.
 */
export function expectedCost(
  questions: readonly ExpectedTokens[],
  { price, reasoning, effort = 'quick' }: { price: Price } & Pick<ProviderSettings, 'reasoning' | 'effort'>,
  past: CostRecord | null,
): Range {
  const sum = (of: (question: ExpectedTokens) => Range): Range =>
    questions.map(of).reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), nothing)
  // How dense words are is one unknown for all of them, so their ranges are added end to end.
  const words = guess(
    add(
      times(
        sum(({ input }) => input),
        price.input / 1e6,
      ),
      times(
        sum(({ output }) => output),
        price.output / 1e6,
      ),
    ),
  )
  const cache = guess(savedByCache(questions, price))
  const thinking = reasoning
    ? guess(times(thoughts[effort], (questions.length * price.output) / 1e6))
    : { middle: 0, off: 0 }
  const once = words.middle - cache.middle + thinking.middle
  const again = guess(times(askedAgain, once))
  const off = Math.hypot(words.off, cache.off, thinking.off, again.off) * width
  return corrected({ middle: once + again.middle, off }, past)
}

const nothing: Range = { least: 0, most: 0 }
const add = (a: Range, b: Range): Range => ({ least: a.least + b.least, most: a.most + b.most })

/** What the cache saves, written beginnings that cost more than plain ones taken into account. */
function savedByCache(questions: readonly ExpectedTokens[], price: Price): Range {
  const shared = questions.map((question) => guess(question.shared).middle)
  const [first = 0] = shared
  const rest = shared.slice(1).reduce((a, b) => a + b, 0)
  const extra = Math.max(0, (price.cacheWritten ?? price.input) - price.input)
  const saved = (found: number): number =>
    (rest * found * (price.input - price.cached) - (first + rest * (1 - found)) * extra) / 1e6
  const ends = [saved(foundInCache.least), saved(foundInCache.most)]
  return { least: Math.min(...ends), most: Math.max(...ends) }
}

/**
 * Past runs move the middle to where they ended, and bring the ends closer the more alike they were; one says enough to
 * begin with, as how its answers were counted is known apart from it.
 */
function corrected({ middle, off }: Guess, past: CostRecord | null): Range {
  const factor = past?.factor ?? 1
  const share = middle > 0 ? off / middle : 0
  const known = past && past.runs > 0 ? Math.max(surest, 3 * past.spread + 0.3 / past.runs) : Infinity
  const least = middle * factor * (1 - Math.min(share, known, 0.9))
  return { least, most: middle * factor * (1 + Math.min(share, known)) }
}
