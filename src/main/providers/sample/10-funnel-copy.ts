import type { Content } from '../../../shared/vault.ts'
import { framed, quoted } from './paragraphs.ts'
import { asName, asSentence, brief, callNameOf, inSentence, pick, quotesOf } from './phrases.ts'
import { giftTitleOf, offerOf } from './read-offer.ts'
import { challengesOf, oneLinerOf } from './read-words.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

/** Section 10: the pages in three parts. Offer, steps, price, gift and one-liner are the ones already written. */
export const writeFunnelCopy: SampleWriter = (source): Content => {
  if (source.part === 1) return entry(source)
  return source.part === 2 ? confirmation(source) : { salesPage: salesPage(source) }
}

function entry(source: SampleSource): Content {
  const { intake, variant } = source
  const gift = giftTitleOf(source)
  const outcome = inSentence(brief(intake.outcomes, 12))
  return {
    optInHeadlines: [
      'Find the one thing worth changing first',
      'Your week on one page, and where to begin',
      framed('A quarter of an hour towards this:', outcome, 'A quarter of an hour towards a week that holds'),
      'Nine plain questions for a full week',
      'Before you add anything, see what can go',
    ].map((line) => line.replace(/\.$/u, '')),
    optInPage: {
      headline: pick(
        ['Find the one thing worth changing first', 'Your week on one page, and where to begin'],
        variant,
      ),
      subheadline: `${gift} is a free guide of six pages. You need a pencil, a quarter of an hour, and one ordinary week to think of.`,
      bullets: [
        'Nine questions that can be answered without preparation',
        'A picture of your week on a single page',
        'One step of ten minutes that you can take today',
        'A page for next week that shows whether it worked',
      ],
      button: pick(['Send me the guide', 'Get the free guide'], variant),
      privacyLine: 'Your address is used for the guide and the letters that follow; one click ends them.',
    },
    thankYouPage: {
      headline: 'Thank you. It is on its way.',
      message: `${quoted(gift)} will be in your inbox in a few minutes. If it hides, look where the advertisements are kept. While you wait, here is how to get the best out of it.`,
      nextSteps: [
        {
          title: 'Open it at once',
          description:
            'Do not save it for a quiet evening. Answer quickly; the first answer is usually the honest one.',
        },
        {
          title: 'Mark one line',
          description:
            'When you have finished, mark the line that surprised you. It is worth more than all the others.',
        },
        {
          title: 'Talk it through, if you like',
          description: framed(
            'If you would rather look at it together with us, these are the words:',
            brief(intake.callToAction, 20),
            'If you would rather look at it together with us, answer the letter and say so.',
          ),
        },
      ],
    },
  }
}

function confirmation(source: SampleSource): Content {
  const { intake } = source
  const call = callNameOf(intake.callToAction)
  const name = asName(intake.fullName, 'somebody from our side')
  const problem = inSentence(brief(intake.coreProblem, 20))
  return {
    confirmationVideo: {
      script: [
        `Hello, this is ${name}. Your ${call} is booked, and I am looking forward to it. Let me take a minute and a half to tell you what will happen, so that you can come without preparing anything.`,
        'First, it is a conversation and not a presentation. There are no slides. I will ask you about one situation from the past days, and I will write down what you say in your own words. Please think of one until then. It does not have to be the worst one; an ordinary one is better.',
        framed(
          'You may have come because of something like this:',
          problem,
          'You may have come because of something that has been going on for a while.',
        ),
        'We will look at where it begins, what it costs, and what you would like to have in its place. Then I will tell you what I would do first, and why.',
        'Second, choose a place where nobody listens. A parked car is perfectly fine. Have a sheet of paper at hand.',
        'Third, if something comes up, answer the message you received and we will find another day. That is much better than a call between two doors.',
        'And last: nothing has to be decided. If I think that longer work would help, I will say so in one sentence, and you can ask about it or not. Until then, take care of yourself.',
      ].join('\n\n'),
      keyPoints: [
        'It is a conversation, there are no slides',
        'Bring one situation from the past days',
        'Choose a place where nobody listens in',
        'Have a sheet of paper at hand',
        'Answer the message if the day does not suit you',
        'Nothing has to be decided on the call',
      ],
    },
    questions: questions(source, call),
    steps: [
      {
        title: 'You look at your week',
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
        description: `If it fits, ${offerOf(source).name} begins with its first step, and every step ends in something you can hold in your hand.`,
      },
    ],
  }
}

