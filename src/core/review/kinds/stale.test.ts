import { describe, expect, it } from 'vitest'
import { basisOn, sourcesOf } from '../../../shared/basis.ts'
import { intakeSchema, type Intake } from '../../../shared/intake.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { withValueAt, type FieldPath } from '../../../shared/sections/outline.ts'
import { contentSchema, type Content, type SectionRecord } from '../../../shared/vault.ts'
import { validSection } from '../../testing/valid-content.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'
import { staleFindings } from './stale.ts'

const callToAction =
  'Book a free 30-minute Clarity Call on the page about the way we work, where you see all hours'
const intake: Intake = {
  ...intakeOfCoach,
  callToAction,
  coreProblem: `${'They do the work of others at night. '.repeat(6)}`,
}
const contents: Partial<Record<SectionNumber, Content>> = Object.fromEntries(
  sectionNumbers.map((number) => [number, validSection(number)]),
)
contents[4] = contentAt(4, ['tiers', 0, 'price'], '$4,800')

function contentAt(number: SectionNumber, path: FieldPath, value: unknown): Content {
  return contentSchema.parse(withValueAt(contents[number], path, value))
}

/** The whole vault as a run leaves it: every section knows what it was written from. */
const written: SectionRecord[] = (() => {
  const { sections } = vaultOf(contents)
  const saved = Object.fromEntries(sections.map((record) => [record.number, record]))
  const sources = sourcesOf(intake, saved)
  return sections.map((record) => ({
    ...record,
    basis: { ...record.basis, ...basisOn(sectionOf(record.number), sources) },
  }))
})()

/** What is said after a section reads otherwise. */
const after = (number: SectionNumber, content: Content) =>
  staleFindings({
    intake,
    sections: written.map((record) =>
      record.number === number ? { ...record, content, revision: 2 } : record,
    ),
  })
const afterAnswer = (change: Partial<Intake>) =>
  staleFindings({ intake: { ...intake, ...change }, sections: written })

const inTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => inTexts(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, inTexts(inner, change)]),
  )
}
const readersOf = (read: SectionNumber): SectionNumber[] =>
  sectionNumbers.filter((number) => sectionOf(number).reads.includes(read))

describe('a section', () => {
  it('is not stale by a comma, a space, a quotation mark or a capital letter in anything it was written from', () => {
    const comma = (text: string): string =>
      ` “${text.charAt(0).toUpperCase()}${text.slice(1).replace(' ', ',  ')}”, `
    for (const number of sectionNumbers)
      expect(after(number, contentSchema.parse(inTexts(contents[number], comma)))).toEqual([])
    const { idealClient, message, businessName, fullName, offers, story } = intake
    const texts = { idealClient, message, businessName, fullName, offers, story }
    expect(
      staleFindings({
        intake: intakeSchema.parse({ ...intake, ...(inTexts(texts, comma) as object) }),
        sections: written,
      }),
    ).toEqual([])
  })

  it('is stale by a price of the offer, whether it receives the field or the fact', () => {
    const found = after(4, contentAt(4, ['tiers', 0, 'price'], '$4,900'))
    expect(found.map(({ section }) => section)).toEqual(readersOf(4))
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'warning'))
    expect(found[0]?.sentence).toBe(
      'Sales Script (Closer) was written before “Price of the first way to buy” was changed.',
    )
    const gone = after(4, contentAt(4, ['tiers', 0, 'price'], ''))
    expect(gone.map(({ section }) => section)).toEqual(readersOf(4))
  })

  it('is not stale by a field that it does not receive', () => {
    const found = after(1, contentAt(1, ['bestClient', 'incomeRange'], 'Between $300,000 and $400,000'))
    expect(found).toEqual([])
  })

  it('says which list became longer, and how much of which words are others', () => {
    const ways = contents[1]?.['waysToTalk']
    const longer = after(1, contentAt(1, ['waysToTalk'], [...(Array.isArray(ways) ? ways : []), 'Ask first']))
    expect(longer[0]).toMatchObject({ section: 6, severity: 'warning' })
    expect(longer[0]?.sentence).toMatch(
      /was written before the length of “.+” in “Ideal Client” was changed\.$/u,
    )
    const half = intake.coreProblem.replaceAll('the work of others', 'every single bit again')
    expect(afterAnswer({ coreProblem: half })[0]?.sentence).toBe(
      'Ideal Client was written before about half of the answer “Core problem” was changed.',
    )
    expect(afterAnswer({ coreProblem: '' })[0]?.sentence).toBe(
      'Ideal Client was written before the answer “Core problem” was changed.',
    )
    expect(afterAnswer({ sells: 'product' })).toHaveLength(17)
  })

  it('is worth a note where only a few words are others, except where the answer is a fact', () => {
    const little = afterAnswer({ coreProblem: `${intake.coreProblem} Always.` })
    expect(new Set(little.map(({ severity }) => severity))).toEqual(new Set(['note']))
    expect(little[0]?.sentence).toBe(
      'Since Ideal Client was written, the answer “Core problem” changed a little.',
    )
    const call = afterAnswer({ callToAction: `${callToAction} free` })
    expect(new Set(call.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  })

  it('that was written before there were traces is stale by any change, as it was then', () => {
    const sections = written.map((record) => {
      const { traces: _, ...basis } = record.basis
      return { ...record, basis, revision: record.number === 2 ? 2 : 1 }
    })
    const found = staleFindings({
      intake: {
        ...intake,
        offers: intake.offers.map((way) => ({ ...way, price: `${way.price}.` })),
      },
      sections,
    })
    expect(
      found.filter(({ sentence }) => sentence.includes('“Ways to buy”')).map(({ section }) => section),
    ).toEqual([4, 5, 10, 12])
    expect(
      found
        .filter(({ sentence }) => sentence.includes('“Million-Dollar Message”'))
        .map(({ section }) => section),
    ).toEqual(readersOf(2))
  })
})
