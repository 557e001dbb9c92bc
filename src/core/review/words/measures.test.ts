import { describe, expect, it } from 'vitest'
import { measuresOf } from './measures.ts'

describe('the unit that a word names', () => {
  it.each([
    ['en', 'minute', 'minutes min mins'],
    ['en', 'hour', 'hour hours hr hrs'],
    ['en', 'week', 'week weeks'],
    ['en', 'kilometer', 'kilometres kilometers km kms'],
    ['en', 'pound', 'lbs'],
    ['en', '2 week', 'fortnight'],
    ['en', '10 year', 'decade decades'],
    ['en', 'page', 'page pages'],
    ['de', 'day', 'tag tage tagen tages tägige'],
    ['de', 'hour', 'stunde stunden std stündige'],
    ['de', 'month', 'monat monate monaten monats'],
    ['de', 'year', 'jahr jahre jahren jährige jährigen'],
    ['de', 'page', 'seite seiten seitige'],
    ['de', '10 year', 'jahrzehnte jahrzehnten'],
    ['es', 'day', 'día días'],
    ['es', 'hour', 'hora horas'],
    ['es', 'month', 'mes meses'],
    ['es', 'page', 'página páginas'],
    ['fr', 'day', 'jour jours journées'],
    ['fr', 'year', 'an ans année années'],
    ['fr', 'hour', 'heure heures'],
    ['pl', 'day', 'dzień dni dniach'],
    ['pl', 'week', 'tydzień tygodnie tygodni tygodniach'],
    ['pl', 'month', 'miesiąc miesiące miesięcy miesiącach'],
    ['pl', 'year', 'rok lata lat latach'],
    ['pl', 'hour', 'godzina godziny godzin godzinę godzinie godz'],
    ['pl', 'page', 'strona strony stron'],
    ['it', 'week', 'settimana settimane'],
    ['nl', 'month', 'maand maanden'],
  ])('in %s copy is %s: %s', (language, unit, words) => {
    const { unit: unitOf } = measuresOf(language)
    expect(words.split(' ').map((word) => [word, unitOf(word)])).toEqual(
      words.split(' ').map((word) => [word, unit]),
    )
  })

  it.each([
    ['en', 'call calls clients weekend daytime constructor tostring'],
    ['de', 'termin tagung stundenplan jahrmarkt'],
    ['es', 'mesa diario'],
    ['fr', 'jouet'],
    ['pl', 'osoba rokowania'],
  ])('in %s copy is none: %s', (language, words) => {
    const { unit } = measuresOf(language)
    expect(words.split(' ').filter((word) => unit(word) !== undefined)).toEqual([])
  })
})

describe('a month and a day of the week', () => {
  it.each([
    ['en', 'january jan', 1],
    ['en', 'december dec', 12],
    ['de', 'märz', 3],
    ['de', 'mai', 5],
    ['es', 'enero ene', 1],
    ['es', 'septiembre', 9],
    ['fr', 'août', 8],
    ['fr', 'février', 2],
    ['pl', 'styczeń stycznia', 1],
    ['pl', 'październik października', 10],
    ['it', 'giugno', 6],
    ['nl', 'maart', 3],
  ])('in %s copy %s is month %d', (language, words, month) => {
    const { month: monthOf } = measuresOf(language)
    expect(words.split(' ').map(monthOf)).toEqual(words.split(' ').map(() => month))
  })

  it('is no other word with an s', () => {
    expect(measuresOf('fr').month('mais')).toBeUndefined()
    expect(measuresOf('es').month('mars')).toBeUndefined()
  })

  it.each([
    ['en', 'sunday sundays sun', 0],
    ['en', 'monday mondays', 1],
    ['en', 'saturday saturdays', 6],
    ['de', 'sonntag sonntags sonntagen', 0],
    ['de', 'mittwoch', 3],
    ['es', 'domingo domingos', 0],
    ['es', 'miércoles', 3],
    ['fr', 'lundi lundis', 1],
    ['pl', 'środa środę środy', 3],
    ['pl', 'czwartek czwartku czwartki', 4],
    ['pl', 'niedziela niedzielę', 0],
    ['it', 'venerdì', 5],
    ['nl', 'dinsdag', 2],
  ])('in %s copy %s is day %d', (language, words, day) => {
    const { weekday } = measuresOf(language)
    expect(words.split(' ').map(weekday)).toEqual(words.split(' ').map(() => day))
  })

  it('is none in another language, and in no short form of two letters', () => {
    expect([measuresOf('en').month('märz'), measuresOf('de').weekday('monday')]).toEqual([
      undefined,
      undefined,
    ])
    expect([measuresOf('de').weekday('mo'), measuresOf('fr').weekday('l')]).toEqual([undefined, undefined])
  })
})

it('is made once for a language', () => {
  expect(measuresOf('de')).toBe(measuresOf('de'))
})
