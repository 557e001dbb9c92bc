import { expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { signalsOf } from './signals.ts'
import { toldOutcomes } from './told-outcomes.ts'
import { toldStories } from './told-stories.ts'

const found = (find: typeof toldOutcomes, language: string, body: string, scenes = ''): string[] =>
  textsOf(8, { emails: [{ body }] }, language).flatMap((placed) =>
    find(placed, answersOf({ ...emptyIntake(), scenes }), signalsOf(language)).map(({ from, to }) =>
      body.slice(from, to),
    ),
  )

it.each([
  ['en', 'Dan was an engineer.', 'Today he is head of department'],
  ['en', 'A client sent a photo.', 'Eight months later it has doubled in size'],
  ['de', 'Eine Lehrerin kam zu mir.', 'Seit dem zweiten Termin hat sie keine mehr angerührt'],
  ['es', 'Una vecina llegó con una carpeta.', 'Hoy tiene contrato fijo'],
  ['fr', 'Un papa est venu un matin.', 'Six mois plus tard, la voiture est vendue'],
  ['pl', 'Klientka przyszła w lutym.', 'Po trzech wizytach wróciła na siłownię'],
])('an outcome is told in %s copy behind “%s”', (language, before, outcome) => {
  const body = `${before} ${outcome}.`
  expect(found(toldOutcomes, language, body)).toEqual([outcome])
  expect(found(toldOutcomes, language, body, body)).toEqual([])
  // By itself it may be of anything.
  expect(found(toldOutcomes, language, `${outcome}.`)).toEqual([])
})

it.each([
  ['en', 'Dan was an engineer. Today you are one.'],
  ['en', 'Dan was an engineer. Two weeks later you can do it.'],
  ['en', 'The dates were many. By the fifth it wants an apology.'],
  ['de', 'Eine Lehrerin kam. Heute brauchen Sie dafür nichts.'],
  ['es', 'Una vecina llegó. A las cuatro ya no se nota.'],
  ['es', 'Una vecina llegó. Hoy trae una carpeta.'],
])('nothing is told in %s copy by “%s”', (language, body) => {
  expect(found(toldOutcomes, language, body)).toEqual([])
})

it.each([
  ['en', 'I remember sitting in my car outside the gates'],
  ['de', 'Ich erinnere mich an einen Morgen im Auto'],
  ['de', 'Eine Krankenschwester kam nach der Nachtschicht zu mir'],
  ['es', 'Todavía recuerdo aquella tarde en la playa'],
  ['fr', 'Je me souviens de ce matin de novembre'],
  ['pl', 'Pamiętam tamten poranek w gabinecie'],
])('a scene is told in %s copy by “%s”', (language, body) => {
  expect(found(toldStories, language, body)).toEqual([body])
  expect(found(toldStories, language, body, body)).toEqual([])
})

it.each([
  ['en', 'I remember how you held it'],
  ['de', 'Ich erinnere mich an dich'],
])('who remembers the reader tells no scene in %s copy: “%s”', (language, body) => {
  expect(found(toldStories, language, body)).toEqual([])
})
