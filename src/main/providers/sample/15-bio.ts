import { businessTypeOf } from './old-answers.ts'
import type { z } from 'zod'
import type { bio } from '../../../shared/sections/15-bio.ts'
import type { Intake } from '../../../shared/intake.ts'
import { countWords } from '../../../shared/words.ts'
import { growEvenly, quoted, sentencesUpTo } from './paragraphs.ts'
import { asName, asSentence, brief, firstThatFits, inSentence, pick } from './phrases.ts'
import { coreLessonOf, oneLinerOf } from './read-words.ts'
import type { SampleSource } from './sample-writer.ts'

type Bio = z.infer<typeof bio.schema>

/** The facts every version of the bio is made from. */
interface Person {
  name: string
  business: string
  industry: string
  oneLiner: string
  /** Why this person, in own words; empty when the answer holds no words. */
  advantage: string
  lesson: string
  intake: Intake
  variant: number
}

export function writeBio(source: SampleSource): Bio {
  const { intake, variant } = source
  const person: Person = {
    name: asName(intake.fullName, 'The author of this page'),
    business: asName(intake.businessName, 'an independent practice'),
    industry: brief(intake.industry, 10) || 'this field',
    oneLiner: oneLinerOf(source),
    advantage: sentencesUpTo(intake.uniqueAdvantage, 40),
    lesson: coreLessonOf(source),
    intake,
    variant,
  }
  return {
    full: full(person),
    short: short(person),
    speaker: speaker(person),
    oneLiner: pick(
      [
        `${person.name} is the person behind ${person.business}, and the work is ${inSentence(person.industry)}.`,
        `${person.business} is the work of ${person.name}, and it keeps to one field: ${inSentence(person.industry)}.`,
      ],
      variant,
    ),
    achievements: achievements(person),
    personalTouch: personalTouch(person),
    social: { instagram: instagram(person), twitter: twitter(person), linkedin: linkedin(person) },
  }
}

/** A frame and the person's own words as a quotation; nothing when there are no words. */
const inOwnWords = (frame: string, words: string): string =>
  countWords(words) > 0 ? `${frame} ${quoted(words)}` : ''

const ofTheTrade = {
  coaching:
    'The work happens in conversation, on situations that really occurred, at the pace of an ordinary week.',
  service:
    'The work is taken off the client’s desk and handed back finished, with a plain word on what was done.',
  digital: 'The work is made so that each person can follow it alone, in the hours an ordinary week leaves.',
  physical: 'The work is a thing that can be touched, made for the life in which it will be used.',
} as const

function full(person: Person): string {
  const { name, business, industry, oneLiner, advantage, lesson, intake, variant } = person
  const opening = pick(
    [
      `${name} is the person behind ${business} and works in one field: ${inSentence(industry)}.`,
      `${business} is the work of ${name}, and it keeps to one field: ${inSentence(industry)}.`,
    ],
    variant,
  )
  return growEvenly(
    [
      {
        must: `${opening} The message fits into one sentence: ${quoted(oneLiner)}`,
        spare: [ofTheTrade[businessTypeOf(intake) ?? 'service']],
      },
      {
        must: inOwnWords(
          'Asked why people come here rather than elsewhere, the answer is:',
          sentencesUpTo(advantage, 32),
        ),
        spare: [
          'There is no secret in it, and no shortcut.',
          'It is said to every client at the beginning, and shown from then on.',
        ],
      },
      {
        must: roadTo(person, 36),
        spare: [
          'It is a story without a hero, and it is told when it helps somebody.',
          'What came of it is the work as it is today.',
        ],
      },
      {
        must: `One lesson runs through all of it. ${sentencesUpTo(lesson, 32)}`,
        spare: [
          'It is short enough to be remembered on a difficult day, which is when it is needed.',
          'It decides what is done first, what is left alone, and what is never promised.',
        ],
      },
      {
        must: `Whoever would like to know more about ${business} begins with a conversation.`,
        spare: [
          'It costs nothing to ask, and a plain question gets a plain answer.',
          'Those who come find somebody who listens first, asks for one real occasion, and says openly when another person would be the better choice.',
          'The next step is always a small one, and it is always clear what it is for.',
          'Nothing has to be prepared, and nothing has to be proved.',
        ],
      },
    ],
    [170, 230],
  )
}

/** Where the work comes from: the low moment in the person's own words, or the reason for the work. */
function roadTo({ name, intake, industry }: Person, most: number): string {
  const low = sentencesUpTo(intake.story?.lowMoment ?? '', most)
  if (countWords(low) > 0) return `${name} tells without ornament where it began: ${quoted(low)}`
  return `What led ${name} to ${inSentence(industry)} is best heard in person; what matters here is how the work is done today.`
}

