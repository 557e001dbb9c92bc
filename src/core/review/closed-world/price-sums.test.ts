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
    [
      'An order above ten acres is €950 for each more, so 14 acres come to €22,300.',
      '€18,500 up to 10 acres, €950 for each acre above',
      'English',
    ],
    [
      'You live 25 miles out, so the price is €92.',
      '€85 plus 70 cents a mile after the first 15 miles',
      'English',
    ],
    ['On a Tuesday you get 15% off, so you pay €27.20 a head.', '€32 per person', 'English'],
    ['Ein Fünftel weniger kostet es mit Rente: 432 €.', '540 €', 'Deutsch'],
    ['Dreißig Prozent zahlen Sie an, das sind 117 €, der Rest von 273 € folgt.', '390 €', 'Deutsch'],
    ['Die 68 € ziehen wir ab, bleiben 472 € zu zahlen.', '540 €', 'Deutsch'],
    ['Die 30 Jahre hält er, das sind dreizehn Euro im Jahr, so der Preis.', '390 €', 'Deutsch'],
    [
      'Al mes pagas 20 €; si pagas el año, en doce meses ahorras 30 € del precio.',
      '20 € al mes o 210 € al año',
      'Español',
    ],
    ['Le prix revient à 23 € le cours.', '345 € pour quinze cours', 'Français'],
    [
      'Pour 60 km, cela fait 230,40 € au prix du jour.',
      '220 €, puis 0,52 € du km au-delà de 40 km',
      'Français',
    ],
    ['El litro sale a un precio de 23,20 €/l.', 'lata de 2,5 litros, 58 €', 'Español'],
    ['Das Pressen kostet 65 Cent je Liter.', '0,65 € pro Liter', 'Deutsch'],
    [
      'The price is €14 a month, or €150 at once, which saves you €18 in twelve months.',
      '€14 a month or €150',
      'English',
    ],
  ])('is not foreign where it is worked out in “%s” of the answer %s', (body, price, language) => {
    expect(found(body, price, language)).toEqual([])
  })

  it.each([
    [
      'The price is €22,400 for a plot of 14 acres.',
      '€18,500 up to 10 acres, €950 for each acre above',
      '€22,400',
    ],
    ['You get 15% off, so you pay €25 a head, that is the price.', '€32 per person', '€25'],
    ['The price is €118.', '€390', '€118'],
    ['It costs 60 cents a mile.', '€85 plus 70 cents a mile', '60 cents'],
    ['The price is €45 and takes two hours.', '€85 plus 70 cents a mile', '€45'],
  ])('is foreign in “%s”, which the answer %s does not come to', (body, price, words) => {
    expect(found(body, price)).toContain(words)
  })

  it.each([
    ['The price is €600.', '€500', '€600'],
    ['The price starts at €1,900.', '€2,400–6,000', '€1,900'],
    ['The price is €750, paid in two instalments.', '€500', '€750'],
  ])('is foreign in “%s” where the answer is %s', (body, price, words) => {
    expect(found(body, price)).toEqual([words])
  })
})
