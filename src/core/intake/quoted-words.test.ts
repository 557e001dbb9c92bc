import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../shared/imports/imported-file.ts'
import { numberLines } from './numbered-line.ts'
import { quotesIn } from './quoted-words.ts'

const set = (text: string): ImportLine => ({ text, as: 'quote' })
const found = (...lines: (string | ImportLine)[]) =>
  quotesIn(
    numberLines(lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line))),
  ).map(({ words, source, lines: from }) => [words, source, from])

describe('words in quotation marks', () => {
  it.each([
    ['“I sleep again, since May.” — Jonas, Berlin', '“I sleep again, since May.”', 'Jonas, Berlin'],
    ['„Ich schlafe wieder richtig gut.“ – Eva R', '„Ich schlafe wieder richtig gut.“', 'Eva R'],
    ['»Ich schlafe wieder richtig gut« ~ Eva', '»Ich schlafe wieder richtig gut«', 'Eva'],
    ['«Vuelvo a dormir toda la noche» (Ana, Sevilla)', '«Vuelvo a dormir toda la noche»', 'Ana, Sevilla'],
    ['« Je dors enfin toute la nuit » — Élodie', '« Je dors enfin toute la nuit »', 'Élodie'],
    ['„Śpię znowu całą noc, dziękuję” — Łucja, Kraków', '„Śpię znowu całą noc, dziękuję”', 'Łucja, Kraków'],
    ['"I sleep again, since May" - Jo', '"I sleep again, since May"', 'Jo'],
    ['“I can sleep again now”, Jonas Berg', '“I can sleep again now”', 'Jonas Berg'],
    ['“I can sleep again now.” R. Miller', '“I can sleep again now.”', 'R. Miller'],
    [
      '“I can sleep again now”, Dr. R. Miller, St. Ives',
      '“I can sleep again now”',
      'Dr. R. Miller, St. Ives',
    ],
    ['“I can sleep again now.” — Anna M.', '“I can sleep again now.”', 'Anna M.'],
    ['“I can sleep again now.” — Anna Miller.', '“I can sleep again now.”', 'Anna Miller'],
    ['“I can sleep again now.” And so on. Really', '“I can sleep again now.”', ''],
  ])('are a quote with who said it: %s', (line, words, source) => {
    expect(found(line)).toEqual([[words, source, [1]]])
  })

  it.each([
    ['Mrs Dodd: “She came home fatter.”', 'Mrs Dodd'],
    ['J. Patel - “I got a photo.”', 'J. Patel'],
    ['• Eva aus Kiel – “So gut wie nie.”', 'Eva aus Kiel'],
    ['They always say: “So very good.”', ''],
    ['I was told. “So very good.”', ''],
  ])('have who said it before them, where quotes are asked for: %s', (line, source) => {
    expect(quotesIn(numberLines([{ text: line, as: 'line' }]), true)[0]?.source).toBe(source)
    expect(found(line)[0]?.[1] ?? '').toBe('')
  })
  it('have the name above as their source, where quotes are asked for and it stands below no other', () => {
    const lines = [
      'Inês T.',
      '“They changed our November.”',
      '',
      '“So very good.”',
      'Eva K.',
      '“I can sleep again.”',
    ]
    expect(
      quotesIn(numberLines(lines.map((text) => ({ text, as: 'line' }))), true).map(
        ({ source, lines: from }) => [source, from],
      ),
    ).toEqual([
      ['Inês T.', [1, 2]],
      ['Eva K.', [4, 5]],
      ['', [6]],
    ])
  })
  it.each(['Maria K.', 'Tom R., Henley', 'Helen, 52', 'Ana-Lena Berg, Kiel', 'Familie Brandt'])(
    'have the name right below as their source: %s',
    (name) => {
      expect(found('“I can sleep again now.”', name)).toEqual([['“I can sleep again now.”', name, [1, 2]]])
      expect(found('“I can sleep again now.”', '', name)[0]?.[1]).toBe('')
    },
  )
  it.each(['Read more', 'Book Now', 'Our Prices', 'Now, we begin.', 'Call us, any time', 'Monday: 8-12'])(
    'have no source in any other line: %s',
    (line) => {
      expect(found('“I can sleep again now.”', line)).toEqual([['“I can sleep again now.”', '', [1]]])
    },
  )

  it.each([
    ['too short to be one', 'It is “the best place” here.'],
    ['a single word of many letters', '“Donaudampfschifffahrt”'],
    ['inches', '5" pipes and longer ones, then 6" pipes'],
    ['more than a page', `“${'word '.repeat(190)}”`],
    ['more than a page in German', `„${'wort '.repeat(190)}“`],
    ['more than a page in French', `«${'mot '.repeat(240)}»`],
  ])('are no quote: %s', (_, line) => {
    expect(found(line)).toEqual([])
  })

  it('have nobody behind them where the sentence goes on, or where the name is a sentence', () => {
    expect(found('“I can sleep again now,” said Jonas')).toEqual([['“I can sleep again now,”', '', [1]]])
    const told = `— Jonas${' so'.repeat(14)}`
    expect(found(`“I can sleep again now” ${told}`)).toEqual([['“I can sleep again now”', '', [1]]])
  })

  it('in one line are several, and the name belongs to the last', () => {
    expect(found('“One two three four” and “five six seven eight” — Jo')).toEqual([
      ['“One two three four”', '', [1]],
      ['“five six seven eight”', 'Jo', [1]],
    ])
  })

  it('have their name on the next line, also behind an empty one, but no further', () => {
    expect(found('“I sleep again, since May.”', '— Jo')).toEqual([
      ['“I sleep again, since May.”', 'Jo', [1, 2]],
    ])
    expect(found('“I sleep again, since May.”', '', '(Jo, Kiel)')).toEqual([
      ['“I sleep again, since May.”', 'Jo, Kiel', [1, 3]],
    ])
    expect(found('“I sleep again, since May.”', '', '', '— Jo')).toEqual([
      ['“I sleep again, since May.”', '', [1]],
    ])
    expect(found('“I sleep again, since May.”', 'We are glad.')).toEqual([
      ['“I sleep again, since May.”', '', [1]],
    ])
  })
})

describe('what is set apart as a quote', () => {
  it('is one without any marks, with its name below', () => {
    expect(found(set('I sleep again at night.'), set('— Jo Berg, nurse in Kiel'))).toEqual([
      ['I sleep again at night.', 'Jo Berg, nurse in Kiel', [1, 2]],
    ])
  })
  it('is none where it says too little, and a line like others is none', () => {
    expect(found(set('Sleep, at last.'), 'I sleep again at night.')).toEqual([])
  })
  it('gives only the words in marks where it has some', () => {
    expect(found(set('She wrote: “I sleep again, since May.”'))).toEqual([
      ['“I sleep again, since May.”', '', [1]],
    ])
  })
})

it('what the business replied to a review speaks for nobody', () => {
  const lines = [
    'Bob M***',
    'He came on a Sunday for one tile.',
    'Response from the owner a year ago',
    '“We loved to work in your house”, says our team.',
  ]
  expect(
    quotesIn(numberLines(lines.map((text) => ({ text, as: 'line' })))).map(({ blames }) => blames),
  ).toEqual([true])
})
