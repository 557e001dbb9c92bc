import { describe, expect, it } from 'vitest'
import { wayToBuy } from '../../../shared/intake.ts'
import { wordsFound } from '../testing/found-in.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const found = (body: string, price: string, language = 'English'): string[] => {
  const market = { ...intakeOfCoach.market, language }
  const offers = [wayToBuy({ name: 'One', price }), wayToBuy({ name: 'Two', price: '€ 68' })]
  const firstStep = { ...intakeOfCoach.firstStep, price: '€60' }
  const intake = { ...intakeOfCoach, market, offers, firstStep }
  const vault = vaultOf({ 8: { emails: [{ body }] } }, { intake })
  return [...wordsFound(vault, 'fact'), ...wordsFound(vault, 'proof')]
}

describe('a price', () => {
  it.each([
    ['Der Preis beginnt bei 2.400 €.', '2.400 bis 6.000 €', 'Deutsch'],
    ['The price starts at €2,400.', '€2,400–6,000', 'English'],
    ['Der Preis ist 595 € inkl. MwSt.', '500 €', 'Deutsch'],
    ['El precio es de 605 € con IVA.', '500 €', 'Español'],
    ['The price is €250, paid in two instalments.', '€500', 'English'],
    ['Drei Stunden kosten zusammen € 204.', '€ 500', 'Deutsch'],
    ['It is €500: half on day one, that is €250.', '€500', 'English'],
    ['Both together cost €568.', '€500', 'English'],
    ['Wer beide Abende nimmt, zahlt zusammen 136 €.', '€ 500', 'Deutsch'],
    ['For both evenings it is €136.', '€500', 'English'],
    ['The visit and Two come to €128.', '€500', 'English'],
  ])('is not foreign in “%s” where the answer is %s', (body, price, language) => {
    expect(found(body, price, language)).toEqual([])
  })

  it.each([
    ['The price is €600.', '€500', '€600'],
    ['The price starts at €1,900.', '€2,400–6,000', '€1,900'],
    ['The price is €750, paid in two instalments.', '€500', '€750'],
  ])('is foreign in “%s” where the answer is %s', (body, price, words) => {
    expect(found(body, price)).toEqual([words])
  })
})
