import { describe, expect, it } from 'vitest'
import { proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { readingsOf } from '../testing/readings-of.ts'
import { vaultOf } from '../testing/vault-of.ts'
import type { Reading } from '../reading.ts'
import { strangersIn } from './strangers.ts'
import { answering, languageNames, claims, levelOf, strangers } from './testing/claims-in.ts'

describe('a number that claims something', () => {
  it.each([
    ['en', 'It has 4.9 stars.', 'sure 4.9 stars: a rating'],
    ['en', 'Our guests give us five stars.', 'sure five stars: a rating'],
    ['fr', 'Cinq étoiles sur Google.', 'sure Cinq étoiles: a rating'],
    ['en', 'I have fifteen years of experience.', 'sure fifteen years: a number of years'],
    ['en', 'For over ten years I have done this.', 'sure ten years: a number of years'],
    ['en', 'Eight years ago I began.', 'sure Eight years: a number of years'],
    ['en', 'She has two decades of experience.', 'sure two decades: a number of years'],
    ['en', 'Invite 40 guests.', 'sure 40 guests: a number of people'],
    ['en', 'Our team coached 3 clients.', 'sure 3 clients: a number of people'],
    ['en', 'They saved 12 hours a week.', 'sure 12 hours: a result'],
    ['en', 'Clients won two hours.', 'sure two hours: a result'],
    ['en', 'I have built 214 bikes.', 'sure 214 bikes: a number'],
    ['en', 'She has published two books.', 'sure two books: a number of works'],
    ['en', 'Only two dates.', 'sure two dates: a shortage'],
    ['en', 'Six rooms are left.', 'sure Six rooms are left: a shortage'],
    ['en', 'We have 3.5 times as many enquiries.', 'sure 3.5 times: a multiple'],
    ['en', 'We grow 3x.', 'sure 3x: a multiple'],
    ['en', '100 % of our clients stay.', 'sure 100 %: a percentage'],
    ['en', 'It is worth £30.', 'sure £30: an amount of money'],
    ['en', 'It is 4.8 out of 5.', 'sure 4.8 out of 5: a rating'],
    ['en', 'They say we helped 200 clients.', 'sure 200 clients: a number of people'],
    ['en', 'Our clients say they saved 12 hours.', 'sure 12 hours: a result'],
    ['de', 'Ich habe etwa 200 Kunden begleitet.', 'sure 200 Kunden: a number of people'],
    ['de', 'Es hat 4,9 Sterne.', 'sure 4,9 Sterne: a rating'],
    ['de', 'Ich arbeite seit zwölf Jahren als Bäcker.', 'sure zwölf Jahren: a number of years'],
    ['de', 'In elf Jahren hat das niemand bereut.', 'sure elf Jahren: a number of years'],
    ['de', 'Unsere Kunden haben 12 Stunden gespart.', 'sure 12 Stunden: a result'],
    ['de', 'Ich habe 214 Räder gebaut.', 'sure 214 Räder: a number'],
    ['de', 'Nur drei Termine.', 'sure drei Termine: a shortage'],
    ['de', 'Das ist 3 mal so viel.', 'sure 3 mal: a multiple'],
    ['de', 'Das bringt 900 € Umsatz mehr.', 'sure 900 €: an amount of money'],
    ['es', 'Tiene 4,9 estrellas.', 'sure 4,9 estrellas: a rating'],
    ['es', 'Llevo doce años en ello.', 'sure doce años: a number of years'],
    ['es', 'Llevo doce años como panadera.', 'sure doce años: a number of years'],
    ['es', 'En once años nadie lo devolvió.', 'sure once años: a number of years'],
    ['es', 'Hemos ganado 12 clientes.', 'sure 12 clientes: a number of people'],
    ['es', 'He cosido 214 vestidos.', 'sure 214 vestidos: a number'],
    ['es', 'Quedan solo tres plazas.', 'sure tres plazas: a shortage'],
    ['es', 'Nueve de cada diez repiten.', 'sure Nueve de cada diez repiten: a statistic'],
    ['fr', 'Note : 4,9 étoiles.', 'sure 4,9 étoiles: a rating'],
    ['fr', 'Je tourne depuis douze ans.', 'sure douze ans: a number of years'],
    ['fr', 'Nos clients ont gagné 12 heures.', 'sure 12 heures: a result'],
    ['fr', 'J’ai vendu 214 bols.', 'sure 214 bols: a number'],
    ['fr', 'Seulement trois places.', 'sure trois places: a shortage'],
    ['es', 'Hemos ayudado a 12 mil clientes.', 'sure 12 mil clientes: a number of people'],
    ['pl', 'Pomogłam około dwustu klientkom.', 'sure dwustu klientkom: a number of people'],
    ['pl', 'Ma 4,9 gwiazdki.', 'sure 4,9 gwiazdki: a rating'],
    ['pl', 'Uczę od dwunastu lat.', 'sure dwunastu lat: a number of years'],
    ['pl', 'Klientka zaoszczędziła 12 godzin.', 'sure 12 godzin: a result'],
    ['pl', 'Zostały trzy miejsca.', 'sure trzy miejsca: a shortage'],
    ['pl', 'Ja zrobiłam 214 misek.', 'sure 214 misek: a number'],
    ['it', 'Ha 4,9 stelle.', 'sure 4,9 stelle: a rating'],
    ['it', 'Restano solo tre posti.', 'sure tre posti: a shortage'],
    ['nl', 'Ik heb een stuk of 200 klanten geholpen.', 'sure 200 klanten: a number of people'],
    ['nl', 'Nog maar drie plekken.', 'sure drie plekken: a shortage'],
    ['nl', 'We hebben 12 uur bespaard.', 'sure 12 uur: a result'],
  ])('is one in %s copy in “%s”: %s', (language, body, claim) => {
    expect(claims(language, body)).toEqual([claim])
  })

  it.each([
    ['en', 'It has 3 stars.'],
    ['fr', 'On lit des avis : cinq étoiles partout, le lendemain de la livraison.'],
    ['es', 'Con esa no decidas, aunque venga con cinco estrellas.'],
    ['en', 'It has 12 stars.'],
    ['en', 'We had fifteen years in prison, and two years in a hut.'],
    ['en', 'In eleven years you have never asked.'],
    ['en', 'If we helped 200 clients, we would know.'],
    ['en', 'Say we helped 200 clients.'],
    ['en', 'If they say we helped 200 clients, it is kind.'],
    ['en', 'You invite 40 guests.'],
    ['en', 'Forty guests for € 2, a plate.'],
    ['en', 'He lost two days.'],
    ['en', 'I built 19 bikes.'],
    ['en', 'I have built 214 minutes.'],
    ['en', 'We have three places that open by hand.'],
    ['en', 'Meet 3 times a week, 3x a week, 7 × 8.'],
    ['en', '100 % free, 110 % effort, 100 % of your attention, 100 % of my heart.'],
    ['en', '12 % VAT, 0 % interest, 70 % cocoa, a 12 % slope.'],
    ['en', 'Rate it 9 out of 10 on a scale.'],
    ['en', 'We sit one in a row.'],
    ['en', 'A coffee for £3.'],
    ['en', 'Imagine it made you £900.'],
    ['de', 'Man lädt vierzig Leute ein.'],
    ['de', 'Angenommen, wir hätten 200 Kunden begleitet.'],
    ['de', '70 % Baumwolle, 19 % MwSt.'],
    ['de', 'Drei Mal im Monat.'],
    ['es', 'Imagina que ganas 12 clientes.'],
    ['es', 'Tres veces por semana, 21 % IVA.'],
    ['fr', 'On invite quarante personnes.'],
    ['fr', 'C’est Fañch, puisatier, 84 ans, qui nous a donné la mesure.'],
    ['fr', 'Trois fois par semaine, 20 % TVA.'],
    ['pl', 'Gdyby to było 200 klientów.'],
    ['pl', 'Trzy razy w tygodniu, 23 % bawełny.'],
  ])('is none in %s copy in “%s”', (language, body) => {
    expect(claims(language, body)).toEqual([])
  })

  it.each([
    ['en', 'We keep it to at most nine people.', 'nine people'],
    ['en', 'There are nine desks at most.', 'nine desks'],
    ['de', 'Es sind höchstens neun Tische.', 'neun Tische'],
    ['es', 'Son como mucho nueve mesas.', 'nueve mesas'],
    ['fr', 'Neuf tables au maximum.', 'Neuf tables'],
    ['pl', 'Jest najwyżej dziewięć stołów.', 'dziewięć stołów'],
  ])('is a limit that nobody gave in %s copy in “%s”', (language, body, words) => {
    expect(claims(language, body).join()).toContain(words)
    expect(claims(language, body, { message: words })).toEqual([])
    expect(claims(language, body.replace(/at most|höchstens|como mucho|au maximum|najwyżej/u, 'so'))).toEqual(
      [],
    )
  })
})

it('of decades is known by as many years, and by no other', () => {
  const body = 'She has two decades of experience.'
  expect(claims('en', body, { message: 'A nurse for 20 years.' })).toEqual([])
  expect(claims('en', body, { message: 'A nurse for 2 years.' })).toHaveLength(1)
})

describe('a number of what the proof counts', () => {
  const proof = [proofOf({ words: 'We look after 86 traders on monthly plans, and 212 bikes.' })]
  it.each([
    ['We look after 180 traders.', ['sure 180 traders: a number']],
    ['We look after 86 traders.', []],
    ['There are 12 traders in the hall.', []],
    ['We have twelve traders.', ['mild twelve traders: a number']],
    ['You know 180 traders.', ['mild 180 traders: a number']],
    ['We keep more than 200 bikes.', []],
    ['We keep more than 100 bikes.', ['sure 100 bikes: a number']],
    ['We keep 200 bikes.', ['sure 200 bikes: a number']],
    ['We keep 180 dogs.', []],
  ])('is held against it in “%s”', (body, found) => {
    expect(claims('en', body, { proof })).toEqual(found)
  })
})

describe('a share', () => {
  it.each([
    ['en', 'Three quarters of our clients stay.', 'Three quarters of our clients'],
    ['en', 'More than half of the people stay.', 'half of the people'],
    ['en', 'Half my clients stay.', 'Half my clients'],
    ['en', 'Four in five stay.', 'Four in five'],
    ['de', 'Drei Viertel unserer Kunden bleiben.', 'Drei Viertel unserer Kunden'],
    ['de', 'Für die Hälfte unserer Kunden.', 'Hälfte unserer Kunden'],
    ['de', 'Acht von zehn Familien bleiben.', 'Acht von zehn Familien'],
    ['es', 'Dos tercios de nuestros clientes vuelven.', 'Dos tercios de nuestros clientes'],
    ['fr', 'Deux tiers de nos clients reviennent.', 'Deux tiers de nos clients'],
    ['fr', 'Neuf sur dix clients.', 'Neuf sur dix clients'],
    ['pl', 'Ponad połowa klientek wraca.', 'połowa klientek'],
    ['pl', 'Połowa moich klientek wraca.', 'Połowa moich klientek'],
    ['pl', 'Uczę połowę naszych uczniów.', 'połowę naszych uczniów'],
    ['pl', 'Z połową moich klientów piszemy.', 'połową moich klientów'],
    ['pl', 'Osiem na dziesięć osób wraca.', 'Osiem na dziesięć osób'],
    ['it', 'La metà dei nostri clienti torna.', 'metà dei nostri clienti'],
    ['it', 'Due terzi dei clienti tornano.', 'Due terzi dei clienti'],
    ['nl', 'Twee derde van de klanten blijft.', 'Twee derde van de klanten'],
  ])('is told in %s copy in “%s”, where no answer has it', (language, body, words) => {
    expect(claims(language, body)).toEqual([`sure ${words}: a statistic`])
    expect(claims(language, body, { message: words })).toEqual([])
  })

  it.each([
    ['en', 'Half of the people I meet nod, and a third of the day is gone.'],
    ['en', 'Five in four, two in twelve weeks, 3 out of 1500 steps.'],
    ['de', 'Ein Viertel der Stadt. Die Hälfte der Leute nickt.'],
    ['es', 'La mitad de las personas asiente.'],
    ['pl', 'Połowa ludzi kiwa głową.'],
    ['en', 'Half my life, and half the people nod.'],
    ['fr', 'La moitié des gens. Un quart de tour.'],
  ])('is none in %s copy in “%s”', (language, body) => {
    expect(claims(language, body)).toEqual([])
  })
})

describe('a date', () => {
  it.each([
    ['en', 'In May 2019 it rained.', ['sure 2019: a date']],
    ['en', '2019: a start.', ['sure 2019: a date']],
    ['en', 'A drum you bought in 2019.', ['mild 2019: a date']],
    ['en', 'Room 2019, © 2019 Mara.', []],
    ['en', 'On March 14 we meet.', ['sure March 14: a date']],
    ['en', 'On 14 March we meet.', ['sure 14 March: a date']],
    ['en', 'I may 3 times, march 14 miles.', []],
    ['en', 'By our own list in March, 14 stopped.', []],
    ['en', 'By Sunday it is over.', []],
    ['en', 'On the 32nd of nothing.', []],
    ['en', 'We are open on Saturdays.', ['mild Saturdays: a day']],
    ['en', 'On Saturdays it rains.', []],
    ['de', 'Seit 2019 am Platz.', ['sure 2019: a date']],
    ['de', 'Am 3. Mai geht es los.', ['sure 3. Mai: a date']],
    ['de', 'Zahlbar bis zum 15. jedes Monats.', ['mild bis zum 15.: a date']],
    ['de', 'Anmeldung bis Freitag.', ['mild bis Freitag: a day']],
    ['de', 'Bis Freitag regnet es.', []],
    ['es', 'El 3 de mayo empezamos.', ['sure 3 de mayo: a date']],
    ['es', 'Se paga antes del día 15.', ['mild antes del día 15: a date']],
    ['es', 'La oferta termina antes del domingo.', ['mild antes del domingo: a day']],
    ['es', 'Abrimos los lunes.', ['mild lunes: a day']],
    ['fr', 'Le 3 mai, on commence.', ['sure 3 mai: a date']],
    ['fr', 'À payer avant le 15 du mois.', ['mild avant le 15 du mois: a date']],
    ['fr', 'L’offre termine avant dimanche.', ['mild avant dimanche: a day']],
    ['fr', 'Ouvert le lundi.', ['mild lundi: a day']],
    ['pl', '3 maja zaczynamy.', ['sure 3 maja: a date']],
    ['pl', 'Płatne do 15. dnia każdego miesiąca.', ['mild do 15. dnia każdego miesiąca: a date']],
    ['pl', 'Płatne do 15 każdego miesiąca.', ['mild do 15 każdego miesiąca: a date']],
    ['pl', 'Zapisz się do niedzieli.', ['mild do niedzieli: a day']],
    ['pl', 'Czynne w soboty.', ['mild soboty: a day']],
  ])('in %s copy of “%s”: %j', (language, body, found) => {
    expect(claims(language, body)).toEqual(found)
  })

  it.each([
    ['en', 'On March 14 we meet.', 'Every year on 14 March.'],
    ['en', 'In May 2019 it rained.', 'The shop opened in 2019.'],
    ['en', 'You pay by the 15th of each month.', 'Due on day 15.'],
    ['en', 'Doors close by Sunday.', 'They close by Sunday.'],
    ['en', 'We are open on Saturdays.', 'Saturday, 9 to 5'],
    ['en', 'We are open on Thursdays.', 'Tuesday to Friday, 9 to 5'],
    ['en', 'We are open on Mondays.', 'Saturday to Tuesday'],
    ['de', 'Am 3. Mai geht es los.', 'Immer am 3. Mai'],
    ['de', 'Geöffnet am Donnerstag.', 'Dienstag bis Freitag'],
    ['es', 'Abrimos los jueves.', 'De martes a viernes'],
    ['fr', 'Ouvert le jeudi.', 'Du mardi au vendredi'],
    ['pl', 'Czynne w czwartki.', 'Od wtorku do piątku'],
  ])('in %s copy of “%s” is known by the answer “%s”', (language, body, message) => {
    expect(claims(language, body)).toHaveLength(1)
    expect(claims(language, body, { message })).toEqual([])
  })

  it('that lies outside of the days the answers name is not known', () => {
    expect(claims('en', 'We are open on Mondays.', { message: 'Tuesday to Friday' })).toHaveLength(1)
    expect(claims('en', 'We are open on Sundays.', { message: 'Saturday and Tuesday' })).toHaveLength(1)
  })
})

describe('what the reader does in thought', () => {
  it.each([
    ['If you look at the wall for twenty minutes, somebody sees it.', 0],
    ['Say you open the file, read the visit plan for thirty-five minutes and close it.', 0],
    ['If you order today, the visit takes 3 hours.', 1],
    ['The visit takes 3 hours.', 1],
  ])('promises nothing, and behind the comma of an “if” it does: “%s”', (body, promises) => {
    const more = { offers: [wayToBuy({ name: 'Visit', timeframe: '60 minutes' })] }
    expect(claims('en', body, more).filter((each) => each.includes('a length'))).toHaveLength(promises)
  })
})

describe('a length that is promised', () => {
  const offers = [
    wayToBuy({ name: 'Fitting', timeframe: '3 weeks', includes: 'a visit of 60 minutes, 12 calls' }),
  ]
  it.each([
    ['en', 'The visit takes 45 minutes.', '45 minutes'],
    ['en', 'We deliver within 2 weeks.', '2 weeks'],
    ['en', 'You get 14 calls.', '14 calls'],
    ['en', 'Done within 5 days.', '5 days'],
    ['en', 'A 45-minute visit.', '45-minute'],
    ['de', 'Der Termin dauert 45 Minuten.', '45 Minuten'],
    ['de', 'Wir liefern binnen 2 Wochen.', '2 Wochen'],
    ['es', 'La visita dura 45 minutos.', '45 minutos'],
    ['fr', 'La visite dure 45 minutes.', '45 minutes'],
    ['pl', 'Wizyta trwa 45 minut.', '45 minut'],
  ])('otherwise than the answers do is told in %s copy in “%s”', (language, body, words) => {
    expect(claims(language, body, { offers }).join()).toMatch(new RegExp(`^mild ${words}: a `, 'u'))
    expect(claims(language, body, { offers, message: words })).toEqual([])
  })

  it.each([
    ['en', 'The visit takes an hour. The visit takes 60 minutes. You get 12 calls.'],
    ['en', 'It was 45 minutes ago. Not 14 calls. Between 14 calls.'],
    ['en', 'The bread takes 45 minutes.'],
    ['de', 'Der Termin dauert eine Stunde. Vor 2 Wochen war der Termin.'],
    ['es', 'La visita dura una hora. Hace 2 semanas fue la visita.'],
  ])('is none in %s copy in “%s”', (language, body) => {
    expect(claims(language, body, { offers })).toEqual([])
  })
})

it('knows the same length in other units', () => {
  const known = (said: string, body: string): boolean =>
    strangers('en', body, { message: said }).every(({ what }) => what !== 'a length or an amount')
  expect(
    [
      ['60 minutes', 'It lasts 1 hour, 3600 seconds.'],
      ['48 hours', 'It lasts 2 days.'],
      ['3 months', 'It lasts 12 weeks, 13 weeks, 90 days.'],
      ['a 14-day stay', 'It lasts 2 weeks.'],
      ['2 years', 'It lasts 24 months.'],
    ].map(([said = '', body = '']) => known(said, body)),
  ).toEqual([true, true, true, true, true])
  expect(
    [
      ['60 minutes', 'It lasts 2 hours.'],
      ['3 months', 'It lasts 15 weeks.'],
      ['6 weeks', 'It lasts 2 months.'],
      ['12 calls', 'It lasts 12 weeks.'],
    ].map(([said = '', body = '']) => known(said, body)),
  ).toEqual([false, false, false, false])
})

it('says of everything it finds where it stands, in copy of any language and of none that is known', () => {
  const body =
    'Sarah saved $900 and 40 % in 2019, with 4 clients, 12 weeks, Frau Berg, pani Nowak, 3x, by Sunday.'
  for (const language of [...Object.keys(languageNames), 'Suomi']) {
    const readings: Reading[] = readingsOf(
      vaultOf({ 8: { emails: [{ body }] } }, { intake: answering(language) }),
    )
    const found = readings.flatMap((reading) => reading.texts.flatMap(strangersIn(reading)))
    expect(found.map(({ from, to }) => from < to && to <= body.length)).not.toContain(false)
    expect(found.map(({ from, to }) => body.slice(from, to))).toEqual(
      expect.arrayContaining(['$900', '40 %']),
    )
  }
})

describe('a number that the proof gives in another way', () => {
  const log = {
    proof: [proofOf({ words: '64 of the 88 who finished passed their leg within a year.' })],
    uniqueAdvantage: 'Stuck at 200, taught since 2018.',
  }

  it('is known as the whole, the rest, and where it counts nobody', () => {
    const body =
      'The log has 88 people. The other 24 finished too. Bring up being stuck at 200 anywhere writing people gather. Since 2018: people of every speed.'
    expect(claims('en', body, log)).toEqual([])
  })

  it('is told where it is another', () => {
    expect(claims('en', 'The log has 98 people.', log)).toEqual(['sure 98 people: a number of people'])
  })
})

describe('what two numbers come to', () => {
  it('is told by nobody but the text', () => {
    expect(
      claims('en', 'Our calls take three hours a day, six days, so the course lasts eighteen hours.'),
    ).toEqual(claims('en', 'Our calls take three hours a day, six days, so the course lasts long.'))
    expect(claims('en', 'At night, the phone is at 9%.')).toEqual([])
    expect(claims('en', 'Charge what you talk on. Half an hour is long with four per cent.')).toEqual([])
    expect(claims('en', 'Half an hour is long with four per cent.')).not.toEqual([])
    expect(claims('en', 'We charge less, and 83% of managers nod.')).toHaveLength(1)
  })
})

describe('what is said in passing and nobody gave', () => {
  const lines = (language: string, body: string, more: Partial<Intake> = {}): string[] =>
    strangers(language, body, more)
      .filter((each) => levelOf(each) === 'table')
      .map(({ from, to }) => body.slice(from, to))

  it.each([
    ['en', 'Forty-two points get looked at before the keys go back.', ['Forty-two points']],
    ['en', 'Reckon on a dozen or so sittings.', ['dozen or so sittings']],
    ['en', 'Every other attic has a nest, and every other week is bin day.', ['Every other attic']],
    ['en', 'The room keeps its heat a third longer.', ['a third longer']],
    ['en', 'Rest it for thirty seconds between two strokes.', ['thirty seconds']],
    ['en', 'We open again next Thursday. Come on a Thursday.', ['next Thursday']],
    ['en', 'The yard opens straight after the October rains.', ['October']],
    [
      'de',
      'Vierzig Bögen liegen bereit, jede dritte Therme ist verkalkt.',
      ['Vierzig Bögen', 'jede dritte Therme'],
    ],
    [
      'de',
      'Die Werkstatt öffnet am kommenden Mittwoch und seit dem Frühjahr auch abends.',
      ['kommenden Mittwoch', 'Frühjahr'],
    ],
    [
      'es',
      'Cincuenta puntadas por pieza, y volvemos el próximo martes.',
      ['Cincuenta puntadas', 'próximo martes'],
    ],
    [
      'fr',
      'Une bonne trentaine de familles, une chaudière sur trois, jeudi prochain.',
      ['trentaine de familles', 'une chaudière sur trois', 'jeudi prochain'],
    ],
    ['fr', 'Cela vous prend une demi-journée.', ['demi-journée']],
    [
      'pl',
      'Siedemnaście spotkań, co trzecie pianino, w najbliższy czwartek.',
      ['Siedemnaście spotkań', 'co trzecie pianino', 'najbliższy czwartek'],
    ],
  ])('in %s “%s” is a line in the table', (language, body, told) => {
    expect(lines(language, body).sort()).toEqual([...told].sort())
  })

  it.each([
    [
      'en',
      'Ten ways, four questions, eleven words. At nine on a Sunday in size 39 when it rains. I may go to sea.',
    ],
    ['de', 'Ihre Augen, an einem Mittwoch, jede zweite Woche, im Sommer.'],
    ['es', 'Cada martes miramos el mar. Diez maneras de hacerlo.'],
    ['pl', 'Czy latem jest ciepło? Co drugi dzień.'],
    ['en', 'Have somebody film thirty seconds from behind.'],
    ['es', 'Graba con el móvil diez minutos de una mañana.'],
  ])('in %s “%s” says nothing of it', (language, body) => {
    expect(lines(language, body)).toEqual([])
  })

  it('is no line where an answer has it', () => {
    const more = { uniqueAdvantage: 'Forty-two points, since the spring of the flood, every third attic.' }
    expect(lines('en', 'Forty-two points. Since the spring. Every third attic.', more)).toEqual([])
    const days = { proof: [proofOf({ words: 'Open Mon to Thu' })] }
    expect(lines('en', 'We find a time, Monday to Thursday, or next Friday.', days)).toEqual(['next Friday'])
  })
})

describe('a share said in small numbers', () => {
  const said = (text: string, words: string): string[] =>
    claims('en', text, { proof: [proofOf({ words, source: 'our register' })] })
  it('is known where a row of the proof holds about that share of its largest number', () => {
    const text = 'Nine out of ten samples were green.'
    expect(said(text, '6,912 samples, 6,377 green, 418 yellow')).toEqual([])
    for (const words of ['6,912 samples, 5,500 green', '6,912 samples', '2019, and 2024 since'])
      expect(said(text, words)).toHaveLength(1)
    expect(said('Ninety-two of 100 samples were green.', '6,912 samples, 6,377 green')).not.toEqual([])
  })
})

describe('a count whose noun went without saying', () => {
  it('is known with the noun of which its row of the proof counts more', () => {
    const said = (...rows: string[]): string[] =>
      claims('en', 'We can show you how it has gone. At 51 sites the smell was their own.', {
        proof: rows.map((words) => ({ words, source: 'our register' })),
      })
    const invented = ['sure 51 sites: a number of people']
    expect(said('83 sites since 2018. Ours at 51, somebody else’s at 19.')).toEqual([])
    expect(said('83 sites, and 51 birds.')).toEqual(invented)
    expect(said('40 sites since 2018. Ours at 51.')).toEqual(invented)
    expect(said('83 sites since 2018.', 'She is 51, and he is 49.')).toEqual(invented)
  })
})
