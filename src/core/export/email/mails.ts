import { dayAfter, timeOfDay } from '../days.ts'
import { entriesOf } from '../records-in.ts'
import type { VaultToExport } from '../target.ts'

/** An e-mail as a vault holds it, its tokens not put in. */
export interface Mail {
  /** `reminder`: it is about what somebody booked, ordered or applied for, and no advertisement. */
  kind: 'sequence' | 'reminder'
  /** From 1, in its own list. */
  number: number
  /** Days after the opt-in; null for a reminder. */
  day: number | null
  /** With a launch date; else empty. */
  date: string
  /** "09:00", where one is given. */
  time: string
  /** Of a reminder: “48 hours before”. */
  when: string
  subject: string
  subjectB: string
  preview: string
  body: string
}

/** The e-mails of the sequence and the reminders, as far as their sections leave. */
export const mailsOf = (vault: VaultToExport): Mail[] => [
  ...entriesOf(vault, 8, 'emails').map(({ text, line, number }, at): Mail => {
    const day = number('day')
    const { launchDate } = vault.handover
    return {
      ...{ kind: 'sequence', number: at + 1, day, when: '' },
      date: launchDate !== null && day !== null ? dayAfter(launchDate, day) : '',
      time: timeOfDay(line('time')) ?? '',
      ...{ subject: line('subject'), subjectB: line('subjectB'), preview: line('preview') },
      body: text('body').trim(),
    }
  }),
  ...entriesOf(vault, 16, 'emails').map(({ text, line }, at): Mail => ({
    ...{ kind: 'reminder', number: at + 1, day: null, date: '', time: '', when: line('when') },
    ...{ subject: line('subject'), subjectB: '', preview: line('preview') },
    body: text('body').trim(),
  })),
]
