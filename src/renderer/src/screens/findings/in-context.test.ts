import { expect, test } from 'vitest'
import { inContext } from './in-context.ts'

const text = 'In March we helped forty managers at a bank to leave at five, and they still do.'
const at = (words: string) => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
  text: words,
})

test('shows words with the text around them, cut between words', () => {
  expect(inContext(text, at('forty managers'), 20)).toEqual({
    before: 'In March we helped ',
    words: 'forty managers',
    after: ' at a bank to leave\u00a0…',
  })
  expect(inContext(text, at('they'), 12)?.before).toBe('…\u00a0five, and ')
})

test('shows a short text whole, without dots', () => {
  expect(inContext('€2,500', { from: 0, to: 6 })).toEqual({ before: '', words: '€2,500', after: '' })
})

test('shows nothing where other words stand by now, or no text at all', () => {
  expect(inContext('Another text', at('forty managers'))).toBeNull()
  expect(inContext(text, { ...at('they'), text: 'them' })).toBeNull()
  expect(inContext(undefined, at('they'))).toBeNull()
})

test('shows of very long words the beginning and the end', () => {
  const long = `first ${'and so on '.repeat(60)}last`
  const words = inContext(long, { from: 0, to: long.length })?.words ?? ''
  expect(words.startsWith('first and')).toBe(true)
  expect(words.endsWith('last')).toBe(true)
  expect(words.length).toBeLessThan(240)
})
