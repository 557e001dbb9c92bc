import type { Business, EmailPace } from '../business.ts'
import { emailPaces } from '../business.ts'
import { added, clockTime, group, inOrderOf, list, text, wholeNumber, type Misplaced } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { offer } from './04-offer.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { defineSection, type Read } from './section-definition.ts'

const email = group('E-mail', {
  number: wholeNumber('Number', { from: 1, to: 18 }),
  day: wholeNumber('Day', { from: 0, to: 120, hint: 'Days after the opt-in.' }),
  time: added(
    clockTime('Time', {
      hint: 'Such as “08:30”: when this reader has quiet for it, in their time; daily letters not always at the same.',
    }),
  ),
  purpose: text('Purpose', { words: [2, 25] }),
  subject: text('Subject', { words: [2, 14] }),
  subjectB: added(
    text('Second subject', {
      words: [2, 14],
      hint: 'Comes at the same e-mail from another side, so that testing the two teaches something.',
    }),
  ),
  preview: text('Preview', { words: [3, 25] }),
  body: text('Body', {
    words: [300, 500],
    hint: 'Signed with the full name.',
    narrow: ({ letters }) =>
      letters === null
        ? {}
        : {
            words: [Math.min(300, Math.round(letters * 0.75)), 500],
            hint: `About ${letters} words and not the middle of the range, as the owner’s own letters. Signed with the full name.`,
          },
  }),
})

/** Words that the tasks plan for a letter of its usual length, in English. */
export const plannedLetter = 390

/** By how much lengths that a task of this section names are to be multiplied; null where letters are of their usual length. */
export const shareOfLetter = ({ letters }: Pick<Business, 'letters'>): number | null =>
  letters === null ? null : letters / plannedLetter

/** The e-mails that go out on one day where one goes out every day, and their hours. */
const onOneDay: Readonly<Record<number, { from: string; to: string; words: string }>> = {
  12: { from: '00:00', to: '10:59', words: 'morning' },
  13: { from: '11:00', to: '15:59', words: 'midday' },
  14: { from: '16:00', to: '23:59', words: 'evening' },
}

/** Days with an e-mail come so many days after each other, in turns. */
const steps: Record<EmailPace, readonly number[]> = {
  daily: [1],
  'second-day': [2],
  'twice-a-week': [3, 4],
  weekly: [7],
}

/** Whoever writes every day may write three times on one; who writes less often was answered so, and is held to it. */
const threeOnOneDay = (pace: EmailPace): boolean => pace === 'daily'

/** The day of each of the 18 e-mails after the opt-in. */
export const emailDays = (pace: EmailPace): readonly number[] => daysAt(pace, threeOnOneDay(pace))

/** The hours of an e-mail that shares its day with two others, from 1; null: it has a day of its own. */
export const hoursOfEmail = (
  number: number,
  pace: EmailPace,
): { from: string; to: string; words: string } | null => (threeOnOneDay(pace) && onOneDay[number]) || null

function daysAt(pace: EmailPace, together: boolean): readonly number[] {
  const between = steps[pace]
  let [day, turn] = [0, 0]
  return Array.from({ length: 18 }, (_, i) => {
    if (i > 0 && !(together && (i === 12 || i === 13))) day += between[turn++ % between.length] ?? 1
    return day
  })
}

/** The days that e-mails may have at a pace: those of before 27 November 2026 had three on one day at every pace. */
const daysEver = (pace: EmailPace): (readonly number[])[] => [emailDays(pace), daysAt(pace, true)]

/** Of several ways to lay the days the one that e-mails from a number on keep to; the first where they keep to none. */
const daysOf = (emails: readonly Email[], first: number, ways: (readonly number[])[]): readonly number[] =>
  ways.find((days) => emails.every(({ day }, i) => day === days[first - 1 + i])) ?? ways[0] ?? []

type Email = {
  number: number
  day: number
  time?: string | undefined
  subject: string
  subjectB?: string | undefined
}

/** What is wrong with one e-mail at its place, the days being those of a pace. */
const misplaced = (one: Email, i: number, number: number, days: readonly number[]): Misplaced[] => {
  const wrong = (key: string, message: string): Misplaced => ({ path: [i, key], message })
  const day = days[number - 1] ?? one.day
  return [
    ...(one.number === number ? [] : [wrong('number', `is ${one.number}, wanted ${number}`)]),
    ...(one.day === day ? [] : [wrong('day', `is ${one.day}, wanted ${day}`)]),
    ...(isSame(one.subjectB, one.subject)
      ? [wrong('subjectB', 'is the first subject again, wanted another')]
      : []),
  ]
}

