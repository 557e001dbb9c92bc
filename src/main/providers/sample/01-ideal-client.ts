import { businessTypeOf } from './old-answers.ts'
import type { z } from 'zod'
import type { idealClient } from '../../../shared/sections/01-ideal-client.ts'
import { countWords } from '../../../shared/words.ts'
import type { Intake } from '../../../shared/intake.ts'
import { framed } from './paragraphs.ts'
import { asSentence, brief, entriesOf, inSentence, pick, sentencesOf } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

type IdealClient = z.infer<typeof idealClient.schema>

/** The portrait of the client, out of the answers about the client and the core problem. */
export function writeIdealClient({ intake, variant }: SampleSource): IdealClient {
  const problems = entriesOf(intake.coreProblem)
  const first = brief(problems[0] ?? '', 20)
  const last = brief(problems.at(-1) ?? '', 20)
  return {
    bestClient: bestClient(intake, variant),
    challenges: challengesFrom(intake, variant),
    wants: wants(first, variant),
    reasonsToPay: reasonsToPay(last, variant),
    waysToTalk: waysToTalk(intake, first, variant),
  }
}

function bestClient(intake: Intake, variant: number): IdealClient['bestClient'] {
  const role = brief(intake.idealClient, 16)
  const business = businessTypeOf(intake) ?? 'service'
  return {
    ageAndStage: ageAndStage(intake.idealClient, variant),
    role:
      countWords(role) >= 2
        ? asSentence(role)
        : framed('In a few words:', role, 'The person who carries it.'),
    incomeRange: income[business],
    family: family(intake.idealClient),
    location: location(intake.idealClient) ?? wherever[business],
    howTheyDecide: pick(
      [
        'They read more than they ask. They look for their own week in the words before they look at the price, compare the ways out in private, and talk it over with one person whose opinion counts. What moves them in the end is not an argument but the feeling of having been understood exactly.',
        'Slowly, and then at once. They come back to the same page several times without leaving a trace, look for the catch, and want to know what happens in the first week. Once the next step is small and clearly described, they take it the same day.',
        'By recognising themselves. A line that names their situation better than they could makes them stay; a claim that is too large makes them leave. They check whether somebody will be honest with them, ask one trusted person, and then decide without much discussion.',
      ],
      variant,
    ),
  }
}

const income = {
  coaching:
    'Enough to pay for help from their own pocket or a training budget, weighed against what another year like this would cost.',
  service:
    'A business that pays its way and can spend on what saves hours or prevents losses, as long as the sum is plain.',
  digital:
    'Enough left each month for learning and tools, spent with care and only when the price is plain before the purchase.',
  physical:
    'Enough to buy well rather than often; they compare the price with what it replaces and plan for it.',
} as const

const wherever = {
  coaching: 'Wherever a quiet hour on the phone or on video is possible.',
  service: 'Wherever the work can be handed over without a visit, or with one.',
  digital: 'Anywhere; they learn from home, in the hours that are left.',
  physical: 'Within reach of a visit or a delivery, where the thing can be tried.',
} as const

function ageAndStage(answer: string, variant: number): string {
  const unit = '(?!\\s*(?:people|staff|employees|seats|clients|%))'
  const ages = new RegExp(
    `(?:of|aged?|ages|between)\\s+(\\d{2})\\s*(?:to|and|[-–])\\s*(\\d{2})(?!\\d)${unit}`,
    'iu',
  ).exec(answer)
  const stage = pick(
    [
      'far enough along to have something to lose, early enough to change how things are done',
      'past the beginning, with responsibility for others, and not yet settled into habits that cannot be changed',
    ],
    variant,
  )
  return ages ? `${ages[1]} to ${ages[2]}: ${stage}.` : asSentence(stage)
}

function family(answer: string): string {
  const named = sentencesOf(answer).find((one) =>
    /partner|child|kids|married|single|famil|parent|wife|husband/iu.test(one),
  )
  const words = named === undefined ? '' : brief(named, 22)
  if (countWords(words) >= 3) return asSentence(words)
  return 'People at home who notice the mood before they hear the reason, and whose opinion counts in the decision.'
}

function location(answer: string): string | null {
  const place = "(?:the\\s+)?(?:\\p{Ll}+\\s+of\\s+)?\\p{Lu}[\\p{L}’'-]+"
  const named = new RegExp(
    `\\b(?:in|near|around|across)\\s+(${place}(?:(?:,\\s+|\\s+(?:and|or)\\s+|\\s)${place})*)`,
    'u',
  )
  const plain = /\bin\s+(an?\s+(?:\p{Ll}+\s+)?(?:city|town|village|suburb|region|county))/u
  const found = (named.exec(answer) ?? plain.exec(answer))?.[1]
  return found === undefined ? null : asSentence(brief(found, 14))
}

