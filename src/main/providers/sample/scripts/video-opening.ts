import type { Intake } from '../../../../shared/intake.ts'
import { story } from '../../../../shared/sections/03-story.ts'
import { countWords } from '../../../../shared/words.ts'
import { framed, type Paragraph, sentencesUpTo } from '../paragraphs.ts'
import { asName, pick } from '../phrases.ts'
import { coreLessonOf, oneLinerOf } from '../read-words.ts'
import type { SampleSource } from '../sample-writer.ts'
import { plain } from './spoken.ts'

/** From the first word to the idea behind the video: three scenes, who speaks, why effort fails, and the story. */
export function videoOpening(source: SampleSource, scenes: readonly string[]): Paragraph[] {
  return [...threeScenes(scenes, source.variant), whoSpeaks(source), ...wrongTool(), ...ownStory(source)]
}

function threeScenes(scenes: readonly string[], variant: number): Paragraph[] {
  const [first = '', second = '', third = ''] = scenes
  return [
    plain(
      pick(
        [
          'I would like to begin with three scenes. You do not have to do anything while I tell them. Only notice whether one of them makes you nod.',
          'Before I tell you who I am, let me describe three scenes. Simply listen, and notice at which of them you look away for a moment.',
        ],
        variant,
      ),
      'If none of them does, you have lost a minute, and you may go with my blessing.',
    ),
    plain(`Here is the first. ${first}`, 'You can see it from the street, if you know the window.'),
    plain(`The second is quieter. ${second}`, 'Nobody would make a film about it.'),
    plain(`And the third is the one that is seldom told. ${third}`),
    plain(
      'If one of the three was yours, you will have noticed that I did not describe a catastrophe. Nothing burns in these scenes. From outside they may even look like a success. That is exactly what makes them so hard to change. A catastrophe gets attention. A thing that is merely wrong, and is wrong again next week, gets an arrangement. One puts it right afterwards, when nobody is looking. One makes a joke of it at dinner. The arrangement works, and because it works, the thing itself is allowed to stay.',
      'Some arrangements have been in the family for so long that they are taken for furniture.',
      'I have nothing against arrangements; I only want you to know what this one costs.',
    ),
  ]
}

function whoSpeaks(source: SampleSource): Paragraph {
  const { intake } = source
  const name = asName(intake.fullName, 'your host')
  const business = asName(intake.businessName, 'a small business')
  const inOneBreath = framed(
    'If I have a single breath in which to say what I do, I say this:',
    oneLinerOf(source),
    'What I do can be said in a breath: I look at one thing with you until it can be changed.',
  )
  return plain(
    `My name is ${name}, and I am speaking for ${business}. ${inOneBreath} In the next twenty minutes or so I would like to do three things. I want to show you why more effort is the wrong tool for this. I want to give you three steps which you can take without me, the first of them tonight. And then I will tell you how it goes when we do it together, so that you can judge whether that would make sense for you. If somebody calls you away in between, leave after the three steps. They are complete.`,
    'Take something to write with, if it lies within reach; if it does not, stay where you are and listen.',
  )
}

function wrongTool(): Paragraph[] {
  return [
    plain(
      'Let us talk about effort, then. Think of a door that will not open. You push, and nothing happens, so you push harder. You put your shoulder to it. You take a few steps back and run. Anybody who watches will admire how much you want to get out. There is only one difficulty. This door opens inwards. It wants to be pulled, and the harder you push, the further you are from the one movement that would help.',
      'Somebody will surely call out that you must not give up now, and mean it kindly.',
      'Whoever pushes has both hands busy, and cannot reach for the handle.',
    ),
    plain(
      'With a real door one notices after a minute. With a week it can take years, because pushing does help a little. The evening on which you stay and finish it, the Sunday on which you catch up, the second purchase that was meant to put the first one right: each of them brings some relief. And relief is a very good salesman. It never says that the matter is settled. It only says: come back tomorrow.',
      'You will recognise relief by the fact that you need it again so soon.',
    ),
    plain(
      'There is a second reason why effort disappoints, and it has to do with the calendar. Good intentions are made on good days. You have slept, the table is clear, and it is easy to imagine a person who does everything differently from Monday on. Then comes a day on which somebody falls ill, it rains, a date is moved, and three people want something before noon. On that day nobody does the new thing. Everybody does what they have always done, since that at least is known to work. It is what sensible people do under pressure. But afterwards they look at the good intention, lying there unused, and think it was them.',
      'It was never a lack of character.',
      'A plan that needs a good day is a plan for somebody else’s life.',
      'The intention was not too large, by the way; it merely had the wrong day in mind.',
    ),
  ]
}

