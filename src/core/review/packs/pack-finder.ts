import type { FindingKind } from '../../../shared/finding.ts'
import { isPublic, roleOf, roles, type Role } from '../roles.ts'
import { onceFor } from '../words/once.ts'
import { firstBehind } from '../words/around.ts'
import { placeIndex } from '../words/place-index.ts'
import { everyPhrase, type PhraseInText } from '../words/phrase-finder.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { isAsked, isDenied, isDeniedWithin, isGivenByOthers, isOfOthers } from './denied.ts'
import type { Market, Pack, PackRule, TradeField } from './pack.ts'
import { writtenOut } from './written-out.ts'

/** Words that a rule found. */
export interface RuleInText {
  rule: PackRule
  from: number
  to: number
}

/** What rules are looked for by. */
export interface PackChoice {
  packs: readonly Pack[]
  fields: readonly TradeField[]
  market: Market
  /** Of the copy, as a short code. */
  language: string
}

interface ReadyRule {
  rule: PackRule
  places: ReadonlySet<Role>
  pattern: RegExp | null
  beside: ((words: readonly Word[]) => PhraseInText[]) | null
  unless: ((words: readonly Word[]) => PhraseInText[]) | null
  counts: { denied: boolean; asked: boolean }
}

/** Kinds that say something of the business: denied or asked, nothing is claimed. What an ad asks, it says. */
const claiming: ReadonlySet<FindingKind> = new Set(['claim', 'proof', 'binding', 'ad-policy'])

const placesOf = (rule: PackRule): ReadonlySet<Role> =>
  new Set(
    rule.places.flatMap((place) =>
      place === 'public'
        ? roles.filter(isPublic)
        : place === 'anywhere'
          ? roles.filter((role) => role !== 'avoid')
          : [place],
    ),
  )

function readyRule(rule: PackRule, pack: Pack): ReadyRule {
  const { kind, tells, pattern, beside, unless } = rule
  return {
    rule,
    places: placesOf(rule),
    pattern: pattern === undefined ? null : new RegExp(pattern, 'giu'),
    beside: beside.length > 0 ? onceFor(everyPhrase(writtenOut(beside, pack.lists))) : null,
    unless: unless.length > 0 ? onceFor(everyPhrase(writtenOut(unless, pack.lists))) : null,
    counts: {
      denied: tells ? tells.includes('denied') : !claiming.has(kind),
      asked: tells ? tells.includes('asked') : !claiming.has(kind) || kind === 'ad-policy',
    },
  }
}

/** True when a rule is for copy like this. */
const isChosen = (rule: PackRule, { fields, market, language }: PackChoice): boolean =>
  (rule.languages === 'any' || rule.languages.includes(language)) &&
  (!rule.fields || rule.fields.some((field) => fields.includes(field))) &&
  (!rule.markets || rule.markets.includes(market))

/**
 * Looks for all rules at once: each word of a text is read once, whatever the number of rules. Where two rules of a kind
 * meet, the longer words say more.
 */
export function packFinder(choice: PackChoice): Finder {
  const ready: ReadyRule[] = []
  const phrases: string[] = []
  const owners: ReadyRule[] = []
  for (const pack of choice.packs) {
    for (const rule of pack.rules.filter((each) => isChosen(each, choice))) {
      const own = readyRule(rule, pack)
      ready.push(own)
      for (const phrase of writtenOut(rule.phrases, pack.lists)) {
        phrases.push(phrase)
        owners.push(own)
      }
    }
  }
  const find = everyPhrase(phrases)
  const patterns = ready.filter(({ pattern }) => pattern !== null)
  return (placed, isTold) => {
    const role = roleOf(placed)
    if (role === 'avoid') return []
    const words = placed.words()
    const found = find(words).flatMap(({ phrase, ...place }) => {
      const own = owners[phrase]
      if (!own?.places.has(role)) return []
      const isUnsaid = !own.counts.denied && isDeniedWithin(words, place, phrases[phrase] ?? '')
      return isUnsaid ? [] : [{ own, ...place }]
    })
    for (const own of patterns) if (own.places.has(role)) found.push(...byPattern(own, placed))
    return apart(
      found
        .flatMap((each) => withBeside(each, words, placed.language) ?? [])
        .filter((each) => isSaid(each, placed) && isTold(each.own.rule, placed, each))
        .map(({ own: { rule }, from, to }) => ({ rule, from, to })),
    )
  }
}

/** Finds what rules say of a text. */
export type Finder = (placed: PlacedText, isTold: IsTold) => RuleInText[]

/** Whether words that a rule found are to be told, by what the answers say of them. */
export type IsTold = (rule: PackRule, placed: PlacedText, place: { from: number; to: number }) => boolean