const isSame = (a: string | undefined, b: string): boolean =>
  a?.trim().toLowerCase() === b.trim().toLowerCase()

const keptDays = emailPaces.flatMap(daysEver)

/** Kept e-mails may go at any pace; on the day of three their times rise. Copies of one e-mail are no two. */
const keptAmong =
  (first: number) =>
  (emails: readonly Email[]): Misplaced[] => {
    const days = daysOf(emails, first, keptDays)
    return emails.flatMap((one, i) => {
      const before = emails[i - 1]
      const late =
        before && before.number !== one.number && before.day === one.day && isAfter(before.time, one.time)
      return [
        ...misplaced(one, i, first + i, days),
        ...(late
          ? [{ path: [i, 'time'], message: `is ${one.time}, wanted a time after ${before.time}` }]
          : []),
      ]
    })
  }

const isAfter = (before: string | undefined, time: string | undefined): boolean =>
  before !== undefined && time !== undefined && before >= time

/** New ones go at the pace of the business, and each of three on one day has hours of its own, so that it is judged by itself. */
const newAmong =
  (first: number, { pace }: Business) =>
  (given: readonly unknown[]): Misplaced[] => {
    const emails = given as readonly Email[]
    const days = daysOf(emails, first, daysEver(pace))
    return emails.flatMap((one, i) => {
      const hours = hoursOfEmail(first + i, pace)
      const { time = '' } = one
      return [
        ...misplaced(one, i, first + i, days),
        ...(hours && (time < hours.from || time > hours.to)
          ? [{ path: [i, 'time'], message: `is ${time}, wanted one from ${hours.from} to ${hours.to}` }]
          : []),
      ]
    })
  }

/** E-mails from one number to another, in order, each on its day. */
const emailsFrom = (first: number, last: number) =>
  list('E-mails', email, {
    count: last - first + 1,
    item: 'E-mail',
    among: keptAmong(first),
    narrow: (business) => ({
      among: newAmong(first, business),
      settle: inOrderOf(({ number }: Email) => number),
    }),
  })

const part = (title: string, first: number, last: number, read: readonly Read[]) => ({
  title,
  schema: group(title, { emails: emailsFrom(first, last) }),
  reads: read,
})

export const emails = defineSection({
  number: 8,
  key: 'emails',
  title: 'E-mail Sequence',
  phase: 'marketing',
  limitSeconds: 120,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'idealClient',
    'message',
    'objections',
    'coreProblem',
    'outcomes',
    'offerProgram',
    'firstStep',
    'callToAction',
    'rules',
    'scenes',
    'proof',
    'emailPace',
    'goal90Days',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'practical',
    'helpNeeded',
  ],
  schema: group('E-mail Sequence', { emails: emailsFrom(1, 18) }),
  partsInOrder: true,
  parts: [
    part('E-mails 1 to 6', 1, 6, [
      reads(idealClient, 'challenges', 'waysToTalk'),
      reads(message, 'oneLiner'),
      reads(
        leadMagnet,
        'title.main',
        'idea.format',
        'deliverables.title',
        'deliverables.description',
        'deliverables.valueAtOnce',
      ),
    ]),
    part('E-mails 7 to 12', 7, 12, [
      reads(idealClient, 'bestClient.howTheyDecide', 'challenges', 'waysToTalk'),
      reads(message, 'oneLiner'),
      reads(
        offer,
        'name',
        'whoItIsFor',
        'promise',
        'blueprint.name',
        'blueprint.outcome',
        'tiers.name',
        'tiers.timeframe',
      ),
      reads(leadMagnet, 'title.main'),
    ]),
    part('E-mails 13 to 18', 13, 18, [
      reads(idealClient, 'bestClient.howTheyDecide', 'challenges', 'waysToTalk'),
      reads(message, 'oneLiner'),
      reads(offer, 'name', 'promise', 'blueprint.name', 'tiers.name', 'tiers.timeframe', 'tiers.price'),
      reads(leadMagnet, 'title.main'),
    ]),
  ],
})
