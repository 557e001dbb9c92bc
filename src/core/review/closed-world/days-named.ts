import type { Answers } from '../words/answers.ts'
import { measuresOf } from '../words/measures.ts'
import { onceFor } from '../words/once.ts'

const ranging = new Set(['to', 'till', 'until', 'through', 'bis', 'a', 'à', 'au', 'do', 'tot', 'al'])

/** Days of the week, from 0, Sunday, that the answers name in full or in short or put between two that they name. */
export const daysNamed = onceFor((answers: Answers): ReadonlySet<number> => {
  const words = answers.words()
  const own = measuresOf(answers.language)
  const english = measuresOf('en')
  const dayOf = (at: number): number | undefined => {
    const key = words[at]?.key ?? ''
    return own.weekday(key) ?? english.weekday(key)
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
