import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Sentence } from './sentence.tsx'

test.each([
  ['“שקט” is in the trash', '“<bdi>שקט</bdi>” is in the trash'],
  ['Says “a” here, “b” there.', 'Says “<bdi>a</bdi>” here, “<bdi>b</bdi>” there.'],
  ['Nothing is quoted.', 'Nothing is quoted.'],
  ['An “end that never comes', 'An “end that never comes'],
])('sets apart what a sentence quotes: %s', (words, page) => {
  expect(renderToStaticMarkup(<Sentence words={words} />)).toBe(page)
})
