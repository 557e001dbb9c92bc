import { describe, expect, it } from 'vitest'
import type { Intake } from '../../../shared/intake.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Reading } from '../reading.ts'
import { intakeOfCoach } from '../testing/vault-of.ts'
import { textsOf } from '../words/placed-text.ts'
import { strangePracticalities } from './fact-practical.ts'

type Practical = Partial<Intake['practical']>

const found = (language: string, answered: Practical, body: string) => {
  const practical = { ...intakeOfCoach.practical, ...answered }
  const intake = { ...intakeOfCoach, practical, market: { ...intakeOfCoach.market, language } }
  const texts = textsOf(8, { emails: [{ body }] }, copyLanguage(intake) ?? 'en')
  return strangePracticalities({ texts, intake } as unknown as Reading).map(({ span, severity }) => [
    ...[severity, span?.text],
  ])
}

describe('until when one may cancel', () => {
  it.each([
    [
      'English',
      'Cancel 24 hours before',
      'Cancel up to 48 hours before.',
      '48 hours',
      'Cancel a day before, or 1 day.',
    ],
    [
      'English',
      'Cancel 2 days before',
      'Reschedule the day before.',
      'the day before',
      'Reschedule 48 hours ahead.',
    ],
    [
      'English',
      '7 days notice to cancel',
      'Cancel with 3 days notice.',
      '3 days',
      'Cancel with 168 hours notice.',
    ],
    [
      'English',
      'Session moved free up to 12 hours before',
      'You can move a session until an hour before.',
      'an hour',
      'You can move a session until twelve hours before.',
    ],
    [
      'English',
      'Cancel 48 hours before',
      'The same goes for a change of heart the evening before.',
      'the evening before',
      'The same goes for a change of heart two days before.',
    ],
    [
      'German',
      'Absagen bis eine Woche vorher',
      'Absagen bis zwei Wochen vorher.',
      'zwei Wochen',
      'Absagen bis sieben Tage vorher.',
    ],
    [
      'German',
      'Absagen bis zwei Tage vorher',
      'Sagen Sie bitte am Vortag ab.',
      'am Vortag',
      'Absagen bis achtundvierzig Stunden vorher.',
    ],
    [
      'Spanish',
      'Anular 48 horas antes',
      'Puede anular la víspera.',
      'la víspera',
      'Puede anular 2 días antes.',
    ],
    [
      'French',
      'Annuler 48 heures avant',
      'On peut annuler la veille.',
      'la veille',
      'On peut annuler 2 jours avant.',
    ],
    [
      'Polish',
      'Odwołać 48 godzin przed',
      'Można odwołać poprzedniego dnia.',
      'poprzedniego dnia',
      'Można odwołać 2 dni przed.',
    ],
  ])('is told otherwise than answered in %s: “%s” and “%s”', (language, cancelling, body, words, right) => {
    expect(found(language, { cancelling }, body)).toEqual([['error', words]])
    expect(found(language, { cancelling }, right)).toEqual([])
    expect(found(language, {}, body)).toEqual([])
  })

  it('is said only where a sentence speaks of both: that one cancels, and how long before', () => {
    const cancelling = 'Cancel 24 hours before'
    expect(found('English', { cancelling }, 'It rained 48 hours before.')).toEqual([])
    expect(found('English', { cancelling }, 'Cancel within 48 hours.')).toEqual([])
    expect(found('English', { cancelling }, 'You may cancel. It rained 48 hours before.')).toEqual([])
  })
})

describe('the opening hours', () => {
  it.each([
    ['English', '9 am to 5 pm', 'We are open 9 am to 6 pm.', '9 am to 6 pm', 'We are open 9:00 to 17:00.'],
    [
      'English',
      '12 pm to 5 pm',
      'We are open 11 am to 5 pm.',
      '11 am to 5 pm',
      'We are open 12:00 to 17:00.',
    ],
    [
      'German',
      '8 bis 17 Uhr',
      'Geöffnet von 8 bis 18 Uhr.',
      '8 bis 18 Uhr',
      'Geöffnet von 8:00 bis 17:00 Uhr.',
    ],
    ['Spanish', '9:00 a 17:00', 'Abierto de 9:00 a 18:00.', '9:00 a 18:00', 'Abierto de 9 h a 17 h.'],
    ['French', '9 h à 17 h', 'Ouvert de 9 h à 18 h.', '9 h à 18 h', 'Ouvert de 9:00 à 17:00.'],
    ['Polish', '9:00 do 17:00', 'Otwarte od 9:00 do 18:30.', '9:00 do 18:30', 'Otwarte od 9:00 do 17:00.'],
  ])('are told otherwise than answered in %s: “%s” and “%s”', (language, hours, body, words, right) => {
    expect(found(language, { hours }, body)).toContainEqual(['error', words])
    expect(found(language, { hours }, right)).toEqual([])
    expect(found(language, {}, body)).toEqual([])
  })

  it('are no other numbers of a sentence, and no hours of what is not open', () => {
    expect(found('English', { hours: '9 am to 5 pm' }, 'Open it 2 to 4 times.')).toEqual([])
    expect(found('English', { hours: '9 am to 5 pm' }, 'It rained from 9 am to 6 pm.')).toEqual([])
  })
})

