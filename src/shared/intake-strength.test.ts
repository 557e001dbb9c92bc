import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answerStrengths, type AnswerStrength } from './answer-strength.ts'
import { intakeStrength } from './intake-strength.ts'
import { feedsOf, questions } from './intake-questions.ts'
import { type AnswerKey, emptyIntake, type Intake, intakeSchema, wayToBuy } from './intake.ts'

const example = (name: string): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')),
  )
const northlight = example('northlight-coaching')
const examples = [northlight, example('ledgerwell-bookkeeping'), example('tern-and-tiller')]

/** What is said of one answer put into a good intake. */
function told(key: AnswerKey, answer: unknown): AnswerStrength {
  const given = key === 'proof' && typeof answer === 'string' ? [{ words: answer }] : answer
  return toldIn({ ...northlight, [key]: given }, key)
}

function toldIn(intake: object, key: AnswerKey): AnswerStrength {
  const found = answerStrengths(intakeSchema.parse(intake)).find((strength) => strength.key === key)
  if (!found) throw new Error(`No question ${key}`)
  return found
}

describe('an answer', () => {
  it('asks no length of a call to action that buying follows', () => {
    const choose = (firstStep: object) =>
      toldIn({ ...northlight, callToAction: 'Choose your size', firstStep }, 'callToAction').mark
    expect(choose({ kind: 'free-call' })).toBe('enough')
    expect(choose({ kind: 'free-call', length: '30 minutes' })).toBe('strong')
    for (const kind of ['shop', 'quote', 'application']) expect(choose({ kind })).toBe('strong')
  })

  it.each([
    '40 paying practices',
    'Vier Plätze belegt',
    '8 neue Kinder',
    'Cuatro plazas',
    '三点が決まっている',
  ])('to the goal says how many of what in a few words: %s', (goal) => {
    expect(told('goal90Days', goal).mark).toBe('strong')
  })

  it('of one word may be a voice, and is asked for what makes a voice', () => {
    expect(told('brandVoice', 'Plain')).toMatchObject({
      mark: 'enough',
      reason: expect.stringMatching(/sounds/),
    })
  })

  it.each([
    ...['Rufen Sie mich an', 'Ruf einfach an', 'Llámanos', 'Appelle-moi', 'Zadzwoń', 'Call us today'],
    ...['お電話ください', 'اتصل بنا'],
  ])('to ring wants a number in many languages: %s', (callToAction) => {
    expect(toldIn({ ...northlight, practical: {}, callToAction }, 'practical').mark).toBe('thin')
  })
  it.each(['Reserva una llamada gratuita', 'Book a free call', 'We call the shots', 'Ein Ruf von Anfang an'])(
    'to book wants none: %s',
    (callToAction) => {
      expect(toldIn({ ...northlight, practical: {}, callToAction }, 'practical').mark).toBe('empty')
    },
  )

  it('asks for a number to ring where people are told to ring, and only there', () => {
    const open = { hours: 'Mon-Fri 12 to 2' }
    const shop = { kind: 'shop', place: 'Website, or ring Alison' }
    const asks = (given: object): boolean =>
      toldIn({ ...northlight, practical: open, ...given }, 'practical').yours ===
      'yours holds no telephone number'
    expect(asks({ firstStep: shop })).toBe(true)
    expect(asks({ firstStep: { kind: 'paid-visit', place: 'Termin am Telefon' } })).toBe(true)
    expect(asks({ practical: { hours: 'Phone Mon-Fri 12 to 2' } })).toBe(true)
    expect(asks({ firstStep: shop, practical: { hours: '01434 555 0142, 12 to 2' } })).toBe(false)
    expect(
      asks({ firstStep: { kind: 'free-call', place: 'A video call, springs and bearings in hand' } }),
    ).toBe(false)
  })

  it.each<[AnswerKey, string, RegExp]>([
    ['outcomes', 'They leave at six.', /^Only four words\./],
    ['idealClient', 'Everyone', /“Everyone” fits any business/],
    ['idealClient', 'People who want success.', /“People who want success” fits any business/],
    ['uniqueAdvantage', 'High quality and great service', /fits any business/],
    [
      'uniqueAdvantage',
      'We are passionate about the best quality and excellent customer service for people and their success',
      /“passionate” and “best” fit any business/,
    ],
    ['coreProblem', 'They find delegating hard and slow, so it stays with them', /seen or counted.*a moment/],
    ['goal90Days', 'A fuller calendar and a calmer pipeline of first talks', /how many of what/],
    ['objections', 'tbd', /Nothing can be written/],
    ['helpNeeded', '…', /Nothing can be written/],
    ['industry', 'Coaching', /^One word\./],
    ['proof', 'All of my clients love the work and come back', /where it comes from/],
    ['callToAction', 'Contact us today', /Anybody’s button/],
    ['outcomes', northlight.coreProblem, /The same words as Core problem\./],
  ])('is thin for %s: “%s”', (key, answer, reason) => {
    const strength = told(key, answer)
    expect(strength.mark).toBe('thin')
    expect(strength.reason).toMatch(reason)
    expect(strength.yours).toMatch(/^yours /)
  })

  it.each<[AnswerKey, string, RegExp]>([
    ['fullName', 'Mara', /full one/],
    ['proof', '“I stopped rewriting my team’s code in week three.”', /who said them/],
    ['proof', 'Jonas: I stopped rewriting my team’s code', /quotation marks/],
    ['message', 'I help new engineering managers lead with calm.', /One more detail/],
    [
      'coreProblem',
      'They feel it is slow to delegate and so they do not, and it is the same for them and for those who are with them all the time',
      /seen or counted/,
    ],
  ])('is enough for %s: “%s”', (key, answer, reason) => {
    expect(told(key, answer)).toMatchObject({ mark: 'enough', reason: expect.stringMatching(reason) })
  })

  it.each<[AnswerKey, string]>([
    ['callToAction', 'Book a free 30-minute Clarity Call'],
    ['proof', '“I stopped in week three.” (Jonas)'],
    ['proof', '„Endlich weiß ich es dienstags.“ – Ruth, Leeds'],
    ['fullName', '山田太郎'],
    ['industry', 'Bookkeeping for independent restaurants'],
  ])('is strong for %s: “%s”', (key, answer) => {
    expect(told(key, answer).mark).toBe('strong')
  })

  it.each([
    '新任のエンジニアリングマネージャーで、毎晩遅くまで自分でコードを書き直している人。部下は八人。',
    'مدير الفريق يعيد كتابة الكود كل مساء لأنه لا يثق بأحد ولا ينام قبل منتصف الليل',
    'Sie geben echte Verantwortung ab, gehen um sechs und ihr Team liefert ohne Rückfrage jede Woche.',
    'Jefes de obra de Sevilla que salen a las nueve y todavía contestan correos de sus clientes en casa.',
    'พวกเขายังทำงานเก่าตอนกลางคืนเพราะการมอบหมายงานรู้สึกช้ากว่าการทำเอง',
    'Руководители, которые по вечерам всё ещё сами переписывают код своих сотрудников и никому не доверяют.',
  ])('is never thin because of its language: %s', (answer) => {
    expect(['enough', 'strong']).toContain(told('coreProblem', answer).mark)
  })

  it('is thin by its length in any language', () => {
    for (const answer of ['成功', 'Erfolg haben', 'نجاح']) expect(told('outcomes', answer).mark).toBe('thin')
  })

  it('may be left open or skipped without reproach', () => {
    expect(told('scenes', '').reason).toContain('as typical')
    expect(told('story', null).mark).toBe('skipped')
    expect(told('sells', null)).toMatchObject({ mark: 'empty', reason: 'No answer yet.' })
  })

  const visit = { name: 'Single visit', timeframe: '45 minutes', price: '€110', includes: 'A written plan' }
  const sold = (sells: string, ...offers: object[]) =>
    toldIn({ ...northlight, sells, market: {}, firstStep: { kind: 'paid-visit' }, offers }, 'offers')

  it('of several ways to buy is as strong as its weakest, which is named', () => {
    expect(sold('visits', visit).mark).toBe('strong')
    expect(sold('visits', visit, { name: 'Ten visits', price: 'On request' })).toMatchObject({
      mark: 'thin',
      reason: expect.stringMatching(/^“Ten visits”: There is no amount/),
      yours: 'yours names no amount',
    })
    expect(sold('visits', { ...visit, price: '110' }, visit).reason).toBe(
      '“Single visit”: The amount is there. Add its currency.',
    )
    expect(sold('visits', { ...visit, name: '' }, { ...visit, timeframe: '' }).reason).toContain('how long')
    expect(sold('visits', visit, {}).mark).toBe('strong')
  })

  it.each([
    ...[
      '1,200 AED',
      '80 SGD',
      'S$80',
      '1 200 Kč',
      '12 000 Ft',
      '500 lei',
      'RM 200',
      'R1,500',
      'R 1 500',
      'THB 900',
    ],
    ...['120 KM', '1.200 reais', '1200 lv', '٥٠٠ درهم', '25 000 ₽'],
  ])('names its currency in whatever sign or code it has: %s', (price) => {
    expect(sold('visits', { ...visit, price }).mark).toBe('strong')
  })

  it.each(['85 all in', 'from 85', 'top 85', '85 or 90'])('names none in other words: %s', (price) => {
    expect(sold('visits', { ...visit, price }).reason).toContain('Add its currency')
  })

  it('has no price held against it that may stay open, and no length where nothing takes any', () => {
    expect(sold('visits', { ...visit, price: '' })).toMatchObject({ mark: 'enough', yours: null })
    expect(sold('project', { ...visit, price: 'After we have measured' }).mark).toBe('strong')
    expect(sold('product', { ...visit, timeframe: '' }).mark).toBe('strong')
    const euros = { ...northlight, offers: [{ ...visit, price: '110' }], market: { currency: 'Euro' } }
    expect(toldIn(euros, 'offers').mark).toBe('strong')
    const japanese = {
      name: '初回',
      timeframe: '六十分',
      price: '8,000円',
      includes: '姿勢の記録と家での練習',
    }
    expect(sold('visits', japanese).mark).toBe('strong')
  })

  it.each([
    ...[
      'Free',
      'kostenlos',
      'lo que quieras',
      'prix libre',
      'co łaska',
      'za darmo',
      '無料',
      'مجاني',
      'by donation',
    ],
    ...['nach RVG', 'GOÄ', 'laut Gebührenordnung'],
  ])('names a price without a figure: %s', (price) => {
    expect(sold('visits', { ...visit, price }).mark).toBe('strong')
  })

  it('asks what people get of a thing, and not how long it takes', () => {
    expect(sold('product', { name: 'Rolls', price: '€60' }).reason).toBe('Add what people get for it.')
    expect(sold('visits', { name: 'Visit', price: '€60' }).reason).toContain('how long')
  })

  it('that proves wants a source for each row, and takes words that say themselves whose they are', () => {
    const years = { words: 'Twelve years, 300 clients', source: 'Our own books' }
    expect(told('proof', [years, { words: '“Better in a week.” (Ida, Porto)' }]).mark).toBe('strong')
    expect(told('proof', [years, { words: 'Award of the year' }])).toMatchObject({
      mark: 'thin',
      reason: expect.stringMatching(/^Proof 2: Nothing says where it comes from/),
    })
    expect(told('proof', [{ words: '', source: 'The Guardian' }]).mark).toBe('thin')
  })

  it('to the first step is whole with its kind and one fact, and a shop with its kind alone', () => {
    expect(told('firstStep', { kind: 'paid-visit' })).toMatchObject({ mark: 'enough', yours: null })
    expect(told('firstStep', { kind: 'paid-visit', price: '€60' }).mark).toBe('strong')
    expect(told('firstStep', { kind: 'shop' }).mark).toBe('strong')
  })

  it('that a question may do without is never thin for being short or for saying that there is none', () => {
    for (const key of ['rules', 'neverWords', 'clientWords', 'ownWriting'] as const)
      expect(told(key, 'None').mark, key).toBe('strong')
    expect(told('market', { language: 'Deutsch' }).mark).toBe('strong')
    expect(told('practical', { hours: '9-17' }).mark).toBe('strong')
    expect(told('scenes', 'One was glad.').mark).toBe('thin')
  })

  it('is judged without a name for every question, and no example of ours is thin', () => {
    for (const intake of examples) {
      const strengths = answerStrengths(intake)
      expect(strengths.map(({ key }) => key)).toEqual(questions.map(({ key }) => key))
      expect(strengths.filter(({ mark }) => mark === 'thin')).toEqual([])
    }
    const asShown = Object.fromEntries(
      questions
        .filter(({ kind }) => kind === 'line' || kind === 'prose')
        .map(({ key, example: shown }) => [key, shown]),
    )
    const strengths = answerStrengths(intakeSchema.parse(asShown))
    expect(strengths.filter(({ mark }) => mark === 'thin')).toEqual([])
  })
})

