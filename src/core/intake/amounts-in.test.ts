import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsIn, lengthsIn } from './amounts-in.ts'

const textsOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text)

describe('amounts', () => {
  it.each([
    ['The single visit is from €110.', ['from €110']],
    ['It starts at $1,700 in all', ['$1,700']],
    ['Yoga, $40 per class', ['$40 per class']],
    ['Care plan £390 a month, setup £1,250.50', ['£390 a month', '£1,250.50']],
    ['A day is US$ 500, or 450 dollars', ['US$ 500', '450 dollars']],
    ['Between £60–£80', ['£60–£80']],
    ['Between £60 and £80 a day, then £90', ['Between £60 and £80 a day', '£90']],
    ['zwischen 60 und 80 €, entre 60 € y 80 €', ['zwischen 60 und 80 €', 'entre 60 € y 80 €']],
    ['Einzeln 95 € pro Sitzung', ['95 € pro Sitzung']],
    ['Das Paket kostet ab 1.200,50 €', ['ab 1.200,50 €']],
    ['99 €/Monat, jederzeit kündbar', ['99 €/Monat']],
    ['Beratung CHF 95.– oder 1’200 Franken', ['CHF 95.–', '1’200 Franken']],
    ['Bono de 8 clases desde 240 €', ['desde 240 €']],
    ['La cuota es a partir de 60 € al mes', ['a partir de 60 € al mes']],
    ['300 dólares la sesión', ['300 dólares la sesión']],
    ['La séance coûte 60 euros', ['60 euros']],
    ['à partir de 80 euros par mois', ['à partir de 80 euros par mois']],
    ['Forfait à 4 800 €', ['4 800 €']],
    ['£75 + VAT per hour', ['£75 + VAT per hour']],
    ['€90 per night per person', ['€90 per night per person']],
    ['Fenster ab 780 € pro Fenster inkl. Einbau', ['ab 780 € pro Fenster']],
    ['Floors 45 € / m2, walls 12 € per m²', ['45 € / m2', '12 € per m²']],
    ['Birthday €25 per child, class £14 pp', ['€25 per child', '£14 pp']],
    ['bridal ₹12,000 / party ₹500 per hand', ['₹12,000', '₹500 per hand']],
    ['90 € je nach Aufwand, 80 € per Überweisung', ['90 €', '80 €']],
    ['Anfahrt 30 Euro netto', ['30 Euro netto']],
    ['dès 30 € la séance', ['dès 30 € la séance']],
    ['Pakiet od 250 zł', ['od 250 zł']],
    ['120 zł / h', ['120 zł / h']],
    ['600 złotych', ['600 złotych']],
    ['500 kr', ['500 kr']],
    ['Coaching 80–120 € oder 80 bis 120 €', ['80–120 €', '80 bis 120 €']],
    ['Beratung: 80 – 120 €', ['80 – 120 €']],
    ['from 80-120 euros per session', ['from 80-120 euros per session']],
    ['€80–120, later 80 to 120 euros', ['€80–120', '80 to 120 euros']],
    ['Retainer $5k a month, setup €5k–10k', ['$5k a month', '€5k–10k']],
    ['Umbau 12 Tsd. €, Neubau $1.2m', ['12 Tsd. €', '$1.2m']],
    ['The year is ₹1,25,000, the month ₹ 12,500.50', ['₹1,25,000', '₹ 12,500.50']],
    ['Flats from ₹2.5 lakh, houses Rs. 1.2 crore', ['from ₹2.5 lakh', 'Rs. 1.2 crore']],
    ['Neubau ab 1,2 Mio. €, casas 2 millones €', ['ab 1,2 Mio. €', '2 millones €']],
    ['AED 390 an hour, 1 200 Kč or kr. 500', ['AED 390 an hour', '1 200 Kč', 'kr. 500']],
    ['Tagessatz 390,- € oder 450,-- EUR', ['390,- €', '450,-- EUR']],
  ])('are found with what stands to them: %s', (text, found) => {
    expect(textsOf(amountsIn(text))).toEqual(found)
  })

  it.each([
    'Ten years, 400 clients, 12 weeks',
    'In 2019 we moved',
    '30 eurosystems',
    '100 krill',
    '24/7',
    'Try 5 sessions, 6 ft apart',
    '',
  ])('are not found where no money is named: %s', (text) => {
    expect(amountsIn(text)).toEqual([])
  })

  it.each(['₹1,25,00', '€1.250.00.1', '€12,3456', "CHF 1'25"])('are no piece of a number: %s', (text) => {
    expect(amountsIn(text)).toEqual([])
  })

  it.each([
    ['Alexander method €95', ['€95']],
    ['Collab 95 €', ['95 €']],
    ['Course 2 €80', ['€80']],
    ['Course 2 – 80 €', ['80 €']],
    ['10m hose €20', ['€20']],
    ['Visit €80 – 60 minutes', ['€80']],
    ['€40 a 3-course dinner', ['€40']],
    ['€40 to €60', ['€40 to €60']],
    ['From 10:00 – 90 €', ['90 €']],
    ['HK$ 500', ['HK$ 500']],
  ])('begin and end with what belongs to them: %s', (text, found) => {
    expect(textsOf(amountsIn(text))).toEqual(found)
  })

  it('take no unit that only begins a word', () => {
    expect(textsOf(amountsIn('€12 a hearty meal'))).toEqual(['€12'])
    expect(textsOf(amountsIn('€12 a dayroom'))).toEqual(['€12'])
  })
})

