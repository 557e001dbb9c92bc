import { describe, expect, it } from 'vitest'
import type { RunView, SectionCard } from '../../../../shared/run-view.ts'
import { noMetrics } from '../../../../shared/metrics.ts'
import {
  cancelWords,
  endWords,
  isSample,
  notSaved,
  outcomeSentence,
  purposeWords,
  restOf,
  runTitle,
} from './run-words.ts'

const card = (section: SectionCard['section'], state: SectionCard['state']): SectionCard => ({
  section,
  chunk: 1,
  waitsFor: [],
  limitMs: 90_000,
  partsInAll: 1,
  state,
  parts: [],
  writers: [],
  startedAt: null,
  ms: null,
  words: 0,
  tokens: { input: 0, output: 0, cached: 0 },
  cost: null,
  failure: null,
  issues: [],
})

const ended = (sections: SectionCard[], change: Partial<RunView> = {}): RunView => ({
  runId: 'run',
  vaultId: 'vault',
  purpose: { kind: 'whole' },
  seq: 9,
  state: 'finished',
  outcome: 'partial',
  lost: null,
  diskLost: null,
  chunks: 1,
  slots: 3,
  attempts: 3,
  walk: 'rolling',
  providers: [{ provider: 'openai', model: 'm' }],
  pinned: false,
  sections,
  startedAt: 0,
  finishedAt: 1,
  metrics: noMetrics(),
  timeline: [],
  expectedCost: null,
  expectedAfterwards: null,
  log: [],
  ...change,
})

describe('how a run ended', () => {
  it('is said with what is there and what is not', () => {
    const run = ended([card(1, 'saved'), card(2, 'failed'), card(8, 'needs-review')])
    expect(outcomeSentence(run)).toBe(
      '1 of 3 saved. Million-Dollar Message failed. E-mail Sequence needs your review.',
    )
  })

  it('is said in one sentence when everything is saved', () => {
    const run = ended([card(1, 'saved'), card(2, 'saved')], { outcome: 'complete' })
    expect(outcomeSentence(run)).toBe('All 2 sections are written, checked and saved.')
  })

  it('says that a refine replaced nothing', () => {
    const purpose = { kind: 'refine', section: 2, note: 'Shorter', path: [] } as const
    const proposed = ended([card(2, 'proposed')], { purpose: { ...purpose, path: [] }, outcome: 'complete' })
    expect(outcomeSentence(proposed)).toContain('Nothing is replaced until you accept it.')
    expect(outcomeSentence(ended([card(2, 'failed')], { purpose: { ...purpose, path: [] } }))).toContain(
      'The text is as it was.',
    )
  })

  it('is not said while it goes on', () => {
    expect(outcomeSentence(ended([card(1, 'saved')], { state: 'running', outcome: null }))).toBeNull()
  })
})

it('asks again for the sections that were not saved, whatever older text stands there', () => {
  const cards = [card(1, 'saved'), card(2, 'cancelled'), card(3, 'failed'), card(8, 'needs-review')]
  const rest = { kind: 'sections', sections: [2, 3, 8] }
  expect(restOf(ended(cards), 17)).toEqual(rest)
  expect(restOf(ended(cards, { purpose: { kind: 'sections', sections: [1, 2, 3, 8] } }), 1)).toEqual(rest)
  // Nothing older stands anywhere: what is missing is the same, and keeps the parts that are paid for.
  expect(restOf(ended(cards), 1)).toEqual({ kind: 'missing' })
  const missing = { kind: 'missing', fields: [2, 8] } as const
  expect(restOf(ended(cards, { purpose: { ...missing, fields: [...missing.fields] } }), 17)).toEqual(missing)
  expect(restOf(ended(cards, { purpose: { kind: 'missing' } }), 17)).toEqual({ kind: 'missing' })
  const sheet = { ...card(1, 'cancelled'), reads: [1, 2] satisfies SectionCard['reads'] }
  const reading = ended([sheet, card(3, 'read')], { purpose: { kind: 'read-through', sections: null } })
  expect(restOf(reading, 17)).toEqual({ kind: 'read-through', sections: [1, 2] })
})

it('says before a run is cancelled what stays, one section as one', () => {
  const going = { state: 'running', outcome: null } as const
  expect(cancelWords(ended([card(1, 'writing')], going))).toMatch(/^Nothing is saved yet\. /)
  expect(cancelWords(ended([card(1, 'saved'), card(2, 'writing')], going))).toMatch(
    /^The saved section stays\. /,
  )
  expect(cancelWords(ended([card(1, 'saved'), card(2, 'saved')], going))).toMatch(
    /^The 2 saved sections stay\. /,
  )
})

