import type { Content } from '../../../shared/vault.ts'
import { framed } from './paragraphs.ts'
import { asName, asSentence, brief, callNameOf, inSentence, pick } from './phrases.ts'
import { giftTitleOf } from './read-offer.ts'
import { challengeTitlesOf, oneLinerOf } from './read-words.ts'
import type { SampleSource } from './sample-writer.ts'

interface Step {
  name: string
  goal: string
  lines: string[]
  listenFor: string
  ifTheyResist: string
}

/** Section 17: ten steps of a first short call, in two parts of five. */
export function writeSetterScript(source: SampleSource): Content {
  const { intake, part, variant } = source
  const call = callNameOf(intake.callToAction)
  if (part === 1) {
    return {
      callGoal: `Find out in a few minutes whether the ${call} would help this person, and book it only if it would. A kind no is a good end of the call too.`,
      callFlow: opening(source),
    }
  }
  return {
    callFlow: booking(source, call),
    setterMindset: pick(
      [
        'You are not selling anything on this call. You find out whether two people should talk, and you would rather be honest than successful. Speak more slowly than you think you need to. Ask one question at a time and let the silence work; the second sentence of an answer is usually the true one. Write down their words, not yours. If it does not fit, say so and tell them what you would do in their place. People remember who was straight with them.',
        'Call as if you were calling a friend of a friend. You have something that may help and no need for them to take it. Listen for the person before you listen for the problem, repeat what you heard in their own words, and let them correct you. Never argue, never hurry, and never promise what belongs into the longer conversation. One honest no a day keeps the calendar full of the right people.',
      ],
      variant,
    ),
  }
}

function opening(source: SampleSource): Step[] {
  const { intake, variant } = source
  const business = asName(intake.businessName, 'our office')
  const name = asName(intake.fullName, business)
  const [first = '', second = ''] = challengeTitlesOf(source)
  return [
    {
      name: 'Opener and permission',
      goal: 'Say who calls and ask whether this is a good moment, so that the answer can be no.',
      lines: [
        `Hello, this is ${business}. I am calling on behalf of ${name}, because you asked for something from us.`,
        pick(
          [
            'Is this a good moment for three minutes, or shall I call again later today?',
            'Have I caught you at a bad time, or do you have three minutes?',
          ],
          variant,
        ),
      ],
      listenFor: 'Whether they are really free to talk or only polite. A rushed yes is a no.',
      ifTheyResist:
        'No problem at all. When is a better time for three minutes, today or tomorrow? I will call exactly then.',
    },
    {
      name: 'Reference to the opt-in',
      goal: 'Remind them of what they did themselves, so that the call is an answer and not an interruption.',
      lines: [
        `You asked for ${giftTitleOf(source)}. Have you had a look at it yet?`,
        'What made you want to have it just now?',
      ],
      listenFor: 'The occasion behind the click: something that happened this week, in their own words.',
      ifTheyResist:
        'That happens to most of us. I can send it again in a moment. May I ask what you had hoped to find in it?',
    },
    {
      name: 'Low-pressure frame',
      goal: 'Say openly what this call is and what it is not, and give them the right to end it.',
      lines: [
        'Let me say at once what this is: a short call to see whether a longer talk makes sense. Nothing is sold today.',
        'If it does not fit, I will tell you, and you tell me. Is that all right with you?',
      ],
      listenFor: 'A change in the voice: from guarded to curious. Go on only when it comes.',
      ifTheyResist:
        'You are right to be careful. You can hang up at any point and I will not call again. Two questions, and you decide.',
    },
    {
      name: 'Current situation',
      goal: 'Hear what an ordinary week looks like before anything is called a problem.',
      lines: [
        'Tell me a little about how things are at the moment. What does an ordinary week look like for you?',
        `What we hear about is often this: ${asSentence(first)} Or this: ${asSentence(second)}`,
        'Is either of them anything like yours, or is it quite different?',
      ],
      listenFor: 'Facts and scenes rather than opinions, and the part they laugh about.',
      ifTheyResist:
        'I do not need any details. Just roughly: is it getting better, getting worse, or staying as it is?',
    },
    {
      name: 'Goal and motivation',
      goal: 'Find out what they would have instead, and why that matters to them now.',
      lines: [
        'Suppose this were solved in a few months. What would be the first thing you notice?',
        'And why now, and not a year ago?',
      ],
      listenFor:
        'A wish that is theirs, and not one they believe they ought to have. The second answer is often nearer.',
      ifTheyResist:
        'It is a large question, I know. Then a smaller one: what should be different by the end of next month?',
    },
  ]
}