describe('the sections', () => {
  it('can all be specific from a full intake, and nothing would help most', () => {
    const { sections, helpMost } = intakeStrength(northlight)
    expect(sections).toHaveLength(17)
    expect(sections.filter(({ level }) => level !== 'specific')).toEqual([])
    expect(helpMost).toEqual([])
  })

  it('are held back by a thin answer exactly where it is at their heart', () => {
    const { sections } = intakeStrength({ ...northlight, outcomes: 'They are happier.' })
    const fed = feedsOf('outcomes').map(({ number }) => number)
    const partly = sections.filter(({ level }) => level === 'partly')
    expect(partly.map(({ number }) => number)).toEqual(fed)
    for (const section of partly) expect(section.weakenedBy).toEqual(['outcomes'])
  })

  it('are held back through what they read as well', () => {
    const { sections } = intakeStrength({ ...northlight, idealClient: 'Everyone' })
    expect(sections.find(({ number }) => number === 11)?.weakenedBy).toContain('idealClient')
  })

  it('are general all the way through when nothing is answered', () => {
    const { sections, helpMost } = intakeStrength(emptyIntake())
    expect(new Set(sections.map(({ level }) => level))).toEqual(new Set(['general']))
    expect(helpMost).toHaveLength(3)
  })
})

describe('what would help most', () => {
  it('is said in one sentence with the sections that speak of it', () => {
    const count = feedsOf('outcomes').length === 7 ? 'Seven' : 'Six'
    const { helpMost } = intakeStrength({ ...northlight, outcomes: 'Less work done at night.' })
    expect(helpMost).toEqual([
      {
        key: 'outcomes',
        name: 'Outcomes',
        sentence: `${count} sections speak of the result; yours has five words.`,
        lifts: feedsOf('outcomes').map(({ number }) => number),
      },
    ])
  })

  it('puts what many sections are built on before what few mention, and names three at most', () => {
    const thin = intakeStrength({
      ...northlight,
      idealClient: 'Everyone',
      offers: [wayToBuy({ price: 'On request' })],
      callToAction: 'Contact us',
      industry: 'coaching',
    })
    expect(thin.helpMost.map(({ key }) => key)).toEqual(['idealClient', 'industry', 'offers'])
  })

  it('never sends anybody to background questions', () => {
    const { helpMost } = intakeStrength({ ...northlight, helpNeeded: 'x', revenue: null, assets: [] })
    expect(helpMost).toEqual([])
  })
})

it('counts the sections that are not left out, and those alone', () => {
  const { sections } = intakeStrength(northlight, { 5: leftOut, 17: leftOut })
  expect(sections.map(({ number }) => number)).not.toContain(5)
  expect(sections).toHaveLength(15)
  const { helpMost } = intakeStrength({ ...northlight, idealClient: 'Everyone' }, { 5: leftOut, 17: leftOut })
  expect(helpMost.flatMap(({ lifts }) => lifts).filter((number) => number === 5 || number === 17)).toEqual([])
})

const leftOut = { at: '2026-11-26T12:00:00.000Z', reason: null }
