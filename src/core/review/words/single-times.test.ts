import { describe, expect, it } from 'vitest'
import { singleTimes } from './single-times.ts'
import { wordsIn } from './words-in.ts'

const read = (text: string, language: string) => {
  const words = wordsIn(text)
  return singleTimes(words, language).map(({ value, unit, first, last }) => [
    text.slice(words[first]?.from, words[last]?.to),
    value,
    unit,
  ])
}

describe('a length of time without a number', () => {
  it.each([
    ['en', 'It takes half an hour.', 'half an hour', 0.5, 'hour'],
    ['en', 'It takes an hour and a half.', 'an hour and a half', 1.5, 'hour'],
    ['en', 'It takes an hour and a quarter.', 'an hour and a quarter', 1.25, 'hour'],
    ['en', 'Give it one week and rest.', 'one week', 1, 'week'],
    ['en', 'Within a month.', 'a month', 1, 'month'],
    ['de', 'In einer halben Stunde.', 'halben Stunde', 0.5, 'hour'],
    ['de', 'Das dauert anderthalb Stunden.', 'anderthalb Stunden', 1.5, 'hour'],
    ['de', 'Eine Dreiviertelstunde lang.', 'Eine Dreiviertelstunde', 45, 'minute'],
    ['de', 'Nach Viertelstunde.', 'Viertelstunde', 15, 'minute'],
    ['de', 'Nach einem Jahr.', 'einem Jahr', 1, 'year'],
    ['es', 'Dura media hora.', 'media hora', 0.5, 'hour'],
    ['es', 'Dura una hora y media.', 'una hora y media', 1.5, 'hour'],
    ['es', 'Hora y media.', 'Hora y media', 1.5, 'hour'],
    ['fr', 'Heure et demie', 'Heure et demie', 1.5, 'hour'],
    ['es', 'Dura una hora y cuarto.', 'una hora y cuarto', 1.25, 'hour'],
    ['fr', 'Une semaine suffit.', 'Une semaine', 1, 'week'],
    ['fr', 'Une heure et demie.', 'Une heure et demie', 1.5, 'hour'],
    ['fr', 'Une heure et quart.', 'Une heure et quart', 1.25, 'hour'],
    ['pl', 'Trwa pół godziny.', 'pół godziny', 0.5, 'hour'],
    ['pl', 'Trwa półtorej godziny.', 'półtorej godziny', 1.5, 'hour'],
    ['pl', 'Trwa jedną godzinę.', 'jedną godzinę', 1, 'hour'],
    ['pl', 'Trwa kwadrans.', 'kwadrans', 15, 'minute'],
    ['it', 'Dura mezza giornata e un mese.', 'un mese', 1, 'month'],
    ['nl', 'Duurt anderhalve uur.', 'anderhalve uur', 1.5, 'hour'],
    ['nl', 'Een kwartier.', 'Een kwartier', 15, 'minute'],
  ])('is read in %s copy from “%s”', (language, text, words, value, unit) => {
    expect(read(text, language)).toEqual([[words, value, unit]])
  })

  it.each([
    ['en', 'Two weeks, an hourglass, a page and one second.'],
    ['en', 'I took one. Hours went by.'],
    ['en', 'The hour is late, and hour by hour it goes.'],
    ['en', 'A kilo of a mile.'],
    ['de', 'Die Stunde, zwei Wochen und einmal.'],
    ['es', 'La hora y los meses.'],
    ['fr', 'Les mois et la quinzaine.'],
    ['pl', 'Godzina i dzień.'],
  ])('is none in %s copy in “%s”', (language, text) => {
    expect(read(text, language)).toEqual([])
  })

  it('takes “and” for no half where something else follows', () => {
    expect(read('An hour and a break, an hour and then half of it.', 'en')).toEqual([
      ['An hour', 1, 'hour'],
      ['an hour', 1, 'hour'],
    ])
  })
})
