import type { z } from 'zod'
import type { story } from '../../../shared/sections/03-story.ts'
import type { Intake } from '../../../shared/intake.ts'
import { countWords } from '../../../shared/words.ts'
import { clientPath, ownPath, type Path } from './03-story-path.ts'
import { growEvenly, sentencesUpTo, turned } from './paragraphs.ts'
import { asName, inSentence, pick, sentencesOf } from './phrases.ts'
import type { SampleSource } from './sample-writer.ts'

type Story = z.infer<typeof story.schema>

/** The story as it was answered; when it was skipped, the path of the client this business serves. */
export function writeStory({ intake, variant }: SampleSource): Story {
  const path = intake.story ? ownPath(intake.story, variant) : clientPath(intake, variant)
  const stage = stageVersion(path)
  return {
    beats: beatsOf(path),
    coreLesson: path.lesson,
    networking: networking(path, intake, variant),
    stage,
    oneLiner: shortVersion(path, intake, variant),
    socialPost: socialPost(path, variant),
    email: email(path, intake, variant),
    pullQuotes: pullQuotes(stage, path, variant),
  }
}

function beatsOf(path: Path): Story['beats'] {
  const beat = ({ told, more }: Path['pit']) =>
    growEvenly([{ must: sentencesUpTo(told, 85), spare: more }], [20, 110])
  return {
    pit: beat(path.pit),
    search: beat(path.search),
    drop: beat(path.drop),
    searchAgain: beat(path.searchAgain),
    breakthrough: beat(path.breakthrough),
    outcome: beat(path.outcome),
  }
}

function stageVersion(path: Path): string {
  const told = ({ told, more }: Path['pit'], most: number) => ({
    must: sentencesUpTo(told, most),
    spare: more,
  })
  return growEvenly(
    [
      { must: path.opening },
      told(path.pit, 75),
      told(path.search, 65),
      told(path.drop, 60),
      told(path.searchAgain, 60),
      told(path.breakthrough, 75),
      { must: `So this is what I would like you to take home. ${path.lesson}`, spare: path.lessonMore },
      told(path.outcome, 75),
      { must: path.stageEnd },
    ],
    [400, 750],
  )
}

function networking(path: Path, intake: Intake, variant: number): string {
  const business = asName(intake.businessName, 'my own practice')
  const ending = pick(
    [
      `That is how ${business} came about. What brought you to what you do?`,
      `That is why ${business} is there. And you, what is the story behind your work?`,
    ],
    path.own ? variant : 1,
  )
  return growEvenly(
    [
      { must: sentencesUpTo(path.pit.told, 40), spare: path.pit.more },
      { must: sentencesUpTo(path.search.told, 25), spare: path.search.more },
      { must: sentencesUpTo(path.breakthrough.told, 40), spare: path.breakthrough.more },
      { must: sentencesUpTo(path.outcome.told, 40), spare: path.outcome.more },
      { must: ending },
    ],
    [130, 220],
  )
}

function shortVersion(path: Path, intake: Intake, variant: number): string {
  const business = asName(intake.businessName, 'This practice')
  const begin = pick(['The short version is this:', 'If I have a minute for it:'], variant)
  const pit = inSentence(path.short.pit)
  const turn = inSentence(path.short.turn)
  return `${begin} ${pit}. What looked like the way out did not hold long. Then came the turn: ${turn}. ${business} is there so that others reach it sooner.`
}

function socialPost(path: Path, variant: number): string {
  const question = pick(
    [
      'Which sentence would stand on every page, if you wrote down your own week?',
      'What would you see, if you looked at one evening of your own that closely?',
    ],
    variant,
  )
  return growEvenly(
    [
      { must: path.hook },
      { must: sentencesUpTo(path.pit.told, 45), spare: path.pit.more.slice(1) },
      { must: sentencesUpTo(path.breakthrough.told, 45), spare: path.breakthrough.more.slice(1) },
      { must: path.lesson, spare: turned(path.lessonMore, 1) },
      { must: question },
    ],
    [150, 220],
  )
}

function email(path: Path, intake: Intake, variant: number): Story['email'] {
  const subject = pick(
    ['What I had not seen', 'The part I usually leave out', 'How this work began'],
    variant,
  )
  const greeting = pick(['Hello,', 'Good morning,'], variant)
  const signature = `${asName(intake.fullName, 'Yours')}\n${asName(intake.businessName, '')}`.trim()
  const body = growEvenly(
    [
      { must: path.letterOpening },
      { must: sentencesUpTo(path.pit.told, 55), spare: turned(path.pit.more, 1) },
      { must: sentencesUpTo(path.search.told, 30), spare: turned(path.search.more, 1) },
      { must: sentencesUpTo(path.breakthrough.told, 55), spare: turned(path.breakthrough.more, 1) },
      { must: sentencesUpTo(path.outcome.told, 45), spare: turned(path.outcome.more, 1) },
      { must: `${path.lesson} If you see yourself in this, answer this e-mail and tell me where you are.` },
    ],
    [200, 335],
  )
  return { subject, body: `${greeting}\n\n${body}\n\n${signature}` }
}

/** Sentences that stand in the stage version, spread over its whole length. */
function pullQuotes(stage: string, path: Path, variant: number): string[] {
  const fit = (sentence: string) => countWords(sentence) >= 6 && countWords(sentence) <= 26
  const sentences = [...new Set(stage.split('\n\n').flatMap(sentencesOf))].filter(
    (sentence) => fit(sentence) && !/[“”"]/u.test(sentence),
  )
  const lesson = sentencesOf(path.lesson).filter(fit).slice(0, 1)
  const others = sentences.filter((sentence) => !lesson.includes(sentence))
  const wanted = 6 - lesson.length
  const step = Math.max(1, Math.floor(others.length / wanted))
  const spread = turned(others, variant).filter((_, i) => i % step === 0)
  return [...lesson, ...spread].slice(0, 6)
}