it('says what the run does, and afterwards that it has ended', () => {
  const run = ended([], { state: 'running', outcome: null })
  expect(runTitle(run, 'Northlight')).toBe('Writing the vault for Northlight')
  expect(runTitle(ended([], { outcome: 'complete' }), 'Northlight')).toBe(
    'The vault for Northlight is written',
  )
  expect(runTitle(ended([]), '')).toBe('The run has ended')
})

it('calls a run a sample only when the sample writer wrote all of it', () => {
  expect(isSample({ providers: [{ provider: 'sample', model: 'sample' }] })).toBe(true)
  expect(isSample({ providers: [] })).toBe(false)
  expect(isSample(ended([]))).toBe(false)
})

it('names a run in a list by what it was for and how it ended', () => {
  expect(purposeWords({ kind: 'whole' })).toBe('The whole vault')
  expect(purposeWords({ kind: 'missing' })).toBe('What was missing')
  expect(purposeWords({ kind: 'sections', sections: [4, 5] })).toBe('2 sections')
  expect(purposeWords({ kind: 'refine', section: 4, note: 'x', path: [] })).toBe('Refining Offer & Pricing')
  const whole = { kind: 'whole' } as const
  const reading = { kind: 'read-through', sections: null } as const
  expect(endWords({ outcome: 'complete', purpose: whole })).toBe('All written')
  expect(endWords({ outcome: 'died', purpose: whole })).toBe('Broke off')
  expect(endWords({ outcome: null, purpose: whole })).toBe('Under way')
  expect(endWords({ outcome: 'partial', purpose: reading })).toBe('Not all read')
})

describe('a run that reads', () => {
  const sift: SectionCard['parts'][number] = {
    ...{
      part: 103,
      title: 'Marks once more',
      state: 'saved',
      attempt: 1,
      provider: 'openai',
      model: 'm',
    },
    ...{ after: null, startedAt: null, limitMs: 120_000, restsUntil: null, aliveAt: null, thinking: false },
    ...{ words: 0, tail: '', tokens: { input: 0, output: 0, cached: 0 }, failure: null, kept: null },
  }
  const sheet = (
    reads: SectionCard['section'][],
    state: SectionCard['state'],
    marks?: number,
  ): SectionCard => ({
    ...card(reads[0] ?? 1, state),
    ...{ reads, ...(marks !== undefined && { marks }) },
  })
  const reading = (sections: SectionCard[], outcome: RunView['outcome']): RunView =>
    ended(sections, { purpose: { kind: 'read-through', sections: null }, outcome })

  it('counts sections, not sheets, and says where its marks stand', () => {
    const all = reading([sheet([1, 2, 3], 'read', 2), sheet([4], 'read', 1)], 'complete')
    expect(runTitle(all, 'Northlight')).toBe('The vault for Northlight is read through')
    expect(outcomeSentence(all)).toBe(
      'All 4 sections were read. 3 marks stand in the review, for you to decide.',
    )
    expect(outcomeSentence(reading([sheet([1, 2], 'read', 0)], 'complete'))).toBe(
      'All 2 sections were read. Nothing is marked.',
    )
  })

  it('counts what stays of its marks when they were looked at once more', () => {
    const marks = { ...sheet([], 'read', 2), section: 17 as const, parts: [sift] }
    expect(outcomeSentence(reading([sheet([1], 'read', 5), marks], 'complete'))).toBe(
      'The section was read. 2 marks stand in the review, for you to decide.',
    )
    expect(outcomeSentence(reading([sheet([1], 'read', 5), { ...marks, marks: 0 }], 'complete'))).toBe(
      'The section was read. Nothing is marked.',
    )
  })

  it('has nothing left to read where only the marks were not looked at once more', () => {
    const marks = { ...sheet([], 'cancelled'), section: 17 as const, parts: [sift] }
    const run = reading([sheet([1, 2], 'read', 5), marks], 'cancelled')
    expect(notSaved(run)).toEqual([])
    expect(
      notSaved(reading([sheet([1, 2], 'failed'), marks], 'cancelled')).map(({ reads }) => reads),
    ).toEqual([[1, 2]])
    expect(outcomeSentence(reading([sheet([1, 2, 3], 'failed'), marks], 'partial'))).toBe(
      'Nothing new was read. Ideal Client and 2 more failed.',
    )
  })

  it('says what was not read, and never that something was not saved', () => {
    expect(outcomeSentence(reading([sheet([1, 2, 3], 'read', 0), sheet([4], 'failed')], 'partial'))).toBe(
      '3 of 4 read. Offer & Pricing failed.',
    )
    expect(outcomeSentence(reading([sheet([1], 'failed')], 'partial'))).toMatch(/^Nothing new was read\./u)
  })
})
