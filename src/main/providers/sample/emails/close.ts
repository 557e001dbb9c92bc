import { framed, quoted } from '../paragraphs.ts'
import type { Letter, LetterGround } from './letter.ts'

/** E-mails 16 to 18: the close. A clear choice, a last answer, a good goodbye. */
export const close = (g: LetterGround): Letter[] => [
  {
    purpose: 'Put the choice clearly',
    subjects: ['Three ways to go on', 'You can take one of three roads'],
    preview: 'All three are respectable. Standing still is the fourth.',
    paragraphs: [
      'Good morning,',
      'in a series like this there comes a letter in which one is supposed to push. I have never learned to do that well, so instead I will describe the three roads that I see from where you are standing, and what I know about each of them.',
      'The first road is to go on alone. You have the guide, you have these letters, and you have a page with two columns that is more honest than most reports. It can be done that way. What it needs above all is an hour in the week that is fixed and defended like a dentist’s appointment. If you take this road, choose the hour today. Without the hour it is not a road, it is a good intention with a view.',
      'The second road is to go with somebody you already have. A friend with clear eyes, a colleague in the same position, a brother who is not impressed by you. Show that person the page, agree on a day each week, and allow them to be a nuisance. It costs nothing except a little courage at the beginning. The difficulty is that friends are kind. Tell them not to be.',
      `The third road is to go with me. Then we meet first in the ${g.call}, and if we both think so, we begin with ${g.offer}. You already know what it is and whom it is not for.`,
      framed(
        'Should you be looking for the sentence that sums it up, I still have no better one:',
        g.oneLiner,
        'You get a fixed order, a person who has seen the situation before, and somebody who notices when you stop.',
      ),
      'The fourth possibility is to stand where you are and wait for a sign. I mention it because it looks so much like a road. It has a pleasant bench, and one meets nice people there. Only the sign does not seem to come by there.',
      'So which one? If you know it already, do the first thing on that road before noon: fix the hour, ring the friend, or book the date. It should take less than five minutes in each of the three cases. If you do not know it yet, answer this letter with a number, one, two or three, and a question mark behind it. I will ask you something in return that may help.',
      `For the third road the words have not changed: ${g.callToAction}.`,
    ],
  },
  {
    purpose: 'Answer the last open question',
    subjects: ['The question under the question', 'May I ask what is holding you?'],
    preview: 'There is usually only one left by now.',
    paragraphs: [
      'Hello again,',
      'whoever has read as far as this has hardly any practical questions left. What it is, how long it takes, whom it suits: all of that has been said. And yet it is easy to hesitate exactly here, and I would like to say why I think that is.',
      'I believe that one question remains, and it is not addressed to me. It goes: am I worth the trouble? Hardly anybody puts it in these words. It comes dressed as modesty. Others have it worse. It is not that bad. I should be able to do this on my own. I will treat myself to it once I have earned it.',
      'Let me say something about earning it. Nobody has to become better first in order to deserve an easier week. It works the other way round. People who are no longer exhausted by the same thing every day become more patient, more generous and sometimes even funny. Those who live with them notice it before they do. If you cannot do it for yourself, you might do it for the one who hears your key in the door.',
      framed(
        'You are the person I had in mind when I wrote all this:',
        quoted(g.client),
        'You are the person I had in mind when I wrote all this, although we have not met.',
      ),
      'It would be strange if the letters were meant for you and the help were not.',
      'If it is something else that holds you, I would like to hear it. Is there a question that I have not answered, or answered badly? Was there a sentence in one of the letters that annoyed you? Write it to me, however short, and without being polite. I do not defend myself, and nobody will call you because of it. Letters become better when somebody is kind enough to be annoyed.',
      `And if, on the other hand, nothing is holding you any more except the habit of not having done it yet, then I would do it now, before the next message arrives: ${g.callToAction}. A date in the calendar is a very quiet thing. It changes the week from a distance.`,
      'Tomorrow I will say goodbye, for this time at least.',
    ],
  },
  {
    purpose: 'Close the sequence with respect and leave the door open',
    subjects: ['The last letter', 'Goodbye, and thank you'],
    preview: 'What remains, whether or not we meet.',
    paragraphs: [
      'Dear reader,',
      'this is the last letter of the series. From now on it will be quiet here; I will write from time to time when I have thought of something, and not every day.',
      'I do not want to repeat what I have said. If one thing stays, I would like it to be this: you do not need more strength, you need a place where your strength counts. Everything else, the columns, the crossed-out line, the sentence under the date, was only there to help you find that place.',
      `Keep ${quoted(g.gift)} where you can find it. It was made to be used more than once. Take it out every few months, compare the answers, and you will see in a quarter of an hour what might otherwise escape you for a year. Should it be full of notes and coffee rings by then, it has done its work.`,
      'Thank you for your attention. I do not say that as a phrase. Eighteen letters are a great deal to ask of somebody with a full week, and I do not know how many of them you have read, in which corner of the day, standing or sitting. I imagined you while I wrote, and I tried not to waste your time. Where I did, please forgive me.',
      framed(
        'I wish you what I would wish a friend:',
        quoted(g.hope),
        'I wish you what I would wish a friend: weeks in which there is room, and evenings that belong to you.',
      ),
      'If you should get there without me, I would be happy to hear about it. A postcard is enough, or a line in reply to this letter, even after a long time. The address stays the same.',
      `And if one day it is time after all, you need not explain why it took so long, or begin at the beginning. The ${g.call} has no date of expiry, and you will recognise the words: ${g.callToAction}.`,
      'Until then, look after the small things. They have always been the ones that decide.',
      'With warm regards, and with my thanks,',
    ],
  },
]
