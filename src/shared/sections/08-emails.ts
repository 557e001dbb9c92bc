import { group, list, text, wholeNumber } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { offer } from './04-offer.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { defineSection, type Read } from './section-definition.ts'

const email = group('E-mail', {
  number: wholeNumber('Number', { from: 1, to: 18 }),
  day: wholeNumber('Day', { from: 0, to: 15, hint: 'Days after the opt-in.' }),
  purpose: text('Purpose', { words: [2, 25] }),
  subject: text('Subject', { words: [2, 14] }),
  preview: text('Preview', { words: [3, 25] }),
  body: text('Body', { words: [300, 500], hint: 'Signed with the full name.' }),
})

/** The day of each of the 18 e-mails after the opt-in: 0 to 10 daily, day 11 three times, then 12 to 15. */
export const emailDays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 11, 12, 13, 14, 15] as const

/** E-mails from one number to another, in order, each on its day. */
const emailsFrom = (first: number, last: number) =>
  list('E-mails', email, {
    count: last - first + 1,
    item: 'E-mail',
    among: (emails) =>
      emails.flatMap((one, i) => {
        const number = first + i
        const day = emailDays[number - 1] ?? one.day
        return [
          ...(one.number === number
            ? []
            : [{ path: [i, 'number'], message: `is ${one.number}, wanted ${number}` }]),
          ...(one.day === day ? [] : [{ path: [i, 'day'], message: `is ${one.day}, wanted ${day}` }]),
        ]
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
    'goal90Days',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'market',
    'practical',
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
      reads(idealClient, 'bestClient.howTheyDecide', 'challenges', 'wants', 'waysToTalk'),
      reads(message, 'oneLiner'),
      reads(offer, 'name', 'promise', 'blueprint.name', 'tiers.name', 'tiers.timeframe', 'tiers.price'),
      reads(leadMagnet, 'title.main'),
    ]),
  ],
})
