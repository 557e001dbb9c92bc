import ical, { escape as escapeText, ICalEventTransparency } from 'ical-generator'
import { exportTargets } from '../../../shared/export/targets.ts'
import { oneLine } from '../clean-text.ts'
import { readableText } from '../document/put-token.ts'
import { mailsOf } from '../email/mails.ts'
import { failed } from '../../../shared/result.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { fileNamed } from '../file-name.ts'
import type { MakeTarget } from '../target.ts'
import { postsOf } from './posts.ts'

/** One thing on the calendar. */
interface Entry {
  /** Unlike every other of the vault. */
  key: string
  date: string
  /** Empty: on that day, at no time. */
  time: string
  summary: string
  description: string
}

const noLaunch = 'A calendar needs a launch date, and none is given yet: it is the day of the first e-mail.'

/** Minutes that an e-mail takes on the calendar. */
const shown = 15

/**
 * E-mails and posts on a calendar, from the launch date on (RFC 5545). Times float: nine o'clock is nine wherever the
 * calendar is opened, as no time zone is known and e-mails go out in the reader's own. The stamp of each entry is the launch
 * date, and its UID comes from the vault and the place, so the same vault gives the same bytes and an import again replaces.
 */
export const calendarFile: MakeTarget = (vault) => {
  const { launchDate } = vault.handover
  if (launchDate === null) return failed({ kind: 'not-allowed', why: noLaunch })
  const say = sayFor(vault.intake)
  const put = readableText(vault)
  const entries: Entry[] = [
    ...mailsOf(vault).map(({ kind, number, date, time, subject, preview }) => ({
      ...{ key: `${kind}-${number}`, date, time, description: preview },
      summary: `${say('E-mail')} ${number}: ${subject}`,
    })),
    ...postsOf(vault).map(({ week, date, channel, piece, theme, words }, at) => ({
      ...{ key: `post-${at + 1}`, date, time: '' },
      summary: [channel, piece].filter((part) => part !== '').join(': '),
      description: [`${say('Week')} ${week}: ${theme}`, words].filter((part) => part !== '').join('\n\n'),
    })),
  ].filter(({ date }) => date !== '')
  if (entries.length === 0) return []
  const title = oneLine(vault.title) || 'Calendar'
  const calendar = ical({
    // The library escapes the texts of entries, and not the calendar's own name.
    name: escapeText(title, false),
    prodId: { company: 'Calendar', product: 'E-mails and posts' },
  })
  for (const { key, date, time, summary, description } of entries) {
    const start = new Date(`${date}T${time || '00:00'}:00Z`)
    calendar.createEvent({
      ...{ id: `${key}.${vault.id}`, stamp: new Date(`${launchDate}T00:00:00Z`), floating: true, start },
      ...(time === '' ? { allDay: true } : { end: new Date(start.getTime() + shown * 60_000) }),
      ...{ summary: put(summary), description: put(description) },
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return [{ name: fileNamed(exportTargets.calendar, vault), content: calendar.toString() }]
}
