import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyPhrase, phraseFinder } from './phrase-finder.ts'
import { listFinder } from './phrases-by-language.ts'
import { wordsIn } from './words-in.ts'

const found = (phrase: string, text: string): string[] =>
  phraseFinder([phrase])(wordsIn(text)).map(({ from, to }) => text.slice(from, to))

describe('a phrase of a list', () => {
  it.each([
    ['calm/quiet week', 'A calm week, a quiet week.', ['calm week', 'quiet week']],
    ['calm week', 'A calm, week.', ['calm, week']],
    ['our? calm week?', 'Our calm way, calm week.', ['Our calm', 'calm week']],
    ['take * home', 'Take it home, take - it home, take home.', ['Take it home']],
    [
      'take ~2 home',
      'Take home. Take it home. Take it all home.',
      ['Take home', 'Take it home', 'Take it all home'],
    ],
    ['take ~2 home', 'Take it all back home.', []],
    [
      'in # days',
      'In 3 days, in three days, in drei days, in pięć days.',
      ['In 3 days', 'in three days', 'in drei days', 'in pięć days'],
    ],
    ['in # days', 'In some days.', []],
    ['heilt* alles', 'Heilte alles, heilt alles, heil alles.', ['Heilte alles', 'heilt alles']],
    [
      '*garantie hier',
      'Geldgarantie hier, garantie hier, garantien hier.',
      ['Geldgarantie hier', 'garantie hier'],
    ],
    ['in +', 'In Forbes and in time.', ['In Forbes']],
    ['seen in Forbes', 'Seen in Forbes, seen in forbes.', ['Seen in Forbes']],
    ['^so it goes', 'So it goes. And so it goes.', ['So it goes']],
    ["beaucoup d'argent", 'Beaucoup d’argent, beaucoup argent.', ['Beaucoup d’argent', 'beaucoup argent']],
    ["here's why", 'Here’s why. Here why.', ['Here’s why', 'Here why']],
    ['große woche', 'Große Woche, grosse Woche.', ['Große Woche', 'grosse Woche']],
    ['argent', 'j’argent', ['j’argent']],
    ["don't wait", "Don’t wait, don't wait, dont wait.", ['Don’t wait', "don't wait"]],
  ])('written as “%s” is found in “%s” as %j', (phrase, text, wanted) => {
    expect(found(phrase, text)).toEqual(wanted)
  })

  it.each(['calm. Week', 'calm\nweek', 'calm! week', 'calmer week', 'calm weekend', 'week calm'])(
    'is not found in “%s”',
    (text) => {
      expect(found('calm week', text)).toEqual([])
    },
  )

  it('may not have more words than can be counted', () => {
    expect(() => found('a '.repeat(29), 'a')).not.toThrow()
    expect(() => found('a '.repeat(30), 'a')).toThrow('more than 29 words')
  })
})

describe('phrases that overlap', () => {
  it('are all told of, or the first, the longest and the last of the list', () => {
    const phrases = ['a b', 'b c', 'a b c', 'c', 'a b c']
    const words = wordsIn('a b c c')
    const spans = (find: typeof phraseFinder) =>
      find(phrases)(words).map(({ first, end, phrase }) => [first, end, phrase])
    expect(spans(phraseFinder)).toEqual([
      [0, 3, 4],
      [3, 4, 3],
    ])
    expect(spans(everyPhrase).toSorted()).toEqual(
      [
        [0, 2, 0],
        [0, 3, 2],
        [0, 3, 4],
        [1, 3, 1],
        [2, 3, 3],
        [3, 4, 3],
      ].toSorted(),
    )
  })

  it('are those that a plain search finds, in whatever order texts are read', () => {
    const token = fc.constantFrom('a', 'b', 'a/b', 'b?', '*', '#', 'a*', '*b', '+', '~2', 'c?')
    const phrase = fc
      .array(token, { minLength: 1, maxLength: 4 })
      .filter((tokens) => tokens.some((each) => !/[?~]/u.test(each)))
      .map((tokens) => tokens.join(' '))
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'c', 'A', 'B', '3', 'zwei', '. A', ', b'), { maxLength: 10 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (phrases, texts) => {
          const find = everyPhrase(phrases)
          for (const each of [...texts, ...texts.toReversed()]) {
            const words = wordsIn(each)
            const spans = find(words).map(({ phrase: number, first, end }) => `${number} ${first} ${end}`)
            expect(spans.toSorted()).toEqual(plainly(phrases, each).toSorted())
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Each phrase at each word, as long as it can be there, by trying every way. */
function plainly(phrases: readonly string[], text: string): string[] {
  const words = wordsIn(text)
  const fits = (token: string, at: number, first: number): boolean => {
    const [word, before] = [words[at], words[at - 1]]
    if (!word || word.sentence !== words[first]?.sentence) return false
    if (token === '*') return at === first || text.slice(before?.to, word.from).length === 1
    if (token === '#') return /^\d|^zwei$/u.test(word.key)
    if (token === '+') return /^\p{Lu}/u.test(word.text)
    if (token === 'a*') return word.key.startsWith('a') && word.key.length > 0
    if (token === '*b') return word.key.endsWith('b')
    return token.split('/').includes(word.key)
  }
  const ends = (tokens: readonly string[], at: number, first: number): number[] => {
    const [token, ...rest] = tokens
    if (token === undefined) return at > first ? [at] : []
    const optional = token.endsWith('?')
    const bare = optional ? token.slice(0, -1) : token
    return [
      ...(optional ? ends(rest, at, first) : []),
      ...(fits(bare, at, first) ? ends(rest, at + 1, first) : []),
    ]
  }
  return phrases.flatMap((phrase, number) => {
    const tokens = phrase.split(' ').flatMap((token) => (token === '~2' ? ['*?', '*?'] : [token]))
    return words.flatMap((_, first) => {
      const reached = ends(tokens, first, first)
      return reached.length > 0 ? [`${number} ${first} ${Math.max(...reached)}`] : []
    })
  })
}

describe('lists of phrases', () => {
  const calm = { phrases: { en: ['calm week'], de: ['ruhige woche'] } }
  const loud = { phrases: { en: ['loud week'] } }
  const text = 'A calm week, a loud week, eine ruhige Woche.'
  const read = (language: string | null, always?: readonly string[]) =>
    listFinder(
      [calm, loud],
      always,
    )({ language })(wordsIn(text)).map(({ list, from, to }) => [
      list === calm ? 'calm' : 'loud',
      text.slice(from, to),
    ])

  it('are read in the language of the copy, in English where it is not known, and in what is always read', () => {
    const english = [
      ['calm', 'calm week'],
      ['loud', 'loud week'],
    ]
    expect(read('en')).toEqual(english)
    expect(read(null)).toEqual(english)
    expect(read('de')).toEqual([['calm', 'ruhige Woche']])
    expect(read('de', ['en'])).toEqual([...english, ['calm', 'ruhige Woche']])
    expect(read('fr')).toEqual([])
  })
})
