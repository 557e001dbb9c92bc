import type { Content } from '../../../shared/vault.ts'
import { countWords } from '../../../shared/words.ts'
import { framed } from './paragraphs.ts'
import { brief, callNameOf, inSentence, pick } from './phrases.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'
import { videoScript } from './scripts/video.ts'

/** Spoken words a minute at a calm pace in front of a camera. */
const wordsAMinute = 140

/** Section 7: what the video is made of, and the whole text for the teleprompter. */
export const writeVsl: SampleWriter = (source): Content => {
  if (source.part === 1) return outline(source)
  const script = videoScript(source)
  return {
    script,
    estimatedLength: `About ${Math.round(countWords(script) / wordsAMinute)} minutes, spoken calmly`,
  }
}

function outline({ intake, variant }: SampleSource): Content {
  const problem = inSentence(brief(intake.coreProblem, 20))
  const call = callNameOf(intake.callToAction)
  return {
    hooks: [
      framed(
        'Stay with me for a moment if you have ever said this:',
        problem,
        'Stay with me for a moment if your week is over before it was yours.',
      ),
      pick(
        [
          'What did you do yesterday that only you could have done? Most people need less than a minute for the answer, and it surprises them.',
          'Take a sheet of paper and draw a line down the middle. By the end of this video you will know why.',
        ],
        variant,
      ),
      'If more effort could solve this, you would have solved it long ago. So let us talk about the place where the effort goes.',
    ],
    tips: [
      {
        title: 'Look before you change anything',
        content:
          'Draw a line down the middle of a page. On the left write what only you could have done yesterday, on the right everything else. Do not judge it. The picture alone changes the next decision, because from now on you are talking about something real.',
        action: 'Do it tonight for yesterday, and mark the line that surprises you.',
        why: 'We change what we can see, and a week that is only felt cannot be seen.',
      },
      {
        title: 'Put one thing down first',
        content:
          'Choose from the right column the line that you can let go of with the least explanation. Decide what happens to it in place of you, write it down in five words, and tell the one person who will notice. Small on purpose, because a small stone does not roll back.',
        action: 'Cross out one line today and say it aloud to one person.',
        why: 'A full week has no room for anything new, however good it may be.',
      },
      {
        title: 'Build for the worst day',
        content:
          'Ask of every change what becomes of it on the worst day of the month. If it needs you rested and undisturbed, it was made for somebody else. Decide in advance on the sentence you will say to yourself on that day, and on the smallest version that still counts.',
        action: 'Write the sentence for the bad day on the back of the page.',
        why: 'Changes do not end for want of will. They end on a particular Tuesday.',
      },
    ],
    steps: [
      'Look at one ordinary week on paper, without explaining it away.',
      'Put down the one thing that can go with the least explanation.',
      'Practise one small change on situations that really happen.',
      'Make it hold on bad days, and only then go on to the next.',
    ],
    objections: [
      {
        objection: 'I have no time for this.',
        response:
          'That is true, and it is the reason to begin by putting something down. The first weeks have to pay for themselves in time, or they will not happen.',
        where: 'After the second tip',
      },
      {
        objection: 'I have tried things before.',
        response:
          'Then you know on which day they ended. That day is what has to be planned for, and it has nothing to do with your discipline.',
        where: 'After the third tip',
      },
      {
        objection: 'My situation is different.',
        response:
          'It is, and that is why we look at yours on paper before anybody gives advice. The order stays the same; what is written on the page is only yours.',
        where: 'Before the invitation',
      },
      {
        objection: 'I can do it alone.',
        response:
          'You can, and everything you need for it is in this video. The only thing it cannot do is ask about it in two weeks.',
        where: 'In the invitation',
      },
    ],
    urgencyLines: [
      'Nothing runs out tonight. Only the evenings do, one at a time.',
      'The quiet week you are waiting for has never come by itself.',
      'A year from now you will have spent the year in any case.',
    ],
    guarantee:
      'I cannot promise you a result, and you should be careful with anybody who does. What I promise is to look early whether anything moves, and to be the first to say so if it does not.',
    closing: `${framed('If you would like to look at your page together with me, these are the words:', brief(intake.callToAction, 20), 'If you would like to look at your page together with me, write to me.')} It is called the ${call}, it is a conversation, and nothing has to be decided in it. If not, keep the page. It is yours, and it will still be true in spring.`,
  }
}
