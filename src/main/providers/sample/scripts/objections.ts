import type { Intake } from '../../../../shared/intake.ts'
import type { Content } from '../../../../shared/vault.ts'
import { firstWayOf, type Offer } from '../04-offer.ts'
import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed } from '../paragraphs.ts'
import { brief } from '../phrases.ts'

type Row = readonly [objection: string, response: string, followUp: string, ifStillHesitant: string]

/** Ten objections with answers that leave the person free. */
export function objections(intake: Intake, offer: Offer): Content[] {
  const { name, blueprint } = offer
  const advantage = brief(intake.uniqueAdvantage, 24)
  const { time, before, alone } = byKind[kindOf(intake)]
  const rows: Row[] = [
    [
      'I need to think about it.',
      'Of course, and I would not want you to decide without thinking. There are two kinds of thinking about a thing like this. One needs time alone; the other needs an answer that has not been given yet. If it is the second kind, I would rather give you the answer now than leave you alone with it.',
      'If you think about it tonight, what exactly will you be thinking about?',
      'Then let us fix a day on which we both know. I will write down your two open questions, and you answer them to yourself before I do.',
    ],
    [
      'It is too expensive.',
      'Thank you for saying so openly. I do not want to talk you out of it, for you know your situation and I do not. I would only like to know what you are comparing it with. With what others ask, with what is in the account, or with what it costs to leave things as they are? Those are three different conversations.',
      'If the money were no matter at all, would you want to do it?',
      'Then we should not do it now. Take the page you have written, do the first step on your own, and come back when the scales look different.',
    ],
    time,
    [
      'I have to talk to my partner first.',
      'That is as it should be, and I would be surprised if you did not. It makes a difference, though, how the two of you talk about it. It is hard to repeat a conversation of an hour at the kitchen table, and then the price is all that is left of it. Bring your partner along, if you like; we take half an hour, the three of us.',
      'What do you think they will ask first?',
      'Then take the page with everything on it and show it to them. Tell me afterwards which question I have not answered.',
    ],
    [
      ...before,
      `Then let us take just that day and go through it with the step called ${blueprint[5]?.name ?? name}. If it does not convince you, you have lost ten minutes.`,
    ],
    [
      'How do I know that it works for me?',
      'You cannot know, and neither can I. Anybody who promises you that is selling something else. What I can tell you is how we would notice early. Before we begin, we name one thing that you can see without me, and a day on which we look for it. If it is not there, I will be the one to bring it up.',
      'What would be the first sign for you that something is moving?',
      'Then let us write that sign down now, with the day next to it. Sleep on it, and tell me whether it is the right one.',
    ],
    [
      'Can you send me something in writing?',
      'Gladly. You will have one page with everything on it before the day is over. I would only like to avoid sending you paper where a sentence would do. Often somebody asks for something in writing because a question has stayed open, and paper is polite. If that is so, please ask me, also if it is uncomfortable.',
      'What should be on the page so that you can decide with it?',
      'Then I write exactly that, and we talk for ten minutes the day after. If it is a no by then, a single word is enough.',
    ],
    [
      'It is not the right moment.',
      'That may be true. There are moments at which one should not begin anything, and I would not want to talk you into one. I would only like to make sure that we mean the same thing. Is something happening that will be over on a certain day, or is it the feeling that it will get quieter one day?',
      'What will be different at the right moment, and how will you recognise it?',
      'Then let us put that day into the calendar, with one line next to it. If it comes and is not quieter, you have your answer.',
    ],
    alone,
    [
      'Why should I do it with you?',
      framed(
        'That is the best question of the day. I can only tell you what I do differently, and you judge whether it is what you need:',
        advantage,
        'That is the best question of the day. I can only tell you how I work, and you judge whether it is what you need.',
      ) +
        ' There are other good people, and if you describe to me what you are looking for, I will tell you honestly whether I am the one. What counts in the end is whether you would tell me bad news early.',
      'What would the person who helps you have to be like?',
      framed(
        'Then talk to somebody else as well and compare. Take one thing along for it, what the work holds:',
        brief(firstWayOf(offer).deliverables[0] ?? '', 16),
        'Then talk to somebody else as well and compare. I will be here next week too.',
      ),
    ],
  ]
  return rows.map(([objection, response, followUp, ifStillHesitant]) => ({
    objection,
    response,
    followUp,
    ifStillHesitant,
  }))
}