function booking(source: SampleSource, call: string): Step[] {
  const { intake, variant } = source
  const name = asName(intake.fullName, 'my colleague', 5)
  return [
    {
      name: 'Challenge and stakes',
      goal: 'Let them say what stands in the way and what it costs to leave it there.',
      lines: [
        'What have you tried already, and what happened?',
        'If nothing changes, what does next year look like?',
      ],
      listenFor: 'The cost in their own words: time, sleep, people, money. Write it down exactly.',
      ifTheyResist:
        'Perhaps it is not that urgent, and that would be good news. What would have to happen for it to become so?',
    },
    {
      name: 'Authority drop',
      goal: 'Say in two sentences who would talk to them and why that person, and stop.',
      lines: [
        asSentence(`In the words of ${name}: ${oneLinerOf(source)}`),
        framed(
          `And to the question why with us, the answer you would get from ${name} is this:`,
          brief(intake.uniqueAdvantage, 30),
          `That is what ${name} does all day, and only that.`,
        ),
      ],
      listenFor: 'A question about how it works. It is the sign to go on; if none comes, ask for one.',
      ifTheyResist: `You do not have to take my word for it. You can ask ${name} anything in the conversation itself, and judge then.`,
    },
    {
      name: 'Qualify fit',
      goal: 'Check honestly whether the longer conversation would be worth their time.',
      lines: [
        framed(
          'It is made for people like this:',
          inSentence(brief(intake.idealClient, 30)),
          'It is made for people who want to change something themselves.',
        ),
        'Would you say that is you?',
        'If it turned out to fit, is there anybody else who would decide with you?',
      ],
      listenFor: 'Whether they decide alone, whether the time is right, whether they want it for themselves.',
      ifTheyResist:
        'Then it may not be for you, and I would rather say so now. May I tell you what I would look at instead?',
    },
    {
      name: 'Book the conversation',
      goal: `Agree on a day and an hour for the ${call}, while both are on the line.`,
      lines: [
        `From what you tell me, the ${call} would be worth your time.`,
        framed(
          'You may have seen it on our page, in these words:',
          brief(intake.callToAction, 24),
          'It is a conversation about your situation, and nothing more.',
        ),
        pick(
          [
            'Is the beginning or the end of the week better for you?',
            'Would a morning or an afternoon suit you better?',
          ],
          variant,
        ),
      ],
      listenFor: 'A yes to a date rather than a yes to the idea. Repeat day and hour aloud.',
      ifTheyResist:
        'Of course, look at your calendar in peace. Shall I hold a place for you until tomorrow evening, and you confirm or let it go?',
    },
    {
      name: 'Confirm they show up',
      goal: 'Make sure that the date is real and that they know what happens there.',
      lines: [
        'You will get a short message with the day and the hour in a moment. Would you tell me when you have it?',
        'Please think of one situation from this week until then; you will begin with it.',
        'If anything comes up, just answer that message. Is there anything that could get in the way?',
      ],
      listenFor: 'Hesitation at the last question. Better to move the date now than to lose it.',
      ifTheyResist:
        'Then let us take a day on which you are sure. I would rather see you a week later than not at all.',
    },
  ]
}
