import { group, list, onlyWhere, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { defineSection } from './section-definition.ts'

const lines = (
  label: string,
  item: string,
  count: readonly [number, number],
  words: readonly [number, number],
) => list(label, text(item, { words }), { count, item })

const pillar = group('Pillar', {
  name: text('Name', { words: [1, 7] }),
  description: text('Description', { words: [25, 90] }),
  topics: lines('Topics', 'Topic', [3, 6], [2, 20]),
  audienceQuestion: text('The question it answers', { words: [5, 35] }),
  formats: list('Formats', text('Format', { words: [1, 10] }), {
    count: [2, 4],
    item: 'Format',
    // Six of fifteen posts were to be films for an owner whose films the app itself had left out.
    narrow: ({ video }) => (video ? {} : { hint: 'None is a film.' }),
  }),
  sampleTitles: lines('Sample titles', 'Title', [3, 5], [3, 16]),
})

const schema = group('Content Pillars', {
  pillars: list('Pillars', pillar, { count: [4, 5], item: 'Pillar' }),
  ratio: text('How to mix them', { words: [12, 80] }),
  brandVoice: group('Brand voice', {
    tone: text('Tone', { words: [5, 50] }),
    personality: text('Personality', { words: [8, 60] }),
    say: lines('Say', 'Phrase', [3, 6], [2, 25]),
    avoid: lines('Avoid', 'Phrase', [3, 6], [1, 25]),
  }),
  // A one-liner may have 45 words and belongs among the key messages.
  keyMessages: lines('Key messages', 'Message', [3, 5], [6, 50]),
  hashtags: onlyWhere(
    group('Hashtags', {
      branded: lines('Branded', 'Hashtag', [1, 3], [1, 1]),
      industry: lines('Industry', 'Hashtag', [3, 6], [1, 1]),
      niche: lines('Niche', 'Hashtag', [3, 6], [1, 1]),
    }),
    {
      when: 'where there is a network on which people follow them.',
      asked: ({ hashtags }) => hashtags,
    },
  ),
})

/** They bring people, and nobody posts there. */
const noPlaceToPost: readonly string[] = ['google', 'chat-assistants', 'email']

export const contentPillars = defineSection({
  number: 14,
  key: 'contentPillars',
  title: 'Content Pillars',
  phase: 'growth',
  limitSeconds: 90,
  answers: [
    'businessName',
    'industry',
    'sells',
    'work',
    'message',
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
    when: 'Where platforms were chosen, and none of them is a place to post.',
    why: ({ platforms }) =>
      platforms.length > 0 && platforms.every((platform) => noPlaceToPost.includes(platform))
        ? 'None of the platforms you chose is a place where one posts again and again.'
        : null,
  },
  parts: [
    {
      title: 'Content Pillars',
      schema,
      reads: [reads(idealClient, 'challenges', 'waysToTalk'), reads(message, 'oneLiner', 'positioningLines')],
    },
  ],
})