interface Scene {
  title: string
  description: string
}

/** What stands in for a challenge that was not answered, and what an answered one looks like in the week. */
const scenes: readonly (readonly [Scene, Scene, Scene])[] = [
  [
    {
      title: 'It fills the wrong hours',
      description:
        'By day there is no room for it, so it moves into the evening. The things that matter most are done last and tired, and the next morning begins with what was left over.',
    },
    {
      title: 'It is never quite said aloud',
      description:
        'Everybody around them talks about the week as if it were normal. They nod, go back to their place and put it right quietly, and nothing that was said changes what happens the next time.',
    },
    {
      title: 'Nobody has shown them what good looks like',
      description:
        'They compare themselves with people who seem to manage without effort. There is nobody to ask who would not think less of them, so they read about it at night and start again on Monday.',
    },
  ],
  [
    {
      title: 'It comes back after every repair',
      description:
        'They fix it, and for some days it holds. Then a busy week arrives, the old way is quicker, and by Friday they are where they were, only a little more tired of it.',
    },
    {
      title: 'It costs more than it seems to',
      description:
        'The visible part is small: an hour here, an apology there. The rest shows in what does not happen, the idea nobody had time for and the talk that is put off for another week.',
    },
    {
      title: 'It follows them home',
      description:
        'At the table they are half somewhere else. Somebody asks how the day was, and the true answer would take too long, so they say that it was fine and look at the phone.',
    },
  ],
]

/** Three challenges in the person's own words; also the way out for sections that read them and find none. */
export function challengesFrom(intake: Intake, variant: number): IdealClient['challenges'] {
  const problems = entriesOf(intake.coreProblem)
  return pick(scenes, variant).map((scene, i) => {
    const whole = brief(problems[i] ?? '', 28)
    const title = countWords(whole) <= 11 ? whole : brief(whole, 9)
    if (countWords(title) < 2) {
      return { title: scene.title, description: asSentence(`${sentenceBefore(title)}${scene.description}`) }
    }
    const lead = whole === title ? '' : `${asSentence(whole)} `
    return { title: asSentence(title).replace(/\.$/u, ''), description: `${lead}${scene.description}` }
  })
}

const sentenceBefore = (words: string): string => (words === '' ? '' : `The word for it is ${words}. `)

function wants(problem: string, variant: number): string[] {
  return [
    framed(
      pick(
        ['An ordinary week in which this is no longer true:', 'To look back on the day this was still true:'],
        variant,
      ),
      inSentence(problem),
      'An ordinary week in which the old problem has simply stopped coming up.',
    ),
    pick(
      [
        'To be good at this without paying for it with evenings, sleep or the patience of the people around them.',
        'To put it down at the end of the day, and to know that it will still be in order in the morning.',
      ],
      variant,
    ),
    pick(
      [
        'Somebody who has seen the situation before, says plainly what comes first, and does not make them feel foolish for asking.',
        'A way that suits the life they already have, with a first step small enough to take this week.',
      ],
      variant,
    ),
  ]
}

function reasonsToPay(problem: string, variant: number): string[] {
  return [
    framed(
      pick(
        [
          'The day on which this has happened once too often:',
          'The moment they hear themselves say it again:',
        ],
        variant,
      ),
      inSentence(problem),
      'The day on which waiting has become more expensive than asking for help.',
    ),
    pick(
      [
        'A clear scope, a known length and a first step they can explain in one breath to whoever asks what it is for.',
        'The sense that they would be working with one person who answers for it, and not with a package that leaves them alone.',
      ],
      variant,
    ),
  ]
}

function waysToTalk(intake: Intake, problem: string, variant: number): string[] {
  const voice = brief(intake.brandVoice, 16)
  return [
    framed(
      'Use their words for the problem before any of ours. A first line that works:',
      asSentence(problem),
      'Use their words for the problem before any of ours, and stop when it has been named.',
    ),
    pick(
      [
        'Ask about one real occasion instead of the general state of things; they can tell a scene, and they distrust a questionnaire.',
        'Say what will not happen as clearly as what will. They relax when the limits are named first.',
      ],
      variant,
    ),
    framed(
      'Keep to the voice of the brand in everything they read:',
      inSentence(voice),
      'Keep sentences short and claims modest; one exact detail convinces them more than three adjectives.',
    ),
  ]
}
