import { expect, it } from 'vitest'
import { quotationsIn, stepsNamed } from './told-in-answers.ts'

it.each([
  ['Seis pasos: sumar, separar, fecha de corte', 6],
  ['In fünf Schritten zum Ziel', 5],
  ['A 5-step method', 5],
  ['4 étapes, puis le suivi', 4],
  ['W sześciu krokach', 6],
  ['We go in six clear stages; after the six stages you keep the sheet.', 6],
  ['In 3 Schritten, dann noch 4 Schritte', null],
  ['13 steps', null],
  ['veintiséis pasos', null],
  ['7.5 steps', null],
  ['Two phases', null],
  ['I take you step by step, for six weeks.', null],
])('“%s” counts %s steps', (offer, steps) => {
  expect(stepsNamed(offer)).toBe(steps)
})

it.each([
  ['“No money left.” Instalments. “Then not me.”', ['No money left.', 'Then not me.']],
  ['„Kasse leer.“ Bahn für Bahn. „Jest YouTube.”', ['Kasse leer.', 'Jest YouTube.']],
  ['« Ça gratte, non ? » «¿Y si se mueren?»', ['Ça gratte, non ?', '¿Y si se mueren?']],
  ['"YouTube\'s free." Use it. A 6" pipe, then 4" more.', ["YouTube's free."]],
  ['What if they get lost?', []],
])('“%s” quotes %j', (answer, words) => {
  expect(quotationsIn(answer)).toEqual(words)
})
