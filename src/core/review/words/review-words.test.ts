import { describe, expect, it } from 'vitest'
import { callNameOf } from '../facts/call-name.ts'
import { linksIn } from '../facts/links.ts'
import { isNearly } from './nearly.ts'
import { numbersIn } from './numbers-in.ts'
import { phraseFinder } from './phrase-finder.ts'
import { textsOf } from './placed-text.ts'
import { folded, placesOf, sentencesOf, wordsIn } from './words-in.ts'

describe('the words of a text', () => {
  it('are compared without size, apostrophe or possessive, in any script', () => {
    expect(wordsIn('Mara’s TEAM & İl don’t 管理').map(({ key }) => key)).toEqual([
      'mara',
      'team',
      'and',
      'i̇l',
      "don't",
      '管理',
    ])
  })

  it('are one for each token, and none of the words in its braces', () => {
    expect(wordsIn('Hello {{first name}}, here: {{Call link}}. {{x}}').map(({ text }) => text)).toEqual([
      ...['Hello', '{{first name}}', 'here', '{{Call link}}', 'x'],
    ])
  })

  it('know their sentence, and whether a large letter means anything there', () => {
    const words = wordsIn('Dr. Berg spoke. “Take 3.5 hours,” she said: Rest.\nMara')
    expect(
      words.map(({ text, sentence, begins }) => `${text}${sentence}${begins ? '!' : ''}`).join(' '),
    ).toBe('Dr0! Berg0 spoke0 Take1! 31 51 hours1 she1! said1 Rest1! Mara2!')
  })

  it.each([
    [
      'Das gilt z. B. für Anfänger, d. h. alle.| Dr. Hasler kommt am 3. Mai.| Im 1. Stock, ca. 30 Min. lang.| Es sind 5.| Wer fragt?',
      5,
    ],
    ['Traiga p. ej. una toalla.| La Dra. Prado, Av. de la Luz núm. 5.| Son las 9 a. m. y llueve.', 3],
    ['Avec M. Dupont, p. ex. lundi.| Le Dr. Roux, av. Foch, de 9 h. à 12 h. le lundi.', 2],
    ['Przy ul. Długiej 5, np. w środę o godz. 18.| To trwa ok. 30 min. i tyle.', 2],
    ['Dr. Berg came at 5 p.m.| She saw No. 7.| I said no.| Then plan B.| Take e.g. a towel.', 5],
  ])('know where sentences end in %s', (marked, count) => {
    const sentences = sentencesOf(wordsIn(marked.replaceAll('|', '')))
    expect(sentences).toHaveLength(count)
  })

  it('tell a headline from a sentence', () => {
    const titles = (text: string) => sentencesOf(wordsIn(text)).map(({ title }) => title)
    expect(titles('How Mara Built a Calm Team')).toEqual([true])
    expect(titles('Join The Quiet Manager Program today.')).toEqual([false])
  })

  it('are found whole, wherever letters change their length when they are made small', () => {
    const text = folded('İMara Mara, Marathon “MARA”')
    expect(text).toHaveLength('İMara Mara, Marathon “MARA”'.length)
    expect([...placesOf(text, 'mara')]).toEqual([6, 22])
  })
})

describe('the numbers of a text', () => {
  const kinds = (text: string) =>
    numbersIn(text, wordsIn(text)).map(({ text: written, value, kind }) => [written, value, kind])

  it('are read in digits, with what they count', () => {
    expect(
      kinds('$4,800, 4.800 €, £1.5k, 12 million dollars, 83 %, 4,5 percent, 10x, 1,000 and 2019'),
    ).toEqual([
      ['$4,800', 4800, 'money'],
      ['4.800 €', 4800, 'money'],
      ['£1.5k', 1500, 'money'],
      ['12 million dollars', 12_000_000, 'money'],
      ['83 %', 83, 'percent'],
      ['4,5 percent', 4.5, 'percent'],
      ['10x', 10, 'times'],
      ['1,000', 1000, 'count'],
      ['2019', 2019, 'year'],
    ])
  })

  it('are read in words', () => {
    expect(
      kinds(
        'eighty-three percent, two hundred and fifty, a hundred, four thousand eight hundred dollars, two or three',
      ),
    ).toEqual([
      ['eighty-three percent', 83, 'percent'],
      ['two hundred and fifty', 250, 'count'],
      ['a hundred', 100, 'count'],
      ['four thousand eight hundred dollars', 4800, 'money'],
      ['two', 2, 'count'],
      ['three', 3, 'count'],
    ])
  })

  it('are told from ordinals, times of day and the digits of a word', () => {
    expect(kinds('3rd, 9:30, 6 pm, A4 and B2B').map(([, , kind]) => kind)).toEqual([
      'ordinal',
      'clock',
      'clock',
      'clock',
    ])
  })
})

describe('a phrase', () => {
  it('is found with other words, missing words and any word, at its longest, within one sentence', () => {
    const find = phraseFinder(['take your/their * to the next? level', 'take your', 'dream life'])
    const found = (text: string) => find(wordsIn(text)).map(({ from, to }) => text.slice(from, to))
    expect(found('Take your team to the next level. Take their firm to the level.')).toEqual([
      'Take your team to the next level',
      'Take their firm to the level',
    ])
    expect(found('Take your time. To dream. Life goes on.')).toEqual(['Take your'])
  })
})

describe('what is read out of a line', () => {
  it('is the name of the call', () => {
    const names = [
      'Book a free 30-minute Clarity Call',
      'Book Your Free Strategy Session Now',
      'Request a quiet fitting visit',
      'Buy the bike',
    ]
    expect(names.map(callNameOf)).toEqual(['Clarity Call', 'Strategy Session', 'fitting visit', null])
  })

  it('is an address, and no missing space', () => {
    const text =
      'See https://a.example/b, www.north.io/x. Write to me@north.co.uk. Go there.It is e.g. 3.5 no.no.'
    expect(linksIn(text).map((link) => link.text)).toEqual([
      'https://a.example/b',
      'www.north.io/x',
      'me@north.co.uk',
    ])
  })

  it('is a slip of the pen, and no other word', () => {
    expect([
      isNearly('quite', 'quiet'),
      isNearly('lindquist', 'lindqvist'),
      isNearly('manager', 'managers'),
    ]).toEqual([true, true, true])
    expect([isNearly('calm', 'calm'), isNearly('map', 'mop'), isNearly('small', 'start')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('the texts of a section', () => {
  it('come in the order of its schema, whatever else the content holds', () => {
    const content = {
      emails: [{ body: 'b', subject: 's', stray: 'x' }, 7, null, { subject: ['s'] }],
      other: 'x',
    }
    expect(textsOf(8, content).map(({ path, text }) => [path.join('.'), text])).toEqual([
      ['emails.0.subject', 's'],
      ['emails.0.body', 'b'],
    ])
  })
})
