import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemmer, stemOf, tellingStems } from './stems.ts'

const wordsIn = (text: string): { key: string }[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((key) => ({ key }))

describe('a stem', () => {
  it.each([
    ['en', 'coach coaches coached coaching'],
    ['en', 'calls call'],
    ['en', 'map maps'],
    ['en', 'manager managers'],
    ['en', 'bucket buckets'],
    ['en', 'session sessions'],
    ['en', 'class classes'],
    ['en', 'company companies'],
    ['en', 'deliver delivers delivered delivering'],
    ['en', 'listen listens listened listening'],
    ['de', 'kunde kunden'],
    ['de', 'termin termine terminen termins'],
    ['de', 'lehrer lehrern lehrers'],
    ['de', 'preis preise preisen'],
    ['de', 'see seen'],
    ['de', 'familie familien'],
    ['de', 'gross große grösser'],
    ['es', 'sesión sesiones'],
    ['es', 'toma toman'],
    ['es', 'propio propia propias'],
    ['fr', 'atelier ateliers'],
    ['fr', 'premier première premières'],
    ['pl', 'biuro biura biurze biurem'],
    ['pl', 'ogród ogrody ogrodzie'],
    ['pl', 'szkoła szkole szkoły'],
    ['pl', 'spotkanie spotkania spotkaniu spotkaniem'],
    ['de', 'ruhig ruhige ruhigen ruhiger ruhiges'],
    ['de', 'programm programme programmen programms'],
    ['es', 'cliente clientes'],
    ['es', 'tranquilo tranquila tranquilos tranquilas'],
    ['fr', 'élève élèves eleve'],
    ['pl', 'klient klientami klientach klienty'],
  ])('in %s copy is one for %s', (_language, words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(1)
  })

  it.each([
    ['call', 'cell'],
    ['kunde', 'kinder'],
    ['plan', 'plant'],
    ['bus', 'but'],
  ])('is not one for “%s” and “%s”', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('is no longer than the word, keeps how it begins, and is the same when it is kept', () => {
    const kept = stemmer()
    fc.assert(
      fc.property(fc.string(), (word) => {
        const stem = stemOf(word)
        expect(stem.length).toBeLessThanOrEqual(word.length)
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length))
        expect([kept(word), kept(word)]).toEqual([stem, stem])
      }),
    )
  })
})

it.each([
  ['The calm coaches lead the calm coach', ['calm', 'coach', 'lead']],
  ['Die Kunden und der Kunde sind nicht ruhig', ['kund', 'ruhig']],
  ['Los clientes no están en la mesa', ['client', 'mesa']],
  ['Les élèves ne sont pas chez nous', ['elev', 'chez']],
  ['Klienci nie są w domu', ['klienc', 'domu']],
  ['An ox is at it', []],
])('the stems that tell what “%s” means are %j', (text, stems) => {
  expect(tellingStems(wordsIn(text))).toEqual(stems)
})
