import { added, group, list, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { defineSection } from './section-definition.ts'

const schema = group('Free Gift', {
  idea: group('Idea', {
    concept: text('Concept', { words: [15, 80] }),
    problem: text('Problem it solves', { words: [8, 60] }),
    outcome: text('Outcome', { words: [8, 60] }),
    format: text('Format', { words: [1, 20] }),
  }),
  title: group('Title', {
    main: text('Title', { words: [2, 12] }),
    subtitle: text('Subtitle', { words: [5, 30] }),
    alternatives: list('Alternatives', text('Title', { words: [2, 12] }), { count: 3, item: 'Alternative' }),
    why: text('Why this title', { words: [12, 70] }),
  }),
  audienceLines: list('Lines that speak to the audience', text('Line', { words: [6, 40] }), {
    count: 5,
    item: 'Line',
  }),
  deliverables: list(
    'What is in it',
    group('Deliverable', {
      title: text('Title', { words: [2, 10] }),
      description: text('Description', { words: [12, 60] }),
      valueAtOnce: text('What it gives at once', { words: [6, 45] }),
      ownPerspective: text('Your own perspective', { words: [8, 60] }),
      // Owners of three vaults had letters, ads and pages that give away a sheet which nobody had written.
      text: added(
        text('Text', {
          words: [40, 180],
          hint: 'The piece itself, finished, as it stands in the gift; of a recording or film, what is said.',
        }),
      ),
    }),
    { count: 5, item: 'Deliverable' },
  ),
  page: group('Page copy', {
    headline: text('Headline', { words: [4, 18] }),
    subheadline: text('Subheadline', { words: [8, 35] }),
    bullets: list('Bullets', text('Bullet', { words: [5, 30] }), { count: 4, item: 'Bullet' }),
    button: text('Button', { words: [2, 8] }),
    privacyLine: text('Privacy line', { words: [5, 30] }),
  }),
  leadsToCall: text('How it leads to the first step', { words: [20, 100] }),
})

export const leadMagnet = defineSection({
  number: 6,
  key: 'leadMagnet',
  title: 'Free Gift',
  phase: 'marketing',
  limitSeconds: 90,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'message',
    'clientWords',
    'coreProblem',
    'outcomes',
    'uniqueAdvantage',
    'offerProgram',
    'firstStep',
    'callToAction',
    'rules',
    'goal90Days',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'businessStage',
  ],
  schema,
  parts: [
    {
      title: 'Free Gift',
      schema,
      reads: [reads(idealClient, 'challenges', 'waysToTalk'), reads(message, 'oneLiner')],
    },
  ],
})
