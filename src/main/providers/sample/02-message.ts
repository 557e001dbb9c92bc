import { businessTypeOf } from './old-answers.ts'
import type { z } from 'zod'
import type { message } from '../../../shared/sections/02-message.ts'
import type { Intake } from '../../../shared/intake.ts'
import { countWords } from '../../../shared/words.ts'
import { framed, turned } from './paragraphs.ts'
import { asSentence, brief, inSentence, pick, toLength } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

type Message = z.infer<typeof message.schema>

export function writeMessage({ intake, variant }: SampleSource): Message {
  return {
    oneLiner: oneLinerFrom(intake, variant),
    spoken: spoken(intake, variant),
    positioningLines: positioningLines(intake, variant),
  }
}

const alone = 'without leaving them to work it out alone'

/** "I help these people do this without that", of 8 to 45 words, as near to the answer as it allows. */
export function oneLinerFrom(intake: Intake, variant: number): string {
  const plain = plainOneLiner(intake)
  const leads = ['', 'Put plainly, ', 'Week by week, ']
  const lead = pick(leads, variant)
  return lead === '' ? plain : `${lead}${inSentence(plain)}`
}

function plainOneLiner(intake: Intake): string {
  const answer = brief(intake.message, 38)
  const says = /^(?:I|we)\s/iu.test(answer)
  const words = countWords(answer)
  if (says && words >= 8 && /\bwithout\b/iu.test(answer)) return asSentence(answer)
  if (says && words >= 3 && words <= 28) return asSentence(`${answer}, ${alone}`)
  const who = inSentence(brief(intake.idealClient, 10) || 'people')
  const what = inSentence(brief(intake.message, 14) || 'one problem at a time')
  return `I help ${who} with what they came for, ${what}, ${alone}.`
}

function spoken(intake: Intake, variant: number): string {
  const opening = pick(
    [
      'Think of somebody who is good at the work and still takes one problem home every evening.',
      'You probably know somebody who does everything right and is stuck all the same.',
      'There is a problem in my field that nobody mentions until it has cost a year.',
    ],
    variant,
  )
  const ending = pick(
    [
      'Who comes to mind when you hear that?',
      'Do you know somebody like that?',
      'Does that sound familiar to you?',
    ],
    variant,
  )
  const spare = [
    'We begin with the situation as it is this week.',
    'We decide what comes first, and leave the rest for later.',
    'No theory for its own sake, and no promise I could not keep.',
    'What has been settled stays settled, also when I am not in the room.',
    'That is all there is to it.',
  ]
  return toLength([opening, plainOneLiner(intake), ending], spare, [60, 90])
}

function positioningLines(intake: Intake, variant: number): string[] {
  const industry = brief(intake.industry, 12)
  const who = brief(intake.idealClient, 20)
  const lines = [
    framed(
      'If you recognise yourself here, this was made for you:',
      inSentence(who),
      'Written for one person, not for everybody.',
    ),
    ofTheTrade[businessTypeOf(intake) ?? 'service'],
    'More effort is not the answer. One thing, changed properly, is.',
    countWords(industry) > 0
      ? `${asSentence(industry)} Said plainly, and done to the end.`
      : 'Said plainly, and done to the end.',
    'You are not behind. You were never shown the part that makes the rest easy.',
    'The problem people name first is seldom the one that keeps them awake. We start with the second.',
    'If it does not hold in an ordinary, busy week, it does not count as solved.',
    'You will hear what I would leave alone as clearly as what I would change.',
  ]
  return turned(lines, variant * 3).slice(0, 5)
}

const ofTheTrade = {
  coaching: 'You do not need another theory. You need somebody to look at your real week with you.',
  service: 'You keep the business you wanted. The work that keeps you from it is ours.',
  digital: 'You go at your own pace, and every step ends with something finished.',
  physical: 'Made for the life it will be used in, not for the shelf it is sold from.',
} as const
