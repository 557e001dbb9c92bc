import type { z } from 'zod'
import type { Intake } from '../../../shared/intake.ts'
import type { offer } from '../../../shared/sections/04-offer.ts'
import { countWords } from '../../../shared/words.ts'
import { framed, quoted } from './paragraphs.ts'
import { asName, asSentence, brief, callNameOf, entriesOf, inSentence, pick } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

export type Offer = z.infer<typeof offer.schema>
type Step = Offer['blueprint'][number]

/** Section 4: the offer, its seven steps and its two tiers. The price is the intake's, to the letter, or none. */
export function writeOffer({ intake, variant }: SampleSource): Offer {
  const transforms = intake.businessType !== 'service' && intake.businessType !== 'physical'
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
          'What will be true at the end, in your own words:',
          'The promise, kept no larger than you made it in your own answers:',
        ],
        variant,
      ),
      inSentence(brief(intake.outcomes, 40)),
      'At the end the problem you came with is solved in ordinary weeks, and you know how to keep it so.',
    ),
    mode: transforms ? 'transformation' : 'service delivery',
    blueprint: stepsFrom(intake, variant),
    tiers: { ninetyDays: ninetyDays(intake, variant), twelveMonths: twelveMonths(intake, variant) },
    callToAction: callSentence(intake, variant),
  }
}

export function offerNameFrom(intake: Intake, variant: number): string {
  return `The ${asName(intake.businessName, 'Own', 5)} ${pick(['Blueprint', 'Method', 'Way'], variant)}`
}

/** The seven steps: changing something with a person, or delivering work for them. */
export function stepsFrom(intake: Intake, variant: number): Step[] {
  const first = brief(intake.coreProblem, 20)
  const last = brief(intake.outcomes, 20)
  const steps =
    intake.businessType === 'service' || intake.businessType === 'physical'
      ? delivering(first, last)
      : changing(first, last)
  return steps.map(([name, other, what, problemSolved, outcome]) => ({
    name: pick([name, other], variant),
    what,
    problemSolved,
    outcome,
  }))
}

type Row = readonly [name: string, other: string, what: string, problemSolved: string, outcome: string]

const changing = (problem: string, outcome: string): Row[] => [
  [
    'The Honest Picture',
    'The Clear View',
    'We look at an ordinary week as it really was, hour by hour, and write down what happened without judging it.',
    framed(
      'It ends the guessing about what lies behind this:',
      inSentence(problem),
      'It ends the guessing about where the trouble really begins.',
    ),
    'A one-page picture that you recognise at first sight and that everything later builds on.',
  ],
  [
    'The One Lever',
    'The First Lever',
    'Of everything on the picture we choose the one thing that keeps the rest in place, and leave the others alone for now.',
    'It solves the habit of working on ten things at once and finishing none of them.',
    'A single clear decision about what changes first, and a list of what may wait.',
  ],
  [
    'The Small Start',
    'The First Step',
    'The change begins with a step that takes ten minutes and fits into the week you have, not into the one you wish for.',
    'It solves the false starts that looked good on Sunday and were gone on Tuesday.',
    'A first step that has been taken, more than once, in weeks that were not quiet.',
  ],
  [
    'The Real Practice',
    'The Daily Practice',
    'Each week we take a situation that actually happened, go through it together, and try the next one differently.',
    'It solves the gap between knowing what to do and doing it when it counts.',
    'Situations that used to go wrong now go differently, and you know why.',
  ],
  [
    'The Open Conversation',
    'The Clear Agreement',
    'You prepare and hold the conversations with other people that the change needs, with the first sentence written down.',
    'It solves being the only one who knows that something is different now.',
    'The people around you know what has changed and what they can count on.',
  ],
  [
    'The Hard Week',
    'The Pressure Test',
    'We plan for the week in which everything comes at once, and look at it afterwards without drama.',
    'It solves the fall back into old ways as soon as the pressure rises.',
    'A known way back that takes days and not months.',
  ],
  [
    'The Own Way',
    'The Standing Habit',
    'You write down the routines that have proved themselves, in your own words, so that they last without help.',
    'It solves the need to have somebody standing beside you for good.',
    framed(
      'What was promised at the beginning has become ordinary:',
      inSentence(outcome),
      'What was promised at the beginning has become ordinary.',
    ),
  ],
]

