import { describe, expect, it } from 'vitest'
import type { Slot } from './slot.ts'
import { slotAnswers } from './slot-answers.ts'

const answers = (slot: Slot, ...texts: string[]) =>
  slotAnswers({ slot, texts, lines: texts.map((_, at) => at + 3) }).map(({ key, value, lines }) => [
    key,
    value,
    lines,
  ])

it('gives words as they are, line by line, and a part under its name', () => {
  expect(answers('idealClient', 'Vets.', 'At night.')).toEqual([['idealClient', 'Vets.\nAt night.', [3, 4]]])
  expect(answers('practical.hours', 'Mo–Fr 9–17')).toEqual([['practical', { hours: 'Mo–Fr 9–17' }, [3]]])
})

it('puts an answer to the whole of a group where such a question is as a rule answered', () => {
  expect(answers('story', 'I had a shop.')).toEqual([['story', { discovery: 'I had a shop.' }, [3]]])
  expect(answers('market', 'Austria')).toEqual([['market', { country: 'Austria' }, [3]]])
})

it('gives one choice only where one fits, and several where some do', () => {
  expect(answers('sells', 'Sessions')).toEqual([['sells', 'visits', [3]]])
  expect(answers('sells', 'Sessions and courses')).toEqual([])
  expect(answers('sells', 'This and that')).toEqual([])
  expect(answers('platforms', 'Insta', 'X')).toEqual([['platforms', ['instagram', 'x'], [3, 4]]])
  expect(answers('platforms', 'Nowhere')).toEqual([])
})

it('takes what is ticked alone where boxes stand', () => {
  expect(answers('platforms', '[x] LinkedIn', '[ ] Facebook', '[ ] TikTok', 'or X')).toEqual([
    ['platforms', ['linkedin'], [3]],
  ])
  expect(answers('assets', '☒ Website ☐ Podcast', '☐ Book')).toEqual([['assets', ['website'], [3]]])
  expect(answers('sells', '( ) A program with a beginning', '(x) Visits, sessions or hours')).toEqual([
    ['sells', 'visits', [4]],
  ])
  expect(answers('platforms', '[ ] LinkedIn', '[ ] X')).toEqual([])
  expect(answers('idealClient', '☒ Vets', '☐ Bakers', 'At night.')).toEqual([
    ['idealClient', 'Vets\nAt night.', [3, 5]],
  ])
})

it('takes nothing that has not the shape of its place', () => {
  expect(answers('practical.address', 'mara@ofen.test')).toEqual([])
  expect(answers('practical.bookingLink', 'from €2,400')).toEqual([])
  expect(answers('practical.bookingLink', 'ofen.test/termin')).toHaveLength(1)
})

it('takes nothing from an answer that is given elsewhere, later or not at all', () => {
  expect(answers('idealClient', 'See above')).toEqual([])
  expect(answers('idealClient', 'Yeah, exactly.')).toEqual([])
  expect(answers('offers', 'not sure yet')).toEqual([])
  expect(answers('story', 'I’d rather not say.')).toEqual([])
  expect(answers('practical.hours', 'steht auf der Website')).toEqual([])
  expect(answers('proof', 'Yes.', '12 years in the trade')).toEqual([
    ['proof', { words: '12 years in the trade' }, [4]],
  ])
  expect(answers('revenue', 'none')).toEqual([['revenue', 'none', [3]]])
  expect(answers('idealClient', 'See above.', 'And their mothers.')).toHaveLength(1)
})

describe('a first step', () => {
  it('that is free has no price, whatever the one behind it costs', () => {
    expect(answers('firstStep', 'free 20 minutes call, then a visit for $150')).toEqual([
      ['firstStep', { kind: 'free-call', length: '20 minutes' }, [3]],
    ])
  })
  it.each([
    ['A free call by video, 20 minutes.', { kind: 'free-call', place: 'by video', length: '20 minutes' }],
    ['A trial lesson on Zoom for £15', { kind: 'paid-visit', place: 'on Zoom', price: '£15' }],
    [
      'Kostenlos und telefonisch, 30 Minuten',
      { kind: 'free-call', place: 'telefonisch', length: '30 Minuten' },
    ],
    ['Una llamada gratuita por teléfono', { kind: 'free-call', place: 'por teléfono' }],
    [
      'Un appel gratuit par téléphone, 15 minutes',
      { kind: 'free-call', place: 'par téléphone', length: '15 minutes' },
    ],
  ])('is taken apart: %s', (text, value) => {
    expect(answers('firstStep', text)).toEqual([['firstStep', value, [3]]])
  })
  it('is none where nothing of it is said', () => {
    expect(answers('firstStep', 'They ring the bell')).toEqual([])
  })
})

