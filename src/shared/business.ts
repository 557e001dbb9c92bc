import { copyLanguage, type LanguageAnswers } from './copy-language.ts'

/** What is sold, which decides the shape of the offer and much of what is written about it. */
export const soldKinds = ['program', 'visits', 'project', 'product', 'subscription'] as const
export type Sold = (typeof soldKinds)[number]

/** What somebody who is interested does first. */
export const firstStepKinds = ['free-call', 'paid-visit', 'quote', 'shop', 'application'] as const
export type FirstStep = (typeof firstStepKinds)[number]

/** Who does the work that leads to the result: the client, both together, the business, or the thing that is bought. */
export const workKinds = ['client', 'together', 'us', 'thing'] as const
export type Work = (typeof workKinds)[number]

/** What the sections' shapes depend on. */
export interface Business {
  readonly sells: Sold
  readonly firstStep: FirstStep
  /** Ways to buy that were answered, each with its own length and price; 0 where none was. */
  readonly ways: number
  /** Those of them, from 0, whose length was answered. */
  readonly timed: readonly number[]
  /** What the copy is written in, see `copyLanguage`: lengths in words go by it. Null: not known. */
  readonly language: string | null
}

/** A business of which nothing is known yet: seven steps, a free call, as the seventeen sections are by default. */
export const defaultBusiness: Business = {
  sells: 'program',
  firstStep: 'free-call',
  ways: 0,
  timed: [],
  language: null,
}

/** What an intake says of the shape; what was not answered is as by default. */
export function businessOf(intake: Answers): Business {
  const ways = waysAnswered(intake)
  return {
    sells: intake.sells ?? defaultBusiness.sells,
    firstStep: intake.firstStep.kind ?? defaultBusiness.firstStep,
    ways: ways.length,
    timed: ways.flatMap(({ timeframe }, at) => (timeframe.trim() === '' ? [] : [at])),
    language: copyLanguage(intake),
  }
}

/** The ways to buy of which anything was answered, in their order, as the offer has them. */
export const waysAnswered = <Way extends Answers['offers'][number]>({
  offers,
}: {
  readonly offers: readonly Way[]
}): Way[] => offers.filter((way) => Object.values(way).some((part) => part.trim() !== ''))

interface Answers extends LanguageAnswers {
  readonly sells: Sold | null
  readonly firstStep: { readonly kind: FirstStep | null }
  readonly offers: readonly Readonly<Record<'name' | 'timeframe' | 'price' | 'includes', string>>[]
}
