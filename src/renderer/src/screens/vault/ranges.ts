import { isClockTime } from '../../../../shared/sections/field.ts'
import type { Field } from '../../../../shared/sections/outline.ts'
import { howMany } from '../../../../shared/several-of.ts'
import { segmentsToSend } from '../../../../shared/text-message-segments.ts'
import { countCharacters } from '../../../../shared/tokens.ts'
import { countWords } from '../../../../shared/words.ts'

/** How a text being typed stands against what is wanted of it. */
export interface Measure {
  words: string
  /** Outside its range: worth a second look, never forbidden. */
  outside: boolean
}

/** "212 words, wanted 200 to 350". Null where nothing is counted. */
export function measureOf(field: Field, value: unknown): Measure | null {
  if (field.kind === 'list' && field.count && Array.isArray(value)) {
    const [least, most] = field.count
    const outside = value.length < least || value.length > most
    return { words: `${howMany(value.length, 'entry')}, wanted ${range(field.count)}`, outside }
  }
  if (field.kind === 'number' && field.range) {
    const [least, most] = field.range
    const outside = typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most
    return { words: `Wanted ${range(field.range)}`, outside }
  }
  if (field.kind !== 'text' || typeof value !== 'string') return null
  if (field.time) return { words: 'A time of day, such as 09:30', outside: !isClockTime(value) }
  const found = countWords(value)
  const said = `${inDigits(found)} word${found === 1 ? '' : 's'}`
  const { words, characters } = field
  const measures = words ? [`${said}, wanted ${range(words)}`] : characters === undefined ? [said] : []
  const long = countCharacters(value)
  if (characters !== undefined)
    measures.unshift(`${inDigits(long)} of at most ${inDigits(characters)} characters`)
  const segments = field.segments ? segmentsToSend(value) : null
  if (segments) measures.push(`sent as ${segments.count} ${segments.count === 1 ? 'message' : 'messages'}`)
  const [least, most] = words ?? [1, Infinity]
  const outside =
    found < least || found > most || long > (characters ?? Infinity) || (segments?.count ?? 1) > 1
  return { words: measures.join('; '), outside }
}

function range([least, most]: readonly [number, number]): string {
  if (least === most) return inDigits(least)
  return most === Infinity ? `at least ${inDigits(least)}` : `${inDigits(least)} to ${inDigits(most)}`
}

/** As the rest of the window prints numbers. */
const inDigits = (count: number): string => count.toLocaleString('en')
