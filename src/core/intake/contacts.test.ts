import { describe, expect, it } from 'vitest'
import { contacts } from './contacts.ts'
import { numberLines } from './numbered-line.ts'

const found = (...lines: string[]) =>
  contacts(numberLines(lines.map((text) => ({ text, as: 'line' })))).map(({ value, lines: from }) => [
    value,
    from,
  ])

describe('an address', () => {
  it.each([
    'Hafenstraße 4, 20457 Hamburg',
    'Kirchring 12, A-1010 Wien',
    'Lindenallee 7, 8001 Zürich',
    '12 Pier Road, Whitby YO21 3PU',
    '200 Main St, Austin, TX 78701',
    'Calle Mayor 5, 28013 Madrid',
    'Avenida del Puerto 9, 46021 Valencia',
    '12 rue des Lilas, 75011 Paris',
    '3 place du Marché, 69002 Lyon',
    'ul. Długa 7, 00-238 Warszawa',
    'al. Jerozolimskie 10, 00-238 Warszawa',
    'Berliner Straße 12, 10713 Berlin',
    'Alte Landstrasse 12a, 8800 Thalwil',
    'Wiener Str. 3, 4020 Linz',
    'Straße des 17. Juni 135, 10623 Berlin',
    'Unter den Linden 5, 10117 Berlin',
    'Am Alten Markt 3b, D-24103 Kiel',
    'Keizersgracht 12, 1015 CJ Amsterdam',
    'Mill Lane, Whitby YO21 3PU',
  ])('is a street with its postcode: %s', (address) => {
    expect(found(address)).toEqual([[{ address }, [1]]])
  })

  it.each([
    'We walked down the road for years.',
    'In 20457 Hamburg wird alles gut',
    'Hafenstraße 4',
    'Our street has 12000 trees',
    'Berliner Straße 12',
    'Alexander method €95',
    'Kurs 3 1200 Euro, place limited',
    'Drive 5000 Kilometer',
    'Since 2019 Berlin has its first place in the race',
    'Course 3, 2027 Edition',
  ])('is no street or number by itself: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('in a long line of prose is only told of', () => {
    const prose = 'For years we had a small room at 12 Pier Road, Whitby YO21 3PU, where'
    expect(found(prose)).toHaveLength(1)
    expect(found(`${prose} all of it began with one table and a kettle`)).toEqual([])
  })
})

