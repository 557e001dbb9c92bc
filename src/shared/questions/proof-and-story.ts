import type { Question } from '../intake.ts'

/** The questions of the chapter “Proof and story”, in the order asked. */
export const proofAndStory: readonly Question[] = [
  {
    key: 'story',
    chapter: 'Proof and story',
    name: 'Your story',
    kind: 'group',
    optional: true,
    ask: 'How did you come to do this?',
    why: 'The story, the bio and whatever tells of you are written from it. You may skip it.',
    example:
      'On a Thursday in November I sat in the office at half past nine, rewriting a colleague’s code so that he would not have to hear that it was wrong.',
    skip: 'Skip the story',
    parts: [
      {
        key: 'lowMoment',
        name: 'The low moment',
        ask: 'When did it go wrong, and where were you?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'discovery',
        name: 'What was found',
        ask: 'What did you come across that helped?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'searchAgain',
        name: 'Where it failed, and the search went on',
        ask: 'What did it not solve?',
        kind: 'prose',
        optional: true,
      },
      {
        key: 'breakthrough',
        name: 'The breakthrough',
        ask: 'What made the difference?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'results',
        name: 'What came of it',
        ask: 'What is true now, for you and your clients?',
        kind: 'prose',
        optional: false,
      },
    ],
  },
  {
    key: 'scenes',
    chapter: 'Proof and story',
    name: 'True scenes',
    kind: 'prose',
    optional: true,
    ask: 'Which moments with clients are true and may be told?',
    why: 'Only these are told as something that happened. Everything else is written as typical.',
    example:
      'A head of platform closed his laptop in the middle of our call and went to the one-to-one he had put off.',
  },
  {
    key: 'proof',
    chapter: 'Proof and story',
    name: 'Proof',
    kind: 'rows',
    optional: true,
    ask: 'What proves it? Quotes, years, numbers, credentials, awards, each with its source.',
    why: 'Nothing is ever invented here: without proof, the copy makes its case without it.',
    example: '“I stopped rewriting my team’s code in week three.” Jonas, engineering manager, Berlin',
    row: 'Proof',
    most: 40,
    parts: [
      { key: 'words', name: 'Words', ask: 'As they may be printed', kind: 'prose', optional: true },
      { key: 'source', name: 'Source', ask: 'Who said it, or where it stands', kind: 'line', optional: true },
    ],
  },
]