describe('until when somebody is there', () => {
  it.each([
    ['English', '8 to 5', 'We answer until 6 pm.', 'until 6 pm', 'We answer until 5 pm.'],
    ['English', '8 to 5', 'We answer from 7 am.', 'from 7 am', 'We answer from 8 am.'],
    ['English', '8 am to 5 pm', 'We answer until 18:00.', 'until 18:00', 'We answer until 17:00.'],
    ['German', '8 bis 17 Uhr', 'Erreichbar bis 19 Uhr.', 'bis 19 Uhr', 'Erreichbar bis 17 Uhr.'],
    ['French', '8 h à 17 h', 'Joignables jusqu’à 19 h.', 'jusqu’à 19 h', 'Joignables jusqu’à 17 h.'],
    [
      'Spanish',
      '8:00 a 17:00',
      'Atendemos hasta las 19:00.',
      'hasta las 19:00',
      'Atendemos hasta las 17:00.',
    ],
    ['Polish', '8:00 do 17:00', 'Odbieramy do 19:00.', 'do 19:00', 'Odbieramy do 17:00.'],
  ])('is told otherwise than answered in %s: “%s” and “%s”', (language, hours, body, words, right) => {
    expect(found(language, { hours }, body)).toEqual([['error', words]])
    expect(found(language, { hours }, right)).toEqual([])
  })

  it('is no small number without a mark, and no number of minutes', () => {
    expect(found('English', { hours: '8 to 5' }, 'We answer from 3 people.')).toEqual([])
    expect(found('English', { hours: '8 to 5' }, 'We answer from 30-minute talks.')).toEqual([])
  })

  it('is in the afternoon as well only where the answer leaves it open', () => {
    expect(found('English', { hours: '8 to 5' }, 'We answer until 8 pm.')).toEqual([])
    expect(found('English', { hours: '8 am to 5 pm' }, 'We answer until 8 pm.')).toEqual([
      ['error', 'until 8 pm'],
    ])
    expect(found('English', { hours: '8 to 17' }, 'We answer until 8 pm.')).toEqual([['error', 'until 8 pm']])
  })
})

describe('the days that are open', () => {
  it.each([
    ['English', 'Mon to Fri', 'We are open on Saturday.', 'We are open on Wednesday.'],
    ['English', 'Friday to Monday', 'We are open on Tuesday.', 'We are open on Sunday.'],
    ['English', 'Monday, Friday', 'We are open on Wednesday.', 'We are open on Friday.'],
    ['Spanish', 'lunes a viernes', 'Abrimos los sábados.', 'Abrimos los miércoles.'],
    ['French', 'lundi au vendredi', 'Nous ouvrons les samedis.', 'Nous ouvrons les mercredis.'],
    ['Polish', 'poniedziałek do piątek', 'Otwarte: sobota.', 'Otwarte: środa.'],
  ])('are told otherwise than answered in %s: “%s” and “%s”', (language, hours, body, right) => {
    expect(found(language, { hours }, body)).toEqual([['warning', body.slice(0, -1)]])
    expect(found(language, { hours }, right)).toEqual([])
    expect(found(language, {}, body)).toEqual([])
  })

  it('are closed where the sentence says so, unless it names an hour', () => {
    const hours = 'Monday to Thursday'
    expect(found('English', { hours }, 'We are not open on Friday.')).toEqual([])
    expect(found('English', { hours }, 'The shop closes on Friday.')).toEqual([])
    expect(found('English', { hours }, 'The shop closes on Friday at 2.')).toEqual([
      ['warning', 'The shop closes on Friday at 2'],
    ])
    expect(found('English', { hours }, 'We met on Friday.')).toEqual([])
  })

  it.each([
    [
      'English',
      'Phone Tue to Thu, not on weekends',
      'I pick up on Saturdays as well.',
      'I pick up on Tuesdays.',
    ],
    ['English', 'Mon to Sat. Never Sundays.', 'Some of our trips are Sundays.', 'We never sail on Sundays.'],
    ['German', 'Mo bis Fr. Samstag geschlossen.', 'Wir kommen auch samstags.', 'Samstags kochen viele.'],
    ['French', 'Fermé le dimanche', 'Nous livrons le dimanche.', 'Le dimanche, on dort.'],
  ])('are not those that an answer rules out, in %s: “%s” and “%s”', (language, hours, body, right) => {
    expect(found(language, { hours }, body)).toContainEqual(['warning', body.slice(0, -1)])
    expect(found(language, { hours }, right)).toEqual([])
  })

  it.each([
    ['Dienstag bis Freitag', 'Abendtermine am Montag.', 'Montag', 'Abendtermine am Mittwoch.'],
    [
      'Dienstag, Freitag',
      'Erreichbar Dienstag bis Freitag.',
      'Dienstag bis Freitag',
      'Erreichbar am Freitag.',
    ],
    ['Montag bis Samstag', 'Sprechzeiten sonntags.', 'sonntags', 'Sprechzeiten am Wochenende.'],
  ])('are told in German of what is offered by day: “%s” and “%s”', (hours, body, words, right) => {
    expect(found('German', { hours }, body)).toContainEqual(['error', words])
    expect(found('German', { hours }, right)).toEqual([])
  })
})

