import { describe, expect, it } from 'vitest'
import { numberLines } from './numbered-line.ts'
import { areRatings, isBlame, isPraise, isReply, scaleIn } from './stars-in.ts'

it.each([
  ['Rating (1-10)', ['5'], 10],
  ['Score out of 100', ['5'], 100],
  ['Rating (out of 5)', ['4'], 5],
  ['NPS', ['5'], 10],
  ['Score', ['10', '5', '4'], 10],
  ['Score', ['95', '40'], 100],
  ['Score', ['5', '4', '9/10', '80 %', 'good'], 5],
  ['Stars', [], 5],
])('a column of ratings is of so much as its head or its highest cell says: %s %j', (head, cells, most) => {
  expect(scaleIn(head, cells)).toBe(most)
  expect(isPraise(`${most / 2}`, most)).toBe(false)
  expect(isPraise(`${most}`, most)).toBe(true)
})

describe('a cell of ratings', () => {
  it.each([
    '5',
    '4',
    '4,0',
    '4.5 of 5',
    '★★★★☆',
    '⭐⭐⭐⭐⭐',
    'FIVE',
    'four',
    '9',
    '8/10',
    '85 %',
    '4 von 5',
    '5 stars',
  ])('praises with four of five stars: %s', (cell) => {
    expect(isPraise(cell)).toBe(true)
  })
  it.each(['1', '3,5', '1 of 5', '★☆☆☆☆', '★', '⭐', 'ONE', 'three', '7', '4/10', '20%', '79 %', 'poor'])(
    'does not praise with fewer, or in words nobody can weigh: %s',
    (cell) => {
      expect(isPraise(cell)).toBe(false)
    },
  )
})

describe('lines', () => {
  const blamed = (...texts: string[]) => {
    const lines = numberLines(texts.map((text) => ({ text, as: 'line' })))
    return lines.filter(({ text }, at) => text !== '' && isBlame(lines, at)).map((line) => line.number)
  }
  it.each([
    '★☆☆☆☆ Too late',
    'Too late — Bo, 1 star',
    'Rated 2 out of 5 stars',
    '☆☆☆☆☆',
    '1 Stern: zu spät',
    '(2 étoiles)',
  ])('blame with few stars in them: %s', (line) => {
    expect(blamed(line)).toEqual([1])
  })
  it.each([
    '★★★★☆ In time',
    '★ Member of the guild',
    '5 stars',
    'In a house of 3 stars',
    '1 of 5 doctors',
    '20% less pain',
  ])('do not blame with more, or with what are no stars of theirs: %s', (line) => {
    expect(blamed(line)).toEqual([])
  })
  it('blame below a line with nothing else, but not below one with words of its own', () => {
    expect(blamed('★☆☆☆☆ 3 May', '', 'Too late.', 'We are sorry.')).toEqual([1, 3])
    expect(blamed('★☆☆☆☆ They came far too late', 'In time.')).toEqual([1])
    expect(blamed('★☆☆☆☆', '★★★★★ In time')).toEqual([1])
  })
  it('blame as far as the piece goes whose head they have', () => {
    expect(
      blamed('Rated 1 out of 5 stars', 'Invited', 'Terrible service', 'He shouted.', '', 'In time.'),
    ).toEqual([1, 2, 3, 4])
    expect(blamed('Bo · 1 star', 'Too late', 'Ana · 5 stars', 'Always in time')).toEqual([1, 2])
  })
})

it.each([
  ['Response from the owner 2 months ago', true],
  ['Reply from Torrance Tiling, the owner', true],
  ["Owner's reply", true],
  ['Antwort vom Inhaber', true],
  ['Respuesta del propietario', true],
  ['Réponse du propriétaire', true],
  ['The response of the tiles to frost is good', false],
  ['Jane, owner of a café', false],
])('what stands below is a reply of the business: %s %s', (head, is) => {
  const lines = numberLines([head, '', 'We are sorry to hear that.'].map((text) => ({ text, as: 'line' })))
  expect(isReply(lines, 2)).toBe(is)
})

it('cells are ratings by themselves where they hold nothing else', () => {
  expect(areRatings(['★★★★★', '', '★☆☆☆☆'])).toBe(true)
  expect(areRatings(['5', '1', '10'])).toBe(true)
  expect(areRatings(['4 of 5', '1 star'])).toBe(true)
  expect(areRatings(['5', 'Leeds'])).toBe(false)
  expect(areRatings(['2026', '2025'])).toBe(false)
  expect(areRatings(['', ''])).toBe(false)
})
