import type { z } from 'zod'
import type { Intake } from '../../../shared/intake.ts'
import type { offer } from '../../../shared/sections/04-offer.ts'
import { type Kind, kindOf } from './kind-of-business.ts'
import { framed } from './paragraphs.ts'
import { brief, inSentence, pick } from './phrases.ts'

type Step = z.infer<typeof offer.schema>['blueprint'][number]

/** The seven steps of changing something, doing the work or making the thing. */
export function stepsFrom(intake: Intake, variant: number): Step[] {
  const rows = sevenSteps[kindOf(intake)](brief(intake.coreProblem, 20), brief(intake.outcomes, 20))
  return rows.map(([name, other, what, problemSolved, outcome]) => ({
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
      'It ends the guessing about what really lies behind this:',
      inSentence(problem),
      'It ends the guessing about where in the week the trouble really begins.',
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
      'It ends the uncertainty that stands behind all of this:',
      inSentence(problem),
      'It ends the uncertainty about what is really there and what is missing.',
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

const making = (problem: string, outcome: string): Row[] => [
  [
    'The First Look',
    'The Real Need',
    'We look at where it will be used, by whom, and on which days it has to prove itself, before we speak of any model or material.',
    framed(
      'It ends the guessing about what is behind this:',
      inSentence(problem),
      'It ends the guessing about what is really needed, and by whom.',
    ),
    'A short list of what it must be able to do, in the words of those who will use it.',
  ],
  [
    'The True Measure',
    'The Exact Fit',
    'What can be measured is measured, and what cannot be measured is tried, so that nothing depends on an average.',
    'It solves things that are right for most people and wrong for the one who has to live with them.',
    'Measures and findings on one page, which stay with you.',
  ],
  [
    'The Clear Choice',
    'The Short List',
    'We go through what matters and what can be left out, and decide on one version with the reasons written next to it.',
    'It solves the tiredness that comes from comparing too many things that are nearly alike.',
    'One decision that both of you, or all of you, would make again.',
  ],
  [
    'The Plain Drawing',
    'The Agreed Version',
    'You see what you will get before it exists, in a form that can still be corrected with a pencil.',
    'It solves the surprise of unpacking something that was imagined differently by each side.',
    'A version that you have seen, corrected and agreed to, with nothing left vague.',
  ],
  [
    'The Careful Making',
    'The Quiet Work',
    'Now it is made, with the list of the first step lying on the bench, and you hear at once if anything takes longer.',
    'It solves the long silence between an order and the day on which something arrives.',
    'A finished piece that can be held against the list, point by point.',
  ],
  [
    'The Honest Trial',
    'The First Use',
    'It is tried where it will be used and by the person who will use it most, and what does not fit is put right.',
    'It solves faults that show themselves only when nobody is there any more to mend them.',
    'A thing that has passed its hardest ordinary day before it is called finished.',
  ],
  [
    'The Long Care',
    'The Years After',
    'You know how to look after it, what will wear first and whom to ask, so that it goes on fitting the life around it.',
    'It solves good things that end up in a corner because of one small part.',
    framed(
      'What was promised at the beginning has become ordinary:',
      inSentence(outcome),
      'What was promised at the beginning has become ordinary.',
    ),
  ],
]

const sevenSteps: Readonly<Record<Kind, (problem: string, outcome: string) => Row[]>> = {
  change: changing,
  work: delivering,
  thing: making,
}
