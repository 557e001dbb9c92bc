import { expect, test } from 'vitest'
import { answersBasis } from '../../shared/basis.ts'
import { emptyIntake, type Intake, wayToBuy } from '../../shared/intake.ts'
import { noTokens } from '../../shared/provider.ts'
import { withValueAt } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, type SectionRecord } from '../../shared/vault.ts'
import { validSection } from '../testing/valid-content.ts'
import { checkVault } from './check-vault.ts'

const intake = { ...emptyIntake(), offers: [wayToBuy({ price: '$900' })] }

/** The fixture says one sentence everywhere, which the review of its words notices; here its form is looked at. */
const ofItsWords = ['repetition', 'email', 'binding']

const checked = (vault: { sections: SectionRecord[]; intake: Intake }) =>
  checkVault({ ...vault, past: [], confirmed: [] }).filter(({ kind }) => !ofItsWords.includes(kind))

const record = (number: SectionNumber): SectionRecord => ({
  schemaVersion: 1,
  number,
  key: sectionOf(number).key,
  revision: 1,
  content: validSection(number),
  source: 'run',
  writers: [{ provider: 'openai', model: 'gpt' }],
  note: null,
  basis: {
    answers: answersBasis(intake, sectionOf(number)),
    reads: Object.fromEntries(sectionOf(number).reads.map((read) => [read, 1])),
    prompts: {},
  },
  tokens: noTokens,
  savedAt: '2026-01-01T00:00:00.000Z',
})
const whole = (): SectionRecord[] => sectionNumbers.map(record)
const withChange = (number: SectionNumber, change: Partial<SectionRecord>): SectionRecord[] =>
  whole().map((each) => (each.number === number ? { ...each, ...change } : each))
const contentWith = (number: SectionNumber, path: (string | number)[], value: unknown) =>
  contentSchema.parse(withValueAt(validSection(number), path, value))

test('finds nothing wrong with a complete vault', () => {
  expect(checked({ sections: whole(), intake })).toEqual([])
})

test('names every section that is not written', () => {
  const findings = checked({ sections: [record(1)], intake })
  expect(findings).toHaveLength(16)
  expect(findings[0]).toMatchObject({
    section: 2,
    path: [],
    severity: 'error',
    sentence: 'Million-Dollar Message is not written.',
  })
})

test('notes once what a section of an earlier version lacks, in however many places', () => {
  const content = contentSchema.parse(
    JSON.parse(
      JSON.stringify(validSection(8), (key, value: unknown) => (key === 'time' ? undefined : value)),
    ),
  )
  expect(checked({ sections: withChange(8, { content }), intake })).toMatchObject([
    { section: 8, path: [], severity: 'note', sentence: 'Asked for today, and not written yet: Time.' },
  ])
})

test('names a part that is missing, and the count that is short because of it', () => {
  const emails = validSection(8)['emails']
  const content = { emails: Array.isArray(emails) ? emails.slice(0, 12) : [] }
  const sentences = checked({ sections: withChange(8, { content }), intake }).map((each) => each.sentence)
  expect(sentences[0]).toMatch(/^The part “.+” is missing\.$/)
  expect(sentences.join(' ')).toContain('has 12 entries, wanted exactly 18')
})

test('finds a text that is too short at its place', () => {
  const content = contentWith(1, ['challenges', 1, 'description'], 'Too short.')
  expect(checked({ sections: withChange(1, { content }), intake })).toEqual([
    expect.objectContaining({ section: 1, path: ['challenges', 1, 'description'], severity: 'error' }),
  ])
})

test('takes a length that a person decided on for a note, but never an empty or missing text', () => {
  const severities = (value: unknown) =>
    checked({
      sections: withChange(1, {
        source: 'edit',
        content: contentWith(1, ['challenges', 1, 'description'], value),
      }),
      intake,
    }).map((each) => each.severity)
  expect(severities('Short, and meant so.')).toEqual(['warning'])
  expect(severities(' – ')).toEqual(['error'])
  expect(severities(undefined)).toEqual(['error'])
})

test('says which answer or section changed after a section was written from it', () => {
  const changed = checked({
    sections: whole(),
    intake: { ...intake, offers: [wayToBuy({ price: '$1,200' })] },
  })
  expect(changed.map((each) => [each.section, each.severity])).toEqual([
    [4, 'warning'],
    [5, 'warning'],
    [10, 'warning'],
    [12, 'warning'],
  ])
  expect(changed[0]?.sentence).toBe(
    'Offer & Pricing was written before the answer “Ways to buy” was changed.',
  )
  const newer = checked({ sections: withChange(3, { revision: 2 }), intake })
  expect(newer.map((each) => each.section)).toEqual(
    sectionNumbers.filter((number) => sectionOf(number).reads.includes(3)),
  )
})

test('says what the sample provider wrote', () => {
  const writers = [{ provider: 'sample' as const, model: 'sample' }]
  expect(checked({ sections: withChange(2, { writers }), intake })).toMatchObject([
    {
      kind: 'sample',
      section: 2,
      path: [],
      severity: 'warning',
      sentence: 'Million-Dollar Message was written by the sample provider.',
    },
  ])
})