/** The three objections that sound different when somebody changes, hands work over, or has a thing made. */
const byKind: Readonly<Record<Kind, { time: Row; before: readonly [string, string, string]; alone: Row }>> = {
  change: {
    time: [
      'I do not have the time at the moment.',
      'I believe you, and it is the reason why we are talking. If there were time, there would be no problem. So whatever we do first has to give back more than it takes, and we would look at exactly that after the first weeks. If it has not, we draw the consequences together.',
      'How much time would you have to get back for it to be worth it?',
      'Then let us look at your calendar now, with next week open, and see whether there is an hour in it that nobody would miss.',
    ],
    before: [
      'I have tried something like this before.',
      'Then you know something that beginners do not. I am not surprised that it did not last, and I do not think it was you. Most methods are built for good days. I would like to know on which day it ended, because that day is exactly what we would have to plan for, and it has a step of its own here.',
      'What happened on the day on which you stopped?',
    ],
    alone: [
      'I think I can do it on my own.',
      'I think so too. You have everything that is needed, and nobody has the right to tell you otherwise. The only question is what has kept you from it so far, since you have known about it for a while. It is seldom knowledge. Mostly it is that nobody asks about it the week after.',
      'Who will ask you about it in two weeks’ time?',
      'Then do it alone, and do it properly: one fixed hour a week. Write to me in two months how it went. I mean that.',
    ],
  },
  work: {
    time: [
      'I have no time to explain everything to somebody new.',
      'You should not have to. Handing work over is a task of its own, and it is ours before it is yours. We begin with what is lying there already, and collect our questions instead of sending them one by one. What we need from you fits into an hour you choose. If it turns out to be more, tell us, and we change it.',
      'What would you have to explain that is written down nowhere?',
      'Then start with the smallest piece, the one you could describe in five minutes. See what comes back, and decide about the rest afterwards.',
    ],
    before: [
      'We handed this to somebody before, and it came back to us.',
      'Then you know what most people find out too late: work that is done for you can still end up on your table. I would like to know what exactly came back. Was it the questions, the mistakes, or the feeling that nobody was thinking along? Each of them has to be answered before we begin, and not after.',
      'What did you have to do yourself in the end?',
    ],
    alone: [
      'I would rather go on doing it myself.',
      'That is a reasonable wish, and nobody knows your business as you do. I would only like to separate two things. One is knowing how it stands, and you should never give that away. The other is the sitting and sorting, late in the evening, and that can be done by somebody who is awake.',
      'Which part of it would you miss if somebody else did it?',
      'Then keep it, and put one fixed hour for it in the calendar, in daylight. If the hour keeps being taken away, you will have your answer.',
    ],
  },
  thing: {
    time: [
      'We have no time to deal with it at the moment.',
      'I believe you, and you should not have to become an expert in it. That is my part. From you I need one honest description of an ordinary day, and somebody who says yes or no when I show you something. Everything between those two is done here, and you hear from me when there is something to look at.',
      'Until when does it have to be there for it to be of use?',
      'Then let us note that date and count back from it together. If it turns out that there is still time, leave it for now.',
    ],
    before: [
      'We bought one before, and it is standing in the corner.',
      'Then you have done the most expensive part of the research. I would like to hear about the day on which it went into the corner. It was probably not a bad thing; it was made for somebody else’s day. What it could not do is the first line of what the next one must be able to do.',
      'What did you use it for last, and what went wrong then?',
    ],
    alone: [
      'There is something ready-made that costs less.',
      'There is, and for many people it is the right choice. If it fits your day, I would take it, and I will tell you openly if I think so. The comparison I would make is not between the two prices. It is between the two of them after a year of the days that you have described to me.',
      'On which of your days would the ready-made one not be enough?',
      'Then try it for a week, if you can borrow one. Write down what bothers you. Afterwards one of us will be right, and you will know who.',
    ],
  },
}
