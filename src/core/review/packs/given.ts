import type { Intake } from '../../../shared/intake.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
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

function sentenceFor({ answer, like, unlike }: Given, { intake, texts }: Answers): string | null {
  if (unlike !== undefined && new RegExp(unlike, 'iu').test(texts.join('\n'))) return null
  const wanted = new RegExp(like, 'iu')
  const sentences = textsOf(intake, answer, texts).flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
  // A rule of the client that forbids nothing ("what we notice we show in a photo") rules out nothing.
  const calls = (sentence: string): boolean =>
    wanted.test(sentence) && (answer !== 'rules' || forbidding.test(sentence))
  return sentences.find(calls) ?? null
}

const forbidding =
  /(?<!\p{L})(?:no|not|never|n['’]t|without|only|nobody|none|nothing|nor|neither|must|before|kein\p{L}*|nicht|nie|niemals|niemand\p{L}*|nichts|ohne|nur|erst|weder|vor|nunca|jamás|sin|solo|sólo|nadie|nada|ni|ning[uú]n\p{L}*|antes|ne|n['’]\p{L}+|pas|jamais|aucune?|sans|rien|seulement|uniquement|avant|nigdy|nie|bez|tylko|nic|nikt|żadn\p{L}*|ani|przed)(?!\p{L})/iu

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
