import { describe, expect, it } from 'vitest'
import { importLimits, type ImportLine } from '../../shared/imports/imported-file.ts'
import { numberLines } from './numbered-line.ts'
import { pricedRows } from './priced-rows.ts'

const heading = (text: string): ImportLine => ({ text, as: 'heading' })
const rows = (...lines: (string | ImportLine)[]) =>
  pricedRows(numberLines(lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line))))
const values = (...lines: (string | ImportLine)[]) => rows(...lines).map(({ value }) => value)

describe('a line with its price', () => {
  it.each([
    ['The single session is 45 euros', { name: 'The single session', price: '45 euros' }],
    ['Gift card for $60', { name: 'Gift card', price: '$60' }],
    ['Die Sitzung kostet 90 €', { name: 'Die Sitzung', price: '90 €' }],
    ['Zehn Stunden sind 800 €', { name: 'Zehn Stunden', price: '800 €' }],
    ['La sesión cuesta 45 €', { name: 'La sesión', price: '45 €' }],
    ['La séance coûte 60 euros', { name: 'La séance', price: '60 euros' }],
    ['Pakiet 5 wizyt – 600 zł', { name: 'Pakiet 5 wizyt', price: '600 zł' }],
  ])('has a name without the word that leads to the price: %s', (line, value) => {
    expect(values(line)).toEqual([value])
  })

  it.each([
    [
      'Einzelstunde, 60 Minuten, mit Bericht: ab 95 €',
      { name: 'Einzelstunde', timeframe: '60 Minuten', price: 'ab 95 €', includes: 'mit Bericht' },
    ],
    [
      'Bono | 5 sesiones | 200 € | material y guía',
      { name: 'Bono', timeframe: '5 sesiones', price: '200 €', includes: 'material y guía' },
    ],
    ['Forfait – 3 mois – 450 €', { name: 'Forfait', timeframe: '3 mois', price: '450 €' }],
    ['• 2) Care plan\t£390 a month', { name: '2) Care plan', price: '£390 a month' }],
    ['90 min massage ..... 105 €', { name: '90 min massage', timeframe: '90 min', price: '105 €' }],
    ['Course: €80, tea', { name: 'Course', price: '€80' }],
    ['Workshop, 1.5 hours: €90', { name: 'Workshop', timeframe: '1.5 hours', price: '€90' }],
    ['Gruppenkurs · 8 Termine · 120 €', { name: 'Gruppenkurs', timeframe: '8 Termine', price: '120 €' }],
    ['Pottery • 8 sessions: £120', { name: 'Pottery', timeframe: '8 sessions', price: '£120' }],
    [
      'Weekend (breakfast included): £240',
      { name: 'Weekend', price: '£240', includes: 'breakfast included' },
    ],
    ['Massage (60 min) 80 €', { name: 'Massage', timeframe: '60 min', price: '80 €' }],
    ['Visit (€90, with tea)', { name: 'Visit', price: '€90', includes: 'with tea' }],
    ['Visit €90, two cups (of tea)', { name: 'Visit', price: '€90', includes: 'two cups (of tea)' }],
  ])('has its length and what is in it apart: %s', (line, value) => {
    expect(values(line)).toEqual([value])
  })

  it('keeps another amount for the same beside the price, and tells two things apart where each has a name', () => {
    for (const line of [
      'Full package: $4,800, or three payments of $1,700',
      'Zehnerkarte: 990 €, oder zwei Raten zu 500 €',
      'Curso: 300 €, o dos pagos de 160 €',
      'Stage : 300 €, ou deux fois 160 €',
    ])
      expect(rows(line)).toHaveLength(1)
    expect(values('Full package: $4,800, or three payments of $1,700')[0]).toMatchObject({
      price: '$4,800, or three payments of $1,700',
    })
    expect(values('One visit €100, two visits €180')).toEqual([
      { name: 'One visit', price: '€100' },
      { name: 'two visits', price: '€180' },
    ])
    expect(values('€100 or so, €180 at most')).toEqual([])
  })

  it('has its name behind the price where nothing stands before it and it is short', () => {
    expect(values('€85 first visit')).toEqual([{ name: 'first visit', price: '€85' }])
    expect(values('€85 for whoever comes on the first day')).toEqual([])
  })

  it.each([
    ['a question', 'Is it €90 a session?'],
    ['a budget', 'Our budget is €900'],
    ['earnings', 'She earned $900 that week'],
    ['turnover in German', 'Der Umsatz lag bei 90.000 €'],
    ['turnover in Spanish', 'Nuestra facturación: 90.000 €'],
    ['turnover in French', 'Chiffre d’affaires : 90 000 €'.replace('’', "'")],
    ['a fee for not coming', 'No-show: €30'],
    ['a fee for cancelling', 'Storno: 20 €'],
    ['a price alone', '€90'],
    ['a label of a price', 'Price: €85'],
    ['what costs nothing that is named', 'A visit takes an hour'],
  ])('is none where it is %s', (_, line) => {
    expect(rows(line)).toEqual([])
  })

  it('is none in a paragraph, nor in what is set apart as a quote', () => {
    const words = (count: number): string => `Visit: €90 ${'so '.repeat(count - 2)}`
    expect(rows(words(32))).toHaveLength(1)
    expect(rows(words(33))).toEqual([])
    expect(rows({ text: 'Visit: €90', as: 'quote' })).toEqual([])
  })
})

