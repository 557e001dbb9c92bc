import { showsNoVideo } from '../shows-no-video.ts'
import { group, list, text, wholeNumber } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { contentPillars } from './14-content-pillars.ts'
import { defineSection } from './section-definition.ts'

const segment = group('Segment', {
  name: text('Name', { words: [1, 8] }),
  minutes: wholeNumber('Minutes', { from: 1, to: 60 }),
  purpose: text('Purpose', { words: [8, 50] }),
})

const episode = group('Episode', {
  title: text('Title', { words: [3, 16] }),
  description: text('Description', { words: [25, 90] }),
  takeaways: list('Takeaways', text('Takeaway', { words: [4, 30] }), { count: [2, 4], item: 'Takeaway' }),
  callToAction: text('Call to action', { words: [4, 40] }),
})

const schema = group('YouTube Show', {
  name: text('Name', { words: [2, 8] }),
  tagline: text('Tagline', { words: [4, 20] }),
  format: text('Format', { words: [8, 50] }),
  frequency: text('How often', { words: [1, 15] }),
  length: text('Length', { words: [2, 15] }),
  angle: text('Angle', { words: [20, 90], hint: 'What this show says that others in the field do not.' }),
  segments: list('Segments', segment, { count: [3, 6], item: 'Segment' }),
  episodes: list('First episodes', episode, { count: 8, item: 'Episode' }),
  thumbnailStyle: text('Thumbnail style', { words: [15, 70] }),
  intro: text('Intro', { words: [25, 100], form: 'script' }),
  outro: text('Outro', { words: [25, 100], form: 'script' }),
})

export const youtubeShow = defineSection({
  number: 13,
  key: 'youtubeShow',
  title: 'YouTube Show',
  phase: 'growth',
  limitSeconds: 90,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'message',
    'callToAction',
    'rules',
    'platforms',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  unfit: {
    when: 'Where platforms were chosen, and neither they nor what the business has are a place for videos.',
    why: (intake) =>
      showsNoVideo(intake) ? 'No video channel is among your platforms or what you already have.' : null,
  },
  parts: [
    {
      title: 'YouTube Show',
      schema,
      reads: [
        reads(idealClient, 'challenges'),
        reads(message, 'oneLiner', 'positioningLines'),
        reads(contentPillars, 'pillars.name', 'pillars.audienceQuestion', 'pillars.formats', 'brandVoice'),
      ],
    },
  ],
})
