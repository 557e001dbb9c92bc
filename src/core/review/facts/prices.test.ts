import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { readingsOf } from '../testing/readings-of.ts'
import { vaultOf } from '../testing/vault-of.ts'
import { agreedAmounts, isOwnOffer, isPriceField, isPriceIn } from './prices.ts'

function amountsOf(body: string, prices: readonly string[], number: SectionNumber = 8, content?: Content) {
  const offers = prices.map((price, i) => wayToBuy({ name: `Way ${i + 1}`, price }))
  const contents = { [number]: content ?? { emails: [{ body }] } }
  const [reading] = readingsOf(vaultOf(contents, { intake: { ...emptyIntake(), offers } }))
  const agreed = agreedAmounts(reading!)
  const placed = reading!.texts[0]!
  const money = placed.numbers().filter(({ kind }) => kind === 'money')
  return { agreed, placed, money, reading: reading! }
}

describe('an amount that is spoken of as the price', () => {
  const isPrice = (body: string, ...prices: string[]): boolean[] => {
    const { agreed, placed, money } = amountsOf(body, prices)
    return money.map((amount) => isPriceIn(placed, amount, agreed))
  }

  it.each([
    'The price is €900.',
    'You pay €900 a month.',
    'For €900 you get it.',
    'It is only €900.',
    'That is €900 per month.',
    '25% books the date: you pay €900 of 3,600.',
    'That is €900/month.',
    'That is €900 each time.',
    'Der Preis: 900 €.',
    'Das kostet 900 €.',
    'Le tarif est de 900 €.',
    'Cuesta 900 €.',
    'Il prezzo: 900 €.',
    'De prijs is 900 €.',
    'Priset: pris 900 kr.',
  ])('is one in “%s”', (body) => {
    expect(isPrice(body)).toEqual([true])
  })

  it.each([
    'She made €900.',
    'It saved €900 total.',
    'It saved us €900.',
    'That is a value of €900.',
    'It costs them €900 a month.',
    'Suppose the price is €900.',
    'Imagine it costs €900.',
    'Somebody had €900.',
    '25% books the date: of 3,600 you would pay €900.',
    'She earned €900 before the price was named.',
  ])('is none in “%s”', (body) => {
    expect(isPrice(body)).toEqual([false])
  })

  it('is the nearer of the two things said of it', () => {
    expect(isPrice('You pay once and it made her €900.')).toEqual([false])
    expect(isPrice('It made her pay €900.')).toEqual([true])
  })

  it('is one wherever it is near an agreed price of the same currency', () => {
    expect(isPrice('Somebody had €900.', '€500')).toEqual([true])
    expect(isPrice('Somebody had €1,001, €249 or $900.', '€500')).toEqual([false, false, false])
    expect(isPrice('Somebody had €1,000 or €250.', '€500')).toEqual([true, true])
    const both = 'Somebody had €200, €201, €1,000 or €1,001.'
    expect(isPrice(both, '€100', '€500')).toEqual([true, false, true, false])
    expect(isPrice(both, '€500', '€100')).toEqual([true, false, true, false])
  })
})

describe('the agreed amounts', () => {
  const include = (price: string, body: string): boolean[] => {
    const { agreed, money } = amountsOf(body, [price])
    return money.map((amount) => agreed.include(amount))
  }

  it.each([
    ['$4,800, or three payments of $1,700', 'It is $4,800, $1,700 or $5,100.', [true, true, true]],
    ['$4,800, or three payments of $1,700', 'It is $3,400, €4,800 or $14,400.', [false, false, false]],
    ['2 x $900', 'It is $1,800 or $2,700.', [true, false]],
    ['twelve equal instalments of £100', 'It is £1,200 or £300.', [true, false]],
    ['£100 a month', 'It is £300, £600, £1,200 or £200.', [true, true, true, false]],
    ['€500', 'It is 500 euros, EUR 500 or 500 dollars.', [true, true, false]],
  ])('of “%s” include, in “%s”, %j', (price, body, wanted) => {
    expect(include(price, body)).toEqual(wanted)
  })

  const explained = (prices: readonly string[], body: string): boolean[] => {
    const { agreed, placed, money } = amountsOf(body, prices)
    return money.map((amount) => agreed.explain(placed, amount))
  }

  it.each([
    [['€500', '€68'], 'Both cost €568.', [true]],
    [['€500', '€68'], 'Both cost €570.', [false]],
    [['€500'], 'With VAT it is €600.', [true]],
    [['€595'], 'Netto sind es 500 €.', [true]],
    [['€500'], 'It is €600.', [false]],
    [['€500'], 'Half of it is €250.', [true]],
    [['€500'], 'Three of them cost €1,500.', [true]],
    [['€500'], 'In 4 parts of €125.', [true]],
    [['€500'], 'Thirty of them cost €15,000.', [false]],
    [['34 Franken'], 'Komme ich morgens und abends, sind es 68 Franken am Tag.', [true]],
    [['34 Franken'], 'Komme ich am Morgen, sind es 68 Franken.', [false]],
    [['€38 per guest'], 'Sixty guests come to €2,280.', [true]],
    [['€38'], 'Sixty guests come to €2,280.', [false]],
    [['€38 pro Person'], 'Sixty guests come to €2,281.', [true]],
    [['€38/person'], 'Sixty guests come to €2,282.', [false]],
    [['€500'], 'Six new ones at €30 odd come to more than €180.', [false, true]],
    [['€500'], 'Six new ones come to more than €180.', [false]],
    [['€39'], 'The tin is for 6 blades. That is €6.50 a blade.', [true]],
    [['€39'], 'The tin is for 6 blades. That is €6.50.', [false]],
    [['€39'], 'The tin is for 6 blades. It is full. That is €6.50 a blade.', [false]],
  ])('of %j explain, in “%s”, %j', (prices, body, wanted) => {
    expect(explained(prices, body)).toEqual(wanted)
  })

  it('name an only one where there is one, and tell whether any was asked for', () => {
    expect(amountsOf('', ['€500', '€500']).agreed).toMatchObject({ only: '€500', asked: true, some: true })
    expect(amountsOf('', ['€500', '€68']).agreed).toMatchObject({ only: null, asked: true, some: true })
    expect(amountsOf('', ['on request']).agreed).toMatchObject({ only: null, asked: false, some: false })
  })

  it('are no price of a plate or a coffee beside them', () => {
    const { agreed, money } = amountsOf('It is €24, €25 or €26.', ['€900', '€500'])
    expect(money.map((amount) => agreed.mayBePrice(amount))).toEqual([false, true, true])
    const none = amountsOf('It is €1.', [])
    expect(none.money.map((amount) => none.agreed.mayBePrice(amount))).toEqual([true])
  })
})

it('is coined in the offer only, and is the person’s own where they wrote it', () => {
  const offer = amountsOf('', [], 4, { promise: 'It is €5.', tiers: [{ price: '€5' }] })
  expect(offer.reading.texts.map((placed) => [placed.place, isPriceField(placed)])).toEqual([
    ['promise', false],
    ['tiers.price', true],
  ])
  const { reading } = offer
  const from = (source: 'run' | 'edit' | 'kept' | 'restore') =>
    isOwnOffer({ section: reading.section, record: { ...reading.record!, source } })
  expect((['run', 'edit', 'kept', 'restore'] as const).map(from)).toEqual([false, true, true, true])
  expect(isOwnOffer({ section: reading.section, record: undefined })).toBe(false)
  const other = amountsOf('It is €5.', []).reading
  expect(isOwnOffer({ section: other.section, record: { ...other.record!, source: 'edit' } })).toBe(false)
})
