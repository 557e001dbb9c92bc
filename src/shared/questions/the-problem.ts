import type { Question } from '../intake.ts'

/** The questions of the chapter “The problem”, in the order asked. */
export const theProblem: readonly Question[] = [
  {
    key: 'coreProblem',
    chapter: 'The problem',
    name: 'Core problem',
    kind: 'prose',
    optional: false,
    ask: 'What is wrong before they come to you?',
    why: 'Ads, e-mails and pages begin where it hurts.',
    example:
      'They still do their old job at night because delegating feels slower than doing it, and one-to-ones turn into status reports.',
  },
  {
    key: 'outcomes',
    chapter: 'The problem',
    name: 'Outcomes',
    kind: 'prose',
    optional: false,
    ask: 'What is different for them afterwards?',
    why: 'The copy promises exactly this and no more.',
    example:
      'They delegate real ownership, leave at six, and their team ships without asking them for every decision.',
  },
  {
    key: 'uniqueAdvantage',
    chapter: 'The problem',
    name: 'Unique advantage',
    kind: 'prose',
    optional: false,
    ask: 'Why you, and not what they tried before or compare you with?',
    why: 'Keeps the copy from sounding like anybody in your field.',
    example:
      'Fourteen years as a developer and manager, and a weekly practice on real situations instead of theory.',
  },
]