describe('a price alone below its name', () => {
  it('has what is right above it: the name first, then how long it takes and what is in it', () => {
    expect(
      rows(
        'Prices',
        '',
        'Haircut',
        '30 min',
        '£24',
        '',
        'Retainer',
        'Ten hours with us',
        'from £390 / month',
      ),
    ).toEqual([
      { key: 'offers', value: { name: 'Haircut', timeframe: '30 min', price: '£24' }, lines: [3, 4, 5] },
      {
        key: 'offers',
        value: { name: 'Retainer', price: 'from £390 / month', includes: 'Ten hours with us' },
        lines: [7, 8, 9],
      },
    ])
  })
  it('has as many lines as the first of its piece, whatever stands below that, and not their label', () => {
    expect(values('Services', 'Starter', '€390', '3 sessions', 'Deep', '€1,190')).toEqual([
      { name: 'Starter', price: '€390' },
      { name: 'Deep', price: '€1,190' },
    ])
    expect(values('Cut', '30 min', '£24', 'Beard', '15 min', '£15')).toEqual([
      { name: 'Cut', timeframe: '30 min', price: '£24' },
      { name: 'Beard', timeframe: '15 min', price: '£15' },
    ])
  })
  it('is looked for in a long list in a moment', () => {
    const list = Array.from({ length: 800 }, (_, at) => (at % 2 === 0 ? 'We did it.' : '£24'))
    expect(values(...list)).toEqual([])
  })
  it('is none below a sentence, a long piece, an empty line or what is no price of ours', () => {
    for (const lines of [
      ['We did it all by hand.', '£24'],
      ['a', 'b', 'c', 'd', '£24'],
      ['Cut', '', '£24'],
      ['Competitors', '£24'],
    ])
      expect(values(...lines), lines.join()).toEqual([])
  })
})

describe('a price below its heading', () => {
  it('has the name from the nearest heading, at most four lines above', () => {
    expect(rows(heading('The course'), 'a', '', 'b', '€80')).toEqual([
      { key: 'offers', value: { name: 'The course', price: '€80' }, lines: [1, 5] },
    ])
    expect(rows(heading('The course'), 'a', '', 'b.', 'c', '€80')).toEqual([])
    expect(values(heading('The course'), heading('For two'), '€80')).toEqual([
      { name: 'For two', price: '€80' },
    ])
  })
  it('begins with brackets that name nothing', () => {
    expect(values(heading('Two nights'), '(breakfast included): £240')).toEqual([
      { name: 'Two nights', price: '£240', includes: 'breakfast included' },
    ])
    expect(rows('(breakfast included): £240')).toEqual([])
  })
  it('has none from a heading with a price of its own, or from a sentence', () => {
    expect(values(heading('The course from €60'), '€80')).not.toContainEqual(
      expect.objectContaining({ price: '€80' }),
    )
    expect(rows(heading('What we have learned in all the years of this work'), '€80')).toEqual([])
  })
})

