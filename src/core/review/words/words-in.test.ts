import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  folded,
  isAllLarge,
  isLarge,
  keyOf,
  placesOf,
  plain,
  sentencesOf,
  standsAlone,
  wordsIn,
} from './words-in.ts'

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Mara',
          'I',
          'l’eau',
          "d'",
          '’s',
          '. ',
          '.',
          ' ',
          '\n',
          '! ',
          '“',
          '”',
          '{{x y}}',
          '{{',
          '}}',
          'z. B. ',
        ],
        ...[
          'Dr. ',
          '3.',
          ' Mai',
          'İ',
          'ß',
          'é',
          'e\u0301',
          '🙂',
          '\ud800',
          '&',
          '12',
          ', ',
          ' – ',
          '…',
          '管理',
          'ﬁ',
        ],
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join('')),
)

describe('the words of any text', () => {
  it('lie in it, in order and apart, each at its own position, with sentences that only go up', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let [free, sentence] = [0, 0]
        wordsIn(text).forEach((word, i) => {
          expect(word.from).toBeGreaterThanOrEqual(free)
          expect(word.to).toBeGreaterThan(word.from)
          expect(text.slice(word.from, word.to)).toBe(word.text)
          expect([word.at, word.key]).toEqual([i, keyOf(word.text)])
          expect([sentence, sentence + 1]).toContain(word.sentence)
          if (i === 0 || word.sentence > sentence) expect(word.begins).toBe(true)
          ;[free, sentence] = [word.to, word.sentence]
        })
      }),
      { numRuns: 300 },
    )
  })

  it('are left out nowhere: no letter or digit stands between two of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/\{\{|\}\}|\[|\]|[<>%*_]/u.test(text))
        let rest = text
        for (const { from, to } of wordsIn(text).toReversed())
          rest = `${rest.slice(0, from)} ${rest.slice(to)}`
        expect(rest).not.toMatch(/[\p{L}\p{N}&]/u)
      }),
      { numRuns: 300 },
    )
  })

  it('make sentences that hold each of them once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsIn(text)
        const sentences = sentencesOf(words)
        const numbers = sentences.flatMap(({ first, end }, i) => words.slice(first, end).map(() => i))
        expect(numbers).toEqual(words.map(({ sentence }) => sentence))
        expect(sentences.every(({ first, end }) => end > first)).toBe(true)
      }),
    )
  })
})

describe('a word', () => {
  it.each([
    ['l’atelier d’Anna', ['l', 'atelier', 'd', 'anna']],
    ["qu'elle lorsqu’il jusqu'au", ['qu', 'elle', "lorsqu'il", "jusqu'au"]],
    ["dell'acqua nell’anno un'altra", ['dell', 'acqua', 'nell', 'anno', 'un', 'altra']],
    ['aujourd’hui j’ai', ["aujourd'hui", "j'ai"]],
    ["Mara's Maras’ it’s", ['mara', 'maras', 'it']],
    ['rock & roll', ['rock', 'and', 'roll']],
    ['A4 2e CO2', ['a4', '2e', 'co2']],
    ['e-mail', ['e', 'mail']],
  ])('in “%s” is cut where its language joins two', (text, keys) => {
    expect(wordsIn(text).map(({ key }) => key)).toEqual(keys)
  })

  it.each([
    ['He said: Rest', 'Rest'],
    ['the “Calm” one', 'Calm'],
    ['the «Calm» one', 'Calm'],
    ['now (Maybe) then', 'Maybe'],
    ['one – Two', 'Two'],
    ['here • There', 'There'],
    ['1 | Two', 'Two'],
    ['so ✓ Done', 'Done'],
    ["he said 'Rest'", 'Rest'],
  ])('may be large whatever it is in “%s”', (text, begun) => {
    expect(wordsIn(text).find((word) => word.text === begun)).toMatchObject({ begins: true })
  })

  it.each(['a Quiet, Calm Week', 'the Monday-Friday plan', 'Mara’s Team'])(
    'inside a sentence is large for a reason in “%s”',
    (text) => {
      expect(wordsIn(text).filter(({ begins }) => begins)).toHaveLength(1)
    },
  )
})

