import { expect, test } from 'vitest'
import { paragraphsOf } from './plain-text.ts'

test('says of each paragraph where it begins in the text', () => {
  const text = 'Hello,\n\nfirst.\n\n\nSecond\nline.'
  const paragraphs = paragraphsOf(text)
  expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual(['Hello,', 'first.', 'Second\nline.'])
  for (const { paragraph, from } of paragraphs) expect(text.startsWith(paragraph, from)).toBe(true)
  expect(paragraphsOf('One')).toEqual([{ paragraph: 'One', from: 0 }])
})
