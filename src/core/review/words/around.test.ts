import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstBehind, keysOf, sentenceAround, wordsBefore, wordsBehind } from './around.ts'
import { isAsked, isNegated, negatedBefore } from './negated.ts'
import { once, onceFor } from './once.ts'
import { textsOf, type PlacedText } from './placed-text.ts'
import { sentenceBounds } from './sentence-bounds.ts'
import { wordsIn } from './words-in.ts'

const placed = (text: string): PlacedText => textsOf(8, { emails: [{ body: text }] })[0]!

describe('the words around a number', () => {
  const text = 'It was late. We gave two hundred free rides last year. They came back.'
  const [number] = placed(text).numbers()

  it('are those of its own sentence, at most so many', () => {
    const here = placed(text)
    expect(keysOf(wordsBefore(here, number!, 5))).toEqual(['we', 'gave'])
    expect(keysOf(wordsBefore(here, number!, 1))).toEqual(['gave'])
    expect(keysOf(wordsBehind(here, number!, 9))).toEqual(['free', 'rides', 'last', 'year'])
    expect(keysOf(wordsBehind(here, number!, 2))).toEqual(['free', 'rides'])
    expect(keysOf(sentenceAround(here, number!)).join(' ')).toBe('we gave two hundred free rides last year')
  })

  it('of an endless sentence are the near ones', () => {
    const long = placed(`${'so '.repeat(100)}7 ${'so '.repeat(100)}`)
    expect(sentenceAround(long, long.numbers()[0]!)).toHaveLength(81)
  })
})

it('finds the first word that ends behind a place, and the sentence of a word, as looking at each does', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bcd', '. A', '\n', ' ', ', '), { maxLength: 20 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, fc.nat(60), (written, at) => {
      const words = wordsIn(written)
      const behind = words.findIndex(({ to }) => to > at)
      expect(firstBehind(words, at)).toBe(behind < 0 ? words.length : behind)
      words.forEach(({ sentence }, i) => {
        const { first, end } = sentenceBounds(words, i)
        expect(words.slice(first, end)).toEqual(words.filter((word) => word.sentence === sentence))
      })
    }),
  )
})

describe('a negation', () => {
  it.each([
    'We do not go',
    'We don’t go',
    'wir gehen nicht',
    'nunca vamos',
    'nous n’allons pas',
    'nie idziemy',
    'no',
    'never',
  ])('is told in “%s”', (text) => {
    expect(isNegated(wordsIn(text))).toBe(true)
  })

  it.each(['We go', 'a notable note', 'Wir gehen', 'vamos', 'we want'])('is not told in “%s”', (text) => {
    expect(isNegated(wordsIn(text))).toBe(false)
  })

  it('counts before a word in its own sentence, so far and no farther', () => {
    const words = wordsIn('Not now. We do not ever sell this on to them')
    const at = (key: string): number => words.findIndex((word) => word.key === key)
    expect([negatedBefore(words, at('sell')), negatedBefore(words, at('do'))]).toEqual([true, false])
    expect([negatedBefore(words, at('on')), negatedBefore(words, at('to'))]).toEqual([true, true])
    expect([negatedBefore(words, at('them')), negatedBefore(words, at('them'), 6)]).toEqual([false, true])
    expect(negatedBefore(words, at('not'))).toBe(false)
  })
})

it.each([
  ['Will you come? We wait.', [true, false]],
  ['“Will you come?” We wait.', [true, false]],
  ['(Will you come)? Yes.', [true, false]],
  ['来吗？好。', [true, false]],
  ['We wait. Will you come?', [false, true]],
  ['We wait!', [false]],
])('knows which sentences of “%s” are asked', (text, asked) => {
  const words = wordsIn(text)
  const firsts = words.filter((word, i) => word.sentence !== words[i - 1]?.sentence)
  expect(firsts.map(({ at }) => isAsked(text, words, at))).toEqual(asked)
})

it('works out what is asked for once, and once for each thing', () => {
  let worked = 0
  const value = once(() => ++worked)
  expect([worked, value(), value(), worked]).toEqual([0, 1, 1, 1])
  const nothing = once(() => void worked++)
  expect([nothing(), nothing(), worked]).toEqual([undefined, undefined, 2])
  const sizeOf = onceFor((list: readonly number[]) => list.length + 10 * ++worked)
  const [one, other] = [[1], [1, 2]]
  expect([sizeOf(one), sizeOf(other), sizeOf(one)]).toEqual([31, 42, 31])
})
