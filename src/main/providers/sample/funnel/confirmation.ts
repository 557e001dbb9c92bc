import { deliverablesOf } from '../old-answers.ts'
import { firstWayOf } from '../04-offer.ts'
import type { Content } from '../../../../shared/vault.ts'
import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import { asName, asSentence, brief, callNameOf, inSentence } from '../phrases.ts'
import { giftTitleOf, offerOf } from '../read-offer.ts'
import type { SampleSource } from '../sample-writer.ts'

/** What meets a person who has booked: video, questions, and how it works. */
export function confirmation(source: SampleSource): Content {
  const { intake } = source
  const call = callNameOf(intake.callToAction)
  return {
    confirmationVideo: video(source, call),
    questions: questions(source, call),
    steps: [
      {
        title: 'You look first',
        description: `With ${quoted(giftTitleOf(source))} and a pencil, in about a quarter of an hour, on your own and without any obligation.`,
      },
      {
        title: 'We talk once',
        description: `In the ${call} we go through one situation together, and you hear what we would do first in your place.`,
      },
      {
        title: 'Both decide separately',
        description:
          'You think about it and so do we. If it does not fit, we say so and tell you what we would try instead.',
      },
      {
        title: 'The seven steps begin',
        description: `If it fits, ${offerOf(source).name} begins with its first step, and every step ends in something that can be shown.`,
      },
    ],
  }
}

function video({ intake, variant }: SampleSource, call: string): Content {
  const name = asName(intake.fullName, 'somebody from our side')
  const greeting =
    variant % 2 === 0
      ? `Hello, this is ${name}. Your ${call} is booked, and I am looking forward to it. Let me take a minute and a half to tell you what will happen, so that you can come without preparing much.`
      : `You have booked your ${call}, and that is good to know. This is ${name}. Give me a minute and a half, and you will know what happens, what does not, and what to bring along.`
  const bring = toBring[kindOf(intake)]
  return {
    script: [
      greeting,
      `First, it is a conversation and not a presentation. There are no slides. ${bring.asked} I will write down what you say in your own words. It does not have to be the worst example; an ordinary one is better.`,
      framed(
        'You may have come because of something like this:',
        inSentence(brief(intake.coreProblem, 20)),
        'You may have come because of something that has been going on for a while.',
      ),
      'We will look at where it begins, what it costs, and what you would like to have in its place. Then I will tell you what I would do first, and why.',
      'Second, choose a place where nobody listens. A parked car is perfectly fine. Have a sheet of paper at hand.',
      'Third, if something comes up, answer the message you received and we will find another day. That is much better than a call between two doors.',
      'And last: nothing has to be decided. If I think that there is more we could do for you, I will say so in one sentence, and you can ask about it or not. Until then, take care of yourself.',
    ].join('\n\n'),
    keyPoints: [
      'It is a conversation, there are no slides',
      bring.point,
      'Choose a place where nobody listens in',
      'Have a sheet of paper at hand',
      'Answer the message if the day does not suit you',
      'Nothing has to be decided on the call',
    ],
  }
}

const toBring: Readonly<Record<Kind, { asked: string; point: string }>> = {
  change: {
    asked: 'I will ask you about one situation from the past days, so please think of one until then.',
    point: 'Bring one situation from the past days',
  },
  work: {
    asked:
      'I will ask you about one thing that has been lying there for too long, so please choose one until then, and do not tidy it up for me.',
    point: 'Choose one thing that has been lying there, untidied',
  },
  thing: {
    asked:
      'I will ask you about one ordinary day and the place where it will be used, so please look at both once more until then.',
    point: 'Look once more at an ordinary day and at the place',
  },
}

function questions({ intake, ...rest }: SampleSource, call: string): Content[] {
  const way = firstWayOf(offerOf({ intake, ...rest }))
  const { time, before, lasting } = doubts[kindOf(intake)]
  return [
    { question: 'How much of my time will this take?', answer: time },
    { question: before, answer: lasting },
    {
      question: 'What does it cost?',
      answer: `${framed('The price:', way.price, 'You hear it in the first conversation, before anything begins.')} It is the same for everybody and does not change at midnight. What may follow later is agreed on later, and never silently.`,
    },
    {
      question: 'Whom is it not for?',
      answer:
        'For emergencies, for people who need it done by tomorrow, and for those who want to be promised more than anybody can keep. It is also not for anybody who would lie awake over the price. We say so in the first conversation.',
    },
    {
      question: `What happens in the ${call}?`,
      answer:
        'You tell us about one situation, we ask, and we write down your words. At the end you know what we would do first in your place. You may then go and do it without us, and nobody will call to ask why.',
    },
    {
      question: 'What exactly do I get?',
      answer: `${framed('In plain words:', inSentence(brief(deliverablesOf(intake), 60)), 'Our time and attention, and a written record of everything that has been agreed.')} Everything stands in writing on a single page before anything begins, so that there is nothing to interpret afterwards.`,
    },
    {
      question: 'What if it does not work out?',
      answer: asSentence(
        'Talk to us as soon as you feel it, and not at the end. We look early whether anything moves, and if it does not, we would rather be the first to say so. What has been agreed in writing applies to both sides',
      ),
    },
  ]
}

const doubts: Readonly<Record<Kind, { time: string; before: string; lasting: string }>> = {
  change: {
    time: 'Less than you fear. The work is done on situations that happen anyway, and the first thing we do is put something down. A week in which nothing else fits is itself a situation we can use.',
    before: 'I have tried things before. Why should this last?',
    lasting:
      'Because it is built for bad days. Every step is tried out in ordinary weeks, and one of them deals with nothing but the week in which everything comes at once. Falling back is planned for, and so is the way back.',
  },
  work: {
    time: 'Less than doing it yourself, and less every month. At the beginning we need access to what is there and some clear answers. What we can look up we do not ask, and where we do ask, a short reply is enough.',
    before: 'I have handed things over before and they came back. Why not this time?',
    lasting:
      'Because what is agreed stands on a page that both sides can read, with a day for every piece. The most useful part comes first and is finished before the next begins, so that you can judge the work by work and not by promises.',
  },
  thing: {
    time: 'An unhurried conversation, a look at the place, and some decisions that you make when you have seen everything. The making is our part. You need not read up on anything, and nobody expects you to know the words for it.',
    before: 'I have bought such things before. Why should this one fit?',
    lasting:
      'Because it begins with your ordinary day and not with a catalogue. We look at what has to fit before anything is made, put it on paper, and go on only when you recognise it. And afterwards there is somebody who knows how it was meant.',
  },
}
