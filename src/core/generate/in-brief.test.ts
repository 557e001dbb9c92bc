import { expect, it } from 'vitest'
import { inBrief } from './in-brief.ts'

const brief = (...texts: string[]): string[] =>
  inBrief(texts.map((text, at) => ({ number: at + 1, section: 8, path: [at], what: 'body', text }))).map(
    ({ text }) => text,
  )

it('keeps of each text the sentences that tell a number', () => {
  expect(brief('You come in and hang up your coat. It takes 20 minutes. Then you go.')).toEqual([
    'It takes 20 minutes. …',
  ])
  expect(brief('Hello, Anna.')).toEqual([])
})

it.each([
  ['en', 'We come to you. We don’t sell anything at your home. You choose. Only Maria answers.'],
  ['de', 'Wir kommen. Niemand verkauft Ihnen etwas. Sie wählen. Nur Maria antwortet.'],
  ['es', 'Venimos. Nadie le vende nada. Usted elige. Solo María responde.'],
  ['fr', 'Nous venons. Personne ne vous vend rien. Vous choisissez. Seulement Marie répond.'],
  ['pl', 'Przyjeżdżamy. Nikt nic nie sprzedaje. Pani wybiera. Tylko Maria odpowiada.'],
  ['it', 'Veniamo. Nessuno le vende niente. Lei sceglie. Soltanto Maria risponde.'],
])('keeps what denies and what limits, in %s', (_, text) => {
  const [, denied, , limited] = text.split(/(?<=\.) /u)
  expect(brief(text)).toEqual([`${denied} … ${limited}`])
})

it.each([
  'We come on Mondays.',
  'There is coffee at half eight.',
  'Am Dienstag sind wir da.',
  'Le lundi, c’est fermé.',
])('keeps what tells a day or a time without a figure: %s', (sentence) => {
  expect(brief(`You sit down. ${sentence}`)).toEqual([sentence])
})

it('says a sentence that stands in two texts once', () => {
  const sentence = 'Nobody sells you anything.'
  expect(brief(sentence, sentence)).toEqual([sentence])
})
