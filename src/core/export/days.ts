/** `2026-12-03` for two days after `2026-12-01`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** "09:05" of a time as it was written, `9:05` or `09:05`; null for anything else. */
export function timeOfDay(written: string): string | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.h](\d{2})\s*$/u.exec(written) ?? []
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