interface Place {
  own: ReadyRule
  from: number
  to: number
  first: number
  end: number
  /** Where the later of its two parts begins, of a rule that asks for two. */
  later?: number
}

function byPattern(own: ReadyRule, placed: PlacedText): Place[] {
  const words = placed.words()
  return [...placed.text.matchAll(own.pattern ?? /$^/gu)]
    .filter(({ 0: whole }) => whole !== '')
    .map(({ 0: whole, index: from }) => {
      const to = from + whole.length
      const first = firstBehind(words, from)
      let end = first
      while (end < words.length && (words[end]?.from ?? to) < to) end++
      return { own, from, to, first, end }
    })
}

/** Words near a place, its sentence at most. */
const near = 40

/** What a list of phrases finds near a place, in the sentence of the place. */
function nearby(
  find: (words: readonly Word[]) => readonly PhraseInText[],
  { first, end }: Place,
  words: readonly Word[],
): PhraseInText[] {
  const all = find(words)
  const sentence = words[first]?.sentence
  const found: PhraseInText[] = []
  for (let at = firstFrom(all, first - near); at < all.length; at++) {
    const each = all[at]
    if (!each || each.first >= end + near) break
    if (words[each.first]?.sentence === sentence) found.push(each)
  }
  return found
}

/** The first of some phrases, in their order in the text, that begins at a word or behind it. */
function firstFrom(all: readonly PhraseInText[], word: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.first ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Whom German speaks to formally it writes large: “Hörgeräte liegen in der Lade, weil sie pfeifen” speaks of things. */
const theirs = /^(?:sie|ihnen|ihre[nmrs]?)$/u

/** The place with the nearest of what has to stand beside it; null where nothing of that does. */
function withBeside(place: Place, words: readonly Word[], language: string): Place | null {
  const { own, first, end } = place
  if (!own.beside) return place
  const gap = (other: PhraseInText): number => Math.max(first - other.end, other.first - end)
  const isTheirs = (other: PhraseInText): boolean =>
    language === 'de' && other.end - other.first === 1 && theirs.test(words[other.first]?.text ?? '')
  const [nearest] = nearby(own.beside, place, words)
    .filter((other) => gap(other) >= 0 && !isTheirs(other))
    .toSorted((a, b) => gap(a) - gap(b))
  return nearest
    ? {
        own,
        from: Math.min(place.from, nearest.from),
        to: Math.max(place.to, nearest.to),
        first: Math.min(first, nearest.first),
        end: Math.max(end, nearest.end),
        later: Math.max(first, nearest.first),
      }
    : null
}

function isSaid(place: Place, placed: PlacedText): boolean {
  const { own, first, end, later } = place
  const words = placed.words()
  const { text } = placed
  const parts = later === undefined ? [first] : [first, later]
  if (!own.counts.denied && parts.some((part) => isDenied(text, words, part, end))) return false
  if (!own.counts.asked && isAsked(text, words, first)) return false
  if (!own.counts.denied && isOfOthers(text, words, first)) return false
  if (own.rule.family === 'discount' && isGivenByOthers(text, words, first)) return false
  return !own.unless || nearby(own.unless, place, words).length === 0
}

/** Of those of a kind that overlap, an error before a warning; of two alike the longest that begins first. */
function apart(found: readonly RuleInText[]): RuleInText[] {
  const isError = ({ rule: { severity } }: RuleInText): boolean => severity === 'error'
  const errors = firstOf(found.filter(isError))
  const kinds = new Set(errors.map(({ rule }) => rule.kind))
  const taken = new Map(
    [...kinds].map((kind) => [kind, placeIndex(errors.filter(({ rule }) => rule.kind === kind))]),
  )
  const others = firstOf(found.filter((each) => !isError(each)))
  return [...errors, ...others.filter((each) => taken.get(each.rule.kind)?.meet(each) !== true)]
}

function firstOf(found: readonly RuleInText[]): RuleInText[] {
  const free = new Map<FindingKind, number>()
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ rule: { kind }, from, to }) => {
      if (from < (free.get(kind) ?? 0)) return false
      free.set(kind, to)
      return true
    })
}

/** What an answer itself says of each rule: ids of rules found in it. */
export const rulesSaid = (find: Finder, placed: readonly PlacedText[]): ReadonlySet<string> =>
  new Set(placed.flatMap((each) => find(each, () => true)).map(({ rule }) => rule.id))

/** The same finder for the same choice: it is long to make. */
export const finderFor = onceFor((packs: readonly Pack[]) => {
  const made = new Map<string, Finder>()
  return (choice: Omit<PackChoice, 'packs'>) => {
    const name = JSON.stringify([choice.language, choice.market, choice.fields])
    const known = made.get(name) ?? packFinder({ packs, ...choice })
    made.set(name, known)
    return known
  }
})
