const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "30 November 2026" of `2026-11-30`. */
export const dayInWords = (day: string): string => inWords.format(new Date(day))
