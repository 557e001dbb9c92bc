import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers-in.ts'
import { languagesOfNumbers } from './number-words.ts'
import { wordsIn } from './words-in.ts'

const read = (text: string, language = 'en') =>
  numbersIn(text, wordsIn(text), language).map(({ text: written, value, kind }) => [written, value, kind])

const kindOf = (text: string): unknown => read(text)[0]?.[2]

describe('a number in digits', () => {
  it.each([
    ['1 140 paires vendues', [1140]],
    ['W 2024 sprzedano 12 500 par', [2024, 12500]],
    ['24 140', [24, 140]],
    ['de 1 900 à 3 400 € TTC', [1900, 3400]],
    ['de 900 à 3 400 €', [900, 3400]],
    ['de 1 900 à 3400 €', [1900, 3400]],
    ['od 1 900 do 3 400 złotych', [1900, 3400]],
    ['5 100 à 200 €', [5, 100, 200]],
    ['le 02 900 à 340 €', [2, 900, 340]],
  ])('reads thousands with the space of the keyboard before what is counted: “%s”', (text, values) => {
    expect(read(text, 'fr').map(([, value]) => value)).toEqual(values)
  })

  it.each(["9 o'clock", '9 o’clock', '9 Uhr', '9:30', '14.15 Uhr', '8h30', '8 h 30', '5 p.m.', '12am'])(
    'is a time of day in “%s”',
    (text) => {
      expect(kindOf(text)).toBe('clock')
    },
  )

  it.each([
    ['À dix-huit heures, un pot.', 'clock'],
    ['On arrive vers 19 heures.', 'clock'],
    ['Un atelier de dix-huit heures.', 'count'],
    ['Il reste à trente heures de marche.', 'count'],
  ])('of French hours is read in “%s”', (text, kind) => {
    expect(numbersIn(text, wordsIn(text), 'fr').map((number) => number.kind)).toEqual([kind])
  })

  it('is a percentage where the sign stands behind the next one', () => {
    const text = 'Deux bains, 33 et 75 %, en 4 jours.'
    expect(numbersIn(text, wordsIn(text), 'fr').map(({ kind, value }) => [kind, value])).toEqual([
      ['count', 2],
      ['percent', 33],
      ['percent', 75],
      ['count', 4],
    ])
  })

  it('is half past the hour before in German', () => {
    const text = 'Von halb sieben bis halb 10, mit zehn Leuten.'
    expect(numbersIn(text, wordsIn(text), 'de').map(({ kind }) => kind)).toEqual(['clock', 'clock', 'count'])
  })

  it.each([
    ['65 Cent', 0.65, 'de'],
    ['70¢', 0.7, 'en'],
    ['45p', 0.45, 'en'],
    ['seventy cents', 0.7, 'en'],
    ['45 céntimos', 0.45, 'es'],
    ['52 centimes', 0.52, 'fr'],
    ['20 groszy', 0.2, 'pl'],
    ['three pounds twenty', 3.2, 'en'],
    ['14 dollars and fifty cents', 14.5, 'en'],
    ['tres euros con cincuenta', 3.5, 'es'],
    ['12 € 50', 12.5, 'fr'],
    ['3 zł 20 gr', 3.2, 'pl'],
    ['Rs 950', 950, 'en'],
    ['₹1,25,000', 125_000, 'en'],
    ['fifty lakh rupees', 5e6, 'en'],
    ['quinientos pesos', 500, 'es'],
    ['4500 kronor', 4500, 'sv'],
  ])('is one amount of money in “%s”', (text, value, language) => {
    const found = numbersIn(text, wordsIn(text), language)
    expect(found.map((number) => [number.text, number.value, number.kind])).toEqual([[text, value, 'money']])
  })

  it.each([
    ['For 5 euros 20 minutes.', [5, 20]],
    ['We paid 5 euros and 20 people came.', [5, 20]],
    ['It is 3 euros, 50 pages.', [3, 50]],
  ])('is no part of an amount where it counts something: “%s”', (text, values) => {
    expect(read(text).map(([, value]) => value)).toEqual(values)
  })

  it('has its fraction in its value', () => {
    expect(read('1½ hours, 2 ¾ hours, ½ hour').map(([, value]) => value)).toEqual([1.5, 2.75, 0.5])
  })

  it.each([
    ['12.50 €', 12.5, 'money'],
    ['9.90 euros', 9.9, 'money'],
    ['99.95 percent', 99.95, 'percent'],
    ['1.25 million', 1.25e6, 'count'],
  ])('is no time of day in “%s”', (text, value, kind) => {
    expect(read(text)).toEqual([[text, value, kind]])
  })

  it.each(['14 am Freitag', '20 Uhren', '7 amigos', '3 hours', '2 ex-clients'])(
    'is no time of day and no ordinal in “%s”',
    (text) => {
      expect(kindOf(text)).toBe('count')
    },
  )

  it.each(['1st', '22nd', '3rd', '4th', '1er', '2e', '3ème', '4º', '5ª'])('is an ordinal in “%s”', (text) => {
    expect(read(text)).toEqual([[text, Number.parseInt(text, 10), 'ordinal']])
  })

  it.each(['%', '％', 'percent', 'per cent', 'Prozent', 'por ciento', 'pour cent', 'procent', 'per cento'])(
    'is a percentage before “%s”',
    (sign) => {
      expect(read(`30 ${sign}`)).toEqual([[`30 ${sign}`, 30, 'percent']])
    },
  )

  it.each(['percentage points', 'Prozentpunkte', 'procentowo'])('is no percentage before “%s”', (word) => {
    expect(kindOf(`30 ${word}`)).toBe('count')
  })

  it.each([
    ['10x', 'times'],
    ['10 ×', 'times'],
    ['10-fold', 'times'],
    ['3 fold', 'times'],
    ['3 folders', 'count'],
    ['10 xylophones', 'count'],
    ['$10 x', 'money'],
  ])('in “%s” is of the kind “%s”', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  it.each([
    ['3 tausend', 3000],
    ['2 mil', 2000],
    ['4 mille', 4000],
    ['5 tysięcy', 5000],
    ['5 tysiące', 5000],
    ['5 tysiącami', 5000],
    ['12 tys. klientów', 12_000],
    ['12 Tsd. Kunden', 12_000],
    ['3 Mio. Kunden', 3e6],
    ['2 Mrd.', 2e9],
    ['3 mln', 3e6],
    ['2 mld', 2e9],
    ['3 duizend', 3000],
    ['3 mila', 3000],
    ['7 thousand', 7000],
    ['2 Millionen', 2e6],
    ['3 millones', 3e6],
    ['3 millions', 3e6],
    ['2 miliony', 2e6],
    ['3 milionów', 3e6],
    ['2 milioni', 2e6],
    ['2 miljoen', 2e6],
    ['3 billion', 3e9],
    ['3bn', 3e9],
    ['4k', 4000],
    ['4K', 4000],
    ['5M', 5e6],
    ['1.5k', 1500],
    ['400m', 400],
    ['3 miles', 3],
    ['2 milk bottles', 2],
  ])('in “%s” is %d', (text, value) => {
    expect(numbersIn(text, wordsIn(text))[0]?.value).toBe(value)
  })

  it.each([
    ['$2m', 2e6],
    ['€3 m', 3e6],
    ['£4k', 4000],
    ['$1bn', 1e9],
    ['US$40', 40],
    ['A$ 40', 40],
    ['C$5', 5],
    ['₹500', 500],
    ['¥500', 500],
    ['CHF 40', 40],
    ['PLN 40', 40],
    ['NOK 40', 40],
    ['40,- €', 40],
    ['40 Franken', 40],
    ['40 francs', 40],
    ['40 franchi', 40],
    ['40 zł', 40],
    ['40 złotych', 40],
    ['40 euros', 40],
    ['40 dólares', 40],
    ['40 dolarów', 40],
    ['40 dollari', 40],
    ['40 bucks', 40],
    ['40 kr', 40],
    ['40 kronor', 40],
    ['3 pounds', 3],
    ['12 345 678 zł', 12_345_678],
    ['1 900 €', 1900],
    ["1'200 CHF", 1200],
    ['1.234,56 €', 1234.56],
  ])('is money in “%s”', (text, value) => {
    expect(read(text)).toEqual([[text, value, 'money']])
  })

  it.each(['3 pounds of flour', '40 libras', '40 krakens', '40 dollarization'])(
    'is no money in “%s”',
    (text) => {
      expect(kindOf(text)).toBe('count')
    },
  )

  it.each([
    ['1899', 'count'],
    ['1900', 'year'],
    ['2099', 'year'],
    ['2100', 'count'],
    ['2,019', 'count'],
    ['$2019', 'money'],
    ['2019 euros', 'money'],
    ['20190', 'count'],
  ])('%s is a %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  it.each([
    ['2.400 bis 6.000 €', [2400, 6000]],
    ['€2,400–6,000', [2400, 6000]],
    ['500 à 900 €', [500, 900]],
    ['300 do 400 zł', [300, 400]],
    ['1900 to 2000 dollars', [1900, 2000]],
  ])('is money at both ends of “%s”', (text, values) => {
    const found = numbersIn(text, wordsIn(text), 'de')
    expect(found.map(({ value }) => value)).toEqual(values)
    expect(found.map(({ kind }) => kind)).toEqual(['money', 'money'])
  })

  it.each(['2 to 400 $', '300 and 400 $', '300 people to $400'])(
    'is no money for the amount beside it in “%s”',
    (text) => {
      expect(kindOf(text)).toBe('count')
    },
  )

  it('is the same however its thousands are parted', () => {
    const value = fc.integer({ min: 1000, max: 9_999_999 })
    fc.assert(
      fc.property(value, fc.constantFrom(',', '.', "'", '’', '\u00a0', '\u202f'), (whole, mark) => {
        const written = `${whole}`.replace(/\B(?=(?:\d{3})+$)/gu, mark)
        const [found, ...more] = numbersIn(written, wordsIn(written))
        expect([found?.value, found?.text, more]).toEqual([whole, written, []])
      }),
    )
  })
})

