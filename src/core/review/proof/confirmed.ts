import { keyOfWords } from '../closed-world/key-of-words.ts'
import type { Reading } from '../reading.ts'
import { once } from '../words/once.ts'
import { placeIndex, type Place } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf, plain } from '../words/words-in.ts'

/**
 * Tells whether words were confirmed to be true. They are good in every section, written with other spaces or quotation
 * marks too, and so is what stands inside of confirmed words where those stand.
 */
export function confirmedWords({
  confirmed,
  language,
}: Pick<Reading, 'confirmed' | 'language'>): (placed: PlacedText) => (span: Place) => boolean {
  const whole = new Set(confirmed.map(even))
  const keys = new Set(confirmed.map((text) => keyOfWords(text, language ?? 'en')))
  const wanted = [...new Set(confirmed.map((text) => folded(text.trim())))].filter((text) => text !== '')
  return (placed) => {
    if (whole.size === 0) return () => false
    const places = once(() =>
      placeIndex(
        wanted.flatMap((text) =>
          [...placesOf(placed.folded(), text)].map((from) => ({ from, to: from + text.length })),
        ),
      ),
    )
    return (span) => {
      const here = placed.text.slice(span.from, span.to)
      return whole.has(even(here)) || keys.has(keyOfWords(here, language ?? 'en')) || places().hold(span)
    }
  }
}

const even = (text: string): string =>
  plain(text)
    .replace(/^["']+|["']+$/gu, '')
    .replace(/\s+%/gu, '%')
