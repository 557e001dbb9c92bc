import { migratedIntake } from '../../../shared/intake-migration.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Intake, intakeSchema } from '../../../shared/intake.ts'
import { chunkOrder, sectionOf, sectionSlug, type SectionNumber } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import { fieldOf, issuesOf } from '../../../shared/sections/outline.ts'
import type { Content } from '../../../shared/vault.ts'
import { sampleWriters } from './index.ts'

const names = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller']
const example = (name: string): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  )

type Vault = Partial<Record<SectionNumber, Content>>

/** What is wrong with a section's parts and with the whole, in sentences. */
function issuesIn(number: SectionNumber, parts: Content[]): string[] {
  const section = sectionOf(number)
  const checks = [
    ...section.parts.map(({ schema }, i) => ({ root: schema, checked: schema.safeParse(parts[i]) })),
    { root: section.schema, checked: section.schema.safeParse(joinParts(parts)) },
  ]
  return checks.flatMap(({ root, checked }) =>
    checked.error
      ? issuesOf(checked.error, fieldOf(root)).map(({ sentence }) => `${number}: ${sentence}`)
      : [],
  )
}

const partsOf = (intake: Intake, number: SectionNumber, reads: Vault, variant: number): Content[] =>
  sectionOf(number).parts.map((_, i) => sampleWriters[number]({ intake, reads, part: i + 1, variant }))

/** All seventeen in the order of a run, each finding what it reads, with everything that is wrong. */
function writeAll(intake: Intake, variant = 0): { vault: Vault; issues: string[] } {
  const vault: Vault = {}
  const issues: string[] = []
  for (const number of chunkOrder.flat()) {
    const parts = partsOf(intake, number, vault, variant)
    issues.push(...issuesIn(number, parts))
    vault[number] = joinParts(parts)
  }
  return { vault, issues }
}

// The words of any answer: plain, in other scripts, with marks and quotes that a frame must survive.
const pool = [
  'They do the old work at night because it is quicker, and nobody asks. Then what? It stays; every week'.split(
    ' ',
  ),
  'Führungskräfte команды leiden مدير الفريق 管理者は毎晩働きます。 “quoted (words İstanbul 🙂 – … 35–45 $1,700'.split(
    ' ',
  ),
  ['???', '…'],
]
const answer = fc
  .tuple(
    fc.constantFrom(...pool),
    fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 300 })),
    fc.nat(9),
  )
  .map(([from, length, start]) =>
    Array.from({ length }, (_, i) => from[(i * 7 + start) % from.length]).join(' '),
  )
const optional = fc.oneof(fc.constant(''), answer)
const anyIntake: fc.Arbitrary<Intake> = fc
  .record({
    businessName: answer,
    fullName: answer,
    businessType: fc.constantFrom('coaching', 'service', 'digital', 'physical'),
    industry: answer,
    idealClient: answer,
    message: answer,
    coreProblem: answer,
    outcomes: answer,
    uniqueAdvantage: answer,
    story: fc.option(
      fc.record({
        lowMoment: answer,
        discovery: optional,
        searchAgain: optional,
        breakthrough: answer,
        results: optional,
      }),
      { nil: null },
    ),
    testimonials: optional,
    offerProgram: answer,
    deliverables: answer,
    pricing: optional,
    assets: fc.constant([]),
    revenue: fc.constant(null),
    brandVoice: optional,
    brandColors: optional,
    callToAction: answer,
    platforms: fc.constant(['linkedin' as const]),
    platformsOther: fc.constant(''),
    goal90Days: answer,
    businessStage: fc.constantFrom('beginner', 'intermediate', 'advanced'),
    helpNeeded: answer,
  })
  .map((old) => intakeSchema.parse(migratedIntake(old)))

describe('the sample vault', () => {
  it.each(names)('is complete for %s in every wording', (name) => {
    for (const variant of [0, 1, 2]) expect(writeAll(example(name), variant).issues).toEqual([])
  })

  it('is complete for any complete intake', () => {
    fc.assert(
      fc.property(anyIntake, fc.nat(3), (intake, variant) => {
        expect(writeAll(intake, variant).issues).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('is written without the sections it reads too, as when one section is asked for alone', () => {
    const intake = example('northlight-coaching')
    for (const number of chunkOrder.flat()) {
      expect(issuesIn(number, partsOf(intake, number, {}, 0)), sectionSlug(sectionOf(number))).toEqual([])
    }
  })

  it('is the same each time, and another in another wording', () => {
    const intake = example('ledgerwell-bookkeeping')
    expect(writeAll(intake).vault).toEqual(writeAll(intake).vault)
    for (const number of chunkOrder.flat()) {
      expect(writeAll(intake, 1).vault[number], sectionSlug(sectionOf(number))).not.toEqual(
        writeAll(intake).vault[number],
      )
    }
  })

  it('calls offer, steps, gift and price by the same names in all sections', () => {
    const intake = example('northlight-coaching')
    const { vault } = writeAll(intake)
    const offer = sectionOf(4).schema.parse(vault[4]) as { name: string; blueprint: { name: string }[] }
    const text = (number: SectionNumber): string => JSON.stringify(vault[number])
    for (const number of [5, 8, 10, 12] as const)
      expect(text(number), sectionSlug(sectionOf(number))).toContain(offer.name)
    for (const step of offer.blueprint) expect(text(5)).toContain(step.name)
    const gift = (vault[6] as { title: { main: string } }).title.main
    for (const number of [7, 8, 9, 10, 17] as const)
      expect(text(number), sectionSlug(sectionOf(number))).toContain(gift)
  })

  it.each(names)('holds no placeholder and no near copies among the e-mails and ads of %s', (name) => {
    const { vault } = writeAll(example(name))
    expect(JSON.stringify(vault)).not.toMatch(/\[[A-Z][a-z]+|\{\{|lorem|undefined|\bNaN\b/)
    const bodies = (vault[8] as { emails: { body: string }[] }).emails.map((email) => email.body)
    const ads = (vault[9] as { ads: { primaryText: string }[] }).ads.map((ad) => ad.primaryText)
    for (const texts of [bodies, ads]) {
      for (const [i, one] of texts.entries()) {
        for (const other of texts.slice(i + 1)) expect(sharedGrams(one, other)).toBeLessThan(0.15)
      }
    }
  })
})

/** Share of the five-word sequences of the shorter text that stand in the other too. */
function sharedGrams(one: string, other: string): number {
  const grams = (text: string): Set<string> => {
    const words = text.toLowerCase().split(/\s+/)
    return new Set(words.map((_, i) => words.slice(i, i + 5).join(' ')))
  }
  const [a, b] = [grams(one), grams(other)]
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / Math.min(a.size, b.size)
}
