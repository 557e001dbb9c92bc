import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { answersOf } from '../words/answers.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { textsOf } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'
import { readingsOf } from '../testing/readings-of.ts'
import { vaultOf } from '../testing/vault-of.ts'
import { claimOf, lengthsSaid, numbersSaid } from './numbers-said.ts'
import { isCountAnswered } from './numbers-answered.ts'
import { isDescription, isOfGift } from './described-places.ts'
import { knownNumbers } from './known-numbers.ts'
import { nounOf } from './same-measures.ts'

const answering = (more: Partial<Intake>, language = 'English'): Intake => ({
  ...emptyIntake(),
  ...more,
  market: { ...emptyIntake().market, language },
})

const knownOf = (
  more: Partial<Intake>,
  contents: Partial<Record<SectionNumber, Content>> = { 8: {} },
  confirmed: string[] = [],
) => {
  const at = '2026-01-01T00:00:00.000Z'
  const vault = vaultOf(contents, {
    intake: answering(more, more.market?.language),
    confirmed: confirmed.map((text) => ({ text, at })),
  })
  return knownNumbers(readingsOf(vault).at(-1)!)
}

describe('what a number speaks of', () => {
  it.each([
    ['en', '83 %', 'percent'],
    ['en', '$40', 'money'],
    ['en', '12 years', 'years'],
    ['en', '200 clients', 'people'],
    ['en', '200 calm new clients', 'people'],
    ['en', '20 to 120 clients', 'people'],
    ['en', '200 bikes', 'other'],
    ['en', '200 of our clients', 'other'],
    ['en', '200 bikes and clients', 'other'],
    ['de', '12 Jahren', 'years'],
    ['de', '200 Stammkunden', 'people'],
    ['de', '20 bis 120 Kunden', 'people'],
    ['de', '200 von den Kunden', 'other'],
    ['es', '12 años', 'years'],
    ['es', '200 clientas', 'people'],
    ['fr', '200 clientes', 'people'],
    ['fr', '20 à 120 personnes', 'people'],
    ['pl', '12 lat', 'years'],
    ['pl', '200 klientek', 'people'],
    ['pl', '20 do 120 osób', 'people'],
  ])('in %s copy of “%s” is %s', (language, text, claim) => {
    const words = wordsIn(text)
    const [number] = numbersIn(text, words, language)
    expect(claimOf(number!, words, language)).toBe(claim)
  })
})

