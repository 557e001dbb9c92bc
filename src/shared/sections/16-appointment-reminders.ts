import { defaultBusiness, type Business, type FirstStep } from '../business.ts'
import { choice, group, inOrderOf, list, onlyWhere, text, type FieldFacts, type Misplaced } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { offer } from './04-offer.ts'
import { defineSection } from './section-definition.ts'

/**
 * Every moment at which something is sent, in the order of time, with what its e-mail is for and about how many words that
 * takes: around an appointment, around an order, around an application.
 */
const letters = {
  'When booked': [180, 'thanks, what happens now, one thing to think about'],
  '48 hours before': [160, 'something useful'],
  '24 hours before': [120, 'the three preparations'],
  '1 hour before': [80, 'the seat, what to have at hand'],
  '10 minutes before': [50, 'the way in'],
  'At the start': [45, 'it is open'],
  '15 minutes after a missed start': [70, 'no reproach, an easy way to another time'],
  'When ordered': [140, 'thanks, what happens next and who does it, what to lay ready; nothing more is sold'],
  'When it is sent or begins': [100, 'what comes or starts, and what to do first'],
  'Once it is there': [90, 'what to check, how it is used well, and that a fault is told by answering'],
  'Before it renews': [80, 'that it goes on, at which price, and how it is paused or ended'],
  'When applied': [140, 'thanks, that it will be read, what happens then; no yes is promised'],
  'When accepted': [130, 'the yes, what happens next, what to have ready'],
  'When declined': [90, 'a plain no that judges nobody, and one thing that helps all the same'],
  'A week after the quote': [
    90,
    'the quote is with them: which question may be left open, what happens after a yes and how one says it; nothing runs out, and it does not say that there is no hurry',
  ],
} as const satisfies Readonly<Record<string, readonly [words: number, purpose: string]>>

type Moment = keyof typeof letters
const allMoments = Object.keys(letters) as [Moment, ...Moment[]]
const ofAppointments = allMoments.slice(0, allMoments.indexOf('When ordered'))

/** Somebody is rung up then, and there is nothing to dial into: an owner said of such e-mails that they just ring. */
const toDialIn: readonly Moment[] = ['10 minutes before', 'At the start']
/** Of seven e-mails about twenty free minutes an owner kept three: what was booked, the day before, a start that was missed. */
const aroundLongCalls: readonly Moment[] = ['48 hours before', '1 hour before', 'At the start']

/** What is sent before and after a call, as long and as it is held. */
function aroundCall({ byPhone, brief }: Business): Occasion {
  const emails = ofAppointments.filter(
    (moment) => !(byPhone && toDialIn.includes(moment)) && !(brief && aroundLongCalls.includes(moment)),
  )
  return { emails, messages: emails.filter((moment) => moment !== '48 hours before') }
}

/** What is sent after a yes to the first step, and when. */
interface Occasion {
  readonly emails: readonly Moment[]
  readonly messages: readonly Moment[]
}

/**
 * Where nobody dials in, nothing is said ten minutes before the start or at it, and whoever is on the way reads no e-mail:
 * the hour before has a text message alone. Who drove to a job or to somebody's home and stands at a locked door rings up, and
 * leaves that to no machine.
 */
const occasions = {
  look: {
    emails: ['When booked', '48 hours before', '24 hours before'],
    messages: ['24 hours before', '1 hour before'],
  },
  // “The quote is sent, then silence” is what one who quotes asked help with.
  quote: {
    emails: ['When booked', '48 hours before', '24 hours before', 'A week after the quote'],
    messages: ['24 hours before', '1 hour before'],
  },
  visit: {
    emails: ['When booked', '48 hours before', '24 hours before', '15 minutes after a missed start'],
    messages: ['24 hours before', '1 hour before', '15 minutes after a missed start'],
  },
  order: {
    emails: ['When ordered', 'When it is sent or begins', 'Once it is there'],
    messages: ['When ordered', 'When it is sent or begins'],
  },
  subscription: {
    emails: ['When ordered', 'When it is sent or begins', 'Once it is there', 'Before it renews'],
    messages: ['When ordered', 'When it is sent or begins', 'Before it renews'],
  },
  application: {
    emails: ['When applied', 'When accepted', 'When declined'],
    messages: ['When applied', 'When accepted'],
  },
} as const satisfies Readonly<Record<string, Occasion>>

function occasionOf(business: Business): Occasion {
  switch (business.firstStep) {
    case 'free-call':
      return aroundCall(business)
    case 'quote':
      return occasions.quote
    case 'paid-visit':
      return business.atTheirs ? occasions.look : occasions.visit
    case 'shop':
      return business.sells === 'subscription' ? occasions.subscription : occasions.order
    case 'application':
      return occasions.application
  }
}