describe('a number in words', () => {
  it.each([
    ['en', 'a hundred and one', 101],
    ['en', 'one hundred', 100],
    ['en', 'twenty-one thousand five hundred and six', 21_506],
    ['en', 'zero', 0],
    ['en', 'dozen', 12],
    ['en', 'three hundred thousand', 300_000],
    ['de', 'zweitausendvierhundert', 2400],
    ['de', 'zwohundert', 200],
    ['de', 'hundert', 100],
    ['de', 'tausendeins', 1001],
    ['de', 'dreieinhalb', 3.5],
    ['de', 'anderthalb', 1.5],
    ['de', 'dreissig', 30],
    ['de', 'Dutzend', 12],
    ['de', 'tausend und fünf', 1005],
    ['es', 'veintiún', 21],
    ['es', 'veintiuna', 21],
    ['es', 'doscientas', 200],
    ['es', 'mil doscientos', 1200],
    ['es', 'un millón', 1e6],
    ['es', 'treinta y un', 31],
    ['fr', 'quatre-vingt', 80],
    ['fr', 'vingt et une', 21],
    ['fr', 'deux mille trois cents', 2300],
    ['fr', 'centaine', 100],
    ['pl', 'dwóch', 2],
    ['pl', 'trzech', 3],
    ['pl', 'czterech', 4],
    ['pl', 'siedmiu', 7],
    ['pl', 'ośmiu', 8],
    ['pl', 'dwunastu', 12],
    ['pl', 'piętnastu', 15],
    ['pl', 'dwudziestu', 20],
    ['pl', 'czterdziestu', 40],
    ['pl', 'pięćdziesięciu', 50],
    ['pl', 'stu', 100],
    ['pl', 'dwustu', 200],
    ['pl', 'trzystu', 300],
    ['pl', 'pięciuset', 500],
    ['pl', 'siedmiuset', 700],
    ['pl', 'dziewięciuset', 900],
    ['pl', 'stu dwudziestu', 120],
    ['pl', 'dwustu pięćdziesięciu trzech', 253],
    ['pl', 'dwustoma', 200],
    ['pl', 'tysiąca', 1000],
    ['pl', 'dwiema', 2],
    ['pl', 'czterem', 4],
    ['pl', 'dwadzieścia dwie', 22],
    ['pl', 'siedmiorga', 7],
    ['pl', 'półtora', 1.5],
    ['pl', 'dwa tysiące pięćset', 2500],
    ['it', 'milleuno', 1001],
    ['it', 'duemilacinquecento', 2500],
    ['it', 'ventun', 21],
    ['it', 'trentatre', 33],
    ['nl', 'anderhalf', 1.5],
    ['nl', 'drieentwintig', 23],
    ['nl', 'duizend en vijf', 1005],
    ['nl', 'tweeduizendvijfhonderd', 2500],
  ])('in %s copy is read from “%s”', (language, text, value) => {
    expect(read(text, language)).toEqual([[text, value, 'count']])
  })

  it.each([
    ['de', 'ein Tag'],
    ['es', 'una mesa'],
    ['fr', 'un jour'],
    ['pl', 'jeden dzień'],
    ['it', 'una casa'],
    ['nl', 'een dag'],
  ])('is no article: in %s copy “%s” counts nothing', (language, text) => {
    expect(read(text, language)).toEqual([])
  })

  it.each([
    ['es', '12 mil clientes', '12 mil'],
    ['fr', '12 mille clients', '12 mille'],
    ['nl', '12 duizend klanten', '12 duizend'],
    ['de', '3 tausend Kunden', '3 tausend'],
  ])('is no second one where it is the scale of figures: in %s copy “%s”', (language, text, number) => {
    expect(read(text, language).map(([said]) => said)).toEqual([number])
  })

  it('stands behind an amount too', () => {
    expect(read('510 €\n24 clases', 'es').map(([, value]) => value)).toEqual([510, 24])
  })

  it('ends where a comma, another line or a word stands between', () => {
    expect(read('twenty, three; fifty\nsix, seven and a hundred ninety')).toEqual([
      ['twenty', 20, 'count'],
      ['three', 3, 'count'],
      ['fifty', 50, 'count'],
      ['six', 6, 'count'],
      ['seven', 7, 'count'],
      ['a hundred ninety', 190, 'count'],
    ])
  })

  it('is read in its own language only', () => {
    expect(read('dreißig Tage, trente jours, thirty days', 'fr')).toEqual([['trente', 30, 'count']])
    expect(read('dreißig Tage und 4 Tage', 'fi')).toEqual([['4', 4, 'count']])
  })
})

it('tells of every number of any text where it stands, in order, and among which words', () => {
  const piece = fc.constantFrom(
    ...['12', '4.5', ' ', ',', ' bis ', '–', 'k', ' thousand', '%', ' zwei', 'hundert', ' Uhr', 'x', '\n'],
    ...["'", '.', ' twenty', '-one', ' and', '２', 'İ', '🙂', ' percent', '1 000', 'th', ' a.m.', 'a'],
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...languagesOfNumbers, 'fi'), (written, language) => {
      const words = wordsIn(written)
      let free = 0
      for (const { from, to, first, next, value, text: own } of numbersIn(written, words, language)) {
        expect(from).toBeGreaterThanOrEqual(free)
        expect(to).toBeGreaterThan(from)
        expect(Number.isFinite(value)).toBe(true)
        expect(written.slice(from, to)).toBe(own)
        // Its words begin where it stands, and the next one stands behind it.
        expect(words.slice(0, first).every((word) => word.to <= from)).toBe(true)
        expect(words.slice(first, next).every((word) => word.from < to)).toBe(true)
        expect(words[next]?.from ?? to).toBeGreaterThanOrEqual(to)
        free = to
      }
    }),
    { numRuns: 300 },
  )
})
