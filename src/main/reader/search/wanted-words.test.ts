import { expect, test } from 'vitest'
import { matchExpression, wantedWords } from './wanted-words.ts'

const said = (typed: string): string[] =>
  wantedWords(typed).map(({ keys, prefix }) => `${keys.join(' ')}${prefix ? '…' : ''}`)

test('the last word may go on while it is typed, the others are whole', () => {
  expect(said('Quiet lighth')).toEqual(['quiet', 'lighth…'])
  expect(said('quiet lighthouse ')).toEqual(['quiet', 'lighthouse'])
})

test('quotation marks of any kind hold words together, also before they are closed', () => {
  expect(said('“quiet lighthouse” keeper ')).toEqual(['quiet lighthouse', 'keeper'])
  expect(said('"quiet lighthouse"')).toEqual(['quiet lighthouse'])
  expect(said('old "quiet lighth')).toEqual(['old', 'quiet lighth…'])
})

test('a beginning of one or two letters is left out beside other words, and looked for whole alone', () => {
  expect(said('lighthouse k')).toEqual(['lighthouse'])
  expect(said('lighthouse ke')).toEqual(['lighthouse'])
  expect(said('"quiet li')).toEqual(['quiet'])
  expect(said('ai')).toEqual(['ai'])
  expect(said('a')).toEqual([])
  expect(said('灯')).toEqual(['灯…'])
})

test('a word with punctuation in it is a phrase', () => {
  expect(said('e-mail $4,800 ')).toEqual(['e mail', '4 800'])
})

test('no word is taken for an operator of the index', () => {
  expect(matchExpression(wantedWords('NEAR(a, b) OR -body:x* ^ { + " AND '))).toBe(
    '("near a" AND "b" AND "or" AND "body x" AND "and") AND body : ("near a" OR "b" OR "or" OR "body x" OR "and")',
  )
})
