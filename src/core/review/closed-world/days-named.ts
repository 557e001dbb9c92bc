import type { Answers } from '../words/answers.ts'
import { measuresOf } from '../words/measures.ts'
import { onceFor } from '../words/once.ts'
import { plain } from '../words/words-in.ts'

const ranging = new Set(['to', 'till', 'until', 'through', 'bis', 'a', 'à', 'au', 'do', 'tot', 'al'])

/** Days of the week, from 0, Sunday, that the answers name in full or in short or put between two that they name. */
export const daysNamed = onceFor((answers: Answers): ReadonlySet<number> => {
  const words = answers.words()
  const own = measuresOf(answers.language)
  const english = measuresOf('en')
  const short = shortDays(answers.language)
  const dayOf = (at: number): number | undefined => {
    const word = words[at]
    if (!word) return undefined
    // “wt.–sob.”, “Mo–Do”: two letters are a day beside a point or a stroke only, “so” and “do” are words.
    const isShort =
      /^[.–-]/u.test(answers.whole.slice(word.to)) || /[–-]$/u.test(answers.whole.slice(0, word.from))
    return own.weekday(word.key) ?? english.weekday(word.key) ?? (isShort ? short.get(word.key) : undefined)
  }
  const days = new Set<number>()
  words.forEach((_, at) => {
    const day = dayOf(at)
    if (day === undefined) return
    days.add(day)
    const end = dayOf(at + 1) ?? (ranging.has(words[at + 1]?.key ?? '') ? dayOf(at + 2) : undefined)
    for (let next = day; end !== undefined && next !== end; next = (next + 1) % 7) days.add(next)
  })
  return days
})

/** The days as calendars of a language cut them short, from 0, Sunday. */
function shortDays(language: string): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  // The 7th of January 2024 is a Sunday.
  return new Map(
    Array.from({ length: 7 }, (_, day) => [
      plain(format.format(Date.UTC(2024, 0, 7 + day))).replace(/[.\s]+$/u, ''),
      day,
    ]),
  )
}
