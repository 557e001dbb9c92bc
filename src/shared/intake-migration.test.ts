import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FirstStep, Sold, Work } from './business.ts'
import { intakeSchema, type Intake } from './intake.ts'
import { migratedIntake } from './intake-migration.ts'
import { missingAnswers } from './missing-answers.ts'
import { readIntake } from './read-intake.ts'

/** A whole intake as version 1 wrote it, of a yoga teacher in Bremen. */
const oldIntake = {
  businessName: 'Atemraum',
  fullName: 'Jule Petersen',
  businessType: 'coaching',
  industry: 'Yoga bei Rückenschmerzen',
  idealClient: 'Pflegekräfte aus Bremen, Mitte vierzig, die nach der Nachtschicht nicht mehr gerade stehen.',
  message: 'Ich zeige Pflegekräften, wie sie nach der Schicht in zehn Minuten wieder aufrecht stehen.',
  coreProblem: 'Der Rücken zieht schon auf dem Parkplatz, und der Kurs im Verein liegt mitten im Dienst.',
  outcomes: 'Sie steigen ohne Griff an die Tür aus dem Auto.',
  uniqueAdvantage: 'Ich war elf Jahre selbst Pflegerin auf der Station.',
  story: null,
  testimonials:
    '„Zum ersten Mal ohne Tablette durch die Nacht.“ Birgit, Bremen\n„Zehn Minuten, die ich habe.“',
  offerProgram: 'Zwölf Wochen, jede Woche ein Abend, dazu kurze Filme für die Pause.',
  deliverables: '12 Abende, 20 Filme, ein Heft',
  pricing: '480 € in zwei Raten',
  assets: ['website', 'email-list'],
  revenue: 'under-50k',
  brandVoice: 'Ruhig, trocken, per du',
  brandColors: 'Schilfgrün',
  callToAction: 'Buch dein Kennenlerngespräch',
  platforms: ['instagram', 'other'],
  platformsOther: 'Das Schwarze Brett der Stationen',
  goal90Days: 'Zwei volle Gruppen mit je zehn Leuten.',
  businessStage: 'intermediate',
  helpNeeded: 'Über Rücken schreiben, ohne Heilung zu versprechen',
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(/\s+/u).filter(Boolean)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : []

const now = (old: Record<string, unknown>): Intake => intakeSchema.parse(migratedIntake(old))

describe('an intake of version 1', () => {
  it('is read with every word in it, nothing missing, and what was guessed named', () => {
    const { intake, issues } = readIntake(oldIntake)
    expect(issues).toEqual([])
    const { businessType: _type, pricing, deliverables, testimonials, ...kept } = oldIntake
    expect(intake).toMatchObject(kept)
    expect(intake.offers).toEqual([{ name: '', timeframe: '', price: pricing, includes: deliverables }])
    expect(intake.proof).toEqual([{ words: testimonials, source: '' }])
    expect(intake).toMatchObject({ sells: 'program', work: 'client', firstStep: { kind: 'free-call' } })
    expect(intake.guessed).toEqual(['sells', 'work', 'firstStep'])
    expect(missingAnswers(intake)).toEqual([])
  })

  it('keeps every text to the letter, whatever was typed in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const texts = Object.keys(oldIntake).filter(
      (key) => typeof oldIntake[key as keyof typeof oldIntake] === 'string',
    )
    const choices = ['businessType', 'revenue', 'businessStage']
    const typed = Object.fromEntries(texts.filter((key) => !choices.includes(key)).map((key) => [key, text]))
    fc.assert(
      fc.property(
        fc.record(typed, { requiredKeys: ['pricing'] }),
        fc.constantFrom('coaching', 'service', 'digital', 'physical', null, undefined),
        (answers, businessType) => {
          const intake = now({ ...answers, ...(businessType !== undefined && { businessType }) })
          const { guessed: _guessed, ...answered } = intake
          const left = wordsIn(answered)
          for (const word of wordsIn(answers)) {
            const at = left.indexOf(word)
            expect(at, word).toBeGreaterThanOrEqual(0)
            left.splice(at, 1)
          }
        },
      ),
    )
  })

  it('is brought up to date once: a second time changes nothing', () => {
    const once = migratedIntake(oldIntake)
    expect(migratedIntake(once)).toBe(once)
    expect(migratedIntake('no intake')).toBe('no intake')
  })

  it('keeps answers of version 2 that somebody put into the same file', () => {
    const mixed = { ...oldIntake, sells: 'visits', offers: [{ name: 'Abend', price: '20 €' }] }
    const intake = now(mixed)
    expect(intake.sells).toBe('visits')
    expect(intake.guessed).toEqual(['work', 'firstStep'])
    expect(intake.offers.map(({ price }) => price)).toEqual([oldIntake.pricing, '20 €'])
  })

  it('is told what of its kind is wrong, and keeps open what it left open', () => {
    expect(readIntake({ ...oldIntake, businessType: 'bakery' }).issues[0]?.path).toEqual(['sells'])
    const open = now({ businessType: null, pricing: '' })
    expect(open).toMatchObject({ sells: null, work: null, firstStep: { kind: null } })
    expect(open.guessed).toBeUndefined()
  })
})

