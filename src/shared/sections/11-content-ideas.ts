import { added, group, list, onlyWhere, text, wholeNumber } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { contentPillars } from './14-content-pillars.ts'
import { posted } from './posted.ts'
import { defineSection } from './section-definition.ts'

const idea = group('Idea', {
  title: text('Title', { words: [3, 16] }),
  hook: text('Hook', { words: [6, 40], hint: 'The first line, said or written as it would appear.' }),
  format: text('Format', { words: [1, 12] }),
  keyPoints: list('Key points', text('Point', { words: [3, 30] }), { count: [2, 4], item: 'Point' }),
})

const ideas = (label: string, count: number) => list(label, idea, { count, item: 'Idea' })

/** Three beside the posts, and six where nothing is posted and these are all there is. */
const besidePosts = (label: string) =>
  list(label, idea, {
    count: [3, 6],
    item: 'Idea',
    narrow: (business) => ({ count: posted.asked(business) ? [3, 3] : [6, 6] }),
  })

const post = group('Post', {
  day: added(wholeNumber('Day', { from: 1, to: 7, hint: 'Of the week, 1 to 7, rising.' })),
  channel: added(text('Channel', { words: [1, 4], hint: 'Where it goes out, in one word where it can be.' })),
  piece: text('Piece', { words: [3, 30], hint: 'Which of the ideas, by its title.' }),
})

const week = group('Week', {
  theme: text('Theme', { words: [2, 12] }),
  posts: list('What goes out', post, { count: [3, 7], item: 'Post' }),
})

// 30 ideas in all, 21 where there is no place for films: 15 social, 9 video, 3 for the blog, 3 for the newsletter. 12 for blog and
// newsletter where nothing is posted.
const schema = group('Content Ideas', {
  social: onlyWhere(
    group('Social posts', {
      educational: ideas('Teaching posts', 6),
      story: ideas('Story posts', 5),
      promotional: ideas('Inviting posts', 4),
    }),
    posted,
  ),
  video: onlyWhere(
    group('Videos', {
      long: ideas('Long videos', 4),
      short: ideas('Short videos', 5),
    }),
    { when: 'where there is a place for films.', asked: ({ video }) => video },
  ),
  blog: besidePosts('Blog articles'),
  newsletter: besidePosts('Newsletters'),
  calendar: onlyWhere(list('Four-week calendar', week, { count: 4, item: 'Week', inOrder: true }), posted),
})

export const contentIdeas = defineSection({
  number: 11,
  key: 'contentIdeas',
  title: 'Content Ideas',
  phase: 'growth',
  limitSeconds: 90,
  answers: [
    'industry',
    'sells',
    'work',
    'clientWords',
    'callToAction',
    'practical',
    'rules',
    'story',
    'scenes',
    'platforms',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  parts: [
    {
      title: 'Content Ideas',
      schema,
      reads: [
        reads(idealClient, 'challenges', 'waysToTalk'),
        reads(message, 'oneLiner', 'positioningLines'),
        reads(
          contentPillars,
          'pillars.name',
          'pillars.description',
          'pillars.topics',
          'pillars.formats',
          'ratio',
          'brandVoice',
        ),
      ],
    },
  ],
})
