import type { ProfileNetwork } from '../business.ts'
import { asTold } from './as-told.ts'
import { group, list, onlyWhere, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { story } from './03-story.ts'
import { onStage } from './on-stage.ts'
import { defineSection } from './section-definition.ts'

const onNetwork = (network: ProfileNetwork, profile: ReturnType<typeof text>) =>
  onlyWhere(profile, {
    when: 'where the network was chosen, or no platform was.',
    asked: ({ networks }) => networks.includes(network),
  })

const schema = group('Professional Bio', {
  full: text('Full bio', asTold([170, 230], 110, { hint: 'Third person, for the website.' })),
  short: text('Short bio', {
    words: [60, 90],
    hint: 'Third person, for a directory or the foot of an article.',
  }),
  speaker: onlyWhere(
    text(
      'Speaker introduction',
      asTold([130, 170], 70, { form: 'script', hint: 'Read aloud by a host before the person comes on.' }),
    ),
    onStage,
  ),
  oneLiner: text('One-line bio', { words: [8, 45] }),
  achievements: list('Achievements', text('Achievement', { words: [3, 45] }), {
    count: 4,
    item: 'Achievement',
    hint: 'Only what was answered; no result, number or honour that was not.',
  }),
  personalTouch: text('Personal touch', { words: [15, 80] }),
  social: onlyWhere(
    group('Social profiles', {
      instagram: onNetwork('instagram', text('Instagram', { characters: 150 })),
      twitter: onNetwork('x', text('X (Twitter)', { characters: 160 })),
      linkedin: onNetwork(
        'linkedin',
        text('LinkedIn', { words: [30, 160], hint: 'First person, for the summary.' }),
      ),
    }),
    {
      when: 'where one of these networks was chosen, or no platform was.',
      asked: ({ networks }) => networks.length > 0,
    },
  ),
})

export const bio = defineSection({
  number: 15,
  key: 'bio',
  title: 'Professional Bio',
  phase: 'marketing',
  limitSeconds: 90,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'uniqueAdvantage',
    'rules',
    'story',
    'proof',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  parts: [
    {
      title: 'Professional Bio',
      schema,
      reads: [
        reads(idealClient, 'bestClient.howTheyDecide'),
        reads(message, 'oneLiner'),
        reads(story, 'beats.breakthrough', 'beats.outcome', 'coreLesson'),
      ],
    },
  ],
})
