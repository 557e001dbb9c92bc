import { businessOf, type Business, type EmailPace } from '../../shared/business.ts'
import type { Intake } from '../../shared/intake.ts'
import { emailDays, hoursOfEmail } from '../../shared/sections/08-emails.ts'
import { quotationsIn } from '../../shared/told-in-answers.ts'
import { countWords } from '../../shared/words.ts'

/** The day of each e-mail, as the words of a prompt name it: `{{day12}}`. */
export const emailDayFields = (pace: EmailPace): Record<string, string> =>
  Object.fromEntries(emailDays(pace).map((day, at) => [`day${at + 1}`, String(day)]))

/** What the plan of the e-mails says of one business: days, hours and doubts, `{{day12}}`, `{{hours12}}` and `{{doubt7}}`. */
export function emailFields(intake: Intake): Record<string, string> {
  const business = businessOf(intake)
  const { pace } = business
  return { ...emailDayFields(pace), ...hourFields(pace), ...doubtFields(intake, business) }
}

/** What stands behind the day of an e-mail that shares it with others; nothing where it has a day of its own. */
const hourFields = (pace: EmailPace): Record<string, string> =>
  Object.fromEntries(
    [12, 13, 14].map((number) => {
      const hours = hoursOfEmail(number, pace)
      return [`hours${number}`, hours ? `, ${hours.words}` : '']
    }),
  )

/** So many words make a line of a plan; what is longer tells a story and is taken up from the answer itself. */
const longestDoubt = 20

/** The first of the e-mails that take up one doubt each. */
const firstOfDoubts = 7

/**
 * The doubts of a business that answered none: who comes or practises needs time for it, and who practises may have tried alone. Where the
 * work is done for people, or a thing is sold, there is nothing to try.
 */
const usualDoubts = ({ sells, theirChange }: Business): readonly string[] => [
  theirChange || sells === 'visits' ? '“I have no time for this”' : '“It can wait”',
  theirChange ? '“I have tried this before”, where trying alone breaks off' : '“What I have will do”',
]

/**
 * The doubts are the client's own where any was answered, in their words and in their order: under “Who looks up?”, which meant that nobody
 * cares, an owner had read a letter on having no time, because the plan had one.
 */
function doubtFields({ objections }: Pick<Intake, 'objections'>, business: Business): Record<string, string> {
  const said = quotationsIn(objections)
    .filter((words) => countWords(words) <= longestDoubt)
    .map((words) => `“${words.replace(/\s+/gu, ' ')}”`)
  const further = objections.trim() === '' ? null : 'a further doubt of “What makes people hesitate”'
  return Object.fromEntries(
    usualDoubts(business).map((usual, at) => [`doubt${firstOfDoubts + at}`, said[at] ?? further ?? usual]),
  )
}
