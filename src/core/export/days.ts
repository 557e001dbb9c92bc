/** `2026-12-03` for two days after `2026-12-01`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** “9:05”, “9.05 Uhr”, “9h05”, “9 pm”. */
const asTyped = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|uhr|h)?\s*$/iu

/** "09:05" of a time as a person types it; null where it is no time, or no more than a number. */
export function timeOfDay(written: string): string | null {
  const [, typed, minutes = '00', clock = ''] = asTyped.exec(written) ?? []
  if (typed === undefined || !/\D/u.test(written.trim())) return null
  const half = /^[ap]/iu.test(clock)
  const isLate = /^p/iu.test(clock)
  const hours = half ? (Number(typed) % 12) + (isLate ? 12 : 0) : Number(typed)
  const isTime = half ? 1 <= Number(typed) && Number(typed) <= 12 : hours <= 23
  return isTime && Number(minutes) <= 59 ? `${String(hours).padStart(2, '0')}:${minutes}` : null
}
