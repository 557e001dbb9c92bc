import { describe, expect, it } from 'vitest'
import { fieldAt, fieldOf } from './sections/outline.ts'
import { sectionOf } from './sections/index.ts'
import { emptyIntake } from './intake.ts'
import { changedFacts, coinedFacts, factLedger } from './facts.ts'

const tier = (name: string, price: string) => ({
  name,
  promise: 'p',
  timeframe: '90 days',
  deliverables: [],
  price,
})
const offer = {
  name: 'The Calm Lead Program',
  blueprint: ['Map It', 'Name It', 'Hand It', 'Hold It', 'Test It', 'Own It', 'Keep It'].map((name) => ({
    name,
  })),
  tiers: [tier('Sprint', '$4,800'), tier('Year', ' $12,000 ')],
}

const row = (name: string, timeframe: string, price: string) => ({ name, timeframe, price, includes: '' })
const answered = {
  ...emptyIntake(),
  offers: [row('Sprint', '90 days', '$4,800'), row('Year', 'a quarter', '$12,000')],
}

describe('the facts that sections have coined', () => {
  it('are none before anything is written', () => {
    expect(coinedFacts(emptyIntake(), {})).toEqual([])
  })

  it('are the one-liner, the offer with its steps, time frames and prices, and the gift', () => {
    const facts = coinedFacts(answered, {
      2: { oneLiner: 'I help them' },
      4: offer,
      6: { title: { main: 'The Evening Map' } },
    })
    expect(facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'One-liner: I help them',
      'Offer name: The Calm Lead Program',
      'Step 1 of the offer: Map It',
      'Step 2 of the offer: Name It',
      'Step 3 of the offer: Hand It',
      'Step 4 of the offer: Hold It',
      'Step 5 of the offer: Test It',
      'Step 6 of the offer: Own It',
      'Step 7 of the offer: Keep It',
      'Name of the first way to buy: Sprint',
      'Time frame of the first way to buy: 90 days',
      'Price of the first way to buy: $4,800',
      'Name of the second way to buy: Year',
      'Time frame of the second way to buy: 90 days',
      'Price of the second way to buy: $12,000',
      'Title of the free gift: The Evening Map',
    ])
  })

  it('are no prices, time frames or ways to buy that no answer holds', () => {
    const idsOf = (offers: ReturnType<typeof row>[]): string[] =>
      coinedFacts({ ...emptyIntake(), offers }, { 4: offer })
        .map(({ id }) => id)
        .filter((id) => id.startsWith('way-'))
    expect(idsOf([])).toEqual([])
    expect(idsOf([row('', '', '')])).toEqual([])
    expect(idsOf([row('A visit', '', '$80')])).toEqual(['way-1-name', 'way-1-price'])
    // An empty row is no way to buy, here as in the offer.
    expect(idsOf([row('', ' ', ''), row('A visit', 'an hour', ''), row('A box', '', '')])).toEqual([
      'way-1-name',
      'way-1-timeframe',
      'way-2-name',
    ])
  })

  it('leave out what is empty or not a text, as in a section a person has half emptied', () => {
    expect(coinedFacts(answered, { 2: { oneLiner: ' ' }, 4: { name: 7, blueprint: 'none' }, 6: {} })).toEqual(
      [],
    )
  })

  it('stand in places that the sections have', () => {
    const gift = { title: { main: 'The Evening Map' } }
    for (const { source } of coinedFacts(answered, { 2: { oneLiner: 'x' }, 4: offer, 6: gift })) {
      if (source.kind === 'answer') throw new Error('A section does not coin an answer.')
      expect(fieldAt(fieldOf(sectionOf(source.section).schema), source.path)?.kind).toBe('text')
    }
  })
})

describe('the ledger', () => {
  const intake = { ...emptyIntake(), businessName: ' Northlight ', callToAction: 'Book the call' }

  it('begins with the names and the call that the intake gives', () => {
    expect(factLedger(intake, { 2: { oneLiner: 'I help them' } }).map(({ id, text }) => [id, text])).toEqual([
      ['business-name', 'Northlight'],
      ['call-to-action', 'Book the call'],
      ['one-liner', 'I help them'],
    ])
  })

  it('says what changed facts were before, and nothing of new or lost ones', () => {
    const before = factLedger(intake, { 4: offer })
    const after = factLedger(
      { ...intake, businessName: '', fullName: 'Ada' },
      { 4: { ...offer, name: 'Quiet Lead' } },
    )
    expect(changedFacts(before, after)).toEqual([{ id: 'offer-name', text: 'The Calm Lead Program' }])
  })
})
