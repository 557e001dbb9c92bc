import type { Content } from '../../../../shared/vault.ts'
import type { Intake } from '../../../../shared/intake.ts'
import { type Kind, kindOf } from '../kind-of-business.ts'
import { framed } from '../paragraphs.ts'
import { brief, inSentence, pick } from '../phrases.ts'

/** Seven questions from the occasion down to the measure by which they will judge, each with a smaller second one. */
export function discovery(intake: Intake, variant: number): Content[] {
  const kind = kindOf(intake)
  const problem = inSentence(brief(intake.coreProblem, 26))
  const outcome = inSentence(brief(intake.outcomes, 26))
  return [
    question(
      'What happened that made you want this conversation now, and not half a year ago?',
      'A concrete occasion: a day, a person, a sentence that somebody said',
      'Was there a particular day on which you thought that it could not go on like that?',
    ),
    question(
      pick(
        [
          'Take me through the last time it happened. Where were you, and what came first?',
          'Tell me about the last occasion as if I had to draw it. Who was there, and what came first?',
        ],
        variant,
      ),
      framed(
        'A scene, and how near it comes to this:',
        problem,
        'A scene with a place and a time, rather than a general complaint',
      ),
      'Let us take this week only. What was the first moment at which you noticed it?',
    ),
    question(
      'Since when has it been like this, and what was different before?',
      sinceWhen[kind],
      'If you think of the last time it was easy, what did that look like?',
    ),
    tried[kind],
    question(
      'What does it cost you, if you count it in hours or in money? And what, if you count it in other things?',
      'The cost that comes after the first answer: sleep, temper, somebody’s patience, the pleasure in it',
      'Who would notice first if it were gone, you or somebody else?',
    ),
    question(
      'Suppose it were settled. What would an ordinary day look like then, from the morning on?',
      framed(
        'A picture of their own, and how near it comes to this:',
        outcome,
        'A picture of their own, small enough to be believed',
      ),
      'It may be something quite small. What would be the first difference?',
    ),
    question(
      'And what would have to be true in a year for you to say that this was the right decision?',
      'A measure that they choose themselves and that can be checked; who else would have to agree with it',
      'If only one thing were allowed to be different until then, which would you choose?',
    ),
  ]
}

const sinceWhen: Readonly<Record<Kind, string>> = {
  change: 'A turning point: a new role, more responsibility, a loss, a success that came too quickly',
  work: 'A turning point: growth, a move, somebody who used to look after it and no longer does',
  thing:
    'A turning point: a move, a child, a change of work, something that broke and was replaced in a hurry',
}

const question = (asked: string, listenFor: string, ifVague: string): Content => ({
  question: asked,
  listenFor,
  ifVague,
})

const tried: Readonly<Record<Kind, Content>> = {
  change: question(
    'What have you tried so far, and what became of it?',
    'Attempts that ended on a bad day; blame that they aim at themselves',
    'Which attempt lasted longest? And what happened on the day it ended?',
  ),
  work: question(
    'Who has looked after this until now, and what did they do well?',
    'Work that was handed over and came back; questions that were sent to them instead of answers',
    'When you last handed it to somebody, what did you have to do yourself in the end?',
  ),
  thing: question(
    'What are you using at present, and on which day does it let you down?',
    'The one use that it cannot manage; a purchase they are still a little annoyed about',
    'If you could change one thing about it, which would that be?',
  ),
}
