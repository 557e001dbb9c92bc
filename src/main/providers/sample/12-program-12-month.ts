import { firstWayOf } from './04-offer.ts'
import type { Content } from '../../../shared/vault.ts'
import { groundOf, said } from './ground.ts'
import { framed } from './paragraphs.ts'
import { asSentence, brief, inSentence, pick } from './phrases.ts'
import { offerOf } from './read-offer.ts'
import type { SampleWriter } from './sample-writer.ts'

interface Arc {
  theme: string
  focus: string
  outcome: string
  months: readonly (readonly [title: string, objective: string, milestone: string])[]
}

const arcs: readonly Arc[] = [
  {
    theme: 'Laying the ground',
    focus:
      'The first three months make the situation visible and change the one thing that holds the rest in place. Nothing is added before something is put down.',
    outcome:
      'The situation is understood, the first changes hold in ordinary weeks, and there is room again to think.',
    months: [
      [
        'An honest picture',
        'See the situation as it is, without blame and without decoration',
        'A one-page picture that both of us agree on',
      ],
      [
        'The first change',
        'Change the one habit that keeps the problem alive',
        'Four weeks in which the new habit was kept on most days',
      ],
      [
        'Room to think',
        'Protect the time that the first change has freed',
        'A weekly hour that nothing else may take',
      ],
    ],
  },
  {
    theme: 'Building the habit',
    focus:
      'What worked once becomes the usual way. The steps of the method are practised on real situations of the week, first with help and then without.',
    outcome: 'The method works without being thought about, in normal weeks and in most of the busy ones.',
    months: [
      [
        'Practice on real cases',
        'Apply the steps to what actually happens this week',
        'Three real situations handled the new way',
      ],
      [
        'Conversations that carry',
        'Bring the people around you along',
        'Two conversations held that were postponed for long',
      ],
      [
        'Half-way review',
        'Compare with the first picture and correct the course',
        'A written review with three decisions',
      ],
    ],
  },
  {
    theme: 'Harder situations',
    focus:
      'Now come the situations that used to undo everything: pressure, conflict, change. They are prepared for, met, and looked at afterwards without drama.',
    outcome: 'Difficult weeks no longer undo the progress; there is a known way back within days.',
    months: [
      [
        'Under pressure',
        'Keep to the method when time is short',
        'One hard week come through without falling back',
      ],
      [
        'The difficult person',
        'Hold the line kindly with somebody who pushes',
        'One agreement made and kept with that person',
      ],
      [
        'Letting others grow',
        'Hand over something you thought only you could do',
        'One thing handed over for good',
      ],
    ],
  },
  {
    theme: 'Making it last',
    focus:
      'The last quarter makes the program unnecessary. Routines are written down, others are taught, and the year after this one is planned with open eyes.',
    outcome: 'Everything needed is in place to go on alone, and the coming year has a plan of its own.',
    months: [
      [
        'Your own way of doing it',
        'Write down the routines that have proved themselves',
        'A short handbook in your own words',
      ],
      [
        'Passing it on',
        'Teach one piece of it to somebody else',
        'One person who works with it on their own',
      ],
      [
        'The year ahead',
        'Decide what comes next and what does not',
        'A plan for the coming year on one page',
      ],
    ],
  },
]

/** Section 12: the year in four quarters; the steps of the offer under their own names, in their order. */
export const writeProgram12Month: SampleWriter = (source): Content => {
  const { business, client, problem, outcome, deliverables, call } = groundOf(source)
  const { intake, variant } = source
  const own = offerOf(source)
  const steps = own.blueprint.map((step) => step.name)
  return {
    name: pick(['The Year of Practice', 'The Twelve-Month Way'], variant),
    tagline: pick(
      [
        'Twelve months to make the change an ordinary part of life',
        'A year in which the new way becomes the usual one',
      ],
      variant,
    ),
    overview: [
      `This is the long form of the work that ${business} does. It is made for people who recognise themselves in the words ${said(client)} and who do not want a quick push but a change that is still there next year.`,
      `It builds on ${own.name} and follows the same steps, with the time to apply each of them to harder situations.`,
      `The starting point is ${said(problem)}. The year is divided into four quarters, and each ends in something that can be checked without anybody's help.`,
    ].join(' '),
    yearlyGoal: `At the end of the year this is true in ordinary weeks and in hard ones, in your own words: ${said(outcome)}.`,
    quarters: arcs.map((arc, q) => ({
      theme: arc.theme,
      focus: arc.focus,
      months: arc.months.map(([title, objective, milestone], m) => {
        const step = steps[Math.floor(((q * 3 + m) * steps.length) / 12)]
        return {
          title,
          objectives: [objective, `Work with the step ${said(step ?? own.name)}`],
          deliverables: [
            `From the program: ${said(pick(deliverables, q * 3 + m))}`,
            pick(
              [
                'A short written summary of the month',
                'Notes and agreements in writing',
                'A look back at what was agreed',
              ],
              m + variant,
            ),
          ],
          milestones: [
            milestone,
            pick(['The next month is agreed on', 'What was learned is written down'], q + m),
          ],
        }
      }),
      outcome: arc.outcome,
    })),
    support: [
      framed(
        'What the program holds, in your words:',
        brief(intake.offerProgram, 24),
        'The dates, the notes and the attention that the program holds',
      ),
      'A review at the end of every quarter, with the first picture on the table',
      'An agreed way to ask between the dates, and an agreed time in which an answer comes',
    ],
    pricing: `${asSentence(`The price is the one the offer states: ${inSentence(brief((own.tiers.at(-1) ?? firstWayOf(own)).price, 50))}`)} To begin: ${call}.`,
  }
}
