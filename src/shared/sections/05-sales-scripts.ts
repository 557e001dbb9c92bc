import { group, list, onlyWhere, text, type Where } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { offer } from './04-offer.ts'
import { defineSection } from './section-definition.ts'

const spoken = (label: string, words: readonly [number, number], hint?: string) =>
  text(label, { words, form: 'script', ...(hint === undefined ? {} : { hint }) })

/**
 * What brings somebody to a yes while the call lasts. Where a written quote follows, nobody can say yes yet: a number from 0
 * to 10, a question of what becomes of it otherwise and a review recited in somebody's kitchen were for nothing.
 */
const decides: Where = {
  when: 'where no quote follows.',
  asked: ({ firstStep }) => firstStep !== 'quote',
}

/**
 * A number from 0 to 10, what becomes of it otherwise and a gate are for a change somebody makes in their own life with a
 * program. Who does the work for people said of them: “We would never ask a board president that”, and “He would hang up, and in
 * the valley it would be told”; and who sells single hours: “a closer’s tool, with a hoarse cattle auctioneer”.
 */
const weighs: Where = {
  when: 'where a program is sold that clients carry out, and no quote follows.',
  asked: ({ firstStep, sells, theirChange }) => firstStep !== 'quote' && sells === 'program' && theirChange,
}

/** A review of what was said, finished by the other person, takes longer than a short call has left. */
const reviews: Where = {
  when: 'where no quote follows, unless the call is answered to last 20 minutes or less.',
  asked: (business) => decides.asked(business) === true && !business.brief,
}

/** Of which two lead to the yes: what the trouble costs, and what would have to be true. A short call has no room for them. */
const [mostQuestions, questionsOfShort] = [7, 5]

const call = {
  callGoal: text('Goal of the talk', { words: [10, 60] }),
  agenda: spoken('Agenda', [20, 110]),
  opening: spoken('Opening and permission', [25, 130]),
  discovery: list(
    'Discovery questions',
    group('Question', {
      question: spoken('Question', [5, 45]),
      listenFor: text('Listen for', { words: [6, 50] }),
      ifVague: spoken('If the answer is vague', [5, 50]),
    }),
    {
      count: [questionsOfShort, mostQuestions],
      item: 'Question',
      narrow: (business) => {
        const count = reviews.asked(business) ? mostQuestions : questionsOfShort
        return { count: [count, count] }
      },
    },
  ),
  stakes: onlyWhere(spoken('Stakes', [20, 120]), weighs),
  commitmentScale: onlyWhere(spoken('Commitment scale', [20, 120]), weighs),
  decisionGate: onlyWhere(spoken('Decision gate', [15, 110]), weighs),
  recap: onlyWhere(spoken('Recap', [20, 130]), reviews),
  pitch: spoken('Pitch of the plan', [70, 320], 'Walks through the steps of the offer.'),
  proofLine: onlyWhere(
    spoken('Proof line', [8, 70], 'Only what the intake proves; without a testimonial, the method itself.'),
    decides,
  ),
  investmentClose: text('Investment close', {
    words: [25, 150],
    form: 'script',
    narrow: (business) =>
      decides.asked(business)
        ? {}
        : {
            hint: 'What the price depends on, and within what it stays. Ends there: no question that closes.',
          },
  }),
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
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'objections',
    'coreProblem',
    'outcomes',
    'uniqueAdvantage',
    'offerProgram',
    'offers',
    'firstStep',
    'rules',
    'proof',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
    'businessStage',
  ],
  schema: group('Sales Script (Closer)', { ...call, ...objections }),
  partsInOrder: true,
  unfit: {
    when: 'Where people buy in a shop, or book and pay for a first visit.',
    why: ({ firstStep: { kind } }) =>
      kind === 'shop'
        ? 'People buy in a shop, so there is no call before the purchase.'
        : kind === 'paid-visit'
          ? 'People book and pay for a first visit, so there is no sales call before it.'
          : null,
  },
  parts: [
    {
      title: 'The call',
      schema: group('The call', call),
      reads: [
        reads(idealClient, 'bestClient.howTheyDecide', 'challenges'),
        reads(message, 'oneLiner'),
        reads(
          offer,
          'name',
          'promise',
          'blueprint.name',
          'blueprint.what',
          'tiers.name',
          'tiers.timeframe',
          'tiers.price',
        ),
      ],
    },
    {
      title: 'Ten objections',
      schema: group('Ten objections', objections),
      reads: [
        reads(idealClient, 'bestClient.family', 'bestClient.howTheyDecide', 'challenges', 'reasonsToPay'),
        reads(message, 'oneLiner'),
        reads(
          offer,
          'name',
          'blueprint.name',
          'blueprint.problemSolved',
          'tiers.name',
          'tiers.timeframe',
          'tiers.price',
        ),
      ],
    },
  ],
})
