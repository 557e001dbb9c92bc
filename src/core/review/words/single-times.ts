import { measuresOf } from './measures.ts'
import type { Word } from './words-in.ts'
import { ownValue } from '../../../shared/own-value.ts'

/** A length of time that no numeral tells: “half an hour”, “eine Woche”, “hora y media”. */
export interface SingleTime {
  value: number
  unit: string
  /** Positions of its first and last word. */
  first: number
  last: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const one = set(
  'a an one ein eine einen einem einer eines un una une jeden jedną jedna jednej jednego una uno een één',
)
const half = set('half halbe halben halber media medio demi demie pół mezza mezzo halve halfuur')
/** Between a half and its unit: “half an hour”. */
const article = set('a an')
const oneAndAHalf = set('półtorej półtora anderthalb eineinhalb anderhalf anderhalve')
const andAHalf = set('media medio demi demie half pół mezza mezzo halve')
const aQuarter = set('quarter viertel cuarto quart kwadrans kwartier quarto')
const and = set('and y et i e en a')
/** Quarters of an hour that are one word. */
const quarters: Readonly<Record<string, number>> = {
  ...{ viertelstunde: 15, dreiviertelstunde: 45, kwadrans: 15, kwartier: 15, halbestunde: 30 },
  ...{ 'demi-heure': 30, 'half-hour': 30, quinzaine: 0 },
}

/** Lengths of time without a number in a text, in time that grows with its words. */
export function singleTimes(words: readonly Word[], language: string): SingleTime[] {
  const { unit: unitOf } = measuresOf(language)
  return words.flatMap((word, last): SingleTime[] => {
    const minutes = ownValue(quarters, word.key) ?? 0
    const before = words[last - 1]
    if (minutes > 0) {
      const first = before && one.has(before.key) ? last - 1 : last
      return [{ value: minutes, unit: 'minute', first, last }]
    }
    const unit = unitOf(word.key)
    if (unit === undefined || !times.has(unit)) return []
    const [behind, next] = [words[last + 1], words[last + 2]]
    // “Hora y media”, as an answer begins with it.
    if (!before || before.sentence !== word.sentence)
      return and.has(behind?.key ?? '') && next && andAHalf.has(next.key)
        ? [{ value: 1.5, unit, first: last, last: next.at }]
        : []
    if (oneAndAHalf.has(before.key)) return [{ value: 1.5, unit, first: last - 1, last }]
    if (half.has(before.key)) return [{ value: 0.5, unit, first: last - 1, last }]
    if (article.has(before.key) && words[last - 2]?.key === 'half')
      return [{ value: 0.5, unit, first: last - 2, last }]
    if (!one.has(before.key)) return []
    const more = and.has(behind?.key ?? '') && (one.has(next?.key ?? '') ? words[last + 3] : next)
    const part = more ? (andAHalf.has(more.key) ? 0.5 : aQuarter.has(more.key) ? 0.25 : 0) : 0
    return [{ value: 1 + part, unit, first: last - 1, last: part > 0 && more ? more.at : last }]
  })
}

const times = set('minute hour day week month year')