describe('lengths', () => {
  it.each([
    ['Single visit, 60 minutes', ['60 minutes']],
    ['A 12-week course of 8 calls', ['12-week', '8 calls']],
    ['It takes 3–4 weeks', ['3–4 weeks']],
    ['90min or 2 h', ['90min', '2 h']],
    ['1.5 hours, a 1,5-Stunden-Kurs', ['1.5 hours', '1,5-Stunden']],
    ['1–1.5 hours, 8 to 10 weeks, 8 bis 10 Wochen', ['1–1.5 hours', '8 to 10 weeks', '8 bis 10 Wochen']],
    ['6 Monate, 10 Termine, 14 Tage', ['6 Monate', '10 Termine', '14 Tage']],
    ['2 Stunden, 1 Woche', ['2 Stunden', '1 Woche']],
    ['30 minutos, 5 días, 2 meses', ['30 minutos', '5 días', '2 meses']],
    ['10 sesiones en 1 año', ['10 sesiones', '1 año']],
    ['2 heures, 3 jours, 6 mois', ['2 heures', '3 jours', '6 mois']],
    ['4 séances par mois', ['4 séances']],
  ])('are found: %s', (text, found) => {
    expect(textsOf(lengthsIn(text))).toEqual(found)
  })

  it.each(['A4 hours', '1/2 hour', '2.10.5 days', 'ten hours', '60 minuets', '5 hoursmen', 'Room 7', '€60'])(
    'are not found where there are none: %s',
    (text) => {
      expect(lengthsIn(text)).toEqual([])
    },
  )
})

it('gives pieces of any text as they stand in it, in order, none over another', () => {
  const words = fc.constantFrom(
    ...['from ', 'ab ', '€', '$', 'CHF ', '110', '1,700', '4 800', ' €', ' zł', '–', '60', ' minutes', 'h '],
    ...[' a month', ' pro Sitzung', '-week', '\t', '\u00a0', 'Kurs', '. '],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 }))), (parts) => {
      const text = parts.join('')
      for (const pieces of [amountsIn(text), lengthsIn(text)]) {
        let before = 0
        for (const { text: piece, from, to } of pieces) {
          expect(text.slice(from, to)).toBe(piece)
          expect([piece.trim(), /\d/u.test(piece), from >= before]).toEqual([piece, true, true])
          before = to
        }
      }
    }),
  )
})