describe('opening hours', () => {
  it.each([
    'Monday to Friday 9am to 5pm',
    'Weekdays 8:30–17:00',
    'Daily 7 until 11 pm',
    'Mo–Fr 9–17 Uhr',
    'Montags 10 bis 12 Uhr',
    'lunes a viernes de 9:00 a 14:00',
    'Sábado 10:00 a las 13:00',
    'lundi - vendredi 9h-18h',
    'samedi de 9h à 12h',
  ])('are a day with times: %s', (hours) => {
    expect(found(hours)).toEqual([[{ hours }, [1]]])
  })

  it.each(['Sundays closed', 'From 9 to 5', 'Montessori 3–6'])('are no day or time by itself: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a telephone number', () => {
  it.each([
    ['Tel. 036841 555 0142', '036841 555 0142'],
    ['Phone: (01947) 555 014', '(01947) 555 014'],
    ['Telefon\t030/555 01 42', '030/555 01 42'],
    ['Téléphone : 02 96 55 50 14', '02 96 55 50 14'],
    ['Mill Lane, Whitby · +44 1947 555014', '+44 1947 555014'],
    ['Call us 0800 555 0142 or write', '0800 555 0142'],
    ['Tel.: 036841 555 0142', '036841 555 0142'],
    ['Tél. : 02 96 55 50 14', '02 96 55 50 14'],
    ['Telefono: (+39) 06 555 0142', '(+39) 06 555 0142'],
    ['Tel: 030 1234567 - 10115 Berlin', '030 1234567'],
  ])('says that it is one, or begins with a country: %s', (line, phone) => {
    expect(found(line)).toContainEqual([{ phone }, [1]])
  })

  it.each([
    'Telefon 9.00–17.00 Uhr',
    'Call us 24/7/365',
    'Mobile 2016–2019',
    'Fax: 036841 555 0143',
    '2016-2019',
    'Hotel 12 345 678',
    '036841 555 0142',
    'Phone 12',
  ])('is not any row of digits: %s', (line) => {
    expect(found(line)).toEqual([])
  })
})

describe('a link to book', () => {
  it.each([
    ['Termin buchen: https://kalender.test/mara.', 'https://kalender.test/mara'],
    ['Book a table (https://ofen.test/t?a=1&b=2)', 'https://ofen.test/t?a=1&b=2'],
    ['https://calendly.com/mara/30min', 'https://calendly.com/mara/30min'],
    ['Reserva en <https://sol.test/x>', 'https://sol.test/x'],
    ['Prenez rendez-vous : https://lyon.test/rv!', 'https://lyon.test/rv'],
  ])('is the address alone: %s', (text, bookingLink) => {
    expect(found(text)).toEqual([[{ bookingLink }, [1]]])
  })

  it.each([
    ...['calendly.com', 'cal.com', 'doctolib.de', 'treatwell.co.uk', 'acuityscheduling.com', 'setmore.com'],
    ...['simplybook.me', 'book.test', 'termine.test', 'agenda.test', 'citas.test'],
  ])('is one by where it leads: %s', (host) => {
    expect(found(`https://${host}/mara`)).toEqual([[{ bookingLink: `https://${host}/mara` }, [1]]])
  })

  it.each([
    'Follow us: https://www.facebook.com/ofen',
    'Our handbook https://ofen.test/handbook.pdf',
    'Mein Gästebuch: https://ofen.test/g',
    'Read my book: https://ofen.test/b',
  ])('is none for a word that only ends like one: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is no link that leads to something else', () => {
    expect(found('Our blog is at https://mara.test/blog')).toEqual([])
  })
})

it('knows a program for e-mails by its name, also in a long line', () => {
  const long = `${'We tried a lot of things before, and '.repeat(4)}now it is MailerLite for all of them`
  expect(found(long)).toEqual([[{ sendingTool: 'MailerLite' }, [1]]])
  expect(found('I keep it on a drip, and constant contact is my habit')).toEqual([])
})

it('takes each kind once, the first that stands there', () => {
  expect(
    found('Hafenstraße 4, 20457 Hamburg', 'Weg ins Tal: Talweg 9, 80331 München', 'Mo 9–12', 'Di 14–18'),
  ).toEqual([
    [{ address: 'Hafenstraße 4, 20457 Hamburg' }, [1]],
    [{ hours: 'Mo 9–12' }, [3]],
  ])
})

it.each([
  'Hafenstraße 4, 20457 Hamburg · Mo–Fr 9–17 · 040 123456',
  'Hafenstraße 4, 20457 Hamburg | Mo–Fr 9–17',
  'Hafenstraße 4, 20457 Hamburg • Sprechzeiten: Mo–Fr 9–17',
])('takes the foot of a page apart: %s', (foot) => {
  expect(found(foot)).toEqual([
    [{ address: 'Hafenstraße 4, 20457 Hamburg' }, [1]],
    [{ hours: 'Mo–Fr 9–17' }, [1]],
  ])
})

it.each([
  'Address: Hafenstraße 4, 20457 Hamburg',
  '• Hafenstraße 4, 20457 Hamburg',
  'Wo?\tHafenstraße 4, 20457 Hamburg',
])('leaves the label of a line or a row out: %s', (line) => {
  expect(found(line)).toEqual([[{ address: 'Hafenstraße 4, 20457 Hamburg' }, [1]]])
})

it('takes days of a month and the date of a mail for no opening hours', () => {
  const lines = ['Fri 3-5 June: workshop', 'Sat 3 to 5 Mai', 'Mon, 3 Nov 2026 10:00:00 -0800', 'Fri 3-5 pm']
  expect(
    contacts(numberLines(lines.map((text) => ({ text, as: 'line' })))).map(({ value }) => value),
  ).toEqual([{ hours: 'Fri 3-5 pm' }])
})

it.each([
  ['Am Deich 12', '28199 Bremen'],
  ['Industriestraße 4', 'D-74523 Schwäbisch Hall'],
  ['14 Station Road', 'Marlow SL7 1NX'],
])('takes a house and its town for an address, in two lines and apart on one: %s, %s', (house, town) => {
  expect(found(house, town)).toEqual([[{ address: `${house}\n${town}` }, [1, 2]]])
  expect(found(`Ofen & Salz · ${house} · ${town} · Impressum`)).toEqual([
    [{ address: `${house} · ${town}` }, [1]],
  ])
})

it.each([
  ['Room 12', 'and on'],
  ['In 2016', '12 Bakers'],
  ['Kurs 4', '2026 Sommer und Herbst, mit allen'],
])('takes no other two lines for one: %s, %s', (first, second) => {
  expect(found(first, second)).toEqual([])
})

it('takes no letter before an answer for a part of it, and a number behind a comma for one', () => {
  expect(found('A7. Ring us, 01524 000000')).toEqual([[{ phone: '01524 000000' }, [1]]])
  expect(found('A7. Come on Sundays 2-4')).toEqual([[{ hours: 'Come on Sundays 2-4' }, [1]]])
})
