import type { Fact } from '../../../../shared/facts.ts'
import { questions } from '../../../../shared/intake-questions.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import { placeName } from '../findings/section-root.ts'

/** Where a fact is coined: "From the intake", "From Offer & Pricing › Offer name". */
export function coinedIn({ source }: Pick<Fact, 'source'>): string {
  if (source.kind === 'answer') return `From your answer “${nameOfAnswer(source.key)}”`
  return `From ${sectionOf(source.section).title} › ${placeName(source)}`
}

const nameOfAnswer = (key: string): string =>
  questions.find((question) => question.key === key)?.name ?? 'Intake'
