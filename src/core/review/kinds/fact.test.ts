import { wayToBuy } from '../../../shared/intake.ts'
import { describe, expect, it } from 'vitest'
import type { PastFact } from '../../../shared/facts.ts'
import { found, foundIn, repairsIn, wordsFound } from '../testing/found-in.ts'
import { coining, intakeOfCoach, vaultOf, vaultSaying } from '../testing/vault-of.ts'

describe('an earlier text of a fact', () => {
  const past: PastFact[] = [{ id: 'offer-name', text: 'The Calm Lead Course' }]
  const repairs = (body: string, before = past) =>
    found(vaultSaying(body, { past: before }), 'fact').map(({ span, repair }) => [span?.text, repair?.text])

  it('is found wherever it still stands, and put right in the manner of the place', () => {
    expect(repairs('Join The Calm Lead Course. THE CALM LEAD COURSE. Your Calm Lead Course’s end.')).toEqual([
      ['The Calm Lead Course', 'The Quiet Manager Program'],
      ['THE CALM LEAD COURSE', 'THE QUIET MANAGER PROGRAM'],
      ['Calm Lead Course', 'Quiet Manager Program'],
    ])
  })

  it('is none where it is part of a name that is right now, or reads as the fact does again', () => {
    expect(repairs('The Quiet Manager Program', [{ id: 'offer-name', text: 'Quiet Manager' }])).toEqual([])
    expect(repairs('90 days', [{ id: 'way-1-timeframe', text: '90 days' }])).toEqual([])
  })

  it('is found in its parts: the amounts of a price, the length as an adjective, the name of the call', () => {
    const price: PastFact[] = [{ id: 'way-1-price', text: '$3,900, or three of $1,400' }]
    expect(repairs('It is $3900 in all.', price)).toEqual([['$3900', '$4,800']])
    const length: PastFact[] = [{ id: 'way-1-timeframe', text: '60 days' }]
    expect(repairs('A 60-day program.', length)).toEqual([['60-day', '90-day']])
    const call: PastFact[] = [{ id: 'call-to-action', text: 'Book a free Roadmap Call' }]
    expect(repairs('The Roadmap Call is quiet.', call)).toEqual([['Roadmap Call', 'Clarity Call']])
  })
})

describe('an earlier text of one word', () => {
  it('warns, and mends nothing, where a sentence begins with it', () => {
    const past: PastFact[] = [{ id: 'step-1', text: 'Rinse' }]
    const findings = found(vaultSaying('Rinse it twice. Now comes Rinse.', { past }), 'fact')
    expect(findings.map(({ severity, span, repair }) => [severity, span?.from, repair?.text])).toEqual([
      ['warning', 0, undefined],
      ['error', 26, 'The Honest Picture'],
    ])
  })
})

