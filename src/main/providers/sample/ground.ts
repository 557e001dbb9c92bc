import { questions } from '../../../shared/intake-questions.ts'
import { message } from '../../../shared/sections/02-message.ts'
import { countWords } from '../../../shared/words.ts'
import { asSentence, brief, entriesOf } from './phrases.ts'
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
  /** Single outcomes and deliverables, at least one each. */
  outcomes: string[]
  deliverables: string[]
  platforms: string[]
}

/** Reads an intake for a sample writer; `most` is the longest an answer may be inside a sentence, in words. */
export function groundOf({ intake, reads }: SampleSource, most = 12): Ground {
  const own = message.schema.safeParse(reads[2])
  const labels = questions.find((question) => question.key === 'platforms')?.choices ?? []
  const platforms = intake.platforms.map((platform) =>
    platform === 'other'
      ? brief(intake.platformsOther, 4)
      : (labels.find((choice) => choice.value === platform)?.label ?? platform),
  )
  return {
    business: brief(intake.businessName, 8),
    name: brief(intake.fullName, 6),
    industry: brief(intake.industry, 8),
    client: brief(intake.idealClient, most),
    problem: brief(intake.coreProblem, most),
    outcome: brief(intake.outcomes, most),
    advantage: brief(intake.uniqueAdvantage, most),
    call: brief(intake.callToAction, 10),
    voice: brief(intake.brandVoice, 12),
    oneLiner: own.success ? own.data.oneLiner : asSentence(brief(intake.message, 30)),
    outcomes: entriesOf(intake.outcomes).map((entry) => brief(entry, most)),
    deliverables: entriesOf(intake.deliverables).map((entry) => brief(entry, most)),
    platforms: platforms.filter((platform) => countWords(platform) > 0),
  }
}

/** An answer in the person's own words, marked as such, so that the grammar of both stays whole. */
export const said = (words: string): string => `“${words}”`
