import { expect, it } from 'vitest'
import { quotedPlaces } from './quoted-places.ts'

const holds = (text: string, words: string): boolean => {
  const from = text.indexOf(words)
  return quotedPlaces(text).hold({ from, to: from + words.length })
}

it.each(['“we go”', '„we go“', '„we go”', '«we go»', '"we go"', '‘we go’'])(
  'holds the words of %s',
  (text) => {
    expect(holds(`She said ${text} twice.`, 'we go')).toBe(true)
  },
)

it.each([
  'we go, she said: “now”',
  '“now” we go “then”',
  '“we go',
  'we go”',
  '“a\nwe go”',
  "it's we go that's",
  `“${'a'.repeat(600)}we go”`,
])('does not hold the words that are not quoted in %j', (text) => {
  expect(holds(text, 'we go')).toBe(false)
})