describe('a name that is nearly the one agreed on', () => {
  it.each([
    ['The Quite Manager Program begins.', 'The Quiet Manager Program'],
    ['Join the Quiet Manager Method today.', 'the Quiet Manager Program'],
    ['It is The Calm Manager Program now.', 'The Quiet Manager Program'],
    ['We call it The Quiet Program here.', 'The Quiet Manager Program'],
    ['It is the quiet manager program again.', 'the Quiet Manager Program'],
    ['Yours, Mara Lindquist', 'Mara Lindqvist'],
    ['Mara Johnson will call you.', 'Mara Lindqvist'],
    ['Nortlight Coaching', 'Northlight Coaching'],
    ['Read The Honest Weak Check first.', 'The Honest Week Check'],
  ])('is found in “%s”', (body, right) => {
    expect(repairsIn(body, 'fact')).toEqual([right])
  })

  it('is none where a name of five words or more is said in small letters: it was a sentence before it was a name', () => {
    const said = (name: string, body: string): string[] =>
      wordsFound(vaultOf({ ...coining, 4: { ...coining[4], name }, 8: { emails: [{ body }] } }), 'fact')
    expect(said('The Quiet Manager Program', 'It is the quiet manager program.')).toHaveLength(1)
    expect(said('The Quiet New Manager Program', 'It is the quiet new manager program.')).toEqual([])
    expect(said('Which Paper Is Missing', 'You see which paper is missing.')).toEqual([])
    expect(said('Which Paper Is Missing', 'You see Which Papar Is Missing.')).toHaveLength(1)
  })

  it.each([
    'The Quiet Manager Program’s first week. Your Quiet Manager Program. THE QUIET MANAGER PROGRAM.',
    'How Mara Built a Calm Team',
    'Ask Mara anything. A quiet manager has a program for the week.',
    'First The Honest Picture, then The Open Conversation, then the own way of each.',
  ])('is not found in “%s”', (body) => {
    expect(foundIn(body, 'fact')).toEqual([])
  })

  it.each([
    [
      'German',
      'Schwimmschule Hasler',
      'Veronika Hasler',
      'Viele Schwimmschulen lehren das. Veronika Haslers Stunden.',
    ],
    ['German', 'Tanzstudio Wolf', 'Anna Wolf', 'Die Tür des Tanzstudios Wolf. In anderen Tanzstudios auch.'],
    [
      'German',
      'Werkstatt Brenner',
      'Jo Brenner',
      'Andere Werkstätte und Werkstatten. Im Raum von Brenners Haus.',
    ],
    [
      'Spanish',
      'Taller Cerámica Sol',
      'Inés Prado',
      'Los talleres y los Talleres de Cerámicas abren en mayo.',
    ],
    ['Italian', 'Scuola Nuoto Riva', 'Lia Conti', 'Le Scuole Nuoto Riva. Come altre Scuole di nuoto.'],
    ['Dutch', 'Bakkerij Zonneveld', 'Piet Smit', 'Andere Bakkerijen. De ovens van Bakkerijs buren.'],
    ['Dutch', 'Tuinplan Zuid', 'Piet Smit', 'Mooie Tuinplannen en Tuinplans.'],
  ])('is not found in other forms of it, in %s copy of %s', (language, businessName, fullName, body) => {
    const intake = { ...intakeOfCoach, businessName, fullName, market: { ...intakeOfCoach.market, language } }
    expect(wordsFound(vaultSaying(body, { intake }), 'fact')).toEqual([])
  })

  it.each([
    ['Schwimmschule Hasler', 'Veronika Hasler', 'Die Schwimschule öffnet.', 'Schwimmschule'],
    ['Schwimmschule Hasler', 'Veronika Hasler', 'Gruß, Veronika Haslern', 'Veronika Hasler'],
    ['Bakkerij Zonneveld', 'Piet Smit', 'De Bakerij opent.', 'Bakkerij'],
  ])('is found in German and Dutch too: %s of %s', (businessName, fullName, body, right) => {
    const market = { ...intakeOfCoach.market, language: 'German' }
    const intake = { ...intakeOfCoach, businessName, fullName, market }
    expect(found(vaultSaying(body, { intake }), 'fact').map(({ repair }) => repair?.text)).toEqual([right])
  })

  it('is no other name that a section coined itself', () => {
    const vault = vaultOf({
      ...coining,
      12: { name: 'The Quiet Manager Year', overview: 'The Quiet Manager Year.' },
    })
    expect(wordsFound(vault, 'fact')).toEqual([])
  })
})

describe('another offer, step, price or length', () => {
  it.each([
    ['Enrol in the Calm Leader Method now.', 'Calm Leader Method'],
    ['The price is $5,000.', '$5,000'],
    ['Your investment is just €4,800.', '€4,800'],
    ['A 60-day program.', '60-day'],
    ['The Quiet Manager Program takes six weeks.', 'six weeks'],
    ['In The Quiet Manager Program, Step 3: The Silent Review.', 'The Silent Review'],
    ['Step 3: The One Lever.', 'The One Lever'],
  ])('is found in “%s”', (body, words) => {
    expect(foundIn(body, 'fact')).toEqual([words])
  })

  it.each([
    'It costs $4800, or three payments of $1,700: $5,100 in all.',
    'The Quiet Manager Program takes three months. After six weeks the diary showed it.',
    'Step 1: Write it down. Step 2: Read it aloud.',
    'Step 3: The Small Start.',
    'Why Your System Fails',
  ])('is not found in “%s”', (body) => {
    expect(foundIn(body, 'fact')).toEqual([])
  })

  it('is the offer’s own price where it is not the one that was answered', () => {
    const price = { tiers: [{ price: '$5,000', timeframe: '90 days' }] }
    expect(wordsFound(vaultOf({ 4: price }), 'fact')).toEqual(['$5,000'])
    const unpriced = { ...intakeOfCoach, offers: [wayToBuy({})] }
    expect(wordsFound(vaultOf({ 4: price }, { intake: unpriced }), 'fact')).toEqual([])
  })

  it('is repaired only where one repair is right', () => {
    expect(repairsIn('The price is $5,000.', 'fact')).toEqual([null])
    const one = vaultSaying('The price is $5,000.', {
      intake: { ...intakeOfCoach, offers: [wayToBuy({ price: '$4,800' })] },
    })
    const offer = one.sections.map((each) =>
      each.number === 4 ? { ...each, content: { name: 'The Quiet Manager Program' } } : each,
    )
    expect(found({ ...one, sections: offer }, 'fact').map(({ repair }) => repair?.text)).toEqual(['$4,800'])
  })
})

