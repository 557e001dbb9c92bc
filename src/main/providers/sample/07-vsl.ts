import type { Content } from '../../../shared/vault.ts'
import { countWords } from '../../../shared/words.ts'
import { type Kind, kindOf } from './kind-of-business.ts'
import { framed, sentencesUpTo } from './paragraphs.ts'
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
  const kind = kindOf(intake)
  return {
    hooks: [
      framed(
        'Let me describe something to you, and you tell me whether you know it.',
        sentencesUpTo(intake.coreProblem, 44),
        'Let me describe something to you: a week that is over before anything in it was decided by you.',
      ),
      pick(
        [
          'When did it happen last? I do not mean in general. I mean the day, the hour, and who was standing next to you.',
          'If you had to show me the problem on a photograph, on which day would you have taken it?',
        ],
        variant,
      ),
      'If effort could solve this, you would have solved it long ago. Let us talk about a door that opens inwards.',
    ],
    tips: tips(variant),
    steps: [
      'Write down one occasion in five lines, as a stranger would have seen it.',
      'Climb from its end to the line at which it turned, and mark that line.',
      'Change this one point, in a form that survives the worst day of the month.',
      framed(
        'Take the next occasion, and go on until this is ordinary:',
        inSentence(brief(intake.outcomes, 26)),
        'Take the next occasion, and go on until none of them is left.',
      ),
    ],
    objections: objections(kind),
    urgencyLines: [
      'Nothing runs out tonight. Only the occasions go by, each of them too small to be mourned.',
      'The quiet has been announced before, and it has a habit of arriving with luggage.',
      pick(
        [
          'Count how often it will happen until this day next year. That is arithmetic and not a threat.',
          'In a year you will have spent the year in any case. The question is with what.',
        ],
        variant,
      ),
    ],
    guarantee:
      'I will not promise you a result, since too much of it lies in your hands. What lies in mine I promise gladly: to look properly, to tell you early if nothing is moving, and to bring you bad news myself.',
    closing: closing(intake),
  }
}

const tips = (variant: number): Content[] => [
  {
    title: 'Write down one occasion',
    content:
      'Not the whole problem, only the last time that it happened. Give it five lines: when it was, where it was, who was there, what was said or done, and what it cost. Leave out the adjectives and the explanations. What is everywhere cannot be taken hold of; what happened between twenty to five and six can be read.',
    action: pick(
      [
        'Take the back of an envelope tonight and fill the five lines.',
        'Before you go to bed, write the five lines for the last time it happened.',
      ],
      variant,
    ),
    why: 'As long as it is a feeling it has no edges. A scene has them, and one can begin at an edge.',
  },
  {
    title: 'Find the line at which it turned',
    content:
      'Begin at the bottom of the page and climb. Ask at every line what came just before: not why, only what. You will pass the lines of other people. Keep going until you come to one with your own hand in it, a yes that was said, a question that was not asked. Mark it, and leave it alone until tomorrow.',
    action: 'Read your page from the last line to the first, and mark the line that is yours.',
    why: 'Of all the lines it is the only one you can change without asking anybody.',
  },
  {
    title: 'Change one point, and test it on a bad day',
    content:
      'Write a new line next to the marked one, beginning with a verb and short enough for the palm of your hand. Then ask what is left of it on the worst day of the month. If the answer is nothing, make it smaller until something is left. That remainder is your change, and all the rest is decoration.',
    action: 'Tell one person about the new line and ask them to mention it on Friday.',
    why: 'Intentions are made on good days and put to the test on bad ones. This one has the bad day in it already.',
  },
]

const objections = (kind: Kind): Content[] => [
  {
    objection: 'I have no time for this.',
    response: noTime[kind],
    where: 'After the three steps',
  },
  {
    objection: 'I have tried something before.',
    response:
      'Then you know on which day it came to an end, and beginners have to do without that. Put exactly this day on the page. It shows what the next attempt has to survive.',
    where: 'Straight after the doubt about time',
  },
  {
    objection: 'My case is different.',
    response:
      'It is, and that is why nobody in this video has told you what to change. The order in which one looks can be the same for everybody and still lead to different doors.',
    where: 'Before the way of working is described',
  },
  {
    objection: 'Others have it worse; I ought to manage.',
    response:
      'Nobody has to earn an easier week by getting through enough hard ones first. Those who share the house with you would very probably agree.',
    where: 'Before the way of working is described',
  },
  {
    objection: 'I could do that on my own.',
    response:
      'You could, and the three steps are complete so that you can. The one thing a video is not able to do is look at your page and ask the second question.',
    where: 'In the invitation',
  },
]

const noTime: Readonly<Record<Kind, string>> = {
  change:
    'I believe you, and so the first thing has to give back more than it takes. Five lines on an envelope do that. A grand plan would not.',
  work: 'I believe you, and you should not have to explain your affairs for weeks. Five lines are enough for us to see where to begin.',
  thing:
    'I believe you, and you should not have to study the matter until you could teach it. Five lines about one day tell me more than a long list of wishes.',
}

function closing(intake: SampleSource['intake']): string {
  const call = callNameOf(intake.callToAction)
  const words = framed(
    'The words to look for are directly below:',
    brief(intake.callToAction, 24),
    'Write to me if you would like that; a single line is enough.',
  )
  return `Bring one occasion to the ${call}, and we look for the line at which it turned. Nothing has to be decided there. ${words} And if today is not the day, keep the five lines. You will know where to begin, for it is written there in your own hand.`
}