function questions(source: SampleSource, call: string): Content[] {
  const { intake } = source
  const { tiers } = offerOf(source)
  return [
    {
      question: 'How much time will this take in a full week?',
      answer:
        'Less than you fear. The work is done on situations that happen anyway, and the first thing we do is put something down. A week in which nothing else fits is itself a situation we can use.',
    },
    {
      question: 'I have tried things before. Why should this last?',
      answer:
        'Because it is built for bad days. Every step is tried out in ordinary weeks, and one of them deals with nothing but the week in which everything comes at once. Falling back is planned for, and so is the way back.',
    },
    {
      question: 'What does it cost?',
      answer: asSentence(
        `The price is the same for everybody and does not change at midnight. ${framed('As it stands:', brief(tiers.ninetyDays.price, 40), 'You will hear it when you ask.')} What follows later is agreed on later, and never silently`,
      ),
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
      answer:
        framed(
          'In plain words:',
          brief(intake.deliverables, 60),
          'Our time and attention, and a written record of everything that has been agreed.',
        ) +
        ' Everything stands in writing on a single page before anything begins, so that there is nothing to interpret afterwards.',
    },
    {
      question: 'Can I stop if it does not suit me?',
      answer:
        'Talk to us as soon as you feel it, and not at the end. We look early whether anything moves, and if it does not, we would rather be the first to say so. What has been agreed in writing applies to both sides.',
    },
  ]
}

function salesPage(source: SampleSource): Content {
  const { intake, variant } = source
  const { name, blueprint, tiers } = offerOf(source)
  const [first = '', second = '', third = ''] = challengesOf(source).map((title) => brief(title, 16))
  const quote = quotesOf(intake.testimonials)[0]
  const callToAction = brief(intake.callToAction, 20)
  return {
    hero: {
      headline: pick(
        ['Put your strength where it counts', 'A week that holds, built in seven steps'],
        variant,
      ),
      subheadline: asSentence(oneLinerOf(source)),
      button: pick(['Book the conversation', 'Talk to us first'], variant),
    },
    problem: [
      framed(
        'You know what it is like, and you may have said it in these words:',
        quoted(brief(intake.coreProblem, 30)),
        'You know what it is like when a week is over before it was yours.',
      ),
      framed(
        'Look a little closer and there are usually three things in it. The first:',
        inSentence(first),
        'Look a little closer and there are usually three things in it.',
      ),
      framed('The second:', inSentence(second), 'One of them is loud, and gets all the attention.'),
      framed(
        'And the third, which is spoken of least:',
        inSentence(third),
        'Another is quiet, and does the damage.',
      ),
      'None of them is a lack of effort. You have tried harder, and for some days it was better. Then an ordinary Tuesday came along, the old way was quicker, and by Friday everything was back where it had been. What is missing is not strength. It is a place to put it, an order to go in, and somebody who asks again the week after.',
    ].join('\n\n'),
    solution: [
      `${name} begins where most help ends: with looking. Before anything is added, we see what is there and put something down. Only then do we build, one small change at a time, and each of them is tried out on bad days before it counts.`,
      framed(
        'What makes it different, in one sentence:',
        brief(intake.uniqueAdvantage, 36),
        'What makes it different is the order, and the patience to keep to it.',
      ),
      'You always know which step you are in, why it comes now, and what will be in your hand at the end of it. There is no secret and no magic, and that is good news: what has been understood can be repeated without us.',
      framed(
        'At the end stands what you came for:',
        inSentence(brief(intake.outcomes, 30)),
        'At the end stands what you came for, in ordinary weeks and in hard ones.',
      ),
    ].join('\n\n'),
    offer: [
      `${name} has seven steps: ${blueprint.map((step) => step.name).join(', ')}.`,
      framed(
        'You get, in plain words:',
        inSentence(brief(intake.deliverables, 50)),
        'You get our time, our attention, and a record in writing.',
      ),
      `It is made for ${tiers.ninetyDays.timeframe}. ${framed('The price:', brief(tiers.ninetyDays.price, 40), 'The price is named in the first conversation.')} If you wish to go on afterwards, there is a second tier for ${tiers.twelveMonths.timeframe}. ${asSentence(`About that one: ${inSentence(brief(tiers.twelveMonths.price, 40))}`)}`,
      'Before anything begins, everything is put in writing on a single page: what you get, what you bring, what it costs, and how either of us can end it. You take that page home, sleep on it, and show it to whoever decides with you. We do not call to ask whether you have decided.',
    ].join('\n\n'),
    testimonialSlot:
      quote !== undefined && quote.split(/\s+/u).length <= 140
        ? `Printed with permission, and without a letter changed:\n\n${quote}`
        : 'This place is kept for the words of clients who have given permission to print them. Until then it stays empty on purpose.',
    callToAction: `${framed('The next step is the same as everywhere:', callToAction, 'The next step is a first conversation.')} You bring one situation, we listen and ask, and you leave with a clear idea of where to begin. Nothing has to be decided on that day.`,
  }
}
