import { expect, test } from 'vitest'
import { promptIssues } from './prompt-issues.ts'

const kind = { fields: ['businessName', 'words'], required: ['words'] }
const sentences = (words: string) => promptIssues(words, kind).map(({ sentence }) => sentence)

test('takes words with known names, spaced or not', () => {
  expect(sentences('For {{ businessName }}: {{words}} {{words}}')).toEqual([])
})

test('names every unknown name once, also one that is no word', () => {
  const found = sentences('{{words}} {{bussinesName}} {{bussinesName}} {{brand voice}} {{}}')
  expect(found).toHaveLength(3)
  expect(found[0]).toContain('{{bussinesName}}')
  expect(found[1]).toContain('{{brand voice}}')
})

test('names what must stand somewhere, and braces that stand alone', () => {
  expect(sentences('Only {{businessName}}')[0]).toContain('{{words}} has to stand somewhere')
  expect(sentences('{{words}} and {{businessName')[0]).toContain('“{{” stands alone')
})

test('refuses a text without words', () => {
  for (const empty of ['', ' \n ', '---']) expect(sentences(empty)).toHaveLength(1)
})

test('takes tokens of the copy for words: they are written as they stand and filled in when the copy is sent', () => {
  expect(sentences('{{words}} Write {{call link}} or {{unsubscribe}}.')).toEqual([])
})