describe('a known number', () => {
  it('counts whatever was named before where no noun stands behind it, and never a time', () => {
    const known = knownOf({
      scenes: 'Marcy tried 212 more alone. She quit at 30. Gail is there from 9 to 17.',
    })
    expect([known('other', 212, 'objects'), known('other', 30, 'objects')]).toEqual([true, true])
    expect([known('other', 212, 'weeks'), known('other', 17, 'objects')]).toEqual([false, false])
  })

  it('is one of hours where the answers write the unit short', () => {
    const known = knownOf({
      offers: [wayToBuy({ timeframe: 'rapport sous 72 h' })],
      market: { ...emptyIntake().market, language: 'French' },
    })
    expect([known('other', 72, 'heures'), known('other', 3, 'jours'), known('other', 36, 'heures')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('counts years where the number before it did and the word was left out', () => {
    const known = knownOf({
      uniqueAdvantage: 'Colin: 31 years of telephone wires. Nesta: 14 rigging theatres.',
    })
    expect([known('years', 31), known('years', 14)]).toEqual([true, true])
    expect(knownOf({ uniqueAdvantage: 'We have 14 cranes, for 31 years.' })('years', 14)).toBe(false)
  })

  it('counts whatever else its row of the proof calls it, and nothing that another number counts there', () => {
    const proof = [
      proofOf({ words: 'Last 31 jobs: 24 at the quote. 163 houses.', source: 'quotes against invoices' }),
    ]
    const known = knownOf({ proof })
    expect([known('other', 31, 'quotes'), known('other', 31, 'invoices')]).toEqual([true, true])
    expect([known('other', 31, 'houses'), known('other', 31, 'bells')]).toEqual([false, false])
  })

  it('is a share of its row, also of two that stand beside each other, or of a hundred', () => {
    const words = 'Von 117 roten: 71 geöffnet, Schaden da. 22 geöffnet, nichts. 24 nicht geöffnet.'
    const proof = [proofOf({ words }), proofOf({ words: '6.912 Proben. 6.377 grün, 418 gelb, 117 rot.' })]
    const known = knownOf({ proof, market: { ...emptyIntake().market, language: 'Deutsch' } })
    expect([known.share(3 / 4, 4), known.share(9 / 10, 10), known.share(2 / 100, 100)]).toEqual([
      true,
      true,
      true,
    ])
    expect([known.share(1 / 2, 2), known.share(12 / 100, 100)]).toEqual([true, false])
  })

  it.each([
    ['English', 'Six in ten jobs are done at once.', 0.6],
    ['English', 'A third of new volunteers stop.', 1 / 3],
    ['English', 'I charge only half the fee.', 0.5],
    ['Deutsch', '2 von 3 machen weiter.', 2 / 3],
    ['Deutsch', 'Ein Fünftel weniger.', 0.2],
    ['Spanish', '97 de cada 100 cajas', 0.97],
    ['Français', 'Trois élèves sur quatre', 0.75],
    ['Polish', '98 procent kursów', 0.98],
    ['Italiano', 'tre su quattro', 0.75],
  ])('is a share in %s however the answer writes it: “%s”', (language, words, value) => {
    const known = knownOf({
      proof: [proofOf({ words })],
      market: { ...emptyIntake().market, language },
    })
    expect([known.share(value), known.share(value - 0.05)]).toEqual([true, false])
  })

  it('is of the terms where the answer about cancelling alone names it', () => {
    const practical = {
      ...emptyIntake().practical,
      cancelling: 'Free until 48 hours before, then half the fee',
    }
    const [alone, told] = [{ practical }, { practical, outcomes: 'Half of the jobs are done at once.' }].map(
      (more) => knownOf(more),
    )
    expect([alone?.ofTerms(0.5), alone?.ofTerms(0.4), told?.ofTerms(0.5)]).toEqual([true, false, false])
  })

  it.each([
    'It takes half an hour.',
    'A quarter of an hour.',
    'On the third visit.',
    'Half past six.',
    '10 in 12 weeks',
  ])('is no share in “%s”', (words) => {
    const known = knownOf({ outcomes: words })
    expect([1 / 2, 1 / 3, 1 / 4, 10 / 12].map((value) => known.share(value))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('counts the years between two of one answer, and twenty of twenty-two', () => {
    const known = knownOf({
      proof: [proofOf({ words: 'Dancer from 2001 to 2009' })],
      uniqueAdvantage: 'A nurse for 22 years.',
    })
    expect([known('years', 8), known('years', 7), known.roundedDown(20, 'year')]).toEqual([true, false, true])
  })

  it.each([
    ['English', '1½ hours', 90],
    ['English', 'two and a half hours', 150],
    ['English', 'an hour and 20 minutes', 80],
    ['Deutsch', '12 Abende à 1 h 45', 105],
    ['Deutsch', 'je eine Stunde und drei Viertelstunden', 105],
    ['Spanish', 'dos horas y media', 150],
    ['Français', 'une heure quinze', 75],
    ['Français', '1h15 sur place', 75],
    ['Polish', '2 godziny i 40 minut', 160],
    ['Polish', '1 h 30 min', 90],
  ])('is a length in %s told in two parts: “%s”', (language, timeframe, minutes) => {
    const known = knownOf({
      offers: [wayToBuy({ timeframe })],
      market: { ...emptyIntake().market, language },
    })
    const noun = { Spanish: 'minutos', Polish: 'minut' }[language] ?? 'minute'
    expect([known('other', minutes, noun), known('other', minutes + 5, noun)]).toEqual([true, false])
  })

  it('is known for what it counts', () => {
    const known = knownOf({ message: '12 calls of 60 minutes, 83 % stay, $40, 14 years, 200 clients.' })
    expect([known('other', 12), known('other', 12, 'calls'), known('other', 12, 'call')]).toEqual([
      true,
      true,
      true,
    ])
    expect([known('other', 12, 'hours'), known('other', 60, 'hours'), known('other', 1, 'hour')]).toEqual([
      false,
      false,
      true,
    ])
    expect([known('percent', 83), known('percent', 12), known('money', 40), known('money', 83)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([known('years', 14), known('years', 12), known('people', 200), known('people', 14)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('is known from facts and confirmed words, and not from the one-liner', () => {
    const contents = {
      2: { oneLiner: 'I help 77 people.' },
      4: { tiers: [{ name: 'One', timeframe: '45 days', price: '$90' }] },
      8: { emails: [{ body: 'It takes 45 days and costs $90, for 300 bikes.' }] },
    }
    const known = knownOf({ offers: [wayToBuy({ timeframe: 'some time', price: 'on request' })] }, contents, [
      '300 bikes',
    ])
    expect([known('other', 45, 'days'), known('money', 90), known('other', 300, 'bikes')]).toEqual([
      true,
      true,
      true,
    ])
    expect([known('people', 77), known('other', 77)]).toEqual([false, false])
  })

  it('is known from when a message goes out, in the section of the messages only', () => {
    const content = { emails: [{ when: '48 hours before', body: 'x' }] }
    expect(knownOf({}, { 16: content })('other', 2, 'days')).toBe(true)
    expect(knownOf({}, { 8: content })('other', 2, 'days')).toBe(false)
  })

  it('of what the offer, the gift or the proof counts is told apart', () => {
    const known = knownOf(
      {
        offers: [wayToBuy({ includes: '12 calls and one map' })],
        proof: [proofOf({ words: 'We keep 86 traders on monthly plans for 3 months.' })],
      },
      { 6: { title: { main: 'The 9 Questions' } }, 8: { emails: [{ body: 'Here are The 9 Questions.' }] } },
    )
    expect(['calls', 'call', 'questions', 'map', 'traders'].map(known.offered)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(['traders', 'plans', 'monthly', 'months', 'calls'].map(known.proven)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })

  it('is rounded down from one that is a little larger', () => {
    const known = knownOf({ message: 'There are 212 bikes.' })
    expect([200, 170, 169, 212, 220].map((value) => known.roundedDown(value, 'bikes'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(known.roundedDown(200, 'clients')).toBe(false)
  })

  it('is near a length of the offer up to three times as long or short', () => {
    const known = knownOf({
      offers: [wayToBuy({ timeframe: '6 weeks', includes: 'an hour with us, 12 working days' })],
    })
    expect([2, 18, 1, 19].map((value) => known.nearLength(value, 'week'))).toEqual([true, true, true, false])
    expect([20, 180, 19, 181].map((value) => known.nearLength(value, 'minute'))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(known.nearLength(6, 'page')).toBe(false)
  })
})

describe('the same length', () => {
  it.each([
    ['en', '60 minutes', 1, 'hour', true],
    ['en', 'half an hour', 30, 'minutes', true],
    ['en', '3 months', 90, 'days', true],
    ['en', '3 months', 12, 'weeks', true],
    ['en', '3 months', 13, 'weeks', true],
    ['en', '3 months', 10, 'weeks', false],
    ['en', 'two years', 24, 'months', true],
    ['en', '24 months', 2, 'years', true],
    ['en', '6 weeks', 1, 'month', false],
    ['en', 'one month', 26, 'days', false],
    ['en', 'one month', 30, 'days', true],
    ['en', '90 days', 3, 'months', true],
    ['en', '12 calls', 12, 'visits', false],
    ['de', 'zwei Wochen', 14, 'tage', true],
    ['es', 'media hora', 30, 'minutos', true],
    ['fr', 'une heure et demie', 90, 'minutes', true],
    ['pl', 'kwadrans', 15, 'minut', true],
  ])('in %s answers of “%s” is %d %s: %s', (language, message, value, noun, wanted) => {
    const names: Readonly<Record<string, string>> = {
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pl: 'Polski',
    }
    expect(isCountAnswered(answersOf(answering({ message }, names[language])), value, noun)).toBe(wanted)
  })

  it('is known in every unit that it is a whole number of', () => {
    const unit = fc.constantFrom('second', 'minute', 'hour', 'day', 'week')
    const long = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 } as const
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), unit, unit, (value, from, to) => {
        const other = (value * long[from as 'day']) / long[to as 'day']
        fc.pre(Number.isInteger(other))
        const answers = answersOf(answering({ message: `It takes ${value} ${from}s.` }))
        expect(isCountAnswered(answers, other, `${to}s`)).toBe(true)
        expect(isCountAnswered(answers, other + 1, `${to}s`)).toBe(false)
      }),
    )
  })
})

it('knows how many years lie between two that one answer names', () => {
  const known = knownOf({ uniqueAdvantage: 'A speech therapist since 2006, on my own since 2021.' })
  expect([known('years', 15), known('years', 16)]).toEqual([true, false])
})

it('says of each number what it counts and that there are so many', () => {
  const text = '12 calls of 60 minutes'
  const words = wordsIn(text)
  const said = numbersSaid(numbersIn(text, words), words, 'en').map((each) => each.said)
  expect(said).toEqual(expect.arrayContaining(['other 12', '12 call', 'other 60', '60 minute']))
  const told = 'De 61.300 € apuntados, 41.900 cobrados. Desde 2021 empezaron 380.'
  const sums = numbersSaid(numbersIn(told, wordsIn(told), 'es'), wordsIn(told), 'es').map((each) => each.said)
  expect(sums.filter((each) => each.startsWith('money'))).toEqual(['money 61300', 'money 41900'])
  const percent = numbersSaid(numbersIn('12 % off', wordsIn('12 % off')), wordsIn('12 % off'), 'en')
  expect(percent.map((each) => each.said)).not.toContain('other 12')
  expect([nounOf('minutes', 'en'), nounOf('minuten', 'de'), nounOf('calls', 'en')]).toEqual([
    'minute',
    'minute',
    'call',
  ])
})

it('knows the lengths of a text with their units, and no bare number', () => {
  const [placed] = textsOf(6, { title: { main: 'A 12-page plan for 3 weeks, 9 questions, $4 a day' } })
  expect(lengthsSaid(placed!)).toEqual([
    { value: 12, said: '12 page' },
    { value: 3, said: '3 week' },
  ])
})

it.each([
  [1, 'bestClient.age', true, false],
  [1, 'wants', false, false],
  [4, 'whoItIsFor', true, false],
  [4, 'promise', false, false],
  [6, 'title.main', false, true],
  [6, 'title.alternatives', false, false],
  [6, 'idea.format', false, true],
  [6, 'page.headline', false, true],
  [6, 'page.bullets', false, false],
  [8, 'title.main', false, false],
  [9, 'targeting.interests', true, false],
  [9, 'ads.audience', true, false],
  [9, 'ads.imageIdea', true, false],
  [9, 'ads.primaryText', false, false],
  [13, 'frequency', true, false],
  [13, 'length', true, false],
  [14, 'ratio', true, false],
  [14, 'brandVoice.avoid', true, false],
  [14, 'brandVoice.use', false, false],
])('in section %d “%s” describes: %s, and is of the gift: %s', (section, place, description, gift) => {
  expect([isDescription({ section, place }), isOfGift({ section, place })]).toEqual([description, gift])
})
