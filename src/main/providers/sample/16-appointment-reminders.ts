import type { z } from 'zod'
import type { appointmentReminders } from '../../../shared/sections/16-appointment-reminders.ts'
import { asName, asSentence, brief, callNameOf, firstThatFits, inSentence, pick } from './phrases.ts'
import { challengeTitlesOf, oneLinerOf } from './read-words.ts'
import type { SampleSource } from './sample-writer.ts'

type Reminders = z.infer<typeof appointmentReminders.schema>
type Email = Reminders['emails'][number]

/** The words all reminders of one business share. */
interface Words {
  /** Name of the call, to stand behind "your": "Clarity Call", or "call". */
  call: string
  name: string
  business: string
  challenge: string
  oneLiner: string
  signature: string
  variant: number
}

export function writeAppointmentReminders(source: SampleSource): Reminders {
  const { intake, variant } = source
  const name = asName(intake.fullName, 'Your host')
  const business = asName(intake.businessName, 'our office')
  const words: Words = {
    call: callNameOf(intake.callToAction),
    name,
    business,
    challenge: inSentence(brief(challengeTitlesOf(source)[0] ?? '', 12)),
    oneLiner: asSentence(brief(oneLinerOf(source), 45)),
    signature: `${name}\n${business}`,
    variant,
  }
  return {
    tips: tips(words),
    features: features(words),
    preparationSteps: preparationSteps(words),
    emails: [...before(words), ...around(words)],
    textMessages: textMessages(words),
  }
}

const tips = ({ call, variant }: Words): string[] =>
  pick(
    [
      [
        `Bring one real occasion to the ${call}, the most recent one. It tells more than a summary of the whole year.`,
        'Say it as you would say it to a friend. Nothing has to sound finished, and nothing is too small.',
        'Keep the quarter of an hour afterwards free. The best thought often comes when the line is quiet again.',
      ],
      [
        `Choose the question you most want answered, and ask it at the beginning of the ${call} instead of at the end.`,
        'Take the call from a place where nobody listens in; people speak differently when a door is closed.',
        'Write down the one sentence that stays with you. It is usually the one to act on first.',
      ],
    ],
    variant,
  )

const features = ({ call, variant }: Words): string[] =>
  pick(
    [
      [
        'A clear view of what is really in the way, in words that you can repeat to somebody else.',
        'One next step that you can take in the same week, whether or not we work together afterwards.',
        `A plain answer to whether this is the right help for you, and the name of the better kind if it is not.`,
      ],
      [
        `At the end of the ${call} you know what comes first, and what you can leave alone for now.`,
        'You hear what the work would look like from week to week, without having to decide anything on the spot.',
        'Your questions are answered in the order in which you ask them, and none of them is a foolish one.',
      ],
    ],
    variant,
  )

const preparationSteps = ({ call, variant }: Words): string[] =>
  pick(
    [
      [
        'Think of the last time the problem got in your way, and note down what happened, in three lines at most.',
        'Finish this sentence in writing: it would have been worth it if, at the end of this year, I could say that…',
        `Put the ${call} into your calendar with its link, and let the people around you know that you are not to be disturbed.`,
      ],
      [
        'Write down what you have tried so far, and put a mark beside whatever helped a little.',
        'Decide what you would rather not talk about, so that you need not think about it while we speak.',
        'Check the sound and the link once, on the machine you are going to use, and then forget about it.',
      ],
    ],
    variant,
  )

function email(
  { signature }: Words,
  when: Email['when'],
  subject: string,
  preview: string,
  lines: string[],
): Email {
  return { when, subject, preview, body: [...lines, signature].join('\n\n') }
}

