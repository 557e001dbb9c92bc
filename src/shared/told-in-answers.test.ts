import { expect, it } from 'vitest'
import { stepsNamed } from './told-in-answers.ts'

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
