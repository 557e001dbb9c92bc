import { deliverablesOf, pricingOf } from './old-answers.ts'
import type { z } from 'zod'
import { businessOf } from '../../../shared/business.ts'
import type { Intake } from '../../../shared/intake.ts'
import type { offer } from '../../../shared/sections/04-offer.ts'
import { countWords } from '../../../shared/words.ts'
import { type Kind, kindOf } from './kind-of-business.ts'
import { stepsFrom } from './offer-steps.ts'
import { framed, quoted, sentencesUpTo } from './paragraphs.ts'
import { asName, asSentence, brief, callNameOf, entriesOf, inSentence, pick } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

export type Offer = z.infer<typeof offer.schema>
type Way = Offer['tiers'][number]

/** Section 4: the offer, its seven steps and its ways to buy. The price is the intake's, to the letter, or none. */
export function writeOffer({ intake, variant }: SampleSource): Offer {
  return {
    name: offerNameFrom(intake, variant),
    whoItIsFor: framed(
      'For people who recognise themselves in these words, and who want to change it properly this time:',
      inSentence(brief(intake.idealClient, 40)),
      'For people who have tried to solve this alone and want it done properly this time, with somebody at their side.',
    ),
    promise: framed(
      pick(
        [
          'This is what will be true at the end of it:',
          'This is what we work towards, and nothing larger is promised:',
        ],
        variant,
      ),
      inSentence(sentencesUpTo(intake.outcomes, 45)),
      'At the end the problem you came with is solved in ordinary weeks, and you know how to keep it so.',
    ),
    mode: kindOf(intake) === 'change' ? 'transformation' : 'service delivery',
    blueprint: stepsFrom(intake, variant),
    tiers: waysFrom(intake, variant),
    callToAction: callSentence(intake, variant),
  }
}

/** The way to buy that is named first. */
export function firstWayOf({ tiers: [first] }: Offer): Way {
  if (!first) throw new Error('An offer has a way to buy')
  return first
}

function waysFrom(intake: Intake, variant: number): Way[] {
  const more = Math.max(0, businessOf(intake).ways - 1)
  return [ninetyDays(intake, variant), ...Array.from({ length: more }, () => twelveMonths(intake, variant))]
}

function offerNameFrom(intake: Intake, variant: number): string {
  return `The ${asName(intake.businessName, 'Own', 5)} ${pick(['Blueprint', 'Method', 'Way'], variant)}`
}

/** What is in the package, in the person's own words. */
function ownDeliverables(intake: Intake): string[] {
  return entriesOf(deliverablesOf(intake))
    .map((entry) => asSentence(brief(entry, 30)).replace(/\.$/u, ''))
    .filter((entry) => countWords(entry) >= 2)
}

function ninetyDays(intake: Intake, variant: number): Way {
  const own = ownDeliverables(intake).slice(0, 8)
  const fewer = ['A first look together at where things stand', 'A last look together at what has come of it']
  return {
    name: '90 days',
    promise: framed(
      'In ninety days the seven steps are done once from beginning to end. What they lead to:',
      inSentence(brief(intake.outcomes, 24)),
      'In ninety days the seven steps are done once, from beginning to end, on your own situation.',
    ),
    timeframe: pick(['90 days', '90 days from the first date'], variant),
    // Nothing is added that the person did not offer, unless a list of three could not be made otherwise.
    deliverables: [...own, 'All seven steps, in their order', ...(own.length < 2 ? fewer : [])],
    price: priceFrom(intake),
  }
}

function twelveMonths(intake: Intake, variant: number): Way {
  const { promise, deliverable } = theYear[kindOf(intake)]
  const own = ownDeliverables(intake).slice(0, 4)
  return {
    name: '12 months',
    promise,
    timeframe: pick(['12 months', '12 months in four quarters'], variant),
    deliverables: [
      'Everything in the 90 days',
      deliverable,
      ...(own.length > 0 ? own : ['A look together at the end of every quarter']),
    ],
    price: 'Agreed together at the end of the first 90 days, before anything more begins.',
  }
}

const theYear: Readonly<Record<Kind, { promise: string; deliverable: string }>> = {
  change: {
    promise:
      'In twelve months the seven steps are repeated on harder situations, until what was new in the first ninety days is simply how things are done.',
    deliverable: 'The seven steps again, on harder situations',
  },
  work: {
    promise:
      'In twelve months the work goes on through the busy season and the quiet one, until what was new in the first ninety days is simply how things are done.',
    deliverable: 'The steps that repeat, through every season of the year',
  },
  thing: {
    promise:
      'In twelve months it has been through every season, and what no longer fits the life around it has been seen and talked about in good time.',
    deliverable: 'The seventh step, for the whole of the year',
  },
}

/** The price as the intake states it; where it states none, how it is agreed. No number is ever made up. */
function priceFrom(intake: Intake): string {
  const stated = asName(pricingOf(intake), '', 50)
  return stated === '' ? 'Agreed in the first conversation, before anything begins.' : stated
}

function callSentence(intake: Intake, variant: number): string {
  return pick(
    [
      framed(
        'The next step is a small one:',
        brief(intake.callToAction, 24),
        'The next step is a first conversation.',
      ),
      asSentence(
        `If this is your situation, the ${callNameOf(intake.callToAction)} is the place to begin. ${quoted(brief(intake.callToAction, 20))}`,
      ),
    ],
    variant,
  )
}
