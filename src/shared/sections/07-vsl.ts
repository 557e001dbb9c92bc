import { showsNoVideo } from '../shows-no-video.ts'
import type { Business } from '../business.ts'
import { group, list, onlyWhere, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { story } from './03-story.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { defineSection } from './section-definition.ts'

const spoken = (label: string, words: readonly [number, number]) => text(label, { words, form: 'script' })

const outline = {
  hooks: list('Hooks', spoken('Hook', [8, 60]), { count: 3, item: 'Hook' }),
  tips: list(
    'Tips',
    group('Tip', {
      title: text('Title', { words: [2, 12] }),
      content: text('Content', { words: [30, 130] }),
      action: text('Action', { words: [6, 50] }),
      why: text('Why it works', { words: [10, 70] }),
    }),
    { count: 3, item: 'Tip' },
  ),
  steps: list('Steps', text('Step', { words: [5, 45] }), {
    count: 4,
    item: 'Step',
    inOrder: true,
  }),
  objections: list(
    'Objections',
    group('Objection', {
      objection: text('Objection', { words: [3, 25] }),
      response: spoken('Response', [15, 90]),
      where: text('Where in the video', { words: [2, 20] }),
    }),
    { count: [3, 10], item: 'Objection' },
  ),
  urgencyLines: list('Urgency lines', spoken('Line', [6, 45]), {
    count: [2, 5],
    item: 'Line',
    hint: 'True reasons to act now; no invented deadlines.',
  }),
  guarantee: spoken('Guarantee', [12, 90]),
  closing: spoken('Closing', [25, 130]),
}

/** A long film leads to a call. Who is nearby, sells visits or has no place for films shows a short one. */
const isLong = ({ sells, firstStep, video }: Business): boolean =>
  video && sells !== 'visits' && (firstStep === 'free-call' || firstStep === 'application')

const spokenOnly = 'Spoken text only, from the first word to the last: no headings, no stage directions.'
const script = {
  script: onlyWhere(text('Teleprompter script', { words: [2500, 3500], form: 'script', hint: spokenOnly }), {
    when: 'where a call or an application is the first step, it is no visits that are sold, and there is a place for films.',
    asked: isLong,
  }),
  // 60 to 90 seconds at about 140 spoken words a minute.
  shortScript: onlyWhere(
    text('Teleprompter script, 60 to 90 seconds', { words: [140, 220], form: 'script', hint: spokenOnly }),
    { when: 'where there is no long one.', asked: (business) => !isLong(business) },
  ),
  estimatedLength: onlyWhere(
    text('Estimated length', { words: [1, 20], hint: 'At about 140 spoken words a minute.' }),
    { when: 'beside the long script.', asked: isLong },
  ),
}

export const vsl = defineSection({
  number: 7,
  key: 'vsl',
  title: 'Video Script',
  phase: 'marketing',
  limitSeconds: 90,
  answers: [
    'businessName',
    'fullName',
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
    'story',
    'scenes',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema: group('Video Script', { ...outline, ...script }),
  partsInOrder: true,
  unfit: {
    when: 'Where platforms were chosen, and neither they nor what the business has are a place for videos.',
    why: (intake) =>
      showsNoVideo(intake) ? 'No place for a film is among your platforms or what you already have.' : null,
  },
  parts: [
    {
      title: 'Hooks, tips and objections',
      schema: group('Hooks, tips and objections', outline),
      reads: [
        reads(idealClient, 'bestClient.howTheyDecide', 'challenges', 'reasonsToPay'),
        reads(message, 'oneLiner'),
        reads(story, 'coreLesson'),
        reads(leadMagnet, 'title.main', 'deliverables.title'),
      ],
    },
    {
      title: 'Teleprompter script',
      schema: group('Teleprompter script', script),
      reads: [
        reads(idealClient, 'challenges', 'waysToTalk'),
        reads(message, 'oneLiner'),
        reads(story, 'beats', 'coreLesson'),
        reads(leadMagnet, 'title.main', 'idea.concept', 'idea.outcome', 'deliverables.title'),
      ],
    },
  ],
})
