import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  hasNumber,
  numberLines,
  saysNothing,
  withoutAnswerLead,
  withoutLead,
  wordCount,
} from './numbered-line.ts'

it('counts lines from one', () => {
  const lines = ['a', '', 'b'].map((text) => ({ text, as: 'line' as const }))
  expect(numberLines(lines).map(({ number }) => number)).toEqual([1, 2, 3])
})

it.each([
  ['3. Who is it?', 'Who is it?'],
  ['(4) Who is it?', 'Who is it?'],
  ['12) Who is it?', 'Who is it?'],
  ['Q2: Who is it?', 'Who is it?'],
  ['Question 7. Who is it?', 'Who is it?'],
  ['Frage 3: Wer ist es?', 'Wer ist es?'],
  ['Pregunta 2: ¿Quién es?', '¿Quién es?'],
  ['P: ¿Quién es?', '¿Quién es?'],
  ['Q. Who is it?', 'Who is it?'],
  ['P. 2. ¿Quién es?', '¿Quién es?'],
  ['• A visit', 'A visit'],
  ['– A visit', 'A visit'],
  ['[x] A visit', 'A visit'],
  ['[ ] A visit', 'A visit'],
  ['☐ A visit', 'A visit'],
])('takes off what stands before a question or an entry: %s', (text, rest) => {
  expect(withoutLead(text)).toBe(rest)
})

it.each([
  '2026. A year to remember',
  'Q&A',
  '-5 degrees',
  'Para quién',
  '1.5 hours',
  'Frage und Antwort',
  'P. Miller',
  'F. Berg, Kiel',
])('leaves what belongs to the words: %s', (text) => {
  expect(withoutLead(text)).toBe(text)
})

it.each([
  ['A: Two bakers', 'Two bakers'],
  ['Answer 3: Two bakers', 'Two bakers'],
  ['Antwort: Zwei Bäcker', 'Zwei Bäcker'],
  ['Respuesta: Dos panaderos', 'Dos panaderos'],
  ['Réponse : Deux boulangers', 'Deux boulangers'],
  ['> Two bakers', 'Two bakers'],
  ['— Two bakers', 'Two bakers'],
  ['--> Two bakers', 'Two bakers'],
  ['->Two bakers', 'Two bakers'],
  ['==> Two bakers', 'Two bakers'],
  ['>> Two bakers', 'Two bakers'],
  ['➜ Two bakers', 'Two bakers'],
  ['Answer. Two bakers', 'Two bakers'],
  ['A2. Two bakers', 'Two bakers'],
  ['R. Miller', 'R. Miller'],
  ['A. Berg, Kiel', 'A. Berg, Kiel'],
  ['A baker: two of them', 'A baker: two of them'],
  ['Reply-all is fine', 'Reply-all is fine'],
])('takes off what stands before an answer: %s', (text, rest) => {
  expect(withoutAnswerLead(text)).toBe(rest)
})

it('takes a letter with a dot off an answer where its question has one', () => {
  expect(withoutAnswerLead('A. Two bakers', 'Q. Who is it?')).toBe('Two bakers')
  expect(withoutAnswerLead('A. Berg', 'Who is it?')).toBe('A. Berg')
})

it('never leaves other words than stood there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const rest of [withoutLead(text), withoutAnswerLead(text)])
        expect(text.trim().endsWith(rest)).toBe(true)
    }),
  )
})

it.each(['____', '…', '-', '/', 'n/a', 'N/A.', 'None given', 'TBD', '???', 'k. A.', 'k.A.', 'xxx'])(
  'takes for an empty place: %s',
  (text) => {
    expect(saysNothing(text)).toBe(true)
  },
)
it.each(['(please fill in)', 'To be filled in', 'bitte ausfüllen'])(
  'takes for an empty place: %s',
  (text) => {
    expect(saysNothing(text)).toBe(true)
  },
)
it.each(['No', 'Why?', '5', 'none of them', 'n/a to us since 2019', 'K.A. Berg'])(
  'takes for an answer: %s',
  (text) => {
    expect(saysNothing(text)).toBe(false)
  },
)

it('sees the number of a question', () => {
  for (const text of ['1. Who', '(2) Who', ' 33) Who', 'Q4 Who', 'Question 5: Who'])
    expect(hasNumber(text)).toBe(true)
  for (const text of ['Who', '1234. Who', 'Questions', 'Q: Who']) expect(hasNumber(text)).toBe(false)
})

it('counts words between blanks of any kind', () => {
  expect(wordCount(' one\ttwo\u00a0three \n four ')).toBe(4)
  expect(wordCount('  ')).toBe(0)
})
