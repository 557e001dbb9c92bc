import type { Field } from '../../../../shared/sections/outline.ts'
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
    return { words: `${value.length} entries, wanted ${range(field.count)}`, outside }
  }
  if (field.kind !== 'text' || typeof value !== 'string') return null
  if (field.characters !== undefined) {
    const found = [...value].length
    return {
      words: `${found} of at most ${field.characters} characters`,
      outside: found > field.characters || found === 0,
    }
  }
  const found = countWords(value)
  const said = `${found} word${found === 1 ? '' : 's'}`
  if (!field.words) return { words: said, outside: found === 0 }
  const [least, most] = field.words
  return { words: `${said}, wanted ${range(field.words)}`, outside: found < least || found > most }
}

function range([least, most]: readonly [number, number]): string {
  if (least === most) return String(least)
  return most === Infinity ? `at least ${least}` : `${least} to ${most}`
}
