import type { Intake } from '../../../shared/intake.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import { denies } from './held-by-answers.ts'
import type { Given, PackRule } from './pack.ts'

/** The sentence of the answers that calls for a rule; null where none does, and an empty one where it holds for everybody. */
export const givenFor = onceFor((answers: Answers) => {
  const known = new Map<PackRule, string | null>()
  return (rule: PackRule): string | null => {
    if (!rule.given) return ''
    const before = known.get(rule)
    if (before !== undefined) return before
    const said = sentenceFor(rule.given, answers)
    known.set(rule, said)
    return said
  }
})

function sentenceFor({ answer, like, unlike, forbids }: Given, { intake, texts }: Answers): string | null {
  if (unlike !== undefined && new RegExp(unlike, 'iu').test(texts.join('\n'))) return null
  const wanted = new RegExp(like, 'iu')
  const sentences = textsOf(intake, answer, texts).flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
  return sentences.find((sentence) => wanted.test(sentence) && (!forbids || denies.test(sentence))) ?? null
}

function textsOf(intake: Intake, answer: Given['answer'], texts: readonly string[]): readonly string[] {
  switch (answer) {
    case 'rules':
      return [intake.rules]
    case 'hours':
      return [intake.practical.hours]
    case 'cancelling':
      return [intake.practical.cancelling, intake.rules]
    case 'pronoun':
      return [intake.pronoun ?? '']
    case 'offers':
      return intake.offers.flatMap(({ name, timeframe, price, includes }) => [
        name,
        timeframe,
        price,
        includes,
      ])
    case 'all':
      return texts
  }
}
