import { measuresOf } from './measures.ts'
import type { NumberInText } from './numbers-in.ts'
import type { SingleTime } from './single-times.ts'
import type { Word } from './words-in.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const and = set('and und y et i e en och')
const article = set('a ein eine einer einem einen un une una een')
const oneOf = set('godzina godzinę minuta minutę')
const half = set('half halbe halben media medio demi demie pół mezza mezzo halve')
const quarter = set('quarter viertel viertelstunde cuarto quart kwadrans kwartier quarto')
const threeQuarters = set('dreiviertel dreiviertelstunde')
/** Sixtieths of which a mere number may stand behind: “1 h 30”, “una hora treinta”. */
const smaller: Readonly<Record<string, string>> = { hour: 'minute', minute: 'second' }
const inUnit: Readonly<Record<string, number>> = { minute: 60, second: 60 }
const short = /^(\d{1,2})h(\d\d)?$/u
const timed = set('minute hour day week month year')

/**
 * Lengths of time told in two parts: “1 h 30”, “two and a half hours”, “dos horas y media”, “2 godziny i 40 minut”, “an hour and
 * twenty minutes”. Each as so many of the larger unit.
 */
export function joinedTimes(
  words: readonly Word[],
  numbers: readonly NumberInText[],
  language: string,
): SingleTime[] {
  const { unit: known } = measuresOf(language)
  const unitAt = (at: number): string | undefined => {
    const word = words[at]
    const unit = word === undefined ? undefined : word.key === 'h' ? 'hour' : known(word.key)
    return unit !== undefined && timed.has(unit) ? unit : undefined
  }
  const endingAt = new Map(numbers.map((number) => [number.next, number]))
  const beginningAt = new Map(numbers.map((number) => [number.first, number]))
  const keyAt = (at: number): string => words[at]?.key ?? ''
  const wholeBefore = (at: number): { value: number; first: number } | null => {
    const number = endingAt.get(at)
    if (number && (number.kind === 'count' || number.kind === 'clock')) return number
    // Polish has no article: “godzinę i piętnaście minut”.
    if (language === 'pl' && oneOf.has(keyAt(at))) return { value: 1, first: at }
    return article.has(keyAt(at - 1)) || keyAt(at - 1) === 'an' ? { value: 1, first: at - 1 } : null
  }
  return words.flatMap((word, at): SingleTime[] => {
    const written = short.exec(word.key)
    if (written?.[2] !== undefined)
      return [{ value: Number(written[1]) + Number(written[2]) / 60, unit: 'hour', first: at, last: at }]
    const unit = unitAt(at)
    if (unit === undefined) return []
    const same = (last: number): boolean => words[last]?.sentence === word.sentence
    // “Two and a half hours”: the half stands before the unit.
    const front = article.has(keyAt(at - 2)) ? at - 3 : at - 2
    if (half.has(keyAt(at - 1)) && and.has(keyAt(front))) {
      const whole = wholeBefore(front)
      if (whole && same(whole.first))
        return [{ value: whole.value + 0.5, unit, first: whole.first, last: at }]
    }
    const whole = wholeBefore(at)
    if (!whole) return []
    const joined = and.has(keyAt(at + 1)) ? at + 2 : at + 1
    const part = article.has(keyAt(joined)) || keyAt(joined) === 'drei' ? joined + 1 : joined
    const share = partOf(keyAt(part), keyAt(part - 1))
    if (joined > at + 1 && share > 0 && same(part))
      return [{ value: whole.value + share, unit, first: whole.first, last: part }]
    const behind = beginningAt.get(joined)
    const below = smaller[unit]
    if (below === undefined || behind?.kind !== 'count' || behind.value >= 60 || !same(joined)) return []
    const named = unitAt(behind.next) === below || isShort(keyAt(behind.next), below)
    // “One hour 15”: nothing else may be counted by it.
    if (!named && (joined > at + 1 || countsOn(words, behind))) return []
    const value = whole.value + behind.value / (inUnit[below] ?? 1)
    return [{ value, unit, first: whole.first, last: named ? behind.next : behind.next - 1 }]
  })
}

const partOf = (key: string, before: string): number =>
  half.has(key)
    ? 0.5
    : threeQuarters.has(key) || (quarter.has(key.replace(/n$/u, '')) && before === 'drei')
      ? 0.75
      : quarter.has(key)
        ? 0.25
        : 0

const isShort = (key: string, unit: string): boolean => unit === 'minute' && /^(?:m|min|mn)$/u.test(key)

/** True where a word of the same sentence follows directly that may be what is counted. */
function countsOn(words: readonly Word[], { next, to }: NumberInText): boolean {
  const behind = words[next]
  return behind !== undefined && !behind.begins && behind.from - to === 1 && /^\p{L}{4}/u.test(behind.key)
}
