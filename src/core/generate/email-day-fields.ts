import type { EmailPace } from '../../shared/business.ts'
import { emailDays } from '../../shared/sections/08-emails.ts'

/** The day of each e-mail, as the words of a prompt name it: `{{day12}}`. */
export const emailDayFields = (pace: EmailPace): Record<string, string> =>
  Object.fromEntries(emailDays(pace).map((day, at) => [`day${at + 1}`, String(day)]))
