import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequenciesIn, frequencyMarks } from './frequencies.ts'

const read = (text: string) => frequenciesIn(text).map(({ from, to, times }) => [text.slice(from, to), times])

const said = [
  ['twice a year', 2],
  ['once a day', 365],
  ['three times per week', 156],
  ['12 times each month', 144],
  ['four times in the year', 4],
  ['every two weeks', 26],
  ['every quarter', 4],
  ['every half-year', 2],
  ['quarterly', 4],
  ['half-yearly', 2],
  ['annually', 1],
  ['einmal im Jahr', 1],
  ['zweimal in der Woche', 104],
  ['sechsmal am Tag', 2190],
  ['zwölfmal pro Jahr', 12],
  ['einmal pro Halbjahr', 2],
  ['jede Woche', 52],
  ['jeden Tag', 365],
  ['alle drei Monate', 4],
  ['alle 6 Monate', 2],
  ['wöchentlicher', 52],
  ['vierteljährlich', 4],
  ['halbjährliche', 2],
  ['jährlichen', 1],
  ['dos veces al año', 2],
  ['una vez a la semana', 52],
  ['doce veces por año', 12],
  ['cada tres meses', 4],
  ['cada semestre', 2],
  ['todos los días', 365],
  ['todas las semanas', 52],
  ['trimestralmente', 4],
  ['semanales', 52],
  ['deux fois par an', 2],
  ['une fois par jour', 365],
  ['quatre fois dans l’année', 4],
  ['chaque mois', 12],
  ['tous les deux mois', 6],
  ['toutes les semaines', 52],
  ['chaque an', 1],
  ['hebdomadaire', 52],
  ['trimestrielle', 4],
  ['annuels', 1],
  ['dwa razy w roku', 2],
  ['dwukrotnie w roku', 2],
  ['raz na kwartał', 4],
  ['raz na tydzień', 52],
  ['co miesiąc', 12],
  ['codziennie', 365],
  ['w każdym roku', 1],
  ['kwartalnie', 4],
  ['co dwa tygodnie', 26],
  ['co drugi tydzień', 26],
  ['co trzeci dzień', 365 / 3],
  ['co trzy miesiące', 4],
  ['co sześć miesięcy', 2],
  ['co pół roku', 2],
  ['co dwa lata', 0.5],
  ['raz na miesiąc', 12],
  ['raz w miesiącu', 12],
  ['raz na dwa tygodnie', 26],
  ['raz do roku', 1],
  ['dwa razy w tygodniu', 104],
  ['dwa razy w ciągu roku', 2],
  ['trzy razy dziennie', 1095],
  ['dwa razy tygodniowo', 104],
  ['każdego tygodnia', 52],
  ['w każdym miesiącu', 12],
  ['comiesięczne', 12],
  ['cotygodniowy', 52],
  ['coroczna', 1],
  ['every other week', 26],
  ['twice weekly', 104],
  ['twice every two weeks', 52],
  ['jede zweite Woche', 26],
  ['zweimal wöchentlich', 104],
] as const

describe('how often something is', () => {
  it.each(said)('is read from “%s” as %d times a year', (words, times) => {
    expect(read(`Zu uns, ${words}, o to.`)).toEqual([[words, times]])
    expect(read(words.toUpperCase())).toEqual([[words.toUpperCase(), times]])
  })

  it.each([
    'every client',
    'each other weeks',
    'co lata',
    'w tygodniu',
    'raz kozie',
    'bei jedem an',
    'each an',
    'once upon a time',
    'everyday',
    'twice as much',
    'alle Monatskarten',
    'cada mesa',
    'chaque maison',
    'two weeks',
    'the week',
    'drei Monate',
    'biweekly',
    'dos meses',
    'la semana',
    'fois par',
  ])('is not read from “%s”', (words) => {
    expect(read(words)).toEqual([])
  })

  it('is read at each place, with the longer of two that overlap', () => {
    expect(read('We meet once a week, every three months and then yearly.')).toEqual([
      ['once a week', 52],
      ['every three months', 4],
      ['yearly', 1],
    ])
    expect(read('dos veces al mes, mensual')).toEqual([
      ['dos veces al mes', 24],
      ['mensual', 12],
    ])
  })

  it('is marked in every text in which it is found', () => {
    const piece = fc.constantFrom(...said.flatMap(([words]) => words.split(' ')), '\n', '.', 'l’', 'każdy')
    fc.assert(
      fc.property(fc.oneof(fc.array(piece, { maxLength: 6 }), fc.array(fc.string())), (pieces) => {
        const text = pieces.join(' ')
        if (frequenciesIn(text).length > 0) expect(frequencyMarks.test(text)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
