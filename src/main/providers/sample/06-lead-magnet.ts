import type { z } from 'zod'
import type { Intake } from '../../../shared/intake.ts'
import type { leadMagnet } from '../../../shared/sections/06-lead-magnet.ts'
import { type Kind, kindOf } from './kind-of-business.ts'
import { framed, turned } from './paragraphs.ts'
import { asSentence, brief, callNameOf, inSentence, pick } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

type LeadMagnet = z.infer<typeof leadMagnet.schema>

/** What the gift is called, and what its nine questions are about, by what the business does for people. */
const gifts: Readonly<
  Record<Kind, { titles: readonly [string, ...string[]]; about: string; effort: string }>
> = {
  change: {
    titles: [
      'The Honest Week Check',
      'Where Your Week Really Goes',
      'The Nine-Question Self-Check',
      'One Page to a Clear Week',
    ],
    about: 'an ordinary week',
    effort: 'It is not a lack of effort. It is effort in a place where it cannot help.',
  },
  work: {
    titles: [
      'The One-Page Stocktake',
      'What Your Week Leaves Lying',
      'The Nine-Question Stocktake',
      'One Page Before You Hand It Over',
    ],
    about: 'an ordinary week of the business',
    effort:
      'You are not careless. You are doing a second trade after closing time, and nobody taught it to you.',
  },
  thing: {
    titles: [
      'The Ordinary Week Check',
      'Before You Buy Again',
      'The Nine-Question Fit Check',
      'One Page Before You Choose',
    ],
    about: 'the week it has to work in',
    effort: 'You did not choose badly. You chose among things that were made for somebody else’s week.',
  },
}

/** The title of the free gift, for the sections that name it without having read it. */
export function giftTitleFrom(intake: Intake, variant: number): string {
  const { titles } = gifts[kindOf(intake)]
  return turned(titles, variant)[0] ?? titles[0]
}

/** Section 6: a gift that is useful on the day it is opened and leads to the call without a trick. */
export function writeLeadMagnet({ intake, variant }: SampleSource): LeadMagnet {
  const { titles, about, effort } = gifts[kindOf(intake)]
  const [main = titles[0], ...alternatives] = turned(titles, variant)
  const problem = inSentence(brief(intake.coreProblem, 24))
  return {
    idea: {
      concept: `A short self-check on paper: nine questions about ${about}, with room to write, and a page that says what the answers usually mean and where to begin.`,
      problem: framed(
        'It is for one trouble, and it can be named in a line:',
        problem,
        'It is for a trouble that is felt every week and seldom looked at squarely.',
      ),
      outcome: `After a quarter of an hour the reader knows which single thing to change first, and why that one. ${framed('It is a first step towards this:', inSentence(brief(intake.outcomes, 28)), 'It is a first step, and it is a whole one.')}`,
      format: 'A guide of six pages to fill in, on paper or on screen',
    },
    title: {
      main,
      subtitle: pick(
        [
          'Nine questions that show what to change first, and what to leave alone',
          'A quarter of an hour with a pencil, and you know where to begin',
        ],
        variant,
      ),
      alternatives,
      why: 'It says what the reader will do and how long it takes, and promises a finding about themselves rather than advice. Nothing in it has to be believed in advance.',
    },
    audienceLines: audienceLines(intake, problem, effort),
    deliverables: [
      {
        title: 'The nine questions',
        description: `Questions about ${about}, to be answered without preparation, each with room for one honest sentence.`,
        valueAtOnce: 'Writing the answers down already sorts what matters from what is only loud.',
        ownPerspective: 'Most checks ask how you feel; these ask what happened, because that can be changed.',
      },
      {
        title: 'The picture page',
        description:
          'One page on which the answers become a picture of the week, with the place marked where most of it begins.',
        valueAtOnce: 'You see in one look what has been going round in circles for months.',
        ownPerspective: 'A picture on one page ends more discussions than a long report ever did.',
      },
      {
        title: 'The order of things',
        description:
          'A short key that tells what to change first, what follows by itself, and what is better left alone for now.',
        valueAtOnce: 'You can cross out half of the list before lunch, with a good reason for it.',
        ownPerspective: 'Leaving something alone on purpose is a decision too, and often the better one.',
      },
      {
        title: 'The ten-minute step',
        description:
          'One step described so exactly that it can be taken today, with the two ways in which it usually goes wrong.',
        valueAtOnce: 'The first change is made on the day the guide is opened, not on a Monday.',
        ownPerspective: 'If a first step takes longer than ten minutes, it is the second step.',
      },
      {
        title: 'The page for next week',
        description:
          'A single page to fill in seven days later, so that you can tell whether anything has moved and what to do with it.',
        valueAtOnce: 'You need nobody to tell you whether it works; the page shows it.',
        ownPerspective: framed(
          'It comes from the way we work here, which is easily told:',
          inSentence(brief(intake.uniqueAdvantage, 24)),
          'It keeps the work honest, mine as much as yours.',
        ),
      },
    ],
    page: {
      headline: pick(
        ['Find the one thing to change first', 'See in a quarter of an hour where it begins'],
        variant,
      ),
      subheadline: `${main}: nine plain questions about ${about}, and a page that tells you what to do with the answers.`,
      bullets: [
        'Takes a quarter of an hour and a pencil, nothing else',
        'Shows which change makes the others easier',
        'Ends with a step you can take the same day',
        'Says plainly what to leave alone for now',
      ],
      button: pick(['Send me the guide', 'Get the free guide'], variant),
      privacyLine: 'Your address is used for this guide and the letters that follow it; one click ends them.',
    },
    leadsToCall: asSentence(
      `The last page asks what you found and offers to look at it together. That is what the ${callNameOf(intake.callToAction)} is for: the picture is on the table already, so the conversation begins where others end. The words of the invitation stay the same everywhere: ${brief(intake.callToAction, 24)}`,
    ),
  }
}

function audienceLines(intake: Intake, problem: string, effort: string): string[] {
  return [
    framed(
      'If this sounds like you, the guide was written for you:',
      inSentence(brief(intake.idealClient, 26)),
      'If you nod at the first question, the guide was written for you.',
    ),
    'You do not need more advice; you need to see which advice is for you.',
    framed(
      'One line in it you will recognise before you turn the page:',
      problem,
      'One line in it you will recognise before you turn the page.',
    ),
    effort,
    'A quarter of an hour is little; the same week again next month is a lot.',
  ]
}
