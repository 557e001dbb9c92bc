import { hasNobodyToRing } from '../business.ts'
import { group, list, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { defineSection } from './section-definition.ts'

const step = group('Step', {
  name: text('Name', { words: [1, 10] }),
  goal: text('Goal', { words: [6, 50] }),
  lines: list('Lines to say', text('Line', { words: [4, 60], form: 'script' }), {
    count: [2, 5],
    item: 'Line',
  }),
  listenFor: text('Listen for', { words: [5, 50] }),
  ifTheyResist: text('If they resist', { words: [8, 70], form: 'script' }),
})

const callGoal = text('Goal of the call', { words: [10, 60] })
const setterMindset = text('Setter mindset', { words: [40, 180] })

/** The ten steps in their order, as the writer is told them. */
const stepNames = [
  'opener and permission',
  'reference to the opt-in',
  'low-pressure frame',
  'current situation',
  'goal and motivation',
  'challenge and stakes',
  'authority drop',
  'qualify fit',
  'book',
  'confirm they show up',
] as const
type StepName = (typeof stepNames)[number]

/**
 * What becomes of it otherwise is for a change somebody makes in their own life. Of work done for people two owners struck the
 * motive and the stakes as a ritual.
 */
const namedForWork: Partial<Record<StepName, string>> = {
  'goal and motivation': 'what is wanted, and by when',
  'challenge and stakes': 'what is in the way, and what was tried',
}

const flow = (names: readonly StepName[]) =>
  list('Call flow', step, {
    count: names.length,
    item: 'Step',
    inOrder: true,
    hint: inThisOrder(names),
    narrow: ({ theirChange }) =>
      !theirChange ? { hint: inThisOrder(names.map((name) => namedForWork[name] ?? name)) } : {},
  })

const inThisOrder = (names: readonly string[]): string => `In this order: ${names.join(', ')}.`

export const setterScript = defineSection({
  number: 17,
  key: 'setterScript',
  title: 'Setter Script',
  phase: 'core',
  limitSeconds: 120,
  answers: [
    'businessName',
    'fullName',
    'industry',
    'sells',
    'work',
    'idealClient',
    'objections',
    'uniqueAdvantage',
    'firstStep',
    'callToAction',
    'rules',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'practical',
  ],
  schema: group('Setter Script', { callGoal, callFlow: flow(stepNames), setterMindset }),
  partsInOrder: true,
  unfit: {
    when: 'Where the first step is neither a call nor an application, or what is sold is no program, or where nobody seems to be there but who is named: one person of whom others speak as she, he or they and who takes less than 50,000 a year, or two and more who take less than 250,000.',
    why(intake) {
      const { kind } = intake.firstStep
      if (kind !== null && kind !== 'free-call' && kind !== 'application')
        return 'The first step is neither a call nor an application, so nobody is telephoned to arrange one.'
      // Three owners in a row called it forced: an odour survey, oil analysis and research for museums are rung about by nobody.
      if (intake.sells !== null && intake.sells !== 'program')
        return 'What you sell is no program. This is what a colleague says who rings people up to arrange a talk.'
      return hasNobodyToRing(intake)
        ? 'Your answers read as if nobody else worked with you, and this is what a colleague says who rings people for you.'
        : null
    },
  },
  parts: [
    {
      title: 'Steps 1 to 5',
      schema: group('Steps 1 to 5', { callGoal, callFlow: flow(stepNames.slice(0, 5)) }),
      reads: [
        reads(idealClient, 'challenges', 'waysToTalk'),
        reads(message, 'oneLiner'),
        reads(leadMagnet, 'title.main', 'deliverables.title'),
      ],
    },
    {
      title: 'Steps 6 to 10',
      schema: group('Steps 6 to 10', { callFlow: flow(stepNames.slice(5)), setterMindset }),
      reads: [
        reads(idealClient, 'bestClient.role', 'bestClient.howTheyDecide', 'challenges'),
        reads(message, 'oneLiner'),
        reads(leadMagnet, 'title.main'),
      ],
    },
  ],
})