describe('ways to buy', () => {
  it('are told line by line', () => {
    expect(answers('offers', 'Single visit: €110', 'Ten visits: €990')).toEqual([
      ['offers', { name: 'Single visit', price: '€110' }, [3]],
      ['offers', { name: 'Ten visits', price: '€990' }, [4]],
    ])
  })
  it.each([
    ['One visit is 90 euros and a card of ten is 800 euros for all of you', ['One visit', 'a card of ten']],
    [
      'Die Stunde kostet 90 Euro und der Tag kostet 600 Euro, wenn es so sein soll',
      ['Die Stunde', 'der Tag'],
    ],
    ['La sesión cuesta 45 euros y el bono cuesta 200 euros para quien lo quiera', ['La sesión', 'el bono']],
    [
      'La séance coûte 60 euros et le forfait coûte 500 euros pour ceux qui le veulent',
      ['La séance', 'le forfait'],
    ],
    ['A visit is 90 euros; a day is 600 euros, and that is all there is to say', ['A visit', 'a day']],
  ])('are told clause by clause: %s', (text, names) => {
    expect(answers('offers', text).map(([, value]) => value)).toEqual(
      names.map((name) => expect.objectContaining({ name }) as unknown),
    )
  })
  it.each([
    ['Primera visita 60 € (50 min), sesión 45 €', ['Primera visita', 'sesión']],
    ['bridal ₹12,000 / party ₹500 per hand', ['bridal', 'party']],
    ['Floor 45 € / m2, wall 12 € / m2, with paint', ['Floor', 'wall']],
  ])('are told by their commas where each has a name: %s', (text, names) => {
    expect(answers('offers', text).map(([, value]) => value)).toEqual(
      names.map((name) => expect.objectContaining({ name }) as unknown),
    )
  })
  it.each(['€90 weekdays, €110 weekends', 'was 300 €, now 275 €', 'ab 780 € inkl. Einbau, Tür ab 3.200 €'])(
    'are one answer where a comma parts nothing else: %s',
    (text) => {
      expect(answers('offers', text)).toEqual([['offers', { includes: text }, [3]]])
    },
  )
  it('are all there: a price that cannot be taken apart goes along in its words', () => {
    expect(answers('offers', 'Visit: £75', '€90 weekdays, €110 weekends', 'We like tea.')).toEqual([
      ['offers', { name: 'Visit', price: '£75' }, [3]],
      ['offers', { includes: '€90 weekdays, €110 weekends' }, [4]],
    ])
    expect(
      answers('offers', 'First visit £75 (60 mins). Later ones £55 for 45 mins. Pack of 5 £250.'),
    ).toEqual([
      ['offers', { name: 'First visit', timeframe: '60 mins', price: '£75' }, [3]],
      ['offers', { name: 'Later ones', timeframe: '45 mins', price: '£55', includes: 'for 45 mins.' }, [3]],
      ['offers', { name: 'Pack of 5', price: '£250' }, [3]],
    ])
    expect(answers('offers', '4.500 Euro flat, half of it up front.')).toEqual([
      ['offers', { price: '4.500 Euro', includes: 'flat, half of it up front.' }, [3]],
    ])
    expect(answers('offers', 'It depends, usually between $2,000 and $5,000 per project.')).toEqual([
      ['offers', { price: 'between $2,000 and $5,000 per project' }, [3]],
    ])
  })
  it('may be a name, lines of what is in it and a price below each other', () => {
    expect(answers('offers', 'Cut', '30 min', '£24', 'Beard', '15 min', '£15')).toEqual([
      ['offers', { name: 'Cut', timeframe: '30 min', price: '£24' }, [3, 4, 5]],
      ['offers', { name: 'Beard', timeframe: '15 min', price: '£15' }, [6, 7, 8]],
    ])
  })
  it('may cost what no amount says', () => {
    expect(answers('offers', 'by donation')).toEqual([['offers', { price: 'by donation' }, [3]]])
  })
  it('are told with those that have no name and those without an amount', () => {
    expect(
      answers(
        'offers',
        'The visit costs 90 € for all of you here. In August 70 €. A talk with all of us is good.',
      ),
    ).toEqual([
      ['offers', expect.objectContaining({ name: 'The visit' }), [3]],
      ['offers', { name: 'In August', price: '70 €' }, [3]],
    ])
    expect(answers('offers', 'Visit: 90 €', 'Talk: kostenlos')).toContainEqual([
      ...['offers', { name: 'Talk', price: 'kostenlos' }, [4]],
    ])
  })
  it('are named by their own clause in a long sentence', () => {
    const told = 'We always begin with a cup of tea and then the first visit costs 90 euros'
    expect(answers('offers', told)).toEqual([
      ['offers', { name: 'then the first visit', price: '90 euros' }, [3]],
    ])
  })
  it.each([
    'Uh, 290 euros. No, wait, 390 euros.',
    'It is 390 euros, not 290.',
    'A visit is 90 euros. I mean, 95 euros.',
    '90 Euro, nein, warte, 95 Euro',
    'Son 90 euros, digo, 95 euros',
  ])('are one answer as it was said where somebody corrects themselves: %s', (text) => {
    expect(answers('offers', text)).toEqual([['offers', { includes: text }, [3]]])
  })
  it('have no name from what only goes on with the price, or only nods', () => {
    expect(answers('offers', '390 euros a day for all')).toEqual([
      ['offers', { price: '390 euros a day', includes: 'for all' }, [3]],
    ])
    expect(answers('offers', '£390 plus VAT')).toEqual([['offers', { price: '£390 plus VAT' }, [3]]])
    expect(answers('offers', '90 € (zzgl. MwSt.)')).toEqual([
      ['offers', { price: '90 € (zzgl. MwSt.)' }, [3]],
    ])
    expect(answers('offers', 'Yes, €90')).toEqual([['offers', { price: '€90' }, [3]]])
  })
  it('are one price, or only words, where nothing is named', () => {
    expect(answers('offers', 'Always in euros, so in the end 90 €', 'That is all.')).toHaveLength(1)
    expect(answers('offers', '90 €', '80 €')).toEqual([['offers', { includes: '90 €\n80 €' }, [3, 4]]])
    expect(answers('offers', '90 €')).toEqual([['offers', { price: '90 €' }, [3]]])
    expect(answers('offers', 'It depends.', 'Ask us.')).toEqual([
      ['offers', { includes: 'It depends.\nAsk us.' }, [3, 4]],
    ])
  })
})

