import { expect, it } from 'vitest'
import { inBrief } from './in-brief.ts'

const brief = (...texts: string[]): string[] =>
  inBrief(texts.map((text, at) => ({ number: at + 1, section: 8, path: [at], what: 'body', text }))).map(
    ({ text }) => text,
  )

it('keeps of each text the first sentence that is more than a greeting, and those that tell a number', () => {
  const opening = 'You come in and hang up your coat before nine people ask.'
  expect(brief(`Good morning.\n\n${opening} Nothing else. It takes 20 minutes.`)).toEqual([
    `${opening} … It takes 20 minutes.`,
  ])
  expect(brief('Hello, Anna.')).toEqual([])
})

it('says a sentence that stands in two texts once', () => {
  const opening = 'A sentence of more than eight words that opens it.'
  expect(brief(opening, opening)).toEqual([opening])
})
