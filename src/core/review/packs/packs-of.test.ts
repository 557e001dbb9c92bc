import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { allPacks } from './all-packs.ts'
import type { Market, TradeField } from './pack.ts'
import { marketOf, packsOf } from './packs-of.ts'

describe('the market of a country', () => {
  it.each<[string, Market]>([
    ['U.S.', 'us'],
    ['U.K.', 'uk'],
    ['États-Unis', 'us'],
    ['Österreich', 'eu'],
    ['België', 'eu'],
    ['USA', 'us'],
    ['U.S.A.', 'us'],
    ['Estados Unidos', 'us'],
    ['Vereinigte Staaten', 'us'],
    ['UK', 'uk'],
    ['Cardiff, Wales', 'uk'],
    ['Northern Ireland', 'uk'],
    ['Ireland', 'eu'],
    ['Deutschland', 'eu'],
    ['España', 'eu'],
    ['France', 'eu'],
    ['Polska', 'eu'],
    ['Nederland', 'eu'],
    ['Belgium and the UK', 'uk'],
    ['Switzerland', 'other'],
    ['Australia', 'other'],
    ['Prussia', 'other'],
    ['', 'other'],
  ])('%s is %s', (country, market) => {
    expect(marketOf(country)).toBe(market)
    expect(marketOf(country.toUpperCase())).toBe(market)
  })
})

describe('the packs of a business', () => {
  const of = (answers: Partial<Intake>) => packsOf({ ...emptyIntake(), ...answers })

  it.each<[TradeField, string]>([
    ['health', 'Physiotherapy for runners'],
    ['law', 'Rechtsanwältin für Familienrecht'],
    ['housing', 'Agence immobilière'],
    ['money', 'Asesoría fiscal'],
    ['alcohol', 'Wino i sery z małych gospodarstw'],
  ])('hold what is for the field of %s, told by what it is: %s', (field, industry) => {
    const { fields, packs } = of({ industry })
    expect(fields).toContain(field)
    const forField = allPacks().filter((pack) => pack.fields?.includes(field))
    expect(packs).toEqual(expect.arrayContaining(forField))
  })

  it.each<[TradeField, string, string]>([
    ['alcohol', 'Cocktails in our bar', 'Klavierstimmen, ich kassiere bar oder mit Karte'],
    ['health', 'Better sleep for shift workers', 'A charity for people who sleep rough'],
    ['health', 'Schlafcoaching für Eltern', 'Schlafzimmermöbel aus Eiche'],
    ['health', 'Cabinet de médecine générale', 'Cabinet de lecture'],
    ['law', 'Arbeitsrecht für Arbeitnehmer', 'Arbeit und recht viel Freude'],
    ['money', 'Accounting for cafés', 'You open an account, and the accounts are audited'],
    ['beauty', 'Pflege für unreine Haut', 'Menuiserie haut de gamme'],
  ])('are those of %s for “%s”, and not for “%s”', (field, its, other) => {
    expect(of({ industry: its }).fields).toContain(field)
    expect(of({ industry: other }).fields).not.toContain(field)
  })

  it('are those of credit where money is lent, and not where a saw is', () => {
    expect(of({ industry: 'Student loan advice' }).fields).toContain('money')
    expect(of({ offers: [wayToBuy({ includes: '8 lessons, loan of a toothless saw' })] }).fields).toEqual([])
    expect(of({ industry: 'Old loans at small museums' }).fields).toEqual([])
  })

  it('are told by what is sold as well as by the trade', () => {
    const said = 'Physiotherapy'
    expect(of({ message: said }).fields).toContain('health')
    expect(of({ offerProgram: said }).fields).toContain('health')
    expect(of({ offers: [wayToBuy({ name: said })] }).fields).toContain('health')
    expect(of({ offers: [wayToBuy({ includes: said })] }).fields).toContain('health')
    expect(of({ rules: said }).fields).toEqual([])
  })

  it('hold for everybody where they name no field, and for nobody else where they do', () => {
    expect(of({}).packs).toEqual(allPacks().filter((pack) => !pack.fields))
    expect(of({}).packs.length).toBeLessThan(allPacks().length)
  })

  it('are the same list for other answers of the same fields, so that no finder is made twice', () => {
    expect(of({ industry: 'Physiotherapy' }).packs).toBe(of({ industry: 'A physiotherapy practice' }).packs)
    expect(of({ industry: 'Physiotherapy' }).packs).not.toBe(of({}).packs)
  })

  it('hold in the market of the answered country', () => {
    expect(of({ market: { ...emptyIntake().market, country: 'Austria' } }).market).toBe('eu')
  })
})
