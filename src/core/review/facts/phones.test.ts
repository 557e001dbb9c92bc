import { expect, it } from 'vitest'
import { phonesIn } from './phones.ts'

it.each([
  ['Ring 01904 555 018 before noon.', ['01904555018']],
  ['+49 30 123456', ['+4930123456']],
  ['0176 12345678', ['017612345678']],
  ['(020) 7946 0018 or 020 7946-0019', ['02079460018', '02079460019']],
  ['between 2015 and 2024, 1200 or 1300 of them', []],
  ['the 12 345 678 letters of it', []],
  ['on 12.05.2026, 10:30', []],
  ['le 05/09/2026, 05-09-2026, 2026-09-05, 05 09 2026', []],
  ['SIRET 812 345 678 00012, order no. 2024 000 123 45', []],
  ['ISBN 978 3 16 148410 0, Bestellnr. 0123 456 789, n° 812 345 678 000', []],
  ['02.41.55.50.99 ou 207.555.0199', ['0241555099', '2075550199']],
  ['12.345.678.901 of them, at 10.0.0.1', []],
  ['Appelez le 0241555099, not 0241555099', ['0241555099', '0241555099']],
  ['the order 0241555099', []],
  ['952 55 50 99, 14 555 01 99', []],
])('finds the telephone numbers of “%s”', (text, numbers) => {
  expect(phonesIn(text).map(({ digits }) => digits)).toEqual(numbers.map((each) => each.replace('+', '')))
})

it.each([
  ['952 55 50 99, 14 555 01 99', ['952555099', '145550199']],
  ['Llame al 952555099', ['952555099']],
  ['Dzwoń: 600 700 800', ['600700800']],
  ['600 700 800 steps', []],
  ['el 05/09/2026 cerramos', []],
])('finds numbers of nine digits where they are asked for, in “%s”', (text, numbers) => {
  expect(phonesIn(text, true).map(({ digits }) => digits)).toEqual(numbers)
})
