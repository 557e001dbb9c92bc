import { group, list, text } from './field.ts'
import { defineSection } from './section-definition.ts'

const spoken = (label: string, words: readonly [number, number], hint?: string) =>
  text(label, { words, form: 'script', ...(hint === undefined ? {} : { hint }) })

const call = {
  callGoal: text('Goal of the call', { words: [10, 60] }),
  agenda: spoken('Agenda', [20, 110]),
  opening: spoken('Opening and permission', [25, 130]),
  discovery: list(
    'Discovery questions',
    group('Question', {
      question: spoken('Question', [5, 45]),
      listenFor: text('Listen for', { words: [6, 50] }),
      ifVague: spoken('If the answer is vague', [5, 50]),
    }),
    { count: 7, item: 'Question' },
  ),
  stakes: spoken('Stakes', [20, 120]),
  commitmentScale: spoken('Commitment scale', [20, 120]),
  decisionGate: spoken('Decision gate', [15, 110]),
  recap: spoken('Recap', [20, 130]),
  pitch: spoken('Pitch of the plan', [70, 320], 'Walks through the seven steps by their names.'),
  proofLine: spoken(
    'Proof line',
    [8, 70],
    'Only what the intake proves; without a testimonial, the method itself.',
  ),
  investmentClose: spoken('Investment close', [25, 150]),
  nextSteps: spoken('Next steps', [20, 120]),
}

const objections = {
  objections: list(
    'Objections',
    group('Objection', {
      objection: spoken('Objection', [3, 25]),
      response: spoken('Response', [25, 120]),
      followUp: spoken('Follow-up question', [5, 45]),
      ifStillHesitant: spoken('If still hesitant', [10, 80]),
    }),
    { count: 10, item: 'Objection' },
  ),
}

export const salesScripts = defineSection({
  number: 5,
  key: 'salesScripts',
  title: 'Sales Script (Closer)',
  phase: 'core',
  limitSeconds: 120,
  reads: [1, 2, 4],
  answers: [
    'businessType',
    'industry',
    'brandVoice',
    'idealClient',
    'coreProblem',
    'outcomes',
    'uniqueAdvantage',
    'testimonials',
    'offerProgram',
    'deliverables',
    'pricing',
    'businessStage',
  ],
  schema: group('Sales Script (Closer)', { ...call, ...objections }),
  partsInOrder: true,
  parts: [
    { title: 'The call', schema: group('The call', call) },
    { title: 'Ten objections', schema: group('Ten objections', objections) },
  ],
})
