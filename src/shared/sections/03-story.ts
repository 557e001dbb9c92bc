import { wordsTold } from '../business.ts'
import { asTold } from './as-told.ts'
import { group, list, onlyWhere, text } from './field.ts'
import { onStage } from './on-stage.ts'
import { posted } from './posted.ts'
import { defineSection } from './section-definition.ts'

const beat = (label: string, hint: string) => text(label, asTold([20, 110], 8, { hint }))

const schema = group('Signature Story', {
  beats: group('The six beats', {
    pit: beat('The pit', 'Where it hurt most, as one scene.'),
    search: beat('The search', 'What was tried first, and why it looked right.'),
    drop: beat('The drop', 'Where that failed.'),
    searchAgain: beat('The second search', 'What made them look again, and differently.'),
    breakthrough: beat('The breakthrough', 'The one thing that changed it.'),
    outcome: beat('The outcome', 'What is true now, claiming no more than was answered.'),
  }),
  coreLesson: text('Core lesson', { words: [8, 50] }),
  networking: text('Networking version, 60 to 90 seconds', asTold([130, 220], 60, { form: 'script' })),
  stage: onlyWhere(
    text('Stage version, 3 to 5 minutes', asTold([400, 750], 150, { form: 'script' })),
    onStage,
  ),
  oneLiner: text('Short version, 15 to 25 seconds', { words: [30, 65], form: 'script' }),
  socialPost: onlyWhere(text('Social post', asTold([150, 220], 70)), posted),
  email: group('Story e-mail', {
    subject: text('Subject', { words: [2, 14] }),
    body: text('Body', asTold([200, 350], 100, { hint: 'Signed with the full name.' })),
  }),
  pullQuotes: list('Pull quotes', text('Pull quote', { words: [5, 35] }), {
    count: [5, 7],
    item: 'Quote',
    hint: 'Lines from the story that stand alone, in the first person.',
  }),
})

export const story = defineSection({
  number: 3,
  key: 'story',
  title: 'Signature Story',
  phase: 'core',
  limitSeconds: 90,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'coreProblem',
    'outcomes',
    'uniqueAdvantage',
    'rules',
    'story',
    'scenes',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  parts: [{ title: 'Signature Story', schema }],
  unfit: {
    when: 'Where neither a story nor a true scene was told.',
    why: (intake) =>
      wordsTold(intake) === 0
        ? 'You told no story and no scenes that may be told, so it would have to be made up.'
        : null,
  },
})
