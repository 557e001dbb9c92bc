import { group, list, text } from './field.ts'
import { defineSection } from './section-definition.ts'

const schema = group('Million-Dollar Message', {
  oneLiner: text('One-liner', {
    words: [8, 45],
    hint: 'One sentence: I help these people do this without that.',
    // Shorter than what was kept until 26 November 2026: it is said aloud, and quoted in others.
    narrow: () => ({ words: [8, 25] }),
  }),
  spoken: text('Spoken version, 30 seconds', {
    words: [60, 90],
    form: 'script',
    hint: 'To be said aloud when somebody asks what you do.',
  }),
  positioningLines: list('Power positioning lines', text('Positioning line', { words: [4, 35] }), {
    count: [3, 10],
    item: 'Line',
    hint: 'Each takes another side of the same position and stands alone.',
  }),
})

export const message = defineSection({
  number: 2,
  key: 'message',
  title: 'Million-Dollar Message',
  phase: 'core',
  limitSeconds: 90,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'message',
    'clientWords',
    'rules',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  parts: [{ title: 'Million-Dollar Message', schema }],
})