describe('a sentence', () => {
  it.each([
    'Es gibt Kaffee usw. und Kuchen',
    'Bring etc., but not this',
    'Go to the shop.example page',
    'On p. 5 and No. 7',
    'Der 2. Termin und am 3. Mai',
    'Mr. Berg and Mrs. Hall',
    'J. R. Smith came',
    'Es sind z. B. Anna und d. h. Ben',
    'Firma Hasler, Hauptstr. 5',
    'EE. UU. queda lejos',
    'It is 3.5 hours',
    'avec M. Dupont',
    'en la pág. 12',
    'ul. Długa',
    'See fig. 3',
  ])('is one in “%s”', (text) => {
    expect(sentencesOf(wordsIn(text))).toHaveLength(1)
  })

  it.each([
    'I go. You stay',
    'I go! you stay',
    'I go? You stay',
    'I go… you stay',
    'I go\nyou stay',
    '走。来',
    '“I go.” You stay',
    '(I go.) You stay',
    'I go.You stay',
    'See vol. One',
    'We are at the No. Then go',
    'I have 5. Then six',
    'It was at 5 p.m. Then we left',
    'In the year 2019. May came',
  ])('ends once in “%s”', (text) => {
    expect(sentencesOf(wordsIn(text))).toHaveLength(2)
  })

  it.each([
    ['The Quiet Week', true],
    ['Five Ways to Lead With Calm', true],
    ['Top 10', false],
    ['Lead Calmly in 90', true],
    ['how Mara Leads', false],
    ['How Mara leads', false],
    ['How we lead a very calm Team', false],
    ['How Mara Leads a calm Team', true],
    ['How Mara Leads a calm and quiet Team', false],
    ['Mara', false],
    [`The ${'Calm '.repeat(18)}Team`, true],
    [`The ${'Calm '.repeat(19)}Team`, false],
  ])('“%s” is a headline: %s', (text, title) => {
    expect(sentencesOf(wordsIn(text)).map((sentence) => sentence.title)).toEqual([title])
  })
})

describe('a text made comparable', () => {
  it('keeps every character at its place and changes no more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = folded(text)
        expect(once).toHaveLength(text.length)
        expect(folded(once)).toBe(once)
        expect(once).not.toMatch(/[’‘ʼ“”„«»‐‑–—\n\t\u00a0]/u)
        expect(plain(plain(text))).toBe(plain(text))
        expect(plain(text)).not.toMatch(/^ | {2}| $/u)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['‘It’s’ „so“ «or» so', '\'it\'s\' "so" "or" so'],
    ['a‐b‑c–d—e', 'a-b-c-d-e'],
    ['a\u00a0b\tc\nd', 'a b c d'],
    ['ÄÖÜ ŁÓDŹ', 'äöü łódź'],
  ])('is of “%s” “%s”', (text, wanted) => {
    expect(folded(text)).toBe(wanted)
  })
})

describe('a place', () => {
  it('is every one where the words stand alone, and no other', () => {
    const piece = fc.constantFrom('ab', 'a', ' ', '-', 'é', '\u0301', '𝒜', '.', '1')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.constantFrom('ab', 'a', 'a b', ' ', '.', 'ab.'),
        (text, wanted) => {
          const inWord = (character: string | undefined): boolean =>
            /[\p{L}\p{N}\p{M}]/u.test(character ?? '')
          const cuts = (at: number): boolean =>
            inWord(Array.from(text.slice(0, at)).at(-1)) && inWord(Array.from(text.slice(at))[0])
          const all = Array.from({ length: text.length }, (_, at) => at)
          expect([...placesOf(text, wanted)]).toEqual(
            all.filter((at) => text.startsWith(wanted, at) && !cuts(at) && !cuts(at + wanted.length)),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is none of nothing', () => {
    expect([...placesOf('a b', '')]).toEqual([])
  })

  it('is not alone where a letter outside of the first plane goes on', () => {
    expect(standsAlone('𝒜b', 2, 3)).toBe(false)
    expect(standsAlone('b𝒜', 0, 1)).toBe(false)
    expect(standsAlone('🙂b🙂', 2, 3)).toBe(true)
  })
})

it.each([
  ['QUIET WEEK', true],
  ['ÜBUNG 3', true],
  ['A', false],
  ['12', false],
  ['管理', false],
  ['QUIeT', false],
  ['I’M', true],
])('“%s” is all in large letters: %s', (text, large) => {
  expect(isAllLarge(text)).toBe(large)
})

it.each([
  ['Mara', true],
  ['Éva', true],
  ['Łódź', true],
  ['mara', false],
  ['éva', false],
  ['1A', false],
  ['管', false],
  ['@A', false],
  ['[A', false],
  ['', false],
])('“%s” begins with a large letter: %s', (word, large) => {
  expect(isLarge(word)).toBe(large)
})