describe('what clients need to know, said otherwise', () => {
  const answered = {
    cancelling: 'Bis 24 Stunden vorher frei, danach die halbe Stunde',
    hours: 'Dienstag bis Freitag 9 bis 19 Uhr, Samstag 10 to 2 pm',
  }
  const wordsIn = (body: string, change: Partial<typeof answered> = {}): string[] => {
    const practical = { ...intakeOfCoach.practical, ...answered, ...change }
    return wordsFound(vaultSaying(body, { intake: { ...intakeOfCoach, practical } }), 'fact')
  }

  it.each([
    ['Sie können bis 48 Stunden vorher kostenlos absagen.', '48 Stunden'],
    ['Cancel up to 2 days before, free of charge.', '2 days'],
    ['Wir haben von 9 bis 18 Uhr geöffnet.', '9 bis 18 Uhr'],
    ['We are open from 9 am to 6 pm.', '9 am to 6 pm'],
    ['Wizytę można odwołać do 48 godzin wcześniej.', '48 godzin'],
    ['Czynne od 9:00 do 18:00.', '9:00 do 18:00'],
  ])('is found in “%s”', (body, words) => {
    expect(wordsIn(body)).toEqual([words])
  })

  it.each([
    'Bis 24 Stunden vorher sagen Sie ohne Kosten ab. Absagen kostet bis 24 Stunden vorher nichts.',
    'Cancel a day ahead, or 1 day before. A 24-hour notice is enough to cancel.',
    'Geöffnet ist 9–19 Uhr. We are open 9 am to 7 pm, and 10 to 14 h. Open it 2 to 4 times.',
    'Zwei Tage vorher lesen Sie das: 48 Stunden vorher. Wach von 2 bis 4 Uhr.',
  ])('is not found in “%s”', (body) => {
    expect(wordsIn(body)).toEqual([])
  })

  it('is nothing where no such answer was given', () => {
    const none = { cancelling: 'Please tell us in time', hours: '' }
    expect(wordsIn('Cancel 48 hours before. We are open from 9 am to 6 pm.', none)).toEqual([])
  })
})

describe('another call or address', () => {
  it.each([
    ['Book your Discovery Call now.', ['Discovery Call']],
    ['Book a free strategy session with me.', ['strategy session']],
    ['Book a free 45-minute Clarity Call.', ['45']],
    ['Reserve it at https://calendly.com/mara.', ['https://calendly.com/mara']],
    ['The Clarity Call is free. Have ten minutes before the call. The sales call went well.', []],
    ['The Open Conversation is the fifth step, and the weekly call helps.', []],
  ])('is told in “%s”', (body, words) => {
    expect(foundIn(body, 'fact')).toEqual(words)
  })

  it('is put right by the only page that the answers name', () => {
    const intake = {
      ...intakeOfCoach,
      callToAction: 'Book a Clarity Call at northlight.example/call or northlight.io/call',
    }
    const vault = vaultSaying('Go to https://www.northlight.io/call/ or to northlight.io/cal.', { intake })
    expect(found(vault, 'fact').map(({ span, repair }) => [span?.text, repair?.text])).toEqual([
      ['northlight.io/cal', 'northlight.io/call'],
    ])
  })
})

describe('a list of the steps', () => {
  const walk = (third: string) =>
    `First The Honest Picture, then The One Lever, then ${third}, then The Real Practice, and last The Own Way.`

  it('is found to name a step by half of its name, where the right one is missing', () => {
    expect(repairsIn(walk('The Small Beginning'), 'fact')).toEqual(['The Small Start'])
    expect(foundIn(walk('The Small Start'), 'fact')).toEqual([])
  })
})

describe('a telephone number', () => {
  it('is held against the only one that the answers name', () => {
    const intake = { ...intakeOfCoach, callToAction: 'Ring 0114 496 0182 for a Clarity Call' }
    const vault = vaultSaying('Ring 0114 496 0128, or +44 114 496 0182. Take 90 days, 12 000 steps.', {
      intake,
    })
    expect(found(vault, 'fact').map(({ span, repair }) => [span?.text, repair?.text])).toEqual([
      ['0114 496 0128', '0114 496 0182'],
    ])
  })

  const withPhone = (phone: string, body: string) =>
    found(
      vaultSaying(body, { intake: { ...intakeOfCoach, practical: { ...intakeOfCoach.practical, phone } } }),
      'fact',
    ).map(({ span, repair }) => [span?.text, repair?.text])

  it.each([
    ['952 55 50 17', '+34 952 55 50 17, 0034 952 55 50 17, (952) 55 50 17, 952-55-50-17'],
    ['14 555 01 27', 'Tel. 145550127, tel. +48 14 555 01 27'],
    ['952555017', 'Call 952 55 50 17.'],
    ['+34 952 55 50 17', 'Call 952 55 50 17.'],
    ['02 41 55 50 19', 'Call 02.41.55.50.19 or 0241555019. We open on 05/09/2026 and 05-09-2026.'],
    ['01904 555 018 or 07700 900 123', 'Call 01904 555018 or 07700 900123.'],
  ])('“%s” is known however it is written', (phone, body) => {
    expect(withPhone(phone, body)).toEqual([])
  })

  it.each([
    ['952 55 50 17', '952 55 50 99'],
    ['14 555 01 27', '14 555 01 99'],
    ['02 41 55 50 19', '02.41.55.50.99'],
    ['207-555-0134', '207.555.0199'],
  ])('“%s” is not “%s”, which is mended only where it is called', (phone, other) => {
    expect(withPhone(phone, `We are at ${other}.`)).toEqual([[other, undefined]])
    expect(withPhone(phone, `Call ${other}.`)).toEqual([[other, phone]])
  })
})