describe('what version 1 did not ask', () => {
  type Case = [type: string, price: string, offer: string, call: string, Sold, Work, FirstStep]
  const cases: Case[] = [
    [
      'coaching',
      '$4,800, or three of $1,700',
      'A 90-day program',
      'Book a free Clarity Call',
      'program',
      'client',
      'free-call',
    ],
    [
      'coaching',
      '€110 per session',
      'Physiotherapy',
      'Book a first session',
      'visits',
      'client',
      'paid-visit',
    ],
    [
      'coaching',
      '€240 a month for 6 months',
      'A six-month programme',
      'Apply for a place',
      'program',
      'client',
      'application',
    ],
    ['coaching', '95 € pro Stunde', 'Einzelstunden', 'Termin vereinbaren', 'visits', 'client', 'paid-visit'],
    [
      'coaching',
      '70 € la séance',
      'Séances de sophrologie',
      'Réserver une séance',
      'visits',
      'client',
      'paid-visit',
    ],
    [
      'coaching',
      '1.200 €',
      'Un curso de doce semanas',
      'Reserva una llamada',
      'program',
      'client',
      'free-call',
    ],
    [
      'coaching',
      '980 €',
      'Un accompagnement de trois mois',
      'Prendre rendez-vous au téléphone, gratuit',
      'program',
      'client',
      'free-call',
    ],
    [
      'service',
      '£390 a month per site',
      'Bookkeeping',
      'Book a free Numbers Call',
      'subscription',
      'us',
      'free-call',
    ],
    ['service', '', 'Kitchens made to measure', 'Ask for a quote', 'project', 'us', 'quote'],
    ['service', 'ab 9.000 €', 'Küchen vom Tischler', 'Angebot anfordern', 'project', 'us', 'quote'],
    ['service', 'desde 3.000 €', 'Reformas de baños', 'Solicita tu presupuesto', 'project', 'us', 'quote'],
    ['service', 'à partir de 3 000 €', 'Sites pour artisans', 'Demander un devis', 'project', 'us', 'quote'],
    ['service', '80 € pro Behandlung', 'Fußpflege zu Hause', 'Rufen Sie an', 'visits', 'us', 'free-call'],
    ['service', '45 € la hora', 'Clases de refuerzo', 'Pide cita', 'visits', 'us', 'paid-visit'],
    [
      'service',
      '49 € monatlich',
      'Gartenpflege',
      'Kostenloses Erstgespräch',
      'subscription',
      'us',
      'free-call',
    ],
    ['service', '120 € par mois', 'Ménage de bureaux', 'Appelez-nous', 'subscription', 'us', 'free-call'],
    ['digital', '$29', 'A course on pruning', 'Get it now', 'product', 'thing', 'shop'],
    ['digital', '$12 per month', 'Planning software', 'Start today', 'subscription', 'thing', 'shop'],
    ['digital', '9 € al mes', 'Una app de menús', 'Comprar ahora', 'subscription', 'thing', 'shop'],
    ['physical', '€2,900', 'Cargo bikes', 'Book a free Fitting Call', 'product', 'thing', 'free-call'],
    ['physical', '34 € par mois', 'Un colis de thé', 'Commander', 'subscription', 'thing', 'shop'],
    ['physical', '18 €', 'Seifen', 'Jetzt bestellen', 'product', 'thing', 'shop'],
    ['physical', '18 €', 'Velas', 'Compra en la tienda', 'product', 'thing', 'shop'],
  ]
  it.each(cases)('of %s at “%s”, %s, “%s” is told as %s, %s, %s', (...given) => {
    const [businessType, pricing, offerProgram, callToAction, sells, work, kind] = given
    const intake = now({ ...oldIntake, businessType, pricing, offerProgram, callToAction })
    expect(intake).toMatchObject({ sells, work, firstStep: { kind } })
  })
})
