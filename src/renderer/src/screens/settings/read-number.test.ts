import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it('reads a number that the window printed', () => {
  for (const number of [0, 7, 50, 999, 1000, 1250.5, 3600, 1_000_000])
    expect(readNumber(number.toLocaleString('en'))).toBe(number)
})

it('reads a decimal point and a decimal comma', () => {
  expect(readNumber('2.5')).toBe(2.5)
  expect(readNumber('2,5')).toBe(2.5)
  expect(readNumber('0,125')).toBe(0.125)
  expect(readNumber('1.250')).toBe(1.25)
})

it('reads thousands set apart as in other countries', () => {
  expect(readNumber('1 000')).toBe(1000)
  expect(readNumber('1\u202f250,5')).toBe(1250.5)
  expect(readNumber('1.250,5')).toBe(1250.5)
  expect(readNumber('1.000.000')).toBe(1_000_000)
  expect(readNumber('1’000')).toBe(1000)
})

it('reads an amount of dollars as price pages print it', () => {
  for (const text of ['$2.50', '$ 2.50', 'US$2.50', '2,50 $', '2.50 USD']) expect(readNumber(text)).toBe(2.5)
  expect(readNumber('$.15')).toBe(0.15)
  expect(readNumber('$1,250')).toBe(1250)
})

it('takes nothing else for a number', () => {
  for (const text of ['1,00,0', '12 34', '1,000,00', 'ten', '1.2.3', '$', 'USD', '2 €', '$$2'])
    expect(readNumber(text)).toBeNaN()
})
