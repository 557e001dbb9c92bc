import type { EmailPace } from '../../shared/business.ts'
import { emailDays, hoursOfEmail } from '../../shared/sections/08-emails.ts'

/** The day of each e-mail, as the words of a prompt name it: `{{day12}}`. */
export const emailDayFields = (pace: EmailPace): Record<string, string> =>
  Object.fromEntries(emailDays(pace).map((day, at) => [`day${at + 1}`, String(day)]))

/** What stands behind the day of an e-mail that shares it with others, `{{hours12}}`; nothing where it has a day of its own. */
export const emailHourFields = (pace: EmailPace): Record<string, string> =>
  Object.fromEntries(
    [12, 13, 14].map((number) => {
      const hours = hoursOfEmail(number, pace)
      return [`hours${number}`, hours ? `, ${hours.words}` : '']
    }),
  )
