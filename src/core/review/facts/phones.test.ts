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
])('finds the telephone numbers of “%s”', (text, numbers) => {
  expect(phonesIn(text).map(({ digits }) => digits)).toEqual(numbers.map((each) => each.replace('+', '')))
})