/** The story as accepted or as answered; without one, why the look at one occasion comes first. */
function ownStory(source: SampleSource): Paragraph[] {
  const beats = beatsOf(source)
  const lead =
    beats === null
      ? 'If I could give you nothing else today, I would give you these words:'
      : 'What I learned from this is soon said, and I would give you these words if I could give you nothing else:'
  const lesson = plain(
    `${framed(lead, coreLessonOf(source), 'What matters in this is soon said: look at one occasion honestly before you change anything.')} Everything I am going to show you now is only the use of it. None of it is complicated, because complicated things are the first to be dropped when the day turns bad.`,
  )
  if (beats === null) return [...withoutStory(), lesson]
  const [pit, search, drop, again, breakthrough, outcome] = beats
  return [
    plain(
      `You may ask how I know. ${framed('I did not find it in a book. It began like this:', pit, 'I did not find it in a book; there was a time when I had no answer either.')}`,
      'I do not tell this to impress you, for there is nothing impressive in it.',
    ),
    plain(
      `${framed('What I did next was what one does.', search, 'What I did next was what one does: I tried what everybody recommends.')} ${drop}`.trim(),
      'Looking back, I would not even call it a mistake; it was the handle that lay nearest.',
    ),
    plain(
      `${framed('Then I had to look again.', again, 'Then I had to look again, and more slowly.')} ${framed('And this is where it turned:', breakthrough, 'And where it turned, it turned on something very small.')}`,
      'Compared with all that had gone before, it was almost disappointingly small.',
    ),
    plain(
      `${framed('What came of it, I will tell you as it was and not larger:', outcome, 'What came of it is the work I do today.')} I am telling you this so that you know where I stand when I speak. Your story has other people in it and another ending. But I believe that the order of things will be the same.`,
    ),
    lesson,
  ]
}

const withoutStory = (): Paragraph[] => [
  plain(
    'At this point in a video somebody usually tells you about their darkest hour. I will spare us that. I would rather tell you what the work itself has to start from. It cannot start from a solution, because a solution that was found for somebody else fits like somebody else’s shoes. It cannot start from a feeling, because a feeling has no edges at which one could take hold of it. It has to start from something that really happened: one occasion, with a day of the week, a place, and people who can be named.',
    'That sounds modest, and it is. It is also where most advice never goes, since advice has to fit everybody and an occasion belongs to one person only.',
  ),
  plain(
    'So if you are waiting for a secret, I have none. What I have is a way of looking that I trust more than any opinion, my own included. When two people look at the same real occasion, they soon stop arguing about who is right. They begin to see where it turned. And what has once been seen in that way is hard to forget, even on a day on which everything else goes wrong.',
    'You can try it with anything, by the way, even with the last quarrel about the dishwasher.',
  ),
]

type Beats = readonly [string, string, string, string, string, string]

/** The six beats in brief, or null when the person skipped the story or left its beginning open. */
function beatsOf({ intake, reads }: SampleSource): Beats | null {
  const told = intake.story
  if (told === null || countWords(told.lowMoment) === 0) return null
  const read = story.schema.shape.beats.safeParse(reads[3]?.['beats'])
  const beats = read.success ? read.data : asBeats(told)
  const short = (beat: string): string => sentencesUpTo(beat, 50)
  return [
    short(beats.pit),
    short(beats.search),
    short(beats.drop),
    short(beats.searchAgain),
    short(beats.breakthrough),
    short(beats.outcome),
  ]
}

const asBeats = (told: NonNullable<Intake['story']>) => ({
  pit: told.lowMoment,
  search: told.discovery,
  drop: 'It held for a while, and then it did not.',
  searchAgain: told.searchAgain,
  breakthrough: told.breakthrough,
  outcome: told.results,
})
