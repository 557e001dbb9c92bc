import { labelOf, type AnswerKey, type Intake, type Question } from './intake.ts'
import { aboutYou } from './questions/about-you.ts'
import { theClient } from './questions/the-client.ts'
import { theProblem } from './questions/the-problem.ts'
import { theOffer } from './questions/the-offer.ts'
import { proofAndStory } from './questions/proof-and-story.ts'
import { whereAndWhen } from './questions/where-and-when.ts'
import { sections } from './sections/index.ts'
import type { SectionDefinition } from './sections/section-definition.ts'

/** Every question, in the order asked: what copy lives on first, background last. `platformsOther` belongs to `platforms`. */
export const questions: readonly Question[] = [
  ...aboutYou,
  ...theClient,
  ...theProblem,
  ...theOffer,
  ...proofAndStory,
  ...whereAndWhen,
]

export function questionOf(key: AnswerKey): Question {
  const asked = key === 'platformsOther' ? 'platforms' : key
  return questions.find((question) => question.key === asked)!
}

/** The sections an answer feeds, from the sections' own definitions, so screen and staleness cannot disagree. */
export function feedsOf(key: AnswerKey): readonly SectionDefinition[] {
  return sections.filter((section) => section.answers.includes(key))
}

/** What was chosen, each by its label; a platform that stands in no list by the name it was answered with. */
export const chosenIn = (
  question: Question,
  values: readonly unknown[],
  { platformsOther }: Pick<Intake, 'platformsOther'>,
): string[] =>
  values.map((value) =>
    question.key === 'platforms' && value === 'other' && platformsOther.trim() !== ''
      ? platformsOther.trim()
      : labelOf(question, String(value)),
  )
