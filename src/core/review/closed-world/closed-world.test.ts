import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Intake } from '../../../shared/intake.ts'
import { reviewVault } from '../review-vault.ts'
import { coining, intakeOfCoach, vaultOf, vaultSaying } from '../testing/vault-of.ts'
import { numberWordsOf } from '../words/number-words.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { wordsIn } from '../words/words-in.ts'
import { keyOfWords } from './key-of-words.ts'

const at = '2026-01-01T00:00:00.000Z'

/** The same business, with copy in another language. */
const speaking = (language: string, more: Partial<Intake> = {}): Intake => ({
  ...intakeOfCoach,
  market: { ...intakeOfCoach.market, language },
  ...more,
})

const errorsIn = (body: string, language: string, more: Partial<Intake> = {}): string[] =>
  reviewVault(vaultSaying(body, { intake: speaking(language, more) }), null)
    .findings.filter(({ rule, severity }) => rule.startsWith('closed-') && severity === 'error')
    .flatMap(({ span }) => span?.text ?? [])

describe('the closed world', () => {
  it.each([
    ['English', 'I have helped eighty-three founders since 2012.', ['eighty-three founders', '2012']],
    ['English', 'Two thirds of our clients come back.', ['Two thirds of our clients']],
    ['Deutsch', 'Ich habe schon fünfundzwanzig Kundinnen begleitet.', ['fünfundzwanzig Kundinnen']],
    ['Deutsch', 'Neun von zehn Kundinnen bleiben. Seit 2012 am Markt.', ['Neun von zehn Kundinnen', '2012']],
    ['Deutsch', 'Mit zwanzig Jahren Erfahrung, am 3. Mai.', ['zwanzig Jahren', '3. Mai']],
    ['Deutsch', 'Nur noch drei Plätze frei.', ['drei Plätze frei']],
    ['Deutsch', 'Unsere Kunden haben 12 Kilo abgenommen.', ['12 Kilo']],
    ['Español', 'Más de doscientas clientas confían en mí.', ['doscientas clientas']],
    ['Español', 'Desde 2012. La mitad de mis clientas repite.', ['2012', 'mitad de mis clientas']],
    ['Français', 'Quatre-vingt-dix clientes accompagnées.', ['Quatre-vingt-dix clientes']],
    ['Français', 'Le 12 mars, plus que trois places disponibles.', ['12 mars', 'trois places disponibles']],
    ['Polski', 'Zaufało mi już dwadzieścia pięć osób.', ['dwadzieścia pięć osób']],
    ['Polski', 'Od 2012 roku, 95 procent klientek wraca.', ['2012', '95 procent']],
    ['English', 'I think of twenty past clients.', ['twenty past clients']],
    ['Italiano', 'Più di ottanta clienti aiutati.', ['ottanta clienti']],
    ['Nederlands', 'Ik heb vijfentwintig klanten geholpen.', ['vijfentwintig klanten']],
  ])('of %s copy stops at “%s”', (language, body, words) => {
    expect(errorsIn(body, language)).toEqual(words)
  })

  it.each([
    ['English', 'Three reasons. On a Tuesday evening at half past nine, two people stand in a kitchen.'],
    ['English', 'Half of the people I meet nod. In two days we talk.'],
    [
      'English',
      'You are up at seven, and by twenty past you’ve scrubbed the pan. At twenty to five the clients come.',
    ],
    [
      'Deutsch',
      'Drei Gründe. An einem Dienstagabend stehen zwei Leute in der Küche. Nach zehn Minuten ist Ruhe.',
    ],
    ['Deutsch', 'Die Hälfte ist Übung. In zwei Tagen sehen wir uns, um halb neun.'],
    ['Español', 'Una vez, tres cosas, un martes a las siete. Dos personas esperan.'],
    ['Français', 'Un mardi soir, deux personnes attendent. La moitié du chemin est faite.'],
    ['Polski', 'Trzy powody. We wtorek wieczorem dwie osoby czekają w kuchni.'],
  ])('of %s copy lets pass “%s”', (language, body) => {
    expect(errorsIn(body, language)).toEqual([])
  })

  it('lists each unknown once with all its places, however it is written', () => {
    const contents = {
      ...coining,
      8: { emails: [{ body: 'I have helped two hundred managers. Join over 200 managers.' }] },
      15: { full: 'She helped 200 managers, and Sarah from Denver said so.' },
    }
    const { unknowns } = reviewVault(vaultOf(contents), null)
    expect(
      unknowns
        .filter(({ severity }) => severity === 'error')
        .map(({ text, texts, places }) => [text, texts.length, places.length]),
    ).toEqual([
      ['two hundred managers', 2, 3],
      ['Sarah', 1, 1],
    ])
  })

  it('takes what was confirmed for true in every form', () => {
    const confirmed = [{ text: '200 managers', at }]
    const body = 'I have helped two hundred managers. Join over 200 managers.'
    expect(
      reviewVault(vaultSaying(body, { confirmed }), null).unknowns.filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([])
  })

  it('gives what says the same the same key', () => {
    const same = (language: string, ...texts: string[]): void =>
      expect(new Set(texts.map((text) => keyOfWords(text, language))).size, texts.join(' ')).toBe(1)
    same('en', 'twelve pages', '12 pages', '12-page')
    same('en', '€1,200', '1.200 Euro', '1200 EUR')
    same('de', 'fünfundzwanzig Tagen', '25 Tage')
    same('fr', 'quatre-vingts jours', '80 jours')
  })
})

describe('what is told as having happened', () => {
  const told = (body: string, language: string): (string | undefined)[] =>
    reviewVault(vaultSaying(body, { intake: speaking(language) }), null)
      .findings.filter(({ rule }) => rule === 'told-scene')
      .map(({ span }) => span?.text)

  it.each([
    ['English', 'Last spring a dentist sat down here.', 'A dentist sits down here.'],
    ['English', 'A baker from Leeds wrote to me at night.', 'Imagine a baker from Leeds wrote to me.'],
    ['Deutsch', 'Eine Mutter aus Bochum schrieb mir.', 'Eine Mutter aus Eisen gibt es nicht.'],
    ['Español', 'La semana pasada una clienta llamó.', 'Una clienta llama y pregunta.'],
    ['Français', 'Une cliente de Nantes m’a écrit.', 'Une femme de goût le sait.'],
    [
      'Polski',
      'Niedawno zadzwoniła jedna z klientek i nauczycielka powiedziała nie.',
      'Ostatnio wiele się zmieniło.',
    ],
  ])('of %s copy is found in “%s” and not in “%s”', (language, found, clean) => {
    expect(told(found, language)).toHaveLength(1)
    expect(told(clean, language)).toEqual([])
  })

  it('is none where it is a scene of the answers', () => {
    const scenes = 'Last spring a dentist from Hull sat down at my table.'
    const intake = { ...speaking('English'), scenes }
    const { findings } = reviewVault(vaultSaying(scenes, { intake }), null)
    expect(findings.filter(({ rule }) => rule === 'told-scene')).toEqual([])
  })
})

describe('a length that the answers give otherwise', () => {
  const warned = (body: string, language: string, timeframe: string): (string | undefined)[] => {
    const [way] = intakeOfCoach.offers
    const offers = way ? [{ ...way, timeframe }] : []
    const intake = { ...speaking(language), offers, offerProgram: '' }
    return reviewVault(vaultSaying(body, { intake }), null)
      .findings.filter(({ rule, severity }) => rule === 'closed-number' && severity === 'warning')
      .map(({ span }) => span?.text)
  }

  it.each([
    ['English', 'The visit takes an hour and a half.', '70 minutes', 'an hour and a half'],
    ['Deutsch', 'Der Termin dauert eine Viertelstunde.', '25 Minuten', 'eine Viertelstunde'],
    ['Español', 'La visita dura una hora escasa.', '45 minutos', 'una hora'],
    ['Français', 'La séance dure une heure et demie.', '70 minutes', 'une heure et demie'],
    ['Polski', 'Wizyta trwa pół godziny.', '45 minut', 'pół godziny'],
  ])('is found in %s: “%s”', (language, body, timeframe, words) => {
    expect(warned(body, language, timeframe).join()).toContain(words)
    expect(warned(body, language, words)).toEqual([])
  })
})

describe('each rule', () => {
  const rulesIn = (body: string, language: string, struck: string[] = []): string[] => {
    const intake = speaking(language)
    const vault = vaultSaying(body, { intake, struck: struck.map((text) => ({ text, at })) })
    const rules = reviewVault(vault, null).findings.map(({ rule }) => rule)
    return [...new Set(rules.filter((rule) => rule.startsWith('closed-') || rule === 'struck'))]
  }

  it.each([
    ['closed-number', 'English', 'We have helped ninety clients.', 'We sit at ninety degrees.'],
    ['closed-number', 'Deutsch', 'Wir antworten binnen 3 Stunden.', 'Nach 3 Stunden im Garten ist Schluss.'],
    ['closed-money', 'English', 'She saved £9,000 last year.', 'A coffee for £3.'],
    ['closed-date', 'Français', 'Depuis 2012, je tourne.', 'Chambre 2012.'],
    ['closed-number', 'English', 'In eleven years nobody asked.', 'In eleven years the boy is grown.'],
    ['closed-date', 'English', 'You will have it by Thursday.', 'By Thursday the bread is stale.'],
    ['closed-date', 'English', 'You pay by the 15th of each month.', 'She read the 15th letter.'],
    ['closed-date', 'Deutsch', 'Jeden Dienstag haben wir geöffnet.', 'Jeden Dienstag regnet es.'],
    ['closed-name', 'Deutsch', 'Wir üben im Ermatinger Wald.', 'Wir üben im Winter Tee.'],
    ['closed-date', 'English', 'Doors close by Sunday.', 'By Sunday the bread is stale.'],
    ['closed-name', 'Deutsch', 'Das sagte auch Frau Berger.', 'Das sagte auch eine Frau Mitte vierzig.'],
    ['closed-name', 'Deutsch', 'Wir arbeiten für die Hafenbau GmbH.', 'Wir arbeiten für eine GmbH.'],
    ['closed-name', 'Español', 'Salió en El Correo Vasco de ayer.', 'Salió el lunes por WhatsApp.'],
    [
      'closed-name',
      'English',
      'It was made for the Leipzig Opera House.',
      'It was made for a Zoom call in May.',
    ],
  ])('%s of %s copy finds “%s” and not “%s”', (rule, language, found, clean) => {
    expect(rulesIn(found, language)).toEqual([rule])
    expect(rulesIn(clean, language)).toEqual([])
  })

  it('struck finds what was struck, and nothing else', () => {
    expect(rulesIn('A coffee for £3.', 'English', ['£3'])).toEqual(['struck'])
    expect(rulesIn('A coffee for £4.', 'English', ['£3'])).toEqual([])
  })
})

describe('what the person struck', () => {
  const struckIn = (body: string, ...texts: string[]) => {
    const struck = texts.map((text) => ({ text, at }))
    const { findings, unknowns } = reviewVault(vaultSaying(body, { struck }), null)
    return {
      found: findings.filter(({ rule }) => rule === 'struck'),
      unknowns: unknowns.filter((each) => each.struck),
    }
  }

  it('is an error at each place until it is gone, in every form', () => {
    const { found, unknowns } = struckIn(
      'I have helped two hundred managers. Join 200 managers.',
      '200 managers',
    )
    expect(found.map(({ span, severity, repair }) => [span?.text, severity, repair])).toEqual([
      ['two hundred managers', 'error', null],
      ['200 managers', 'error', null],
    ])
    expect(unknowns).toMatchObject([{ struck: true, severity: 'error', places: [{}, {}] }])
    expect(struckIn('Join us.', '200 managers').found).toEqual([])
  })

  it('is taken out with its sentence where the text stays whole without it', () => {
    const body = 'The week is long. Sarah from Denver said so. Most of us know why.'
    const { found } = struckIn(body, 'Sarah')
    expect(found[0]).toMatchObject({ span: { text: 'Sarah from Denver said so. ' }, repair: { text: '' } })
    const { span } = found[0]!
    expect(body.slice(0, span!.from) + body.slice(span!.to)).toBe('The week is long. Most of us know why.')
  })

  it.each([
    'Sarah from Denver said so.',
    'The week is long. Sarah said so.\n\nMost of us know why.',
    'The week is long. Sarah from Denver said so. She was right.',
    'The week is long: Sarah said so. Most of us know why.',
    'The week is long. “Sarah said so. And I.” Most of us know why.',
    'We spoke to Dr. Sarah Berg. Most of us know why.',
  ])('offers no repair that would leave a broken text: “%s”', (body) => {
    expect(struckIn(body, 'Sarah').found.map(({ repair }) => repair)).toEqual([null])
  })
})

const languages = {
  English: 'en',
  Deutsch: 'de',
  Español: 'es',
  Français: 'fr',
  Polski: 'pl',
  Italiano: 'it',
}
const claims: Readonly<Record<string, (written: string) => string>> = {
  English: (written) => `We have helped ${written} clients.`,
  Deutsch: (written) => `Wir haben ${written} Kunden begleitet.`,
  Español: (written) => `Hemos ayudado a ${written} clientes.`,
  Français: (written) => `Nous avons accompagné ${written} clients.`,
  Polski: (written) => `Zaufało nam ${written} klientów.`,
  Italiano: (written) => `Abbiamo aiutato ${written} clienti.`,
}

describe('a number of people, in any language and form', () => {
  const language = fc.constantFrom(...Object.keys(languages))
  const count = fc.integer({ min: 21, max: 999 })

  it('is never marked where an answer holds it, and always where none does', () => {
    fc.assert(
      fc.property(language, count, fc.boolean(), fc.boolean(), (name, value, inWords, answeredInWords) => {
        const claim = claims[name]!
        const code = languages[name as keyof typeof languages]
        const [here, there] = [inWords, answeredInWords].map((words) =>
          words ? wordsFor(code, value) : `${value}`,
        )
        const proof = [{ words: claim(there!), source: '' }]
        expect(errorsIn(claim(here!), name, { proof, idealClient: '' })).toEqual([])
        const other = [{ words: claim(`${value + 1000}`), source: '' }]
        expect(errorsIn(claim(here!), name, { proof: other, idealClient: '' })).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })

  it('is read from words as from digits', () => {
    fc.assert(
      fc.property(language, fc.integer({ min: 2, max: 99_999 }), (name, value) => {
        // A word for one is a word for anybody, so a single one behind a thousand is not read everywhere.
        fc.pre(value % 1000 !== 1)
        const code = languages[name as keyof typeof languages]
        const text = wordsFor(code, value)
        expect(
          numbersIn(text, wordsIn(text), code).map((number) => number.value),
          text,
        ).toEqual([value])
      }),
    )
  })
})

const { toCardinal: english } = await import('n2words/en-GB')
const { toCardinal: german } = await import('n2words/de-DE')
const { toCardinal: spanish } = await import('n2words/es-ES')
const { toCardinal: french } = await import('n2words/fr-FR')
const { toCardinal: polish } = await import('n2words/pl-PL')
const { toCardinal: italian } = await import('n2words/it-IT')
const written: Readonly<Record<string, (value: number) => string>> = {
  ...{ en: english, de: german, es: spanish, fr: french, pl: polish, it: italian },
}
const wordsFor = (language: string, value: number): string => written[language]!(value)

it('knows no numbers in words of other languages', () => {
  expect(numberWordsOf('fi')).toBeNull()
})
