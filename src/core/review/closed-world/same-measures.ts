import { stemOf } from '../../../shared/stems.ts'
import { measuresOf } from '../words/measures.ts'
import type { Word } from '../words/words-in.ts'

/** The unit that a word names; of another word what its singular and plural share. */
export const nounOf = (key: string, language: string): string => measuresOf(language).unit(key) ?? stemOf(key)

export const unitIn = (words: readonly Word[], language: string): string | undefined =>
  words.map(({ key }) => measuresOf(language).unit(key)).find((unit) => unit !== undefined)

/** Ways to say the same amount of time: sixty minutes are an hour. */
const seconds: Readonly<Record<string, number>> = {
  ...{ second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 },
}

export const lengths: Readonly<Record<string, number>> = { ...seconds, month: 2_628_000, year: 31_536_000 }

export const isTime = (noun: string): boolean =>
  seconds[noun] !== undefined || ['month', 'year', '10 year'].includes(noun)

export function sameMeasures(value: number, noun: string): string[] {
  const own = [`${value} ${noun}`]
  if (noun === 'month' || noun === 'year') {
    const months = noun === 'year' ? value * 12 : value
    const weeks = new Set([Math.floor(months * 4), Math.round(months * 4.345), Math.ceil(months * 4.345)])
    return [
      ...own,
      ...[`${months} month`, `${months / 12} year`, `${months * 30} day`],
      ...[...weeks].map((count) => `${count} week`),
    ]
  }
  const unit = seconds[noun]
  if (unit === undefined) return own
  const days = (value * unit) / 86_400
  const same = Object.entries(seconds).map(([other, long]) => `${(value * unit) / long} ${other}`)
  const months = Math.round(days / 30)
  // Six weeks are no month.
  return days >= 28 && Math.abs(days - months * 30.4) <= 5 * months ? [...same, `${months} month`] : same
}
