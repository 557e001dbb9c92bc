import type { Content } from '../../../../shared/vault.ts'
import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed, quoted } from '../paragraphs.ts'
import { brief, inSentence, pick } from '../phrases.ts'
import { giftTitleOf } from '../read-offer.ts'
import type { SampleSource } from '../sample-writer.ts'

/** The page on which the gift is asked for, and the page that thanks for it. */
export function optIn(source: SampleSource): Content {
  const { intake, variant } = source
  const gift = giftTitleOf(source)
  const { headlines, needs } = reasons[kindOf(intake)]
  const outcome = inSentence(brief(intake.outcomes, 12))
  return {
    optInHeadlines: [
      ...headlines,
      framed('A quarter of an hour towards this:', outcome, 'A quarter of an hour towards a week that holds'),
      'Nine plain questions for a full week',
    ].map((line) => line.replace(/\.$/u, '')),
    optInPage: {
      headline: pick(headlines, variant),
      subheadline: `${gift} is a free guide of six pages. You need a pencil, a quarter of an hour, and ${needs} to think of.`,
      bullets: [
        'Nine questions that can be answered without preparation',
        'A picture of your situation on a single page',
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

const reasons: Readonly<Record<Kind, { headlines: readonly [string, string, string]; needs: string }>> = {
  change: {
    headlines: [
      'Find the one thing worth changing first',
      'Your week on one page, and where to begin',
      'Before you add anything, see what can go',
    ],
    needs: 'one ordinary week',
  },
  work: {
    headlines: [
      'See what lies there before you hand it over',
      'Everything that waits, on one single page',
      'Before you buy another tool, see what is missing',
    ],
    needs: 'one ordinary week of the business',
  },
  thing: {
    headlines: [
      'Know what has to fit before you choose',
      'Your ordinary week on one page, before you buy',
      'Before you compare anything, look at your own day',
    ],
    needs: 'the ordinary week in which it will be used',
  },
}
