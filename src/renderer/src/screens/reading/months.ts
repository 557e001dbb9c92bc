import { dateAfter } from '../../../../shared/planned-pieces.ts'

/** A month as `2026-12`. */
export const monthOf = (date: string): string => date.slice(0, 7)

export const monthWords = (month: string): string =>
  new Date(`${month}-01`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const weekDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** Where no date is decided: the days of the copy are counted from day one, which is its day 0. */
export const daysAfterWords = (day: number): string =>
  day === 0 ? 'Day one' : `${day} day${day === 1 ? '' : 's'} later`

/** The month so many months later. */
export function nextMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The weeks that a month touches, Monday first, each with its seven dates; none where there is no such month. */
export function datesOfMonth(month: string): string[][] {
  const first = `${month}-01`
  const last = new Date(first)
  if (Number.isNaN(last.getTime())) return []
  const before = (last.getUTCDay() + 6) % 7
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  // Counted, not gone through until the month is over: dates after the year 9999 compare as earlier ones.
  return Array.from({ length: Math.ceil((before + last.getUTCDate()) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dateAfter(first, week * 7 + day - before)),
  )
}