function short(person: Person): string {
  const { name, business, oneLiner, intake, variant } = person
  return growEvenly(
    [
      {
        must: pick(
          [`${name} is the person behind ${business}.`, `${business} is the work of ${name}.`],
          variant,
        ),
      },
      { must: quoted(oneLiner), spare: [ofTheTrade[businessTypeOf(intake) ?? 'service']] },
      {
        must: '',
        spare: [
          'The first step is always a conversation, and a plain question gets a plain answer.',
          'What is promised is kept small, and then it is kept.',
          'No theory for its own sake, no hurry, and no noise.',
          'Whatever is settled has to hold in an ordinary week.',
        ],
      },
    ],
    [60, 90],
  )
}

function speaker(person: Person): string {
  const { name, business, industry, oneLiner, advantage, variant } = person
  const opening = pick(
    [
      'Our next guest knows the subject from the inside.',
      'The next voice you hear belongs to somebody who does this work every week.',
    ],
    variant,
  )
  return growEvenly(
    [
      { must: `${opening} The field is ${inSentence(industry)}. The business is called ${business}.` },
      { must: `Asked what it is about, our guest says this. ${asSentence(oneLiner)}` },
      {
        must:
          countWords(advantage) > 0
            ? `And asked what is different here, our guest says this. ${sentencesUpTo(advantage, 26)}`
            : '',
        spare: [
          'You will not hear a theory today that has not met an ordinary week.',
          'You will hear what was tried, what did not hold, and what did.',
        ],
      },
      {
        must: '',
        spare: [
          'You may want to have something to write with.',
          'Listen for the one thing that fits your own situation, and leave the rest for later.',
          'There will be time for your questions, and the honest ones are the most welcome.',
          'Do not look for a recipe; look for the moment in which you recognise yourself.',
          'If you take one thing home from the next minutes, let it be something you can do tomorrow.',
        ],
      },
      { must: `Please give a warm welcome to ${name}.` },
    ],
    [130, 170],
  )
}

function achievements(person: Person): string[] {
  const { name, business, oneLiner, advantage, lesson, intake, variant } = person
  const results = sentencesUpTo(intake.story?.results ?? '', 30)
  const brought = inOwnWords('Brings this to the work:', sentencesUpTo(advantage, 28))
  return [
    brought || 'Brings to the work a way of looking at one real situation until it makes sense.',
    pick(
      [
        `Built ${business} and speaks for it by name, from the first question to the last.`,
        `Stands behind ${business} in person, under the name of ${name}, for everything it says and does.`,
      ],
      variant,
    ),
    inOwnWords('Came from a low point to this:', results) ||
      `Put the work into one sentence: ${quoted(oneLiner.split(' ').slice(0, 38).join(' '))}`,
    `Drew from it a lesson that others can use: ${inSentence(sentencesUpTo(lesson, 34))}`,
  ]
}

function personalTouch({ name, intake, variant }: Person): string {
  const turn = sentencesUpTo(intake.story?.breakthrough ?? '', 36)
  const voice = brief(intake.brandVoice, 14)
  if (countWords(turn) > 0) {
    const frame = pick(
      [
        'Ask about the turning point, and this is what you will hear:',
        'There is a moment that explains the rest:',
      ],
      variant,
    )
    return `${frame} ${quoted(turn)} Most of what ${name} does today can be understood from there.`
  }
  if (countWords(voice) > 0) {
    return `How it sounds when ${name} speaks has been decided, too: ${inSentence(voice)}. It is the same in an e-mail, on a call and at the kitchen table.`
  }
  return `${name} prefers one exact detail to three large words, and a short answer to a long one. Whoever asks a plain question is likely to be asked a good one in return.`
}

const shortest = 'One real situation at a time. Say hello and tell me about yours.'

function instagram({ name, business, industry, oneLiner, variant }: Person): string {
  const both = `${name} · ${business}`
  const wordings = [`${oneLiner}\n${both}`, `${both}\n${industry}`, oneLiner, both, name, shortest]
  return firstThatFits(variant % 2 === 0 ? wordings : [`${industry}\n${both}`, ...wordings.slice(2)], 150)
}

function twitter({ name, business, industry, oneLiner, variant }: Person): string {
  const wordings = [oneLiner, `${industry}. ${business}.`, `${name}, ${business}.`, name, shortest]
  return firstThatFits(variant % 2 === 0 ? wordings : wordings.slice(1), 160)
}

function linkedin({ name, business, oneLiner, advantage, variant }: Person): string {
  const ending = pick(
    [
      'If one of these sentences sounds like your week, write to me.',
      'Tell me about one occasion, and I will tell you what I would look at first.',
    ],
    variant,
  )
  return growEvenly(
    [
      { must: asSentence(oneLiner) },
      {
        must: sentencesUpTo(advantage, 40),
        spare: [
          'I begin with the situation as it is, and not with a method.',
          'I say what I would leave alone as clearly as what I would change.',
        ],
      },
      { must: `${ending} ${name}, ${business}`, spare: [] },
    ],
    [40, 150],
  )
}
