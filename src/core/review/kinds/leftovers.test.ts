import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import type { Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { invisibleCharacters, leftoverForms, leftoverWords } from './leftovers.ts'

const readingOf = (text: string, language = 'en', message = ''): Reading => {
  const intake = { ...emptyIntake(), message }
  return {
    ...{ texts: textsOf(8, { emails: [{ body: text }] }, language), intake, language },
    answers: answersOf(intake),
  } as unknown as Reading
}
const words = (found: readonly Found[]) => found.map(({ rule, span }) => [rule, span?.text])
const forms = (text: string, message?: string) => words(leftoverForms(readingOf(text, 'en', message)))
const said = (text: string, language?: string, message?: string) =>
  words(leftoverWords(readingOf(text, language, message)))

describe('what was left around the copy', () => {
  it.each([
    ['leftover-count', 'That is all. (148 words)', '(148 words)'],
    ['leftover-count', 'Das ist alles. (ca. 148 Wörter)', '(ca. 148 Wörter)'],
    ['leftover-count', 'Eso es todo. (148 palabras)', '(148 palabras)'],
    ['leftover-count', 'Eso es todo. [148 palabras]', '[148 palabras]'],
    ['leftover-count', 'C’est tout. (env. 148 mots)', '(env. 148 mots)'],
    ['leftover-count', 'To wszystko. (148 słów)', '(148 słów)'],
    ['leftover-note', 'We open at nine (confirm exact date).', '(confirm exact date)'],
    ['leftover-note', 'Wir öffnen um neun (bitte Preis prüfen).', '(bitte Preis prüfen)'],
    ['leftover-note', 'Abrimos a las nueve (confirmar).', '(confirmar)'],
    ['leftover-note', 'On ouvre à neuf heures (à vérifier).', '(à vérifier)'],
    ['leftover-note', 'Otwieramy o dziewiątej (do potwierdzenia).', '(do potwierdzenia)'],
    ['leftover-note', 'We open at nine (???).', '(???)'],
    ['leftover-talk', 'Certainly! Here is the letter\nHello.', 'Certainly! Here is the letter'],
    ['leftover-talk', 'Gerne! Hier ist der Brief\nHallo.', 'Gerne! Hier ist der Brief'],
    ['leftover-talk', '¡Claro! Aquí tienes la carta\nHola.', '¡Claro! Aquí tienes la carta'],
    ['leftover-talk', 'Bien sûr! Voici la lettre\nBonjour.', 'Bien sûr! Voici la lettre'],
    ['leftover-talk', 'Jasne! Oto list\nCześć.', 'Jasne! Oto list'],
    ['leftover-talk', 'See【4†source】here.', '【4†source】'],
    ['leftover-talk', 'See a.io/?utm_source=chatgpt.com', '?utm_source=chatgpt.com'],
    ['leftover-markdown', 'It is **bold** here.', '**bold**'],
    ['leftover-markdown', 'It is __bold__ here.', '__bold__'],
    ['leftover-markdown', 'See [the guide](https://a.io).', '[the guide](https://a.io)'],
    ['leftover-markdown', 'So.\n## The plan\nCome.', '## The plan'],
    ['leftover-markdown', 'So.\n* one of them\nCome.', '* one of them'],
    ['leftover-markdown', 'So.\n| a | b |\nCome.', '| a | b |'],
    ['leftover-markdown', 'So.\n---\nCome.', '---'],
    ['leftover-markdown', 'So.\n> said she\nCome.', '> said she'],
    ['leftover-markdown', 'It is *so* quiet.', '*so*'],
    ['leftover-markdown', 'Write `code` here.', '`code`'],
    ['leftover-html', 'It is <b>bold', '<b>'],
    ['leftover-html', 'So.<br/>Come.', '<br/>'],
    ['leftover-html', 'Tea&nbsp;time', '&nbsp;'],
    ['leftover-mojibake', 'It isnâ€™t.', 'â€™'],
    ['leftover-mojibake', 'Das CafÃ© ist zu.', 'Ã©'],
    ['leftover-mojibake', 'Ca\uFFFD\uFFFD here', '\uFFFD\uFFFD'],
    ['leftover-variant', 'Option B:\nCome in.', 'Option B'],
    ['leftover-variant', `Option B: ${'so '.repeat(20)}$400 for two.`, 'Option B'],
  ])('is found as %s in “%s”', (rule, text, here) => {
    const found = forms(text).filter(([name]) => name === rule)
    expect(found).toEqual([[rule, here]])
  })

  it.each([
    'It has (148 pages), (a few words) and 148 words.',
    'We open at nine (confirmed) and close (to be clear) at five.',
    'Five ** stars, snake_case__name, 2 * 3 * 4, and a #tag.',
    'A <small thing, 3 < 4 > 2, Q&A; and R&D.',
    'Ça va, à Ávila, São Paulo.',
    'Option B: $400 for two.',
  ])('is none in “%s”', (text) => {
    expect(forms(text)).toEqual([])
  })

  it('is the client’s own where an answer has it', () => {
    expect(forms('It is *so* quiet.', 'We say *so* to all.')).toEqual([])
    expect(said('As an AI, I think so.', 'en', 'As an AI, I think so.')).toEqual([])
  })

  it('is told once for each of its places, in the order in which they stand', () => {
    const all = forms('**one** and **two**\n**three**')
    expect(all.map(([, here]) => here)).toEqual(['**one**', '**two**', '**three**'])
  })
})

describe('what a model says of its work', () => {
  it.each([
    ['en', 'As an AI, I cannot taste it.'],
    ['de', 'Als KI kann ich das nicht schmecken.'],
    ['es', 'Como modelo de lenguaje no puedo probarlo.'],
    ['fr', 'En tant que modèle de langage, je ne goûte rien.'],
    ['pl', 'Jako model językowy nie mogę tego spróbować.'],
  ])('is found in %s: “%s”', (language, text) => {
    expect(said(text, language).map(([rule]) => rule)).toEqual(['leftover-talk'])
  })

  it('is found in English whatever the copy is in, and in no other language', () => {
    expect(said('As an AI, I cannot taste it.', 'de')).toHaveLength(1)
    expect(said('Als KI kann ich das nicht schmecken.', 'fr')).toEqual([])
  })

  it('opens a line where it would else be said of anything', () => {
    expect(said('As requested, a letter.')).toHaveLength(1)
    expect(said('So.\n  – As requested, a letter.')).toHaveLength(1)
    expect(said('A letter, as requested.')).toEqual([])
    expect(said(`${' '.repeat(40)}As requested, a letter.`)).toEqual([])
  })
})

describe('a character that nobody sees', () => {
  const unseen = (text: string) =>
    invisibleCharacters(readingOf(text)).map(({ span, repair }) => [span?.from, span?.text, repair?.text])

  it.each([
    ['a blank of no width', 'ta\u200blk', 2, '\u200b'],
    ['two of them', 'ta\u200b\u2060lk', 2, '\u200b\u2060'],
    ['a mark of the order of bytes', '\ufefftalk', 0, '\ufeff'],
    ['a sign of control', 'ta\u0007lk', 2, '\u0007'],
    ['a mark of direction', 'ta\u200elk', 2, '\u200e'],
    ['a joiner between letters', 'ta\u200dlk', 2, '\u200d'],
    ['a sign of private use', 'ta\ue000lk', 2, '\ue000'],
  ])('is taken out: %s', (_, text, from, marks) => {
    expect(unseen(text)).toEqual([[from, marks, '']])
  })

  it.each(['👩\u200d👧 came', 'می\u200cخواهم', 'क्\u200dष', 'שלום\u200e (3)', 'ta\tlk\n', 'tа\u00a0lk'])(
    'is no fault in “%s”',
    (text) => {
      expect(unseen(text)).toEqual([])
    },
  )

  it('is shown by a sign, with the words around it', () => {
    const [found] = invisibleCharacters(readingOf('We met for the ta\u200blk about the plan.'))
    expect(found?.sentence).toBe(
      'There is a character here that nobody sees, in “t for the ta⌷lk about the”.',
    )
  })

  it('is gone from any text once all of them are taken out', () => {
    const sign = fc.constantFrom('a', 'b', ' ', 'é', '\u200b', '\u0007', '\ufeff', '\ue000')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
        const cleaned = invisibleCharacters(readingOf(text)).reduceRight(
          (rest, { span }) => rest.slice(0, span?.from) + rest.slice(span?.to),
          text,
        )
        expect(cleaned).toBe(text.replace(/[^ab é]/gu, ''))
      }),
    )
  })
})
