import { group, list, onlyWhere, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { story } from './03-story.ts'
import { offer } from './04-offer.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { vsl } from './07-vsl.ts'
import { bio } from './15-bio.ts'
import { defineSection } from './section-definition.ts'

const bullets = (label: string, count: number | readonly [number, number]) =>
  list(label, text('Line', { words: [4, 35] }), { count, item: 'Line' })

const entry = {
  optInHeadlines: list('Opt-in headlines', text('Headline', { words: [4, 20] }), {
    count: 5,
    item: 'Headline',
  }),
  optInPage: group('Opt-in page', {
    headline: text('Headline', { words: [4, 20] }),
    subheadline: text('Subheadline', { words: [8, 40] }),
    bullets: bullets('Bullets', [3, 5]),
    // Section 17 rings only people who left a number and agreed to be called: this is where they do.
    phoneLine: onlyWhere(
      text('Line beside the box for a telephone number', {
        words: [8, 35],
        hint: 'The box may stay empty: the gift is sent without it. Who rings and what about; one agrees by filling it in.',
      }),
      { when: 'where somebody rings those who ask for the gift.', asked: ({ rings }) => rings },
    ),
    button: text('Button', { words: [2, 8] }),
    privacyLine: text('Privacy line', { words: [5, 30] }),
  }),
  thankYouPage: group('Thank-you page', {
    headline: text('Headline', { words: [3, 18] }),
    message: text('Message', { words: [25, 120] }),
    nextSteps: list(
      'Next steps',
      group('Step', {
        title: text('Title', { words: [2, 12] }),
        description: text('Description', { words: [8, 60] }),
      }),
      { count: 3, item: 'Step' },
    ),
  }),
}

const confirmation = {
  confirmationVideo: onlyWhere(
    group('Confirmation video', {
      // 90 to 120 seconds at 120 to 150 spoken words a minute.
      script: text('Script, 90 to 120 seconds', { words: [180, 300], form: 'script' }),
      keyPoints: list('Key points', text('Point', { words: [3, 30] }), { count: [5, 10], item: 'Point' }),
    }),
    { when: 'where there is a place for films.', asked: ({ video }) => video },
  ),
  questions: list(
    'Questions and answers',
    group('Question', {
      question: text('Question', { words: [4, 30] }),
      answer: text('Answer', { words: [20, 110] }),
    }),
    { count: 7, item: 'Question' },
  ),
  steps: list(
    'How it works',
    group('Step', {
      title: text('Title', { words: [2, 12] }),
      description: text('Description', { words: [10, 70] }),
    }),
    { count: 4, item: 'Step', inOrder: true },
  ),
}

const sales = {
  salesPage: group('Sales page', {
    hero: group('Hero', {
      headline: text('Headline', { words: [4, 22] }),
      subheadline: text('Subheadline', { words: [8, 45] }),
      button: text('Button', { words: [2, 8] }),
    }),
    problem: text('Problem', { words: [80, 260] }),
    solution: text('Solution', { words: [80, 260] }),
    offer: text('Offer', {
      words: [80, 300],
      hint: 'Offer name, prices and time frames exactly as the offer states them; its steps in order.',
    }),
    testimonialSlot: text('What speaks for it', {
      words: [8, 160],
      hint: 'A quote from the intake to the letter; without one, how readers can judge for themselves. Never a note to the owner.',
    }),
    callToAction: text('Call to action', { words: [20, 120] }),
  }),
}

export const funnelCopy = defineSection({
  number: 10,
  key: 'funnelCopy',
  title: 'Funnel Page Copy',
  phase: 'marketing',
  limitSeconds: 120,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'message',
    'objections',
    'coreProblem',
    'outcomes',
    'uniqueAdvantage',
    'offerProgram',
    'offers',
    'firstStep',
    'callToAction',
    'rules',
    'story',
    'proof',
    'goal90Days',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'practical',
    'brandColors',
    'helpNeeded',
  ],
  schema: group('Funnel Page Copy', { ...entry, ...confirmation, ...sales }),
  parts: [
    {
      title: 'Opt-in and thank-you pages',
      schema: group('Opt-in and thank-you pages', entry),
      reads: [
        reads(idealClient, 'challenges', 'waysToTalk'),
        reads(message, 'oneLiner'),
        reads(
          leadMagnet,
          'title.main',
          'title.subtitle',
          'idea.concept',
          'idea.outcome',
          'idea.format',
          'deliverables.title',
          'deliverables.valueAtOnce',
          // Two lines about one box disagreed on what one consents to, in two vaults.
          'page.privacyLine',
        ),
        reads(vsl, 'hooks'),
        reads(bio, 'oneLiner'),
      ],
    },
    {
      title: 'Confirmation video, questions and steps',
      titleFor: ({ video }) => (video ? 'Confirmation video, questions and steps' : 'Questions and steps'),
      schema: group('Questions and steps', confirmation),
      reads: [
        reads(idealClient, 'bestClient.howTheyDecide', 'challenges'),
        reads(message, 'oneLiner'),
        reads(
          offer,
          'name',
          'whoItIsFor',
          'promise',
          'blueprint.name',
          'tiers.name',
          'tiers.timeframe',
          'tiers.price',
        ),
        reads(leadMagnet, 'title.main'),
        reads(vsl, 'objections.objection', 'objections.response', 'guarantee'),
        reads(bio, 'short'),
      ],
    },
    {
      title: 'Sales page',
      schema: group('Sales page', sales),
      reads: [
        reads(idealClient, 'challenges', 'waysToTalk'),
        reads(message, 'oneLiner'),
        reads(story, 'beats', 'coreLesson'),
        reads(offer, 'name', 'whoItIsFor', 'promise', 'blueprint.name', 'blueprint.outcome', 'tiers'),
        reads(leadMagnet, 'title.main'),
        reads(vsl, 'tips.title', 'tips.why', 'steps', 'closing'),
        reads(bio, 'short'),
      ],
    },
  ],
})
