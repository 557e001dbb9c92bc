import type { Business } from '../business.ts'
import { choice, group, list, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { offer } from './04-offer.ts'
import { defineSection } from './section-definition.ts'

/** When reminders leave, in order: before, at and after the start of the first step. */
const emailTimes = [
  'When booked',
  '48 hours before',
  '24 hours before',
  '1 hour before',
  '10 minutes before',
  'At the start',
  '15 minutes after a missed start',
] as const

type Moment = (typeof emailTimes)[number]

/** What one is reminded of: a call to dial into, somebody who drives to a job to look at it, or any other appointment. */
const occasionOf = ({ firstStep }: Business): 'call' | 'look' | 'visit' =>
  firstStep === 'free-call' ? 'call' : firstStep === 'quote' ? 'look' : 'visit'

/**
 * Where nobody dials in, nothing is said ten minutes before the start or at it, and whoever is on the way reads no e-mail:
 * the hour before has a text message alone. Who drove to a job and stands at a locked door rings up, and leaves that to no machine.
 */
const emailMoments: Readonly<Record<ReturnType<typeof occasionOf>, readonly Moment[]>> = {
  call: emailTimes,
  look: ['When booked', '48 hours before', '24 hours before'],
  visit: ['When booked', '48 hours before', '24 hours before', '15 minutes after a missed start'],
}
const messageMoments: typeof emailMoments = {
  call: emailTimes,
  look: ['24 hours before', '1 hour before'],
  visit: ['24 hours before', '1 hour before', '15 minutes after a missed start'],
}

const momentOf = (moments: typeof emailMoments) =>
  choice('When', emailTimes, { narrow: (business) => ({ values: moments[occasionOf(business)] }) })

const email = group('Reminder e-mail', {
  when: momentOf(emailMoments),
  subject: text('Subject', { words: [2, 14] }),
  preview: text('Preview', { words: [4, 25] }),
  body: text('Body', {
    words: [40, 260],
    hint: 'Shorter as the start comes nearer. Signed with the full name.',
  }),
})

const textMessage = group('Text message', {
  when: momentOf(messageMoments),
  message: text('Message', {
    characters: 160,
    segments: true,
    hint: 'A letter that plain text messages lack (ô, ê, ł, a curly quotation mark) makes it two beyond 70 characters.',
  }),
})

/** One of the seven moments of a call goes without a text message. */
const mostMessages = 6

/**
 * Each moment has its own e-mail, in the order of time; one moment written twice leaves another without a reminder. Where
 * the number of e-mails says which moments they are, each place has its own.
 */
const emails = list('Reminder e-mails', email, {
  count: [emailMoments.look.length, emailTimes.length],
  item: 'E-mail',
  hint: 'One for each moment, in the order of time.',
  narrow(business) {
    const { length } = emailMoments[occasionOf(business)]
    return { count: [length, length] }
  },
  among: (entries, [least, most]) => {
    const known = Object.values(emailMoments).find(
      ({ length }) => length === (least === most ? most : entries.length),
    )
    // Kept e-mails fewer than those of a call may be of any moments: earlier versions wrote five of a visit.
    const ofPlace = least === most || known === emailTimes ? known : undefined
    return entries.flatMap(({ when }, position) => {
      const path = [position, 'when']
      const wanted = ofPlace?.[position] ?? when
      if (when !== wanted) return [{ path, message: `is “${when}”, wanted “${wanted}”` }]
      const before = entries[position - 1]?.when
      return !ofPlace && before && emailTimes.indexOf(when) <= emailTimes.indexOf(before)
        ? [{ path, message: `is “${when}”, wanted later than “${before}”` }]
        : []
    })
  },
})

const schema = group('Reminders', {
  tips: list('Tips to get the most from the first step', text('Tip', { words: [8, 50] }), {
    count: 3,
    item: 'Tip',
  }),
  features: list('What the first step gives them', text('Feature', { words: [8, 50] }), {
    count: 3,
    item: 'Feature',
  }),
  preparationSteps: list('Steps to prepare', text('Step', { words: [8, 50] }), { count: 3, item: 'Step' }),
  emails,
  textMessages: list('Text messages', textMessage, {
    count: [messageMoments.look.length, mostMessages],
    item: 'Text message',
    inOrder: true,
    hint: 'Each at a moment of its own, in the order of time.',
    narrow(business) {
      const exactly = Math.min(mostMessages, messageMoments[occasionOf(business)].length)
      return { count: [exactly, exactly] }
    },
  }),
})

export const appointmentReminders = defineSection({
  number: 16,
  key: 'appointmentReminders',
  title: 'Reminders',
  phase: 'marketing',
  limitSeconds: 90,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'firstStep',
    'callToAction',
    'rules',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'practical',
  ],
  schema,
  unfit: {
    when: 'Where people buy in a shop.',
    why: ({ firstStep: { kind } }) =>
      kind === 'shop'
        ? 'People buy in a shop, so no appointment is booked that one could be reminded of.'
        : null,
  },
  parts: [
    {
      title: 'Reminders',
      schema,
      reads: [
        reads(idealClient, 'bestClient.howTheyDecide', 'challenges'),
        reads(message, 'oneLiner'),
        // What somebody is reminded of is where the work begins.
        reads(offer, 'name', 'blueprint.name', 'blueprint.what'),
      ],
    },
  ],
})