it('gives no stars alone as proof, and the name below them with the words above', () => {
  expect(answers('proof', 'Great class, again!', '★★★★★', '– Anna')).toEqual([
    ['proof', { words: 'Great class, again!', source: 'Anna' }, [3, 5]],
  ])
  expect(answers('proof', 'So patient!', 'Kerstin M.', 'We are proud', 'Gas Safe')).toEqual([
    ['proof', { words: 'So patient!', source: 'Kerstin M.' }, [3, 4]],
    ['proof', { words: 'We are proud' }, [5]],
    ['proof', { words: 'Gas Safe' }, [6]],
  ])
  expect(answers('proof', '★★★★★', 'Worth every penny!', 'Hannah', 'Insured.', 'Guild')).toEqual([
    ['proof', { words: 'Worth every penny!', source: 'Hannah' }, [4, 5]],
    ['proof', { words: 'Insured.' }, [6]],
    ['proof', { words: 'Guild' }, [7]],
  ])
})

it.each(['4.9/5 on Google (214 reviews)', '5 stars since 2014', '5/5 in the local paper, 2 May 2025'])(
  'gives stars with what they say as proof: %s',
  (text) => {
    expect(answers('proof', text)).toEqual([['proof', { words: text }, [3]]])
  },
)

it('gives no review of few stars as proof', () => {
  expect(
    answers('proof', '★☆☆☆☆', '“They came far too late.”', '— Bo', '★★★★★ In time.', '★☆☆☆☆ Never again.'),
  ).toEqual([['proof', { words: '★★★★★ In time.' }, [6]]])
})

it('gives as proof each quote with its source, and each other line by itself', () => {
  expect(
    answers(
      'proof',
      '“I sleep again at night.” — Jo',
      '• Member of the guild',
      '“Best work in years, really”',
    ),
  ).toEqual([
    ['proof', { words: '“I sleep again at night.”', source: 'Jo' }, [3]],
    ['proof', { words: '“Best work in years, really”' }, [5]],
    ['proof', { words: 'Member of the guild' }, [4]],
  ])
})

it('takes no street below “Contact” for a name, and puts the cells of a row beside each other', () => {
  expect(answers('fullName', 'Blue Door, Hafenstr. 4, 24103 Kiel')).toEqual([])
  expect(answers('offerProgram', 'Morning\t3 h\t€45')).toEqual([['offerProgram', 'Morning 3 h €45', [3]]])
})

it('takes the source of a short quote off where quotes are asked for', () => {
  expect(answers('proof', '“She sees everything” (Petra)')).toEqual([
    ['proof', { words: '“She sees everything”', source: 'Petra' }, [3]],
  ])
})

it('takes the words behind the letter that was chosen', () => {
  expect(answers('brandVoice', 'a) calm b) bold → b')).toEqual([['brandVoice', 'bold', [3]]])
})

it.each([
  ['www.ofen.test  Book: https://cal.com/ofen', 'https://cal.com/ofen'],
  ['studio.test/termine or ring us', 'studio.test/termine'],
  ['https://ofen.test, https://salz.test', 'https://ofen.test'],
])('takes one link of an answer to where one books: %s', (text, link) => {
  expect(answers('practical.bookingLink', text)).toEqual([['practical', { bookingLink: link }, [3]]])
})

it('looks for no link in more words than stand beside one', () => {
  expect(answers('practical.bookingLink', `ofen.test ${'a.'.repeat(50_000)}`)).toEqual([])
})