/** Fewest and most moments that any occasion has. */
const countOf = (kind: keyof Occasion): readonly [number, number] => {
  const counts = [...Object.values(occasions), aroundCall(defaultBusiness)].map(
    (occasion) => occasion[kind].length,
  )
  return [Math.min(...counts), Math.max(...counts)]
}

const momentOf = (kind: keyof Occasion) =>
  choice('When', allMoments, { narrow: (business) => ({ values: occasionOf(business)[kind] }) })

const email = group('Reminder e-mail', {
  when: momentOf('emails'),
  subject: text('Subject', { words: [2, 14] }),
  preview: text('Preview', { words: [4, 25] }),
  body: text('Body', {
    words: [40, 260],
    hint: 'Shorter as time goes on. Signed with the full name.',
  }),
})

const textMessage = group('Text message', {
  when: momentOf('messages'),
  message: text('Message', {
    characters: 160,
    segments: true,
    hint: 'A letter that plain text messages lack (ô, ê, ł, a curly quotation mark) makes it two beyond 70 characters.',
  }),
})

interface Timed {
  when: Moment
}

/** Kept e-mails may be of any moments, as earlier versions wrote them, each once and in the order of time. */
const inOrderOfTime = (entries: readonly Timed[]): Misplaced[] =>
  entries.flatMap(({ when }, position) => {
    const before = entries[position - 1]?.when
    return before && allMoments.indexOf(when) <= allMoments.indexOf(before)
      ? [{ path: [position, 'when'], message: `is “${when}”, wanted later than “${before}”` }]
      : []
  })

/** One moment written twice leaves another without, so each place has its own. */
const eachInItsPlace = (entries: readonly Timed[], moments: readonly Moment[]): Misplaced[] =>
  entries.flatMap(({ when }, position) => {
    const wanted = moments[position]
    return wanted && when !== wanted
      ? [{ path: [position, 'when'], message: `is “${when}”, wanted “${wanted}”` }]
      : []
  })

/** A list with one entry for each moment that the business has. */
const oneForEach = (kind: keyof Occasion, hintFor: (moments: readonly Moment[]) => string) => ({
  count: countOf(kind),
  hint: 'One for each moment, in the order of time.',
  narrow(business: Business): Pick<FieldFacts, 'count' | 'hint' | 'among' | 'settle'> {
    const moments = occasionOf(business)[kind]
    return {
      count: [moments.length, moments.length],
      hint: hintFor(moments),
      among: (entries) => eachInItsPlace(entries as Timed[], moments),
      settle: inOrderOf(({ when }: Timed) => moments.findIndex((moment) => moment === when)),
    }
  },
})

const purposes = (moments: readonly Moment[]): string =>
  moments.map((moment) => `${moment}, about ${letters[moment][0]} words: ${letters[moment][1]}.`).join(' ')

const emails = list('Reminder e-mails', email, {
  ...oneForEach('emails', (moments) => `One for each moment, in this order. ${purposes(moments)}`),
  item: 'E-mail',
  among: inOrderOfTime,
})

const textMessages = onlyWhere(
  list('Text messages', textMessage, {
    ...oneForEach('messages', (moments) => `One for each moment, in this order: ${moments.join(', ')}.`),
    item: 'Text message',
  }),
  {
    when: 'where no sending tool was named, or one that is known to send them.',
    asked: ({ texts }) => texts,
  },
)

/** Three, and of an order or an application as few as there are: to post a parcel takes no three preparations. */
const threeOrFewer = (label: string, item: string) =>
  list(label, text(item, { words: [8, 50] }), {
    count: [1, 3],
    item,
    narrow: ({ firstStep }) => ({ count: [withoutHour.includes(firstStep) ? 1 : 3, 3] }),
  })
const withoutHour: readonly FirstStep[] = ['shop', 'application']

const schema = group('Reminders', {
  tips: threeOrFewer('Tips to get the most from the first step', 'Tip'),
  features: threeOrFewer('What the first step gives them', 'Feature'),
  preparationSteps: threeOrFewer('Steps to prepare', 'Step'),
  emails,
  textMessages,
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
    when: 'Where people buy in a shop and no link to buy at was answered.',
    why: ({ firstStep: { kind }, practical: { bookingLink } }) =>
      kind === 'shop' && bookingLink.trim() === ''
        ? 'People buy in a shop and no link to buy at was answered, so there is neither an appointment nor an order to write about.'
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
