import type { Content } from '../../../shared/vault.ts'
import { groundOf, said } from './ground.ts'
import { framed } from './paragraphs.ts'
import { asTitle, brief, pick } from './phrases.ts'
import type { SampleWriter } from './sample-writer.ts'

/** A word as a hashtag: letters and digits only, one word. */
const tag = (words: string): string =>
  `#${
    asTitle(words)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 30) || 'OwnWords'
  }`

/** Section 14: five pillars that follow the client's way, the voice, and what to repeat. */
export const writeContentPillars: SampleWriter = (source): Content => {
  const { business, industry, client, problem, outcome, advantage, call, voice, oneLiner, platforms } =
    groundOf(source)
  const v = source.variant
  const place = platforms[0] ?? 'E-mail'
  const second = platforms[1] ?? 'a newsletter'
  const titles = (...names: string[]): string[] => names
  return {
    pillars: [
      {
        name: pick(['Naming the real problem', 'What is really going on'], v),
        description: `Here the problem gets its true name. You hear it as ${said(problem)}, and most advice stops there. This pillar shows what lies under it, in scenes from an ordinary week, until a reader thinks: that is me.`,
        topics: [
          'The signs that come early',
          'What it costs in a single week',
          'Why trying harder keeps it alive',
          'The question nobody asks about it',
        ],
        audienceQuestion: 'Why does this keep happening to me although I work so hard?',
        formats: [`Short post on ${place}`, 'Longer article', 'Talk to camera'],
        sampleTitles: titles(
          'It is not the workload you think it is',
          'Three quiet signs that this has become normal',
          'What one more year of the same would cost',
        ),
      },
      {
        name: pick(['The other way', 'A different way to work on it'], v),
        description: `The method, taught openly and one piece at a time. The difference is stated as you put it: ${said(advantage)}. Each piece stands alone and can be tried the same day, so that people meet the work before they meet the offer.`,
        topics: [
          'The first step and why it comes first',
          'What to stop doing',
          'How to tell that it works',
          'Common detours',
        ],
        audienceQuestion: 'What would I do differently tomorrow morning?',
        formats: ['Step by step video', `Carousel or thread on ${place}`, 'Checklist'],
        sampleTitles: titles(
          'Begin here, not where everybody begins',
          'One habit to drop before you add another',
          'How to know within a week whether it works',
        ),
      },
      {
        name: pick(['Life after the change', 'What it looks like from the inside'], v),
        description: `Pictures of the other side, honest and small enough to believe. The promise is yours: ${said(outcome)}. This pillar shows what a day like that is made of, what it asks of a person, and what it does not solve.`,
        topics: [
          'An ordinary day afterwards',
          'What stays difficult',
          'What other people notice first',
          'Keeping it when work gets loud',
        ],
        audienceQuestion: 'What would my week look like if this were solved?',
        formats: ['Story post', 'Before and after, told without numbers', 'Questions and answers'],
        sampleTitles: titles(
          'A Tuesday after the change, hour by hour',
          'What this does not fix, said plainly',
          'The first thing other people notice',
        ),
      },
      {
        name: pick(['Myths of the field', 'What everybody says'], v),
        description: `Friendly disagreement with what is usually said in the field of ${industry}. One belief at a time: where it comes from, when it is true, when it does harm, and what to put in its place. Never against persons, always for the reader.`,
        topics: [
          'Advice that is half true',
          'Tools that promise too much',
          'Words that hide the problem',
          'When to do nothing',
        ],
        audienceQuestion: 'Which of all this advice can I safely ignore?',
        formats: ['Opinion post', 'Short video', `Reply to a comment on ${place}`],
        sampleTitles: titles(
          'Good advice that makes this worse',
          'The sentence I would ban from our field',
          'When the best next step is to do less',
        ),
      },
      {
        name: pick(['Behind the work', 'Who is talking to you'], v),
        description: `People buy from people they know. Here ${business} shows how the work is done: how a first conversation goes, what is turned down and why, what was learned the hard way. It is the pillar that makes the next step feel small.`,
        topics: [
          'How a first conversation goes',
          'Whom this is not for',
          'Decisions and the reasons for them',
          'Questions people really ask',
        ],
        audienceQuestion: 'Who is this, and would I feel safe with them?',
        formats: ['Personal post', 'Live questions', 'Newsletter'],
        sampleTitles: titles(
          'What happens in a first conversation, minute by minute',
          'Whom I send to somebody else',
          'A question I was asked and answered too quickly',
        ),
      },
    ],
    ratio: `Out of ten pieces, publish four that teach, three that name the problem or question a myth, two from behind the work, and one that invites. Lead on ${place}, repeat the best on ${second}, and let every inviting piece end with the same words: ${call}.`,
    brandVoice: {
      tone:
        voice === ''
          ? pick(
              [
                'Calm, clear and close to daily life, like a conversation at a kitchen table',
                'Plain and warm, with short sentences and no hurry',
              ],
              v,
            )
          : `In your own words: ${voice}. Short sentences, plain words, no hurry`,
      personality:
        'Somebody who has seen this often, takes the reader seriously, says what they think and leaves the decision to the reader.',
      say: [
        framed('What I do, in one line:', brief(source.intake.message, 18), 'Let us look at it together.'),
        'Here is what I would try first.',
        'You can stop after this step and still have gained something.',
        `If you want company on the way: ${call}.`,
      ],
      avoid: [
        'Guaranteed results of any kind',
        'Secrets, hacks and shortcuts',
        'Anything that makes the reader feel small',
        'Urgency that is not real',
      ],
    },
    keyMessages: [
      oneLiner,
      `This work is for people who would say of themselves: ${said(client)}.`,
      'The problem is rarely a lack of effort; it is effort in a place where it cannot help.',
      `The next step is always the same and always free to refuse: ${call}.`,
    ],
    hashtags: {
      branded: [tag(business)],
      industry: [tag(industry), '#BusinessGrowth', '#SmallBusiness', '#WorkBetter'],
      niche: [
        tag(brief(source.intake.idealClient, 3)),
        tag(brief(source.intake.coreProblem, 3)),
        tag(brief(source.intake.outcomes, 3)),
      ],
    },
  }
}
