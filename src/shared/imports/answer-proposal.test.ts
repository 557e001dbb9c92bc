import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy, type Intake } from '../intake.ts'
import {
  isCarried,
  proposalWords,
  standsThere,
  waysToTake,
  whyNoWay,
  withProposal,
  type FoundAnswer,
} from './answer-proposal.ts'

const intake = (answers: Partial<Intake>): Intake => ({ ...emptyIntake(), ...answers })

describe('how a proposal can be put in', () => {
  it('in an empty place it is taken; beside words it replaces or adds; what is said already is left alone', () => {
    const proposed = { key: 'message' as const, value: 'We carry pianos.' }
    expect(waysToTake(intake({}), proposed)).toEqual(['replace'])
    expect(waysToTake(intake({ message: 'We move.' }), proposed)).toEqual(['replace', 'add'])
    expect(withProposal(intake({ message: 'We move.' }), proposed, 'add')).toBe('We move.\nWe carry pianos.')
    expect(waysToTake(intake({ message: 'We carry pianos.' }), proposed)).toEqual([])
  })
  it('a line stays a line', () => {
    expect(withProposal(intake({}), { key: 'businessName', value: 'Ofen\n& Salz' }, 'replace')).toBe(
      'Ofen & Salz',
    )
  })
  it('parts of a group leave the others as they are, and a skipped story is told after all', () => {
    const there = intake({ practical: { ...emptyIntake().practical, hours: 'Mon' }, story: null })
    expect(withProposal(there, { key: 'practical', value: { address: 'Quay 4' } }, 'replace')).toMatchObject({
      hours: 'Mon',
      address: 'Quay 4',
    })
    expect(withProposal(there, { key: 'story', value: { discovery: 'A boat' } }, 'replace')).toMatchObject({
      lowMoment: '',
      discovery: 'A boat',
    })
  })
  it('a row fills the empty one, follows the others, or takes the place of the one with its name', () => {
    const single = { key: 'offers' as const, value: { name: 'Single', price: '€50' } }
    expect(withProposal(intake({}), single, 'add')).toEqual([wayToBuy(single.value)])
    const there = intake({ offers: [wayToBuy({ name: 'single', price: '€40' }), wayToBuy({ name: 'Ten' })] })
    expect(waysToTake(there, single)).toEqual(['replace', 'add'])
    expect(withProposal(there, single, 'replace')).toEqual([
      wayToBuy(single.value),
      wayToBuy({ name: 'Ten' }),
    ])
    expect(withProposal(there, single, 'add')).toHaveLength(3)
    const full = intake({ offers: Array.from({ length: 6 }, (_, at) => wayToBuy({ name: `Way ${at}` })) })
    expect(waysToTake(full, single)).toEqual([])
    expect(waysToTake(intake({ offers: [wayToBuy(single.value)] }), single)).toEqual([])
  })
  it('what is no answer to its question cannot be taken, whatever a file says', () => {
    expect(waysToTake(intake({}), { key: 'sells', value: 'everything' })).toEqual([])
    expect(waysToTake(intake({}), { key: 'platforms', value: ['myspace'] })).toEqual([])
    expect(waysToTake(intake({}), { key: 'offers', value: 'free text' })).toEqual([])
    expect(waysToTake(intake({}), { key: 'market', value: ['a'] })).toEqual([])
  })
})

describe('what is added', () => {
  const there = intake({
    market: { ...emptyIntake().market, country: 'UK' },
    practical: { ...emptyIntake().practical, phone: '0113 496 0000', cancelling: 'A day before.' },
  })
  it('keeps what is there: a line of a group is replaced or left', () => {
    for (const proposed of [
      { key: 'market' as const, value: { country: 'France' } },
      { key: 'practical' as const, value: { phone: '0113 496 0001' } },
      { key: 'practical' as const, value: { phone: '0113 496 0001', cancelling: 'Never.' } },
    ]) {
      expect(waysToTake(there, proposed)).toEqual(['replace'])
      expect(withProposal(there, proposed, 'add')).toBeNull()
    }
  })
})

describe('where a proposal cannot be put in, a sentence says why', () => {
  const single = { key: 'offers' as const, value: { name: 'Single', price: '€50' } }
  it('that there is no place left', () => {
    const full = intake({ offers: Array.from({ length: 6 }, (_, at) => wayToBuy({ name: `Way ${at}` })) })
    expect(whyNoWay(full, single)).toMatch(/ is full with 6 entries/u)
  })
  it('that it is none of the choices, or does not fit', () => {
    expect(whyNoWay(intake({}), { key: 'sells', value: 'everything' })).toMatch(/none of the choices/u)
    expect(whyNoWay(intake({}), { key: 'platforms', value: ['myspace'] })).toMatch(/none of the choices/u)
    expect(whyNoWay(intake({}), { key: 'market', value: ['a'] })).toMatch(/does not fit/u)
  })
  it('that the intake says it already, and nothing where there is a way', () => {
    const said = 'The intake says this already.'
    expect(whyNoWay(intake({ offers: [wayToBuy(single.value)] }), single)).toBe(said)
    expect(whyNoWay(intake({ message: 'We move.' }), { key: 'message', value: 'We move.' })).toBe(said)
    expect(whyNoWay(intake({}), single)).toBeNull()
  })
})

it('shows choices by their words, parts by their names', () => {
  expect(proposalWords({ key: 'sells', value: 'visits' })).toEqual(['Visits, sessions or hours'])
  expect(proposalWords({ key: 'practical', value: { hours: 'Mon' } })).toEqual(['Hours: Mon'])
  expect(standsThere(intake({ platforms: ['x', 'email'] }), { key: 'platforms', value: ['x'] })).toEqual([
    'X',
    'E-mail',
  ])
})

it('a value is carried when each of its lines stands in the lines, letter by letter', () => {
  const lines = ['Ines: Parents of small children.', 'Ines: Afraid of water.']
  expect(
    isCarried({ key: 'idealClient', value: 'Parents of small children.\nAfraid of water.' }, lines),
  ).toBe(true)
  expect(isCarried({ key: 'idealClient', value: 'Parents of children.' }, lines)).toBe(false)
  expect(isCarried({ key: 'practical', value: { hours: 'Mon' } }, ['Tue'])).toBe(false)
  expect(
    isCarried({ key: 'proof', value: { words: 'Good.', source: 'Ana, 2026' } }, ['Ana\t2026\tGood.']),
  ).toBe(true)
})

describe('several lines at a place that has one', () => {
  const put = (key: 'practical' | 'businessName', value: FoundAnswer['value']) =>
    withProposal(emptyIntake(), { key, value }, 'replace')
  it('have commas in an address and in opening hours, unless they have marks', () => {
    expect(
      put('practical', { address: 'Hafenstraße 4\n24103 Kiel', hours: 'Mon 8-12;\n Tue 9-17' }),
    ).toMatchObject({
      address: 'Hafenstraße 4, 24103 Kiel',
      hours: 'Mon 8-12; Tue 9-17',
    })
  })
  it('keep what joins letters and pictures of several signs', () => {
    for (const name of ['Kite 👩‍🦰 Co', 'می‌خواهم', 'ക്‍ഷ']) expect(put('businessName', `${name}\n`)).toBe(name)
  })
})

it('can be added where its words are only a piece of other words', () => {
  const there = { ...emptyIntake(), idealClient: 'Women over 40' }
  expect(waysToTake(there, { key: 'idealClient', value: 'men' })).toEqual(['replace', 'add'])
  expect(waysToTake(there, { key: 'idealClient', value: 'over 40' })).toEqual(['replace'])
})
