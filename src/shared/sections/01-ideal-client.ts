import { group, list, text } from './field.ts'
import { defineSection } from './section-definition.ts'

const challenge = group('Challenge', {
  title: text('Challenge', { words: [2, 12] }),
  description: text('What it looks like in their week', { words: [25, 80] }),
})

const schema = group('Ideal Client', {
  bestClient: group('Best client', {
    ageAndStage: text('Age and stage of life', { words: [4, 40] }),
    role: text('Role', { words: [2, 30] }),
    incomeRange: text('What they can spend', {
      words: [2, 30],
      hint: 'Of a person: what they earn or have. Of a body, such as a school or a firm: what it spends, and on whose yes.',
    }),
    family: text('The people around them', {
      words: [3, 40],
      hint: 'Of a person: who lives with them. Where a body buys: who decides with this person.',
    }),
    location: text('Location', { words: [1, 30] }),
    howTheyDecide: text('How they decide', { words: [15, 70] }),
  }),
  challenges: list('Top challenges', challenge, { count: 3, item: 'Challenge' }),
  wants: list('What they want', text('Want', { words: [8, 50] }), { count: 3, item: 'Want' }),
  reasonsToPay: list('What makes them pay', text('Reason', { words: [8, 50] }), { count: 2, item: 'Reason' }),
  waysToTalk: list('How to talk to them', text('Way to talk to them', { words: [8, 60] }), {
    count: 3,
    item: 'Way',
  }),
})

export const idealClient = defineSection({
  number: 1,
  key: 'idealClient',
  title: 'Ideal Client',
  phase: 'core',
  limitSeconds: 90,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'clientWords',
    'objections',
    'coreProblem',
    'rules',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  parts: [{ title: 'Ideal Client', schema }],
})