it('keeps beside a price what it comes to or came to before', () => {
  expect(values('Five hours: 550,- EUR (110,- EUR pro Stunde)')).toEqual([
    { name: 'Five hours', price: '550,- EUR (110,- EUR pro Stunde)' },
  ])
  expect(values('Zehn: 990 € statt 1.200 €')).toEqual([{ name: 'Zehn', price: '990 € statt 1.200 €' }])
  expect(values('Course: was 300 €, now 275 €')).toEqual([])
})

it('leaves no half of a bracket, and no length twice', () => {
  expect(values('Assessment £75 (60 mins).')).toEqual([
    { name: 'Assessment', timeframe: '60 mins', price: '£75' },
  ])
  expect(values('Termin ... 45 € ... 30 Min.')).toEqual([
    { name: 'Termin', timeframe: '30 Min', price: '45 €' },
  ])
})

it('takes no price that others ask, or that is to be paid', () => {
  for (const line of [
    'A showroom charges about £9,000',
    'Most of our guests spend £500',
    'Others charge £900 a day',
    'Send the invoice £50',
    'Andere nehmen 900 €',
    'La competencia: 900 €',
  ])
    expect(values(line), line).toEqual([])
})

it('names nothing with words that only lead to a price', () => {
  expect(values("It's £15")).toEqual([])
  expect(values('We charge $90')).toEqual([])
  expect(values('Well, it costs 90 €')).toEqual([])
})

it('are several in a line where each has a name, without what heads them all', () => {
  expect(values('Offer: lockout £90, rekey £60 per lock')).toEqual([
    { name: 'lockout', price: '£90' },
    { name: 'rekey', price: '£60 per lock' },
  ])
  expect(values('Visit £90 £60')).toEqual([])
})

it('is none of whoever made a page', () => {
  expect(values('© 2026 Marlow Physio. Website by Studio X. Sites from £900.')).toEqual([])
})

it('gives what another price is for along with it', () => {
  expect(values('Class: £15 or £130 for ten')).toEqual([{ name: 'Class', price: '£15 or £130 for ten' }])
})

it('names a price after no heading from which answers to something else part it', () => {
  const [title, , price] = numberLines(
    ['Zen Tax', 'Who? Freelancers', 'Prices\t$450'].map((text) => ({ text, as: 'heading' })),
  )
  expect(pricedRows([title, price].flatMap((line) => line ?? []))).toEqual([])
})

describe('a line without an amount', () => {
  it.each([
    ['Retreat: price on request', { name: 'Retreat', price: 'price on request' }],
    [
      'Erstgespräch (30 Minuten) – kostenlos',
      { name: 'Erstgespräch', timeframe: '30 Minuten', price: 'kostenlos' },
    ],
    ['Proyecto, a consultar', { name: 'Proyecto', price: 'a consultar' }],
  ])('is a way to buy among others with a price: %s', (line, value) => {
    expect(values('Visit: €80', line)).toEqual([{ name: 'Visit', price: '€80' }, value])
    expect(values(line)).toEqual([])
    expect(values('Visit: €80', '', line)).toEqual([{ name: 'Visit', price: '€80' }])
  })
  it('is none where it names nothing or goes on', () => {
    for (const line of [
      'On request',
      'We feel free to say no',
      'Free parking behind the house',
      'Is it free?',
    ])
      expect(values('Visit: €80', line), line).toEqual([{ name: 'Visit', price: '€80' }])
  })
})

it('gives no more rows than are shown of a file, and one by which that is told', () => {
  expect(rows(...Array.from({ length: 500 }, (_, at) => `Visit ${at}: €80`))).toHaveLength(
    importLimits.answers + 1,
  )
})
