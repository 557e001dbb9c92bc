import type { Reading } from '../reviewed-vault.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf, plain } from '../words/words-in.ts'

/**
 * Tells whether words were confirmed to be true. They are good in every section, written with other spaces or quotation
 * marks too, and so is what stands inside of confirmed words where those stand.
 */
export function confirmedWords({
  confirmed,
}: Reading): (placed: PlacedText, from: number, to: number) => boolean {
  const whole = new Set(confirmed.map(({ text }) => even(text)))
  const long = confirmed.map(({ text }) => folded(text.trim())).filter((text) => text !== '')
  return (placed, from, to) => {
    if (whole.size === 0) return false
    if (whole.has(even(placed.text.slice(from, to)))) return true
    return long.some((text) => {
      if (text.length <= to - from) return false
      const start = Math.max(0, from - text.length)
      const around = placed.folded().slice(start, to + text.length)
      return [...placesOf(around, text)].some((at) => start + at <= from && to <= start + at + text.length)
    })
  }
}

const even = (text: string): string =>
  plain(text)
    .replace(/^["']+|["']+$/gu, '')
    .replace(/\s+%/gu, '%')
