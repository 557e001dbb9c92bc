import type { Question } from '../intake.ts'

/** The questions of the chapter “The client”, in the order asked. */
export const theClient: readonly Question[] = [
  {
    key: 'idealClient',
    chapter: 'The client',
    name: 'Ideal client',
    kind: 'prose',
    optional: false,
    ask: 'Who is the client you would like ten more of?',
    why: 'The copy speaks to this one person. The more you would recognise them in the street, the better.',
    example:
      'Engineering managers of 35-45 in software firms of 50-300 people, promoted from senior developer in the last two years, leading 5-12 people without ever having been taught how.',
  },
  {
    key: 'message',
    chapter: 'The client',
    name: 'What you help with',
    kind: 'prose',
    optional: false,
    ask: 'What do you help them with, in your own words?',
    why: 'The one-liner and everything that repeats it grow out of this sentence.',
    example:
      'I help new engineering managers lead their team with calm, without working evenings or going back to coding everything themselves.',
  },
  {
    key: 'clientWords',
    chapter: 'The client',
    name: 'Clients’ own words',
    kind: 'prose',
    optional: true,
    ask: 'How do clients say it themselves? Paste reviews, letters or notes of calls.',
    why: 'The copy takes over these words, so that readers hear themselves.',
    example: '“I just want to pick up my daughter without thinking about it first.”',
  },
  {
    key: 'objections',
    chapter: 'The client',
    name: 'What makes people hesitate',
    kind: 'prose',
    optional: true,
    ask: 'What do people say before they say yes, and what do you answer?',
    why: 'The objections in scripts, e-mails and questions are these, not those of anybody.',
    example: '“My last course changed nothing.” I show them the diary of the first week.',
  },
]