const delivering = (problem: string, outcome: string): Row[] => [
  [
    'The Plain Inventory',
    'The Full Picture',
    'We go through what is there today, what is missing and what gets in the way, and write it down on one page.',
    framed(
      'It ends the uncertainty behind this:',
      inSentence(problem),
      'It ends the uncertainty about what is really there.',
    ),
    'One page that shows the state of things and that both sides sign off.',
  ],
  [
    'The Agreed Plan',
    'The Shared Plan',
    'From the inventory we make a plan with an order, an owner for each piece, and a date by which it is done.',
    'It solves work that begins everywhere and is finished nowhere.',
    'A plan that you can read in two minutes and hold us to.',
  ],
  [
    'The Clean Start',
    'The Fresh Start',
    'What has piled up is put in order first, so that nothing new is built on top of something broken.',
    'It solves old trouble coming back through work that was done since.',
    'A clean base, with everything in one place and nothing unexplained.',
  ],
  [
    'The First Delivery',
    'The First Proof',
    'The most useful piece comes first and is delivered whole, so that you see the way of working on a real result.',
    'It solves the worry of paying for weeks without ever seeing anything.',
    'A finished piece in your hands early, and your corrections in the next one.',
  ],
  [
    'The Steady Rhythm',
    'The Fixed Rhythm',
    'From now on work arrives on fixed days in a fixed form, and you know without asking where everything stands.',
    'It solves reminders, surprises and the hours spent on asking.',
    'A rhythm that runs without you having to push it.',
  ],
  [
    'The Careful Check',
    'The Second Look',
    'Everything is checked by a second pair of eyes against the plan before it reaches you.',
    'It solves mistakes that are found by your own clients first.',
    'Work that you can pass on without going over it again.',
  ],
  [
    'The Open Handbook',
    'The Written Record',
    'How things are done is written down as we go, and it belongs to you.',
    'It solves being tied to one person who knows how it works.',
    framed(
      'What was promised at the beginning is now simply how it is:',
      inSentence(outcome),
      'What was promised at the beginning is now simply how it is.',
    ),
  ],
]

/** What is in the package, in the person's own words; never fewer than three lines. */
function deliverablesFrom(intake: Intake, extra: readonly string[]): string[] {
  const own = entriesOf(intake.deliverables)
    .map((entry) => brief(entry, 30))
    .filter((entry) => countWords(entry) >= 2)
  return [...own.slice(0, 7), ...extra].slice(0, 9)
}

function ninetyDays(intake: Intake, variant: number): Offer['tiers']['ninetyDays'] {
  return {
    promise: framed(
      'In ninety days the seven steps are done once from beginning to end. What you are working towards:',
      inSentence(brief(intake.outcomes, 24)),
      'In ninety days the seven steps are done once, from beginning to end, on your own situation.',
    ),
    timeframe: pick(['90 days', '90 days from the first date'], variant),
    deliverables: deliverablesFrom(intake, [
      'All seven steps, in their order',
      'A written summary after every step',
      'A review at the end with a plan for what follows',
    ]),
    price: priceFrom(intake),
  }
}

function twelveMonths(intake: Intake, variant: number): Offer['tiers']['twelveMonths'] {
  return {
    promise:
      'In twelve months the seven steps are repeated on harder situations, until what was new in the first ninety days is simply how things are done.',
    timeframe: pick(['12 months', '12 months in four quarters'], variant),
    deliverables: deliverablesFrom(intake, [
      'Everything in the 90 days',
      'A review at the end of every quarter',
      'The seven steps again, on harder situations',
    ]),
    price: 'Agreed together at the end of the first 90 days, before anything more begins.',
  }
}

/** The price as the intake states it; where it states none, how it is agreed. No number is ever made up. */
export function priceFrom(intake: Intake): string {
  const stated = asName(intake.pricing, '', 50)
  return stated === '' ? 'Agreed in the first conversation, before anything begins.' : stated
}

export function callSentence(intake: Intake, variant: number): string {
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
