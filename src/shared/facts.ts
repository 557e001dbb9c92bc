import { z } from 'zod'
import { waysAnswered } from './business.ts'
import type { Intake } from './intake.ts'
import { mostSteps, mostWays } from './sections/04-offer.ts'
import { valueAt } from './sections/outline.ts'
import type { SectionNumber } from './sections/section-definition.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema, type Content } from './vault.ts'

/** The steps and the ways to buy of an offer are numbered from 1. */
const steps = countTo(mostSteps)
const ways = countTo(mostWays)

export type FactId =
  | 'business-name'
  | 'full-name'
  | 'call-to-action'
  | 'one-liner'
  | 'offer-name'
  | `step-${number}`
  | `way-${number}-${'name' | 'timeframe' | 'price'}`
  | 'gift-title'
export const factIds: readonly FactId[] = [
  'business-name',
  'full-name',
  'call-to-action',
  'one-liner',
  'offer-name',
  ...steps.map((step) => `step-${step}` as const),
  ...ways.flatMap((way) => [`way-${way}-name`, `way-${way}-timeframe`, `way-${way}-price`] as const),
  'gift-title',
]
export const factIdSchema = z.enum(factIds)

/** Where a fact is coined: in an answer of the intake, or in a field of a section. */
export const factSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), key: z.enum(['businessName', 'fullName', 'callToAction']) }),
  z.object({ kind: z.literal('section'), section: sectionNumberSchema, path: fieldPathSchema }),
])
export type FactSource = z.infer<typeof factSourceSchema>

/** A name or a number that must read the same in all seventeen sections, and where it was coined. */
export const factSchema = z.object({
  id: factIdSchema,
  /** What a person calls it: "Name of the offer". */
  name: z.string(),
  text: z.string(),
  source: factSourceSchema,
})
export type Fact = z.infer<typeof factSchema>

/** A fact's earlier text. Where it still stands in a section, that section speaks of something that is no more. */
export const pastFactSchema = z.object({ id: factIdSchema, text: z.string().min(1) })
export type PastFact = z.infer<typeof pastFactSchema>

const inSection = (
  id: FactId,
  name: string,
  section: SectionNumber,
  ...path: (string | number)[]
): Omit<Fact, 'text'> => ({ id, name, source: { kind: 'section', section, path } })

const places: readonly Omit<Fact, 'text'>[] = [
  { id: 'business-name', name: 'Business name', source: { kind: 'answer', key: 'businessName' } },
  { id: 'full-name', name: 'Full name', source: { kind: 'answer', key: 'fullName' } },
  { id: 'call-to-action', name: 'Call to action', source: { kind: 'answer', key: 'callToAction' } },
  inSection('one-liner', 'One-liner', 2, 'oneLiner'),
  inSection('offer-name', 'Offer name', 4, 'name'),
  ...steps.map((step) =>
    inSection(`step-${step}`, `Step ${step} of the offer`, 4, 'blueprint', step - 1, 'name'),
  ),
  ...ways.flatMap((way) => [
    inSection(`way-${way}-name`, `Name of ${wayInWords(way)}`, 4, 'tiers', way - 1, 'name'),
    inSection(`way-${way}-timeframe`, `Time frame of ${wayInWords(way)}`, 4, 'tiers', way - 1, 'timeframe'),
    inSection(`way-${way}-price`, `Price of ${wayInWords(way)}`, 4, 'tiers', way - 1, 'price'),
  ]),
  inSection('gift-title', 'Title of the free gift', 6, 'title', 'main'),
]

/** The facts that a section coins, whether they are there or not. */
export const factsCoinedIn = (section: SectionNumber): readonly Pick<Fact, 'id' | 'name'>[] =>
  places.filter(({ source }) => source.kind === 'section' && source.section === section)

type Contents = Partial<Record<SectionNumber, Content>>

/**
 * The ledger: every fact known so far, from the intake and from the sections that coin one, in a fixed order. A way to buy, its
 * price and its time frame are facts only where the intake answers them: what a section made up would stand in all others.
 */
export function factLedger(intake: Intake, contents: Contents): Fact[] {
  return places.flatMap((place): Fact[] => {
    const { source } = place
    if (!hasGround(place.id, intake)) return []
    const text =
      source.kind === 'answer' ? intake[source.key] : valueAt(contents[source.section], source.path)
    return typeof text === 'string' && text.trim() !== '' ? [{ ...place, text: text.trim() }] : []
  })
}

function hasGround(id: FactId, intake: Intake): boolean {
  const [, number, part] = /^way-(\d)-(timeframe|price|name)$/u.exec(id) ?? []
  if (number === undefined) return true
  const way = waysAnswered(intake)[Number(number) - 1]
  return way !== undefined && (part === 'name' || way[part === 'price' ? 'price' : 'timeframe'].trim() !== '')
}

/** The facts that the sections written so far have coined; those of the intake stand in every prompt already. */
export const coinedFacts = (intake: Intake, contents: Contents): Fact[] =>
  factLedger(intake, contents).filter(({ source }) => source.kind === 'section')

/** Facts that read differently than before, as they read before; what was nowhere or is gone is not among them. */
export function changedFacts(before: readonly Fact[], after: readonly Fact[]): PastFact[] {
  return before.flatMap(({ id, text }) => {
    const now = after.find((fact) => fact.id === id)
    return now && now.text !== text ? [{ id, text }] : []
  })
}

function wayInWords(way: number): string {
  const ordinal = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][way - 1] ?? `${way}th`
  return `the ${ordinal} way to buy`
}

function countTo(most: number): number[] {
  return Array.from({ length: most }, (_, at) => at + 1)
}
