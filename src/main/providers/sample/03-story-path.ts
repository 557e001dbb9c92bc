import type { Intake } from '../../../shared/intake.ts'
import { countWords } from '../../../shared/words.ts'
import { framed, sentencesUpTo } from './paragraphs.ts'
import { brief, pick, sentencesOf } from './phrases.ts'

/** One stage of a story: what was told, and sentences that may follow it without adding a fact. */
interface Beat {
  told: string
  more: readonly string[]
}

/** What all lengths of the story are made from. */
export interface Path {
  /** True when the person told the story, false when it is the client's path. */
  own: boolean
  /** Pit and turn in a few words of the answers. */
  short: { pit: string; turn: string }
  pit: Beat
  search: Beat
  drop: Beat
  searchAgain: Beat
  breakthrough: Beat
  outcome: Beat
  lesson: string
  lessonMore: readonly string[]
  opening: string
  hook: string
  letterOpening: string
  stageEnd: string
}

const lessons = [
  'You do not get out by trying harder at what brought you in. You get out by looking honestly at one moment of it, and changing that one.',
  'The way out was not more of the same effort. It was one honest look at what was really happening, and one small thing done differently.',
]

const lessonMore = [
  'It sounds small when it is said like that.',
  'It is small, and that is why it can be done on an ordinary day.',
  'Nobody has to become another person for it.',
  'You need one moment, one honest sentence about it, and the patience to look at it again the next day.',
  'Try it this week, with something that does not matter much, and see what you notice.',
]

const answerOr = (answer: string, otherwise: string): string => (countWords(answer) > 0 ? answer : otherwise)

/** The path the person told. Where the answers leave a beat open, the turn between its neighbours is told. */
export function ownPath(story: NonNullable<Intake['story']>, variant: number): Path {
  const again = sentencesOf(story.searchAgain)
  const split = again.length > 1
  return {
    own: true,
    short: {
      pit: brief(story.lowMoment, 14) || 'there was a time in which the work no longer carried me',
      turn: brief(story.breakthrough, 14) || 'one ordinary moment, looked at honestly',
    },
    pit: {
      told: answerOr(
        story.lowMoment,
        'There was a time in which the work no longer carried me, and I told nobody.',
      ),
      more: [
        'If you have had an evening like that, you know how quiet it is.',
        'Nobody writes that part on a website.',
        'I tell it here because it is where most people are when they first speak to me.',
        'From outside it may have looked like an ordinary day.',
        'There is no good word for it, and so it is seldom spoken of.',
        'Days like that begin to look normal, and that is the worst of them.',
      ],
    },
    search: {
      told: answerOr(story.discovery, 'I did what one does then, and tried what everybody recommends.'),
      more: [
        'It looked like the sensible thing to do, and perhaps it was.',
        'When something hurts, one reaches for what is nearest.',
        'I would not laugh at anybody who begins there.',
        'Hope is good to have, and for a while it is enough.',
        'There was something right in it, which made it harder to see what was missing.',
      ],
    },
    drop: {
      told: split ? (again[0] ?? '') : 'It should have been enough, and it was not.',
      more: [
        'What had looked so clear on paper did not hold on an ordinary day.',
        'The old way was still there, waiting, and it was quicker.',
        'That is the moment in which most people decide that it must be their own fault.',
        'It seldom is.',
      ],
    },
    searchAgain: {
      told: split
        ? again.slice(1).join(' ')
        : answerOr(
            story.searchAgain,
            'What remained was a plain question: if the sensible way had not worked, what had been missing from it?',
          ),
      more: [
        'A better question can help more than another answer.',
        'It was not a plan yet, only a different place to look.',
        'There is rarely anything to show for it at first.',
        'The second time one looks more slowly.',
      ],
    },
    breakthrough: {
      told: answerOr(
        story.breakthrough,
        'Then I looked at one ordinary moment honestly, and did that one thing differently.',
      ),
      more: [
        'It was not a great moment to watch.',
        'And yet everything that came later began there.',
        'Once it had been seen, it could not be unseen.',
        'Such things are in plain sight all along, seen from the wrong side.',
        'There was nothing to buy and nothing to learn by heart.',
        'It had simply become impossible to go on as before.',
      ],
    },
    outcome: {
      told: answerOr(story.results, 'It held, and out of it came the work I do now.'),
      more: [
        'I do not claim more than that.',
        'It is not a miracle, and it did not happen in one night.',
        'It is what can happen when one thing is changed properly and kept.',
        'Bad days do not stop after that; they stop deciding what the week is like.',
        'That is the reason I do this work and not another.',
      ],
    },
    lesson: pick(lessons, variant),
    lessonMore,
    opening: pick(
      [
        'Let me begin with a moment that I would have preferred to keep to myself.',
        'I could begin with what I do. I will begin where it started instead.',
      ],
      variant,
    ),
    hook: pick(
      ['This is the part I left out for a long time.', 'It began on a day I would rather have forgotten.'],
      variant,
    ),
    letterOpening: pick(
      [
        'I would like to tell you how I came to do this work, without making it prettier than it was.',
        'Today I have no advice for you, only the story of how I came to do what I do.',
      ],
      variant,
    ),
    stageEnd:
      'If you recognised yourself somewhere in this, do not do anything large tonight. Choose one moment of your week, look at it honestly, and change that one. Thank you.',
  }
}

