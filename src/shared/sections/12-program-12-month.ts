import { happensSeldom, isAboutAYear } from '../about-a-year.ts'
import { group, list, text } from './field.ts'
import { reads } from './hand-over.ts'
import { idealClient } from './01-ideal-client.ts'
import { offer } from './04-offer.ts'
import { defineSection } from './section-definition.ts'

const lines = (label: string, item: string) =>
  list(label, text(item, { words: [3, 40] }), { count: [2, 5], item })

const month = group('Month', {
  title: text('Title', { words: [2, 12] }),
  objectives: lines('Objectives', 'Objective'),
  deliverables: lines('Deliverables', 'Deliverable'),
  milestones: lines('Milestones', 'Milestone'),
})

const quarter = group('Quarter', {
  theme: text('Theme', { words: [2, 10] }),
  focus: text('Focus', { words: [15, 80] }),
  months: list('Months', month, { count: 3, item: 'Month' }),
  outcome: text('Outcome', { words: [10, 60] }),
})

const schema = group('12-Month Program', {
  name: text('Name', { words: [2, 8] }),
  tagline: text('Tagline', { words: [4, 20] }),
  overview: text('Overview', { words: [60, 180] }),
  yearlyGoal: text('Goal of the year', { words: [12, 60] }),
  quarters: list('Quarters', quarter, { count: 4, item: 'Quarter', inOrder: true }),
  support: list('Support', text('Support', { words: [4, 40] }), { count: [3, 6], item: 'Support' }),
  pricing: text('Pricing', {
    words: [10, 90],
    hint: 'The price of the longest way exactly as the offer states it; no other number.',
  }),
})

export const program12Month = defineSection({
  number: 12,
  key: 'program12Month',
  title: '12-Month Program',
  phase: 'growth',
  limitSeconds: 90,
  answers: [
    'industry',
    'sells',
    'work',
    'offerProgram',
    'offers',
    'rules',
    'brandVoice',
    'ownWriting',
    'neverWords',
    'pronoun',
    'market',
  ],
  schema,
  unfit: {
    when: 'Where it was answered what is sold, and no way to buy lasts about a year by its name or length with more in it than a few visits, or where what is sold is no program and is done for the client or is a thing, so that no year of theirs changes. Where no length was answered and a program or a subscription is sold, the prose of the offer decides, if there is any.',
    why({ sells, work, offers, offerProgram }) {
      const years = offers.filter(({ name, timeframe }) => [name, timeframe].some(isAboutAYear))
      // Of visits, what is in a way is how often they are.
      const isSeldom = ({ name, timeframe, includes }: (typeof offers)[number]): boolean =>
        happensSeldom([name, timeframe, ...(sells === 'visits' ? [includes] : [])].join(', '))
      if (sells === null) return null
      // Written all the same, the year of a firm that looks after something became a course: months of feeling and learning.
      if (sells !== 'program' && (work === 'us' || work === 'thing') && years.length > 0)
        return 'What you sell for a year is the same every month and asks no work of the client, so there is no year to plan.'
      if (years.some((way) => !isSeldom(way))) return null
      if (years.length > 0)
        return 'What you sell for a year is a few visits or deliveries, too few to plan it month by month.'
      // Where no length is given, the prose of the offer may tell it.
      const untold = offers.every(({ timeframe }) => timeframe.trim() === '')
      const goesOn = sells === 'program' || sells === 'subscription'
      if (untold && goesOn && (offerProgram.trim() === '' || isAboutAYear(offerProgram))) return null
      return sells === 'subscription'
        ? 'What you sell goes on without an end, and no way to buy it is for a year, so there is no year to plan or to price.'
        : 'Nothing you sell lasts about a year, so there is no year to plan or to price.'
    },
  },
  parts: [
    {
      title: '12-Month Program',
      schema,
      reads: [
        reads(idealClient, 'bestClient.ageAndStage', 'bestClient.role', 'challenges'),
        reads(offer, 'name', 'promise', 'blueprint.name', 'blueprint.what', 'blueprint.outcome', 'tiers'),
      ],
    },
  ],
})