/** The four e-mails up to an hour before. */
function before(words: Words): Email[] {
  const { call, challenge, oneLiner, business, name, variant } = words
  const hello = pick(['Hello,', 'Good to have you here,'], variant)
  const [prepareFirst, prepareSecond, prepareThird] = preparationSteps(words)
  const [tipFirst, tipSecond] = tips(words)
  return [
    email(
      words,
      'When booked',
      pick([`Your ${call} is booked`, `It is in the calendar: your ${call}`], variant),
      'What happens now, and the one thing worth thinking about until then.',
      [
        hello,
        `Thank you for booking your ${call} with ${business}. The time stands in your confirmation, and the link is in the calendar invitation that came with it.`,
        `You know what this is about: ${inSentence(oneLiner)} On the call it is about you alone. We look at where you are, where you would like to be, and what is between the two.`,
        'Until then there is one thing worth doing. When the problem next gets in your way, note down what exactly happened. Three lines are enough, and they will save us half of the questions.',
        'If the time no longer suits you, the link in the invitation lets you choose another. There is no need to explain.',
      ],
    ),
    email(
      words,
      '48 hours before',
      pick(['Something useful before we speak', 'A thought before our call'], variant),
      'Of use to you even if we never spoke.',
      [
        hello,
        `In two days we have our ${call}. Before that I would like to give you something that helps on its own.`,
        `People often describe it in words like these: ${challenge}. Most of them try to solve the whole of it at once, and that is why it stays.`,
        'Take one occasion instead, the most recent one. Ask what you did just before it, what you hoped would happen, and what happened in its place. Do not correct anything yet. The answer to the first of these questions is usually where we begin.',
        tipFirst ?? '',
        'If you try it, bring along what you noticed. I am curious to hear it.',
      ],
    ),
    email(
      words,
      '24 hours before',
      pick([`Tomorrow: your ${call}`, 'Tomorrow we speak'], variant),
      'Short preparations, so that the time belongs to you.',
      [
        hello,
        `Tomorrow is your ${call}. So that none of the time is lost, here is how to prepare, and it does not take long.`,
        [prepareFirst, prepareSecond, prepareThird].map((step) => `- ${step ?? ''}`).join('\n'),
        'You need no slides, no figures and no decision. If you come with nothing but the wish to have it sorted out, that is enough.',
        'The link is in your calendar invitation. Should something have come up, please choose another time there today, so that somebody else can have this one.',
      ],
    ),
    email(
      words,
      '1 hour before',
      pick(['In an hour', 'We speak in an hour'], variant),
      'A quiet place, something to write with, and the link.',
      [
        hello,
        `In an hour we begin. Find a place where you can speak freely, have something to write with, and close whatever makes a noise.`,
        tipSecond ?? '',
        `The link is in your calendar invitation. ${name} will be there on time.`,
      ],
    ),
  ]
}

/** The e-mails from ten minutes before to a missed start. */
function around(words: Words): Email[] {
  const { call, business, variant } = words
  return [
    email(
      words,
      '10 minutes before',
      pick([`Ten minutes until your ${call}`, `Almost time for your ${call}`], variant),
      'The link is in your calendar invitation.',
      [
        'We begin in ten minutes. Pour yourself something to drink, open the link in your calendar invitation, and come as you are.',
        'If the sound does not work, answer this e-mail and I will find another way to reach you. See you in a moment.',
      ],
    ),
    email(
      words,
      'At the start',
      pick(['I am on the line', 'The line is open'], variant),
      `Your ${call} begins now; come as you are.`,
      [
        `It is time for your ${call}, and I am on the line. The link in your calendar invitation brings you straight in.`,
        'Should you be a little late, come all the same. We begin where you are, and with the time that is there. There is nothing to catch up on and nothing to apologise for.',
      ],
    ),
    email(
      words,
      '15 minutes after a missed start',
      pick(['Shall we find another time?', 'We missed each other'], variant),
      'No harm done; another time is quickly chosen.',
      [
        'Hello,',
        `We missed each other for your ${call} just now. That happens; weeks have a will of their own, and I do not take it as an answer.`,
        'If you would still like to talk, choose another time with the link in your calendar invitation. It takes less than a minute, and you need not explain anything.',
        'And if you had second thoughts, that is fine as well. Perhaps you only wondered whether you would be sold something. You will not: it is a conversation, and at its end you decide in peace whether there is to be another.',
        `If it has simply become less urgent, a short answer to this e-mail is enough, and ${business} will leave you in peace.`,
      ],
    ),
  ]
}

/** Six messages of at most 160 characters, each saying who writes; long names give way to shorter wordings. */
function textMessages(words: Words): Reminders['textMessages'] {
  const { call, name, business, variant } = words
  const from = pick([name, business], variant)
  const message = (when: Reminders['textMessages'][number]['when'], told: string, short: string) => ({
    when,
    message: firstThatFits(
      [
        `${told} ${name}, ${business}`,
        `${told} ${from}`,
        `${told} ${name}`,
        `${short} ${from}`,
        `${short} ${name}`,
        short,
      ],
      160,
    ),
  })
  return [
    message(
      'When booked',
      `Your ${call} is booked. Time and link are in your calendar invitation. I look forward to it.`,
      'You are booked. Time and link are in your calendar invitation.',
    ),
    message(
      '24 hours before',
      `Tomorrow is your ${call}. Bring one recent occasion; nothing else is needed.`,
      'Tomorrow we speak. Bring one recent occasion.',
    ),
    message(
      '1 hour before',
      `In an hour we begin your ${call}. A quiet place and something to write with will do.`,
      'We speak in an hour. A quiet place will do.',
    ),
    message(
      '10 minutes before',
      'Ten minutes to go. The link is in your calendar invitation. See you there.',
      'Ten minutes to go. The link is in your invitation.',
    ),
    message(
      'At the start',
      `I am on the line for your ${call}. Come in, even if you are a little late.`,
      'I am on the line. Come in, even if late.',
    ),
    message(
      '15 minutes after a missed start',
      'We missed each other; no harm done. Another time is quickly chosen with the link in your invitation.',
      'We missed each other. Choose another time with the link in your invitation.',
    ),
  ]
}
