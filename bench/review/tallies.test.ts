import { describe, expect, it } from 'vitest'
import { fragmentSchema } from '../../corpus/fragment.ts'
import { scoreOf } from '../../corpus/score.ts'
import { vaultOfFragment } from '../../corpus/vault-of-fragment.ts'
import { textsOf } from '../../src/core/review/words/placed-text.ts'
import type { Finding, FindingFamily } from '../../src/shared/finding.ts'
import { tableOnly, type Case } from './cases.ts'
import { balancedTallies, cleanTally, familyTallies, judgedTally, tallyOf } from './tallies.ts'

const body = 'Only two places are left. You lose ten kilos. We open at nine. Bring a towel.'
const path = ['emails', 0, 'body']
const planted = [
  { family: 'scarcity', section: 8, path, text: 'Only two places', about: 'nobody said so' },
  { family: 'health', section: 8, path, text: 'ten kilos', about: 'nobody said so' },
] as const

const finding = (
  family: FindingFamily,
  text: string,
  severity: Finding['severity'],
  rule = 'a-rule',
): Finding => {
  const from = body.indexOf(text)
  return {
    ...{ id: `${family} ${text}`, kind: 'claim', family, rule, section: 8, path, severity },
    ...{ span: { from, to: from + text.length, text }, sentence: 'Look.', repair: null, confirmable: false },
  }
}

function caseWith(faults: readonly unknown[], findings: readonly Finding[]): Case {
  const sections = { 8: { emails: [{ body }] } }
  const fragment = fragmentSchema.parse({ name: 'a', about: 'b', sections, planted: faults })
  const vault = vaultOfFragment(fragment, null)
  const texts = vault.sections.flatMap(({ number, content }) => textsOf(number, content))
  return { name: 'a', language: 'en', texts, findings, score: scoreOf(fragment, vault, findings) }
}

const found = caseWith(planted, [
  finding('scarcity', 'two places', 'error'),
  finding('date', 'at nine', 'warning'),
  finding('health', 'ten kilos', 'note'),
  finding('health', 'a towel', 'note'),
  finding('health', 'ten kilos', 'warning', 'read-through'),
  finding('number', 'ten kilos', 'note', tableOnly),
])

describe('the tallies of the review', () => {
  it('count of the marks that were judged those that still stand, and the right ones among them', () => {
    const verdict = (text: string, verdict: 'right' | 'wrong') => ({
      section: 8 as const,
      path: [...path],
      text,
      verdict,
    })
    const judged = { ...found, verdicts: [verdict('ten kilos', 'right'), verdict('gone', 'right')] }
    expect(judgedTally([judged, found])).toEqual({ vaults: 1, marks: 1, right: 1 })
    const wrong = { ...found, verdicts: [verdict('ten kilos', 'wrong')] }
    expect(judgedTally([judged, wrong])).toEqual({ vaults: 2, marks: 2, right: 1 })
  })

  it('count what errors and warnings find, then what each reader adds, and how many of its own findings are right', () => {
    expect(tallyOf('all', [found])).toEqual({
      name: 'all',
      faults: 2,
      readers: [
        { reader: 'rules', found: 1, right: 1, wrong: 1 },
        { reader: 'table of unknowns', found: 2, right: 1, wrong: 0 },
        { reader: 'notes', found: 2, right: 1, wrong: 1 },
        { reader: 'read-through', found: 2, right: 1, wrong: 0 },
      ],
    })
  })

  it('count a family by its faults, and right and wrong by the findings that name it', () => {
    const [scarcity, health] = familyTallies([found])
    expect(scarcity).toMatchObject({
      name: 'scarcity',
      faults: 1,
      readers: [{ found: 1, right: 1, wrong: 0 }, {}, {}, {}],
    })
    expect(health).toMatchObject({
      name: 'health',
      readers: [{ found: 0 }, { found: 1, right: 0 }, { found: 1, right: 1, wrong: 1 }, { right: 1 }],
    })
  })

  it('balance the faults that are found with the sentences that are left alone', () => {
    const wrong = caseWith(planted, [finding('scarcity', 'at nine', 'error')])
    expect(balancedTallies([wrong], 1)).toEqual([
      { family: 'scarcity', faults: 1, sensitivity: 0, specificity: 0.5, accuracy: 0.25 },
      { family: 'health', faults: 1, sensitivity: 0, specificity: 1, accuracy: 0.5 },
    ])
  })

  it('weigh with the table what it finds, and its lines in clean sentences as well', () => {
    const inTable = caseWith(planted, [
      finding('health', 'ten kilos', 'note', tableOnly),
      finding('health', 'at nine', 'note', tableOnly),
      finding('health', 'a towel', 'note'),
    ])
    const healthOf = (first: 1 | 2) =>
      balancedTallies([inTable], first).find(({ family }) => family === 'health')
    expect(healthOf(1)).toMatchObject({ sensitivity: 0, specificity: 1 })
    expect(healthOf(2)).toMatchObject({ sensitivity: 1, specificity: 0.5, accuracy: 0.75 })
  })

  it('count errors and warnings in clean copy alone', () => {
    const clean = caseWith([], [finding('date', 'at nine', 'error'), finding('date', 'towel', 'note')])
    expect(cleanTally([clean, found], (cases) => cases.length * 17)).toEqual({
      words: 17,
      errors: 1,
      warnings: 0,
    })
  })
})
