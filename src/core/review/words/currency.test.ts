import { expect, it } from 'vitest'
import { currencyOf } from './currency.ts'

it.each([
  ['$', '$40', '40 dollars', '40 USD', '40 bucks', 'US$40', '40 dólares', '40 dolarów'],
  ['€', '€40', '40 euros', '40 Euro', '40 EUR', '40 €'],
  ['£', '£40', '40 pounds', '40 GBP', '40 quid', '40p', '40 pence'],
  ['', '40 Cent', '40 cents', '40¢', '40 céntimos', '40 centimes'],
  ['CHF', 'CHF 40', '40 Franken', '40 francs', '40 CHF'],
  ['PLN', '40 zł', '40 PLN', '40 groszy'],
  ['¥', '¥40'],
  ['₹', '₹40', 'Rs. 40', '40 rupees'],
  ['SEK', 'SEK 40'],
  ['KR', '40 kr', '40 kronor', '40 kroner'],
])('has the mark %s however it is written', (mark, ...amounts) => {
  expect(amounts.map((amount) => [amount, currencyOf(amount)])).toEqual(
    amounts.map((amount) => [amount, mark]),
  )
})
