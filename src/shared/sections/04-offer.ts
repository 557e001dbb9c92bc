import { choice, group, list, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { defineSection } from './section-definition.ts'

const step = group('Step', {
  name: text('Name', { words: [2, 5] }),
  what: text('What it is', { words: [15, 70] }),
  problemSolved: text('Problem solved', { words: [10, 60] }),
  outcome: text('Outcome', { words: [8, 60] }),
})

const tier = (label: string) =>
  group(label, {
    promise: text('Promise', { words: [10, 60] }),
    timeframe: text('Timeframe', { words: [1, 15] }),
    deliverables: list('Deliverables', text('Deliverable', { words: [2, 40] }), {
      count: [3, 10],
      item: 'Deliverable',
    }),
    price: text('Price', {
      words: [1, 50],
      hint: 'Exactly as the intake states it; where it states none, how the price is agreed.',
    }),
  })

const schema = group('Offer & Pricing', {
  name: text('Offer name', { words: [2, 8] }),
  whoItIsFor: text('Who it is for', { words: [12, 70] }),
  promise: text('Promise', { words: [10, 60] }),
  mode: choice('Kind of offer', ['transformation', 'service delivery']),
  blueprint: list('7-step blueprint', step, { count: 7, item: 'Step', inOrder: true }),
  tiers: group('Tiers', { ninetyDays: tier('90 days'), twelveMonths: tier('12 months') }),
  callToAction: text('Call to action', { words: [4, 50] }),
})

export const offer = defineSection({
  number: 4,
  key: 'offer',
  title: 'Offer & Pricing',
  phase: 'core',
  limitSeconds: 120,
  answers: [
    'industry',
    'sells',
    'work',
    'idealClient',
    'clientWords',
    'outcomes',
    'uniqueAdvantage',
    'offerProgram',
    'offers',
    'firstStep',
    'callToAction',
    'rules',
    'goal90Days',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'market',
    'businessStage',
  ],
  schema,
  parts: [
    {
      title: 'Offer & Pricing',
      schema,
      reads: [
        reads(idealClient, 'bestClient.ageAndStage', 'bestClient.role', 'challenges', 'wants'),
        reads(message, 'oneLiner'),
      ],
    },
  ],
})
