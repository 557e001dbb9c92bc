import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed, type Paragraph, sentencesUpTo } from '../paragraphs.ts'
import { asName, brief, callNameOf, pick } from '../phrases.ts'
import type { SampleSource } from '../sample-writer.ts'
import { plain } from './spoken.ts'

/** The doubts that have come up by now, how the work goes, for whom it is not, and the way to the call. */
export const videoInvitation = (source: SampleSource): Paragraph[] => [
  ...doubts(kindOf(source.intake)),
  ...theWork(source),
  ...theCall(source),
]

const doubts = (kind: Kind): Paragraph[] => [
  plain(
    `I can imagine what has been going through your mind meanwhile. ${timeDoubt[kind]} If there were plenty of time, you would not be watching this. But look closely at what follows from it. It does not follow that one should wait until it gets quieter, for the quiet has been announced before, and it has a habit of arriving with luggage. What follows is that the first thing you do has to give back more than it takes, and soon. Five lines on an envelope pass that test. A grand plan would not.`,
    'Ask yourself when the last quiet month was, and what became of it.',
  ),
  plain(
    'Or you have tried something before. It would be strange if you had not. Then you own a piece of knowledge that beginners have to do without: you know on which day it came to an end. Do not hide that day. It is the best occasion you could put on the page, because it shows you precisely what the next attempt has to survive. What failed was a plan. Plans are allowed to fail. One writes another, with the bad day already in it.',
    'You paid for that knowledge, so you may as well use it.',
  ),
  plain(
    'Or you are thinking that your case is different. It is. I do not know the people on your page, nor the reasons that would never fit into a video. That is why I have not told you what to change, and you may have noticed how carefully I avoided it. I have only told you in which order one looks. The order can be the same for everybody and still lead each of us to a different door.',
    'Anybody who knows the answer before seeing your page is guessing, however pleasant the voice.',
  ),
  plain(
    `And then there is a thought that hardly anybody says aloud: is it worth making such a matter of it? Others have it worse. One ought to manage. ${worthIt[kind]} You do not have to earn an easier week by suffering through enough hard ones first. If you cannot do it for your own sake, think of whoever is at home when you come through the door, and of the face you would like to bring along.`,
    'They have probably noticed more than you have told them.',
  ),
]

const timeDoubt: Readonly<Record<Kind, string>> = {
  change: 'You have no time for one more thing, and that is the plain truth.',
  work: 'You have no time to explain your affairs to somebody new, and I believe you at once.',
  thing: 'You have no time to study the matter until you could teach it, and nobody should have to.',
}

const worthIt: Readonly<Record<Kind, string>> = {
  change: 'I think that this thought is part of the arrangement, perhaps its cleverest part.',
  work: 'I think that people who look after everybody else are the last to call in somebody for themselves, and often too late.',
  thing:
    'I think that the things we use every day shape our mood more than the great events do, and nobody congratulates us on them.',
}

function theWork({ intake }: SampleSource): Paragraph[] {
  return [
    plain(
      `Let me tell you now how it goes when we do this together. ${framed('When somebody asks me, I describe it like this:', sentencesUpTo(intake.offerProgram, 55), 'We begin with what there is, decide what comes first, and go one step at a time.')} You see that it starts where your page starts, with what is really there, and not with a theory about it.`,
      'I would rather understand one thing properly than have an opinion about ten.',
      'It also means that we find out early if I am the wrong person, which is a good time to find out.',
    ),
    plain(
      framed(
        'And what is different afterwards? To that I have one answer, and I give it in the same words everywhere, so that you can hold me to them:',
        sentencesUpTo(intake.outcomes, 45),
        'And what is different afterwards? The thing you wrote on your page has stopped happening, in ordinary weeks and in hard ones.',
      ) +
        ' I will not make it larger than that for the sake of a video. If it is what you want, it is enough, and if you want something else, you now know it.',
      'A promise ought to be small enough that one can trip over it when it is not kept.',
    ),
    plain(
      framed(
        'There are others who do work of this kind, and some of them do it well. When I am asked why somebody should choose me, I say:',
        sentencesUpTo(intake.uniqueAdvantage, 50),
        'There are others who do work of this kind, and some of them do it well. What I can offer is that I look before I advise, and that I say so when I do not know.',
      ) + ' Judge for yourself whether that is what has been missing.',
    ),
    plain(
      framed(
        'For whom is it made? I have a particular person in mind, and I think of them whenever I decide something:',
        sentencesUpTo(intake.idealClient, 50),
        'For whom is it made? For somebody who has carried it alone for long enough and is ready to look at it with another person.',
      ) +
        ' If you are near to that, you will feel at home. It is not made for somebody who wants to be told that all is well, nor for anybody who needs another person to change first. And if the house is on fire tonight, please call those who put out fires, and come back when the smoke has gone.',
      'A clear no at this point saves both of us an hour.',
    ),
    plain(
      'What does it cost to wait? I cannot tell you, and you should not trust anybody who names a figure without having seen your page. But you can tell. It stands in the fifth line. Take what you wrote there, and count how many times it will happen between now and this day next year. I mean that as arithmetic and not as a threat. Nothing runs out tonight. There is no clock at the bottom of this page. Only the occasions go by, one after another, each of them too small to be mourned.',
      'Do the sum once and then put it away; one does not need to look at it twice.',
    ),
  ]
}

function theCall({ intake, variant }: SampleSource): Paragraph[] {
  const call = callNameOf(intake.callToAction)
  const name = asName(intake.fullName, 'me')
  return [
    plain(
      `So what can you do now? You can close this and take a pencil. I should be very content with that; you have all you need. The only thing that a video cannot do is look at your page and ask the second question. For that there is the ${call}. You bring the one occasion with its five lines. I listen, and I ask, and when something is not clear to me I say so. Then we look for the line at which it turned. Two people see it sooner than one, and the one to whom it belongs sees it last.`,
      'It is easier than it sounds, because you will be talking about something you know better than anybody.',
    ),
    plain(
      'After that I tell you what I would do first in your place, and why that and not something else. If I believe that going on together would help you, I will say so in a sentence, and you may ask about it or leave it be. If I believe that it would not, I will say that just as plainly. There are no slides, and nobody will ring you up afterwards to ask how you are feeling about it.',
      'You will be speaking with a person, and you may interrupt.',
    ),
    plain(
      'One thing I will not do is promise you a result. Too much of it lies in your hands. What lies in mine I can promise gladly: that I will look properly, that I will tell you early if nothing is moving, and that bad news will reach you from me before you have to discover it by yourself.',
      pick(
        [
          'Those are old-fashioned promises, and I like them for it.',
          'They are not grand promises, but you can check each of them.',
        ],
        variant,
      ),
    ),
    plain(
      `${framed('The words to look for are these, and you will find them directly below:', brief(intake.callToAction, 24), 'If you would like that, write to me; a single line is enough.')} It takes a minute or two, and you choose the time. If there is somebody with whom you decide such things, bring them along. They will ask what you have been too polite to ask.`,
      'A question that has been waiting for years is welcome too.',
    ),
    plain(
      'And if today is not the day, then let us part as friends. Keep the five lines. Put them where you will come upon them by accident, in a coat or in a cookery book, and when you do, see whether the same thing could have happened in the week just past. If it could not, be glad, and think of me kindly. If it could, you will know where to begin, since it is written there in your own hand.',
    ),
    plain(
      `Thank you for listening to the end. ${name === 'me' ? '' : `This was ${name}. `}Now look for the pencil, before the day comes back in. One occasion is enough.`,
    ),
  ]
}