describe('the number or page of somebody else', () => {
  const repairs = (body: string) => {
    const practical = {
      ...intakeOfCoach.practical,
      phone: '01334 555 061',
      bookingLink: 'https://northlight.example',
    }
    return found(vaultSaying(body, { intake: { ...intakeOfCoach, practical } }), 'fact').map(
      ({ span, repair }) => [span?.text, repair?.text ?? null],
    )
  }

  it.each([
    ['Call 0800 1111 for Childline.', [['0800 1111', null]]],
    ['Ring the poison line on 01334 555 900.', [['01334 555 900', null]]],
    ['Call us today on 01334 555 900.', [['01334 555 900', '01334 555 061']]],
    ['Call Northlight Coaching: 01334 555 900.', [['01334 555 900', '01334 555 061']]],
    ['https://navp.co.uk is where you find others.', [['https://navp.co.uk', null]]],
    [
      'Book a Clarity Call at https://elsewhere.co.uk/x.',
      [['https://elsewhere.co.uk/x', 'https://northlight.example']],
    ],
    ['See https://northlight.com first.', [['https://northlight.com', 'https://northlight.example']]],
  ])('is not written over by ours: “%s”', (body, wanted) => {
    expect(repairs(body)).toEqual(wanted)
  })
})

describe('what is written over a strange price or length', () => {
  const repairs = (body: string, way: Parameters<typeof wayToBuy>[0], language = 'English') => {
    const market = { ...intakeOfCoach.market, language }
    const intake = { ...intakeOfCoach, market, offerProgram: '', offers: [wayToBuy(way)] }
    const vault = vaultOf({ 10: { salesPage: { offer: body } } }, { intake })
    return found(vault, 'fact').map(({ repair }) => repair?.text ?? null)
  }

  it.each([
    ['The zip costs sixty pounds.', '£64', 'English', ['£64']],
    ['Der Kurs kostet 600 Euro.', '640 €', 'Deutsch', ['640 €']],
    ['Kurs kosztuje 1600 zł.', '1 800 zł', 'Polski', ['1 800 zł']],
    ['You pay £64 plus £9.50, so £79.50.', '£64', 'English', [null, null]],
    ['Pay £32 now and £32 later.', '£64', 'English', [null, null]],
    ['You pay a deposit of £40.', '£64', 'English', [null]],
    ['A vet charges £95 for the same hour.', '£64', 'English', [null]],
    ['It used to cost £55.', '£64', 'English', [null]],
    ['Früher kostete der Kurs 600 Euro.', '640 €', 'Deutsch', [null]],
    ['I pay £62 a year for insurance.', '£64', 'English', []],
    ['The price is under £70.', '£64', 'English', []],
    ['The price is under £62.', '£64', 'English', [null]],
    ['Der Preis liegt unter 650 €.', '640 €', 'Deutsch', []],
    ['Kosztuje 1700-1900 zł.', '1 800 zł', 'Polski', [null, null]],
    ['Zaliczka: 1000 zł, płatne dziś.', '1 800 zł', 'Polski', [null]],
  ])('is the only price where it fits: “%s” for %s', (body, price, language, wanted) => {
    expect(repairs(body, { price }, language)).toEqual(wanted)
  })

  it.each([
    ['The course takes 4 months.', '3 months', 'English', ['3 months']],
    ['The course takes 1 month.', '3 months', 'English', [null]],
    ['A 1-month course.', '3 months', 'English', ['3-month']],
    ['Der Kurs dauert 4 Monate.', '3 Monate', 'Deutsch', ['3 Monate']],
    ['Der Kurs dauert 3 Monate.', '1 Monat', 'Deutsch', [null]],
    ['Kurs trwa 5 tygodni.', '3 tygodnie', 'Polski', [null]],
    ['Kurs trwa 5 tygodni.', '8 tygodni', 'Polski', ['8 tygodni']],
    ['Le cours dure 2 ans.', '1 an', 'Français', [null]],
  ])('agrees with its noun: “%s” for %s', (body, timeframe, language, wanted) => {
    expect(repairs(body, { timeframe }, language)).toEqual(wanted)
  })
})
