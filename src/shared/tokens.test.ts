import { expect, test } from 'vitest'
import { changedWords } from './proposals/word-edits.ts'
import { group, text } from './sections/field.ts'
import { copyTokens, countCharacters, tokenPieces, tokenText, withTokens } from './tokens.ts'
import { countWords } from './words.ts'

test('a text is cut where its tokens stand, whatever their letters are, and nothing is lost', () => {
  const copy = 'Hello {{First Name}}, here: {{ call_link }}. {{giftLink}}{{unknown}} {{call link'
  expect(tokenPieces(copy)).toEqual([
    { text: 'Hello ' },
    { token: 'first name', written: '{{First Name}}' },
    { text: ', here: ' },
    { token: 'call link', written: '{{ call_link }}' },
    { text: '. ' },
    { token: 'gift link', written: '{{giftLink}}' },
    { text: '{{unknown}} {{call link' },
  ])
  expect(withTokens(copy, (_, written) => written)).toBe(copy)
})

test('each token counts as one word, with what stands at it', () => {
  for (const token of copyTokens) expect(countWords(`Come (${tokenText(token)}).`)).toBe(2)
  expect(countWords('Hello {{first name}}, {{some thing}}')).toBe(4)
})

test('where characters are counted, a token is as long as what it is likely to become', () => {
  const message = group('Text', { text: text('Message', { characters: 40 }) })
  const fits = (words: string): boolean => message.safeParse({ text: words }).success
  expect(countCharacters('Book: {{call link}}')).toBe(36)
  expect(fits('Book: {{call link}}')).toBe(true)
  expect(fits('Book it: {{call link}} x')).toBe(false)
  expect(countCharacters('Ünï 🙂')).toBe(5)
})

test('a token that became another one differs as one word', () => {
  expect(changedWords('Take it: {{call link}}, today.', 'Take it: {{gift link}}, today.')).toEqual([
    { from: 9, was: '{{call link}}', now: '{{gift link}}' },
  ])
  const odd = '\uf000 stands {{call link}} here and nowhere else'
  expect(changedWords(odd, odd.replace('here', 'there'))).toEqual([
    { from: odd.indexOf('here'), was: 'here', now: 'there' },
  ])
})