describe('what an answer grants that another answer asks for', () => {
  const granting = (language: string, answered: Practical, question: string, answer: string) => {
    const practical = { ...intakeOfCoach.practical, ...answered }
    const intake = { ...intakeOfCoach, practical, market: { ...intakeOfCoach.market, language } }
    const texts = textsOf(10, { questions: [{ question, answer }] }, copyLanguage(intake) ?? 'en')
    return strangePracticalities({ texts, intake } as unknown as Reading).map(({ span }) => span?.text)
  }

  it.each([
    ['Spanish', 'Hasta siete días antes sin coste', 'Puedes anular la víspera.', ['la víspera']],
    ['Polish', 'Odwołać można do 30 dni wcześniej', 'Odwołasz dwa dni wcześniej.', ['dwa dni']],
  ])('is told of numbers in words, in %s: %s', (language, cancelling, body, words) => {
    expect(found(language, { cancelling }, body).map(([, text]) => text)).toEqual(words)
  })

  it.each([
    ['English', 'Free up to 24 hours before', 'You can cancel right up to the last minute at no charge.'],
    ['German', 'Bis zum Vortag kostenlos', 'Absagen geht noch am selben Morgen, ohne dass Sie etwas zahlen.'],
    ['Spanish', 'Hasta siete días antes', 'Puedes anular el mismo día sin pagar nada.'],
    ['French', 'Jusqu’à 48 heures avant', 'Vous annulez le matin même, sans frais.'],
    ['Polish', 'Do 30 dni wcześniej', 'Odwołać możesz nawet tego samego dnia, bez kosztów.'],
  ])('is told of the last moment for nothing, in %s', (language, cancelling, body) => {
    expect(found(language, { cancelling }, body)).toEqual([['warning', body.replace(/\.$/u, '')]])
    expect(found(language, { cancelling: `${cancelling}. ${body}` }, body)).toEqual([])
  })

  it('reads a question with its answer, about cancelling and about days', () => {
    const until = { cancelling: '48 hours before', hours: 'Monday to Friday, 8 to 5 pm' }
    expect(granting('English', until, 'What if I must cancel?', 'Tell us by the evening before.')).toEqual([
      'the evening before',
    ])
    expect(granting('English', until, 'What do you charge?', 'Tell us by the evening before.')).toEqual([])
    const week = { hours: 'Du lundi au vendredi' }
    expect(granting('French', week, 'Venez-vous le samedi ?', 'Oui, le matin.')).toEqual(['Oui, le matin'])
    expect(granting('French', week, 'Venez-vous le samedi ?', 'Non, jamais.')).toEqual([])
    expect(granting('French', week, 'Venez-vous le samedi ?', 'Le vendredi soir.')).toEqual([])
    const spain = { hours: 'De martes a sábado' }
    expect(granting('Spanish', spain, '¿Qué días abres?', 'De lunes a viernes, y el sábado cierro.')).toEqual(
      ['De lunes a viernes, y el sábado cierro'],
    )
    expect(granting('Spanish', spain, '¿Qué días abres?', 'De martes a sábado, y el lunes cierro.')).toEqual(
      [],
    )
  })
})
