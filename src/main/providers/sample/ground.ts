import { deliverablesOf } from './old-answers.ts'
import { questions } from '../../../shared/intake-questions.ts'
import { countWords } from '../../../shared/words.ts'
import { brief, entriesOf } from './phrases.ts'
import { oneLinerOf } from './read-words.ts'
import type { SampleSource } from './sample-writer.ts'

/** The answers in forms that fit into a sentence of ours. Each is quoted as the person's own words, never bent. */
export interface Ground {
  business: string
  name: string
  industry: string
  client: string
  problem: string
  outcome: string
  advantage: string
  call: string
  voice: string
  /** The one-liner of the message section where there is one, else the person's own sentence. */
  oneLiner: string
  /** Single deliverables, at least one. */
  deliverables: string[]
  platforms: string[]
}

/** Reads an intake for a sample writer; `most` is the longest an answer may be inside a sentence, in words. */
export function groundOf(source: SampleSource, most = 12): Ground {
  const { intake } = source
  const labels = questions.find((question) => question.key === 'platforms')?.choices ?? []
  const platforms = intake.platforms.map((platform) =>
    platform === 'other'
      ? brief(intake.platformsOther, 4)
      : (labels.find((choice) => choice.value === platform)?.label ?? platform),
  )
  return {
    business: worded(intake.businessName, 8, 'this business'),
    name: worded(intake.fullName, 6, 'your host'),
    industry: worded(intake.industry, 8, 'this work'),
    client: worded(intake.idealClient, most, 'somebody who carries it alone'),
    problem: worded(intake.coreProblem, most, 'the week runs me'),
    outcome: worded(intake.outcomes, most, 'a week that holds'),
    advantage: worded(intake.uniqueAdvantage, most, 'we look before we change anything'),
    call: worded(intake.callToAction, 10, 'write to me'),
    voice: brief(intake.brandVoice, 12),
    oneLiner: oneLinerOf(source),
    deliverables: [...entriesOf(deliverablesOf(intake)), '']
      .slice(0, 12)
      .map((entry) => worded(entry, most, 'a written summary')),
    platforms: platforms.filter((platform) => countWords(platform) > 0),
  }
}

/** The answer in brief, or other words where it holds none ("???"). */
function worded(answer: string, most: number, otherwise: string): string {
  const words = brief(answer, most)
  return countWords(words) > 0 ? words : otherwise
}

/** An answer in the person's own words, marked as such, so that the grammar of both stays whole. */
export const said = (words: string): string => `“${words}”`
