import type { Business, Sold } from '../business.ts'
import { choice, group, list, onlyWhere, text, type FieldFacts } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { defineSection } from './section-definition.ts'

/** The most steps and ways any business has. */
export const mostSteps = 9
export const mostWays = 6

const step = group('Step', {
  name: text('Name', { words: [2, 5] }),
  what: text('What it is', { words: [15, 70] }),
  problemSolved: text('Problem solved', { words: [10, 60] }),
  outcome: text('Outcome', { words: [8, 60] }),
})

const way = group('Way', {
  name: text('Name', {
    words: [1, 8],
    hint: 'What it is called where somebody chooses: the intake’s own name.',
  }),
  promise: text('Promise', { words: [10, 60] }),
  timeframe: onlyWhere(text('Timeframe', { words: [1, 15] }), {
    when: 'in ways whose length was answered.',
    asked: ({ ways, timed }) => timed.length > 0 && (timed.length === Math.min(mostWays, ways) || 'some'),
  }),
  deliverables: list('Deliverables', text('Deliverable', { words: [2, 40] }), {
    count: [1, 10],
    item: 'Deliverable',
  }),
  price: text('Price', {
    words: [1, 50],
    hint: 'Exactly as the intake states it; where it states none, how the price is agreed.',
  }),
})

/** How many steps lead from the first day to the result, by what is sold, where the answers count none. */
const stepsOf: Readonly<Record<Sold, readonly [number, number]>> = {
  program: [7, 7],
  visits: [3, 6],
  project: [4, 8],
  product: [3, 5],
  subscription: [3, 6],
}

/** As many as the answers count. The usual number passes too, so that a count read wrongly sends no answer back. */
const countedSteps = (sells: Sold, steps: number): Pick<FieldFacts, 'count' | 'hint'> => {
  const [least, most] = stepsOf[sells]
  return {
    count: [Math.min(least, steps), Math.max(most, steps)],
    hint: `“Offer” counts ${steps}: write these ${steps}.`,
  }
}

/** As many ways as the intake has offers; one where it names none. */
const waysOf = ({ ways }: Business): readonly [number, number] => {
  const count = Math.min(mostWays, Math.max(1, ways))
  return [count, count]
}

const isMixed = ({ ways, timed }: Business): boolean => timed.length > 0 && timed.length < ways

/** A way without a length has no time frame, whatever was written there: it would stand as a fact in every section. */
const onlyTimed = ({ timed }: Business): Pick<FieldFacts, 'hint' | 'among' | 'settle'> => ({
  hint: `One for each offer of the intake, in its order. Only ${timed.map((at) => `“Way ${at + 1}”`).join(', ')} has a length there: give the others the time frame “none”; it is dropped.`,
  settle: (entries) => entries.map((entry, at) => (timed.includes(at) ? entry : withoutTimeframe(entry))),
  among: (entries) =>
    timed.flatMap((at) =>
      entries[at] === withoutTimeframe(entries[at])
        ? [{ path: [at, 'timeframe'], message: 'is missing' }]
        : [],
    ),
})

function withoutTimeframe(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('timeframe' in entry)) return entry
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'timeframe'))
}

const schema = group('Offer & Pricing', {
  name: text('Offer name', { words: [2, 8] }),
  whoItIsFor: text('Who it is for', { words: [12, 70] }),
  promise: text('Promise', { words: [10, 60] }),
  // Of a rope or a visit owners said that neither word says anything.
  mode: onlyWhere(choice('Kind of offer', ['transformation', 'service delivery']), {
    when: 'where a program is sold.',
    asked: ({ sells }) => sells === 'program',
  }),
  blueprint: list('Blueprint', step, {
    count: [3, mostSteps],
    item: 'Step',
    inOrder: true,
    narrow: ({ sells, steps }) => (steps === null ? { count: stepsOf[sells] } : countedSteps(sells, steps)),
  }),
  tiers: list('Ways to buy', way, {
    count: [1, mostWays],
    item: 'Way',
    inOrder: true,
    hint: 'One for each offer of the intake, in its order.',
    narrow: (business) => ({ count: waysOf(business), ...(isMixed(business) && onlyTimed(business)) }),
  }),
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
    'pronoun',
    'market',
    'businessStage',
  ],
  schema,
  parts: [
    {
      title: 'Offer & Pricing',
      schema,
      reads: [
        reads(idealClient, 'bestClient.ageAndStage', 'bestClient.role', 'challenges'),
        reads(message, 'oneLiner'),
      ],
    },
  ],
})