/** The path of the client, for a skipped story: nothing of it claims that the person lived it. */
export function clientPath(intake: Intake, variant: number): Path {
  return {
    own: false,
    short: {
      pit: brief(intake.coreProblem, 14) || 'one problem comes back every week',
      turn: brief(intake.uniqueAdvantage, 14) || 'one thing, changed properly',
    },
    pit: {
      told: `It begins like this. ${sentencesUpTo(intake.coreProblem, 48)}`,
      more: [
        'Seen from outside, nothing is wrong.',
        'The people I speak with seldom call it a problem; they call it a busy time.',
        'They say it quickly, as one mentions the weather.',
        'Then there is a pause, and one hears how long it has been going on.',
        'Nobody chooses this; it grows, one reasonable decision after another.',
        'And because it grew slowly, there was never a day on which to stop it.',
      ],
    },
    search: {
      told: 'The first answer is nearly always more effort, or something bought in a hurry.',
      more: [
        'That is not foolish; effort is what has helped with everything else.',
        'There is no lack of advice, and most of it was made for somebody else.',
        'For a short while it even seems to work.',
        'People around them nod, because it looks like progress.',
        'Something has been done, and that alone is a relief.',
      ],
    },
    drop: {
      told: 'Then an ordinary, busy week arrives, and everything is as it was.',
      more: [
        'What was meant for an average case does not hold in this one.',
        'The old way is still there, and it is quicker.',
        'Now the problem has company, the thought that it may be their own fault.',
        'It is not, but it is hard to believe that when one is alone with it.',
      ],
    },
    searchAgain: {
      told: 'Some give up at this point, and some begin to ask another question: not what else to try, but what exactly keeps going wrong.',
      more: [
        'That question is worth more than another answer.',
        'It makes one look at a single day instead of a whole year.',
        'It is also where I come in.',
        'I ask for one real occasion, and we look at it until it makes sense.',
      ],
    },
    breakthrough: {
      told: framed(
        'The turn has to do with how this work is done. In my own words:',
        sentencesUpTo(intake.uniqueAdvantage, 48),
        'The turn comes when one thing is changed properly, instead of many things in passing.',
      ),
      more: [
        'It sounds simple, and it is meant to.',
        'Whatever is complicated does not survive a busy week.',
        'The point is not to admire a method but to have one thing settled.',
        'When one thing holds, the next becomes easier to see.',
        'That is what makes the difference between a good intention and a changed week.',
        'And it can be begun without turning a life upside down.',
      ],
    },
    outcome: {
      told: framed(
        'And this is what we work towards:',
        sentencesUpTo(intake.outcomes, 55),
        'And what we work towards is a week in which the old problem no longer decides anything.',
      ),
      more: [
        'I do not promise more than that.',
        'It is an ordinary life with one trouble less in it.',
        'Those who have been without it for long know how much that is.',
        'It does not need luck, only a beginning and somebody who stays with it.',
        'That is what I mean when I talk about my work.',
      ],
    },
    lesson: pick(clientLessons, variant),
    lessonMore,
    opening: pick(
      [
        'I would like to tell you a story that is not about me. It is about the people I work for, and perhaps about you.',
        'This is a story without a hero on a stage. It is about the people I work for, and you may know one of them.',
      ],
      variant,
    ),
    hook: pick(
      ['Perhaps you know somebody who is here now.', 'This is not my story. It may be yours.'],
      variant,
    ),
    letterOpening: pick(
      [
        'I would like to tell you about the people I work for, because you may recognise one of them.',
        'Today a short story, and not about me. See whether you know somebody in it.',
      ],
      variant,
    ),
    stageEnd:
      'If you recognised yourself somewhere in this, do not do anything large tonight. Choose one moment of your week, look at it honestly, and change that one. Thank you.',
  }
}

const clientLessons = [
  'You do not get out by trying harder at what brought you in. You get out by settling one thing properly, and letting it hold before you touch the next.',
  'What was made for everybody rarely holds for anybody. Begin with the one place where it keeps going wrong, and settle that first.',
]
