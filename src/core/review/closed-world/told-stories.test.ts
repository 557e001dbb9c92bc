import { expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { signalsOf } from './signals.ts'
import { toldStories } from './told-stories.ts'

const told = (language: string, body: string, scenes = ''): string[] =>
  textsOf(8, { emails: [{ body }] }, language).flatMap((placed) =>
    toldStories(placed, answersOf({ ...emptyIntake(), scenes }), signalsOf(language)).map(({ from, to }) =>
      body.slice(from, to),
    ),
  )

it.each([
  ['en', 'Last winter a client called me.', 'Last winter a client'],
  ['en', 'Two weeks ago one of our customers came back.', 'Two weeks ago one of our customers'],
  ['en', 'A nurse near Hull told us about it.', 'nurse near Hull'],
  ['en', 'And then, not long ago, a farmer laughed.', 'not long ago, a farmer'],
  ['de', 'Neulich rief eine Kundin an.', 'Neulich rief eine Kundin'],
  ['de', 'Vor ein paar Wochen kam ein Bäcker zu mir.', 'Vor ein paar Wochen kam ein Bäcker'],
  ['de', 'Letzten Dienstag schrieb eine Lehrerin mir.', 'Letzten Dienstag schrieb eine Lehrerin'],
  ['es', 'Hace poco vino una vecina.', 'Hace poco vino una vecina'],
  ['es', 'Hace unos meses una vecina llamó.', 'Hace unos meses una vecina'],
  ['es', 'Una panadera de Bilbao escribió.', 'panadera de Bilbao'],
  ['fr', 'Il y a quelques mois, une voisine est venue.', 'Il y a quelques mois, une voisine'],
  ['fr', 'L’autre jour, un boulanger a téléphoné.', 'L’autre jour, un boulanger'],
  ['pl', 'W zeszłym tygodniu klientka zadzwoniła.', 'W zeszłym tygodniu klientka'],
  ['pl', 'Nauczycielka z Krakowa napisała do mnie.', 'Nauczycielka z Krakowa'],
  ['pl', 'Kilka tygodni temu sąsiadka przyszła.', 'Kilka tygodni temu sąsiadka'],
])('is told in %s copy in “%s”', (language, body, words) => {
  expect(told(language, body)).toEqual([words])
  expect(told(language, body, body)).toEqual([])
})

it.each([
  ['en', 'Last winter a client called you.'],
  ['en', 'If last winter a client called, what then?'],
  ['en', 'Last winter a client called me?'],
  ['en', 'Last winter the client is calm.'],
  ['en', 'Last winter it snowed. A client called.'],
  ['en', 'It is so that we had no work before last winter and a client called.'],
  ['en', 'A nurse from the north told us.'],
  ['en', 'The nurse from Hull told us.'],
  ['en', 'A nurse from Hull tells us.'],
  ['de', 'Eine Mutter in Bochum schrieb.'],
  ['de', 'Neulich regnete es. Eine Kundin rief an.'],
  ['de', 'Falls neulich eine Kundin rief.'],
  ['es', 'Hace unos meses llovió.'],
  ['es', 'La panadera de Bilbao escribió.'],
  ['fr', 'Il y a quelques mois, il a plu.'],
  ['pl', 'W zeszłym tygodniu padało.'],
  ['it', 'La settimana scorsa una cliente chiamò.'],
])('is not told in %s copy in “%s”', (language, body) => {
  expect(told(language, body)).toEqual([])
})

it('is told once for a sentence, and of nobody whose town the answers name', () => {
  expect(told('en', 'Last winter a nurse from Hull told us. A nurse from Hull wrote.')).toHaveLength(2)
  expect(told('en', 'A nurse from Hull wrote.', 'We are in Hull.')).toEqual([])
})

it('is never told in the section about the clients', () => {
  const [placed] = textsOf(1, { wants: ['Last winter a client called me.'] })
  expect(toldStories(placed!, answersOf(emptyIntake()), signalsOf('en'))).toEqual([])
})
